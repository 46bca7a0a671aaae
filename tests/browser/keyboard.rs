//! The page without a mouse.

use serde_json::json;
use two_sides_model::card::CardId;
use two_sides_model::link;
use two_sides_model::picks::Pickable;
use two_sides_model::place::Sort;
use two_sides_stage::{Browser, Key, Result, View};

use crate::copy::on_clipboard;
use crate::sight::{comparison, frame, gets_focus, left_by, shows};
use crate::visit;

const FIELD: &str = "input[type=search]";

/// What stands for an element where it is shown, which for a field out of sight is its label, and whether that is seen to have the focus.
pub(crate) const IS_MARKED: &str = r"
    const shownFor = element => element.matches('.unseen') ? element.closest('label') : element;
    const isMarked = element => {
        const shown = shownFor(element);
        if (!shown?.checkVisibility()) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };";

/// Where the focus is. Behind the last stop some browsers give it to their own controls, where the driver cannot press keys. It takes them a
/// moment to give it back, and until then nothing is marked.
const STAND: &str = r"
    window.focus();
    const stop = document.activeElement;
    const told = frames => {
        const isSeen = isMarked(stop);
        if (frames > 0 && !isSeen) return new Promise(requestAnimationFrame).then(() => told(frames - 1));
        return { isThere: stop.matches(arguments[0]), what: stop.outerHTML.slice(0, 80), isSeen, isActive: document.hasFocus() };
    };
    return told(20)";

/// Presses Tab until the focus is on an element that matches, and sees to it that it can be seen wherever it stops.
pub(crate) fn tab_to(browser: &Browser, selector: &str) -> Result {
    for _ in 0..100 {
        browser.press(Key::Tab)?;
        let stop = browser.script(&format!("{IS_MARKED} {STAND}"), &[json!(selector)])?;
        assert_eq!(stop["isSeen"], true, "{stop}");
        if stop["isThere"] == true {
            return Ok(());
        }
    }
    panic!("Tab does not lead to {selector}");
}

pub(crate) fn focus(browser: &Browser, selector: &str) -> Result {
    browser.script(
        "document.querySelector(arguments[0]).focus()",
        &[json!(selector)],
    )?;
    Ok(())
}

#[test]
fn everything_can_be_reached_and_pressed_by_keys() -> Result {
    visit(View::DESKTOP, "", |browser| {
        tab_to(browser, "a.skip")?;
        tab_to(browser, FIELD)?;
        browser.press("toil")?;
        shows(browser, "#/?q=toil")?;
        tab_to(browser, "[data-filter='kind:difference']")?;
        browser.press(Key::Enter)?;
        shows(browser, "#/?kind=difference&q=toil")?;
        browser.press(" ")?;
        shows(browser, "#/?q=toil")?;
        tab_to(browser, "[data-filter='role:sre']")?;
        browser.press(" ")?;
        shows(browser, "#/?role=sre&q=toil")?;
        assert!(browser.has_focus("[data-filter='role:sre']")?);
        tab_to(browser, "[data-card]")?;
        tab_to(browser, "[data-card] [data-button=evidence]")?;
        browser.press(Key::Enter)?;
        browser.wait_for("[data-card] .evidence")?;
        browser.press(Key::Shift + Key::Tab)?;
        assert!(!browser.has_focus("[data-card] [data-button=evidence]")?);
        Ok(())
    })
}

#[test]
fn layout_order_and_what_was_asked_for_are_changed_by_keys() -> Result {
    visit(View::DESKTOP, "#/?role=sre&kind=contested", |browser| {
        tab_to(browser, "[data-button='view:table']")?;
        browser.press(Key::Enter)?;
        shows(browser, "#/?role=sre&kind=contested&view=table")?;
        tab_to(browser, "[data-button=differences]")?;
        browser.press(" ")?;
        shows(browser, "#/?role=sre&kind=difference&view=table")?;
        tab_to(browser, "select")?;
        browser.press(Key::Down)?;
        let sort = Sort::ALL[1].id();
        let sorted = format!("#/?role=sre&kind=difference&view=table&sort={sort}");
        shows(browser, &sorted)?;
        tab_to(browser, "[data-button=clear]")?;
        browser.press(Key::Enter)?;
        shows(browser, &format!("#/?view=table&sort={sort}"))?;
        // The button is gone with what it cleared; the results keep the focus.
        assert!(browser.has_focus(".results")?);
        Ok(())
    })
}

#[test]
fn a_card_is_opened_and_its_link_is_copied_by_keys() -> Result {
    let asked = "#/?dimension=automation";
    let card = left_by(&comparison(asked).filter)[0];
    visit(View::DESKTOP, asked, |browser| {
        tab_to(browser, &format!("{} h2 a", frame(card)))?;
        browser.press(Key::Enter)?;
        let own = link::card(card);
        shows(browser, &own)?;
        gets_focus(browser, &frame(card))?;
        let copy = format!("{} [data-button=copy]", frame(card));
        tab_to(browser, &copy)?;
        browser.press(Key::Enter)?;
        browser.wait_until("the button says so", || {
            Ok(browser.text(&copy)?.starts_with("Link copied"))
        })?;
        assert!(browser.has_focus(&copy)?);
        assert_eq!(on_clipboard(browser)?, browser.url()?);
        Ok(())
    })
}

#[test]
fn a_slash_leads_to_the_search_but_is_a_slash_while_typing() -> Result {
    visit(View::DESKTOP, "", |browser| {
        focus(browser, "[data-filter='role:sre']")?;
        browser.press("/")?;
        assert!(browser.has_focus(FIELD)?);
        assert_eq!(browser.value(FIELD)?, "");
        browser.press("ci/cd")?;
        shows(browser, "#/?q=ci%2Fcd")?;
        browser.press(Key::Escape)?;
        shows(browser, "#/")
    })
}

#[test]
fn arrows_move_between_the_cards_that_are_shown() -> Result {
    let asked = "#/?kind=contested";
    let cards = left_by(&comparison(asked).filter);
    let neighbours = cards
        .windows(2)
        .all(|pair| CardId::all().skip_while(|card| *card != pair[0]).nth(1) == Some(pair[1]));
    assert!(!neighbours, "the test has hidden cards to skip");
    let last = cards.len() - 1;
    visit(View::DESKTOP, asked, |browser| {
        shows(browser, asked)?;
        focus(browser, &frame(cards[0]))?;
        let moves = [
            (Key::Down, 1),
            (Key::Down, 2),
            (Key::Up, 1),
            (Key::End, last),
            (Key::Down, last),
            (Key::Up, last - 1),
            (Key::Home, 0),
            (Key::Up, 0),
        ];
        for (step, (key, to)) in moves.into_iter().enumerate() {
            browser.press(key)?;
            let stands = browser.has_focus(&frame(cards[to]))?;
            assert!(stands, "step {step} leads to card {to}");
        }
        Ok(())
    })
}

#[test]
fn arrows_do_nothing_special_elsewhere() -> Result {
    visit(View::DESKTOP, "", |browser| {
        let card = Sort::default().order()[0];
        for stop in [
            format!("{} h2 a", frame(card)),
            format!("{} [data-button=evidence]", frame(card)),
            "[data-filter='role:sre']".to_owned(),
        ] {
            focus(browser, &stop)?;
            browser.press(Key::Down)?;
            assert!(browser.has_focus(&stop)?, "{stop}");
            browser.press(Key::Home)?;
            assert!(browser.has_focus(&stop)?, "{stop}");
        }
        focus(browser, FIELD)?;
        browser.press("oil")?;
        browser.press(Key::Home)?;
        browser.press("t")?;
        shows(browser, "#/?q=toil")
    })
}

#[test]
fn keys_can_be_switched_off_for_good() -> Result {
    let switch = "input[type=checkbox]";
    let checked = |browser: &Browser| {
        browser.script(
            "return document.querySelector('input[type=checkbox]').checked",
            &[],
        )
    };
    visit(View::DESKTOP, "#/?role=sre", |browser| {
        assert_eq!(checked(browser)?, json!(true));
        browser.click(switch)?;
        for _ in 0..2 {
            assert_eq!(checked(browser)?, json!(false));
            focus(browser, "[data-filter='role:sre']")?;
            browser.press("/")?;
            assert!(browser.has_focus("[data-filter='role:sre']")?);
            browser.press(Key::Escape)?;
            shows(browser, "#/?role=sre")?;
            browser.reload()?;
            shows(browser, "#/?role=sre")?;
        }
        browser.click(switch)?;
        browser.press(Key::Escape)?;
        shows(browser, "#/")?;
        browser.reload()?;
        shows(browser, "#/")?;
        // The page shows this before its program has read what is kept.
        browser.wait_for("[data-ready]")?;
        assert_eq!(checked(browser)?, json!(true));
        Ok(())
    })
}
