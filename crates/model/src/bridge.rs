//! What somebody brings to a role, and the shortest way to more of it.

use crate::answers::{Answers, Level};
use crate::certificate::{CertificateId, Flag};
use crate::edition::Edition;
use crate::picks::{Pickable, Picks};
use crate::role::Role;
use crate::score::Share;
use crate::skill::SkillId;
use crate::source::VoiceId;
use crate::weights::{Weights, largest_first};

/// No list on the result is longer.
const LONGEST: usize = 5;

/// The skills rated 3 or 4 that a voice names for `role`: those that most voices name first, at most 5.
#[must_use]
pub fn strengths(
    edition: &Edition,
    answers: &Answers,
    left_out: Picks<VoiceId>,
    role: Role,
) -> Vec<SkillId> {
    let mut strong = Vec::new();
    for weight in Weights::of(edition, answers.form, left_out).skills {
        let voices = weight.voices[role as usize];
        if voices > 0
            && answers
                .level(weight.skill)
                .is_some_and(|level| level.get() >= 3)
        {
            strong.push((weight.skill, voices));
        }
    }
    largest_first(strong, |(_, voices)| *voices)
        .into_iter()
        .take(LONGEST)
        .map(|(skill, _)| skill)
        .collect()
}

/// A skill worth learning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The skill.
    pub skill: SkillId,
    /// How much the readiness would rise if it were raised to 4: from 0 to 1, as the readiness itself.
    pub closes: Share,
}

/// The shortest way to a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bridge {
    /// How much all rated skills together leave open of the readiness: from 0 to 1. It is 0 where nothing is rated.
    pub gap: Share,
    /// The fewest rated skills that, raised to 4, close more than half of the gap: the one that closes most first. At
    /// most 5, so that they may close less of a wide gap.
    pub steps: Vec<Step>,
}

/// The shortest way to `role` for the answers to a form, as if the voices in `left_out` had said nothing. None without a
/// voice for the role.
///
/// A missing answer is no gap: nobody knows yet whether there is one.
#[must_use]
pub fn bridge(
    edition: &Edition,
    answers: &Answers,
    left_out: Picks<VoiceId>,
    role: Role,
) -> Option<Bridge> {
    let weights = Weights::of(edition, answers.form, left_out);
    let whole = 4 * weights.totals[role as usize];
    if whole == 0 {
        return None;
    }

    let mut parts = Vec::new();
    for weight in &weights.skills {
        if let Some(level) = answers.level(weight.skill) {
            let part = weight.voices[role as usize] * i64::from(Level::TOP.get() - level.get());
            if part > 0 {
                parts.push((weight.skill, part));
            }
        }
    }
    let gap: i64 = parts.iter().map(|(_, part)| part).sum();

    let mut steps = Vec::new();
    let mut closed = 0;
    for (skill, part) in largest_first(parts, |(_, part)| *part) {
        if 2 * closed > gap || steps.len() == LONGEST {
            break;
        }
        closed += part;
        steps.push(Step {
            skill,
            closes: Share::new(part, whole),
        });
    }
    Some(Bridge {
        gap: Share::new(gap, whole),
        steps,
    })
}

/// The certificates that serve both the role and the skill. Those about hardware, about another job, or no longer given
/// come last.
pub fn certificates(role: Role, skill: SkillId) -> impl Iterator<Item = CertificateId> {
    let doubts = Picks::NONE
        .with(Flag::Hardware)
        .with(Flag::OtherJob)
        .with(Flag::Retired);
    let serving = move |is_doubtful| {
        CertificateId::all().filter(move |certificate| {
            let certificate = certificate.get();
            certificate.serves.has(role)
                && certificate.skills.contains(&skill)
                && certificate.flags.meets(doubts) == is_doubtful
        })
    };
    serving(false).chain(serving(true))
}
