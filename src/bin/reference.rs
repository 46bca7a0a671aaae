//! Mounts the reference into the page.

use two_sides::app::reference::{App, AppProps};
use two_sides::browser;
use two_sides_model::place::Program;

fn main() {
    let program = Program::Reference;
    browser::mount::<App>(program, || AppProps {
        sitting: browser::sitting::opened(program),
    });
}
