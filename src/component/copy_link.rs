//! A button that copies a link and tells the truth about it.

use two_sides_model::state::{Copied, CopyAttempt};
use yew::prelude::*;

use super::button::Button;
use crate::browser;

/// The button for a link that ends in `address`. When the browser will not copy it, the link appears in a field, ready to be copied by hand.
/// `context` says what the link leads to, and `copied` what is reported.
pub fn copy_link<Action: 'static>(
    address: String,
    label: &'static str,
    context: Option<&'static str>,
    attempt: Option<&CopyAttempt>,
    report: &Callback<Action>,
    copied: fn(CopyAttempt) -> Action,
) -> Html {
    // What became of another link says nothing about this one.
    let attempt = attempt.filter(|attempt| attempt.address == address);
    let is_copied = attempt.is_some_and(|attempt| attempt.copied == Copied::Yes);
    let label = match attempt {
        Some(attempt) if is_copied && is_private(&attempt.link) => "Link copied, for this device",
        Some(_) if is_copied => "Link copied",
        _ => label,
    };
    let button = Button {
        context: context.map(AttrValue::from),
        ..Button::named("quiet", "copy")
    };
    let onclick = {
        let report = report.clone();
        Callback::from(move |_| {
            let report = report.clone();
            browser::copy_link(&address, move |attempt| report.emit(copied(attempt)));
        })
    };
    html! {
        <>
            { button.calls(onclick, label.into()) }
            if let Some(attempt) = attempt.filter(|_| !is_copied) {
                <label class="by-hand">
                    { "The browser would not copy it. Copy it from here:" }
                    <input type="text" readonly=true value={attempt.link.clone()} />
                </label>
            }
        </>
    }
}

/// Whether nobody else can open a link, because the page was opened from a disk and knows no other address.
#[must_use]
pub fn is_private(link: &str) -> bool {
    link.starts_with("file:")
}
