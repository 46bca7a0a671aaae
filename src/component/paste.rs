//! A field for somebody's link, to lay it beside others.

use two_sides_model::lineup::Lineup;
use two_sides_model::link::lineup;
use two_sides_model::picks::Pickable;
use two_sides_model::sitting::Act;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::link::link;

/// The field, holding `pasted`. It takes a link to one result or to several, and leads to them beside `codes`.
pub fn paste(pasted: &str, codes: &[String], report: &Callback<Act>) -> Html {
    let oninput = report.reform(|event: InputEvent| {
        Act::Pasted(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    let found = Lineup::parse(pasted);
    let faults = found.unreadable.iter().map(|unreadable| {
        let fault = unreadable.fault;
        html! { <p data-fault={fault.id()}>{ [fault.title(), ". ", fault.advice()].concat() }</p> }
    });
    let theirs = found.members.iter().map(|member| member.shared.code());
    let all: Vec<String> = codes.iter().cloned().chain(theirs).collect();
    let compare = (all.len() > codes.len())
        .then(|| link("button", Some("compare"), lineup(&all), "Compare".into()));
    html! {
        <div class="link">
            <label>
                { "Compare with somebody: paste their link" }
                <input type="text" data-paste="" value={pasted.to_owned()} {oninput} autocomplete="off" spellcheck="false" />
            </label>
            <div aria-live="polite">{ for faults }{ compare }</div>
        </div>
    }
}
