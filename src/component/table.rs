//! What is in a table.

use yew::prelude::*;

/// A row of titles over other rows.
pub fn table(titles: Vec<Html>, rows: Html) -> Html {
    let title = |title| html! { <th scope="col">{ title }</th> };
    html! {
        <>
            <thead><tr>{ for titles.into_iter().map(title) }</tr></thead>
            <tbody>{ rows }</tbody>
        </>
    }
}
