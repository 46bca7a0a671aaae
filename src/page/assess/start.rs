//! The start of the assessment: what it is, which form to take, and what was answered so far.

use two_sides_model::answers::Answers;
use two_sides_model::edition::Form;
use two_sides_model::picks::Pickable;
use two_sides_model::saved;
use two_sides_model::sitting::{Act, Sitting};
use two_sides_model::step::Step;
use yew::prelude::*;

use super::address;
use crate::browser;
use crate::component::button::Button;
use crate::component::link::link;
use crate::component::prose::{aside, bold, heading, lead, onward};

/// The screen.
pub(super) fn start(sitting: &Sitting, report: &Callback<Act>) -> Html {
    let answers = &sitting.answers;
    let open = |step: &Step| step.open(answers) > 0;
    let next = Step::of(answers.form).find(open).unwrap_or(Step::Result);
    let go = match next {
        Step::Result => "See your result",
        _ if answers.is_empty() => "Begin",
        _ => "Go on where you left off",
    };
    let result = (!answers.is_empty() && next != Step::Result).then(|| {
        let address = address(Step::Result);
        link(
            "button ghost",
            None,
            address,
            "See the result so far".into(),
        )
    });
    html! {
        <>
            { heading("Which role fits you?".into()) }
            { lead(
                "Rate what you can do, choose how you like to work, and see which of the two roles that fits, why, and how sure \
                 that is. It is a mirror, not an exam: it weighs skills by how many of four voices name them for a role, and \
                 knows nothing else about you."
                    .into(),
            ) }
            <div class="forms" role="group" aria-label="Form">
                { for Form::ALL.iter().map(|form| form_button(*form, answers, report)) }
            </div>
            { onward(html! { <>{ link("button", Some("begin"), address(next), go.into()) }{ result }</> }) }
            { aside(
                "You can skip any question, say that you are not sure, and change everything later. Keys 0 to 4 rate a skill while \
                 it has the focus. Your answers stay in this browser; nothing is sent to anybody, unless you share a link."
                    .into(),
            ) }
            { belongings(sitting, report) }
        </>
    }
}

fn form_button(form: Form, answers: &Answers, report: &Callback<Act>) -> Html {
    let count = |steps: fn(&Step) -> bool| -> usize {
        let steps = Step::of(form).filter(steps);
        steps.map(|step| step.items(form).count()).sum()
    };
    let skills = count(|step| matches!(step, Step::Area(_))).to_string();
    let preferences = count(|step| *step == Step::Preferences).to_string();
    let (name, about) = match form {
        Form::Short => (
            "Short",
            "The most telling questions. Enough for a first answer.",
        ),
        Form::Full => (
            "Full",
            "Everything we can weigh. A finer picture, and better advice.",
        ),
    };
    let button = Button {
        pressed: Some(form == answers.form),
        ..Button::named("form", ["form:", form.id()].concat())
    };
    let label = html! {
        <>
            { bold(name.into()) }
            <span>{ [&skills, " skills, ", &preferences, " preferences"].concat() }</span>
            <small>{ about }</small>
        </>
    };
    button.reports(Act::FormChosen(form), report, label)
}

/// Taking one's answers along, bringing them back, and throwing them away.
pub(in crate::page) fn belongings(sitting: &Sitting, report: &Callback<Act>) -> Html {
    let answers = &sitting.answers;
    let bring = {
        let report = report.clone();
        Callback::from(move |event: Event| {
            let report = report.clone();
            browser::keeping::bring_answers(&event, move |act| report.emit(act));
        })
    };
    let save = (!answers.is_empty()).then(|| {
        html! {
            <a data-look="quiet" data-button="export" download="two-sides-answers.json" href={saved::download(answers)}>
                { "Save my answers as a file" }
            </a>
        }
    });
    let button = |look, name, act, label: &'static str| {
        Button::named(look, name).reports(act, report, label)
    };
    let start_over = if sitting.asks_to_start_over {
        html! {
            <p class="notice" role="alert">
                { "All your answers in this browser will be gone. " }
                { button("button ghost", "start-over-keep", Act::StartOverAsked(false), "Keep them") }
                { button("button", "start-over-sure", Act::StartedOver, "Throw them away") }
            </p>
        }
    } else if answers.is_empty() {
        Html::default()
    } else {
        button(
            "quiet",
            "start-over",
            Act::StartOverAsked(true),
            "Start over",
        )
    };
    html! {
        <div class="belongings" role="group" aria-label="Your answers">
            { save }
            <label data-look="quiet">
                { "Bring answers from a file" }
                <input class="unseen" type="file" accept=".json,application/json" data-button="import" onchange={bring} />
            </label>
            { start_over }
        </div>
    }
}
