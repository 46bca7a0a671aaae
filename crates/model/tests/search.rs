//! The promise: whoever types what they saw finds it again, however they write it, and sees why it was found.

mod any;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use two_sides_model::card::CardId;
use two_sides_model::claim::ClaimId;
use two_sides_model::filter::Filter;
use two_sides_model::search::{Hits, Query, Stretch};
use two_sides_model::tally::Tally;

/// The cards that a search leaves.
fn found(typed: &str) -> Vec<CardId> {
    let hits = Hits::of(&Query::new(typed));
    CardId::all()
        .filter(|card| hits.as_ref().is_none_or(|hits| hits.card(*card)))
        .collect()
}

fn ids(cards: &[CardId]) -> Vec<&'static str> {
    cards.iter().map(|card| card.get().id()).collect()
}

/// Whether a reader sees a marked word in `text`.
fn is_marked(query: &Query, text: &str) -> bool {
    query
        .mark(text)
        .iter()
        .any(|stretch| matches!(stretch, Stretch::Hit(_)))
}

/// Where a reader sees marked words.
struct Marks {
    claims: Vec<bool>,
    cards: Vec<bool>,
}

impl Marks {
    fn of(query: &Query) -> Self {
        let marks = |texts: &[&str]| texts.iter().any(|text| is_marked(query, text));
        Self {
            claims: ClaimId::all()
                .map(|claim| marks(&any::texts_of(claim)))
                .collect(),
            cards: CardId::all()
                .map(|card| marks(&any::shown_of(card).texts))
                .collect(),
        }
    }

    /// How many claims of the card show one.
    fn claims(&self, card: CardId) -> usize {
        let claims = any::shown_of(card).claims.iter();
        claims.filter(|claim| self.claims[claim.index()]).count()
    }

    /// Whether the card or one of its claims shows one.
    fn card(&self, card: CardId) -> bool {
        self.cards[card.index()] || self.claims(card) > 0
    }
}

/// Whether `word` stands on the card or in its claims, in upper or lower case.
fn holds_word(card: CardId, word: &str) -> bool {
    static WORDS: LazyLock<Vec<HashSet<String>>> = LazyLock::new(|| {
        let words = |card: CardId| {
            let shown = any::shown_of(card);
            let claims = shown.claims.iter().flat_map(|claim| any::texts_of(*claim));
            let texts = shown.texts.iter().copied().chain(claims);
            texts
                .flat_map(|text| text.split(|character: char| !character.is_alphanumeric()))
                .map(str::to_lowercase)
                .collect()
        };
        CardId::all().map(words).collect()
    });
    WORDS[card.index()].contains(&word.to_lowercase())
}

/// A word of the content that is found by its beginning wherever it stands in a search: it has more than two letters.
fn long_word() -> impl Strategy<Value = &'static str> {
    let words = any::vocabulary().iter().copied();
    select(
        words
            .filter(|word| word.chars().count() > 2)
            .collect::<Vec<_>>(),
    )
}

fn long_words() -> impl Strategy<Value = Vec<&'static str>> {
    vec(long_word(), 1..=4)
}

/// What somebody may type: words of the content, anything, or both.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::searched(),
        any::wild(),
        (any::searched(), any::wild()).prop_map(|(words, rest)| words + &rest),
    ]
}

#[track_caller]
fn check_same(typed: &str, otherwise: &str) {
    let expected = found(typed);
    assert!(!expected.is_empty(), "{typed:?} finds nothing");
    assert_eq!(
        ids(&found(otherwise)),
        ids(&expected),
        "{otherwise:?} instead of {typed:?}"
    );
}

#[test]
fn case_accents_and_order_do_not_change_what_is_found() {
    check_same("toil", "TOIL");
    check_same("error budget", "Error Budget");
    check_same("error budget", "budget error");
    check_same("automation", "\u{e4}\u{fb}t\u{f8}m\u{101}ti\u{f3}\u{f1}");
    check_same("culture", "cu\u{302}ltu\u{308}re\u{301}");
    check_same("on-call", "On-Call");
    check_same("on-call", "on/call");
    check_same("error-budget", "budget/error");
    check_same("what's", "what\u{2019}s");
    check_same("toil", "  toil \t");
    check_same("toil", "\u{201c}toil\u{201d}!");
}

#[test]
fn singular_and_plural_find_the_same_cards() {
    check_same("certificate", "certificates");
    check_same("developer", "developers");
    check_same("pipeline", "pipelines");
    check_same("budget", "budgets");
}

#[test]
fn a_card_with_a_singular_or_its_plural_is_found_by_either() {
    let words: Vec<String> = any::vocabulary()
        .iter()
        .map(|word| word.to_lowercase())
        .collect();
    let mut pairs = 0;
    for singular in words.iter().filter(|word| word.chars().count() > 2) {
        let ending = if singular.ends_with('s') { "es" } else { "s" };
        let mut plurals = vec![format!("{singular}{ending}")];
        plurals.extend(singular.strip_suffix('y').map(|stem| format!("{stem}ies")));
        for plural in plurals.iter().filter(|plural| words.contains(plural)) {
            pairs += 1;
            let (by_singular, by_plural) = (found(singular), found(plural));
            for card in CardId::all() {
                if holds_word(card, singular) || holds_word(card, plural) {
                    assert!(by_singular.contains(&card), "{singular:?} misses {card:?}");
                    assert!(by_plural.contains(&card), "{plural:?} misses {card:?}");
                }
            }
        }
    }
    assert!(pairs > 20, "the content has only {pairs} such pairs");
}

#[test]
fn every_word_of_a_title_finds_its_card() {
    for card in CardId::all() {
        for word in card.get().title().split_whitespace() {
            assert!(
                found(word).contains(&card),
                "{word:?} misses {:?}",
                card.get().title()
            );
        }
    }
}

#[test]
fn a_whole_title_finds_its_card() {
    for card in CardId::all() {
        assert!(
            found(card.get().title()).contains(&card),
            "{}",
            card.get().title()
        );
    }
}

#[test]
fn the_text_of_a_claim_finds_every_card_that_rests_on_it() {
    for claim in ClaimId::all() {
        let text = claim.get().text();
        let found = found(text);
        for card in CardId::all().filter(|card| any::shown_of(*card).claims.contains(&claim)) {
            assert!(found.contains(&card), "{text:?} misses {}", card.get().id());
        }
    }
}

#[test]
fn what_marks_the_same_words_has_the_same_number() {
    let number = |text: &str| {
        let text = text.to_owned();
        let tally = Tally::of(&Filter {
            text,
            ..Filter::NONE
        });
        CardId::all()
            .map(|card| tally.marks(card))
            .collect::<Vec<_>>()
    };
    let budgets = number("budget");
    assert!(budgets.contains(&0) && budgets.iter().any(|number| *number != 0));
    assert_eq!(number("budge"), budgets);
    assert_eq!(number("Budgets "), budgets);
    assert_ne!(number("error budget"), budgets);
}

#[test]
fn a_word_that_nobody_wrote_finds_nothing() {
    assert!(found("zyzzyva").is_empty());
    assert!(found("devops zyzzyva").is_empty());
    assert!(found("zyzzyva devops").is_empty());
}

proptest! {
    #![proptest_config(any::cases(24))]

    #[test]
    fn case_does_not_change_what_is_found(typed in any::searched()) {
        let expected = found(&typed);
        prop_assert_eq!(found(&typed.to_uppercase()), expected.clone());
        prop_assert_eq!(found(&typed.to_lowercase()), expected);
    }

    #[test]
    fn accents_do_not_change_what_is_found(typed in any::searched(), accent in select(vec!['\u{300}', '\u{301}', '\u{308}'])) {
        let decomposed: String = typed
            .chars()
            .flat_map(|letter| [Some(letter), letter.is_alphabetic().then_some(accent)])
            .flatten()
            .collect();
        let composed: String = typed
            .chars()
            .map(|letter| match letter {
                'a' => 'ä',
                'c' => 'ç',
                'e' => 'é',
                'i' => 'î',
                'n' => 'ñ',
                'o' => 'ø',
                's' => 'š',
                'u' => 'ů',
                'E' => 'É',
                'S' => 'Ş',
                other => other,
            })
            .collect();
        let expected = found(&typed);
        prop_assert_eq!(found(&decomposed), expected.clone());
        prop_assert_eq!(found(&composed), expected);
    }

    #[test]
    fn the_order_of_words_does_not_change_what_is_found(
        (words, shuffled) in long_words().prop_flat_map(|words| (Just(words.clone()), Just(words).prop_shuffle()))
    ) {
        prop_assert_eq!(found(&words.join(" ")), found(&shuffled.join(" ")));
    }

    #[test]
    fn an_added_word_never_adds_cards(first in typed(), second in typed()) {
        let both = found(&format!("{first} {second}"));
        let (by_first, by_second) = (found(&first), found(&second));
        for card in both {
            prop_assert!(by_first.contains(&card), "{} is missing from the first", card.get().id());
            prop_assert!(by_second.contains(&card), "{} is missing from the second", card.get().id());
        }
    }

    #[test]
    fn a_card_is_found_from_the_first_letter_of_its_words_on(word in long_word()) {
        let holding: Vec<CardId> = CardId::all().filter(|card| holds_word(*card, word)).collect();
        for (end, _) in word.char_indices().skip(1) {
            let so_far = found(&word[..end]);
            prop_assert!(holding.iter().all(|card| so_far.contains(card)), "{:?}", &word[..end]);
        }
    }

    #[test]
    fn a_card_is_found_exactly_when_every_word_can_be_marked_on_it_or_in_its_claims(words in long_words()) {
        let marks: Vec<Marks> = words.iter().map(|word| Marks::of(&Query::new(word))).collect();
        let found = found(&words.join(" "));
        for card in CardId::all() {
            let marked = marks.iter().all(|marks| marks.card(card));
            prop_assert_eq!(found.contains(&card), marked, "{}", card.get().id());
        }
    }

    #[test]
    fn whatever_is_found_shows_a_marked_word(typed in typed()) {
        let query = Query::new(&typed);
        if let Some(hits) = Hits::of(&query) {
            let marks = Marks::of(&query);
            for card in CardId::all().filter(|card| hits.card(*card)) {
                prop_assert!(marks.card(card), "nothing is marked on {}", card.get().id());
            }
        }
    }

    #[test]
    fn the_claims_said_to_hold_a_word_are_those_that_show_one(text in typed()) {
        let marks = Marks::of(&Query::new(&text));
        let tally = Tally::of(&Filter { text, ..Filter::NONE });
        for card in CardId::all() {
            prop_assert_eq!(tally.claim_hits(card), marks.claims(card), "{}", card.get().id());
        }
    }

    #[test]
    fn cards_with_the_same_number_for_their_marks_are_marked_alike(
        text in any::searched(),
        rest in any::wild(),
        others in vec(any::searched(), 8),
    ) {
        // As it is typed, letter by letter, then anything, and then others at once, as links bring them.
        let typed = text.char_indices().map(|(end, _)| text[..end].to_owned());
        let typed = typed.chain([text.clone(), [&*text, &rest].concat()]).chain(others);
        let typed: Vec<(Query, Tally)> = typed
            .map(|text| (Query::new(&text), Tally::of(&Filter { text, ..Filter::NONE })))
            .collect();
        for card in CardId::all() {
            let claims = any::shown_of(card).claims.iter().flat_map(|claim| any::texts_of(*claim));
            let texts: Vec<&str> = any::shown_of(card).texts.iter().copied().chain(claims).collect();
            let mut seen = HashMap::new();
            for (query, tally) in &typed {
                let marked: Vec<_> = texts.iter().map(|text| query.mark(text)).collect();
                let before = seen.entry(tally.marks(card)).or_insert_with(|| (query, marked.clone()));
                prop_assert_eq!(&before.1, &marked, "{:?} and {:?}", before.0, query);
            }
        }
    }

    #[test]
    fn no_text_upsets_the_search(typed in any::wild()) {
        let query = Query::new(&typed);
        prop_assert_eq!(Hits::of(&query).is_none(), query.is_empty());
        let filter = Filter { text: typed, ..Filter::NONE };
        prop_assert_eq!(filter.is_empty(), query.is_empty());
        prop_assert_eq!(Tally::of(&filter).query().is_none(), query.is_empty());
    }
}

proptest! {
    #![proptest_config(any::cases(256))]

    #[test]
    fn marking_changes_no_text(typed in typed(), text in typed()) {
        for (query, text) in [(&typed, &text), (&text, &text)] {
            let query = Query::new(query);
            let stretches = query.mark(text);
            let together: String = stretches
                .iter()
                .map(|stretch| match stretch {
                    Stretch::Plain(stretch) | Stretch::Hit(stretch) => *stretch,
                })
                .collect();
            prop_assert_eq!(&together, text);
            prop_assert!(!stretches.iter().any(|stretch| matches!(stretch, Stretch::Plain("") | Stretch::Hit(""))));
        }
    }

    #[test]
    fn a_text_that_holds_a_word_is_marked_when_searched_for_itself(text in any::wild()) {
        let query = Query::new(&text);
        prop_assert_eq!(is_marked(&query, &text), !query.is_empty());
    }
}
