//! One comparison.

use std::collections::BTreeSet;

use crate::catalogue::{Catalogue, Form, Section};
use crate::claim::{About, Claim};
use crate::dimension::Dimension;
use crate::mistake::{Reported, every};
use crate::note::Note;
use crate::rows::lines;
use crate::source::Source;
use crate::statement::Statement;
use crate::table::Table;

pub(crate) const CARDS: Section = Section {
    noun: "card",
    home: "cards/",
    // The tables number cards in 16 bits.
    most: 65_535,
    form: Form::Kebab,
};

pub(crate) const LONGEST_TITLE: usize = 70;
pub(crate) const LONGEST_WHY: usize = 150;

#[derive(Debug)]
pub(crate) struct Card {
    id: String,
    pub(crate) dimension: usize,
    kind: Kind,
    title: String,
    why: String,
    devops: Option<Statement>,
    sre: Option<Statement>,
    both: Option<Statement>,
    positions: Vec<Statement>,
    notes: Vec<Note>,
}

/// What a card comes to.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Difference,
    Common,
    Contested,
}

/// What a card may name.
pub(crate) struct Known<'c, 'f> {
    pub(crate) sources: &'c Catalogue<'f, Source>,
    pub(crate) dimensions: &'c Catalogue<'f, Dimension>,
    pub(crate) claims: &'c Catalogue<'f, Claim>,
}

impl Card {
    pub(crate) fn read<'f>(
        id: Result<String, Reported>,
        table: &mut Table<'f>,
        known: &Known<'_, 'f>,
    ) -> Result<Self, Reported> {
        let dimension = table.text("dimension").and_then(|id| {
            let dimension = known.dimensions.find(&id)?;
            dimension.mark_used();
            Ok(dimension.position)
        });
        let kind = Kind::read(table);
        let title = table.text("title");
        let title = title.and_then(|title| title.at_most(LONGEST_TITLE));
        let why = table.text("why").and_then(|why| why.at_most(LONGEST_WHY));
        let devops = side(table, "devops", About::DevOps, known);
        let sre = side(table, "sre", About::Sre, known);
        let both = side(table, "both", About::Both, known);
        let positions = positions(table, known);
        let notes = table.tables("note").and_then(|notes| {
            every((notes.into_iter()).map(|note| note.read(|note| Note::read(note, known.sources))))
        });
        Ok(Self {
            id: id?,
            dimension: dimension?,
            kind: kind?,
            title: title?,
            why: why?,
            devops: devops?,
            sre: sre?,
            both: both?,
            positions: positions?,
            notes: notes?,
        })
    }

    /// Every claim that the card rests on, by position.
    pub(crate) fn claims(&self) -> BTreeSet<usize> {
        let sides = [&self.devops, &self.sre, &self.both].into_iter().flatten();
        (sides.chain(&self.positions))
            .flat_map(|statement| &statement.claims)
            .copied()
            .collect()
    }

    /// What is needed of a card where its words are not.
    pub(crate) fn heading(&self) -> String {
        lines([&self.id, &self.title])
    }

    pub(crate) fn row(&self, number: usize) -> String {
        let Self {
            id: _,
            dimension,
            kind,
            title: _,
            why,
            devops,
            sre,
            both,
            positions,
            notes,
        } = self;
        let mut statements: Vec<_> = (positions.iter())
            .map(|position| ("Position", Some(position)))
            .collect();
        for (part, side) in [("DevOps", devops), ("Sre", sre)] {
            // Where the roles differ and the sources speak of one alone, their silence on the other is told.
            if side.is_some() || matches!(kind, Kind::Difference) {
                statements.push((part, side.as_ref()));
            }
        }
        statements.extend(both.iter().map(|both| ("Both", Some(both))));
        let statements: Vec<_> = (statements.into_iter())
            .map(|(part, statement)| Statement::row(part, statement))
            .collect();
        let notes: Vec<_> = notes.iter().map(Note::row).collect();
        let (statements, notes) = (statements.join(", "), notes.join(", "));
        format!(
            "Card {{ number: CardId({number}), why: {why:?}, dimension: DimensionId({dimension}), kind: Kind::{kind:?}, \
             statements: &[{statements}], notes: &[{notes}] }}"
        )
    }
}

impl Kind {
    /// Reads the kind of a card, and whether the card has what its kind asks for.
    fn read(table: &mut Table<'_>) -> Result<Self, Reported> {
        let field = table.text("kind")?;
        let kind = field.choice(&[
            ("difference", Self::Difference),
            ("common", Self::Common),
            ("contested", Self::Contested),
        ])?;
        let sides = table.count("devops") + table.count("sre");
        let (what, help) = match (kind, table.count("position")) {
            (Self::Difference | Self::Common, 1..) => (
                "has positions but is not contested",
                "take the positions out, or make it contested",
            ),
            (Self::Difference, _) if sides == 0 => (
                "is a difference without a side",
                "add devops = …, or sre = …, or both of them; only where the documents are silent may one be left out",
            ),
            (Self::Common, _) if table.count("both") == 0 => (
                "is common ground without the shared statement",
                "add both = …",
            ),
            (Self::Contested, 0 | 1) => (
                "is contested but has fewer than two positions",
                "add a [[card.position]] for each thing that the sources say against each other",
            ),
            _ => return Ok(kind),
        };
        Err(field.place.wrong(format!("{} {what}", field.owner()), help))
    }
}

fn side<'f>(
    table: &mut Table<'f>,
    name: &'static str,
    about: About,
    known: &Known<'_, 'f>,
) -> Result<Option<Statement>, Reported> {
    let Some(field) = table.take(name) else {
        return Ok(None);
    };
    let statement = field.table()?;
    let statement = statement.read(|it| Statement::read(it, Some(about), known.claims))?;
    Ok(Some(statement))
}

fn positions<'f>(table: &mut Table<'f>, known: &Known<'_, 'f>) -> Result<Vec<Statement>, Reported> {
    let tables = table.tables("position")?;
    let place = tables.first().map(Table::place);
    let positions = every(
        (tables.into_iter()).map(|it| it.read(|it| Statement::read(it, None, known.claims))),
    )?;
    let voices: Option<BTreeSet<_>> = (positions.iter())
        .flat_map(|position| &position.claims)
        .map(|&claim| known.voice(claim))
        .collect();
    // One position alone has been reported with the kind, and so has any position of a card that is not contested.
    if let (Some(place), Some(voices), 2..) = (place, voices, positions.len())
        && voices.len() == 1
    {
        let owner = table.owner();
        return Err(place.wrong(
            format!("all positions of {owner} rest on one voice"),
            "name claims of at least two voices; a source that contradicts itself is no contest between sources",
        ));
    }
    Ok(positions)
}

impl Known<'_, '_> {
    /// The voice of a claim, unless a mistake keeps it from being known.
    fn voice(&self, claim: usize) -> Option<usize> {
        let claim = self.claims.item(claim).ok()?;
        self.sources.item(claim.source).ok()?.voice()
    }
}
