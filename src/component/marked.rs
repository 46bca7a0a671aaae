//! Text with the searched words marked.

use two_sides_model::search::{Query, Stretch};
use yew::prelude::*;

/// `text` with the hits of `query` in `<mark>`.
pub fn marked(text: &'static str, query: Option<&Query>) -> Html {
    let Some(query) = query else {
        return html! { text };
    };
    query
        .mark(text)
        .into_iter()
        .map(|stretch| match stretch {
            Stretch::Plain(plain) => html! { plain },
            Stretch::Hit(hit) => html! { <mark>{ hit }</mark> },
        })
        .collect()
}
