//! The promise: the embedded content is complete, and who says what is counted in voices.
//!
//! What `crates/content` refuses to build (unknown ids, cards without claims, unused claims) is not asked again here.

mod any;

use std::collections::BTreeSet;

use proptest::prelude::*;
use two_sides_model::card::{Card, CardId, Kind, Part, Statement, voices};
use two_sides_model::claim::ClaimId;
use two_sides_model::content::{founding_sources, public_sources};
use two_sides_model::dimension::DimensionId;
use two_sides_model::evidence::{Point, testimonies};
use two_sides_model::filter::Filter;
use two_sides_model::picks::Pickable;
use two_sides_model::place::Sort;
use two_sides_model::role::{About, Role};
use two_sides_model::source::{SourceId, VoiceId};
use two_sides_model::tally::Tally;
use two_sides_model::voices::{rows, sources_of};

/// Every statement that rests on claims, with its card.
fn statements() -> impl Iterator<Item = (&'static Card, &'static Statement)> {
    let all = CardId::all().map(CardId::get);
    all.flat_map(|card| {
        card.statements
            .iter()
            .map(move |statement| (card, statement))
    })
    .filter(|(_, statement)| !statement.is_silent())
}

#[test]
fn the_founding_documents_are_there_in_full() {
    assert_eq!(ClaimId::all().count(), 136);
    assert_eq!(DimensionId::all().count(), 17);
    assert_eq!(VoiceId::all().count(), 4);
    let founding: Vec<&str> = founding_sources().map(Pickable::id).collect();
    assert_eq!(
        founding,
        [
            "coin",
            "video",
            "primer",
            "career",
            "offers-10",
            "offers-25"
        ]
    );
}

#[test]
fn there_are_between_45_and_70_cards() {
    let cards = CardId::all().count();
    assert!((45..=70).contains(&cards), "{cards}");
}

#[test]
fn every_dimension_has_a_card() {
    for dimension in DimensionId::all() {
        let mut cards = CardId::all();
        assert!(
            cards.any(|card| card.get().dimension == dimension),
            "{dimension:?}"
        );
    }
}

#[test]
fn every_kind_of_card_is_used() {
    for kind in Kind::ALL {
        assert!(
            CardId::all().any(|card| card.get().kind == kind),
            "{kind:?}"
        );
    }
}

#[test]
fn what_the_founding_documents_do_not_say_about_themselves_is_not_guessed() {
    for source in founding_sources().map(SourceId::get) {
        let said = (
            source.author(),
            source.publisher(),
            source.year(),
            source.url(),
        );
        assert_eq!(said, (None, None, None, None), "{}", source.id());
    }
}

#[test]
fn every_source_is_founding_or_public() {
    let all: BTreeSet<&str> = SourceId::all().map(Pickable::id).collect();
    let parted: Vec<&str> = founding_sources()
        .chain(public_sources())
        .map(Pickable::id)
        .collect();
    assert_eq!(parted.len(), all.len());
    assert_eq!(parted.into_iter().collect::<BTreeSet<_>>(), all);
}

#[test]
fn founding_documents_speak_with_a_voice_and_public_ones_with_none() {
    for source in founding_sources() {
        let speaking = VoiceId::all().filter(|voice| sources_of(*voice).has(source));
        assert_eq!(speaking.count(), 1, "{source:?}");
    }
    for source in public_sources() {
        assert!(
            VoiceId::all().all(|voice| !sources_of(voice).has(source)),
            "{source:?}"
        );
    }
}

#[test]
fn the_two_articles_are_one_voice_and_so_are_the_two_answers_over_job_offers() {
    let together: Vec<Vec<&str>> = VoiceId::all()
        .map(|voice| sources_of(voice).iter().map(Pickable::id).collect())
        .collect();
    for pair in [["coin", "video"], ["offers-10", "offers-25"]] {
        assert!(
            together.contains(&pair.to_vec()),
            "{pair:?} in {together:?}"
        );
    }
    assert!(
        together.contains(&vec!["primer"]) && together.contains(&vec!["career"]),
        "{together:?}"
    );
}

#[test]
fn claims_with_the_same_text_come_from_one_voice_and_different_documents() {
    for claim in ClaimId::all() {
        for other in ClaimId::all().skip(claim.index() + 1) {
            let (here, there) = (claim.get(), other.get());
            if here.text() == there.text() {
                assert_eq!(
                    claim.voice(),
                    other.voice(),
                    "{} and {}",
                    here.id(),
                    there.id()
                );
                assert_ne!(
                    here.source,
                    there.source,
                    "{} and {}",
                    here.id(),
                    there.id()
                );
            }
        }
    }
}

#[test]
fn a_sentence_of_two_documents_is_evidence_once_with_two_places() {
    let mut shared = 0;
    for (card, statement) in statements() {
        for testimony in testimonies(statement.claims) {
            let texts: BTreeSet<&str> = testimony.points.iter().map(Point::text).collect();
            assert_eq!(
                texts.len(),
                testimony.points.len(),
                "{} repeats itself",
                card.id()
            );
            for point in &testimony.points {
                assert!(
                    point.places().all(|claim| claim.text() == point.text()),
                    "{}",
                    card.id()
                );
                let documents: BTreeSet<&str> =
                    point.places().map(|claim| claim.source.id()).collect();
                assert_eq!(
                    documents.len(),
                    point.claims.len(),
                    "{} names a document twice",
                    card.id()
                );
                shared += usize::from(documents.len() > 1);
            }
        }
    }
    assert!(
        shared > 0,
        "no statement rests on a sentence that two documents share"
    );
}

#[test]
fn the_evidence_of_a_statement_is_all_its_claims_told_by_voice() {
    for (card, statement) in statements() {
        let told = testimonies(statement.claims);
        let speaking: Vec<VoiceId> = told.iter().map(|testimony| testimony.voice).collect();
        assert_eq!(
            speaking,
            voices(statement.claims).iter().collect::<Vec<_>>(),
            "{}",
            card.id()
        );
        let mut claims = Vec::new();
        for testimony in told {
            for claim in testimony.points.into_iter().flat_map(|point| point.claims) {
                assert_eq!(claim.voice(), testimony.voice, "{}", card.id());
                claims.push(claim);
            }
        }
        claims.sort_unstable();
        let mut expected = statement.claims.to_vec();
        expected.sort_unstable();
        assert_eq!(claims, expected, "{}", card.id());
    }
}

#[test]
fn a_statement_counts_voices_and_not_documents() {
    for (card, statement) in statements() {
        let documents: BTreeSet<&str> = statement
            .claims
            .iter()
            .map(|claim| claim.get().source.id())
            .collect();
        let shared = [["coin", "video"], ["offers-10", "offers-25"]]
            .iter()
            .filter(|pair| pair.iter().all(|document| documents.contains(document)))
            .count();
        let speaking = voices(statement.claims).len();
        assert_eq!(speaking, documents.len() - shared, "{}", card.id());
        assert!((1..=4).contains(&speaking), "{}", card.id());
    }
}

#[test]
fn a_card_rests_on_the_claims_of_its_statements_each_once() {
    for card in CardId::all().map(CardId::get) {
        let of_statements: BTreeSet<ClaimId> = card
            .statements
            .iter()
            .flat_map(|statement| statement.claims.iter().copied())
            .collect();
        let mut claims = card.claims();
        claims.sort_unstable();
        assert_eq!(claims, Vec::from_iter(of_statements), "{}", card.id());
    }
}

#[test]
fn a_card_tells_positions_then_sides_then_common_ground() {
    let rank = |statement: &Statement| match statement.part {
        Part::Position => 0,
        Part::DevOps => 1,
        Part::Sre => 2,
        Part::Both => 3,
    };
    for card in CardId::all().map(CardId::get) {
        assert!(card.statements.is_sorted_by_key(rank), "{}", card.id());
    }
}

#[test]
fn a_difference_has_both_sides_and_only_one_of_them_may_be_silent() {
    let differences = CardId::all()
        .map(CardId::get)
        .filter(|card| card.kind == Kind::Difference);
    for card in differences {
        let sides = card
            .statements
            .iter()
            .filter(|statement| statement.part.role().is_some());
        let roles: Vec<Role> = sides.clone().filter_map(|side| side.part.role()).collect();
        assert_eq!(roles, Role::ALL, "{}", card.id());
        assert!(sides.clone().any(|side| !side.is_silent()), "{}", card.id());
    }
}

#[test]
fn only_a_side_of_a_difference_is_silent() {
    for card in CardId::all().map(CardId::get) {
        for statement in card
            .statements
            .iter()
            .filter(|statement| statement.is_silent())
        {
            let is_side = statement.part.role().is_some();
            assert!(is_side && card.kind == Kind::Difference, "{}", card.id());
        }
    }
}

#[test]
fn a_silent_statement_has_no_words() {
    for card in CardId::all().map(CardId::get) {
        for statement in card.statements {
            assert_eq!(
                statement.is_silent(),
                statement.text.is_empty(),
                "{}",
                card.id()
            );
        }
    }
}

#[test]
fn every_order_holds_every_card_once() {
    for sort in Sort::ALL {
        let mut cards = sort.order();
        cards.sort_unstable();
        assert_eq!(cards, CardId::all().collect::<Vec<_>>(), "{sort:?}");
    }
}

/// Checks that `rank` never falls along the order, and that cards of one rank come as in the content.
#[track_caller]
fn check_order<T: Ord>(sort: Sort, rank: impl Fn(&Card) -> T) {
    let cards = sort.order();
    for pair in cards.windows(2) {
        let [before, after] = pair else {
            unreachable!("windows of two")
        };
        let [first, second] = [(rank(before.get()), before), (rank(after.get()), after)];
        assert!(
            first < second,
            "{:?} before {:?}",
            before.get().title(),
            after.get().title()
        );
    }
}

#[test]
fn orders_follow_their_names() {
    check_order(Sort::Dimension, |card| card.dimension.index());
    check_order(Sort::Voices, |card| 4 - voices(&card.claims()).len());
    check_order(Sort::Disputed, |card| match card.kind {
        Kind::Contested => 0,
        Kind::Difference => 1,
        Kind::Common => 2,
    });
}

#[test]
fn titles_come_from_a_to_z_whatever_their_case() {
    check_order(Sort::Title, |card| card.title().to_lowercase());
}

proptest! {
    #![proptest_config(any::cases(96))]

    #[test]
    fn the_map_of_voices_adds_up_with_the_claims_of_the_shown_cards(filter in any::filter()) {
        let tally = Tally::of(&filter);
        let shown: Vec<CardId> = CardId::all().filter(|card| tally.shows(*card)).collect();
        let rows = rows(&tally);

        let dimensions: Vec<DimensionId> = rows.iter().map(|row| row.dimension).collect();
        let expected: Vec<DimensionId> = DimensionId::all()
            .filter(|dimension| shown.iter().any(|card| card.get().dimension == *dimension))
            .collect();
        prop_assert_eq!(dimensions, expected);

        for row in rows {
            let cards: Vec<CardId> =
                shown.iter().copied().filter(|card| card.get().dimension == row.dimension).collect();
            let claims: BTreeSet<ClaimId> = cards.iter().flat_map(|card| card.get().claims()).collect();
            let voices: Vec<VoiceId> = row.cells.iter().map(|cell| cell.voice).collect();
            prop_assert_eq!(voices, VoiceId::all().collect::<Vec<_>>());
            for cell in &row.cells {
                let of_voice = || claims.iter().filter(|claim| claim.voice() == cell.voice).map(|claim| claim.get().about);
                let devops = of_voice().filter(|about| *about != About::Sre).count();
                let sre = of_voice().filter(|about| *about != About::DevOps).count();
                prop_assert_eq!((cell.claims(Role::DevOps), cell.claims(Role::Sre)), (devops, sre));
                prop_assert_eq!(cell.is_silent(), of_voice().count() == 0);
            }
            let disputes: Vec<CardId> =
                cards.into_iter().filter(|card| card.get().kind == Kind::Contested).collect();
            prop_assert_eq!(row.disputes, disputes);
        }
    }
}

#[test]
fn every_voice_speaks_somewhere_on_the_map() {
    let rows = rows(&Tally::of(&Filter::NONE));
    for voice in VoiceId::all() {
        let mut cells = rows.iter().flat_map(|row| &row.cells);
        assert!(
            cells.any(|cell| cell.voice == voice && !cell.is_silent()),
            "{voice:?}"
        );
    }
}
