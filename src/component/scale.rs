//! A line with marks on it: where a figure lies, and between what.

use two_sides_model::role::Role;
use yew::prelude::*;

/// Something on a scale. Places are percent of its width, from 0 on the left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The middle, or another place to measure from.
    Tick(i32),
    /// All that is possible while answers are missing.
    Span(i32, i32),
    /// What belongs to a role, in its shape.
    Role(Role, i32),
    /// What belongs to the person.
    Person(i32),
    /// What belongs to those whose letters these are.
    Members(String, i32),
}

/// The scale. It is a picture of figures that stand next to it as words, so those who hear the page are spared it. Places are
/// percentages and shapes are pixels, so nothing is squeezed or shrunk on a narrow screen.
pub fn scale(marks: &[Mark]) -> Html {
    html! {
        <svg class="scale" aria-hidden="true">
            <line x2="100%" y1="50%" y2="50%" />
            { for marks.iter().map(mark) }
        </svg>
    }
}

fn mark(mark: &Mark) -> Html {
    let percent = |place: i32| [&place.to_string(), "%"].concat();
    let (look, place, shape) = match mark {
        Mark::Span(low, high) => {
            return html! {
                <rect x={percent(*low)} y="25%" width={percent(high - low)} height="50%" rx="7" />
            };
        }
        Mark::Members(letters, place) => {
            return html! {
                <text x={percent(*place)} y="50%" dy="0.35em" text-anchor="middle">{ letters }</text>
            };
        }
        Mark::Tick(place) => ("tick", place, "M0-14V14"),
        Mark::Role(Role::DevOps, place) => ("devops", place, "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0"),
        Mark::Role(Role::Sre, place) => ("sre", place, "M0-8 8 0 0 8-8 0z"),
        Mark::Person(place) => ("person", place, "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0"),
    };
    html! {
        <svg x={percent(*place)} y="50%" data-mark={look}><path d={shape} /></svg>
    }
}
