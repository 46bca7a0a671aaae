//! Answers that surprise next to each other.

use crate::answers::Answers;
use crate::picks::Pickable;
use crate::skill::SkillId;

/// A high level in a skill without the first step in something that it builds on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tension {
    /// The skill that was rated 3 or 4.
    pub skill: SkillId,
    /// What it builds on, rated 0.
    pub base: SkillId,
}

/// The pairs of answers worth a second look, in the order of skills. They may well be right, so nothing is scored by them.
#[must_use]
pub fn tensions(answers: &Answers) -> Vec<Tension> {
    let mut tensions = Vec::new();
    for skill in SkillId::all() {
        if answers.level(skill).is_some_and(|level| level.get() >= 3) {
            for &base in skill.get().builds_on {
                if answers.level(base).is_some_and(|level| level.get() == 0) {
                    tensions.push(Tension { skill, base });
                }
            }
        }
    }
    tensions
}
