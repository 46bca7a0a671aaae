//! Mounts the assessment into the page.

use two_sides::app::assessment::{App, AppProps};
use two_sides::browser;
use two_sides_model::place::Program;
use two_sides_model::sitting::Sitting;

fn main() {
    let kept = browser::keeping::kept_answers();
    let surroundings = browser::sitting::surroundings();
    let sitting = Sitting::opened_at(browser::assessment(), kept, surroundings);
    browser::mount::<App>(Program::Assessment, AppProps { sitting });
}
