//! What must hold of any text that somebody sends: as a link, as something to paste, or as what a browser or a file has kept.
//!
//! `tests/corpus.rs` holds texts against it on every run of the tests, those of `corpus/` and what damage makes of them;
//! `cargo xtask fuzz` searches for others, guided by the code that they reach. A text that breaks a promise joins the corpus.

#[path = "../../model/tests/json/mod.rs"]
mod json;
#[path = "../../model/tests/sealed/mod.rs"]
mod sealed;

use two_sides_model::code::{LONGEST, Scores, Shared, clean, decode, encode_scores};
use two_sides_model::lineup::{Lineup, MOST};
use two_sides_model::link::{Address, Arrival, Dropped, NAMED, parse, print};
use two_sides_model::picks::Picks;
use two_sides_model::place::Program;
use two_sides_model::saved;

/// More bytes than the longest code has. Longer ones are not looked into as the inside of a code.
const INSIDE: usize = 64;

/// The longest name of what was left out: a kind, and forty characters.
const LONGEST_NAME: usize = 64;

/// Gives these bytes to everything that reads what comes from outside.
///
/// # Panics
///
/// When a promise is broken.
pub fn survives(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    code(&text);
    lineup(&text);
    address(&text);
    kept(&text);
    if bytes.len() <= INSIDE {
        // Hardly any text has a check that fits.
        for version in ['a', 's'] {
            code(&sealed::sealed(version, bytes));
        }
    }
}

/// What a code is read as has this code alone, and scores that have a code of their own.
fn code(text: &str) {
    let Ok(shared) = decode(text) else { return };
    assert!(text.chars().count() <= LONGEST, "it was too long");
    let code = shared.code();
    assert_eq!(code, clean(text), "a result has one code alone");
    assert_eq!(
        decode(&code).as_ref(),
        Ok(&shared),
        "{code} opens as it was written"
    );
    if let Shared::Answers { edition, answers } = &shared {
        let scores = Scores::under(edition, answers, Picks::NONE);
        let code = encode_scores(&scores);
        assert_eq!(
            decode(&code),
            Ok(Shared::Scores(scores)),
            "{code} opens as it was written"
        );
    }
}

/// There is an end to what is compared and to what is said of the rest, and each code has its place.
fn lineup(text: &str) {
    let lineup = Lineup::parse(text);
    assert!(lineup.members.len() <= MOST && lineup.unreadable.len() <= MOST);
    let mut places: Vec<usize> = lineup.members.iter().map(|member| member.place).collect();
    places.extend(lineup.unreadable.iter().map(|unreadable| unreadable.place));
    places.sort_unstable();
    assert!(places.iter().copied().eq(1..=places.len()), "{places:?}");
    for row in lineup.rows() {
        assert_eq!(row.levels.len(), lineup.members.len());
    }
}

/// What an address was understood to mean has an address of its own that means just that, and every program reads it alike.
fn address(text: &str) {
    let Some(arrival) = parse(text) else {
        assert_eq!(Address::read(text), None);
        return;
    };
    are_told_shortly(&arrival.dropped);
    let link = print(&arrival.place);
    assert!(link.starts_with("#/"), "{link}");
    assert!(link.bytes().all(|byte| byte.is_ascii_graphic()), "{link}");
    for program in [Program::Assessment, Program::Reference] {
        let seen = Address::read(text).and_then(|address| address.seen_by(program));
        let is_own = arrival.place.program() == program;
        assert_eq!(seen, is_own.then(|| arrival.clone()), "{program:?}");
    }
    let again = Arrival {
        place: arrival.place,
        dropped: Vec::new(),
    };
    assert_eq!(parse(&link), Some(again), "{link}");
}

/// What was kept is read as answers that are kept as they are.
fn kept(text: &str) {
    let Some(entries) = json::entries(text) else {
        return;
    };
    let Ok(reading) = saved::read(&entries) else {
        return;
    };
    are_told_shortly(&reading.left_out);
    let entries = json::entries(&saved::print(&reading.saved)).expect("answers are an object");
    let again = saved::Reading {
        left_out: Vec::new(),
        ..reading
    };
    assert_eq!(saved::read(&entries), Ok(again));
}

/// Whatever was left out, naming it fills no page.
fn are_told_shortly(dropped: &[Dropped]) {
    assert!(dropped.len() <= NAMED + 1, "{}", dropped.len());
    for dropped in dropped {
        let name = dropped.name();
        assert!(name.chars().count() <= LONGEST_NAME, "{name}");
    }
}
