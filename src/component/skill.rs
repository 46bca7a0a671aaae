//! A skill against both roles, with the claims that give it its weight.

use two_sides_model::answers::Level;
use two_sides_model::picks::Pickable;
use two_sides_model::role::Role;
use two_sides_model::skill::SkillId;
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
        marks.push(Mark::Role(role, percent(weight.voices[role.index()])));
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
                { evidence(weight.skill) }
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

/// What the voices say that gives a skill its weight, role by role.
fn evidence(skill: SkillId) -> Html {
    let side = |role: &Role| {
        let claims = skill.get().claims(*role);
        let told = if claims.is_empty() {
            paragraph("No voice names it for this role.".into())
        } else {
            told(claims, &|text| html! { text })
        };
        html! { <><h3>{ role_name(*role) }</h3>{ told }</> }
    };
    html! { <div class="evidence">{ for Role::ALL.iter().map(side) }</div> }
}
