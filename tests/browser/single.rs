//! The whole page as one file on a disk. That it asks for nothing but itself is watched in every play.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use two_sides_model::edition::Form;
use two_sides_model::step::Step;
use two_sides_stage::{Browser, Result, Url, View, play, probed};

use crate::journeys::{self, PUBLIC};
use crate::people::somebody;
use crate::screen::{address, arrive, return_with, written};
use crate::{DIST, visit};

/// The name of the file beside the page.
const FILE: &str = "two-sides.html";

/// Plays one visit to a copy of the file on this disk, which has a probe in it and differs in nothing else.
pub(crate) fn visit_file(view: View, body: impl FnOnce(&Browser) -> Result) -> Result {
    static COPY: LazyLock<Url> = LazyLock::new(|| {
        let page = fs::read_to_string([DIST, FILE].join("/")).expect("the build made the file");
        let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join(FILE);
        fs::write(&copy, probed(&page)).expect("the folder for such files is there");
        Url::from_file_path(copy).expect("the path is absolute")
    });
    play(|stage| body(&stage.browser_at(&COPY, view)?))
}

#[test]
fn the_core_journeys_work_on_one_file_from_a_disk() -> Result {
    visit_file(View::DESKTOP, journeys::play_all)
}

#[test]
fn the_file_opens_wherever_its_address_leads() -> Result {
    visit_file(View::PHONE.dark(), |browser| {
        for (address, seen) in [
            ("#/card/who-is-on-call", "#comparison .evidence"),
            ("#/assess", "#assessment h1"),
            ("#/method", "#reference h1"),
        ] {
            arrive(browser, address)?;
            browser.wait_for(seen)?;
            assert_eq!(browser.count(".loading")?, 0, "{address}");
        }
        Ok(())
    })
}

#[test]
fn who_shares_from_a_disk_is_told_that_the_link_stays_there() -> Result {
    let answers = somebody(Form::Short, 1);
    visit_file(View::PHONE, |browser| {
        return_with(browser, &written(&answers), &address(Step::Result))?;
        browser.wait_for("[data-share-link]")?;
        assert_eq!(
            browser.count("[data-private]")?,
            usize::from(PUBLIC.is_none())
        );
        Ok(())
    })?;
    visit(View::PHONE, "", |browser| {
        return_with(browser, &written(&answers), &address(Step::Result))?;
        browser.wait_for("[data-share-link]")?;
        assert_eq!(browser.count("[data-private]")?, 0);
        Ok(())
    })
}

#[test]
fn the_page_offers_the_file_and_the_file_does_not() -> Result {
    let offer = format!("footer a[download][href='./{FILE}']");
    visit(View::DESKTOP, "", |browser| {
        assert_eq!(browser.count(&offer)?, 1);
        let megabytes = fs::metadata([DIST, FILE].join("/"))?
            .len()
            .div_ceil(100_000);
        let size = format!("({}.{} MB)", megabytes / 10, megabytes % 10);
        assert!(
            browser.text(&offer)?.ends_with(&size),
            "{}",
            browser.text(&offer)?
        );
        Ok(())
    })?;
    visit_file(View::DESKTOP, |browser| {
        browser.open("")?;
        assert_eq!(browser.count("a[download]")?, 0);
        assert_eq!(browser.count("[data-hosted]")?, 0);
        Ok(())
    })
}
