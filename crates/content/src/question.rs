//! One question of an edition: what is asked, in which form, with which voices behind it, in which words.

use std::collections::BTreeSet;

use toml::de::DeValue;

use crate::catalogue::{Catalogue, Entry};
use crate::content::Content;
use crate::evidence::{Evidence, voices};
use crate::field::Field;
use crate::file::Place;
use crate::mistake::{Reported, every};
use crate::rows::picks_at;
use crate::table::Table;

pub(crate) struct Question {
    pub(crate) item: Item,
    pub(crate) short: bool,
    /// Positions in the table of voices, for each role in the order of the model.
    pub(crate) voices: [BTreeSet<usize>; 2],
    /// A fingerprint of what a person answers.
    pub(crate) words: String,
}

/// What is asked, by its position in its table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Item {
    Skill(usize),
    Preference(usize),
}

impl Question {
    /// Reads everything but the item, which the table goes by.
    pub(crate) fn read(
        item: Result<Item, Reported>,
        table: &mut Table<'_>,
        content: &Content<'_>,
    ) -> Result<Self, Reported> {
        let short = table.need("short").and_then(Field::flag);
        let [devops, sre] = ["devops", "sre"].map(|role| {
            let voices = table.need(role)?;
            voices.each_once(|id| Ok(content.voices.find(id)?.position))
        });
        let words = table.need("words").and_then(fingerprint);
        Ok(Self {
            item: item?,
            short: short?,
            voices: [devops?, sre?].map(BTreeSet::from_iter),
            words: words?,
        })
    }

    /// The entry in the file of its edition.
    pub(crate) fn print(&self, content: &Content<'_>) -> String {
        let Self {
            item,
            short,
            voices,
            words,
        } = self;
        let (noun, id) = item.name(content);
        let [devops, sre] = voices.each_ref().map(|voices| content.names(voices));
        [
            "[[question]]\n",
            &format!("item = \"{noun} {id}\"\n"),
            &format!("short = {short}\n"),
            &format!("devops = {devops:?}\n"),
            &format!("sre = {sre:?}\n"),
            &format!("words = {words:?}\n"),
        ]
        .concat()
    }

    pub(crate) fn row(&self) -> String {
        let Self {
            item,
            short,
            voices,
            words: _,
        } = self;
        let item = match item {
            Item::Skill(skill) => format!("Skill(SkillId({skill}))"),
            Item::Preference(preference) => format!("Preference(PreferenceId({preference}))"),
        };
        let [devops, sre] = voices.each_ref().map(picks_at);
        format!("Question {{ item: Item::{item}, is_short: {short}, voices: [{devops}, {sre}] }}")
    }
}

impl Item {
    /// What a text such as `skill scripting` names, if that exists.
    pub(crate) fn find(name: &str, content: &Content<'_>) -> Option<Self> {
        match name.split_once(' ')? {
            ("skill", id) => content.skills.position(id).map(Self::Skill),
            ("preference", id) => content.preferences.position(id).map(Self::Preference),
            _ => None,
        }
    }

    /// What a mistake calls it.
    pub(crate) fn shown(self, content: &Content<'_>) -> String {
        let (noun, id) = self.name(content);
        format!("the {noun} {id:?}")
    }

    fn name<'c>(self, content: &'c Content<'_>) -> (&'static str, &'c str) {
        match self {
            Self::Skill(skill) => ("skill", &content.skills[skill].id),
            Self::Preference(preference) => ("preference", &content.preferences[preference].id),
        }
    }
}

/// The questions as the content asks them now, and where it asks them: the skills, then the preferences.
pub(crate) fn asked<'f>(content: &Content<'f>) -> Result<Vec<(Question, Place<'f>)>, Reported> {
    let skills = questions(&content.skills, content, |position, skill| {
        let item = Item::Skill(position);
        (item, skill.short, &skill.evidence, skill.words())
    });
    let preferences = questions(&content.preferences, content, |position, preference| {
        let item = Item::Preference(position);
        let words = preference.words();
        (item, preference.short, &preference.evidence, words)
    });
    let (mut asked, preferences) = (skills?, preferences?);
    asked.extend(preferences);
    Ok(asked)
}

fn questions<'f, T>(
    catalogue: &Catalogue<'f, T>,
    content: &Content<'_>,
    parts: impl Fn(usize, &T) -> (Item, bool, &Evidence, Vec<&str>),
) -> Result<Vec<(Question, Place<'f>)>, Reported> {
    let things = catalogue.items()?;
    every((catalogue.iter().zip(things)).map(|(entry, thing)| {
        let &Entry {
            position, place, ..
        } = entry;
        let (item, short, evidence, words) = parts(position, thing);
        let [devops, sre] = evidence.sides().map(|claims| voices(claims, content));
        let question = Question {
            item,
            short,
            voices: [devops?, sre?],
            words: fnv1a(&words.join("\n")),
        };
        Ok((question, place))
    }))
}

fn fingerprint(field: Field<'_, DeValue<'_>>) -> Result<String, Reported> {
    let text = field.text()?;
    let is_digit = |c| matches!(c, '0'..='9' | 'a'..='f');
    if text.value.len() == 8 && text.value.chars().all(is_digit) {
        Ok(text.value)
    } else {
        Err(text.wrong(
            &format!("is {:?}, which is no fingerprint", text.value),
            "editions are written by a program: take back what was changed by hand",
        ))
    }
}

/// The 32-bit FNV-1a hash, as eight hexadecimal digits. It has to notice what somebody changes by accident, not what
/// somebody forges, so 32 bits are enough: one change in four thousand million would go unseen.
fn fnv1a(text: &str) -> String {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("{hash:08x}")
}

#[cfg(test)]
mod tests {
    use super::fnv1a;

    /// The texts and hashes are test vectors of the authors of FNV.
    #[test]
    fn a_fingerprint_is_the_32_bit_fnv_1a_hash() {
        for (text, hash) in [("", "811c9dc5"), ("a", "e40c292c"), ("foobar", "bf9cf968")] {
            assert_eq!(fnv1a(text), hash, "{text:?}");
        }
    }
}
