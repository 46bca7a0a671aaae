//! What chat programs, mail and browsers do to a link, undone.

use crate::percent;

/// What a code follows in an address, and in one that a program encoded twice.
const MARKS: [&str; 4] = ["#/r/", "%23/r/", "#/compare/", "%23/compare/"];
/// What stands before a link in running text.
const BEFORE: [char; 11] = ['<', '(', '[', '{', '"', '\'', '`', '“', '‘', '«', '*'];
/// What stands after a link in running text. No code ends in any of these.
const AFTER: [char; 19] = [
    '>', ')', ']', '}', '.', ',', ';', ':', '!', '?', '"', '\'', '`', '”', '’', '»', '*', '…', '/',
];

/// The code in what somebody pasted: a code, a whole address, or either with what programs do to them.
///
/// It takes blanks, line breaks and invisible characters out, reads `%XX` once, takes what follows `#/r/` or `#/compare/` (or
/// `%23/r/`, where a program encoded twice), drops what a tracker added after `?` or `&`, and takes brackets, quotes and full
/// stops off both ends. A code as we write it stays as it is.
#[must_use]
pub fn clean(pasted: &str) -> String {
    // Lines are broken within "%23", too, and "%20" is a blank.
    let text = solid(&percent::decode(&solid(pasted), b'+'));
    let follows = |at| {
        let text = text.get(at..)?;
        MARKS.iter().find_map(|mark| text.strip_prefix(mark))
    };
    let code = (0..text.len()).rev().find_map(follows).unwrap_or(&text);
    let code = code.split(['?', '&']).next().unwrap_or_default();
    code.trim_start_matches(BEFORE)
        .trim_end_matches(AFTER)
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
