//! Scores without the answers that they come from.

use crate::answers::Answers;
use crate::edition::{Edition, Form};
use crate::picks::Picks;
use crate::role::Role;
use crate::score::{Figure, Percents, profile};
use crate::source::VoiceId;
use crate::verdict::{Call, verdict};

/// What stands for a figure that there is not.
const NO_FIGURE: u8 = 255;

/// The figures of a result and the calls made on them, for somebody who does not want to tell their answers.
///
/// In a code, each figure is low, value and high as percent + 100 in a byte each: the readiness for `DevOps` and for SRE, then the
/// leans of skills and of preferences; three times 255 where there is no figure. A byte with both calls follows: skills * 4 +
/// preferences, each 0 `DevOps`, 1 SRE, 2 too close, 3 no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scores {
    /// The edition that they were computed under.
    pub edition: u16,
    /// The questions that they rest on.
    pub form: Form,
    /// The readiness by role, each from 0 to 100.
    pub readiness: [Option<Percents>; 2],
    /// The lean of skills, from -100 (`DevOps`) to 100 (SRE).
    pub skills: Option<Percents>,
    /// The lean of preferences, from -100 (`DevOps`) to 100 (SRE).
    pub preferences: Option<Percents>,
    /// The calls on skills and on preferences.
    pub calls: [Call; 2],
}

impl Scores {
    /// How many bytes a code takes for scores.
    pub(super) const BYTES: usize = 4 * 3 + 1;

    /// The scores of answers under today's edition, with every voice.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        Self::under(Edition::today(), answers, Picks::NONE)
    }

    /// The scores of answers under an edition, as if the voices in `left_out` had said nothing.
    #[must_use]
    pub fn under(edition: &Edition, answers: &Answers, left_out: Picks<VoiceId>) -> Self {
        let profile = profile(edition, answers, left_out);
        let verdict = verdict(edition, answers, left_out);
        let percents = |figure: Option<Figure>| figure.map(Figure::percents);
        Self {
            edition: edition.number,
            form: answers.form,
            readiness: profile.readiness.map(percents),
            skills: percents(profile.skills),
            preferences: percents(profile.preferences),
            calls: [verdict.skills, verdict.preferences],
        }
    }

    pub(super) fn to_bytes(self) -> Vec<u8> {
        let [devops, sre] = self.readiness;
        let figures = [devops, sre, self.skills, self.preferences];
        let byte = |percent: i32| u8::try_from(percent.saturating_add(100)).unwrap_or(NO_FIGURE);
        let figure = |figure: Option<Percents>| match figure {
            Some(Percents { low, value, high }) => [low, value, high].map(byte),
            None => [NO_FIGURE; 3],
        };
        let mut bytes = figures.map(figure).concat();
        let [skills, preferences] = self.calls.map(call_number);
        bytes.push(4 * skills + preferences);
        bytes
    }

    /// `None` where no answers could have these scores.
    pub(super) fn from_bytes(edition: u16, form: Form, bytes: &[u8]) -> Option<Self> {
        let (figures, [calls]) = bytes.as_chunks() else {
            return None;
        };
        let [devops, sre, skills, preferences] =
            <[[u8; 3]; 4]>::try_from(figures).ok()?.map(figure);
        let is_possible = is_possible(devops, 0)
            && is_possible(sre, 0)
            && is_possible(skills, -100)
            && is_possible(preferences, -100);
        is_possible.then_some(Self {
            edition,
            form,
            readiness: [devops, sre],
            skills,
            preferences,
            calls: [call(calls / 4, skills)?, call(calls % 4, preferences)?],
        })
    }
}

fn figure(bytes: [u8; 3]) -> Option<Percents> {
    let [low, value, high] = bytes.map(|byte| i32::from(byte) - 100);
    (bytes != [NO_FIGURE; 3]).then_some(Percents { low, value, high })
}

/// Whether a figure is in range and in order. There may always be none.
fn is_possible(figure: Option<Percents>, lowest: i32) -> bool {
    figure.is_none_or(|Percents { low, value, high }| {
        lowest <= low && low <= value && value <= high && high <= 100
    })
}

fn call_number(call: Call) -> u8 {
    match call {
        Call::Role(role) => role as u8,
        Call::Close => 2,
        Call::Unknown => 3,
    }
}

/// The call with this number, unless the lean speaks against it. A lean that was rounded to 0 speaks against no role.
fn call(number: u8, lean: Option<Percents>) -> Option<Call> {
    match (number, lean) {
        (0, Some(lean)) if lean.high <= 0 => Some(Call::Role(Role::DevOps)),
        (1, Some(lean)) if lean.low >= 0 => Some(Call::Role(Role::Sre)),
        (2, Some(_)) => Some(Call::Close),
        (3, None) => Some(Call::Unknown),
        _ => None,
    }
}
