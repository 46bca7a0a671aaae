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
    let dots: String = VoiceId::all()
        .map(|voice| if voices.has(voice) { '●' } else { '○' })
        .collect();
    html! {
        <span class="voices">
            <span aria-hidden="true">{ dots }</span>{ format!(" {} of {} voices", voices.len(), VoiceId::all().count()) }
        </span>
    }
}
