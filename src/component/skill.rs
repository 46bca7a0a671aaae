//! What is asked, with the claims that it rests on.

use two_sides_model::answers::Level;
use two_sides_model::claim::ClaimId;
use two_sides_model::picks::Pickable;
use two_sides_model::preference::PreferenceId;
use two_sides_model::role::Role;
use two_sides_model::source::VoiceId;
use two_sides_model::weights::Weight;
use yew::prelude::*;

use super::prose::{bold, paragraph};
use super::role_name::role_name;
use super::scale::{Mark, scale};
use super::testimonies::told;

/// The skill: how many voices name it for each role, the level that somebody has, and, when it is opened, what the voices say.
pub fn skill_row(weight: &Weight, level: Option<Level>) -> Html {
    let skill = weight.skill.get();
    let mut marks = Vec::new();
    for role in Role::ALL {
        let voices = weight.voices[role.index()];
        // Where nobody names the skill there is nothing to mark.
        if voices > 0 {
            marks.push(Mark::Role(role, percent(voices)));
        }
    }
    let mut said = ": ".to_owned();
    if let Some(level) = level {
        marks.push(Mark::Person(i32::from(level.get()) * 25));
        said += &["level ", level.digit(), "; "].concat();
    }
    let [devops, sre] = weight.voices.map(|voices| voices.to_string());
    said += &["voices: DevOps ", &devops, ", SRE ", &sre].concat();
    html! {
        <li>
            <details data-skill={skill.id()}>
                <summary class="figure">
                    <span>
                        { bold(skill.name().into()) }
                        { said }
                    </span>
                    { scale(&marks) }
                </summary>
                { evidence(skill.claims, |_| Html::default()) }
            </details>
        </li>
    }
}

/// How many of all voices these are, in percent.
fn percent(voices: i64) -> i32 {
    // Voices are few, so the numbers fit whatever they are counted in.
    let all = VoiceId::all().map(|_| 1).sum::<i32>();
    i32::try_from(voices).unwrap_or(all) * 100 / all
}

/// A preference: the side that was taken, if any, and, when it is opened, both sides with what the voices say for them.
pub fn preference_row(id: PreferenceId, side: Option<Role>) -> Html {
    let preference = id.get();
    let taken = side.map(|side| html! { <>{ ": " }{ role_name(side) }</> });
    let sides = |role: Role| preference.text(role).into();
    html! {
        <li>
            <details data-preference={preference.id()}>
                <summary><span>{ bold(preference.question().into()) }{ taken }</span></summary>
                { evidence(preference.claims, sides) }
            </details>
        </li>
    }
}

/// What the voices say for each role, below what `about` says of it.
fn evidence(claims: [&'static [ClaimId]; 2], about: impl Fn(Role) -> Html) -> Html {
    let side = |role: &Role| {
        let claims = claims[role.index()];
        let told = if claims.is_empty() {
            paragraph("No voice names it for this role.".into())
        } else {
            told(claims, &|text| html! { text })
        };
        html! { <><h3>{ role_name(*role) }</h3>{ about(*role) }{ told }</> }
    };
    html! { <div class="evidence">{ for Role::ALL.iter().map(side) }</div> }
}
