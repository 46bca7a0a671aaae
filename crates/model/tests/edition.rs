//! The promise: the newest edition asks every question of the content once, and what hangs on a question is found.
//!
//! What `crates/content` refuses to build is not asked again here.

use std::collections::BTreeSet;

use two_sides_model::area::AreaId;
use two_sides_model::card::{CardId, voices};
use two_sides_model::certificate::{CertificateId, Flag};
use two_sides_model::claim::ClaimId;
use two_sides_model::edition::{Edition, Form, Item, Question};
use two_sides_model::picks::Pickable;
use two_sides_model::preference::PreferenceId;
use two_sides_model::role::Role;
use two_sides_model::skill::SkillId;

#[test]
fn today_asks_every_skill_and_then_every_preference() {
    let asked: Vec<Item> = (Edition::today().asks(Form::Full))
        .map(|question| question.item)
        .collect();
    let skills = SkillId::all().map(Item::Skill);
    let all: Vec<Item> = skills
        .chain(PreferenceId::all().map(Item::Preference))
        .collect();
    assert_eq!(asked, all);
}

#[test]
fn the_voices_of_a_question_are_those_of_its_claims() {
    for question in Edition::today().questions {
        let claims = |role: Role| match question.item {
            Item::Skill(skill) => skill.get().claims(role),
            Item::Preference(preference) => preference.get().claims[role.index()],
        };
        assert_eq!(
            question.voices,
            Role::ALL.map(|role| voices(claims(role))),
            "{question:?}"
        );
    }
}

#[test]
fn the_short_form_asks_some_questions_of_the_full_one_in_the_same_order() {
    let edition = Edition::today();
    let short: Vec<&Question> = edition.asks(Form::Short).collect();
    let marked: Vec<&Question> = (edition.asks(Form::Full))
        .filter(|question| question.is_short)
        .collect();
    assert_eq!(short, marked);
    assert!((12..=14).contains(&short.len()), "{}", short.len());
}

#[test]
fn every_number_up_to_today_has_its_edition() {
    let newest = Edition::today().number;
    for number in 1..=newest {
        let edition = Edition::numbered(number).expect("editions have no gaps");
        assert_eq!(edition.number, number);
    }
    assert_eq!(Edition::numbered(0), None);
    assert_eq!(Edition::numbered(newest + 1), None);
    assert_eq!(Edition::numbered(u16::MAX), None);
}

#[test]
fn a_skill_leads_to_the_cards_that_rest_on_most_of_its_claims_first() {
    for skill in SkillId::all().map(SkillId::get) {
        let named: BTreeSet<ClaimId> = skill.claims.concat().into_iter().collect();
        let shared = |card: CardId| {
            let claims = card.get().claims();
            claims.iter().filter(|claim| named.contains(claim)).count()
        };
        let cards: Vec<CardId> = skill.cards().collect();
        let order = |card: &CardId| (usize::MAX - shared(*card), *card);
        assert!(cards.is_sorted_by_key(order), "{}", skill.id());
        let found: BTreeSet<CardId> = cards.into_iter().collect();
        let expected = CardId::all().filter(|card| shared(*card) > 0).collect();
        assert_eq!(found, expected, "{}", skill.id());
        assert!(!found.is_empty(), "{}", skill.id());
    }
}

#[test]
fn neither_role_is_always_printed_first() {
    let first = |role: Role| {
        let preferences = PreferenceId::all().map(PreferenceId::get);
        preferences.filter(|it| it.first == role).count()
    };
    let [devops, sre] = Role::ALL.map(first);
    assert!(devops.abs_diff(sre) <= 1, "{devops} and {sre}");
}

#[test]
fn everything_that_is_picked_is_found_by_its_id() {
    check::<AreaId>();
    check::<SkillId>();
    check::<PreferenceId>();
    check::<CertificateId>();
    check::<Flag>();
    check::<Form>();
}

/// Checks that the list has its things at their positions, and that each of them is found by its id.
#[track_caller]
fn check<T: Pickable + std::fmt::Debug>() {
    for (position, thing) in T::all().enumerate() {
        assert_eq!(thing.index(), position, "{thing:?}");
        assert_eq!(T::from_id(thing.id()), Some(thing));
    }
    assert!(T::all().count() > 1);
    assert_eq!(T::from_id("nobody"), None);
}

#[test]
fn a_card_is_found_by_its_id_and_has_its_title() {
    for card in CardId::all() {
        assert_eq!(CardId::from_id(card.id()), Some(card));
        assert_eq!(
            (card.get().id(), card.get().title()),
            (card.id(), card.title())
        );
        assert!(!card.title().is_empty());
    }
}
