//! Text as the pages set it. Each of these is one function because markup is compiled to code.

use yew::prelude::*;

/// The heading of a page. It takes the focus when the page is opened.
pub fn heading(text: Html) -> Html {
    html! { <h1 tabindex="-1">{ text }</h1> }
}

/// A paragraph.
pub fn paragraph(content: Html) -> Html {
    html! { <p>{ content }</p> }
}

/// The paragraph that a page begins with.
pub fn lead(content: Html) -> Html {
    html! { <p class="lead">{ content }</p> }
}

/// What is good to know, and no more.
pub fn aside(content: Html) -> Html {
    html! { <p class="aside">{ content }</p> }
}

/// The ways that lead on from here.
pub fn onward(links: Html) -> Html {
    html! { <p class="onward">{ links }</p> }
}

/// Words that stand out.
pub fn bold(words: Html) -> Html {
    html! { <b>{ words }</b> }
}

/// A part of a page under a heading of its own.
pub fn finding(title: &'static str, content: Html) -> Html {
    html! { <section class="finding"><h2>{ title }</h2>{ content }</section> }
}
