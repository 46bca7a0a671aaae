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
        let file = (self.files.get(name))
            .ok_or_else(|| self.missing(name, "every pack has this file; put it there"))?;
        file.is_utf8()?;
        Ok(file)
    }

    /// Reports that there is no file of this name.
    pub(crate) fn missing(&self, name: &str, help: &str) -> Reported {
        self.report.add(Mistake::of_file(
            format!("{}/{name}", self.dir),
            "the file is missing",
            help,
        ))
    }

    /// The TOML file of this name, which every pack has.
    pub(crate) fn toml(&self, name: &str) -> Result<Table<'_>, Reported> {
        self.file(name)?.toml()
    }

    /// Every TOML file of cards.
    pub(crate) fn cards(&self) -> impl Iterator<Item = Result<Table<'_>, Reported>> {
        self.part("cards/").map(|(_, file)| {
            file.is_utf8()?;
            file.toml()
        })
    }

    /// The files of a part of the pack, each with its name inside that part.
    pub(crate) fn part(&self, prefix: &str) -> impl Iterator<Item = (&str, &File<'f>)> {
        (self.files.iter()).filter_map(move |(name, file)| Some((name.strip_prefix(prefix)?, file)))
    }
}
