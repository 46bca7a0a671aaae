//! A skill against both roles, with the claims that give it its weight.

use two_sides_model::answers::Level;
use two_sides_model::picks::Pickable;
use two_sides_model::role::Role;
use two_sides_model::skill::SkillId;
use two_sides_model::source::VoiceId;
use two_sides_model::weights::Weight;
use yew::prelude::*;

use super::role_name::role_name;
use super::scale::{Mark, scale};
use super::testimonies::told;

/// The skill: how many voices name it for each role, the level that somebody has, and, when it is opened, what the voices say.
pub fn skill_row(weight: &Weight, level: Option<Level>) -> Html {
    let skill = weight.skill.get();
    let voices = VoiceId::all().map(|_| 1).sum::<i32>();
    // Voices are few, so the numbers fit whatever they are counted in.
    let place =
        |role: Role| i32::try_from(weight.voices[role.index()]).unwrap_or(voices) * 100 / voices;
    let mut marks: Vec<Mark> = Role::ALL.map(|role| Mark::Role(role, place(role))).to_vec();
    marks.extend(level.map(|level| Mark::Person(i32::from(level.get()) * 25)));
    let [devops, sre] = weight.voices.map(|voices| voices.to_string());
    let level = level.map_or(String::new(), |level| {
        ["level ", &level.get().to_string(), "; "].concat()
    });
    html! {
        <li>
            <details data-skill={skill.id()}>
                <summary class="figure">
                    <span>
                        <b>{ skill.name() }</b>
                        { [": ", &level, "voices: DevOps ", &devops, ", SRE ", &sre].concat() }
                    </span>
                    { scale(&marks) }
                </summary>
                { evidence(weight.skill) }
            </details>
        </li>
    }
}

/// What the voices say that gives a skill its weight, role by role.
fn evidence(skill: SkillId) -> Html {
    let side = |role: Role| {
        let claims = skill.get().claims(role);
        html! {
            <>
                <h3>{ role_name(role) }</h3>
                if claims.is_empty() {
                    <p>{ "No voice names it for this role." }</p>
                } else {
                    { told(claims, &|text| html! { text }) }
                }
            </>
        }
    };
    html! { <div class="evidence">{ for Role::ALL.map(side) }</div> }
}
