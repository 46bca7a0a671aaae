//! Which answers moved the lean, what would tip the verdict, and every skill against both roles.

use two_sides_model::picks::Pickable;
use two_sides_model::reasons::{Reason, reasons as found};
use two_sides_model::role::Role;
use two_sides_model::tip::{Tip, tips};
use two_sides_model::verdict::Call;
use two_sides_model::weights::Weights;
use yew::prelude::*;

use super::Subject;
use super::figures::towards;
use crate::component::role_name::role_name;
use crate::component::scale::{Mark, scale};
use crate::component::skill::skill_row;

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
    html! {
        <section class="finding">
            <h2>{ "What moved it most" }</h2>
            if reasons.is_empty() {
                <p>{ "No answer stands out from the others, so none of them pulls to a side." }</p>
            } else {
                <p>{ "Measured against the average of the given answers: how far each one moved the lean of the skills." }</p>
                <ul class="reasons">{ for reasons.iter().take(MOST).map(|reason| moved(reason, furthest)) }</ul>
            }
            { for tips(edition, answers, left_out).iter().map(tip) }
        </section>
    }
}

/// Every skill against both roles.
pub(super) fn skills(subject: Subject) -> Html {
    let Subject {
        edition,
        answers,
        left_out,
    } = subject;
    let weights = Weights::of(edition, answers.form, left_out);
    html! {
        <section class="finding">
            <h2>{ "Skill by skill" }</h2>
            <p>
                { "The dot is the level, from 0 to 4. " }{ role_name(Role::DevOps) }{ " and " }{ role_name(Role::Sre) }
                { " stand where as many voices name the skill for that role. Open a skill for their words." }
            </p>
            <ul class="skills">{ for weights.skills.iter().map(|weight| skill_row(weight, answers.level(weight.skill))) }</ul>
        </section>
    }
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
            <p>{ reason.skill.get().name() }{ ": " }{ towards(percent) }</p>
            { scale(&marks) }
        </li>
    }
}

/// The fewest answers that would change the verdict on the skills.
fn tip(tip: &Tip) -> Html {
    let lead = match (tip.to, tip.changes.len()) {
        (Call::Role(role), 1) => ["One answer would make it ", role.name(), ": "].concat(),
        (Call::Role(role), count) => [
            &count.to_string(),
            " answers would make it ",
            role.name(),
            ": ",
        ]
        .concat(),
        (_, 1) => "One answer would make it too close to call: ".to_owned(),
        (_, count) => [
            &count.to_string(),
            " answers would make it too close to call: ",
        ]
        .concat(),
    };
    let mut said = lead;
    for (at, change) in tip.changes.iter().enumerate() {
        if at > 0 {
            said += ", ";
        }
        said += &[
            change.skill.get().name(),
            " at ",
            &change.level.get().to_string(),
        ]
        .concat();
    }
    html! { <p class="tip" data-tip={tip.to.id()}>{ said }{ "." }</p> }
}
