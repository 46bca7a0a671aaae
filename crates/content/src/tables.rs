//! The tables of a pack, as Rust source.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::area::Area;
use crate::card::Card;
use crate::certificate::Certificate;
use crate::claim::Claim;
use crate::content::Content;
use crate::dimension::Dimension;
use crate::edition::Edition;
use crate::ladder::foundations;
use crate::mistake::{Reported, none_wrong};
use crate::preference::Preference;
use crate::skill::Skill;
use crate::source::Source;
use crate::voice::Voice;

/// Every table, unless something keeps the content from being shown.
pub(crate) fn tables(
    content: &Content<'_>,
    editions: Result<Vec<Edition>, Reported>,
) -> Result<String, Reported> {
    let sound = none_wrong([content.all_used(), content.grouped()]);
    let builds_on = foundations(&content.skills);
    let (editions, builds_on, ()) = (editions?, builds_on?, sound?);
    let mut cards = content.cards.items()?;
    cards.sort_by_key(|card| card.dimension);
    let skill_rows = (content.skills.items()?.into_iter())
        .zip(builds_on)
        .map(|(skill, builds_on)| skill.row(&builds_on, &cards_of(skill, &cards)));
    Ok([
        "// Written by two-sides-content. Edit the content pack instead.\n".to_owned(),
        table(
            "pub static VOICES",
            "Voice",
            "Every voice.",
            content.voices.items()?.into_iter().map(Voice::row),
        ),
        table(
            "pub static SOURCES",
            "Source",
            "Every source.",
            content.sources.items()?.into_iter().map(Source::row),
        ),
        table(
            "pub static DIMENSIONS",
            "Dimension",
            "Every dimension.",
            content.dimensions.items()?.into_iter().map(Dimension::row),
        ),
        table(
            "pub static CLAIMS",
            "Claim",
            "Every claim.",
            content.claims.items()?.into_iter().map(Claim::row),
        ),
        table(
            "pub(crate) static HEADINGS",
            "Lines",
            "The id and the title of every card.",
            cards.iter().map(|card| card.heading()),
        ),
        table(
            "pub static CARDS",
            "Card",
            "Every card, in the order of their dimensions.",
            cards
                .iter()
                .enumerate()
                .map(|(number, card)| card.row(number)),
        ),
        table(
            "pub static AREAS",
            "Area",
            "Every area, in the order of the screens.",
            content.areas.items()?.into_iter().map(Area::row),
        ),
        table(
            "pub static SKILLS",
            "Skill",
            "Every skill, in the order of the screens.",
            skill_rows,
        ),
        table(
            "pub static PREFERENCES",
            "Preference",
            "Every preference.",
            content
                .preferences
                .items()?
                .into_iter()
                .map(Preference::row),
        ),
        table(
            "pub static CERTIFICATES",
            "Certificate",
            "Every certificate.",
            content
                .certificates
                .items()?
                .into_iter()
                .map(Certificate::row),
        ),
        table(
            "pub static EDITIONS",
            "Edition",
            "Every edition, from 1.",
            editions.iter().map(Edition::row),
        ),
    ]
    .join("\n"))
}

/// The cards that rest on a claim of a skill, by position: those with the most such claims first.
fn cards_of(skill: &Skill<'_>, cards: &[&Card]) -> Vec<usize> {
    let named: BTreeSet<_> = skill.evidence.sides().concat().into_iter().collect();
    let mut shared: Vec<_> = (cards.iter().enumerate())
        .map(|(position, card)| (position, card.claims().intersection(&named).count()))
        .filter(|(_, count)| *count > 0)
        .collect();
    shared.sort_by_key(|(_, count)| Reverse(*count));
    shared.into_iter().map(|(position, _)| position).collect()
}

fn table(item: &str, kind: &str, doc: &str, rows: impl Iterator<Item = String>) -> String {
    let rows: Vec<_> = rows.map(|row| format!("    {row},\n")).collect();
    let count = rows.len();
    let rows = rows.concat();
    format!("/// {doc}\n{item}: [{kind}; {count}] = [\n{rows}];\n")
}
