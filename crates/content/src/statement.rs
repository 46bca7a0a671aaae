//! A sentence or more on a card, and the claims that carry it.

use crate::catalogue::Catalogue;
use crate::cited::{By, Cited};
use crate::claim::{About, Claim};
use crate::file::Place;
use crate::mistake::{Reported, none_wrong};
use crate::rows::ids;
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
            list.not_empty("name every claim that carries the text; without one it cannot stand")?;
            let cited = Cited::read(list, By::Statement, claims)?;
            match about {
                Some(About::Both) => speak_of_both(&cited, place, table.owner())?,
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
        let claims = ids("ClaimId", claims);
        format!("Statement {{ part: Part::{part}, text: {text:?}, claims: {claims} }}")
    }
}

/// Whether these claims say something of each role.
fn speak_of_both(cited: &[Cited<'_, '_>], place: Place<'_>, owner: &str) -> Result<(), Reported> {
    let mut abouts = cited.iter().map(Cited::about);
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
