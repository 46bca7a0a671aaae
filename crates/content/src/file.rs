//! One file of a pack, and the places in it.

use std::fmt;
use std::iter;
use std::ops::Range;

use toml::de::DeTable;

use crate::mistake::{Mistake, Report, Reported, Spot};
use crate::table::Table;

/// One file.
pub(crate) struct File<'f> {
    path: String,
    text: &'f str,
    /// Where each line starts, in bytes.
    lines: Vec<usize>,
    report: &'f Report,
}

impl<'f> File<'f> {
    pub(crate) fn new(path: String, text: &'f str, report: &'f Report) -> Self {
        let after_newlines = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            path,
            text,
            lines: iter::once(0).chain(after_newlines).collect(),
            report,
        }
    }

    /// The lines of the file, each with its place.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (&str, Place<'_>)> {
        self.text.lines().zip(&self.lines).map(|(line, &start)| {
            let end = start + line.len();
            (line, self.place(start..end))
        })
    }

    /// Reports what is wrong with the file as a whole.
    pub(crate) fn wrong(&self, message: impl Into<String>, help: impl Into<String>) -> Reported {
        (self.report).add(Mistake::of_file(self.path.clone(), message, help))
    }

    fn place(&self, bytes: Range<usize>) -> Place<'_> {
        Place {
            file: self,
            start: bytes.start,
            end: bytes.end,
        }
    }

    /// Reports the first character that was not UTF-8 on disk.
    pub(crate) fn is_utf8(&self) -> Result<(), Reported> {
        match self.text.find(char::REPLACEMENT_CHARACTER) {
            None => Ok(()),
            Some(start) => Err(self.place(start..start).wrong(
                "this character is not UTF-8",
                "save the file as UTF-8 and write the character again",
            )),
        }
    }

    /// Parses the file. Only the first mistake in its syntax is told: what follows it is the parser's guess.
    pub(crate) fn toml(&self) -> Result<Table<'_>, Reported> {
        match DeTable::parse(self.text) {
            Ok(fields) => {
                let place = self.place(fields.span());
                Ok(Table::new("this file", place, fields.into_inner()))
            }
            Err(error) => {
                let end = self.text.len();
                let place = self.place(error.span().unwrap_or(end..end));
                Err(place.wrong(
                    format!("this is not TOML: {}", error.message()),
                    "compare it with the entries around it; every text stands in double quotes",
                ))
            }
        }
    }
}

/// A part of a file. It prints as file, line and column.
#[derive(Clone, Copy)]
pub(crate) struct Place<'f> {
    file: &'f File<'f>,
    start: usize,
    end: usize,
}

impl<'f> Place<'f> {
    /// Another place in the same file.
    pub(crate) fn within(self, bytes: Range<usize>) -> Place<'f> {
        self.file.place(bytes)
    }

    /// Reports what is wrong here, and what to do about it.
    pub(crate) fn wrong(self, message: impl Into<String>, help: impl Into<String>) -> Reported {
        self.file.report.add(Mistake {
            path: self.file.path.clone(),
            spot: Some(self.spot()),
            message: message.into(),
            help: help.into(),
        })
    }

    /// A place that runs over several lines is shown by its first.
    fn spot(self) -> Spot {
        let File { text, lines, .. } = self.file;
        let line = lines.partition_point(|&start| start <= self.start);
        let line_start = lines[line - 1];
        let text = text[line_start..].lines().next().unwrap_or_default();
        let characters_before = |byte: usize| {
            (text.char_indices())
                .take_while(|&(at, _)| line_start + at < byte)
                .count()
        };
        let before = characters_before(self.start);
        Spot {
            line,
            column: before + 1,
            width: characters_before(self.end).saturating_sub(before).max(1),
            text: text.to_owned(),
        }
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Spot { line, column, .. } = self.spot();
        write!(f, "{}:{line}:{column}", self.file.path)
    }
}
