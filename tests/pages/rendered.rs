//! Every page renders natively and holds what it must.

use std::collections::BTreeSet;

use two_sides::app::{assessment, comparison, reference};
use two_sides_model::answers::{Answers, Level, Reply};
use two_sides_model::card::CardId;
use two_sides_model::code::{self, Scores};
use two_sides_model::content::{founding_sources, public_sources};
use two_sides_model::edition::Form;
use two_sides_model::filter::{Choice, Group};
use two_sides_model::link::{self, Address};
use two_sides_model::picks::Pickable;
use two_sides_model::place::{Place, Program, Sort, View};
use two_sides_model::preference::PreferenceId;
use two_sides_model::role::Role;
use two_sides_model::sitting::{Keeping, Sitting, Surroundings};
use two_sides_model::skill::SkillId;
use two_sides_model::state::{Sheet, Shortcuts, State};
use two_sides_model::step::Step;
use two_sides_model::tally::Tally;
use yew::{BaseComponent, LocalServerRenderer};

use crate::markup::{assert_holds_no_code, read, tags, texts_in};

/// The comparison in some state.
pub(crate) fn rendered(state: State) -> String {
    drawn::<comparison::App>(comparison::AppProps {
        state,
        first_cards: usize::MAX,
    })
}

/// What a program shows for `address` to somebody with these answers.
pub(crate) fn shown_by(program: Program, address: &str, answers: Answers) -> String {
    if program == Program::Comparison {
        return rendered(opened(address));
    }
    let address = Address::read(address).expect("the address is no anchor");
    let sitting = Sitting::opened_at(
        address.seen_by(program),
        (answers, Keeping::Kept, None),
        Surroundings::default(),
    );
    match program {
        Program::Assessment => drawn::<assessment::App>(assessment::AppProps { sitting }),
        _ => drawn::<reference::App>(reference::AppProps { sitting }),
    }
}

/// A sheet with a level for every skill and a side for every preference.
pub(crate) fn filled(form: Form) -> Answers {
    let mut answers = Answers::new(form);
    for (skill, level) in SkillId::all().zip(Level::ALL.into_iter().cycle()) {
        answers.rate(skill, Some(Reply::Given(level)));
    }
    for (preference, side) in PreferenceId::all().zip(Role::ALL.into_iter().cycle()) {
        answers.choose(preference, Some(Reply::Given(side)));
    }
    answers
}

fn drawn<Root: BaseComponent>(props: Root::Properties) -> String {
    let page = LocalServerRenderer::<Root>::with_props(props).hydratable(false);
    pollster::block_on(page.render())
}

/// The page at `address`, by the program that shows it.
pub(crate) fn page_at(address: &str) -> String {
    let program = opened(address).place.program();
    shown_by(program, address, filled(Form::Full))
}

/// What somebody finds who opens `address`.
fn opened(address: &str) -> State {
    let arrival = link::parse(address).expect("the address is no anchor");
    State::opened_at(arrival, Shortcuts::On)
}

/// Addresses of every place and every way it can be laid out.
pub(crate) fn addresses() -> Vec<String> {
    let mut addresses = vec![
        "#/method".to_owned(),
        "#/?dimension=gone&colour=red".to_owned(),
    ];
    addresses.extend(Step::all().map(|step| link::print(&Place::Assess(step))));
    let code = code::encode_answers(&filled(Form::Full));
    let scores = code::encode_scores(&Scores::of(&filled(Form::Short)));
    addresses.push(link::print(&Place::Shared(code.clone())));
    addresses.push(link::print(&Place::Shared(scores.clone())));
    addresses.push("#/r/gone".to_owned());
    addresses.push("#/compare/gone".to_owned());
    addresses.push(link::print(&Place::Lineup(vec![
        code.clone(),
        scores.clone(),
    ])));
    addresses.push(link::print(&Place::Lineup(vec![
        code.clone(),
        code,
        scores,
    ])));
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
        let page = page_at(&address);
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
fn markup_in_an_address_is_text_on_every_page() {
    let markup = "<b data-hostile=\"\" onclick=\"go()\">x</b>";
    let code = code::encode_answers(&filled(Form::Full));
    for address in [
        format!("#/{markup}"),
        format!("#/card/{markup}"),
        format!("#/?{markup}=1"),
        format!("#/?role={markup}&kind={markup}&dimension={markup}&source={markup}"),
        format!("#/?view={markup}&sort={markup}"),
        format!("#/?q={markup}"),
        format!("#/assess/{markup}"),
        format!("#/assess?{markup}"),
        format!("#/method?{markup}"),
        format!("#/r/{markup}"),
        format!("#/r/{code}?{markup}"),
        format!("#/compare/{code}+{markup}+{code}"),
    ] {
        let page = page_at(&address);
        assert_holds_no_code(&page, &address);
        let mut tags = tags(&page).into_iter();
        let made = tags.find(|tag| tag.attribute("data-hostile").is_some());
        assert_eq!(made, None, "{address}");
    }
}

#[test]
fn each_place_is_shown_by_one_program_alone() {
    for address in addresses() {
        let own = opened(&address).place.program();
        for program in Program::ALL {
            let page = shown_by(program, &address, filled(Form::Full));
            assert_eq!(page.is_empty(), program != own, "{address}, {program:?}");
        }
    }
}

#[test]
fn ids_are_unique_and_what_counts_has_one_live_region() {
    for address in addresses() {
        let page = page_at(&address);
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
        let counts = match opened(&address).place {
            Place::Compare(_) | Place::Card(_) => true,
            Place::Assess(step) => !matches!(step, Step::Start | Step::Result),
            Place::Shared(_) | Place::Lineup(_) | Place::Method => false,
        };
        assert_eq!(regions, usize::from(counts), "{address}");
    }
}

#[test]
fn the_comparison_holds_the_title_of_each_card_once() {
    let titles: Vec<&str> = CardId::all().map(|card| card.get().title()).collect();
    let page = page_at("#/");
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
    let tags = tags(&page);
    let frames: Vec<_> = tags.iter().filter(|tag| tag.name == "article").collect();
    assert_eq!(frames.len(), CardId::all().count());
    for (frame, card) in frames.into_iter().zip(CardId::all()) {
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
        let page = page_at(&link::print(&Place::Card(card)));
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
    let page = page_at("#/method");
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
