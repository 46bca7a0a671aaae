//! A pack without mistakes, ready to become tables.

use std::path::Path;

use crate::content::Content;
use crate::edition;
use crate::extent::Extent;
use crate::files::Files;
use crate::mistake::{Mistakes, Report, Reported};
use crate::register;
use crate::shelf::Shelf;
use crate::tables::tables;

/// A content pack in which no mistake was found.
#[derive(Debug)]
pub struct Pack {
    tables: String,
}

impl Pack {
    /// Reads and checks the pack in `dir`, which asks as much as the page does.
    ///
    /// # Errors
    ///
    /// All mistakes of the pack.
    pub fn read(dir: &Path) -> Result<Self, Mistakes> {
        Self::check(&Files::read(dir)?, &Extent::PAGE)
    }

    /// Checks a pack that has been read.
    ///
    /// # Errors
    ///
    /// All mistakes of the pack.
    pub fn check(files: &Files, extent: &Extent) -> Result<Self, Mistakes> {
        reading(files, |shelf| {
            let register = shelf.file("ids.txt");
            let content = Content::read(shelf)?;
            let extent = extent.check(shelf, &content);
            let registered = register.and_then(|file| register::check(file, &content));
            let editions = edition::read(shelf, &content);
            let tables = tables(&content, editions);
            extent.and(registered)?;
            Ok(Self { tables: tables? })
        })
    }

    /// The register as it must read for these files, whatever their `ids.txt` says now. Whoever releases content
    /// appends to `ids.txt` the lines that are new.
    ///
    /// # Errors
    ///
    /// All mistakes of the pack, those in the register and the editions aside.
    pub fn register(files: &Files) -> Result<String, Mistakes> {
        reading(files, |shelf| {
            let content = Content::read(shelf)?;
            tables(&content, Ok(Vec::new()))?;
            Ok(register::print(&content))
        })
    }

    /// The file of the edition with this number as it must read for these files, if that is the newest edition.
    ///
    /// # Errors
    ///
    /// All mistakes of the pack, those in the register and the editions aside.
    pub fn edition(files: &Files, number: u16) -> Result<String, Mistakes> {
        reading(files, |shelf| {
            let content = Content::read(shelf)?;
            tables(&content, Ok(Vec::new()))?;
            edition::print(number, &content)
        })
    }

    /// The pack as Rust source: one static table for each kind, one item a line. The types are those of the model.
    #[must_use]
    pub fn tables(&self) -> &str {
        &self.tables
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
