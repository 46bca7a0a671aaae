//! A numbered state of the questions: their order, their forms, the voices behind them, and their words.
//!
//! A link of an edition is read with its questions, so they may never change. The newest edition says exactly what the
//! content says: that is how a change of the content that needs a new edition is noticed.

use std::collections::BTreeSet;

use crate::content::Content;
use crate::file::{File, Place};
use crate::mistake::{Reported, every, none_wrong};
use crate::question::{Item, Question, asked};
use crate::shelf::Shelf;

/// A link code has the edition and one bit for the form in 16 bits.
const MOST: u16 = 32_767;

/// Writes the newest edition, or the next one.
const COMMAND: &str = "cargo run -p two-sides-content --example edition -- content";

pub(crate) struct Edition {
    number: u16,
    questions: Vec<Question>,
}

/// Reads and checks every edition.
pub(crate) fn read(shelf: &Shelf<'_>, content: &Content<'_>) -> Result<Vec<Edition>, Reported> {
    let files = shelf.part("editions/").map(|(name, file)| {
        let number = number(name).ok_or_else(|| {
            file.wrong(
                "this is not an edition",
                format!("name it by its number, from 1 to {MOST}, as in 1.toml"),
            )
        });
        Ok((number?, file))
    });
    let mut files = every(files)?;
    files.sort_by_key(|(number, _)| *number);
    if files.is_empty() {
        let help = format!("write it with `{COMMAND}`");
        return Err(shelf.missing("editions/1.toml", &help));
    }
    let newest = files.len();
    every((1..).zip(files).map(|(wanted, (number, file))| {
        if number != wanted {
            return Err(file.wrong(
                format!("there is no edition {wanted} before this one"),
                "editions are numbered from 1 without gaps, and stay for ever: put it back",
            ));
        }
        let is_newest = usize::from(number) == newest;
        let edition = Edition::read(number, is_newest, file, content)?;
        if is_newest {
            edition.is_content(content)?;
        }
        Ok(edition)
    }))
}

/// The file of the edition with this number, as it must read if that is the newest.
pub(crate) fn print(number: u16, content: &Content<'_>) -> Result<String, Reported> {
    let head = format!("# Edition {number} of the questions. Written by `{COMMAND}`.\n");
    let questions: Vec<_> = (asked(content)?.iter())
        .map(|(question, _)| format!("\n{}", question.print(content)))
        .collect();
    Ok(head + &questions.concat())
}

/// The highest number among these names of files, 0 if there is none.
pub(crate) fn newest<'n>(names: impl Iterator<Item = &'n str>) -> u16 {
    names.filter_map(number).max().unwrap_or_default()
}

/// The number of the edition in the file of this name.
fn number(name: &str) -> Option<u16> {
    let digits = name.strip_suffix(".toml")?;
    let number = digits.parse().ok()?;
    ((1..=MOST).contains(&number) && number.to_string() == digits).then_some(number)
}

impl Edition {
    fn read(
        number: u16,
        is_newest: bool,
        file: &File<'_>,
        content: &Content<'_>,
    ) -> Result<Self, Reported> {
        file.is_utf8()?;
        let tables = file.toml()?.read(|file| file.tables("question"))?;
        let mut items = BTreeSet::new();
        let questions = tables.into_iter().map(|table| {
            table.read(|table| {
                let name = table.named("question", "item");
                let item = name.and_then(|name| {
                    let Some(item) = Item::find(&name.value, content) else {
                        return Err(name.place.wrong(
                            format!(
                                "edition {number} asks {:?}, which does not exist",
                                name.value
                            ),
                            if is_newest {
                                remedy()
                            } else {
                                "ids never change once released: put it back".to_owned()
                            },
                        ));
                    };
                    if !items.insert(item) {
                        return Err(name.place.wrong(
                            format!("edition {number} asks {:?} twice", name.value),
                            "take one of them out",
                        ));
                    }
                    Ok(item)
                });
                Question::read(item, table, content)
            })
        });
        Ok(Self {
            number,
            questions: every(questions)?,
        })
    }

    /// Whether the edition says what the content says. Mistakes stand in the content, where the change was made.
    fn is_content(&self, content: &Content<'_>) -> Result<(), Reported> {
        let asked = asked(content)?;
        none_wrong((asked.iter()).map(|(now, place)| self.holds(now, *place, content)))?;
        // Now the same questions stand on both sides, each once.
        let mut pairs = self.questions.iter().zip(asked);
        match pairs.find(|(then, (now, _))| then.item != now.item) {
            None => Ok(()),
            Some((then, (now, place))) => Err(place.wrong(
                format!(
                    "{} stands where edition {} asks {}",
                    now.item.shown(content),
                    self.number,
                    then.item.shown(content)
                ),
                remedy(),
            )),
        }
    }

    /// Whether the edition has this question of the content, wherever it stands.
    fn holds(
        &self,
        now: &Question,
        place: Place<'_>,
        content: &Content<'_>,
    ) -> Result<(), Reported> {
        let number = self.number;
        let shown = now.item.shown(content);
        let mut questions = self.questions.iter();
        let Some(then) = questions.find(|then| then.item == now.item) else {
            return Err(place.wrong(
                format!("{shown} is not in edition {number}"),
                format!("take it out, or write a new edition with `{COMMAND}`"),
            ));
        };
        let moved = |what: String| Err(place.wrong(format!("{shown} {what}"), remedy()));
        let form = match (then.short, now.short) {
            (true, false) => moved(format!(
                "has left the short form, in which edition {number} asks it"
            )),
            (false, true) => moved(format!(
                "has joined the short form, in which edition {number} does not ask it"
            )),
            _ => Ok(()),
        };
        let roles = (["DevOps", "SRE"].iter()).zip(then.voices.iter().zip(&now.voices));
        let voices = none_wrong(roles.map(|(role, (then, now))| {
            if then == now {
                return Ok(());
            }
            let [then, now] = [then, now].map(|voices| content.names(voices));
            moved(format!(
                "has the voices {now:?} for {role}, but {then:?} in edition {number}"
            ))
        }));
        let words = if then.words == now.words {
            Ok(())
        } else {
            moved(format!("has other words than in edition {number}"))
        };
        none_wrong([form, voices, words])
    }

    pub(crate) fn row(&self) -> String {
        let Self { number, questions } = self;
        let questions: Vec<_> = questions.iter().map(Question::row).collect();
        let questions = questions.join(", ");
        format!("Edition {{ number: {number}, questions: &[{questions}] }}")
    }
}

fn remedy() -> String {
    format!("put it back, or write a new edition with `{COMMAND}`")
}
