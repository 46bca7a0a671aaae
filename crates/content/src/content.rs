//! Everything in a pack but the register and the editions, read and checked.

use std::collections::BTreeSet;

use crate::area::{AREAS, Area};
use crate::card::{CARDS, Card, Known};
use crate::catalogue::Catalogue;
use crate::certificate::{CERTIFICATES, Certificate};
use crate::claim::{CLAIMS, Claim};
use crate::dimension::{DIMENSIONS, Dimension};
use crate::mistake::{Reported, every, none_wrong};
use crate::preference::{PREFERENCES, Preference};
use crate::shelf::Shelf;
use crate::skill::{SKILLS, Skill};
use crate::source::{SOURCES, Source};
use crate::voice::{VOICES, Voice};

/// The catalogues of a pack, still with the places where everything stands.
pub(crate) struct Content<'f> {
    pub(crate) voices: Catalogue<'f, Voice>,
    pub(crate) sources: Catalogue<'f, Source>,
    pub(crate) dimensions: Catalogue<'f, Dimension>,
    pub(crate) claims: Catalogue<'f, Claim>,
    pub(crate) cards: Catalogue<'f, Card>,
    pub(crate) areas: Catalogue<'f, Area>,
    pub(crate) skills: Catalogue<'f, Skill<'f>>,
    pub(crate) preferences: Catalogue<'f, Preference>,
    pub(crate) certificates: Catalogue<'f, Certificate>,
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
        let skills = shelf.toml("skills.toml").and_then(|file| {
            file.read(|file| {
                let (areas, skills) = (file.tables("area"), file.tables("skill"));
                Ok((areas?, skills?))
            })
        });
        let preferences = (shelf.toml("preferences.toml"))
            .and_then(|file| file.read(|file| file.tables("preference")));
        let certificates = (shelf.toml("certificates.toml"))
            .and_then(|file| file.read(|file| file.tables("certificate")));
        let ((voices, sources), dimensions) = (sources?, dimensions?);
        let (claims, cards) = (claims?, cards?.into_iter().flatten().collect());
        let ((areas, skills), preferences) = (skills?, preferences?);
        let certificates = certificates?;

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
        let areas = AREAS.read(areas, Area::read)?;
        let skills = SKILLS.read(skills, |id, table| Skill::read(id, table, &areas, &claims))?;
        let preferences = PREFERENCES.read(preferences, |id, table| {
            Preference::read(id, table, &claims)
        })?;
        let certificates = CERTIFICATES.read(certificates, |id, table| {
            Certificate::read(id, table, &sources, &skills)
        })?;
        Ok(Self {
            voices,
            sources,
            dimensions,
            claims,
            cards,
            areas,
            skills,
            preferences,
            certificates,
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
        let areas = self.areas.all_used(
            "no skill belongs to",
            "write a skill for it, or take it out if it was never released",
        );
        none_wrong([dimensions, claims, areas])
    }

    /// Reports skills that do not stand in the order of the screens that they are asked for on.
    pub(crate) fn grouped(&self) -> Result<(), Reported> {
        let skills = self.skills.items()?;
        let pairs = skills.windows(2).zip(self.skills.iter().skip(1));
        none_wrong(pairs.map(|(pair, entry)| match pair {
            [before, skill] if skill.area < before.area => Err(entry.place.wrong(
                format!(
                    "the skill {:?} of the area {:?} stands below one of the area {:?}",
                    entry.id, self.areas[skill.area].id, self.areas[before.area].id
                ),
                "put it with the skills of its area: skills follow the order of the areas",
            )),
            _ => Ok(()),
        }))
    }

    /// The ids of some voices.
    pub(crate) fn names(&self, voices: &BTreeSet<usize>) -> Vec<&str> {
        (voices.iter())
            .map(|&voice| self.voices[voice].id.as_str())
            .collect()
    }
}
