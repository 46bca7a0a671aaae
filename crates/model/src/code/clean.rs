//! What chat programs, mail and browsers do to a link, undone.

/// What stands before a link in running text.
const BEFORE: &str = "<([{\"'`“‘«*";
/// What stands after a link in running text. No code ends in any of these.
const AFTER: &str = ">)]}.,;:!?\"'`”’»*…/";

/// The code in what somebody pasted: a code, a whole address, or either with what programs do to them.
///
/// It takes blanks, line breaks and invisible characters out, reads `%XX` once, takes what follows `#/r/` or `#/compare/` (or
/// `%23/r/`, where a program encoded twice), drops what a tracker added after `?` or `&`, and takes brackets, quotes and full
/// stops off both ends. A code as we write it stays as it is.
#[must_use]
pub fn clean(pasted: &str) -> String {
    // Lines are broken within "%23", too, and "%20" is a blank.
    let text = solid(&percent_decode(&solid(pasted)));
    let mut code = text.as_str();
    for mark in ["#/r/", "%23/r/", "#/compare/", "%23/compare/"] {
        code = code.rsplit_once(mark).map_or(code, |(_, follows)| follows);
    }
    let code = code.split(['?', '&']).next().unwrap_or_default();
    code.trim_start_matches(|start| BEFORE.contains(start))
        .trim_end_matches(|end| AFTER.contains(end))
        .to_owned()
}

/// The text without what cannot be seen.
fn solid(text: &str) -> String {
    let is_invisible = |character: char| {
        character.is_whitespace()
            || character.is_control()
            || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
    };
    text.chars()
        .filter(|character| !is_invisible(*character))
        .collect()
}

/// Reads `%XX` and nothing else: a `%` that no two hexadecimal digits follow stands for itself.
pub(crate) fn percent_decode(encoded: &str) -> String {
    let mut pieces = encoded.split('%');
    let mut decoded = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let digits = piece.get(..2).filter(|digits| !digits.starts_with('+'));
        match digits.map(|digits| u8::from_str_radix(digits, 16)) {
            Some(Ok(byte)) => {
                decoded.push(byte);
                decoded.extend(piece[2..].bytes());
            }
            _ => decoded.extend(b"%".iter().chain(piece.as_bytes())),
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}
