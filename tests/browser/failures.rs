//! Loads that fail, or take too long.

use std::fs;
use std::path::Path;

use two_sides_model::card::CardId;
use two_sides_model::edition::Form;
use two_sides_model::step::Step;
use two_sides_stage::{Answer, Browser, Result, Site, View, play};

use crate::DIST;
use crate::hosting::named;
use crate::offline::{copied, without_worker};
use crate::people::hasty;
use crate::screen::{address, return_with, written};
use crate::sight::shows;

/// The crash card, when it says that a part did not load.
const CARD: &str = "#crash[role=alert] [data-crash-unloaded]";
/// What is said while a load takes long.
const SLOW: &str = ".slow[aria-live]";
/// What a network may send in place of a file.
const PAGE: &str = "<!DOCTYPE html><title>Sign in</title>";

/// Serves the site with this script before its own, as to a browser that is like that.
pub(crate) fn site_behind(script: &str) -> Result<Site> {
    let site = Site::serve(DIST)?;
    // A worker would bring the pages without the script.
    site.begin_pages_with(format!(
        "delete Navigator.prototype.serviceWorker; {script}"
    ));
    Ok(site)
}

/// Looks at the comparison and at the assessment of a site whose programs do not come, and expects the card there, with whatever is
/// `announced` to each browser.
fn does_not_load(site: &Site, announced: impl Fn(&Browser)) -> Result {
    play(|stage| {
        let all = CardId::all().count();
        for (address, view, readable) in [("", View::PHONE, all), ("#/assess", View::DESKTOP, 0)] {
            let browser = stage.browser(site, view)?;
            announced(&browser);
            browser.go(address)?;
            browser.wait_for(CARD)?;
            assert!(browser.text(CARD)?.contains("Reload"));
            assert!(!browser.value("[data-crash-details]")?.is_empty());
            assert_eq!(browser.count("[data-crash-stopped]")?, 0);
            assert_eq!(browser.count("[data-crash-reload]")?, 1);
            assert_eq!(browser.attribute("html", "data-ready")?, None);
            assert_eq!(browser.count("[data-card]")?, readable);
        }
        Ok(())
    })
}

/// The WebAssembly of both programs that are looked at, changed so.
fn with_wasm(content_type: &'static str, change: fn(&mut Vec<u8>)) -> Result<Site> {
    let site = Site::serve(DIST)?;
    for program in ["comparison", "assessment"] {
        let name = named(&format!("{program}_bg-"), ".wasm")?;
        let mut wasm = fs::read(Path::new(DIST).join(&name))?;
        change(&mut wasm);
        site.answer(name, Answer::body(content_type, wasm));
    }
    Ok(site)
}

#[test]
fn webassembly_that_is_not_there_is_said() -> Result {
    let site = Site::serve(DIST)?;
    site.answer(".wasm", Answer::status(404));
    does_not_load(&site, |browser| browser.expect_missing("404"))
}

#[test]
fn webassembly_that_arrives_by_half_is_said() -> Result {
    let site = with_wasm("application/wasm", |wasm| wasm.truncate(wasm.len() / 2))?;
    does_not_load(&site, |_| ())
}

#[test]
fn webassembly_of_the_wrong_type_works() -> Result {
    let site = with_wasm("application/octet-stream", |_| {})?;
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.open("#/?role=sre")?;
        shows(&browser, "#/?role=sre")?;
        browser.open("#/assess")?;
        browser.wait_for("[data-button=begin]")?;
        assert_eq!(browser.count("#crash")?, 0);
        Ok(())
    })
}

#[test]
fn a_page_in_place_of_a_script_is_said() -> Result {
    let site = Site::serve(DIST)?;
    for program in ["comparison-", "assessment-"] {
        site.answer(named(program, ".js")?, Answer::body("text/html", PAGE));
    }
    does_not_load(&site, |browser| browser.expect_missing("module script"))
}

#[test]
fn a_policy_that_forbids_webassembly_is_said() -> Result {
    let folder = copied("a_policy_that_forbids")?;
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page)?;
    assert!(html.contains(" 'wasm-unsafe-eval'"));
    fs::write(&page, html.replace(" 'wasm-unsafe-eval'", ""))?;
    does_not_load(&Site::serve(folder)?, |browser| {
        browser.expect_no_webassembly("Content Security Policy");
    })
}

#[test]
fn a_browser_without_webassembly_is_told_what_it_lacks() -> Result {
    let site = site_behind("delete globalThis.WebAssembly")?;
    does_not_load(&site, |_| ())?;
    play(|stage| {
        let browser = stage.browser(&site, View::PHONE)?;
        browser.go("#/method")?;
        browser.wait_for(CARD)?;
        assert!(browser.text(CARD)?.contains("WebAssembly"));
        Ok(())
    })
}

/// Waits until it is said that the load takes long, in words that fit what can be seen.
fn is_slow(browser: &Browser, words: &str) -> Result {
    browser.wait_for(&format!("{SLOW} p"))?;
    assert_eq!(browser.count(&format!("{SLOW} p"))?, 1);
    let said = browser.text(SLOW)?;
    assert!(
        said.contains(words) && said.contains("reload the page"),
        "{said}"
    );
    Ok(())
}

#[test]
fn a_load_that_takes_long_says_so_until_it_has_come() -> Result {
    for (address, words) in [("", "You can read all cards"), ("#/assess", "your network")] {
        let site = Site::serve(DIST)?;
        site.hold(".wasm");
        play(|stage| {
            let browser = stage.browser(&site, View::PHONE)?;
            browser.go(address)?;
            assert_eq!(
                browser.count(SLOW)?,
                0,
                "nobody is told before it takes long"
            );
            is_slow(&browser, words)?;
            assert_eq!(browser.count("#crash")?, 0);
            site.answer_as_before();
            browser.wait_until_gone(SLOW)?;
            assert!(browser.attribute("html", "data-ready")?.is_some());
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn another_page_that_takes_long_says_so_too() -> Result {
    // A worker may have fetched the other page's program already.
    let site = site_behind("")?;
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.open("")?;
        site.hold(".wasm");
        browser.click("nav [data-page=method]")?;
        is_slow(&browser, "your network")?;
        // Whoever goes back has the comparison.
        browser.back()?;
        shows(&browser, "#/")?;
        assert_eq!(browser.count(SLOW)?, 0);
        site.answer_as_before();
        Ok(())
    })
}

#[test]
fn a_page_whose_own_script_does_not_come_says_what_can_be_done() -> Result {
    let site = Site::serve(DIST)?;
    site.answer(named("boot-", ".js")?, Answer::body("text/html", PAGE));
    play(|stage| {
        let browser = stage.browser(&site, View::PHONE)?;
        browser.expect_fault("SyntaxError");
        browser.go("")?;
        assert_eq!(browser.count("[data-card]")?, CardId::all().count());
        is_slow(&browser, "You can read all cards")
    })
}

#[test]
fn pictures_that_do_not_come_are_said_in_their_place() -> Result {
    let answers = hasty(Form::Short, 3);
    // A worker would have them.
    without_worker(|site, browser| {
        site.answer(named("pictures_bg-", ".wasm")?, Answer::status(404));
        let says = |words: &str| {
            browser.wait_until(&format!("{words} is said"), || {
                let said = "return getComputedStyle(document.querySelector('.pictures'), '::after').content";
                Ok(browser.script(said, &[])?.as_str().is_some_and(|said| said.contains(words)))
            })
        };
        return_with(browser, &written(&answers), &address(Step::Result))?;
        says("did not load")?;
        assert_eq!(browser.count("#crash")?, 0);

        site.answer_as_before();
        browser.click("[data-button='reveal:scores']")?;
        says("none")?;
        browser.wait_until("the picture is drawn", || {
            Ok(browser.attribute("img[data-poster]", "src")?.is_some())
        })
    })
}

#[test]
fn that_the_site_cannot_be_kept_for_later_is_no_trouble() -> Result {
    for (answer, fault) in [
        (Answer::status(404), "404"),
        (Answer::body("text/html", PAGE), "module script"),
        (
            Answer::body("text/javascript", "throw new Error('no keeping')"),
            "",
        ),
    ] {
        let site = Site::serve(DIST)?;
        let script = named("offline-", ".js")?;
        site.answer(&script, answer);
        play(|stage| {
            let browser = stage.browser(&site, View::DESKTOP)?;
            if !fault.is_empty() {
                browser.expect_missing(fault);
            }
            browser.open("#/?role=sre")?;
            browser.wait_until("the script is asked for", || {
                Ok(site.requests().iter().any(|path| path.ends_with(&script)))
            })?;
            // It fails once more, and after that its first failure was heard of. Under the same address, WebKit does not run it again.
            let again = "return import(arguments[0]).then(() => 'loaded', () => 'failed')";
            let outcome = browser.script(again, &[format!("./{script}?again").into()])?;
            assert_eq!(outcome, "failed");
            assert_eq!(browser.count("#crash")?, 0);
            shows(&browser, "#/?role=sre")
        })?;
    }
    Ok(())
}
