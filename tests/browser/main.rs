//! The built site in a real browser. `cargo xtask test` builds the site first.
//!
//! What a page must show is never written down here: [`sight`], [`screen`] and [`figures`] ask the model.
//!
//! `TWO_SIDES_BROWSER` names the engine: `chromium`, `firefox` or `webkit`. `cargo xtask test --browser` plays all tests in it, but leaves
//! out what only the others can do: a module named `chromium` needs what no other driver offers, and one named `beyond_webkit` what WebKitGTK
//! lacks. Such a module says what that is.

mod address;
mod announcing;
mod answering;
mod axe;
mod broken;
mod by_keys;
mod clear;
mod copy;
mod crash;
mod deed;
mod evidence;
mod failures;
mod figures;
mod filter;
mod hostile;
mod hosting;
mod journeys;
mod keeping;
mod keyboard;
mod lineup;
mod load;
mod method;
mod mode;
mod offline;
mod people;
mod phone;
mod prerendered;
mod programs;
mod reflow;
mod result;
mod routes;
mod screen;
mod search;
mod sight;
mod single;
mod soak;
mod stops;
mod translated;
mod views;

use serde_json::json;
use two_sides_stage::{Browser, Result, Site, View, play};

const DIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");

/// Plays one visit to the site, which begins at `address`.
fn visit(view: View, address: &str, body: impl FnOnce(&Browser) -> Result) -> Result {
    let site = Site::serve(DIST)?;
    play(|stage| {
        let browser = stage.browser(&site, view)?;
        browser.open(address)?;
        body(&browser)
    })
}

// A play in which an announced fault does not come fails: so all of these are really watched on the page.

#[test]
fn the_harness_sees_the_page_and_would_hear_an_error() -> Result {
    visit(View::DESKTOP, "", |browser| {
        assert!(browser.count("[data-card]")? > 0);
        browser.expect_fault("proof of hearing");
        browser.script("console.error('proof of hearing')", &[])?;
        Ok(())
    })
}

#[test]
fn the_harness_would_notice_that_the_policy_is_violated() -> Result {
    visit(View::DESKTOP, "", |browser| {
        browser.expect_fault("style-src");
        browser.script(
            "const noticed = new Promise(done => addEventListener('securitypolicyviolation', done));
             document.body.setAttribute('style', 'color: red');
             return noticed.then(() => {})",
            &[],
        )?;
        Ok(())
    })
}

#[test]
fn the_harness_would_notice_a_request_that_leaves_the_origin() -> Result {
    let (site, elsewhere) = (Site::serve(DIST)?, Site::serve(DIST)?);
    let foreign = format!("{}sw.js", elsewhere.url());
    // Later, the policy of the page would stop it.
    site.begin_pages_with(format!("fetch('{foreign}', {{ mode: 'no-cors' }})"));
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.expect_fault(&format!("a request left the origin: {foreign}"));
        browser.open("")?;
        browser.wait_until("the request has ended", || {
            let ended = "return performance.getEntriesByName(arguments[0]).length > 0";
            Ok(browser.script(ended, &[json!(foreign)])? == true)
        })
    })
}
