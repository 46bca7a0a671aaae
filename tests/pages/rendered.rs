//! Every page renders natively and holds what it must.

use std::collections::BTreeSet;

use two_sides::app::{App, AppProps};
use two_sides_model::card::CardId;
use two_sides_model::content::{founding_sources, public_sources};
use two_sides_model::filter::{Choice, Group};
use two_sides_model::link;
use two_sides_model::picks::Pickable;
use two_sides_model::place::{Place, Sort, View};
use two_sides_model::state::{Sheet, Shortcuts, State};
use two_sides_model::tally::Tally;
use yew::LocalServerRenderer;

use crate::markup::{assert_holds_no_code, read, tags, texts_in};

fn rendered(state: State) -> String {
    let page = LocalServerRenderer::<App>::with_props(AppProps { state }).hydratable(false);
    pollster::block_on(page.render())
}

/// What somebody finds who opens `address`.
fn opened(address: &str) -> State {
    let arrival = link::parse(address).expect("the address is no anchor");
    State::opened_at(arrival, Shortcuts::On)
}

/// Addresses of every place and every way it can be laid out.
fn addresses() -> Vec<String> {
    let mut addresses = vec![
        "#/method".to_owned(),
        "#/?dimension=gone&colour=red".to_owned(),
    ];
    addresses.extend(CardId::all().map(|card| link::print(&Place::Card(card))));
    for view in View::ALL {
        for sort in Sort::ALL {
            for asked in [
                "role=sre",
                "q=error%20budget",
                "q=xyzzy",
                "kind=contested&dimension=pay",
            ] {
                addresses.push(format!("#/?{asked}&view={}&sort={}", view.id(), sort.id()));
            }
        }
    }
    addresses
}

#[test]
fn every_page_renders_without_code_in_it() {
    for address in addresses() {
        let page = rendered(opened(&address));
        assert_holds_no_code(&page, &address);
        for tag in tags(&page) {
            assert_ne!(tag.name, "script", "{address}");
            if tag.name == "button" {
                assert_eq!(tag.attribute("type"), Some("button"), "{address}: {tag:?}");
            }
            let leaves = tag
                .attribute("href")
                .is_some_and(|href| href.starts_with("http"));
            if leaves {
                assert_eq!(
                    tag.attribute("rel"),
                    Some("noreferrer"),
                    "{address}: {tag:?}"
                );
            }
        }
    }
}

#[test]
fn ids_are_unique_and_a_comparison_has_one_live_region() {
    for address in addresses() {
        let page = rendered(opened(&address));
        let tags = tags(&page);
        let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.attribute("id")).collect();
        assert_eq!(
            ids.len(),
            ids.iter().collect::<BTreeSet<_>>().len(),
            "{address}: {ids:?}"
        );
        let regions = tags
            .iter()
            .filter(|tag| tag.attribute("role") == Some("status"))
            .count();
        assert_eq!(regions, usize::from(address != "#/method"), "{address}");
    }
}

#[test]
fn the_comparison_holds_the_title_of_each_card_once() {
    let titles: Vec<&str> = CardId::all().map(|card| card.get().title()).collect();
    let page = rendered(opened("#/"));
    let headings = texts_in(&page, "h2");
    for title in titles {
        let times = headings.iter().filter(|heading| *heading == title).count();
        assert_eq!(times, 1, "{title}");
    }
}

#[test]
fn options_that_would_leave_nothing_are_shown_as_such() {
    let state = opened("#/?dimension=automation");
    let tally = Tally::of(&state.place.comparison().filter);
    let page = rendered(state);
    let tags = tags(&page);
    let mut looks = BTreeSet::new();
    for choice in Group::ALL.into_iter().flat_map(Choice::of) {
        let name = format!("{}:{}", choice.group().id(), choice.id());
        let option = tags
            .iter()
            .find(|tag| tag.attribute("data-filter") == Some(&name));
        let look = option.and_then(|option| option.attribute("data-look"));
        let is_empty = tally.count(choice) == 0;
        assert_eq!(
            look,
            Some(if is_empty { "chip none" } else { "chip" }),
            "{name}"
        );
        looks.insert(look);
    }
    assert_eq!(
        looks.len(),
        2,
        "the filter leaves some options and not others"
    );
}

#[test]
fn cards_that_are_filtered_out_are_hidden() {
    let address = "#/?role=sre&kind=contested";
    let state = opened(address);
    let tally = Tally::of(&state.place.comparison().filter);
    let page = rendered(state);
    let frames = tags(&page).into_iter().filter(|tag| tag.name == "article");
    for (frame, card) in frames.zip(CardId::all()) {
        assert_eq!(frame.attribute("data-card"), Some(card.get().id()));
        assert_eq!(
            frame.attribute("hidden").is_none(),
            tally.shows(card),
            "{frame:?}"
        );
    }
}

#[test]
fn the_address_of_a_card_opens_its_evidence_and_no_other() {
    for card in CardId::all() {
        let page = rendered(opened(&link::print(&Place::Card(card))));
        let tags = tags(&page);
        let mut claims: Vec<&str> = tags
            .iter()
            .filter_map(|tag| tag.attribute("data-claim"))
            .collect();
        claims.sort_unstable();
        claims.dedup();
        let mut expected: Vec<&str> = card
            .get()
            .claims()
            .into_iter()
            .map(|claim| claim.get().id())
            .collect();
        expected.sort_unstable();
        assert_eq!(claims, expected, "{}", card.get().id());
        let read = read(&page);
        for claim in card.get().claims() {
            assert!(read.contains(claim.get().text()), "{}", claim.get().id());
        }
    }
}

#[test]
fn the_page_on_how_it_works_says_what_is_not_known() {
    let page = rendered(opened("#/method"));
    assert_eq!(texts_in(&page, "h1").len(), 1);
    let read = read(&page);
    for source in founding_sources().chain(public_sources()) {
        assert!(read.contains(source.get().title()), "{}", source.id());
    }
    assert!(read.contains("Author: unknown. Publisher: unknown. Year: unknown."));
}

#[test]
fn an_open_sheet_and_keys_that_are_off_render_too() {
    let state = State {
        sheet: Sheet::Open,
        shortcuts: Shortcuts::Off,
        ..opened("#/")
    };
    let page = rendered(state);
    let tags = tags(&page);
    let sheet = tags
        .iter()
        .find(|tag| tag.attribute("id") == Some("filters"));
    assert!(sheet.is_some_and(|sheet| sheet.attribute("data-open").is_some()));
    let switch = tags
        .iter()
        .find(|tag| tag.attribute("type") == Some("checkbox"));
    assert!(switch.is_some_and(|switch| switch.attribute("checked").is_none()));
}
