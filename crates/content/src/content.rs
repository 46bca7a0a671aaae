//! Everything in a pack but the register, read and checked.

use crate::card::{CARDS, Card, Known};
use crate::catalogue::Catalogue;
use crate::claim::{CLAIMS, Claim};
use crate::dimension::{DIMENSIONS, Dimension};
use crate::mistake::{Reported, every};
use crate::shelf::Shelf;
use crate::source::{SOURCES, Source};
use crate::voice::{VOICES, Voice};

/// The catalogues of a pack, still with the places where everything stands.
pub(crate) struct Content<'f> {
    pub(crate) voices: Catalogue<'f, Voice>,
    pub(crate) sources: Catalogue<'f, Source>,
    pub(crate) dimensions: Catalogue<'f, Dimension>,
    pub(crate) claims: Catalogue<'f, Claim>,
    pub(crate) cards: Catalogue<'f, Card>,
}

impl<'f> Content<'f> {
    /// Reads the files of a pack. Items with mistakes are reported and keep their place in the catalogues; there are
    /// no catalogues at all where whole files cannot be read.
    pub(crate) fn read(shelf: &'f Shelf<'f>) -> Result<Self, Reported> {
        let sources = shelf.toml("sources.toml").and_then(|file| {
            file.read(|file| {
                let (voices, sources) = (file.tables("voice"), file.tables("source"));
                Ok((voices?, sources?))
            })
        });
        let dimensions = (shelf.toml("dimensions.toml"))
            .and_then(|file| file.read(|file| file.tables("dimension")));
        let claims =
            (shelf.toml("claims.toml")).and_then(|file| file.read(|file| file.tables("claim")));
        let cards = every(
            shelf
                .cards()
                .map(|file| file?.read(|file| file.tables("card"))),
        );
        let ((voices, sources), dimensions) = (sources?, dimensions?);
        let (claims, cards) = (claims?, cards?.into_iter().flatten().collect());

        let voices = VOICES.read(voices, Voice::read)?;
        let sources = SOURCES.read(sources, |id, table| Source::read(id, table, &voices))?;
        let dimensions = DIMENSIONS.read(dimensions, Dimension::read)?;
        let claims = CLAIMS.read(claims, |id, table| {
            Claim::read(id, table, &sources, &dimensions)
        })?;
        let known = Known {
            sources: &sources,
            dimensions: &dimensions,
            claims: &claims,
        };
        let cards = CARDS.read(cards, |id, table| Card::read(id, table, &known))?;
        Ok(Self {
            voices,
            sources,
            dimensions,
            claims,
            cards,
        })
    }

    /// Reports what the page would never show.
    pub(crate) fn all_used(&self) -> Result<(), Reported> {
        let dimensions = self.dimensions.all_used(
            "no card belongs to",
            "write a card for it, or take it out if it was never released",
        );
        let claims = self.claims.all_used(
            "no card rests on",
            "name it under the statement that it carries",
        );
        dimensions.and(claims)
    }
}
