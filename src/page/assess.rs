//! The self-assessment: the start, and one screen of questions at a time.

mod keeping;
mod question;
mod start;

pub(super) use start::belongings;

use two_sides_model::answers::Answers;
use two_sides_model::edition::Item;
use two_sides_model::link;
use two_sides_model::sitting::{Act, Sitting};
use two_sides_model::step::Step;
use yew::prelude::*;

use crate::component::link::link;
use crate::component::prose::{heading, lead, onward};
use crate::page::result;

/// The page.
pub fn assess(sitting: &Sitting, step: Step, report: &Callback<Act>) -> Html {
    html! {
        <div class="assess" data-step={step.id()} data-screen={matches!(step, Step::Area(_) | Step::Preferences).then_some("")}>
            { keeping::keeping(sitting, report) }
            { match step {
                Step::Start => start::start(sitting, report),
                Step::Result => result::own(sitting, report),
                Step::Area(_) | Step::Preferences => screen(sitting, step, report),
            } }
        </div>
    }
}

/// The address of a screen.
pub(super) fn address(step: Step) -> String {
    link::step(step)
}

fn screen(sitting: &Sitting, step: Step, report: &Callback<Act>) -> Html {
    let answers = &sitting.answers;
    let about = match step {
        Step::Area(area) => area.get().about(),
        _ => {
            "Neither side is the right one. Choose what you would rather do, not what you think is asked for."
        }
    };
    let steps: Vec<Step> = Step::of(answers.form).collect();
    // A screen that the short form leaves out has no place among its screens; from there the way leads to the first one.
    let here = steps.iter().position(|other| *other == step);
    let back = here
        .and_then(|here| here.checked_sub(1))
        .map_or(Step::Start, |at| steps[at]);
    let next = steps[here.map_or(0, |here| here + 1)];
    let about = here.map_or("The short form asks nothing here.", |_| about);
    let skipped = match step.open(answers) {
        0 => String::new(),
        1 => "Skip 1 and go on: ".to_owned(),
        open => ["Skip ", &open.to_string(), " and go on: "].concat(),
    };
    html! {
        <>
            { progress(answers, &steps, step) }
            <div class="questions">
            { heading(step.name().into()) }
            { lead(about.into()) }
            { for step.items(answers.form).map(|item| match item {
                Item::Skill(skill) => question::skill(skill, answers, report),
                Item::Preference(preference) => question::preference(preference, answers, report),
            }) }
            { onward(html! {
                <>
                    { link("button ghost", None, address(back), ["Back: ", back.name()].concat().into()) }
                    { link("button", Some("next"), address(next), [&skipped, next.name()].concat().into()) }
                </>
            }) }
            </div>
        </>
    }
}

/// Where the person is, and what is left.
fn progress(answers: &Answers, steps: &[Step], here: Step) -> Html {
    let asked = |step: &Step| step.items(answers.form).count();
    let all: usize = steps.iter().map(asked).sum();
    let open: usize = steps.iter().map(|step| step.open(answers)).sum();
    let stop = |step: &Step| {
        let left = match (asked(step), step.open(answers)) {
            (0, _) => String::new(),
            (_, 0) => " ✓".to_owned(),
            (_, open) => [" ", &open.to_string()].concat(),
        };
        html! {
            <li>
                <a href={address(*step)} aria-current={(*step == here).then_some("step")}>
                    { step.name() }<small>{ left }</small>
                </a>
            </li>
        }
    };
    let (all, answered) = (all.to_string(), (all - open).to_string());
    html! {
        <nav class="steps" aria-label="Screens of the assessment">
            <progress max={all.clone()} value={answered.clone()} aria-hidden="true" />
            <p role="status">{ [&answered, " of ", &all, " answered, ", &open.to_string(), " left"].concat() }</p>
            <ol>{ for steps.iter().map(stop) }</ol>
        </nav>
    }
}
