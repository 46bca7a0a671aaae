//! What the page has to say about keeping the answers, and about addresses it did not understand.

use two_sides_model::link::Dropped;
use two_sides_model::sitting::{Act, Keeping, Sitting};
use yew::prelude::*;

use crate::component::button::Button;

/// The notices; nothing when all is well.
pub(super) fn keeping(sitting: &Sitting, report: &Callback<Act>) -> Html {
    let button = |look| Button {
        look,
        ..Button::default()
    };
    let read = |act| button("quiet").reports(act, report, "All right");
    let kept = match &sitting.keeping {
        Keeping::Kept => Html::default(),
        Keeping::Refused => html! {
            { "This browser keeps nothing for this page, so your answers last only until you close it. Save them as a file, or \
               share a link with yourself." }
        },
        Keeping::Elsewhere(_) => html! {
            <>
                { "Your answers were changed in another tab. Nothing more is kept until you choose. " }
                { button("quiet").reports(Act::ElsewhereTaken, report, "Take those") }
                { " " }
                { button("quiet").reports(Act::ElsewhereLeft, report, "Keep these") }
            </>
        },
    };
    let names = sitting
        .dropped
        .iter()
        .map(Dropped::name)
        .collect::<Vec<_>>();
    html! {
        <>
            if sitting.keeping != Keeping::Kept {
                <p class="notice" role="alert" data-keeping="">{ kept }</p>
            }
            if sitting.offered.is_some() {
                <p class="notice" role="alert" data-offered="">
                    { "Taking the answers of this file replaces all that you have here. " }
                    { button("quiet").reports(Act::OfferTaken, report, "Take those") }
                    { " " }
                    { button("quiet").reports(Act::OfferLeft, report, "Keep mine") }
                </p>
            }
            if let Some(remark) = &sitting.remark {
                <p class="notice" role="alert" data-remark="">{ remark }{ " " }{ read(Act::RemarkRead) }</p>
            }
            if !names.is_empty() {
                <p class="notice" data-notice="">
                    { ["This address asks for ", &names.join(", "), ", which we do not know. "].concat() }
                    { read(Act::DroppedRead) }
                </p>
            }
        </>
    }
}
