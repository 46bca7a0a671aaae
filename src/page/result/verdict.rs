//! The verdict in words.

use two_sides_model::edition::Item;
use two_sides_model::verdict::{Call, Verdict};
use yew::prelude::*;

use super::{Subject, form_name};
use crate::component::prose;

/// The verdict as a heading: first what the skills say, then what the preferences say. The two are never mixed.
pub(super) fn heading(calls: [Call; 2]) -> Html {
    let [skills, preferences] = calls;
    html! {
        <h1 tabindex="-1" data-verdict={skills.id()} data-verdict-preferences={preferences.id()}>
            { both(skills, preferences) }
        </h1>
    }
}

/// What the calls on skills and on preferences say.
pub(super) fn both(skills: Call, preferences: Call) -> String {
    [
        &sentence("Skills", skills),
        " ",
        sentence("Preferences", preferences).as_str(),
    ]
    .concat()
}

/// What a call says, as a sentence.
pub(crate) fn sentence(subject: &str, call: Call) -> String {
    match call {
        Call::Role(role) => [subject, " lean ", role.name(), "."].concat(),
        Call::Close => [subject, ": too close to call."].concat(),
        Call::Unknown => [subject, ": nothing to go by."].concat(),
    }
}

/// What the verdict rests on, and what to make of it.
pub(super) fn lead(subject: Subject, verdict: &Verdict, more: Html) -> Html {
    let Subject {
        edition, answers, ..
    } = subject;
    let mut skills = [0, 0];
    let mut preferences = [0, 0];
    for question in edition.asks(answers.form) {
        let (count, is_given) = match question.item {
            Item::Skill(skill) => (&mut skills, answers.level(skill).is_some()),
            Item::Preference(preference) => (&mut preferences, answers.side(preference).is_some()),
        };
        count[0] += usize::from(is_given);
        count[1] += 1;
    }
    let is_open = skills[0] < skills[1] || preferences[0] < preferences[1];
    let is_torn = matches!((verdict.skills, verdict.preferences), (Call::Role(can), Call::Role(likes)) if can != likes);
    let mut without = String::new();
    for voice in subject.left_out.iter() {
        without += &["Without the voice “", voice.get().name(), "”. "].concat();
    }
    let rests = [
        without.as_str(),
        form_name(answers.form),
        ": from ",
        &skills[0].to_string(),
        " of ",
        &skills[1].to_string(),
        " skills and ",
        &preferences[0].to_string(),
        " of ",
        &preferences[1].to_string(),
        " preferences. ",
        if is_open {
            "Every missing answer widens the range of a figure; the figure shown is the middle of its range. "
        } else {
            ""
        },
        if is_torn {
            "What you can do and what you enjoy point to different roles. Which of the two weighs more is yours to say. "
        } else {
            ""
        },
        "It is a mirror, not an exam.",
    ];
    prose::lead(html! { <>{ rests.concat() }{ more }</> })
}
