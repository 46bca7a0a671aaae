//! Whether the verdict survives when a voice is left out.

use two_sides_model::picks::Pickable;
use two_sides_model::sitting::Act;
use two_sides_model::source::VoiceId;
use two_sides_model::verdict::{Call, Verdict};
use yew::prelude::*;

use super::Subject;
use super::verdict::both;
use crate::component::button::Button;
use crate::component::prose::finding;

/// Each voice with what would remain without it, and a switch that leaves it out of everything on the page.
pub(super) fn voices(subject: Subject, verdict: &Verdict, report: &Callback<Act>) -> Html {
    let voice = |voice: VoiceId| {
        let is_heard = !subject.left_out.has(voice);
        let button = Button {
            pressed: Some(is_heard),
            context: Some("counts".into()),
            ..Button::named("chip", ["voice:", voice.id()].concat())
        };
        let without = verdict
            .without
            .iter()
            .find(|(left_out, ..)| *left_out == voice);
        let outcome = match without {
            None => "Left out of everything on this page.".to_owned(),
            Some((_, skills, preferences)) => {
                ["Without it: ", &both(*skills, *preferences)].concat()
            }
        };
        html! {
            <li>
                { button.reports(Act::VoiceToggled(voice), report, voice.get().name()) }
                <span>{ outcome }</span>
            </li>
        }
    };
    let robust = match verdict.skills {
        Call::Role(_) => "The verdict on the skills holds whichever voice is left out.",
        Call::Close => {
            "A role is named only when the whole range lies on its side, and still does without any one voice."
        }
        Call::Unknown => "No voice that is left in tells the two roles apart.",
    };
    let about = [
        robust,
        " Press a voice to leave it out, and see everything scored again.",
    ];
    let content = html! {
        <>
            <p>{ about.concat() }</p>
            <ul class="without">{ for VoiceId::all().map(voice) }</ul>
        </>
    };
    finding("Does it hang on one voice?", content)
}
