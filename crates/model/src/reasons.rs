//! Which answers moved the lean of skills, and how far.

use crate::answers::Answers;
use crate::edition::Edition;
use crate::picks::Picks;
use crate::score::Share;
use crate::skill::SkillId;
use crate::source::VoiceId;
use crate::weights::{Weights, largest_first};

/// One answer's part in the lean of skills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The skill that was rated.
    pub skill: SkillId,
    /// How far the answer moved the lean: below 0 towards `DevOps`, above 0 towards SRE.
    pub moved: Share,
}

/// The answers that moved the lean of skills, those that moved it most first.
///
/// Each is measured against the person's own mean level over the rated skills of the form:
/// `pull * (level - mean) / span`, see [`Weights`]. Equal answers thus move nothing, and since the pulls add up to 0, the
/// parts of a complete sheet add up to its lean exactly.
#[must_use]
pub fn reasons(edition: &Edition, answers: &Answers, left_out: Picks<VoiceId>) -> Vec<Reason> {
    let weights = Weights::of(edition, answers.form, left_out);
    let level = |skill| answers.level(skill).map(|level| i64::from(level.get()));

    let rated = weights
        .skills
        .iter()
        .filter_map(|weight| level(weight.skill));
    let (count, sum) = rated.fold((0, 0), |(count, sum), level| (count + 1, sum + level));

    // The mean is sum / count; times count, all stays whole. A part is at most 2^18 * 2^8, the whole 2^26 * 2^6.
    let mut parts = Vec::new();
    for weight in &weights.skills {
        if let Some(level) = level(weight.skill) {
            let part = weight.pull * (count * level - sum);
            if part != 0 {
                parts.push((weight.skill, part));
            }
        }
    }
    largest_first(parts, |(_, part)| part.abs())
        .into_iter()
        .map(|(skill, part)| Reason {
            skill,
            moved: Share::new(part, count * weights.span),
        })
        .collect()
}
