//! The page before its program runs, and the moment at which it does.

use serde_json::json;
use two_sides_model::card::CardId;
use two_sides_stage::{Browser, Result, Site, Stage, View, play};

use crate::sight::{frame, shows, texts};
use crate::{DIST, visit};

/// All elements, attributes and texts of the comparison. What a reader may have changed is a property of an element, and its
/// attribute says nothing.
const ELEMENTS: &str = r"
    const lines = [];
    const walk = node => {
        if (node.nodeType === Node.TEXT_NODE) lines.push(node.data);
        if (node.nodeType !== Node.ELEMENT_NODE) return;
        const attributes = [...node.attributes]
            .filter(({ name }) => !['value', 'checked', 'selected'].includes(name))
            .map(({ name, value }) => name === 'hidden' ? name : `${name}=${value}`);
        lines.push(`<${[node.localName, ...attributes.sort()].join(' ')}>`);
        node.childNodes.forEach(walk);
    };
    const compare = document.querySelector('#comparison .compare').cloneNode(true);
    compare.normalize();
    walk(compare);
    return lines";

/// By how much anything moved by itself since the page was opened. Of the engines, only Chromium counts that; for the others nothing moves.
const SHIFT: &str = r"
    return new Promise(done => {
        const seen = [];
        const observer = new PerformanceObserver(list => seen.push(...list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() =>
            done([...seen, ...observer.takeRecords()].map(({ value }) => `${value}`)))));
    })";

/// Opens an address while no program arrives.
fn opened_early(stage: &Stage, site: &Site, view: View, address: &str) -> Result<Browser> {
    site.hold(".wasm");
    let browser = stage.browser(site, view)?;
    browser.go(address)?;
    assert_eq!(browser.attribute("html", "data-ready")?, None);
    Ok(browser)
}

/// Lets the programs arrive.
fn let_in(site: &Site, browser: &Browser) -> Result {
    site.answer_as_before();
    browser.wait_until("the program runs", || {
        Ok(browser.attribute("html", "data-ready")?.is_some())
    })
}

#[test]
fn the_comparison_is_there_before_its_program_and_does_not_move_when_it_runs() -> Result {
    for (view, place) in [
        (View::DESKTOP, 0),
        (View::DESKTOP, 20),
        (View::PHONE, 0),
        (View::PHONE, 20),
    ] {
        let card = CardId::all().nth(place).expect("there are cards");
        let is_scrolled = place > 0;
        let site = Site::serve(DIST)?;
        play(|stage| {
            let browser = opened_early(stage, &site, view, "")?;
            shows(&browser, "#/")?;
            assert_eq!(browser.count(".loading")?, 0);
            let before = texts(&browser, ELEMENTS)?;
            let top = "const card = document.querySelector(arguments[0]);
                if (arguments[1]) card.scrollIntoView();
                return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() =>
                    done(card.getBoundingClientRect().top)))))";
            let seen_at = browser.script(top, &[json!(frame(card)), json!(is_scrolled)])?;

            let_in(&site, &browser)?;
            let after = texts(&browser, ELEMENTS)?;
            let mut pairs = before.iter().zip(&after);
            let other = pairs.find(|(before, after)| before != after);
            assert_eq!(other, None);
            assert_eq!(before.len(), after.len());
            let now_at = browser.script(top, &[json!(frame(card)), json!(false)])?;
            let moved = now_at
                .as_f64()
                .zip(seen_at.as_f64())
                .map(|(now, then)| now - then);
            // Windows scroll by whole pixels.
            let stays = moved.is_some_and(|moved| moved.abs() <= 1.0);
            assert!(stays, "{} px wide: {seen_at} to {now_at}", view.width);
            if !is_scrolled {
                // For who has scrolled, all cards are laid out for a moment. Chromium counts those in the window then, though they stay.
                assert_eq!(texts(&browser, SHIFT)?, [""; 0]);
            }
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn an_address_that_asks_for_something_else_never_shows_the_whole_comparison() -> Result {
    for (address, waiting) in [
        ("#/?role=sre", "#comparison .loading"),
        ("#/card/who-is-on-call", "#comparison .loading"),
        ("#/assess", "#assessment .loading"),
        ("#/r/abc", "#assessment .loading"),
        ("#/compare/abc", "#reference .loading"),
        ("#/method", "#reference .loading"),
    ] {
        let site = Site::serve(DIST)?;
        play(|stage| {
            let browser = opened_early(stage, &site, View::PHONE, address)?;
            browser.wait_for(waiting)?;
            assert_eq!(browser.count(".loading")?, 1, "{address}");
            assert_eq!(browser.count("[data-card]")?, 0, "{address}");
            let_in(&site, &browser)?;
            assert_eq!(browser.count(".loading")?, 0, "{address}");
            assert_eq!(texts(&browser, SHIFT)?, [""; 0], "{address}");
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn an_anchor_leads_into_the_comparison_before_its_program_runs() -> Result {
    let site = Site::serve(DIST)?;
    let card = CardId::all().last().expect("there are cards").get().id();
    play(|stage| {
        let browser = opened_early(stage, &site, View::DESKTOP, &format!("#{card}"))?;
        let is_near =
            "return document.querySelector(':target')?.getBoundingClientRect().top < innerHeight";
        assert_eq!(browser.script(is_near, &[])?, json!(true));
        let_in(&site, &browser)?;
        assert_eq!(browser.count(".loading")?, 0);
        Ok(())
    })
}

#[test]
fn what_somebody_does_before_the_program_runs_is_not_lost() -> Result {
    let site = Site::serve(DIST)?;
    play(|stage| {
        let browser = opened_early(stage, &site, View::DESKTOP, "")?;
        browser.click("[data-filter='role:sre']")?;
        browser.click("[data-filter='kind:common']")?;
        browser.click("input[type=search]")?;
        browser.press("error budget")?;
        let_in(&site, &browser)?;
        shows(&browser, "#/?role=sre&kind=common&q=error+budget")?;
        assert!(browser.has_focus("input[type=search]")?);
        Ok(())
    })
}

/// Scripts can be switched off while a test still runs its own, which the other drivers cannot, and what moves is counted, which the other
/// engines do not do.
mod chromium {
    use super::*;

    #[test]
    fn without_scripts_the_cards_can_be_read_and_anchors_lead_to_each_dimension() -> Result {
        let site = Site::serve(DIST)?;
        play(|stage| {
            let browser = stage.browser(&site, View::PHONE)?;
            browser.devtools(
                "Emulation.setScriptExecutionDisabled",
                json!({ "value": true }),
            )?;
            browser.go("")?;
            assert_eq!(browser.count("[data-card]")?, CardId::all().count());
            for dead in [".rail", ".bar", "[data-card] button"] {
                assert_eq!(browser.count(dead)?, 0, "{dead}");
            }
            let last = CardId::all().last().expect("there are cards").get();
            let link = "noscript a:last-child";
            assert_eq!(browser.text(link)?, last.dimension.get().name());
            browser.click(link)?;
            assert!(browser.url()?.contains('#'));
            assert!(!site.requests().iter().any(|path| path.contains(".wasm")));
            Ok(())
        })
    }

    #[test]
    fn what_moves_by_itself_would_be_noticed() -> Result {
        visit(View::DESKTOP, "", |browser| {
            assert_eq!(texts(browser, SHIFT)?, [""; 0]);
            browser.script("document.body.style.paddingTop = '9rem'", &[])?;
            assert_ne!(texts(browser, SHIFT)?, [""; 0]);
            Ok(())
        })
    }
}
