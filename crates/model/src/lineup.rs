//! Several results side by side: two people, or a team.

use crate::answers::{Answers, Level};
use crate::code::{Fault, Scores, Shared, decode};
use crate::percent;
use crate::picks::Pickable;
use crate::skill::SkillId;

/// How many results it takes to compare.
pub const FEWEST: usize = 2;
/// How many results are compared at most.
pub const MOST: usize = 12;

/// From this level on somebody covers a skill: they do it on their own, or others learn it from them.
pub const COVERS: Level = Level::ALL[3];

/// Results side by side, and what became of the other codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lineup {
    /// The results, in the order of their codes, at most [`MOST`]. Fewer than [`FEWEST`] are nothing to compare.
    pub members: Vec<Member>,
    /// The codes that cannot be read, at most [`MOST`] as well: a link can hold a hundred thousand.
    pub unreadable: Vec<Unreadable>,
    /// How many codes come after the last one that there was room for. Nobody looked at them.
    pub left_out: usize,
}

/// One of the results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The place of the code among all codes, from 1.
    pub place: usize,
    /// What the code carries.
    pub shared: Shared,
}

/// A code that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The place of the code among all codes, from 1.
    pub place: usize,
    /// Why.
    pub fault: Fault,
}

impl Member {
    /// The answers; `None` where the code carries scores alone.
    #[must_use]
    pub fn answers(&self) -> Option<&Answers> {
        match &self.shared {
            Shared::Answers { answers, .. } => Some(answers),
            Shared::Scores(_) => None,
        }
    }

    /// The scores: of answers under today's edition, otherwise those that the code carries.
    #[must_use]
    pub fn scores(&self) -> Scores {
        match &self.shared {
            Shared::Answers { answers, .. } => Scores::of(answers),
            Shared::Scores(scores) => *scores,
        }
    }
}

impl Lineup {
    /// Reads codes with `+`, blanks or line breaks between them: what follows `#/compare/`, a whole address, or a list of links.
    ///
    /// A code that a line break tore in two is put together again.
    #[must_use]
    pub fn parse(codes: &str) -> Self {
        let text = percent::decode(codes, b'+');
        let mut pieces = text
            .split(|between: char| between == '+' || between.is_whitespace())
            .filter(|piece| !piece.is_empty())
            .peekable();
        let mut lineup = Self::default();
        while lineup.members.len().max(lineup.unreadable.len()) < MOST
            && let Some(piece) = pieces.next()
        {
            let place = lineup.members.len() + lineup.unreadable.len() + 1;
            let shared = decode(piece).or_else(|fault| {
                let rest = pieces.peek().ok_or(fault)?;
                let shared = decode(&[piece, rest].concat()).map_err(|_| fault)?;
                pieces.next();
                Ok(shared)
            });
            match shared {
                Ok(shared) => lineup.members.push(Member { place, shared }),
                Err(fault) => lineup.unreadable.push(Unreadable { place, fault }),
            }
        }
        lineup.left_out = pieces.count();
        lineup
    }

    /// Whether there are enough results to compare.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        self.members.len() >= FEWEST
    }

    /// How many members told their scores alone. They are in no [`Row`].
    #[must_use]
    pub fn scores_alone(&self) -> usize {
        let has_none = |member: &&Member| member.answers().is_none();
        self.members.iter().filter(has_none).count()
    }

    /// One row a skill, in the order of the screens: for two people an overlay, for a team the map of who covers what.
    #[must_use]
    pub fn rows(&self) -> Vec<Row> {
        let level = |member: &Member, skill| member.answers()?.level(skill);
        let row = |skill| Row {
            skill,
            levels: self
                .members
                .iter()
                .map(|member| level(member, skill))
                .collect(),
        };
        SkillId::all().map(row).collect()
    }
}

/// What the members said about one skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The skill.
    pub skill: SkillId,
    /// The level of each member, in the order of members; `None` where somebody was not asked, gave no answer or told their
    /// scores alone.
    pub levels: Vec<Option<Level>>,
}

/// How a team covers a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// Two or more members cover it.
    Several,
    /// One member alone covers it.
    One,
    /// Nobody who gave a level covers it; [`Row::best`] says how near the nearest is.
    Nobody,
    /// Nobody gave a level.
    Unknown,
}

impl Row {
    /// The members who cover the skill, as positions in [`Lineup::members`].
    pub fn covered_by(&self) -> impl Iterator<Item = usize> {
        let levels = self.levels.iter().enumerate();
        levels.filter_map(|(member, level)| (*level >= Some(COVERS)).then_some(member))
    }

    /// How the members cover the skill.
    #[must_use]
    pub fn cover(&self) -> Cover {
        match self.covered_by().count() {
            0 if self.best().is_none() => Cover::Unknown,
            0 => Cover::Nobody,
            1 => Cover::One,
            _ => Cover::Several,
        }
    }

    /// The highest level that a member gave.
    #[must_use]
    pub fn best(&self) -> Option<Level> {
        self.levels.iter().copied().max().flatten()
    }

    /// How many levels lie between the lowest and the highest that members gave, from 0 to 4. `None` where fewer than two gave
    /// one.
    #[must_use]
    pub fn spread(&self) -> Option<u8> {
        let given = || self.levels.iter().flatten();
        let (lowest, highest) = (given().min()?, given().max()?);
        (given().count() > 1).then_some(highest.get() - lowest.get())
    }
}

/// The rows in which members differ, those in which they differ most first. Rows that differ alike keep their order.
#[must_use]
pub fn differences(rows: &[Row]) -> Vec<&Row> {
    let mut differing = Vec::new();
    for spread in (1..=Level::TOP.get()).rev() {
        differing.extend(rows.iter().filter(|row| row.spread() == Some(spread)));
    }
    differing
}
