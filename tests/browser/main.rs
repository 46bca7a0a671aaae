//! The built site in a real browser. `cargo xtask test` builds the site first.
//!
//! What a page must show is never written down here: [`sight`], [`screen`] and [`figures`] ask the model.

mod address;
mod announcing;
mod answering;
mod broken;
mod by_keys;
mod clear;
mod copy;
mod crash;
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
mod offline;
mod people;
mod phone;
mod prerendered;
mod programs;
mod result;
mod screen;
mod search;
mod sight;
mod single;
mod views;

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

#[test]
fn the_harness_sees_the_page_and_would_hear_an_error() -> Result {
    visit(View::DESKTOP, "", |browser| {
        assert!(browser.count("[data-card]")? > 0);
        // A play in which an announced fault does not come fails: so the console is really read.
        browser.expect_fault("proof of hearing");
        browser.script("console.error('proof of hearing')", &[])?;
        Ok(())
    })
}
