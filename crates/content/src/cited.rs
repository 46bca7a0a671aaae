//! A claim that something rests on, and where it is named.

use std::collections::BTreeSet;

use toml::de::DeValue;

use crate::catalogue::{Catalogue, Entry};
use crate::claim::{About, Claim};
use crate::field::Field;
use crate::file::Place;
use crate::mistake::{Reported, every};

/// What claims are named by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// A statement on a card. Every claim has to be used by one of them.
    Statement,
    /// One side of a question.
    Question,
}

pub(crate) struct Cited<'c, 'f> {
    pub(crate) claim: &'c Entry<'f, Claim>,
    pub(crate) place: Place<'f>,
}

impl<'c, 'f> Cited<'c, 'f> {
    /// Reads a list of claims, each of which may stand in it once.
    pub(crate) fn read(
        list: Field<'f, DeValue<'f>>,
        by: By,
        claims: &'c Catalogue<'f, Claim>,
    ) -> Result<Vec<Self>, Reported> {
        let mut seen = BTreeSet::new();
        every(list.list()?.into_iter().map(|id| {
            let id = id.text()?;
            let claim = claims.find(&id)?;
            if by == By::Statement {
                claim.mark_used();
            }
            if !seen.insert(claim.position) {
                let message = format!(
                    "{} names the claim {:?} twice in one list",
                    id.owner(),
                    id.value
                );
                return Err(id
                    .place
                    .wrong(message, "take one of them out; the other counts"));
            }
            Ok(Self {
                claim,
                place: id.place,
            })
        }))
    }

    /// Whom the claim speaks of, unless a mistake of its own keeps that from being known.
    pub(crate) fn about(&self) -> Option<About> {
        self.claim.item.as_ref().ok().map(|claim| claim.about)
    }

    /// Whether the claim, which `owner` puts on the side of a role, speaks of that role.
    pub(crate) fn speaks_of(&self, role: About, owner: &str) -> Result<(), Reported> {
        match self.about() {
            Some(about) if about != role && about != About::Both => Err(self.place.wrong(
                format!(
                    "{owner} puts the claim {:?}, which speaks of {} only, on the side of {}",
                    self.claim.id,
                    about.label(),
                    role.label()
                ),
                "move it to the other side, or take a claim that speaks of this one",
            )),
            _ => Ok(()),
        }
    }
}
