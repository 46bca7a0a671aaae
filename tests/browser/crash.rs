//! What the page says when it cannot start, or stops.

use two_sides_stage::{Answer, Browser, Result, Site, View, play};

use crate::sight::shows;
use crate::{DIST, visit};

const CARD: &str = "#crash[role=alert]";

/// Breaks what the app draws with, and has it draw.
fn break_the_app(browser: &Browser) -> Result {
    // The reason, as Yew tells it, and the end of the module.
    browser.expect_fault("broken by a test");
    browser.expect_fault("unreachable");
    browser.script(
        "Node.prototype.insertBefore = Node.prototype.appendChild = () => { throw new Error('broken by a test') }",
        &[],
    )?;
    browser.click("[data-button=evidence]")?;
    browser.wait_for(CARD)
}

/// What the card tells those who report it.
fn details(browser: &Browser) -> Result<String> {
    browser.click(&format!("{CARD} summary"))?;
    browser.text(&format!("{CARD} [data-crash-details]"))
}

#[test]
fn a_panic_shows_the_crash_card_and_a_reload_brings_the_filters_back() -> Result {
    let asked = "#/?role=sre&kind=difference";
    visit(View::DESKTOP, asked, |browser| {
        shows(browser, asked)?;
        assert_eq!(browser.count(CARD)?, 0);
        break_the_app(browser)?;
        let details = details(browser)?;
        assert!(details.contains("panicked at"), "{details}");

        browser.click("[data-crash-reload]")?;
        browser.wait_until("the card is gone", || Ok(browser.count(CARD)? == 0))?;
        shows(browser, asked)
    })
}

#[test]
fn the_crash_card_also_leads_to_a_page_without_filters() -> Result {
    visit(View::DESKTOP, "#/?role=sre", |browser| {
        shows(browser, "#/?role=sre")?;
        break_the_app(browser)?;
        browser.click("[data-crash-restart]")?;
        browser.wait_until("the card is gone", || Ok(browser.count(CARD)? == 0))?;
        shows(browser, "#/")
    })
}

#[test]
fn a_page_that_cannot_load_says_so() -> Result {
    for (answer, announced) in [
        (Answer::status(404), Some("404")),
        (Answer::body("application/wasm", "not a module"), None),
    ] {
        let site = Site::serve(DIST)?;
        site.answer(".wasm", answer);
        play(|stage| {
            let browser = stage.browser(&site, View::PHONE)?;
            if let Some(fault) = announced {
                browser.expect_fault(fault);
            }
            browser.go("")?;
            browser.wait_for(CARD)?;
            assert!(!details(&browser)?.is_empty());
            assert_eq!(browser.attribute("html", "data-ready")?, None);
            Ok(())
        })?;
    }
    Ok(())
}
