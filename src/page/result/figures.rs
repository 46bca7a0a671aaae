//! The four figures: two leans and two readinesses.

use two_sides_model::code::Scores;
use two_sides_model::picks::Pickable;
use two_sides_model::role::Role;
use two_sides_model::score::Percents;
use yew::prelude::*;

use crate::component::prose::{aside, bold, finding};
use crate::component::role_name::role_name;
use crate::component::scale::{Mark, scale};

/// One of the four.
#[derive(Clone, Copy)]
pub(in crate::page) enum Figure {
    /// The lean of the skills.
    Skills,
    /// The lean of the preferences.
    Preferences,
    /// The readiness for a role.
    Readiness(Role),
}

impl Figure {
    /// All four, in the order of the page.
    pub(in crate::page) const ALL: [Self; 4] = [
        Figure::Skills,
        Figure::Preferences,
        Figure::Readiness(Role::DevOps),
        Figure::Readiness(Role::Sre),
    ];

    /// What the scores say.
    pub(in crate::page) fn of(self, scores: &Scores) -> Option<Percents> {
        match self {
            Figure::Skills => scores.skills,
            Figure::Preferences => scores.preferences,
            Figure::Readiness(role) => scores.readiness[role.index()],
        }
    }

    /// The name of a lean in the DOM.
    pub(in crate::page) fn lean(self) -> Option<&'static str> {
        match self {
            Figure::Skills => Some("skills"),
            Figure::Preferences => Some("preferences"),
            Figure::Readiness(_) => None,
        }
    }

    /// The name of a readiness in the DOM.
    pub(in crate::page) fn readiness(self) -> Option<&'static str> {
        match self {
            Figure::Readiness(role) => Some(role.id()),
            _ => None,
        }
    }

    /// A value of the figure in words.
    pub(in crate::page) fn say(self, percent: i32) -> String {
        match self {
            Figure::Readiness(_) => [&percent.to_string(), " %"].concat(),
            _ => towards(percent),
        }
    }

    fn name(self) -> Html {
        match self {
            Figure::Skills => bold("Skills".into()),
            Figure::Preferences => bold("Preferences".into()),
            Figure::Readiness(role) => role_name(role),
        }
    }

    /// Where a value of the figure lies on its scale.
    fn place(self, percent: i32) -> i32 {
        match self {
            Figure::Readiness(_) => percent,
            // From -100..100 to 0..100.
            _ => 50 + percent / 2,
        }
    }

    /// The role for which a value speaks.
    fn role(self, percent: i32) -> Option<Role> {
        match self {
            Figure::Readiness(role) => Some(role),
            _ if percent < 0 => Some(Role::DevOps),
            _ if percent > 0 => Some(Role::Sre),
            _ => None,
        }
    }

    /// A line with its name, its numbers in words, and a drawing of them below.
    fn line(self, scores: &Scores) -> Html {
        let figure = self.of(scores);
        let number = |number: fn(Percents) -> i32| figure.map(|it| number(it).to_string());
        html! {
            <div
                class="figure"
                data-lean={self.lean()}
                data-readiness={self.readiness()}
                data-value={number(|it| it.value)}
                data-low={number(|it| it.low)}
                data-high={number(|it| it.high)}
            >
                <p>{ self.name() }{ [" ", &self.told(figure)].concat() }</p>
                { figure.map(|figure| self.drawn(figure)) }
            </div>
        }
    }

    /// The figure with its range, in words.
    pub(in crate::page) fn told(self, figure: Option<Percents>) -> String {
        let Some(Percents { low, value, high }) = figure else {
            return "no figure: nothing to compute it from".to_owned();
        };
        let said = self.say(value);
        if low == high {
            return said;
        }
        [
            &said,
            ", between ",
            &self.say(low),
            " and ",
            &self.say(high),
        ]
        .concat()
    }

    fn drawn(self, Percents { low, value, high }: Percents) -> Html {
        let mut marks = Vec::new();
        if self.lean().is_some() {
            marks.push(Mark::Tick(50));
        }
        if low < high {
            marks.push(Mark::Span(self.place(low), self.place(high)));
        }
        let place = self.place(value);
        marks.push(match self.role(value) {
            Some(role) => Mark::Role(role, place),
            None => Mark::Person(place),
        });
        scale(&marks)
    }
}

/// The figures, each as a drawing with its numbers in words above it.
pub(super) fn figures(scores: &Scores) -> Html {
    let [skills, preferences, devops, sre] = Figure::ALL.map(|figure| figure.line(scores));
    let poles = html! { <p class="poles">{ role_name(Role::DevOps) }{ role_name(Role::Sre) }</p> };
    let about = "Of all that the sources name for the role, weighted by voices: what is there.";
    html! {
        <div class="figures">
            { finding("Where it leans", html! { <>{ poles }{ skills }{ preferences }</> }) }
            { finding("How ready for each role", html! { <>{ aside(about.into()) }{ devops }{ sre }</> }) }
        </div>
    }
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
