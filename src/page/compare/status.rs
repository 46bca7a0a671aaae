//! The one live region: it says how many cards are shown.

use two_sides_model::content::CARDS;
use two_sides_model::state::{State, Typing};
use two_sides_model::tally::Tally;
use yew::prelude::*;

/// The region. It stands in the page before anything changes, since screen readers only tell changes to what is already there, and
/// is busy while somebody types, so that they do not talk over the typing.
pub(super) fn status(state: &State, tally: &Tally) -> Html {
    let busy = (state.typing == Typing::Going).then_some("true");
    let left_out = if state.dropped.is_empty() {
        ""
    } else {
        ". Parts of the link were left out."
    };
    html! {
        <p class="unseen" role="status" aria-busy={busy}>
            { format!("{} of {} cards shown{left_out}", tally.shown(), CARDS.len()) }
        </p>
    }
}
