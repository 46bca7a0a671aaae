//! What the crate promises, over the small pack in `tests/small`, and over the real one where it is spoilt.

mod certificates;
mod editions;
mod extent;
mod grown;
mod mistakes;
mod no_panic;
mod preferences;
mod register;
mod skills;
mod spoilt;
mod tables;

use two_sides_content::{Extent, Files, Pack};

/// The small pack. It is also a directory, so that reading from disk can be tested with it.
fn small() -> Files {
    let texts = [
        ("sources.toml", include_str!("../small/sources.toml")),
        ("dimensions.toml", include_str!("../small/dimensions.toml")),
        ("claims.toml", include_str!("../small/claims.toml")),
        (
            "cards/goals.toml",
            include_str!("../small/cards/goals.toml"),
        ),
        (
            "cards/skills.toml",
            include_str!("../small/cards/skills.toml"),
        ),
        ("skills.toml", include_str!("../small/skills.toml")),
        (
            "preferences.toml",
            include_str!("../small/preferences.toml"),
        ),
        (
            "certificates.toml",
            include_str!("../small/certificates.toml"),
        ),
        ("editions/1.toml", include_str!("../small/editions/1.toml")),
        ("editions/2.toml", include_str!("../small/editions/2.toml")),
        ("ids.txt", include_str!("../small/ids.txt")),
    ];
    Files {
        dir: "content".to_owned(),
        texts: (texts.into_iter())
            .map(|(name, text)| (name.to_owned(), text.to_owned()))
            .collect(),
    }
}

/// A change to one file of the small pack.
struct Edit<'e> {
    file: &'e str,
    /// What stands there once, and what it becomes.
    from: &'e str,
    to: &'e str,
}

impl Edit<'_> {
    #[track_caller]
    fn apply(&self, files: &mut Files) {
        let text = files
            .texts
            .get_mut(self.file)
            .expect("a file of the small pack");
        assert_eq!(
            text.matches(self.from).count(),
            1,
            "{:?} stands once",
            self.from
        );
        *text = text.replace(self.from, self.to);
    }
}

/// Asserts everything that is said of the small pack after these edits.
#[track_caller]
fn check_all(edits: &[Edit<'_>], expected: &str) {
    let mut files = small();
    for edit in edits {
        edit.apply(&mut files);
    }
    check_files(&files, expected);
}

/// Asserts everything that is said of the small pack after one edit.
#[track_caller]
fn check(file: &str, from: &str, to: &str, expected: &str) {
    check_all(&[Edit { file, from, to }], expected);
}

#[track_caller]
fn check_files(files: &Files, expected: &str) {
    let actual = match Pack::check(files, &Extent::ANY) {
        Ok(_) => "no mistake".to_owned(),
        Err(mistakes) => mistakes.to_string(),
    };
    let expected = expected.trim_start_matches('\n');
    assert!(
        actual == expected,
        "\nexpected:\n{expected}\nactual:\n{actual}\n"
    );
}
