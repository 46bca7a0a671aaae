//! A grown pack is a pack like any other.

use std::path::Path;

use two_sides_content::{Extent, Files, Pack};

use crate::small;

#[track_caller]
fn check(files: &Files, extent: &Extent, cards: usize) -> String {
    let grown = files.grown(cards).unwrap_or_else(|it| panic!("{it}"));
    let pack = Pack::check(&grown, extent).unwrap_or_else(|it| panic!("{it}"));
    let tables = pack.tables().to_owned();
    assert!(tables.contains(&format!("static CARDS: [Card; {cards}]")));
    tables
}

#[test]
fn it_has_no_mistakes_and_as_many_cards_as_asked_for() {
    let tables = check(&small(), &Extent::ANY, 30);
    for heading in [
        r"is-speed-the-goal\nIs speed the goal?",
        r"is-speed-the-goal-1\nCopy one: Is speed the goal?",
        r"is-speed-the-goal-9\nCopy nine: Is speed the goal?",
    ] {
        assert!(tables.contains(heading), "{heading} is missing in {tables}");
    }
}

#[test]
fn the_real_content_grows_too() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let files = Files::read(&content).unwrap_or_else(|it| panic!("{it}"));
    check(&files, &Extent::PAGE, 1_000);
}

#[test]
fn it_grows_the_same_every_time() {
    let [first, second] = [small(), small()].map(|it| it.grown(50).map(|it| it.texts));
    assert!(first.is_ok_and(|first| second.is_ok_and(|second| first == second)));
}

#[test]
fn with_the_number_of_its_cards_it_stays_as_it_is() {
    let files = small();
    let cards = (files.texts.values())
        .map(|text| text.matches("[[card]]").count())
        .sum();
    let mut grown = files.grown(cards).unwrap_or_else(|it| panic!("{it}"));
    // The register is written anew, without comments.
    grown.texts.remove("ids.txt");
    let mut texts = files.texts;
    texts.remove("ids.txt");
    assert_eq!(grown.texts, texts);
}
