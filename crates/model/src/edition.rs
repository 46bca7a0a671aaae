//! Numbered states of the questions.

use crate::content::EDITIONS;
use crate::picks::{Picks, pickable_variants};
use crate::preference::PreferenceId;
use crate::skill::SkillId;
use crate::source::VoiceId;

/// One state of questions, forms and weights. A link carries the number of the edition that it was answered under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The number, from 1.
    pub number: u16,
    /// The questions, in the order in which a link code has them.
    pub questions: &'static [Question],
}

impl Edition {
    /// The newest edition: what is asked now.
    #[must_use]
    pub fn today() -> &'static Edition {
        &EDITIONS[EDITIONS.len() - 1]
    }

    /// The edition with this number.
    #[must_use]
    pub fn numbered(number: u16) -> Option<&'static Edition> {
        EDITIONS.get(usize::from(number.checked_sub(1)?))
    }

    /// The questions of a form, in the order in which a link code has them.
    pub fn asks(&self, form: Form) -> impl Iterator<Item = &'static Question> + use<> {
        self.questions
            .iter()
            .filter(move |question| form == Form::Full || question.is_short)
    }
}

/// What an edition says of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub item: Item,
    /// Whether the short form asks it, too.
    pub is_short: bool,
    /// The voices that name the skill for a role or carry its side of the preference, for each role in the order of
    /// [`Role::ALL`](crate::role::Role::ALL).
    pub voices: [Picks<VoiceId>; 2],
}

/// What a question asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// To rate a skill.
    Skill(SkillId),
    /// To choose a side.
    Preference(PreferenceId),
}

/// A set of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The most telling questions.
    Short,
    /// All questions.
    Full,
}

impl Form {
    /// Both forms.
    pub const ALL: [Form; 2] = [Form::Short, Form::Full];
}

pickable_variants!(Form {
    Short = "short",
    Full = "full",
});
