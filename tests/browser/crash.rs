//! What the page says when it stops, and how to go on.

use serde_json::json;
use two_sides_model::answers::Answers;
use two_sides_model::edition::Form;
use two_sides_model::step::Step;
use two_sides_stage::{Browser, Key, Result, Site, View, play};

use crate::copy::{NO_CLIPBOARD, on_clipboard};
use crate::failures::site_behind;
use crate::keeping::beginning;
use crate::people::{replied, somebody};
use crate::screen::{
    KEY, address, id, kept_under, reply, return_with, shows_screen, visit_again, written,
};
use crate::sight::{gets_focus, shows};
use crate::visit;

const CARD: &str = "#crash[role=alert] [data-crash-stopped]";
/// The answers that the card offers.
const KEPT: &str = "#crash [data-crash-kept]";
const ANSWERS: &str = "[data-crash-answers]";
const DETAILS: &str = "[data-crash-details]";
/// What says that nothing that is saved is read or changed.
const UNTOUCHED: &str = "#untouched[role=alert]";

/// A script that breaks what the app draws with.
const BREAKAGE: &str = "Node.prototype.insertBefore = Node.prototype.appendChild = () => { throw new Error('broken by a test') }";

/// Breaks what the app draws with, and has it draw.
fn break_the_app(browser: &Browser, draw: impl FnOnce() -> Result) -> Result {
    is_going_to_break(browser);
    browser.script(BREAKAGE, &[])?;
    draw()?;
    browser.wait_for(CARD)
}

/// Announces the reason, as Yew tells it, and the end of the module.
fn is_going_to_break(browser: &Browser) {
    browser.expect_fault("broken by a test");
    browser.expect_fault("unreachable");
}

fn break_the_comparison(browser: &Browser) -> Result {
    break_the_app(browser, || {
        // On a phone something may lie over the first one.
        browser.script(
            "document.querySelector('[data-button=evidence]').click()",
            &[],
        )?;
        Ok(())
    })
}

#[test]
fn a_panic_shows_the_crash_card_and_a_reload_brings_the_filters_back() -> Result {
    let asked = "#/?role=sre&kind=difference";
    visit(View::DESKTOP, asked, |browser| {
        shows(browser, asked)?;
        assert_eq!(browser.count(CARD)?, 0);
        // However far down the cards somebody is, they see it.
        browser.script("scrollTo(0, document.body.scrollHeight)", &[])?;
        break_the_comparison(browser)?;
        let top = "return document.querySelector(arguments[0]).getBoundingClientRect().top";
        let top = browser.script(top, &[json!(CARD)])?.as_f64();
        assert!(
            top.is_some_and(|top| (0.0..200.0).contains(&top)),
            "{top:?}"
        );
        let details = browser.value(DETAILS)?;
        assert!(details.contains("panicked at"), "{details}");
        assert_eq!(browser.count("[data-crash-unloaded]")?, 0);
        assert_eq!(browser.count(KEPT)?, 0, "there are no answers");

        browser.click("[data-crash-reload]")?;
        browser.wait_until_gone(CARD)?;
        shows(browser, asked)
    })
}

#[test]
fn what_goes_wrong_outside_of_the_programs_is_told_too() -> Result {
    // A script of the page has to do it: what goes wrong in those of drivers, some browsers keep from the page.
    let site = site_behind(
        "addEventListener('stray', () => { throw new Error('gone astray') });
         addEventListener('break', () => { Promise.reject(new Error('promise broken')) })",
    )?;
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        for (event, fault) in [("stray", "gone astray"), ("break", "promise broken")] {
            browser.go("about:blank")?;
            browser.open("")?;
            assert_eq!(browser.count(CARD)?, 0);
            browser.expect_fault(fault);
            browser.script("dispatchEvent(new Event(arguments[0]))", &[json!(event)])?;
            browser.wait_for(CARD)?;
            assert!(browser.value(DETAILS)?.contains(fault));
        }
        Ok(())
    })
}

#[test]
fn what_goes_wrong_in_an_extension_is_no_crash_of_the_page() -> Result {
    let fail_from = "dispatchEvent(new ErrorEvent('error', { message: 'gone astray', filename: arguments[0] }))";
    visit(View::DESKTOP, "", |browser| {
        browser.expect_fault("gone astray");
        browser.script(fail_from, &[json!("chrome-extension://abc/page.js")])?;
        browser.expect_fault("promise astray");
        browser.script(
            "const reason = Object.assign(new Error('promise astray'), { stack: 'at chrome-extension://abc/page.js:1:2' });
             dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise: Promise.resolve(), reason }))",
            &[],
        )?;
        // The card comes in a later turn.
        browser.script(
            "return new Promise(requestAnimationFrame).then(() => {})",
            &[],
        )?;
        assert_eq!(browser.count(CARD)?, 0);
        browser.script(fail_from, &[json!(format!("{}boot.js", browser.url()?))])?;
        browser.wait_for(CARD)
    })
}

#[test]
fn the_crash_card_also_leads_to_a_page_without_filters() -> Result {
    visit(View::DESKTOP, "#/?role=sre", |browser| {
        shows(browser, "#/?role=sre")?;
        break_the_comparison(browser)?;
        browser.click("[data-crash-restart]")?;
        browser.wait_until_gone(CARD)?;
        shows(browser, "#/")
    })
}

#[test]
fn the_report_can_be_copied_by_keys() -> Result {
    visit(View::PHONE, "", |browser| {
        break_the_comparison(browser)?;
        let focus = "document.querySelector(arguments[0]).focus()";
        browser.script(focus, &[json!("#crash details:last-of-type summary")])?;
        browser.press(Key::Enter)?;
        browser.wait_for(DETAILS)?;
        browser.press(Key::Tab)?;
        assert!(browser.has_focus(DETAILS)?);
        browser.press(Key::Tab)?;
        browser.press(Key::Enter)?;
        let copy = format!("{DETAILS} + [data-crash-copy]");
        browser.wait_until(
            "the button says so",
            || Ok(browser.text(&copy)? == "Copied"),
        )?;
        assert_eq!(on_clipboard(browser)?, browser.value(DETAILS)?);
        Ok(())
    })
}

#[test]
fn a_report_that_cannot_be_copied_is_selected() -> Result {
    visit(View::DESKTOP, "", |browser| {
        browser.script(NO_CLIPBOARD, &[])?;
        break_the_comparison(browser)?;
        browser.click("#crash details:last-of-type summary")?;
        let copy = format!("{DETAILS} + [data-crash-copy]");
        browser.click(&copy)?;
        gets_focus(browser, DETAILS)?;
        let selected = browser.script(
            "const { value, selectionStart, selectionEnd } = document.activeElement;
             return value.slice(selectionStart, selectionEnd)",
            &[],
        )?;
        assert_eq!(selected, json!(browser.value(DETAILS)?));
        assert_eq!(browser.text(&copy)?, "Copy");
        Ok(())
    })
}

/// Waits until the card offers these answers, to be copied and as a file.
fn offers(browser: &Browser, answers: &Answers) -> Result {
    browser.click(&format!("{KEPT} summary"))?;
    browser.wait_for(ANSWERS)?;
    assert_eq!(browser.value(ANSWERS)?, written(answers));
    assert_eq!(browser.attribute(ANSWERS, "readonly")?.as_deref(), Some(""));
    let file = browser.script(
        "return decodeURIComponent(document.querySelector('[data-crash-save][download]').href.replace('data:application/json,', ''))",
        &[],
    )?;
    assert_eq!(file, json!(written(answers)));
    Ok(())
}

/// The screen with this question, of somebody who has replied to it once; and then says something else.
fn two_replies() -> (Step, [Answers; 2]) {
    let (step, item) = beginning();
    (step, [1, 3].map(|number| replied(item, number)))
}

#[test]
fn the_crash_card_offers_the_saved_answers() -> Result {
    let mine = somebody(Form::Full, 4);
    visit_again(View::PHONE, &mine, "", |browser| {
        break_the_comparison(browser)?;
        offers(browser, &mine)?;
        assert_eq!(kept_under(browser, KEY)?, json!(written(&mine)));
        Ok(())
    })
}

#[test]
fn the_crash_card_offers_the_answers_that_the_browser_would_not_keep() -> Result {
    let (step, [first, second]) = two_replies();
    let (_, item) = beginning();
    let site = site_behind(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
    )?;
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.open(&address(step))?;
        reply(&browser, &first, item)?;
        shows_screen(&browser, step, &first)?;
        reply(&browser, &second, item)?;
        shows_screen(&browser, step, &second)?;
        break_the_app(&browser, || {
            browser.click(&format!(
                "[data-item]:not([data-item='{}']) input",
                id(item)
            ))
        })?;
        offers(&browser, &second)
    })
}

#[test]
fn who_wants_it_starts_without_what_is_saved_and_can_take_it_up_again() -> Result {
    let (step, [mine, other]) = two_replies();
    let (_, item) = beginning();
    visit_again(View::DESKTOP, &mine, "", |browser| {
        let is_kept = || kept_under(browser, KEY).map(|kept| kept == json!(written(&mine)));
        break_the_comparison(browser)?;
        browser.click("[data-crash-leave]")?;
        browser.wait_until_gone(CARD)?;
        browser.wait_for(UNTOUCHED)?;
        shows(browser, "#/")?;

        browser.open(&address(step))?;
        shows_screen(browser, step, &Answers::new(Form::Short))?;
        browser.wait_for("[data-notice=refused]")?;
        reply(browser, &other, item)?;
        shows_screen(browser, step, &other)?;
        assert!(is_kept()?);
        browser.reload()?;
        shows_screen(browser, step, &Answers::new(Form::Short))?;
        assert_eq!(browser.count(UNTOUCHED)?, 1);

        browser.click(&format!("{UNTOUCHED} [data-crash-return]"))?;
        browser.wait_until_gone(UNTOUCHED)?;
        shows_screen(browser, step, &mine)?;
        assert!(is_kept()?);
        Ok(())
    })
}

/// A site that breaks as soon as it reads saved answers.
fn site_that_breaks_on_answers() -> Result<Site> {
    site_behind(&format!(
        "const {{ getItem }} = Storage.prototype;
         Storage.prototype.getItem = function (key) {{
             if (key === '{KEY}') {BREAKAGE};
             return getItem.call(this, key);
         }}"
    ))
}

#[test]
fn a_page_that_crashed_twice_within_a_minute_leaves_alone_what_is_saved() -> Result {
    let (step, [mine, other]) = two_replies();
    let (_, item) = beginning();
    let site = site_that_breaks_on_answers()?;
    play(|stage| {
        let browser = stage.browser(&site, View::PHONE)?;
        is_going_to_break(&browser);
        browser.go("")?;
        browser.script(
            "localStorage.setItem(arguments[0], arguments[1])",
            &[json!(KEY), json!(written(&mine))],
        )?;
        browser.go("about:blank")?;
        browser.go(&address(step))?;
        browser.wait_for(CARD)?;
        offers(&browser, &mine)?;
        browser.click("[data-crash-reload]")?;
        browser.wait_until_gone(ANSWERS)?;
        browser.wait_for(CARD)?;

        browser.click("[data-crash-reload]")?;
        shows_screen(&browser, step, &Answers::new(Form::Short))?;
        browser.wait_for(UNTOUCHED)?;
        reply(&browser, &other, item)?;
        shows_screen(&browser, step, &other)?;
        assert_eq!(kept_under(&browser, KEY)?, json!(written(&mine)));

        // A newer version of the site gets on with them.
        site.answer_as_before();
        browser.click("[data-crash-return]")?;
        browser.wait_until_gone(UNTOUCHED)?;
        shows_screen(&browser, step, &mine)
    })
}

#[test]
fn a_crash_after_a_while_is_another_matter() -> Result {
    let (step, [mine, _]) = two_replies();
    visit(View::DESKTOP, "", |browser| {
        return_with(browser, &written(&mine), "")?;
        for later in [0, 61_000] {
            // Firefox gives scripts of tests a `Date` of their own.
            let clock = "const now = Date.now() + arguments[0]; window.Date.now = () => now";
            browser.script(clock, &[json!(later)])?;
            break_the_comparison(browser)?;
            browser.click("[data-crash-reload]")?;
            browser.wait_until_gone(CARD)?;
            shows(browser, "#/")?;
            // The cards are there before the program that is to crash.
            browser.wait_for("[data-ready]")?;
        }
        assert_eq!(browser.count(UNTOUCHED)?, 0);
        browser.open(&address(step))?;
        shows_screen(browser, step, &mine)
    })
}
