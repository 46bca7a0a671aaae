//! Draws pictures into the places that a page has for them.
//!
//! The assessment says with an event that it may have such places; `boot.js` then starts the program that draws them, which from
//! then on listens itself. So the two programs share nothing but the page.

use gloo::events::EventListener;
use two_sides_model::code::{self, Shared};

use super::{each, find, page, tell, window};
use crate::picture::poster::poster;
use crate::picture::qr::qr_code;

/// What the assessment says; `boot.js` listens to it too.
const ASKED: &str = "two-sides:pictures";

/// Asks for the pictures of the page, if it has places for any.
pub(super) fn ask() {
    if find("[data-poster]").is_some() {
        tell(ASKED);
    }
}

/// Draws all pictures of the page, now and whenever it asks again.
pub fn draw_whenever_asked() {
    draw();
    EventListener::new(&window(), ASKED, |_| draw()).forget();
}

fn draw() {
    each("[data-qr]", |svg| {
        let text = svg.get_attribute("data-qr").unwrap_or_default();
        if let Some(drawing) = qr_code(&text)
            && let Some(path) = svg.first_element_child()
        {
            let _ = svg.set_attribute("viewBox", &drawing.view_box);
            let _ = path.set_attribute("d", &drawing.path);
        }
    });
    each("[data-poster]", |place| {
        let code = place.get_attribute("data-poster").unwrap_or_default();
        if let Ok(Shared::Scores(scores)) = code::decode(&code) {
            let address = if place.has_attribute("download") {
                "href"
            } else {
                "src"
            };
            let _ = place.set_attribute(address, &poster(&scores, &page()));
        }
    });
}
