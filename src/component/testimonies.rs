//! What the voices say for something, with the place where they say it.

use two_sides_model::claim::{Claim, ClaimId};
use two_sides_model::evidence::{Point, Testimony, testimonies};
use yew::prelude::*;

/// The claims, voice by voice, each text as `say` draws it. Documents that share their text are shown as one point in two places.
pub fn told(claims: &[ClaimId], say: &dyn Fn(&'static str) -> Html) -> Html {
    let heard = |testimony: &Testimony| {
        let voice = testimony.voice.get();
        html! {
            <div class="testimony" data-voice={voice.id()}>
                <h4>{ voice.name() }</h4>
                <ul>{ for testimony.points.iter().map(|point| point_made(point, say)) }</ul>
            </div>
        }
    };
    testimonies(claims).iter().map(heard).collect()
}

fn point_made(point: &Point, say: &dyn Fn(&'static str) -> Html) -> Html {
    let place = |claim: &'static Claim| {
        let source = claim.source.get().title();
        let place = [
            source,
            ", under “",
            claim.heading(),
            "”, sentence ",
            &claim.sentence.to_string(),
            ": “",
        ]
        .concat();
        html! { <p class="place" data-claim={claim.id()}>{ place }{ say(claim.quote()) }{ "”" }</p> }
    };
    html! { <li>{ say(point.text()) }{ for point.places().map(place) }</li> }
}
