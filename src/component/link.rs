//! Links with a look of their own.

use yew::prelude::*;

/// A link to `address` that looks as a [`Button`](super::button::Button) does, with a name for scripts and tests where they ask for
/// one.
pub fn link(look: &'static str, name: Option<&'static str>, address: String, label: Html) -> Html {
    html! { <a data-look={look} data-button={name} href={address}>{ label }</a> }
}

/// A link to a page of somebody else; only its name where nobody knows the address.
pub fn outward(address: Option<&'static str>, name: Html) -> Html {
    match address {
        Some(address) => html! { <a href={address} rel="noreferrer">{ name }</a> },
        None => html! { <b>{ name }</b> },
    }
}
