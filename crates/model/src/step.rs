//! The screens of the self-assessment.

use crate::answers::Answers;
use crate::area::AreaId;
use crate::edition::{Edition, Form, Item};
use crate::picks::Pickable;

/// A screen of the self-assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// What it is, which form to take, and what was answered so far.
    #[default]
    Start,
    /// The skills of an area.
    Area(AreaId),
    /// The preferences.
    Preferences,
    /// What the answers come to.
    Result,
}

impl Step {
    /// All screens, in the order in which they are gone through.
    pub fn all() -> impl Iterator<Item = Self> {
        let areas = AreaId::all().map(Step::Area);
        [Step::Start]
            .into_iter()
            .chain(areas)
            .chain([Step::Preferences, Step::Result])
    }

    /// The name in addresses; empty for the start.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Step::Start => "",
            Step::Area(area) => area.id(),
            Step::Preferences => "preferences",
            Step::Result => "result",
        }
    }

    /// The heading on the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Step::Start => "Assess yourself",
            Step::Area(area) => area.get().name(),
            Step::Preferences => "How you like to work",
            Step::Result => "Your result",
        }
    }

    /// What the form asks on this screen, under today's edition.
    pub fn items(self, form: Form) -> impl Iterator<Item = Item> {
        let items = Edition::today().asks(form).map(|question| question.item);
        items.filter(move |item| match (self, item) {
            (Step::Area(area), Item::Skill(skill)) => skill.get().area == area,
            (Step::Preferences, Item::Preference(_)) => true,
            _ => false,
        })
    }

    /// How many questions of the screen nobody has replied to yet; "not sure" is a reply.
    #[must_use]
    pub fn open(self, answers: &Answers) -> usize {
        self.items(answers.form)
            .filter(|item| !answers.replied(*item))
            .count()
    }

    /// The screens that a form goes through, in order: those with a question, and the result.
    pub fn of(form: Form) -> impl Iterator<Item = Self> {
        Self::all().filter(move |step| match step {
            Step::Start => false,
            Step::Result => true,
            Step::Area(_) | Step::Preferences => step.items(form).next().is_some(),
        })
    }
}
