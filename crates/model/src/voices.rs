//! Who speaks about what, and where the voices disagree.

use crate::card::{CardId, Kind};
use crate::claim::ClaimId;
use crate::dimension::DimensionId;
use crate::picks::{Pickable, Picks};
use crate::role::Role;
use crate::source::{SourceId, VoiceId};
use crate::tally::Tally;

/// What the voices say about one dimension, as far as the shown cards use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The point of comparison.
    pub dimension: DimensionId,
    /// One cell a voice, in the order of voices.
    pub cells: Vec<Cell>,
    /// The shown cards on which the sources disagree.
    pub disputes: Vec<CardId>,
}

/// How much one voice says about one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Who speaks.
    pub voice: VoiceId,
    /// How many claims speak of `DevOps`. A claim about both roles counts for each.
    pub devops: usize,
    /// How many claims speak of SRE. A claim about both roles counts for each.
    pub sre: usize,
}

impl Cell {
    /// How many claims speak of `role`.
    #[must_use]
    pub fn claims(&self, role: Role) -> usize {
        match role {
            Role::DevOps => self.devops,
            Role::Sre => self.sre,
        }
    }

    /// Whether the voice says nothing.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.devops == 0 && self.sre == 0
    }
}

/// The sources that speak with `voice`.
#[must_use]
pub fn sources_of(voice: VoiceId) -> Picks<SourceId> {
    SourceId::all()
        .filter(|source| source.get().voice == Some(voice))
        .collect()
}

/// One row a dimension that has a shown card.
#[must_use]
pub fn rows(tally: &Tally) -> Vec<Row> {
    DimensionId::all()
        .filter_map(|dimension| {
            let cards: Vec<CardId> = CardId::all()
                .filter(|card| card.get().dimension == dimension && tally.shows(*card))
                .collect();
            let mut claims: Vec<ClaimId> = Vec::new();
            for claim in cards.iter().flat_map(|card| card.get().rests_on()) {
                if !claims.contains(&claim) {
                    claims.push(claim);
                }
            }
            let count = |voice: VoiceId, role: Role| {
                claims
                    .iter()
                    .filter(|claim| claim.voice() == voice && claim.get().about.covers(role))
                    .count()
            };
            let cells = VoiceId::all()
                .map(|voice| Cell {
                    voice,
                    devops: count(voice, Role::DevOps),
                    sre: count(voice, Role::Sre),
                })
                .collect();
            let disputes = cards
                .iter()
                .copied()
                .filter(|card| card.get().kind == Kind::Contested)
                .collect();
            (!cards.is_empty()).then_some(Row {
                dimension,
                cells,
                disputes,
            })
        })
        .collect()
}
