//! Why a play did not succeed, in words for the person who runs it.

use std::fmt;

/// What most calls of this crate return.
pub type Result<T = ()> = std::result::Result<T, Failure>;

/// A sentence that says what went wrong, and where there is one, the remedy.
///
/// Any error turns into a failure with `?`; that is why it is no [`Error`](std::error::Error)
/// itself.
pub struct Failure(String);

impl Failure {
    /// A failure that reads as the given sentence.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }

    /// The same failure with a line added to it.
    #[must_use]
    pub(crate) fn and(self, line: impl fmt::Display) -> Self {
        Self(format!("{}\n{line}", self.0))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Reads like `Display`: this is what the test harness prints when a test returns a failure.
impl fmt::Debug for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}
