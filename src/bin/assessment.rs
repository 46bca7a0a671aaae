//! Mounts the assessment into the page.

use two_sides::app::assessment::{App, AppProps};
use two_sides::browser;
use two_sides_model::place::Program;

fn main() {
    let program = Program::Assessment;
    browser::mount::<App>(program, || AppProps {
        sitting: browser::sitting::opened(program),
    });
}
