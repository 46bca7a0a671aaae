//! The comparison: cards, table or voices, with what filters them.
//!
//! Only the inside of a card is a component, because it must skip work. The rest are functions of what they show.

mod bar;
mod card;
mod empty;
mod evidence;
mod list;
mod notice;
mod rail;
mod status;
mod table;
mod voices;

use std::rc::Rc;

use two_sides_model::place::View;
use two_sides_model::search::Query;
use two_sides_model::state::{Action, State};
use two_sides_model::tally::Tally;
use yew::prelude::*;

/// The page.
pub fn compare(state: &State, report: &Callback<Action>) -> Html {
    let comparison = state.place.comparison();
    let tally = Tally::of(&comparison.filter);
    let query = Query::new(&comparison.filter.text);
    let query = (!query.is_empty()).then(|| Rc::new(query));
    let order = comparison.sort.order();

    html! {
        <div class="compare">
            { rail::rail(state, &tally, report) }
            <div class="results">
                { status::status(state, &tally) }
                { notice::notice(&state.dropped, report) }
                { bar::bar(state, &tally, report) }
                { empty::empty(&comparison.filter, &tally, report) }
                { match comparison.view {
                    View::Cards => list::list(&order, &tally, query.as_ref(), state, report),
                    View::Table => table::table(&order, &tally, query.as_deref()),
                    View::Voices => voices::voices(&tally),
                } }
            </div>
        </div>
    }
}
