//! No text makes reading panic, and what is refused is refused with a reason.

use two_sides_content::{Extent, Files, Pack};

use crate::small;

/// What is most likely to take a parser by surprise.
const REPLACEMENTS: [&str; 12] = [
    "", "\"", "'", "[", "]", "{", "=", "\n", "\\", "0", "é", "\u{0}",
];

#[test]
fn a_character_is_deleted_or_replaced() {
    for (name, text) in small().texts {
        for (turn, (at, old)) in text.char_indices().enumerate() {
            let replacement = REPLACEMENTS[turn % REPLACEMENTS.len()];
            let (before, after) = (&text[..at], &text[at + old.len_utf8()..]);
            read(&name, format!("{before}{replacement}{after}"));
        }
    }
}

#[test]
fn a_file_ends_early() {
    for (name, text) in small().texts {
        for (at, _) in text.char_indices().step_by(7) {
            read(&name, text[..at].to_owned());
        }
    }
}

#[test]
fn a_line_is_dropped_doubled_or_swapped_with_another() {
    for (name, text) in small().texts {
        let lines: Vec<_> = text.lines().collect();
        for at in 0..lines.len() {
            let mut dropped = lines.clone();
            dropped.remove(at);
            read(&name, dropped.join("\n"));

            let mut doubled = lines.clone();
            doubled.insert(at, lines[at]);
            read(&name, doubled.join("\n"));

            let mut swapped = lines.clone();
            swapped.swap(at, (at * 7 + 1) % lines.len());
            read(&name, swapped.join("\n"));
        }
    }
}

#[test]
fn a_value_is_swapped_with_that_of_another_line() {
    for (name, text) in small().texts {
        let lines: Vec<_> = text
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .collect();
        for (at, (key, value)) in lines.iter().enumerate() {
            let (_, other) = lines[(at * 11 + 5) % lines.len()];
            let line = format!("{key} = {value}");
            read(&name, text.replacen(&line, &format!("{key} = {other}"), 1));
        }
    }
}

#[test]
fn a_file_holds_another_files_text() {
    for (name, _) in small().texts {
        for (_, text) in small().texts {
            read(&name, text);
        }
    }
}

#[test]
fn nesting_is_deeper_than_any_stack() {
    for open in ["[", "{ a = ", "a."] {
        read("claims.toml", format!("claim = {}", open.repeat(100_000)));
        read("claims.toml", open.repeat(100_000));
    }
}

/// Reads the small pack with another text for one of its files.
#[track_caller]
fn read(name: &str, text: String) {
    let mut files: Files = small();
    files.texts.insert(name.to_owned(), text);
    match Pack::check(&files, &Extent::ANY) {
        Ok(pack) => assert!(!pack.tables().is_empty()),
        Err(mistakes) => {
            let told = mistakes.to_string();
            assert!(told.contains("help: "), "{told}");
        }
    }
}
