//! The page is drawn by several programs, each loaded when somebody goes to its places.

use serde_json::json;
use two_sides_model::card::CardId;
use two_sides_model::link;
use two_sides_model::place::Program;
use two_sides_stage::{Answer, Browser, Key, Result, Site, View, play};

use crate::hosting::named;
use crate::keyboard::{focus, tab_to};
use crate::sight::{entries, frame, gets_focus, shows, texts};
use crate::{DIST, visit};

const METHOD: &str = "nav [data-page=method]";
const COMPARE: &str = "nav [data-page=compare]";
const HEADING: &str = "#reference h1";
const CARD: &str = "#crash[role=alert]";

/// The paths that the page has asked for since it was loaded. What the worker asks for to keep the site is not among them.
fn asked_for(browser: &Browser) -> Result<Vec<String>> {
    texts(
        browser,
        "return performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname)",
    )
}

/// The programs whose WebAssembly was fetched since the page was loaded.
fn fetched(browser: &Browser) -> Result<Vec<Program>> {
    let names = asked_for(browser)?;
    let is_fetched = |program: &Program| {
        let start = format!("/{}_bg", program.id());
        names.iter().any(|name| name.contains(&start))
    };
    Ok(Program::ALL.into_iter().filter(is_fetched).collect())
}

/// The end of the address of a program's WebAssembly, which carries a hash.
fn wasm(browser: &Browser, program: Program) -> Result<String> {
    let element = format!("#{}", program.id());
    let address = browser.attribute(&element, "data-wasm")?;
    let address = address.expect("the element of a program names its files");
    Ok(address.trim_start_matches('.').to_owned())
}

#[test]
fn who_looks_at_one_program_does_not_load_the_other() -> Result {
    for (address, seen, program) in [
        ("", "[data-card]", Program::Comparison),
        ("#/card/who-is-on-call", "[data-card]", Program::Comparison),
        ("#/method", HEADING, Program::Reference),
        ("#/method?role=sre", HEADING, Program::Reference),
    ] {
        visit(View::DESKTOP, address, |browser| {
            browser.wait_for(seen)?;
            assert_eq!(fetched(browser)?, [program], "{address}");
            assert_eq!(browser.count(".loading")?, 0, "{address}");
            let is_compare = program == Program::Comparison;
            assert_eq!(browser.count(".opening")?, usize::from(is_compare));
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn the_comparison_is_found_as_it_was_left() -> Result {
    let card = CardId::all().nth(1).expect("there are cards");
    let evidence = format!("{} .evidence", frame(card));
    let asked = format!(
        "#/?dimension={}&sort=voices",
        card.get().dimension.get().id()
    );
    visit(View::DESKTOP, &asked, |browser| {
        shows(browser, &asked)?;
        browser.click(&format!("{} [data-button=evidence]", frame(card)))?;
        browser.wait_for(&evidence)?;
        for _ in 0..2 {
            browser.click(METHOD)?;
            gets_focus(browser, HEADING)?;
            assert_eq!(browser.count("[data-card]")?, 0);
            assert_eq!(browser.count(".opening")?, 0);
            // The keys of the comparison are not for this page.
            let before = entries(browser)?;
            browser.press("/")?;
            browser.press(Key::Escape)?;
            assert!(browser.has_focus(HEADING)?);
            assert!(browser.url()?.ends_with("#/method"));
            assert_eq!(entries(browser)?, before);

            browser.back()?;
            shows(browser, &asked)?;
            assert_eq!(browser.count(&evidence)?, 1);
            assert_eq!(browser.count(HEADING)?, 0);
        }
        assert_eq!(fetched(browser)?, [Program::Comparison, Program::Reference]);
        Ok(())
    })
}

#[test]
fn keys_are_left_to_the_browser_where_the_comparison_is_not() -> Result {
    visit(View::DESKTOP, "", |browser| {
        browser.click(METHOD)?;
        gets_focus(browser, HEADING)?;
        browser.script(
            "addEventListener('keydown', event => document.body.dataset[event.key === '/' ? 'slash' : 'escape'] = event.defaultPrevented)",
            &[],
        )?;
        browser.press("/")?;
        browser.press(Key::Escape)?;
        for key in ["data-slash", "data-escape"] {
            let is_taken = browser.attribute("body", key)?;
            assert_eq!(is_taken.as_deref(), Some("false"), "{key}");
        }
        Ok(())
    })
}

#[test]
fn the_comparison_comes_second_where_the_visit_began_elsewhere() -> Result {
    visit(View::DESKTOP, "#/method", |browser| {
        browser.wait_for(HEADING)?;
        assert!(!browser.has_focus(HEADING)?, "nobody has gone anywhere yet");
        browser.click(COMPARE)?;
        shows(browser, "#/")?;
        gets_focus(browser, "#main")?;
        assert_eq!(
            browser.attribute("html", "data-page")?.as_deref(),
            Some("compare")
        );

        // Now both programs hear of anchors.
        let before = entries(browser)?;
        focus(browser, "a.skip")?;
        browser.press(Key::Enter)?;
        gets_focus(browser, "#main")?;
        shows(browser, "#/")?;
        assert_eq!(entries(browser)?, before);
        Ok(())
    })
}

#[test]
fn an_address_that_is_not_as_printed_reaches_its_program() -> Result {
    for address in ["#/method).", "#/%6Dethod", "##/method/"] {
        visit(View::DESKTOP, address, |browser| {
            browser.wait_for(HEADING)?;
            assert!(browser.url()?.ends_with("#/method"), "{address}");
            browser.open("#/")?;
            shows(browser, "#/")?;
            browser.open(address)?;
            browser.wait_for(HEADING)?;
            assert_eq!(browser.count("[data-card]")?, 0, "{address}");
            // And from the very page that it leads to.
            browser.open(address)?;
            browser.wait_until("the address is as printed", || {
                Ok(browser.url()?.ends_with("#/method"))
            })?;
            browser.wait_for(HEADING)
        })?;
    }
    Ok(())
}

#[test]
fn a_link_that_somebody_is_about_to_follow_loads_its_program_ahead() -> Result {
    for approach in [Browser::point_at, tab_to] {
        visit(View::DESKTOP, "", |browser| {
            let ahead = wasm(browser, Program::Reference)?;
            let times = || -> Result<usize> {
                let paths = asked_for(browser)?;
                Ok(paths.iter().filter(|path| path.ends_with(&ahead)).count())
            };
            assert_eq!(times()?, 0);
            approach(browser, METHOD)?;
            browser.wait_until("the program is asked for", || Ok(times()? == 1))?;
            shows(browser, "#/")?;
            browser.click(METHOD)?;
            browser.wait_for(HEADING)?;
            assert_eq!(times()?, 1, "it is not asked for again");
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn what_could_not_be_loaded_ahead_is_asked_for_again_when_it_is_needed() -> Result {
    let site = Site::serve(DIST)?;
    // A worker would have the styles.
    site.answer("/sw.js", Answer::status(404));
    let styles = named("assess-", ".css")?;
    site.answer(&styles, Answer::status(404));
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.expect_missing("404");
        browser.expect_fault(&format!("{styles} did not load"));
        browser.open("")?;
        browser.point_at(METHOD)?;
        browser.wait_until("the styles are given up", || {
            let is_asked = site.requests().iter().any(|path| path.ends_with(&styles));
            let wanted = "return document.querySelectorAll(`link[href*='/assess-']`).length";
            Ok(is_asked && browser.script(wanted, &[])? == 0)
        })?;
        shows(&browser, "#/")?;
        site.answer_as_before();
        browser.click(METHOD)?;
        browser.wait_for(HEADING)?;
        assert_eq!(browser.count(CARD)?, 0);
        Ok(())
    })
}

#[test]
fn a_program_that_cannot_be_loaded_leaves_the_other_one_alone() -> Result {
    let site = Site::serve(DIST)?;
    // A worker would have the program.
    site.answer("/sw.js", Answer::status(404));
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.open("#/?role=sre")?;
        shows(&browser, "#/?role=sre")?;
        site.answer(wasm(&browser, Program::Reference)?, Answer::status(404));
        browser.expect_missing("404");
        for _ in 0..2 {
            browser.click(METHOD)?;
            browser.wait_for(CARD)?;
            assert_eq!(browser.attribute("html", "data-ready")?, None);
            assert_eq!(browser.count("[data-card]")?, 0);
            assert_eq!(browser.count(".loading")?, 1);

            browser.back()?;
            shows(&browser, "#/?role=sre")?;
            assert_eq!(browser.count(CARD)?, 0);
        }

        browser.click(METHOD)?;
        browser.wait_for(CARD)?;
        site.answer_as_before();
        browser.click("[data-crash-reload]")?;
        browser.wait_for(HEADING)?;
        assert_eq!(browser.count(CARD)?, 0);
        assert!(browser.url()?.ends_with("#/method"));
        Ok(())
    })
}

#[test]
fn who_goes_to_another_page_and_back_at_once_can_use_it() -> Result {
    visit(View::DESKTOP, "#/assess", |browser| {
        browser.open("#/")?;
        // As on a slow device, where a page is not drawn in one go: what draws it thinks that each look at the clock took long.
        browser.script("let now = 0; window.Date.now = () => (now += 1000)", &[])?;
        let card = CardId::all().next().expect("there are cards");
        for address in ["#/?role=sre", &link::card(card)] {
            let before = entries(browser)?;
            let to_and_fro = "document.querySelector('[data-button=evidence]').click();
                addEventListener('hashchange', () => (location.hash = arguments[0]), { once: true });
                location.hash = '#/assess'";
            browser.script(to_and_fro, &[json!(address)])?;
            // It could be used on the way there already.
            shows(browser, address)?;
            browser.wait_for("[data-ready]")?;
            assert_eq!(entries(browser)?, before + 2);
        }
        Ok(())
    })
}

#[test]
fn a_link_that_is_followed_before_a_press_is_drawn_leads_to_its_place() -> Result {
    let card = CardId::all().next().expect("there are cards");
    for address in ["#/?role=sre", &link::card(card)] {
        visit(View::DESKTOP, "", |browser| {
            let before = entries(browser)?;
            let press_and_leave = "document.querySelector(`[data-filter='kind:common']`).click();
                location.hash = arguments[0]";
            browser.script(press_and_leave, &[json!(address)])?;
            shows(browser, address)?;
            assert_eq!(entries(browser)?, before + 1);
            browser.back()?;
            shows(browser, "#/")
        })?;
    }
    Ok(())
}

#[test]
fn a_link_that_is_followed_while_the_cards_are_drawn_leads_to_its_page() -> Result {
    let site = Site::serve(DIST)?;
    // The comparison draws in portions. Here the next portion waits for the other page, which is drawn in one go.
    site.begin_pages_with(
        "Date.now = () => 0;
         const wait = setTimeout;
         window.setTimeout = (act, time, ...rest) => {
             const isEarly = time === 0 && !document.querySelector('#assessment h1');
             return isEarly ? wait(() => setTimeout(act, 0), 20) : wait(act, time, ...rest);
         }",
    );
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.go("")?;
        browser.script("document.getElementById('comparison').isFirst = true", &[])?;
        browser.click("nav [data-page=assess]")?;
        browser.wait_for("#assessment h1")?;
        browser.wait_until("all cards are drawn", || {
            let is_first = "return document.getElementById('comparison').isFirst === true";
            Ok(browser.script(is_first, &[])? == false)
        })?;
        assert_eq!(
            browser
                .attribute("nav [data-page=assess]", "aria-current")?
                .as_deref(),
            Some("page")
        );
        let title = browser.script("return document.title", &[])?;
        assert_eq!(title, "Assess yourself · Two Sides");
        browser.back()?;
        shows(&browser, "#/")
    })
}
