//! The page on how it all works.

use two_sides_stage::{Browser, Result, View};

use crate::screen::heading_has_focus;
use crate::sight::{shows, texts};
use crate::visit;

/// The title, and where the navigation says that we are.
fn stands(browser: &Browser) -> Result<Vec<String>> {
    texts(
        browser,
        "return [document.title, ...[...document.querySelectorAll('nav [aria-current=page]')].map(here => here.dataset.page)]",
    )
}

#[test]
fn it_is_one_press_away_and_back_returns_to_the_filters() -> Result {
    visit(View::DESKTOP, "#/?role=sre", |browser| {
        let compare = stands(browser)?;
        assert_eq!(compare[1..], ["compare"]);
        browser.click("nav [data-page=method]")?;
        heading_has_focus(browser)?;
        assert!(browser.url()?.ends_with("#/method"));
        assert_eq!(browser.count("h1")?, 1);
        assert_eq!(browser.count("[data-card]")?, 0);
        let method = stands(browser)?;
        assert_eq!(method[1..], ["method"]);
        assert_ne!(method[0], compare[0]);

        browser.back()?;
        shows(browser, "#/?role=sre")?;
        // The cards are there before their program knows that they are looked at.
        browser.wait_until("the page says that it is the comparison", || {
            Ok(stands(browser)? == compare)
        })
    })
}
