//! What a person answered.

use crate::edition::{Edition, Form, Item};
use crate::picks::Pickable;
use crate::preference::PreferenceId;
use crate::role::Role;
use crate::skill::SkillId;

/// How well somebody does something, from 0 (never did it) to 4 (others learn it from them).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Level; 5] = [Level(0), Level(1), Level(2), Level(3), Level(4)];

    /// The highest level.
    pub const TOP: Level = Level(4);

    /// The level with this number; `None` above 4.
    #[must_use]
    pub fn new(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }

    /// The number, from 0 to 4.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// The number as text.
    #[must_use]
    pub fn digit(self) -> &'static str {
        ["0", "1", "2", "3", "4"][usize::from(self.0)]
    }
}

/// What somebody said to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply<T> {
    /// An answer.
    Given(T),
    /// They do not know. It leaves a figure as open as no reply does, but the question need not be asked again.
    NotSure,
}

impl<T> Reply<T> {
    /// The answer, if there is one.
    pub fn given(self) -> Option<T> {
        match self {
            Reply::Given(answer) => Some(answer),
            Reply::NotSure => None,
        }
    }
}

/// One person's replies. They are kept by skill and by preference, so that they outlive a change of form or edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// The set of questions that this person wants to be asked. Replies outside of it are kept, and carry no weight.
    pub form: Form,
    /// By skill; `None` where nothing was replied yet.
    ratings: Vec<Option<Reply<Level>>>,
    /// By preference; `None` where nothing was replied yet.
    choices: Vec<Option<Reply<Role>>>,
}

impl Answers {
    /// A sheet without a reply.
    #[must_use]
    pub fn new(form: Form) -> Self {
        Self {
            form,
            ratings: vec![None; SkillId::all().count()],
            choices: vec![None; PreferenceId::all().count()],
        }
    }

    /// The reply to a skill; `None` if there is none yet.
    #[must_use]
    pub fn rating(&self, skill: SkillId) -> Option<Reply<Level>> {
        self.ratings[skill.index()]
    }

    /// Puts down a reply to a skill, or takes it back.
    pub fn rate(&mut self, skill: SkillId, reply: Option<Reply<Level>>) {
        self.ratings[skill.index()] = reply;
    }

    /// The reply to a preference; `None` if there is none yet.
    #[must_use]
    pub fn choice(&self, preference: PreferenceId) -> Option<Reply<Role>> {
        self.choices[preference.index()]
    }

    /// Puts down a reply to a preference, or takes it back.
    pub fn choose(&mut self, preference: PreferenceId, reply: Option<Reply<Role>>) {
        self.choices[preference.index()] = reply;
    }

    /// The level given for a skill; `None` where nothing was replied, and for "not sure".
    #[must_use]
    pub fn level(&self, skill: SkillId) -> Option<Level> {
        self.rating(skill).and_then(Reply::given)
    }

    /// The side taken in a preference; `None` where nothing was replied, and for "not sure".
    #[must_use]
    pub fn side(&self, preference: PreferenceId) -> Option<Role> {
        self.choice(preference).and_then(Reply::given)
    }

    /// Whether nothing was replied to anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ratings.iter().all(Option::is_none) && self.choices.iter().all(Option::is_none)
    }

    /// Whether a question was replied to. "Not sure" is a reply.
    #[must_use]
    pub fn replied(&self, item: Item) -> bool {
        match item {
            Item::Skill(skill) => self.rating(skill).is_some(),
            Item::Preference(preference) => self.choice(preference).is_some(),
        }
    }

    /// How many questions of the form still wait for a reply.
    #[must_use]
    pub fn open(&self, edition: &Edition) -> usize {
        edition
            .asks(self.form)
            .filter(|question| !self.replied(question.item))
            .count()
    }

    /// The same sheet with every "not sure" taken back: a link does not tell the two apart.
    #[must_use]
    pub fn told(&self) -> Self {
        let mut told = self.clone();
        told.ratings.iter_mut().for_each(keep_given);
        told.choices.iter_mut().for_each(keep_given);
        told
    }
}

fn keep_given<T>(reply: &mut Option<Reply<T>>) {
    if matches!(reply, Some(Reply::NotSure)) {
        *reply = None;
    }
}
