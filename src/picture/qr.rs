//! A link as a code that a phone reads from the screen or from paper.

use qrcodegen::{QrCode, QrCodeEcc};

/// A drawn code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The `viewBox` of the drawing: the code with the quiet zone of four modules around it that readers want.
    pub view_box: String,
    /// The `d` of a path with a square for each dark module.
    pub path: String,
}

/// Draws `text`, so that a sixth of it may be unreadable. `None` where it is longer than any code holds, about 2,300 bytes.
#[must_use]
pub fn qr_code(text: &str) -> Option<Drawing> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                path += &["M", &x.to_string(), " ", &y.to_string(), "h1v1h-1z"].concat();
            }
        }
    }
    let size = (code.size() + 8).to_string();
    Some(Drawing {
        view_box: ["-4 -4 ", &size, " ", &size].concat(),
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dark modules of a row, read back from the path.
    fn row(drawing: &Drawing, y: i32) -> Vec<i32> {
        let squares = drawing.path.split('M').skip(1);
        squares
            .filter_map(|square| square.strip_suffix("h1v1h-1z")?.split_once(' '))
            .filter(|(_, row)| *row == y.to_string())
            .map(|(x, _)| x.parse().expect("a square stands at a number"))
            .collect()
    }

    #[test]
    fn a_link_becomes_the_smallest_code_with_finder_patterns_in_three_corners() {
        // 60 bytes need version 4, of 33 modules, at this correction level.
        let drawing = qr_code(&"a".repeat(60)).expect("it fits");
        assert_eq!(drawing.view_box, "-4 -4 41 41");
        let left_and_right: Vec<i32> = (0..7).chain(26..33).collect();
        let edges: Vec<i32> = row(&drawing, 0)
            .into_iter()
            .filter(|x| !(7..26).contains(x))
            .collect();
        assert_eq!(edges, left_and_right);
        let below: Vec<i32> = row(&drawing, 32).into_iter().filter(|x| *x < 8).collect();
        assert_eq!(below, (0..7).collect::<Vec<i32>>());
    }

    #[test]
    fn what_no_code_holds_is_not_drawn() {
        assert!(qr_code(&"a".repeat(2_331)).is_some());
        assert_eq!(qr_code(&"a".repeat(2_332)), None);
    }
}
