//! Several texts in one.

/// The texts of one item of the content, a line each. An address and a length for every single text would cost twice the bytes of
/// the words of a short one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lines(pub(crate) &'static str);

impl Lines {
    /// The text on a line, counted from 0; empty where there is none.
    pub(crate) fn get(self, line: usize) -> &'static str {
        let (mut start, mut left) = (0, line);
        // Byte by byte, since most lines are short: the standard search for a character gets going only in long texts.
        for (at, byte) in self.0.bytes().enumerate() {
            if byte == b'\n' {
                if left == 0 {
                    return &self.0[start..at];
                }
                (start, left) = (at + 1, left - 1);
            }
        }
        if left == 0 { &self.0[start..] } else { "" }
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
