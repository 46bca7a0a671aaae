//! What each skill weighs: counted in voices, never chosen.

use crate::edition::{Edition, Form, Item};
use crate::picks::Picks;
use crate::skill::SkillId;
use crate::source::VoiceId;

/// What one skill weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// The skill.
    pub skill: SkillId,
    /// How many voices name the skill for a role, by role.
    pub voices: [i64; 2],
    /// How much each level pulls the lean: above 0 towards SRE, below 0 towards `DevOps`. In parts of [`Weights::span`].
    pub pull: i64,
}

/// What the skills of a form weigh. Skills outside the form are not in it.
///
/// With `w` for the voices that name a skill for a role and `W` for their sum over the form, a readiness is
/// `sum of w * level / (4 * W)`, and the difference of the two readinesses over one common denominator is
/// `sum of pull * level / (4 * W(DevOps) * W(SRE))`, where `pull = w(SRE) * W(DevOps) - w(DevOps) * W(SRE)`. The pulls
/// add up to 0, so equal levels cancel out exactly, and no levels reach further than `4 * (sum of the pulls above 0)`.
///
/// Nothing here, nor in what is computed from it, can leave an `i64`: a form has at most 64 skills and a skill at most 64
/// voices, so a `w` is at most 2^6, a `W` 2^12, a pull 2^18, and the span 2^26.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights {
    /// One for each skill, in the order of the questions.
    pub skills: Vec<Weight>,
    /// The sum of all voices for a role, by role.
    pub totals: [i64; 2],
    /// The furthest that levels can pull to either side; 0 where the roles cannot be told apart.
    pub span: i64,
}

impl Weights {
    /// The weights of a form, without the voices in `left_out`.
    #[must_use]
    pub fn of(edition: &Edition, form: Form, left_out: Picks<VoiceId>) -> Self {
        let mut weights = Self {
            skills: Vec::new(),
            totals: [0; 2],
            span: 0,
        };
        for question in edition.asks(form) {
            if let Item::Skill(skill) = question.item {
                let voices = question.voices.map(|voices| count(voices, left_out));
                let [devops, sre] = voices;
                weights.totals[0] += devops;
                weights.totals[1] += sre;
                weights.skills.push(Weight {
                    skill,
                    voices,
                    pull: 0,
                });
            }
        }
        let [all_devops, all_sre] = weights.totals;
        for weight in &mut weights.skills {
            let [devops, sre] = weight.voices;
            weight.pull = sre * all_devops - devops * all_sre;
            weights.span += 4 * weight.pull.max(0);
        }
        weights
    }
}

/// How many of these voices are not left out.
pub(crate) fn count(voices: Picks<VoiceId>, left_out: Picks<VoiceId>) -> i64 {
    voices
        .iter()
        .map(|voice| i64::from(!left_out.has(voice)))
        .sum()
}

/// Puts things in order, those that count most first; equal ones keep their order.
///
/// There are at most a few hundred. For so few, this is as quick as the sort of the standard library, and a fraction of
/// its size on the wire.
pub(crate) fn largest_first<T>(things: Vec<T>, counts: fn(&T) -> i64) -> Vec<T> {
    let mut sorted = Vec::with_capacity(things.len());
    for thing in things {
        let place = sorted.partition_point(|other| counts(other) >= counts(&thing));
        sorted.insert(place, thing);
    }
    sorted
}
