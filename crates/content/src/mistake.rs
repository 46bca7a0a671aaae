//! What is wrong with a pack, told so that it can be put right.

use std::cell::RefCell;
use std::error::Error;
use std::fmt;

/// Longer lines are cut around the mistake: a line that wraps would leave the caret under the wrong words.
const WIDEST_LINE: usize = 100;

/// How much of a cut line is left in front of the mistake.
const LEAD: usize = 40;

/// One mistake.
#[derive(Clone, Debug)]
pub(crate) struct Mistake {
    pub(crate) path: String,
    /// Nothing where the file as a whole is the mistake.
    pub(crate) spot: Option<Spot>,
    pub(crate) message: String,
    pub(crate) help: String,
}

/// Where in its file a mistake stands. Lines and columns count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spot {
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) width: usize,
    pub(crate) text: String,
}

impl Mistake {
    pub(crate) fn of_file(
        path: String,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self {
            path,
            spot: None,
            message: message.into(),
            help: help.into(),
        }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(spot) = &self.spot else {
            writeln!(f, "{}: {}", self.path, self.message)?;
            return writeln!(f, "  = help: {}", self.help);
        };
        let (text, before, width) = spot.excerpt();
        let number = spot.line.to_string();
        let gutter = " ".repeat(number.len());
        let carets = "^".repeat(width);
        writeln!(
            f,
            "{}:{number}:{}: {}",
            self.path, spot.column, self.message
        )?;
        writeln!(f, "{gutter} |")?;
        writeln!(f, "{number} | {text}")?;
        writeln!(f, "{gutter} | {}{carets}", " ".repeat(before))?;
        writeln!(f, "{gutter} = help: {}", self.help)
    }
}

impl Spot {
    /// The part of the line to show, how many characters of it stand before the caret, and how many above it.
    fn excerpt(&self) -> (String, usize, usize) {
        // Tabs and other control characters would move the caret.
        let line: Vec<char> = (self.text.trim_end().chars())
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let start = self.column - 1;
        let from = if line.len() <= WIDEST_LINE || start + self.width <= WIDEST_LINE {
            0
        } else {
            start.saturating_sub(LEAD)
        };
        let to = line.len().min(from + WIDEST_LINE);
        let head = if from > 0 { "…" } else { "" };
        let tail = if to < line.len() { "…" } else { "" };
        let shown: String = line.iter().take(to).skip(from).collect();
        let before = start - from + head.chars().count();
        let width = self.width.min(to.saturating_sub(start)).max(1);
        (format!("{head}{shown}{tail}"), before, width)
    }
}

/// Everything that is wrong with a pack, by file and position.
#[derive(Clone, Debug)]
pub struct Mistakes {
    dir: String,
    mistakes: Vec<Mistake>,
}

impl Mistakes {
    pub(crate) fn new(dir: String, mut mistakes: Vec<Mistake>) -> Self {
        mistakes.sort_by(|a, b| (&a.path, &a.spot).cmp(&(&b.path, &b.spot)));
        Self { dir, mistakes }
    }
}

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for mistake in &self.mistakes {
            writeln!(f, "{mistake}")?;
        }
        let noun = match self.mistakes.len() {
            1 => "mistake",
            _ => "mistakes",
        };
        write!(f, "{} {noun} in {}/", self.mistakes.len(), self.dir)
    }
}

impl Error for Mistakes {}

/// Gathers the mistakes while a pack is read.
#[derive(Debug, Default)]
pub(crate) struct Report(RefCell<Vec<Mistake>>);

/// Proof that a mistake is in the report. It stands wherever a value is missing because of that mistake, so nothing
/// can be missing without a word about it, and nothing is told twice.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reported(());

impl Report {
    pub(crate) fn add(&self, mistake: Mistake) -> Reported {
        self.0.borrow_mut().push(mistake);
        Reported(())
    }

    /// The outcome, unless there was any mistake at all.
    pub(crate) fn close<T>(&self, dir: &str, outcome: Result<T, Reported>) -> Result<T, Mistakes> {
        let mistakes = self.0.take();
        match outcome {
            Ok(value) if mistakes.is_empty() => Ok(value),
            _ => Err(Mistakes::new(dir.to_owned(), mistakes)),
        }
    }
}

/// All values, or nothing if one is missing. Unlike `collect`, it looks at every one of them, so that no mistake hides
/// behind an earlier one.
pub(crate) fn every<T>(
    results: impl IntoIterator<Item = Result<T, Reported>>,
) -> Result<Vec<T>, Reported> {
    let results: Vec<_> = results.into_iter().collect();
    results.into_iter().collect()
}

/// Whether there is no mistake in any of these. It looks at every one of them.
pub(crate) fn none_wrong(
    results: impl IntoIterator<Item = Result<(), Reported>>,
) -> Result<(), Reported> {
    every(results).map(drop)
}
