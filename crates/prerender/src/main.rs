//! Prints the comparison as HTML, as somebody finds it who opens the site with nothing behind its address. `cargo xtask finish` puts
//! it into the release page.
//!
//! It is drawn by the very components that draw it in the browser, so what is read before they run is what they show.

use two_sides::app::comparison::{App, AppProps};
use two_sides_model::place::Sort;
use two_sides_model::state::State;
use yew::LocalServerRenderer;

fn main() {
    println!("{}{}", contents(), comparison());
}

fn comparison() -> String {
    let props = AppProps {
        state: State::default(),
        first_cards: usize::MAX,
    };
    let renderer = LocalServerRenderer::<App>::with_props(props);
    pollster::block_on(renderer.hydratable(false).render())
}

/// What stands for the filters where no script runs: a link to the first card of each dimension.
fn contents() -> String {
    let mut first_cards = Sort::default().order();
    first_cards.dedup_by_key(|card| card.get().dimension);
    let links = first_cards.iter().map(|card| {
        let card = card.get();
        let (id, name) = (card.id(), card.dimension.get().name());
        format!("<a href=\"#{id}\">{name}</a>")
    });
    format!(
        "<noscript><nav class=\"chips\" aria-label=\"Dimensions\">{}</nav></noscript>",
        links.collect::<String>()
    )
}
