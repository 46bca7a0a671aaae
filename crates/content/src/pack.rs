//! A pack without mistakes, ready to become tables.

use std::path::Path;

use crate::card::Card;
use crate::claim::Claim;
use crate::content::Content;
use crate::dimension::Dimension;
use crate::files::Files;
use crate::mistake::{Mistakes, Report, Reported};
use crate::register;
use crate::shelf::Shelf;
use crate::source::Source;
use crate::voice::Voice;

/// A content pack in which no mistake was found.
#[derive(Debug)]
pub struct Pack {
    voices: Vec<Voice>,
    sources: Vec<Source>,
    dimensions: Vec<Dimension>,
    claims: Vec<Claim>,
    /// In the order of their dimensions.
    cards: Vec<Card>,
}

impl Pack {
    /// Reads and checks the pack in `dir`.
    ///
    /// # Errors
    ///
    /// All mistakes of the pack.
    pub fn read(dir: &Path) -> Result<Self, Mistakes> {
        Self::check(&Files::read(dir)?)
    }

    /// Checks a pack that has been read.
    ///
    /// # Errors
    ///
    /// All mistakes of the pack.
    pub fn check(files: &Files) -> Result<Self, Mistakes> {
        reading(files, |shelf| {
            let register = shelf.file("ids.txt");
            let content = Content::read(shelf)?;
            let used = content.all_used();
            let registered = register.and_then(|file| register::check(file, &content));
            let pack = Self::new(content);
            used.and(registered).and(pack)
        })
    }

    /// The register as it must read for these files, whatever their `ids.txt` says now. Whoever releases content
    /// appends to `ids.txt` the lines that are new.
    ///
    /// # Errors
    ///
    /// All mistakes of the pack, those in the register aside.
    pub fn register(files: &Files) -> Result<String, Mistakes> {
        reading(files, |shelf| {
            let content = Content::read(shelf)?;
            let register = register::print(&content);
            let used = content.all_used();
            let pack = Self::new(content);
            used.and(pack).map(|_| register)
        })
    }

    /// The pack as Rust source: one static table for each kind, one item a line. The types are those of the model.
    #[must_use]
    pub fn tables(&self) -> String {
        [
            "// Written by two-sides-content. Edit the content pack instead.\n".to_owned(),
            table("VOICES", "Voice", "Every voice.", &self.voices, Voice::row),
            table(
                "SOURCES",
                "Source",
                "Every source.",
                &self.sources,
                Source::row,
            ),
            table(
                "DIMENSIONS",
                "Dimension",
                "Every dimension.",
                &self.dimensions,
                Dimension::row,
            ),
            table("CLAIMS", "Claim", "Every claim.", &self.claims, Claim::row),
            table(
                "CARDS",
                "Card",
                "Every card, in the order of their dimensions.",
                &self.cards,
                Card::row,
            ),
        ]
        .join("\n")
    }

    fn new(content: Content<'_>) -> Result<Self, Reported> {
        let voices = content.voices.into_items();
        let sources = content.sources.into_items();
        let dimensions = content.dimensions.into_items();
        let claims = content.claims.into_items();
        let mut cards = content.cards.into_items()?;
        cards.sort_by_key(|card| card.dimension);
        Ok(Self {
            voices: voices?,
            sources: sources?,
            dimensions: dimensions?,
            claims: claims?,
            cards,
        })
    }
}

/// Reads something out of these files, unless there is any mistake.
fn reading<T>(
    files: &Files,
    read: impl FnOnce(&Shelf<'_>) -> Result<T, Reported>,
) -> Result<T, Mistakes> {
    let report = Report::default();
    let outcome = read(&Shelf::new(files, &report));
    report.close(&files.dir, outcome)
}

fn table<T>(name: &str, kind: &str, doc: &str, items: &[T], row: fn(&T) -> String) -> String {
    let rows: Vec<_> = (items.iter())
        .map(|item| format!("    {},\n", row(item)))
        .collect();
    let rows = rows.concat();
    let count = items.len();
    format!("/// {doc}\npub static {name}: [{kind}; {count}] = [\n{rows}];\n")
}
