//! All files of a pack, opened to be read.

use std::collections::BTreeMap;

use crate::file::File;
use crate::files::Files;
use crate::mistake::{Mistake, Report, Reported};
use crate::table::Table;

/// The files, each by its path inside the pack.
pub(crate) struct Shelf<'f> {
    dir: &'f str,
    files: BTreeMap<&'f str, File<'f>>,
    report: &'f Report,
}

impl<'f> Shelf<'f> {
    pub(crate) fn new(files: &'f Files, report: &'f Report) -> Self {
        let dir = &files.dir;
        let open = |(name, text): (&'f String, &'f String)| {
            let file = File::new(format!("{dir}/{name}"), text, report);
            (name.as_str(), file)
        };
        Self {
            dir,
            files: files.texts.iter().map(open).collect(),
            report,
        }
    }

    /// The file of this name, which every pack has.
    pub(crate) fn file(&self, name: &str) -> Result<&File<'f>, Reported> {
        let file = self.files.get(name).ok_or_else(|| {
            self.report.add(Mistake::of_file(
                format!("{}/{name}", self.dir),
                "the file is missing",
                "every pack has this file; put it there",
            ))
        })?;
        file.is_utf8()?;
        Ok(file)
    }

    /// The TOML file of this name, which every pack has.
    pub(crate) fn toml(&self, name: &str) -> Result<Table<'_>, Reported> {
        self.file(name)?.toml()
    }

    /// Every TOML file of cards.
    pub(crate) fn cards(&self) -> impl Iterator<Item = Result<Table<'_>, Reported>> {
        (self.files.keys())
            .filter(|name| name.starts_with("cards/"))
            .map(|name| self.toml(name))
    }
}
