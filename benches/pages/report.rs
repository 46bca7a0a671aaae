//! All figures, and what they were measured with.

use std::fmt::Write;
use std::{fs, thread};

use serde_json::{Value, json};
use two_sides_stage::{Result, View, play};

use crate::pack::Pack;
use crate::pages::Page;
use crate::row::Row;
use crate::speed::Speed;
use crate::what::Part;

/// All figures, and what they were measured with.
#[derive(Debug)]
pub(crate) struct Report {
    /// Year, month and day.
    date: String,
    /// The browser and its version.
    browser: String,
    /// The processor and how many cores it has.
    machine: String,
    pub(crate) rows: Vec<Row>,
}

impl Report {
    /// The rows, with the date and the machine of today.
    pub(crate) fn new(rows: Vec<Row>) -> Result<Self> {
        let site = Page::Built.serve(&Pack::Real)?;
        let (browser, date) = play(|stage| {
            let browser = stage.browser(&site, View::DESKTOP)?;
            let version = browser.devtools("Browser.getVersion", json!({}))?;
            let date = browser.script("return new Date().toISOString().slice(0, 10)", &[])?;
            Ok((version["product"].clone(), date))
        })?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok(Self {
            date: text(&date),
            browser: text(&browser),
            machine: machine(),
            rows,
        })
    }

    /// What everything was measured with, in a sentence.
    pub(crate) fn conditions(&self) -> String {
        let Self {
            date,
            browser,
            machine,
            ..
        } = self;
        format!("{browser} on {machine}, {date}")
    }

    /// A table for each part.
    pub(crate) fn markdown(&self) -> String {
        let mut told = format!(
            "# Measured\n\n{}.\n\n{}\n",
            self.conditions(),
            EXPLAINED.trim()
        );
        for part in Part::ALL {
            let rows = self.rows.iter().filter(|row| row.what.part() == part);
            let mut rows = rows.peekable();
            if rows.peek().is_some() {
                let _ = write!(told, "\n## {}\n\n{}", part.title(), table(rows));
            }
        }
        told
    }

    /// One table of the figures that have a target, without those that are slowed down.
    pub(crate) fn main_figures(&self) -> String {
        let is_main = |row: &&Row| {
            row.is_met().is_some()
                && (row.speed == Speed::Full || row.what.part() == Part::Lighthouse)
        };
        let rows = self.rows.iter().filter(is_main);
        format!("{}.\n\n{}", self.conditions(), table(rows))
    }

    /// The same for programs.
    pub(crate) fn json(&self) -> Value {
        json!({
            "date": self.date,
            "browser": self.browser,
            "machine": self.machine,
            "rows": self.rows.iter().map(Row::json).collect::<Vec<_>>(),
        })
    }
}

const EXPLAINED: &str = "
Written by `cargo xtask bench`. Medians, with the 95th percentile in brackets where something was measured more than once; ratios
are of medians. *real* is the content of this project; *1000* and *10000* are packs grown from it to so many cards. *slow* is a
processor slowed down 4 times, and for loads a line of 1.6 Mbit/s down, 750 kbit/s up and 150 ms latency besides. Nothing is
cached. All pages are sent compressed with brotli (quality 11, grown packs 5).

*script-free* is the same HTML without its scripts. *by hand* is a page in plain JavaScript (`benches/vanilla/`) with the same
elements and filters, which lays out every card; the bench checks that both show the same.
";

/// The rows as a Markdown table with aligned columns.
pub(crate) fn table<'a>(rows: impl IntoIterator<Item = &'a Row>) -> String {
    let rows: Vec<[String; 7]> = rows.into_iter().map(Row::cells).collect();
    let head = [
        "content",
        "speed",
        "figure",
        "built",
        "held against",
        "ratio",
        "target",
    ]
    .map(str::to_owned);
    let all = || [&head].into_iter().chain(&rows);
    let width = |column: usize| all().map(|row| row[column].chars().count()).max();
    let widths: Vec<usize> = (0..head.len()).filter_map(width).collect();
    let line = |cells: &[String; 7]| {
        let cells = cells.iter().zip(&widths);
        let cells = cells.map(|(cell, width)| format!(" {cell:<width$} |"));
        ["|".to_owned(), cells.collect(), "\n".to_owned()].concat()
    };
    let rule = widths
        .iter()
        .map(|width| [" ", &"-".repeat(*width), " |"].concat());
    let rule: String = rule.collect();
    let lines: String = rows.iter().map(line).collect();
    format!("{}|{rule}\n{lines}", line(&head))
}

/// The processor and how many cores it has, as far as the system tells.
fn machine() -> String {
    let told = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = told
        .lines()
        .find_map(|line| Some(line.strip_prefix("model name")?.split_once(": ")?.1));
    let cores = thread::available_parallelism().map_or(1, usize::from);
    format!("{cores} cores ({})", model.unwrap_or("unknown processor"))
}
