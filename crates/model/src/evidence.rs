//! Claims, told by voice.

use crate::claim::{Claim, ClaimId};
use crate::picks::Pickable;
use crate::source::VoiceId;

/// What one voice says for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Testimony {
    /// Who speaks.
    pub voice: VoiceId,
    /// What the voice says, each point once.
    pub points: Vec<Point>,
}

/// A point that a voice makes, with every document that has it: documents that share their text make one point in two places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The claims with this text, one a document, at least one.
    pub claims: Vec<ClaimId>,
}

impl Point {
    /// The words of the point.
    #[must_use]
    pub fn text(&self) -> &'static str {
        self.claims.first().map_or("", |claim| claim.get().text())
    }

    /// Where the point stands.
    pub fn places(&self) -> impl Iterator<Item = &'static Claim> {
        self.claims.iter().map(|claim| claim.get())
    }
}

/// One testimony for each voice behind these claims, in the order of voices.
#[must_use]
pub fn testimonies(claims: &[ClaimId]) -> Vec<Testimony> {
    VoiceId::all()
        .filter_map(|voice| {
            let mut points: Vec<Point> = Vec::new();
            for &claim in claims.iter().filter(|claim| claim.voice() == voice) {
                match points
                    .iter_mut()
                    .find(|point| point.text() == claim.get().text())
                {
                    Some(point) => point.claims.push(claim),
                    None => points.push(Point {
                        claims: vec![claim],
                    }),
                }
            }
            (!points.is_empty()).then_some(Testimony { voice, points })
        })
        .collect()
}
