//! The register of every id ever released, `ids.txt`.
//!
//! It has one id a line: `voice coin`, `source coin`, `dimension skills`, `claim N1 coin`, `card who-codes`, `area delivery`,
//! `skill scripting`, `preference pace`, `certificate itil`. A claim stands with its source, because a claim that moves to
//! another document has in truth been renumbered. Empty lines and lines that begin with `#` are for people.

use std::collections::BTreeMap;
use std::fmt;

use crate::catalogue::Catalogue;
use crate::content::Content;
use crate::file::{File, Place};
use crate::mistake::{Reported, none_wrong};

/// What has ids, claims aside.
const NOUNS: [&str; 8] = [
    "voice",
    "source",
    "dimension",
    "card",
    "area",
    "skill",
    "preference",
    "certificate",
];

/// A line of the register. It prints as that line.
#[derive(Clone, Copy)]
struct Line<'r> {
    noun: &'r str,
    id: &'r str,
    /// The source of a claim, as far as it is known.
    source: Option<&'r str>,
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { noun, id, source } = self;
        write!(f, "{noun} {id}")?;
        source.map_or(Ok(()), |source| write!(f, " {source}"))
    }
}

impl<'r> Line<'r> {
    fn parse(line: &'r str) -> Option<Self> {
        let words: Vec<_> = line.split_whitespace().collect();
        match words[..] {
            ["claim", id, source] => Some(Self {
                noun: "claim",
                id,
                source: Some(source),
            }),
            [noun, id] if NOUNS.contains(&noun) => Some(Self {
                noun,
                id,
                source: None,
            }),
            _ => None,
        }
    }
}

/// The register as it must read for this content.
pub(crate) fn print(content: &Content<'_>) -> String {
    let lines: Vec<_> = (lines(content).into_iter())
        .map(|(line, _)| format!("{line}\n"))
        .collect();
    lines.concat()
}

/// Reports where the register and the content differ.
pub(crate) fn check(file: &File<'_>, content: &Content<'_>) -> Result<(), Reported> {
    let mut registered: BTreeMap<_, (Line<'_>, Place<'_>)> = BTreeMap::new();
    let read = none_wrong((file.lines()).map(|(text, place)| {
        if text.trim().is_empty() || text.trim_start().starts_with('#') {
            return Ok(());
        }
        let line = Line::parse(text).ok_or_else(|| {
            place.wrong(
                "this line is not an id",
                "write it as in `card who-codes`, or as in `claim N1 coin` with the source of the claim",
            )
        })?;
        if let Some((_, first)) = registered.get(&(line.noun, line.id)) {
            return Err(place.wrong(
                format!("the {} {:?} is registered twice, first at {first}", line.noun, line.id),
                "take this line out",
            ));
        }
        registered.insert((line.noun, line.id), (line, place));
        Ok(())
    }));
    let kept = none_wrong((lines(content).into_iter()).map(|(line, place)| {
        let Line { noun, id, source } = line;
        match registered.remove(&(noun, id)) {
            // A claim without a source has a mistake of its own, which comes first.
            _ if noun == "claim" && source.is_none() => Ok(()),
            None => Err(place.wrong(
                format!("the {noun} {id:?} is not in the register"),
                format!("add the line `{line}` to ids.txt"),
            )),
            Some((released, _)) if released.source != source => Err(place.wrong(
                format!("the {noun} {id:?} was released as `{released}`, and is now `{line}`"),
                "ids never change once released: put it back, and give the new claim an id of its own",
            )),
            Some(_) => Ok(()),
        }
    }));
    let dropped = none_wrong(registered.into_values().map(|(line, place)| {
        Err(place.wrong(
            format!(
                "the {} {:?} was released, and is no longer in the content",
                line.noun, line.id
            ),
            "ids never change once released: put it back",
        ))
    }));
    none_wrong([read, kept, dropped])
}

/// Every id of the content, and where it stands.
fn lines<'c>(content: &'c Content<'_>) -> Vec<(Line<'c>, Place<'c>)> {
    let claims = content.claims.iter().map(|entry| {
        let noun = content.claims.noun();
        let id = entry.id.as_str();
        let claim = entry.item.as_ref().ok();
        let source = claim.map(|claim| content.sources[claim.source].id.as_str());
        (Line { noun, id, source }, entry.place)
    });
    ids(&content.voices)
        .chain(ids(&content.sources))
        .chain(ids(&content.dimensions))
        .chain(claims)
        .chain(ids(&content.cards))
        .chain(ids(&content.areas))
        .chain(ids(&content.skills))
        .chain(ids(&content.preferences))
        .chain(ids(&content.certificates))
        .collect()
}

fn ids<'c, T>(catalogue: &'c Catalogue<'_, T>) -> impl Iterator<Item = (Line<'c>, Place<'c>)> {
    catalogue.iter().map(|entry| {
        let line = Line {
            noun: catalogue.noun(),
            id: &entry.id,
            source: None,
        };
        (line, entry.place)
    })
}
