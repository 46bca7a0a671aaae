//! The filter rail: the search, and every option with what it would leave.

use two_sides_model::content::founding_sources;
use two_sides_model::filter::{Choice, Filter, Group};
use two_sides_model::search::LONGEST;
use two_sides_model::state::{Action, Sheet, Shortcuts, State};
use two_sides_model::tally::Tally;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::kept::Part;
use crate::component::button::Button;

/// The rail.
pub(super) fn rail(state: &State, tally: &Tally, report: &Callback<Action>) -> Html {
    let filter = &state.place.comparison().filter;
    let is_open = state.sheet == Sheet::Open;
    let sources = Choice::of(Group::Source);
    let (founding, public) = sources.split_at(founding_sources().count());
    let group =
        |group: Group, choices: &[Choice]| named(group, chips(choices, filter, tally, report));
    let show = Button {
        look: "button close-sheet",
        ..Button::default()
    };
    let open = Button {
        look: "button",
        name: Some("filters".into()),
        expanded: Some(is_open),
        ..Button::default()
    };
    let shown = match tally.shown() {
        1 => "1 card".to_owned(),
        shown => format!("{shown} cards"),
    };
    let picked = match filter.picked() {
        0 => "Filters".to_owned(),
        picked => format!("Filters ({picked})"),
    };

    html! {
        <aside class="rail" aria-label="Filters">
            { search(&filter.text, state.shortcuts, report) }
            <div class="sheet" id="filters" role={if is_open { "dialog" } else { "group" }} aria-label="Filters" tabindex="-1" data-open={is_open.then_some("")}>
                <div class="options">
                    { group(Group::Kind, &Choice::of(Group::Kind)) }
                    { group(Group::Dimension, &Choice::of(Group::Dimension)) }
                    { group(Group::Role, &Choice::of(Group::Role)) }
                    { group(Group::Source, founding) }
                    <details class="public-sources">
                        <summary>{ "Public works in notes" }</summary>
                        { chips(public, filter, tally, report) }
                    </details>
                    { key_switch(state.shortcuts, report) }
                </div>
                { show.reports(Action::SheetMoved(Sheet::Closed), report, format!("Show {shown}")) }
            </div>
            <div class="thumb-bar">
                { open.reports(Action::SheetMoved(Sheet::Open), report, picked) }
                { shown }
            </div>
        </aside>
    }
}

/// The search field, holding `text` as it was typed. It says that `/` leads to it where it does.
fn search(text: &str, shortcuts: Shortcuts, report: &Callback<Action>) -> Html {
    let oninput = report.reform(|event: InputEvent| {
        Action::SearchTyped(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    let placeholder = match shortcuts {
        Shortcuts::On => "Search, or press /",
        Shortcuts::Off => "Search",
    };
    html! {
        <div class="search" role="search">
            <input
                type="search"
                aria-label="Search cards and evidence"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                value={text.to_owned()}
                maxlength={LONGEST.to_string()}
                {placeholder}
                {oninput}
            />
        </div>
    }
}

fn named(group: Group, chips: Html) -> Html {
    html! {
        <div role="group" aria-label={group.name()}>
            <h2>{ group.name() }</h2>
            { chips }
        </div>
    }
}

/// Each option as a toggle button with the number of cards it would leave.
fn chips(choices: &[Choice], filter: &Filter, tally: &Tally, report: &Callback<Action>) -> Html {
    let chip = |&choice: &Choice| Chip {
        choice,
        count: tally.count(choice),
        pressed: filter.has(choice),
    };
    Part::Chips(choices.iter().map(chip).collect()).kept(report)
}

/// Draws options.
pub(super) fn draw(chips: &[Chip], report: &Callback<Action>) -> Html {
    let chips = chips.iter().map(|chip| Part::Chip(*chip).kept(report));
    html! { <div class="chips">{ for chips }</div> }
}

/// An option as a toggle button.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Chip {
    choice: Choice,
    /// How many cards it would leave.
    count: usize,
    pressed: bool,
}

impl Chip {
    /// Draws it.
    pub(super) fn draw(self, report: &Callback<Action>) -> Html {
        let Self {
            choice,
            count,
            pressed,
        } = self;
        let button = Button {
            look: if count == 0 { "chip none" } else { "chip" },
            filter: Some([choice.group().id(), ":", choice.id()].concat().into()),
            pressed: Some(pressed),
            ..Button::default()
        };
        let label = html! { <>{ choice.name() }<small>{ count }</small></> };
        button.reports(Action::ChoiceToggled(choice), report, label)
    }
}

fn key_switch(shortcuts: Shortcuts, report: &Callback<Action>) -> Html {
    let switched = match shortcuts {
        Shortcuts::On => Shortcuts::Off,
        Shortcuts::Off => Shortcuts::On,
    };
    html! {
        <label class="switch">
            <input
                type="checkbox"
                checked={shortcuts == Shortcuts::On}
                onchange={report.reform(move |_: Event| Action::ShortcutsSwitched(switched))}
            />
            { "Keys: / searches, Esc clears" }
        </label>
    }
}
