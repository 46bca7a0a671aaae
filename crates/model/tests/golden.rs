//! The promise: a link of any released edition opens for ever, with the figures that it had.

#[path = "golden/line.rs"]
mod line;

use two_sides_model::code::{Shared, decode};
use two_sides_model::edition::Edition;

/// The lines that are no comment.
fn lines() -> impl Iterator<Item = &'static str> {
    let lines = include_str!("../../../tests/golden-links.txt").lines();
    lines.filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn open(line: &str) -> Shared {
    let code = line.split(' ').next().unwrap_or_default();
    decode(code).unwrap_or_else(|fault| panic!("{line}\n{}: {}", fault.title(), fault.advice()))
}

#[test]
fn every_golden_link_opens_as_it_did() {
    for line in lines() {
        assert_eq!(line::line(&open(line)), line);
    }
}

#[test]
fn every_released_edition_has_three_golden_links() {
    for number in 1..=Edition::today().number {
        let is_of_it = |line: &&str| matches!(open(line), Shared::Answers { edition, .. } if edition.number == number);
        let mut links: Vec<&str> = lines().filter(is_of_it).collect();
        links.sort_unstable();
        links.dedup();
        assert!(
            links.len() >= 3,
            "tests/golden-links.txt has {} links of edition {number}, and needs at least 3. Once the edition is final, add what \
             `cargo run -p two-sides-model --example golden_links` prints.",
            links.len()
        );
    }
}
