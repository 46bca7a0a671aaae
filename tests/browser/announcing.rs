//! What is told to those who hear the page: what happened, once, and where they are.

use serde_json::json;
use two_sides_model::card::CardId;
use two_sides_model::edition::Form;
use two_sides_model::step::Step;
use two_sides_stage::{Browser, Result, View};

use crate::copy::NO_CLIPBOARD;
use crate::people::{hasty, link_of, side_by_side, somebody};
use crate::screen::{HEADING, address, heading_has_focus, visit_again};
use crate::sight::{frame, gets_focus, settles, shows, texts};
use crate::visit;

/// Writes down what the live regions of the page say from now on. Only those that are there by now: a screen reader does not hear of
/// others what they come with, and those that come as an alert are looked for by the tests of what they say.
const LISTEN: &str = r"
    window.said = [];
    for (const region of document.querySelectorAll('[aria-live], [role=status], [role=alert]')) {
        const hear = () => { if (region.textContent.trim()) said.push(region.textContent.trim()) };
        new MutationObserver(hear).observe(region, { childList: true, characterData: true, subtree: true });
    }";

fn listen(browser: &Browser) -> Result {
    browser.script(LISTEN, &[])?;
    Ok(())
}

/// What was said when more time has gone by than the page ever waits before it speaks, which it does for a pause in typing. Nothing tells
/// that nothing more comes, so only the clock of the page can say so.
const SAID_IN_THE_END: &str = "return new Promise(done => setTimeout(done, 600)).then(() => said)";

/// Waits until this was said, in this order, and nothing else.
fn has_said(browser: &Browser, expected: &[&str]) -> Result {
    let expected: Vec<String> = expected.iter().map(|said| (*said).to_owned()).collect();
    settles(browser, "this was said", &expected, || {
        texts(browser, "return said")
    })?;
    assert_eq!(texts(browser, SAID_IN_THE_END)?, expected);
    Ok(())
}

#[test]
fn a_copied_link_is_told_as_often_as_it_is_copied() -> Result {
    let card = CardId::all().next().expect("there is a card");
    let copy = format!("{} [data-button=copy]", frame(card));
    visit(View::DESKTOP, "", |browser| {
        listen(browser)?;
        browser.click(&copy)?;
        has_said(browser, &["Link copied"])?;
        browser.click(&copy)?;
        has_said(browser, &["Link copied", "Link copied"])
    })
}

#[test]
fn a_link_that_is_not_copied_is_told_and_stands_in_the_field_that_follows() -> Result {
    let answers = hasty(Form::Short, 1);
    visit_again(View::DESKTOP, &answers, &address(Step::Result), |browser| {
        browser.script(NO_CLIPBOARD, &[])?;
        browser.wait_for("#share [data-button=copy]")?;
        listen(browser)?;
        browser.click("#share [data-button=copy]")?;
        has_said(
            browser,
            &["The link was not copied. It is in the field that follows."],
        )?;
        let follows = browser.script(
            "return document.querySelector('#share [data-button=copy] + .by-hand input') !== null",
            &[],
        )?;
        assert_eq!(follows, json!(true));
        Ok(())
    })
}

#[test]
fn a_filter_tells_how_many_cards_are_left_and_says_it_once() -> Result {
    visit(View::DESKTOP, "", |browser| {
        listen(browser)?;
        browser.click("[data-filter='kind:contested']")?;
        shows(browser, "#/?kind=contested")?;
        let told = texts(
            browser,
            "return [document.querySelector('[role=status]').textContent]",
        )?;
        has_said(browser, &[&told[0]])
    })
}

#[test]
fn another_page_is_told_by_its_title_and_its_heading_and_by_nothing_else() -> Result {
    let mine = hasty(Form::Full, 1);
    let first = Step::of(mine.form).next().expect("there is a screen");
    let others = [somebody(Form::Full, 2), somebody(Form::Full, 3)];
    visit_again(View::DESKTOP, &mine, "#/", |browser| {
        shows(browser, "#/")?;
        let mut title = String::new();
        for address in [
            "#/assess",
            &*address(first),
            &*address(Step::Preferences),
            &*address(Step::Result),
            &*link_of(&others[0]),
            &*side_by_side(&others),
            "#/method",
        ] {
            listen(browser)?;
            browser.open(address)?;
            heading_has_focus(browser)?;
            assert_eq!(browser.count(HEADING)?, 1, "{address}");
            let last = std::mem::replace(
                &mut title,
                texts(browser, "return [document.title]")?.concat(),
            );
            assert_ne!(title, last, "{address}");
            has_said(browser, &[])?;
        }
        // The cards have no heading of their own. What has the focus is named.
        browser.open("#/")?;
        gets_focus(browser, "#main")?;
        assert_ne!(texts(browser, "return [document.title]")?.concat(), title);
        has_said(browser, &[])
    })
}
