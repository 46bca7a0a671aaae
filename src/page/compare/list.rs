//! The cards, one spread each.

use std::rc::Rc;

use two_sides_model::card::CardId;
use two_sides_model::picks::Pickable;
use two_sides_model::place::Place;
use two_sides_model::search::Query;
use two_sides_model::state::{Action, State};
use two_sides_model::tally::Tally;
use yew::prelude::*;

use super::card::CardBody;

/// The list, in `order`. Cards that are filtered out stay in the page, hidden: showing one again is one attribute, not a hundred
/// new nodes. A hidden card is told nothing of the search, so that it need not draw itself at every keystroke.
pub(super) fn list(
    order: &[CardId],
    tally: &Tally,
    query: Option<&Rc<Query>>,
    state: &State,
    report: &Callback<Action>,
) -> Html {
    let framed = |&id: &CardId| {
        let card = id.get();
        let is_shown = tally.shows(id);
        html! {
            <article
                key={card.id()}
                class="card"
                data-card={card.id()}
                data-dimension={card.dimension.id()}
                data-kind={card.kind.id()}
                aria-label={card.title()}
                tabindex="0"
                hidden={!is_shown}
            >
                <CardBody
                    {id}
                    open={state.has_open(id)}
                    query={query.filter(|_| is_shown).cloned()}
                    claim_hits={if is_shown { tally.claim_hits(id) } else { 0 }}
                    copy={state.copy.clone().filter(|attempt| attempt.place == Place::Card(id))}
                    {report}
                />
            </article>
        }
    };
    html! { <div class="cards">{ for order.iter().map(framed) }</div> }
}
