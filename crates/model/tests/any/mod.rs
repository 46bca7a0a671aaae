//! Anything a reader could ask for, for laws that hold whatever it is.
#![allow(
    dead_code,
    reason = "every test file draws from some of these strategies, none from all"
)]

use std::fmt::Debug;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use two_sides_model::card::{Card, CardId};
use two_sides_model::claim::ClaimId;
use two_sides_model::filter::{Choice, Filter, Group};
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::place::{Comparison, Place};
use two_sides_model::search::LONGEST;

/// That many cases a law, and a handful where each takes seconds, in Miri. A failure is told with its smallest input and written
/// nowhere: it belongs into a table.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases: if cfg!(miri) { 4 } else { cases },
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// What the page shows of a card.
pub(crate) struct Shown {
    /// The texts that stand there while the evidence is closed.
    pub(crate) texts: Vec<&'static str>,
    /// The claims that stand in the evidence.
    pub(crate) claims: Vec<ClaimId>,
}

/// What the page shows of `card`, collected once.
pub(crate) fn shown_of(card: CardId) -> &'static Shown {
    static CARDS: LazyLock<Vec<Shown>> = LazyLock::new(|| {
        let shown = |card: &Card| {
            let mut texts = vec![card.title(), card.why(), card.dimension.get().name()];
            texts.extend(card.statements.iter().map(|statement| statement.text));
            for note in card.notes {
                texts.extend([note.text(), note.source.get().short()]);
            }
            let claims = card.claims();
            Shown { texts, claims }
        };
        CardId::all().map(|card| shown(card.get())).collect()
    });
    &CARDS[card.index()]
}

/// The texts of a claim that the page shows in the evidence.
pub(crate) fn texts_of(claim: ClaimId) -> [&'static str; 2] {
    [claim.get().text(), claim.get().quote()]
}

/// Every word of the content, once, as it is written there.
pub(crate) fn vocabulary() -> &'static [&'static str] {
    static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
        let on_cards = CardId::all().flat_map(|card| shown_of(card).texts.iter().copied());
        let mut words: Vec<&str> = on_cards
            .chain(ClaimId::all().flat_map(texts_of))
            .flat_map(|text| text.split(|character: char| !character.is_alphanumeric()))
            .filter(|word| !word.is_empty())
            .collect();
        words.sort_unstable();
        words.dedup();
        words
    });
    &WORDS
}

/// Every option of every group.
pub(crate) fn choices() -> Vec<Choice> {
    Group::ALL.into_iter().flat_map(Choice::of).collect()
}

pub(crate) fn choice() -> impl Strategy<Value = Choice> {
    select(choices())
}

pub(crate) fn card() -> impl Strategy<Value = CardId> {
    select(CardId::all().collect::<Vec<_>>())
}

pub(crate) fn thing<T: Pickable + Debug>() -> impl Strategy<Value = T> {
    select(T::all().collect::<Vec<_>>())
}

/// Half the time nothing is picked: with every group in use, hardly a filter would leave a card.
pub(crate) fn picks<T: Pickable + Debug>() -> impl Strategy<Value = Picks<T>> {
    let things: Vec<T> = T::all().collect();
    let sizes = 1..=things.len();
    prop_oneof![
        Just(Picks::NONE),
        subsequence(things, sizes).prop_map(|picked| picked.into_iter().collect()),
    ]
}

/// A few words of the content.
pub(crate) fn searched() -> impl Strategy<Value = String> {
    vec(select(vocabulary()), 1..=3).prop_map(|words| words.join(" "))
}

/// Characters that texts go wrong at: control characters, right-to-left marks, joined emoji, combining accents.
fn character() -> impl Strategy<Value = char> {
    let tricky = "\0\u{7}\u{1b}\t\n\u{7f}\u{a0}\u{ad}\u{200b}\u{200d}\u{200f}\u{202e}\u{2066}\u{feff}\u{fffd}\
        \u{301}\u{308}\u{36f}\u{1f469}\u{1f3fd}\u{1f4bb}\u{fe0f}שלוםمرحبا語ßẞÆıİǅﬁÀéñŁ×÷’'-/%+&=#?,.…";
    prop_oneof![
        any::<char>(),
        proptest::char::range(' ', '~'),
        select(tricky.chars().collect::<Vec<_>>()),
    ]
}

/// Any text that a link can carry.
pub(crate) fn wild() -> impl Strategy<Value = String> {
    vec(character(), 0..=LONGEST).prop_map(String::from_iter)
}

/// A search text, mostly one that somebody could have typed.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => Just(String::new()),
        3 => searched(),
        1 => wild(),
    ]
}

pub(crate) fn filter() -> impl Strategy<Value = Filter> {
    (picks(), picks(), picks(), picks(), text()).prop_map(
        |(dimensions, roles, kinds, sources, text)| Filter {
            dimensions,
            roles,
            kinds,
            sources,
            text,
        },
    )
}

pub(crate) fn comparison() -> impl Strategy<Value = Comparison> {
    (filter(), thing(), thing()).prop_map(|(filter, view, sort)| Comparison { filter, view, sort })
}

pub(crate) fn place() -> impl Strategy<Value = Place> {
    prop_oneof![
        6 => comparison().prop_map(Place::Compare),
        2 => card().prop_map(Place::Card),
        1 => Just(Place::Method),
    ]
}
