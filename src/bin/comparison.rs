//! Mounts the comparison into the page.

use two_sides::app::comparison::{App, AppProps};
use two_sides::browser;
use two_sides_model::place::Program;
use two_sides_model::state::State;

fn main() {
    browser::mount::<App>(Program::Comparison, || {
        let state = State::opened_at(browser::arrival(), browser::saved_shortcuts());
        let first_cards = browser::first_cards(&state.place);
        AppProps { state, first_cards }
    });
}
