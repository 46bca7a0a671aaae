//! The four figures: two leans and two readinesses.

use two_sides_model::code::Scores;
use two_sides_model::picks::Pickable;
use two_sides_model::role::Role;
use two_sides_model::score::Percents;
use yew::prelude::*;

use crate::component::role_name::role_name;
use crate::component::scale::{Mark, scale};

/// The figures, each as a drawing with its numbers in words above it.
pub(super) fn figures(scores: &Scores) -> Html {
    html! {
        <div class="figures">
            <section class="finding">
                <h2>{ "Where it leans" }</h2>
                <p class="poles">{ role_name(Role::DevOps) }{ role_name(Role::Sre) }</p>
                { lean("skills", "Skills", scores.skills) }
                { lean("preferences", "Preferences", scores.preferences) }
            </section>
            <section class="finding">
                <h2>{ "How ready for each role" }</h2>
                <p class="aside">{ "Of all that the sources name for the role, weighted by voices: what is there." }</p>
                { for Role::ALL.map(|role| readiness(role, scores.readiness[role.index()])) }
            </section>
        </div>
    }
}

fn lean(id: &'static str, name: &'static str, figure: Option<Percents>) -> Html {
    let marks = |Percents { low, value, high }: Percents| {
        // From -100..100 to 0..100.
        let place = |lean: i32| 50 + lean / 2;
        let mut marks = vec![Mark::Tick(50)];
        if low < high {
            marks.push(Mark::Span(place(low), place(high)));
        }
        marks.push(match value.signum() {
            -1 => Mark::Role(Role::DevOps, place(value)),
            1 => Mark::Role(Role::Sre, place(value)),
            _ => Mark::Person(place(value)),
        });
        marks
    };
    html! {
        <div class="figure" data-lean={id} data-value={value(figure)} data-low={figure.map(|it| it.low.to_string())} data-high={figure.map(|it| it.high.to_string())}>
            <p><b>{ name }</b>{ " " }{ told(figure, towards) }</p>
            if let Some(figure) = figure {
                { scale(&marks(figure)) }
            }
        </div>
    }
}

fn readiness(role: Role, figure: Option<Percents>) -> Html {
    let marks = |Percents { low, value, high }: Percents| {
        let mut marks = Vec::new();
        if low < high {
            marks.push(Mark::Span(low, high));
        }
        marks.push(Mark::Role(role, value));
        marks
    };
    html! {
        <div class="figure" data-readiness={role.id()} data-value={value(figure)} data-low={figure.map(|it| it.low.to_string())} data-high={figure.map(|it| it.high.to_string())}>
            <p>{ role_name(role) }{ " " }{ told(figure, |percent| [&percent.to_string(), " %"].concat()) }</p>
            if let Some(figure) = figure {
                { scale(&marks(figure)) }
            }
        </div>
    }
}

fn value(figure: Option<Percents>) -> Option<String> {
    figure.map(|figure| figure.value.to_string())
}

/// A lean in words.
pub(crate) fn towards(lean: i32) -> String {
    let far = lean.abs().to_string();
    match lean.signum() {
        -1 => far + " towards DevOps",
        1 => far + " towards SRE",
        _ => far,
    }
}

/// A figure with its range, in words.
fn told(figure: Option<Percents>, say: impl Fn(i32) -> String) -> String {
    match figure {
        None => "no figure: nothing to compute it from".to_owned(),
        Some(Percents { low, value, high }) if low == high => say(value),
        Some(Percents { low, value, high }) => {
            [&say(value), ", between ", &say(low), " and ", &say(high)].concat()
        }
    }
}
