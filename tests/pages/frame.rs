//! The frame around every page: `index.html` as it is written.

use two_sides_model::claim::ClaimId;
use two_sides_model::picks::Pickable;
use two_sides_model::place::Program;
use two_sides_model::source::VoiceId;

use crate::markup::{Piece, assert_holds_no_code, pieces, tags, texts_in};

const INDEX: &str = include_str!("../../index.html");

#[test]
fn the_frame_holds_no_code() {
    assert_holds_no_code(INDEX, "index.html");
    let scripts: Vec<_> = tags(INDEX)
        .into_iter()
        .filter(|tag| tag.name == "script")
        .collect();
    assert_eq!(scripts.len(), 1, "{scripts:?}");
    assert_eq!(scripts[0].attribute("src"), Some("boot.js"));
    assert_eq!(texts_in(INDEX, "script"), [""]);
}

#[test]
fn the_frame_takes_no_file_from_elsewhere() {
    for tag in tags(INDEX) {
        for name in ["src", "href"] {
            let file = tag.attribute(name).unwrap_or_default();
            assert!(!file.contains("//") && !file.starts_with('/'), "{tag:?}");
        }
    }
}

/// Where a piece with this attribute stands, as the names and ids of the elements around it.
fn around(name: &str, value: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    for piece in pieces(INDEX) {
        match piece {
            Piece::Start(tag) => {
                if tag.attribute(name) == Some(value) {
                    return open;
                }
                if !["meta", "link", "path"].contains(&tag.name) {
                    open.push(format!(
                        "{}#{}",
                        tag.name,
                        tag.attribute("id").unwrap_or_default()
                    ));
                }
            }
            Piece::End(ended) => {
                let closed = open.pop().unwrap_or_default();
                assert!(
                    closed.starts_with(ended) || ended == "path",
                    "{closed} ends as {ended}"
                );
                if ended == "path" {
                    open.push(closed);
                }
            }
            Piece::Text(_) => {}
        }
    }
    panic!("nothing in index.html has {name}={value}");
}

#[test]
fn the_opening_and_the_crash_card_stand_outside_of_what_the_app_draws() {
    for program in Program::ALL {
        assert_eq!(
            around("id", program.id()),
            ["html#", "body#", "main#main", "div#app"]
        );
    }
    assert_eq!(around("id", "crash"), ["html#", "body#"]);
    assert_eq!(around("class", "opening wrap"), ["html#", "body#"]);
    let crash = tags(INDEX)
        .into_iter()
        .find(|tag| tag.attribute("id") == Some("crash"));
    let crash = crash.expect("there is a crash card");
    assert_eq!(crash.attribute("role"), Some("alert"));
    assert!(crash.attribute("hidden").is_some());
}

#[test]
fn each_program_has_a_place_that_names_its_files_and_without_scripts_the_comparison_is_shown() {
    let root = tags(INDEX).into_iter().find(|tag| tag.name == "html");
    let shown = root.and_then(|root| root.attribute("data-program"));
    assert_eq!(shown, Some(Program::Comparison.id()));
    let places: Vec<_> = tags(INDEX)
        .into_iter()
        .filter(|tag| tag.attribute("data-script").is_some())
        .collect();
    // The pictures are drawn into what the assessment shows.
    let ids = [Program::ALL.map(Program::id).as_slice(), &["pictures"]].concat();
    assert_eq!(places.len(), ids.len());
    for (place, &id) in places.iter().zip(&ids) {
        let files = [format!("./{id}.js"), format!("./{id}_bg.wasm")];
        assert_eq!(place.attribute("id"), Some(id));
        assert_eq!(place.attribute("data-script"), Some(&*files[0]));
        assert_eq!(place.attribute("data-wasm"), Some(&*files[1]));
    }
    let names: Vec<_> = tags(INDEX)
        .into_iter()
        .filter(|tag| tag.attribute("rel") == Some("rust"))
        .map(|tag| tag.attribute("data-bin"))
        .collect();
    assert_eq!(names, ids.into_iter().map(Some).collect::<Vec<_>>());
}

#[test]
fn nothing_is_loaded_before_the_address_says_which_program_it_takes() {
    for tag in tags(INDEX) {
        let rel = tag.attribute("rel").unwrap_or_default();
        assert!(!rel.contains("load") && !rel.contains("fetch"), "{tag:?}");
    }
}

#[test]
fn what_boot_js_looks_for_is_there() {
    let script = include_str!("../../boot.js");
    for part in [
        "stopped", "unloaded", "reload", "restart", "leave", "kept", "answers", "copy", "save",
        "details",
    ] {
        assert!(script.contains(&format!("\"{part}\"")), "{part}");
        let hook = format!("data-crash-{part}");
        assert_eq!(around(&hook, "")[2], "section#crash", "{part}");
    }
    assert_eq!(around("data-crash-return", "")[2], "div#untouched");
}

#[test]
fn the_figures_in_the_opening_are_those_of_the_content() {
    // The letter of a claim tells its document.
    let mut documents: Vec<&str> = ClaimId::all().map(|claim| &claim.get().id()[..1]).collect();
    documents.sort_unstable();
    documents.dedup();
    let number =
        |count: usize| ["no", "one", "two", "three", "four", "five", "six", "seven"][count];
    let opening = format!(
        "{} claims from {} documents that speak with {} voices",
        ClaimId::all().count(),
        number(documents.len()),
        number(VoiceId::all().count())
    );
    let sections = texts_in(INDEX, "section");
    assert!(
        sections.iter().any(|section| section.contains(&opening)),
        "{opening}"
    );
}
