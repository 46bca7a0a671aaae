//! A sentence or more on a card, and the claims that carry it.

use std::collections::BTreeSet;

use toml::de::DeValue;

use crate::catalogue::{Catalogue, Entry};
use crate::claim::{About, Claim};
use crate::field::Field;
use crate::file::Place;
use crate::mistake::{Reported, every, none_wrong};
use crate::table::Table;

const LONGEST_TEXT: usize = 300;

#[derive(Debug)]
pub(crate) struct Statement {
    text: String,
    /// Positions in the table of claims.
    pub(crate) claims: Vec<usize>,
}

impl Statement {
    /// Reads a statement that speaks of this role, or of any role if there is none to keep to.
    pub(crate) fn read(
        table: &mut Table<'_>,
        about: Option<About>,
        claims: &Catalogue<'_, Claim>,
    ) -> Result<Self, Reported> {
        let text = table.text("text");
        let text = text.and_then(|text| text.at_most(LONGEST_TEXT));
        let cited = table.need("claims").and_then(|list| {
            let place = list.place;
            let cited = Cited::read(list, claims)?;
            match about {
                Some(About::Both) => Cited::speak_of_both(&cited, place, table.owner())?,
                Some(role) => none_wrong(cited.iter().map(|it| it.speaks_of(role, table.owner())))?,
                None => (),
            }
            Ok(cited)
        });
        Ok(Self {
            text: text?,
            claims: cited?.iter().map(|cited| cited.claim.position).collect(),
        })
    }

    /// The row of what speaks for `part`, which is nothing where the sources are silent.
    pub(crate) fn row(part: &str, statement: Option<&Self>) -> String {
        let (text, claims) = statement.map_or(("", [].as_slice()), |it| (&it.text, &it.claims));
        let claims: Vec<_> = (claims.iter())
            .map(|claim| format!("ClaimId({claim})"))
            .collect();
        let claims = claims.join(", ");
        format!("Statement {{ part: Part::{part}, text: {text:?}, claims: &[{claims}] }}")
    }
}

/// A claim that a statement names, and where the statement names it.
struct Cited<'c, 'f> {
    claim: &'c Entry<'f, Claim>,
    place: Place<'f>,
}

impl<'c, 'f> Cited<'c, 'f> {
    fn read(
        list: Field<'f, DeValue<'f>>,
        claims: &'c Catalogue<'f, Claim>,
    ) -> Result<Vec<Self>, Reported> {
        if matches!(&list.value, DeValue::Array(values) if values.is_empty()) {
            return Err(list.wrong(
                "is empty",
                "name every claim that carries the text; without one it cannot stand",
            ));
        }
        let mut seen = BTreeSet::new();
        every(list.list()?.into_iter().map(|id| {
            let id = id.text()?;
            let claim = claims.find(&id)?;
            claim.mark_used();
            if !seen.insert(claim.position) {
                return Err(id.place.wrong(
                    format!(
                        "{} names the claim {:?} twice in one statement",
                        id.owner(),
                        id.value
                    ),
                    "take one of them out; the other carries the text as well",
                ));
            }
            Ok(Self {
                claim,
                place: id.place,
            })
        }))
    }

    /// Whom the claim speaks of, unless a mistake of its own keeps that from being known.
    fn about(&self) -> Option<About> {
        self.claim.item.as_ref().ok().map(|claim| claim.about)
    }

    fn speaks_of(&self, role: About, owner: &str) -> Result<(), Reported> {
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

    fn speak_of_both(cited: &[Self], place: Place<'f>, owner: &str) -> Result<(), Reported> {
        let mut abouts = cited.iter().map(Self::about);
        let Some(first) = abouts.next().flatten() else {
            return Ok(());
        };
        if first == About::Both || abouts.any(|about| about != Some(first)) {
            return Ok(());
        }
        Err(place.wrong(
            format!(
                "{owner} says of both roles what its claims say of {} only",
                first.label()
            ),
            "add a claim that speaks of the other role, or move the text to one side",
        ))
    }
}
