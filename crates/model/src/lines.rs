//! Several texts in one.

/// The texts of one item of the content, a line each. An address and a length for every single text would cost twice the bytes of
/// the words of a short one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lines(pub(crate) &'static str);

impl Lines {
    /// The text on a line, counted from 0; empty where there is none.
    pub(crate) fn get(self, line: usize) -> &'static str {
        self.0.split('\n').nth(line).unwrap_or_default()
    }

    /// The text on a line, unless it is empty.
    pub(crate) fn known(self, line: usize) -> Option<&'static str> {
        Some(self.get(line)).filter(|text| !text.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_zero_and_may_be_empty() {
        let lines = Lines("coin\n\nunknown year");
        assert_eq!(
            [lines.get(0), lines.get(1), lines.get(2), lines.get(3)],
            ["coin", "", "unknown year", ""]
        );
        assert_eq!(
            [lines.known(1), lines.known(2)],
            [None, Some("unknown year")]
        );
    }
}
