//! How many voices speak: one dot a voice, always in the same place, filled where it speaks.

use two_sides_model::card::voices;
use two_sides_model::claim::ClaimId;
use two_sides_model::picks::Pickable;
use two_sides_model::source::VoiceId;
use yew::prelude::*;

/// The dots for the voices behind `claims`; nothing when nobody speaks.
pub fn voice_dots(claims: &[ClaimId]) -> Html {
    if claims.is_empty() {
        return Html::default();
    }
    let voices = voices(claims);
    let mut dots = String::new();
    let mut names = String::from("Speaking here:");
    for voice in VoiceId::all() {
        dots.push(if voices.has(voice) { '●' } else { '○' });
        if voices.has(voice) {
            names += &[" ", voice.get().name(), "."].concat();
        }
    }
    html! {
        <span class="voices" title={names}>
            <span aria-hidden="true">{ dots }</span>{ format!(" {} of {} voices", voices.len(), VoiceId::all().count()) }
        </span>
    }
}
