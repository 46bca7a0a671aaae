//! The lines over the results: how many, what is asked for, how it is laid out, and the link to all that.

use two_sides_model::card::Kind;
use two_sides_model::content::CARDS;
use two_sides_model::filter::{Filter, Group};
use two_sides_model::link;
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::place::{Sort, View};
use two_sides_model::state::{Action, State};
use two_sides_model::tally::Tally;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::component::button::Button;
use crate::component::copy_link::copy_link;

/// The bar.
pub(super) fn bar(state: &State, tally: &Tally, report: &Callback<Action>) -> Html {
    let comparison = state.place.comparison();
    let layouts = View::ALL.map(|view| {
        let button = Button {
            look: "segment",
            name: Some(["view:", view.id()].concat().into()),
            pressed: Some(view == comparison.view),
            ..Button::default()
        };
        button.reports(Action::ViewChosen(view), report, view.name())
    });
    let differences = Button {
        look: "segment",
        name: Some("differences".into()),
        pressed: Some(comparison.filter.kinds == Picks::NONE.with(Kind::Difference)),
        ..Button::default()
    };
    html! {
        <>
            <div class="bar">
                <p><b>{ tally.shown() }</b>{ format!(" of {} cards", CARDS.len()) }</p>
                <div class="segments" role="group" aria-label="Layout">{ for layouts }</div>
                { differences.reports(Action::DifferencesToggled, report, "Differences only") }
                { sort_field(comparison.sort, report) }
                { copy_link(link::print(&state.place), "Copy link to this view", None, state.copy.as_ref(), report, Action::LinkCopied) }
            </div>
            if !comparison.filter.is_empty() {
                { asked_for(&comparison.filter, report) }
            }
        </>
    }
}

fn sort_field(chosen: Sort, report: &Callback<Action>) -> Html {
    let onchange = report.reform(move |event: Event| {
        let picked = event.target_unchecked_into::<HtmlSelectElement>().value();
        Action::SortChosen(Sort::from_id(&picked).unwrap_or(chosen))
    });
    html! {
        <label>
            { "Sort " }
            <select {onchange}>
                for sort in Sort::ALL {
                    <option value={sort.id()} selected={sort == chosen}>{ sort.name() }</option>
                }
            </select>
        </label>
    }
}

/// What the filter asks for, each a button that drops it.
fn asked_for(filter: &Filter, report: &Callback<Action>) -> Html {
    let drop = |action: Action, name: String| {
        let button = Button {
            look: "asked",
            context: Some("drop".into()),
            ..Button::default()
        };
        button.reports(action, report, name + " ×")
    };
    let choices = filter
        .choices()
        .into_iter()
        .map(|choice| (Action::ChoiceToggled(choice), choice.name().to_owned()));
    let search = filter.asks(Group::Search).then(|| {
        (
            Action::GroupCleared(Group::Search),
            ["“", filter.text.trim(), "”"].concat(),
        )
    });
    let clear = Button {
        look: "quiet",
        name: Some("clear".into()),
        ..Button::default()
    };
    html! {
        <div class="bar" role="group" aria-label="What you asked for">
            { for choices.chain(search).map(|(action, name)| drop(action, name)) }
            { clear.reports(Action::FilterCleared, report, "Clear all") }
        </div>
    }
}
