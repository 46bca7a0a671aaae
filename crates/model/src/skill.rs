//! What people can rate in themselves.

use crate::answers::Level;
use crate::area::AreaId;
use crate::card::CardId;
use crate::claim::ClaimId;
use crate::content::SKILLS;
use crate::lines::Lines;
use crate::picks::pickable_rows;
use crate::role::Role;

/// The line of the lowest level; the others follow it.
const LEVELS: usize = 3;

/// Something that a person can rate in themselves, with levels that a colleague could see.
#[derive(Debug)]
pub struct Skill {
    pub(crate) lines: Lines,
    /// The screen it is asked for on.
    pub area: AreaId,
    /// The claims that name the skill, for each role in the order of [`Role::ALL`]; one of the two may be empty.
    pub claims: [&'static [ClaimId]; 2],
    /// The skills without which a high level here would surprise.
    pub builds_on: &'static [SkillId],
    pub(crate) cards: &'static [CardId],
}

impl Skill {
    /// The name in the DOM and in the content files.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.lines.get(0)
    }

    /// The label on the page.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.lines.get(1)
    }

    /// What it is, in one line.
    #[must_use]
    pub fn about(&self) -> &'static str {
        self.lines.get(2)
    }

    /// What a colleague of somebody at this level could see.
    #[must_use]
    pub fn level(&self, level: Level) -> &'static str {
        self.lines.get(LEVELS + usize::from(level.get()))
    }

    /// What to do to get better at it, in one or two sentences.
    #[must_use]
    pub fn next(&self) -> &'static str {
        self.lines.get(LEVELS + 5)
    }

    /// The claims that name the skill for `role`.
    #[must_use]
    pub fn claims(&self, role: Role) -> &'static [ClaimId] {
        self.claims[role as usize]
    }

    /// The cards that rest on a claim of the skill, those with the most such claims first.
    pub fn cards(&self) -> impl Iterator<Item = CardId> {
        self.cards.iter().copied()
    }
}

/// A skill of the embedded content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SkillId(pub(crate) u8);

impl SkillId {
    /// The skill itself.
    #[must_use]
    pub fn get(self) -> &'static Skill {
        &SKILLS[usize::from(self.0)]
    }
}

pickable_rows!(SkillId, SKILLS);
