//! The built site in a real browser. `cargo xtask test` builds the site first.

use two_sides_stage::{Result, Site, View, play};

const DIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");

#[test]
fn the_site_becomes_ready_without_an_error() -> Result {
    let site = Site::serve(DIST)?;
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.open("")?;
        assert!(browser.count("[data-card]")? > 0);
        Ok(())
    })
}
