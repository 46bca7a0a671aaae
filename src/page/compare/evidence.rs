//! A card's evidence: every claim with who says it, and where.

use two_sides_model::card::{Card, Part};
use two_sides_model::claim::Claim;
use two_sides_model::evidence::{Point, Testimony, testimonies};
use two_sides_model::search::Query;
use yew::prelude::*;

use super::card::part_name;
use crate::component::marked::marked;

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
                    { for testimonies(statement).iter().map(|testimony| heard(testimony, query)) }
                </>
            }
        });
    html! { <section class="evidence" aria-label="Evidence">{ for parts }</section> }
}

fn heard(testimony: &Testimony, query: Option<&Query>) -> Html {
    let voice = testimony.voice.get();
    html! {
        <div class="testimony" data-voice={voice.id()}>
            <h4>{ voice.name() }</h4>
            <ul>{ for testimony.points.iter().map(|point| point_made(point, query)) }</ul>
        </div>
    }
}

fn point_made(point: &Point, query: Option<&Query>) -> Html {
    let place = |claim: &'static Claim| {
        let source = claim.source.get().title();
        let place = format!(
            "{source}, under “{}”, sentence {}: “",
            claim.heading(),
            claim.sentence
        );
        html! { <p class="place" data-claim={claim.id()}>{ place }{ marked(claim.quote(), query) }{ "”" }</p> }
    };
    html! { <li>{ marked(point.text(), query) }{ for point.places().map(place) }</li> }
}
