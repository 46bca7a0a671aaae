//! The promise: what a reader does changes what they asked for and nothing else, and "back" undoes it step by step.

mod any;

use proptest::collection::vec;
use proptest::prelude::*;
use two_sides_model::card::{CardId, Kind};
use two_sides_model::dimension::DimensionId;
use two_sides_model::filter::{Choice, Filter, Group};
use two_sides_model::link::{Arrival, Dropped, parse, print};
use two_sides_model::picks::Pickable;
use two_sides_model::place::{Comparison, Entry, Place, Sort, View};
use two_sides_model::role::Role;
use two_sides_model::state::{Action, Copied, CopyAttempt, Sheet, Shortcuts, State, Typing};

/// The whole state in a line: the address, then what is not in the address and differs from a fresh page.
fn told(state: &State) -> String {
    let mut told = vec![print(&state.place)];
    let opened = state.opened.iter().map(|card| card.get().id());
    told.extend(opened.map(|card| format!("{card} is open")));
    let dropped = state.dropped.iter();
    told.extend(dropped.map(|dropped| format!("{} is left out", dropped.name())));
    if state.shortcuts == Shortcuts::Off {
        told.push("no shortcuts".to_owned());
    }
    if state.sheet == Sheet::Open {
        told.push("sheet".to_owned());
    }
    if state.typing == Typing::Going {
        told.push("typing".to_owned());
    }
    if let Some(typed) = &state.cut_short {
        told.push(format!("{} was cut short", print(typed)));
    }
    if let Some(attempt) = &state.copy {
        let not = if attempt.copied == Copied::Yes {
            ""
        } else {
            "not "
        };
        told.push(format!("{} is {not}copied", attempt.link));
    }
    told.join(" | ")
}

#[track_caller]
fn arrival(fragment: &str) -> Arrival {
    parse(fragment).unwrap_or_else(|| panic!("{fragment:?} is not an address"))
}

#[track_caller]
fn place_of(fragment: &str) -> Place {
    arrival(fragment).place
}

#[track_caller]
fn card_of(id: &str) -> CardId {
    CardId::from_id(id).unwrap_or_else(|| panic!("there is no card {id:?}"))
}

#[track_caller]
fn choice_of(id: &str) -> Choice {
    let mut choices = any::choices().into_iter();
    let choice = choices.find(|choice| choice.id() == id);
    choice.unwrap_or_else(|| panic!("there is no option {id:?}"))
}

/// One reader's visit, told action by action.
struct Visit(State);

impl Visit {
    #[track_caller]
    fn check(&mut self, action: Action, expected: &str) {
        self.0 = self.0.apply(action);
        assert_eq!(told(&self.0), expected);
    }
}

#[test]
fn a_visit_of_somebody_who_filters_goes_as_they_expect() {
    let start = State::opened_at(arrival("#/?role=sre&colour=blue"), Shortcuts::On);
    assert_eq!(
        told(&start),
        "#/?role=sre | the setting “colour” is left out"
    );

    let mut visit = Visit(start);
    visit.check(Action::NoticeDismissed, "#/?role=sre");
    visit.check(
        Action::ChoiceToggled(choice_of("skills")),
        "#/?dimension=skills&role=sre",
    );
    visit.check(
        Action::SheetMoved(Sheet::Open),
        "#/?dimension=skills&role=sre | sheet",
    );
    visit.check(
        Action::ChoiceToggled(choice_of("automation")),
        "#/?dimension=automation,skills&role=sre | sheet",
    );
    visit.check(
        Action::EscapePressed,
        "#/?dimension=automation,skills&role=sre",
    );
    visit.check(
        Action::ChoiceToggled(choice_of("sre")),
        "#/?dimension=automation,skills",
    );
    visit.check(
        Action::ViewChosen(View::Table),
        "#/?dimension=automation,skills&view=table",
    );
    visit.check(
        Action::SearchTyped("toil".to_owned()),
        "#/?dimension=automation,skills&q=toil&view=table | typing",
    );
    visit.check(
        Action::SearchTyped("toil ".to_owned()),
        "#/?dimension=automation,skills&q=toil%20&view=table | typing",
    );
    visit.check(
        Action::TypingPaused,
        "#/?dimension=automation,skills&q=toil%20&view=table",
    );
    visit.check(
        Action::SortChosen(Sort::Title),
        "#/?dimension=automation,skills&q=toil%20&view=table&sort=title",
    );
    visit.check(
        Action::EscapePressed,
        "#/?dimension=automation,skills&view=table&sort=title",
    );
    visit.check(Action::EscapePressed, "#/?view=table&sort=title");
    visit.check(Action::EscapePressed, "#/?view=table&sort=title");
    visit.check(
        Action::DifferencesToggled,
        "#/?kind=difference&view=table&sort=title",
    );
    visit.check(
        Action::ChoiceToggled(choice_of("contested")),
        "#/?kind=difference,contested&view=table&sort=title",
    );
    visit.check(
        Action::DifferencesToggled,
        "#/?kind=difference&view=table&sort=title",
    );
    visit.check(Action::DifferencesToggled, "#/?view=table&sort=title");
    visit.check(Action::ViewChosen(View::Cards), "#/?sort=title");
}

#[test]
fn a_visit_of_somebody_who_reads_evidence_goes_as_they_expect() {
    let on_call = card_of("who-is-on-call");
    let degree = card_of("do-you-need-a-degree");

    let mut visit = Visit(State::opened_at(arrival("#/?sort=title"), Shortcuts::On));
    visit.check(
        Action::EvidenceToggled(on_call),
        "#/?sort=title | who-is-on-call is open",
    );
    visit.check(
        Action::Arrived(arrival("#/card/do-you-need-a-degree")),
        "#/card/do-you-need-a-degree | who-is-on-call is open | do-you-need-a-degree is open",
    );
    visit.check(
        Action::EvidenceToggled(on_call),
        "#/card/do-you-need-a-degree | do-you-need-a-degree is open",
    );
    visit.check(
        Action::Arrived(arrival("#/card/do-you-need-a-degree")),
        "#/card/do-you-need-a-degree | do-you-need-a-degree is open",
    );
    visit.check(
        Action::ChoiceToggled(choice_of("devops")),
        "#/?role=devops | do-you-need-a-degree is open",
    );
    visit.check(Action::EvidenceToggled(degree), "#/?role=devops");
    visit.check(
        Action::ShortcutsSwitched(Shortcuts::Off),
        "#/?role=devops | no shortcuts",
    );
    visit.check(
        Action::Arrived(arrival("#/method")),
        "#/method | no shortcuts",
    );
    visit.check(Action::ShortcutsSwitched(Shortcuts::On), "#/method");
    visit.check(Action::Arrived(arrival("#/?role=devops")), "#/?role=devops");
    let attempt = CopyAttempt {
        address: "#/?role=devops".to_owned(),
        link: "https://example.org/#/?role=devops".to_owned(),
        copied: Copied::No,
    };
    visit.check(
        Action::LinkCopied(attempt),
        "#/?role=devops | https://example.org/#/?role=devops is not copied",
    );
    visit.check(
        Action::FilterCleared,
        "#/ | https://example.org/#/?role=devops is not copied",
    );
}

#[test]
fn the_method_page_has_nothing_to_clear_but_can_be_searched_from() {
    let mut visit = Visit(State::opened_at(arrival("#/method"), Shortcuts::On));
    visit.check(Action::EscapePressed, "#/method");
    visit.check(Action::FilterCleared, "#/method");
    visit.check(
        Action::SearchTyped("pager".to_owned()),
        "#/?q=pager | typing",
    );
    visit.check(
        Action::GroupCleared(Group::Search),
        "#/ | #/?q=pager was cut short",
    );
}

#[test]
fn changing_the_filter_takes_the_notice_away() {
    let mut visit = Visit(State::opened_at(arrival("#/weather"), Shortcuts::On));
    assert_eq!(told(&visit.0), "#/ | the page “weather” is left out");
    let card = card_of("who-is-on-call");
    visit.check(
        Action::EvidenceToggled(card),
        "#/ | who-is-on-call is open | the page “weather” is left out",
    );
    visit.check(
        Action::ChoiceToggled(Choice::Role(Role::Sre)),
        "#/?role=sre | who-is-on-call is open",
    );
}

#[track_caller]
fn check_entry(here: &str, there: &str, entry: Entry) {
    assert_eq!(place_of(here).entry(&place_of(there)), entry);
}

#[test]
fn a_search_text_that_grows_or_shrinks_stays_in_its_entry() {
    check_entry("#/?q=t", "#/?q=to", Entry::Same);
    check_entry("#/?q=toil", "#/?q=toi", Entry::Same);
    check_entry("#/?q=toil", "#/?q=pager", Entry::Same);
    check_entry(
        "#/?role=sre&q=t&view=table",
        "#/?role=sre&q=to&view=table",
        Entry::Same,
    );
}

#[test]
fn everything_but_typing_on_is_a_new_entry() {
    check_entry("#/", "#/?q=t", Entry::New);
    check_entry("#/?q=t", "#/", Entry::New);
    check_entry("#/", "#/?role=sre", Entry::New);
    check_entry("#/?q=t", "#/?role=sre&q=t", Entry::New);
    check_entry("#/?q=t", "#/?role=sre&q=to", Entry::New);
    check_entry("#/?q=t", "#/?q=to&view=table", Entry::New);
    check_entry("#/?q=t", "#/?q=to&sort=title", Entry::New);
    check_entry("#/?q=t", "#/card/who-is-on-call", Entry::New);
    check_entry("#/card/who-is-on-call", "#/?q=t", Entry::New);
    check_entry(
        "#/card/who-is-on-call",
        "#/card/do-you-need-a-degree",
        Entry::New,
    );
    check_entry("#/method", "#/", Entry::New);
}

#[test]
fn places_without_a_filter_show_the_whole_comparison() {
    for fragment in ["#/", "#/method", "#/card/who-is-on-call"] {
        assert_eq!(*place_of(fragment).comparison(), Comparison::WHOLE);
    }
}

#[test]
fn a_fresh_page_shows_everything_with_all_evidence_closed() {
    let fresh = State::opened_at(arrival(""), Shortcuts::On);
    assert_eq!(fresh, State::default());
    assert_eq!(told(&fresh), "#/");
    assert!(CardId::all().all(|card| !fresh.has_open(card)));
}

fn shortcuts() -> impl Strategy<Value = Shortcuts> {
    prop_oneof![Just(Shortcuts::On), Just(Shortcuts::Off)]
}

fn sheet() -> impl Strategy<Value = Sheet> {
    prop_oneof![Just(Sheet::Open), Just(Sheet::Closed)]
}

fn attempt() -> impl Strategy<Value = CopyAttempt> {
    (
        any::place(),
        prop_oneof![Just(Copied::Yes), Just(Copied::No)],
    )
        .prop_map(|(place, copied)| {
            let address = print(&place);
            CopyAttempt {
                link: ["https://example.org/", &address].concat(),
                address,
                copied,
            }
        })
}

fn arrivals() -> impl Strategy<Value = Arrival> {
    let dropped = any::searched().prop_map(|name| Dropped::new("setting", &name));
    (any::place(), vec(dropped, 0..2)).prop_map(|(place, dropped)| Arrival { place, dropped })
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        arrivals().prop_map(Action::Arrived),
        any::choice().prop_map(Action::ChoiceToggled),
        Just(Action::DifferencesToggled),
        any::text().prop_map(Action::SearchTyped),
        proptest::sample::select(Group::ALL.to_vec()).prop_map(Action::GroupCleared),
        Just(Action::FilterCleared),
        Just(Action::EscapePressed),
        any::thing().prop_map(Action::ViewChosen),
        any::thing().prop_map(Action::SortChosen),
        any::card().prop_map(Action::EvidenceToggled),
        Just(Action::NoticeDismissed),
        shortcuts().prop_map(Action::ShortcutsSwitched),
        sheet().prop_map(Action::SheetMoved),
        Just(Action::TypingPaused),
        attempt().prop_map(Action::LinkCopied),
    ]
}

/// A state that a reader can reach: somebody arrives and does a few things.
fn state() -> impl Strategy<Value = State> {
    (arrivals(), shortcuts(), vec(action(), 0..8)).prop_map(|(arrival, shortcuts, actions)| {
        let start = State::opened_at(arrival, shortcuts);
        actions
            .into_iter()
            .fold(start, |state, action| state.apply(action))
    })
}

/// The state with its open cards in one order: they are kept in no order.
fn sorted(mut state: State) -> State {
    state.opened.sort_unstable();
    state
}

proptest! {
    #![proptest_config(any::cases(512))]

    #[test]
    fn the_same_action_on_the_same_state_leads_to_the_same_state(state in state(), action in action()) {
        let before = state.clone();
        let next = state.apply(action.clone());
        prop_assert_eq!(&state, &before);
        prop_assert_eq!(state.apply(action), next);
    }

    #[test]
    fn every_reachable_place_survives_its_link(state in state()) {
        let arrival = arrival(&print(&state.place));
        prop_assert_eq!(arrival, Arrival { place: state.place, dropped: Vec::new() });
    }

    #[test]
    fn clearing_keeps_layout_and_order(state in state()) {
        let before = state.place.comparison();
        for action in [Action::FilterCleared, Action::EscapePressed] {
            let next = state.apply(action);
            let after = next.place.comparison();
            prop_assert_eq!((after.view, after.sort), (before.view, before.sort));
        }
    }

    #[test]
    fn a_cleared_filter_asks_for_nothing(state in state()) {
        let next = state.apply(Action::FilterCleared);
        prop_assert_eq!(&next.place.comparison().filter, &Filter::NONE);
    }

    #[test]
    fn escape_closes_the_sheet_first_then_clears_the_text_and_then_the_filter(state in state()) {
        let next = state.apply(Action::EscapePressed);
        prop_assert_eq!(next.sheet, Sheet::Closed);
        let before = &state.place.comparison().filter;
        let expected = match (state.sheet, before.text.is_empty()) {
            (Sheet::Open, _) => before.clone(),
            (Sheet::Closed, false) => Filter { text: String::new(), ..before.clone() },
            (Sheet::Closed, true) => Filter::NONE,
        };
        prop_assert_eq!(&next.place.comparison().filter, &expected);
    }

    #[test]
    fn escape_pressed_often_enough_leaves_an_empty_filter(state in state()) {
        let next = (0..3).fold(state, |state, _| state.apply(Action::EscapePressed));
        prop_assert_eq!(&next.place.comparison().filter, &Filter::NONE);
    }

    #[test]
    fn somebody_is_typing_until_they_do_anything_else(state in state(), action in action()) {
        let typed = matches!(action, Action::SearchTyped(_));
        let next = state.apply(action);
        prop_assert_eq!(next.typing, if typed { Typing::Going } else { Typing::Paused });
    }

    #[test]
    fn what_cuts_typing_short_remembers_what_was_typed(state in state(), text in any::searched(), action in action()) {
        let typed = state.apply(Action::SearchTyped(text));
        prop_assert_eq!(&typed.cut_short, &None);
        let goes_on = matches!(action, Action::SearchTyped(_));
        let next = typed.apply(action);
        let is_left = next.place != typed.place && !goes_on;
        prop_assert_eq!(&next.cut_short, &is_left.then_some(typed.place));
        prop_assert_eq!(next.apply(Action::TypingPaused).cut_short, None);
    }

    #[test]
    fn what_is_done_beside_the_comparison_keeps_the_address(
        state in state(), sheet in sheet(), shortcuts in shortcuts(), attempt in attempt(), card in any::card()
    ) {
        for action in [
            Action::SheetMoved(sheet),
            Action::ShortcutsSwitched(shortcuts),
            Action::LinkCopied(attempt),
            Action::EvidenceToggled(card),
            Action::NoticeDismissed,
            Action::TypingPaused,
        ] {
            prop_assert_eq!(&state.apply(action).place, &state.place);
        }
    }

    #[test]
    fn what_is_done_to_the_filter_leaves_evidence_and_shortcuts_alone(
        state in state(), choice in any::choice(), text in any::text(), view in any::thing(), sort in any::thing()
    ) {
        for action in [
            Action::ChoiceToggled(choice),
            Action::DifferencesToggled,
            Action::SearchTyped(text),
            Action::GroupCleared(choice.group()),
            Action::FilterCleared,
            Action::ViewChosen(view),
            Action::SortChosen(sort),
        ] {
            let next = state.apply(action);
            prop_assert_eq!(&next.opened, &state.opened);
            prop_assert_eq!(next.shortcuts, state.shortcuts);
        }
    }

    #[test]
    fn a_choice_toggled_twice_changes_no_comparison(state in state(), choice in any::choice()) {
        let next = state.apply(Action::ChoiceToggled(choice)).apply(Action::ChoiceToggled(choice));
        prop_assert_eq!(next.place.comparison(), state.place.comparison());
    }

    #[test]
    fn differences_toggled_shows_differences_alone_or_all_kinds(state in state()) {
        let before = state.place.comparison();
        let next = state.apply(Action::DifferencesToggled);
        let kinds: Vec<Kind> = next.place.comparison().filter.kinds.iter().collect();
        let were_alone = before.filter.kinds.iter().eq([Kind::Difference]);
        prop_assert_eq!(kinds, if were_alone { vec![] } else { vec![Kind::Difference] });
    }

    #[test]
    fn arriving_shows_the_address_and_never_changes_shortcuts(state in state(), arrival in arrivals()) {
        let next = state.apply(Action::Arrived(arrival.clone()));
        prop_assert_eq!(next.place, arrival.place);
        prop_assert_eq!(next.dropped, arrival.dropped);
        prop_assert_eq!(next.shortcuts, state.shortcuts);
    }

    #[test]
    fn arriving_at_a_card_opens_its_evidence_and_closes_none(state in state(), card in any::card()) {
        let arrival = Arrival { place: Place::Card(card), dropped: Vec::new() };
        let next = state.apply(Action::Arrived(arrival));
        for other in CardId::all() {
            prop_assert_eq!(next.has_open(other), other == card || state.has_open(other));
        }
    }

    #[test]
    fn toggling_evidence_touches_one_card_and_not_the_address(state in state(), card in any::card()) {
        let next = state.apply(Action::EvidenceToggled(card));
        prop_assert_eq!(&next.place, &state.place);
        for other in CardId::all() {
            prop_assert_eq!(next.has_open(other), state.has_open(other) != (other == card));
        }
    }

    #[test]
    fn evidence_toggled_twice_is_as_it_was(state in state(), card in any::card()) {
        let next = state.apply(Action::EvidenceToggled(card)).apply(Action::EvidenceToggled(card));
        prop_assert_eq!(sorted(next), sorted(state.apply(Action::TypingPaused)));
    }

    #[test]
    fn no_card_is_open_twice(state in state()) {
        let mut opened = sorted(state.clone()).opened;
        opened.dedup();
        prop_assert_eq!(opened.len(), state.opened.len());
    }

    #[test]
    fn a_dismissed_notice_is_gone_and_nothing_else(state in state()) {
        let next = state.apply(Action::NoticeDismissed);
        prop_assert!(next.dropped.is_empty());
        let rest = state.apply(Action::TypingPaused);
        prop_assert_eq!(next, State { dropped: Vec::new(), ..rest });
    }

    #[test]
    fn typing_on_is_the_same_entry(comparison in any::comparison(), typed in any::searched(), more in any::searched()) {
        let with_text = |text: &str| {
            let filter = Filter { text: text.to_owned(), ..comparison.filter.clone() };
            Place::Compare(Comparison { filter, ..comparison.clone() })
        };
        let (here, there) = (with_text(&typed), with_text(&format!("{typed}{more}")));
        prop_assert_eq!(here.entry(&there), Entry::Same);
        prop_assert_eq!(there.entry(&here), Entry::Same);
        prop_assert_eq!(with_text("").entry(&here), Entry::New);
        prop_assert_eq!(here.entry(&with_text("")), Entry::New);
    }

    #[test]
    fn whatever_else_changes_the_place_is_a_new_entry(state in state(), action in action()) {
        let typed = matches!(action, Action::SearchTyped(_) | Action::Arrived(_));
        let next = state.apply(action);
        if !typed && next.place != state.place {
            prop_assert_eq!(state.place.entry(&next.place), Entry::New);
        }
    }
}

#[test]
fn every_dimension_can_be_asked_for_from_any_page() {
    for fragment in ["#/method", "#/card/who-is-on-call", "#/"] {
        for dimension in DimensionId::all() {
            let start = State::opened_at(arrival(fragment), Shortcuts::On);
            let next = start.apply(Action::ChoiceToggled(Choice::Dimension(dimension)));
            assert_eq!(
                print(&next.place),
                format!("#/?dimension={}", dimension.id())
            );
        }
    }
}
