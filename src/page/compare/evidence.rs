//! A card's evidence: every claim with who says it, and where.

use two_sides_model::card::{Card, Part};
use two_sides_model::search::Query;
use yew::prelude::*;

use super::card::part_name;
use crate::component::marked::marked;
use crate::component::testimonies::told;

/// The evidence of `card`, statement by statement and voice by voice.
pub(super) fn evidence(card: &'static Card, query: Option<&Query>) -> Html {
    let parts = card
        .statements
        .iter()
        .filter(|statement| !statement.is_silent())
        .map(|statement| {
            html! {
                <>
                    if statement.part != Part::Position {
                        <h3>{ part_name(statement) }</h3>
                    }
                    { told(statement.claims, &|text| marked(text, query)) }
                </>
            }
        });
    html! { <div class="evidence" role="group" aria-label="Evidence">{ for parts }</div> }
}
