//! What answers add up to: how ready somebody is for each role, and to which side they lean.

use std::cmp::Ordering;

use crate::answers::{Answers, Level};
use crate::edition::{Edition, Item};
use crate::picks::Picks;
use crate::role::Role;
use crate::source::VoiceId;
use crate::weights::{Weights, count};

/// An exact fraction in lowest terms.
///
/// No product of two parts leaves an `i64`. By the bounds in [`Weights`], the parts of a figure's ends are at most 2^26, those
/// of its value 2^27; a [`Reason`](crate::reasons::Reason) has a numerator of at most 2^26 over a denominator of at most 2^32.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    num: i64,
    den: i64,
}

impl Share {
    /// Nothing.
    pub const ZERO: Share = Share { num: 0, den: 1 };

    /// `num / den`; `den` is above 0.
    pub(crate) fn new(num: i64, den: i64) -> Self {
        let (mut divisor, mut rest) = (den, num.abs());
        while rest != 0 {
            (divisor, rest) = (rest, divisor % rest);
        }
        Self {
            num: num / divisor,
            den: den / divisor,
        }
    }

    /// The numerator. It carries the sign.
    #[must_use]
    pub const fn num(self) -> i64 {
        self.num
    }

    /// The denominator, above 0.
    #[must_use]
    pub const fn den(self) -> i64 {
        self.den
    }

    /// In whole percent. Halves are rounded away from zero, so that a mirrored share has the mirrored percentage.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a share lies between -1 and 1, so this lies between -100 and 100"
    )]
    pub const fn percent(self) -> i32 {
        let rounded = (200 * self.num.abs() + self.den) / (2 * self.den);
        (rounded * self.num.signum()) as i32
    }
}

impl Ord for Share {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.num * other.den).cmp(&(other.num * self.den))
    }
}

impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A result with what missing answers leave open: however they turn out, it stays between `low` and `high`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The lowest that the missing answers allow.
    pub low: Share,
    /// The highest that they allow. The same as `low` where nothing is missing.
    pub high: Share,
}

impl Figure {
    /// The middle between both ends, exactly.
    #[must_use]
    pub fn value(self) -> Share {
        let Figure { low, high } = self;
        Share::new(
            low.num * high.den + high.num * low.den,
            2 * low.den * high.den,
        )
    }

    /// The figure as the page prints it.
    #[must_use]
    pub fn percents(self) -> Percents {
        Percents {
            low: self.low.percent(),
            value: self.value().percent(),
            high: self.high.percent(),
        }
    }
}

/// A figure in whole percent: from 0 to 100 for a readiness, from -100 (`DevOps`) to 100 (SRE) for a lean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Percents {
    /// The lowest that the missing answers allow.
    pub low: i32,
    /// The middle, rounded from the exact middle.
    pub value: i32,
    /// The highest that the missing answers allow.
    pub high: i32,
}

/// What answers add up to. There is no figure where nothing can be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    /// How much of what the sources name for a role somebody brings, by role: from 0 to 1. None without a voice for the role.
    pub readiness: [Option<Figure>; 2],
    /// To which side the skills lean: from -1 (`DevOps`) to 1 (SRE). None where no answers could make a difference.
    pub skills: Option<Figure>,
    /// To which side the preferences lean: from -1 (`DevOps`) to 1 (SRE). None where none is asked.
    pub preferences: Option<Figure>,
}

/// Scores the answers to a form as if the voices in `left_out` had said nothing.
#[must_use]
pub fn profile(edition: &Edition, answers: &Answers, left_out: Picks<VoiceId>) -> Profile {
    let weights = Weights::of(edition, answers.form, left_out);
    Profile {
        readiness: Role::ALL.map(|role| readiness(&weights, answers, role)),
        skills: skills(&weights, answers),
        preferences: preferences(edition, answers, left_out),
    }
}

/// Sum of weight times level, over the most that it can be.
fn readiness(weights: &Weights, answers: &Answers, role: Role) -> Option<Figure> {
    let skills = weights.skills.iter();
    let parts =
        skills.map(|weight| reach(weight.voices[role as usize], answers.level(weight.skill)));
    figure(parts, 4 * weights.totals[role as usize])
}

/// Sum of pull times level, over the furthest that it can go.
fn skills(weights: &Weights, answers: &Answers) -> Option<Figure> {
    let skills = weights.skills.iter();
    let parts = skills.map(|weight| reach(weight.pull, answers.level(weight.skill)));
    figure(parts, weights.span)
}

/// Choices for SRE minus choices for `DevOps`, over all that are asked.
fn preferences(edition: &Edition, answers: &Answers, left_out: Picks<VoiceId>) -> Option<Figure> {
    let mut asked = 0;
    let mut parts = Vec::new();
    for question in edition.asks(answers.form) {
        if let Item::Preference(preference) = question.item
            // A preference of which only one side still has a voice would no longer be a choice.
            && question.voices.iter().all(|side| count(*side, left_out) > 0)
        {
            asked += 1;
            parts.push(match answers.side(preference) {
                Some(Role::DevOps) => (-1, -1),
                Some(Role::Sre) => (1, 1),
                None => (-1, 1),
            });
        }
    }
    figure(parts.into_iter(), asked)
}

/// The lowest and the highest that a factor comes to at a level, or at any level where it is missing.
pub(crate) fn reach(factor: i64, level: Option<Level>) -> (i64, i64) {
    match level {
        Some(level) => {
            let reached = factor * i64::from(level.get());
            (reached, reached)
        }
        None => ((4 * factor).min(0), (4 * factor).max(0)),
    }
}

/// The sum of lowest and highest parts over the whole; none where the whole is nothing.
fn figure(parts: impl Iterator<Item = (i64, i64)>, whole: i64) -> Option<Figure> {
    let (low, high) = parts.fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    (whole > 0).then(|| Figure {
        low: Share::new(low, whole),
        high: Share::new(high, whole),
    })
}
