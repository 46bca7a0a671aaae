//! Which answers moved the lean, what would tip the verdict, and every skill against both roles.

use two_sides_model::edition::Item;
use two_sides_model::picks::Pickable;
use two_sides_model::reasons::{Reason, reasons as found};
use two_sides_model::role::Role;
use two_sides_model::tip::{Tip, tips};
use two_sides_model::verdict::Call;
use two_sides_model::weights::{Weight, Weights};
use yew::prelude::*;

use super::Subject;
use super::figures::towards;
use crate::component::prose::{finding, paragraph};
use crate::component::role_name::role_name;
use crate::component::scale::{Mark, scale};
use crate::component::skill::{preference_row, skill_row};

/// How many answers are named before it gets tedious.
const MOST: usize = 6;

/// What moved the lean of the skills, and what would tip the verdict.
pub(super) fn reasons(subject: Subject) -> Html {
    let Subject {
        edition,
        answers,
        left_out,
    } = subject;
    let reasons = found(edition, answers, left_out);
    let furthest = reasons
        .first()
        .map_or(1, |reason| reason.moved.percent().abs())
        .max(1);
    let moved = |reason: &Reason| moved(reason, furthest);
    let found = if reasons.is_empty() {
        paragraph("No answer stands out from the others, so none of them pulls to a side.".into())
    } else {
        html! {
            <>
                <p>{ "Measured against the average of the given answers: how far each one moved the lean of the skills." }</p>
                <ul class="reasons">{ for reasons.iter().take(MOST).map(moved) }</ul>
            </>
        }
    };
    let tips = tips(edition, answers, left_out);
    finding(
        "What moved it most",
        html! { <>{ found }{ for tips.iter().map(tip) }</> },
    )
}

/// Every skill against both roles.
pub(super) fn skills(subject: Subject) -> Html {
    let Subject {
        edition,
        answers,
        left_out,
    } = subject;
    let weights = Weights::of(edition, answers.form, left_out);
    let row = |weight: &Weight| skill_row(weight, answers.level(weight.skill));
    let content = html! {
        <>
            <p>
                { "The dot is the level, from 0 to 4. " }{ role_name(Role::DevOps) }{ " and " }{ role_name(Role::Sre) }
                { " stand where as many voices name the skill for that role. Open a skill for their words." }
            </p>
            <ul class="skills">{ for weights.skills.iter().map(row) }</ul>
        </>
    };
    finding("Skill by skill", content)
}

/// Every preference, with the side that was taken.
pub(super) fn preferences(subject: Subject) -> Html {
    let Subject {
        edition, answers, ..
    } = subject;
    let rows = edition
        .asks(answers.form)
        .filter_map(|question| match question.item {
            Item::Preference(id) => Some(preference_row(id, answers.side(id))),
            Item::Skill(_) => None,
        });
    let about = "Each choice counts once, as long as a voice stands behind both of its sides. Open one for their words.";
    let content = html! {
        <>
            { paragraph(about.into()) }
            <ul class="skills">{ for rows }</ul>
        </>
    };
    finding("Preference by preference", content)
}

fn moved(reason: &Reason, furthest: i32) -> Html {
    let percent = reason.moved.percent();
    let place = 50 + percent * 50 / furthest;
    let role = if percent < 0 { Role::DevOps } else { Role::Sre };
    let marks = [
        Mark::Tick(50),
        Mark::Span(place.min(50), place.max(50)),
        Mark::Role(role, place),
    ];
    html! {
        <li class="figure" data-reason={reason.skill.id()} data-value={percent.to_string()}>
            <p>{ [reason.skill.get().name(), ": ", &towards(percent)].concat() }</p>
            { scale(&marks) }
        </li>
    }
}

/// The fewest answers that would change the verdict on the skills.
fn tip(tip: &Tip) -> Html {
    let count = match tip.changes.len() {
        1 => "One answer".to_owned(),
        count => count.to_string() + " answers",
    };
    let to = match tip.to {
        Call::Role(role) => role.name(),
        _ => "too close to call",
    };
    let mut said = [&count, " would make it ", to].concat();
    for (at, change) in tip.changes.iter().enumerate() {
        let lead = if at == 0 { ": " } else { ", " };
        said += &[
            lead,
            change.skill.get().name(),
            " at ",
            change.level.digit(),
        ]
        .concat();
    }
    html! { <p class="tip" data-tip={tip.to.id()}>{ said + "." }</p> }
}
