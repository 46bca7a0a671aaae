//! Answers as they are kept in the browser and saved as a file: a JSON object that people can read.
//!
//! ```json
//! {
//!   "two-sides": "answers",
//!   "version": 1,
//!   "edition": 1,
//!   "form": "full",
//!   "saved": 1800000000,
//!   "skills": {
//!     "delivery-pipelines": 3,
//!     "containers": "not sure"
//!   },
//!   "preferences": {
//!     "pace": "sre"
//!   }
//! }
//! ```
//!
//! `saved` is when, in seconds since 1970 (UTC), or `null`. A skill has its level from 0 to 4, a preference the role whose side was
//! taken; "not sure" is an answer for both, and what was not replied to is not there. The order does not matter. A new version
//! number means that older versions of the page could misread it; nothing else changes it.

use crate::answers::{Answers, Level, Reply};
use crate::edition::{Edition, Form};
use crate::link::Dropped;
use crate::percent;
use crate::picks::Pickable;
use crate::preference::PreferenceId;
use crate::role::Role;
use crate::skill::SkillId;

/// The version that this one writes, and the newest that it reads.
const VERSION: i64 = 1;
/// The key that tells our objects from others, and its value.
const MARK: (&str, &str) = ("two-sides", "answers");
/// The answer of somebody who does not know.
const NOT_SURE: &str = "not sure";

/// Answers with what is kept beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The answers, "not sure" and those outside of the form included.
    pub answers: Answers,
    /// The number of the edition whose questions were answered, from 1.
    pub edition: u16,
    /// When they were saved, in seconds since 1970 (UTC), if somebody knew.
    pub saved: Option<u64>,
}

/// A value of a JSON object, as far as ours have them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A whole number. Fractions and numbers that do not fit are [`Value::Other`].
    Number(i64),
    /// A string.
    Text(String),
    /// Whatever else: `null`, `true`, a list, an object.
    Other,
}

/// An entry of a JSON object, or of an object inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key of the object that the entry is in; empty for the outer one. Objects inside have no entry of their own.
    pub section: String,
    /// The key of the entry.
    pub key: String,
    /// Its value. An object two levels down is [`Value::Other`].
    pub value: Value,
}

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What could be understood. What the object does not say is as on a fresh sheet of the full form of today's edition.
    pub saved: Saved,
    /// What was kept out, because its name or its value is unknown here; as many as are named.
    pub left_out: Vec<Dropped>,
}

/// Why nothing was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// These are no answers that this page wrote.
    Foreign,
    /// A newer version of the page wrote them.
    Newer,
}

impl Refusal {
    /// The reason, to stand in a sentence: no capital, no full stop.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Refusal::Foreign => "these are no answers from Two Sides",
            Refusal::Newer => {
                "a newer version of this page wrote them; load the page again and try once more"
            }
        }
    }
}

/// The address of a file with these answers, for a link that saves it.
#[must_use]
pub fn download(answers: &Answers) -> String {
    ["data:application/json,", &percent::encode(&write(answers))].concat()
}

/// Writes answers as they are given today. The object holds no time: nobody asked a clock.
#[must_use]
pub fn write(answers: &Answers) -> String {
    print(&Saved {
        answers: answers.clone(),
        edition: Edition::today().number,
        saved: None,
    })
}

/// Writes the JSON object, one entry a line. No text in it needs escaping: they are all ids.
#[must_use]
pub fn print(saved: &Saved) -> String {
    let Saved {
        answers,
        edition,
        saved,
    } = saved;
    let when = saved.map_or_else(|| "null".to_owned(), |saved| saved.to_string());
    let skills = SkillId::all().filter_map(|skill| {
        let level = match answers.rating(skill)? {
            Reply::Given(level) => level.digit().to_owned(),
            Reply::NotSure => text(NOT_SURE),
        };
        Some((skill.id(), level))
    });
    let preferences = PreferenceId::all().filter_map(|preference| {
        let side = answers.choice(preference)?.given();
        Some((preference.id(), text(side.map_or(NOT_SURE, Role::id))))
    });
    let entries = vec![
        (MARK.0, text(MARK.1)),
        ("version", VERSION.to_string()),
        ("edition", edition.to_string()),
        ("form", text(answers.form.id())),
        ("saved", when),
        ("skills", object(skills.collect(), "  ")),
        ("preferences", object(preferences.collect(), "  ")),
    ];
    object(entries, "") + "\n"
}

fn text(id: &str) -> String {
    ["\"", id, "\""].concat()
}

/// Writes an object whose last line stands as far to the right as `indent` is wide.
fn object(entries: Vec<(&'static str, String)>, indent: &str) -> String {
    let mut json = String::new();
    for (key, value) in entries {
        let lead = if json.is_empty() { "{" } else { "," };
        json += &[lead, "\n  ", indent, &text(key), ": ", &value].concat();
    }
    if json.is_empty() {
        "{}".to_owned()
    } else {
        [&json, "\n", indent, "}"].concat()
    }
}

/// Reads the entries of a JSON object, in any order. Of a repeated one the last holds.
///
/// # Errors
///
/// When this page did not write the object, or a newer version of it did. Anything else that is wrong is left out and named.
pub fn read(entries: &[Entry]) -> Result<Reading, Refusal> {
    let outer = |key: &str| {
        let mut entries = entries.iter().rev();
        let entry = entries.find(|entry| entry.section.is_empty() && entry.key == key);
        entry.map(|entry| &entry.value)
    };
    match (outer(MARK.0), outer("version")) {
        (Some(Value::Text(mark)), Some(Value::Number(version)))
            if mark == MARK.1 && *version > 0 =>
        {
            if *version > VERSION {
                return Err(Refusal::Newer);
            }
        }
        _ => return Err(Refusal::Foreign),
    }
    let mut reading = Reading {
        saved: Saved {
            answers: Answers::new(Form::Full),
            edition: Edition::today().number,
            saved: None,
        },
        left_out: Vec::new(),
    };
    for entry in entries {
        if let Err(dropped) = reading.saved.take(entry) {
            dropped.join(&mut reading.left_out);
        }
    }
    Ok(reading)
}

impl Saved {
    /// Takes what an entry says.
    fn take(&mut self, entry: &Entry) -> Result<(), Dropped> {
        let Entry {
            section,
            key,
            value,
        } = entry;
        let misread = || Dropped::new("answer to", key);
        match section.as_str() {
            "" => self
                .take_outer(key, value)
                .ok_or_else(|| Dropped::new("entry", key)),
            "skills" => {
                let skill = SkillId::from_id(key).ok_or_else(|| Dropped::new("skill", key))?;
                let level = value.number().and_then(Level::new);
                let reply = value.reply(level).ok_or_else(misread)?;
                self.answers.rate(skill, Some(reply));
                Ok(())
            }
            "preferences" => {
                let preference = PreferenceId::from_id(key);
                let preference = preference.ok_or_else(|| Dropped::new("preference", key))?;
                let reply = value
                    .reply(value.text().and_then(Role::from_id))
                    .ok_or_else(misread)?;
                self.answers.choose(preference, Some(reply));
                Ok(())
            }
            unknown => Err(Dropped::new("entry", &[unknown, "/", key].concat())),
        }
    }

    /// `None` where the key or the value is unknown.
    fn take_outer(&mut self, key: &str, value: &Value) -> Option<()> {
        match key {
            "edition" => self.edition = value.number().filter(|edition| *edition > 0)?,
            "form" => self.answers.form = value.text().and_then(Form::from_id)?,
            "saved" => {
                self.saved = match value {
                    Value::Other => None,
                    _ => Some(value.number()?),
                }
            }
            // They were read before anything else.
            "version" => {}
            _ if key == MARK.0 => {}
            _ => return None,
        }
        Some(())
    }
}

impl Value {
    fn number<N: TryFrom<i64>>(&self) -> Option<N> {
        match self {
            Value::Number(number) => N::try_from(*number).ok(),
            _ => None,
        }
    }

    fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The reply that the value stands for: the answer read from it, or that there is none.
    fn reply<T>(&self, given: Option<T>) -> Option<Reply<T>> {
        if self.text() == Some(NOT_SURE) {
            Some(Reply::NotSure)
        } else {
            given.map(Reply::Given)
        }
    }
}
