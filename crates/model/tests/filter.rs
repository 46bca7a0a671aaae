//! The promise: any option within a group will do, every group must be met, and each option says how many cards it leaves.

mod any;

use proptest::prelude::*;
use two_sides_model::card::{Card, CardId, Kind};
use two_sides_model::filter::{Choice, Filter, Group};
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::role::{About, Role};
use two_sides_model::search::{Hits, Query};
use two_sides_model::source::SourceId;
use two_sides_model::tally::Tally;

/// Which groups of a filter let which card pass, told from the card's own fields.
struct Passes(Vec<[bool; Group::ALL.len()]>);

impl Passes {
    fn of(filter: &Filter) -> Self {
        let hits = Hits::of(&Query::new(&filter.text));
        let lets_pass = |group: Group, id: CardId| {
            let card = id.get();
            let mut roles = filter.roles.iter();
            let mut sources = filter.sources.iter();
            match group {
                Group::Dimension => {
                    filter.dimensions.is_empty() || filter.dimensions.has(card.dimension)
                }
                Group::Role => filter.roles.is_empty() || roles.any(|role| speaks_of(card, role)),
                Group::Kind => filter.kinds.is_empty() || filter.kinds.has(card.kind),
                Group::Source => {
                    filter.sources.is_empty() || sources.any(|source| uses(card, source))
                }
                Group::Search => hits.as_ref().is_none_or(|hits| hits.card(id)),
            }
        };
        Self(
            CardId::all()
                .map(|card| Group::ALL.map(|group| lets_pass(group, card)))
                .collect(),
        )
    }

    /// The cards that every group lets pass.
    fn all(&self) -> Vec<CardId> {
        let groups = |card: &CardId| self.0[card.index()];
        CardId::all()
            .filter(|card| groups(card).iter().all(|passes| *passes))
            .collect()
    }

    /// The cards that every group but `left_out` lets pass.
    fn all_but(&self, left_out: Group) -> Vec<CardId> {
        let groups = |card: &CardId| Group::ALL.into_iter().zip(self.0[card.index()]);
        CardId::all()
            .filter(|card| groups(card).all(|(group, passes)| passes || group == left_out))
            .collect()
    }
}

fn has(card: CardId, choice: Choice) -> bool {
    match choice {
        Choice::Dimension(dimension) => card.get().dimension == dimension,
        Choice::Role(role) => speaks_of(card.get(), role),
        Choice::Kind(kind) => card.get().kind == kind,
        Choice::Source(source) => uses(card.get(), source),
    }
}

fn speaks_of(card: &Card, role: Role) -> bool {
    card.claims().iter().any(|claim| {
        matches!(
            (claim.get().about, role),
            (About::Both, _) | (About::DevOps, Role::DevOps) | (About::Sre, Role::Sre)
        )
    })
}

fn uses(card: &Card, source: SourceId) -> bool {
    card.claims()
        .iter()
        .any(|claim| claim.get().source == source)
        || card.notes.iter().any(|note| note.source == source)
}

fn shown(filter: &Filter) -> Vec<CardId> {
    let tally = Tally::of(filter);
    CardId::all().filter(|card| tally.shows(*card)).collect()
}

fn only(choices: &[Choice]) -> Filter {
    let mut filter = Filter::NONE;
    for choice in choices {
        filter.toggle(*choice);
    }
    filter
}

proptest! {
    #![proptest_config(any::cases(48))]

    #[test]
    fn a_card_is_shown_exactly_when_every_group_lets_it_pass(filter in any::filter()) {
        prop_assert_eq!(shown(&filter), Passes::of(&filter).all());
    }

    #[test]
    fn the_number_shown_is_the_number_of_cards_that_show(filter in any::filter()) {
        prop_assert_eq!(Tally::of(&filter).shown(), shown(&filter).len());
    }

    #[test]
    fn an_option_counts_the_cards_that_have_it_and_pass_every_other_group(filter in any::filter()) {
        let tally = Tally::of(&filter);
        let passes = Passes::of(&filter);
        for group in Group::ALL {
            let others_pass = passes.all_but(group);
            for choice in any::choices().into_iter().filter(|choice| choice.group() == group) {
                let counted = others_pass.iter().filter(|card| has(**card, choice)).count();
                prop_assert_eq!(tally.count(choice), counted, "{:?}", choice);
            }
        }
    }

    #[test]
    fn an_option_alone_in_its_group_leaves_what_it_counts(filter in any::filter(), choice in any::choice()) {
        let mut alone = filter.clone();
        alone.clear(choice.group());
        alone.toggle(choice);
        prop_assert_eq!(shown(&alone).len(), Tally::of(&filter).count(choice));
    }

    #[test]
    fn a_cleared_group_leaves_what_is_counted_without_it(filter in any::filter()) {
        let tally = Tally::of(&filter);
        let passes = Passes::of(&filter);
        for left_out in Group::ALL {
            let others_pass = passes.all_but(left_out);
            prop_assert_eq!(tally.without(left_out), others_pass.len(), "{:?}", left_out);

            let mut cleared = filter.clone();
            cleared.clear(left_out);
            prop_assert_eq!(shown(&cleared), others_pass, "{:?}", left_out);
        }
    }

    #[test]
    fn clearing_a_group_asks_for_nothing_in_it_and_changes_no_other(filter in any::filter()) {
        for group in Group::ALL {
            let mut cleared = filter.clone();
            cleared.clear(group);
            prop_assert!(!cleared.asks(group));
            for other in Group::ALL.into_iter().filter(|other| *other != group) {
                prop_assert_eq!(cleared.asks(other), filter.asks(other));
            }
            let kept: Vec<Choice> = filter.choices().into_iter().filter(|choice| choice.group() != group).collect();
            prop_assert_eq!(cleared.choices(), kept);
        }
    }

    #[test]
    fn two_options_of_a_group_leave_what_either_leaves(one in any::choice(), other in any::choice()) {
        prop_assume!(one != other);
        let (first, second) = (shown(&only(&[one])), shown(&only(&[other])));
        let both = shown(&only(&[one, other]));
        let expected: Vec<CardId> = CardId::all()
            .filter(|card| {
                let (by_first, by_second) = (first.contains(card), second.contains(card));
                if one.group() == other.group() { by_first || by_second } else { by_first && by_second }
            })
            .collect();
        prop_assert_eq!(both, expected);
    }

    #[test]
    fn toggling_twice_is_the_identity(filter in any::filter(), choice in any::choice()) {
        let mut toggled = filter.clone();
        toggled.toggle(choice);
        prop_assert_ne!(toggled.has(choice), filter.has(choice));
        prop_assert_ne!(&toggled, &filter);
        toggled.toggle(choice);
        prop_assert_eq!(toggled, filter);
    }

    #[test]
    fn picking_twice_is_picking_once(filter in any::filter(), choice in any::choice()) {
        let mut once = filter.clone();
        once.pick(choice);
        prop_assert!(once.has(choice));
        let mut twice = once.clone();
        twice.pick(choice);
        prop_assert_eq!(&twice, &once);
        if !filter.has(choice) {
            twice.toggle(choice);
        }
        prop_assert_eq!(twice, filter);
    }

    #[test]
    fn the_picked_choices_are_those_the_filter_has(filter in any::filter()) {
        let picked: Vec<Choice> = any::choices().into_iter().filter(|choice| filter.has(*choice)).collect();
        prop_assert_eq!(filter.choices(), picked);
    }
}

#[track_caller]
fn check_shows_all(filter: &Filter) {
    assert_eq!(shown(filter), CardId::all().collect::<Vec<_>>());
}

#[test]
fn an_empty_filter_shows_all_cards() {
    assert!(Filter::NONE.is_empty());
    assert_eq!(Filter::default(), Filter::NONE);
    check_shows_all(&Filter::NONE);
}

#[test]
fn a_search_for_blanks_shows_all_cards() {
    let filter = Filter {
        text: " \t ".to_owned(),
        ..Filter::NONE
    };
    assert!(filter.is_empty());
    check_shows_all(&filter);
}

#[test]
fn a_search_for_signs_without_a_word_shows_all_cards() {
    check_shows_all(&Filter {
        text: "-/?!".to_owned(),
        ..Filter::NONE
    });
}

#[test]
fn every_kind_together_shows_all_cards() {
    check_shows_all(&Filter {
        kinds: Kind::all().collect(),
        ..Filter::NONE
    });
}

#[test]
fn every_option_of_the_content_leaves_a_card() {
    let tally = Tally::of(&Filter::NONE);
    for choice in any::choices() {
        assert!(tally.count(choice) > 0, "{choice:?}");
    }
}

#[test]
fn the_role_filter_follows_the_roles_of_the_claims() {
    for role in Role::ALL {
        let filter = Filter {
            roles: Picks::NONE.with(role),
            ..Filter::NONE
        };
        let expected: Vec<CardId> = CardId::all()
            .filter(|card| speaks_of(card.get(), role))
            .collect();
        assert_eq!(shown(&filter), expected, "{role:?}");
    }
}
