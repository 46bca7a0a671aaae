//! The page on a phone.

use serde_json::json;
use two_sides_model::card::{CardId, Kind};
use two_sides_model::code::{self, Scores};
use two_sides_model::edition::Form;
use two_sides_model::filter::Choice;
use two_sides_model::step::Step;
use two_sides_stage::{Browser, Key, Result, TypingData, View};

use crate::keyboard::tab_to;
use crate::mode::NARROW;
use crate::people::{hasty, link_of, shared, side_by_side, somebody};
use crate::reflow::LOOK;
use crate::screen::{self, arrive, heading_has_focus, visit_again};
use crate::sight::{gets_focus, option, press_named, shows, texts};
use crate::visit;

const OPEN: &str = "[data-button=filters]";

fn fits(browser: &Browser, view: View, what: &str) -> Result {
    let misfits = texts(browser, LOOK)?;
    assert_eq!(misfits, [""; 0], "{what} on {} px", view.width);
    Ok(())
}

#[test]
fn nothing_scrolls_sideways() -> Result {
    visit(View::PHONE, "", |browser| {
        for view in [View::PHONE, NARROW] {
            browser.show(view)?;
            for address in [
                "#/?kind=contested&q=devops",
                "#/?view=table",
                "#/?view=voices",
                "#/method",
                "#/?dimension=gone&q=xyzzy",
                "#/",
            ] {
                browser.open(address)?;
                if address != "#/method" {
                    shows(browser, address)?;
                }
                fits(browser, view, address)?;
            }
            browser.script("document.querySelectorAll('[data-button=evidence][aria-expanded=false]').forEach(button => button.click())", &[])?;
            browser.wait_until("all evidence is open", || {
                Ok(browser.count(".evidence")? == CardId::all().count())
            })?;
            fits(browser, view, "open evidence")?;
            browser.click(OPEN)?;
            browser.wait_for("#filters")?;
            fits(browser, view, "the open filters")?;
            browser.press(Key::Escape)?;
        }
        Ok(())
    })
}

#[test]
fn nothing_of_the_assessment_scrolls_sideways() -> Result {
    let mine = hasty(Form::Full, 1);
    let team: Vec<_> = (1..4).map(|number| somebody(Form::Full, number)).collect();
    let mut addresses: Vec<String> = Step::all().map(screen::address).collect();
    addresses.extend([
        link_of(&team[0]),
        shared(&code::encode_scores(&Scores::of(&team[1]))),
        shared("cut"),
        side_by_side(&team[..2]),
        side_by_side(&team),
    ]);
    visit_again(View::PHONE, &mine, "#/assess", |browser| {
        for view in [View::PHONE, NARROW] {
            browser.show(view)?;
            for address in &addresses {
                // Loaded anew, so that what is measured is the page of this address and no other.
                arrive(browser, address)?;
                browser.wait_for(screen::HEADING)?;
                fits(browser, view, address)?;
            }
        }
        Ok(())
    })
}

#[test]
fn the_filters_open_in_a_sheet_and_the_focus_goes_with_it() -> Result {
    let picked = option(Choice::Kind(Kind::Contested));
    let is_expanded = |browser: &Browser| browser.attribute(OPEN, "aria-expanded");
    visit(View::PHONE, "", |browser| {
        assert_eq!(browser.count("#filters")?, 0);
        assert_eq!(is_expanded(browser)?.as_deref(), Some("false"));
        browser.click(OPEN)?;
        browser.wait_for("#filters")?;
        gets_focus(browser, "#filters")?;
        assert_eq!(is_expanded(browser)?.as_deref(), Some("true"));

        browser.click(&picked)?;
        shows(browser, "#/?kind=contested")?;
        assert_eq!(
            browser.count("#filters")?,
            1,
            "it stays open for another choice"
        );
        press_named(browser, "#filters", "Show ")?;
        browser.wait_until_gone("#filters")?;
        gets_focus(browser, OPEN)?;

        browser.click(OPEN)?;
        browser.wait_for("#filters")?;
        browser.press(Key::Escape)?;
        browser.wait_until_gone("#filters")?;
        gets_focus(browser, OPEN)?;
        shows(browser, "#/?kind=contested")
    })
}

/// Waits until the sheet is closed, and nothing of the page is out of reach.
fn is_closed(browser: &Browser) -> Result {
    browser.wait_until("the sheet is closed", || {
        Ok(browser.count("#filters")? == 0 && browser.count("[inert]")? == 0)
    })
}

/// In so narrow a window, WebKitGTK takes the focus from the page at the first Tab, and nothing is marked any more.
mod beyond_webkit {
    use super::*;

    #[test]
    fn the_open_sheet_keeps_the_focus_and_the_rest_of_the_page_waits() -> Result {
        let picked = option(Choice::Kind(Kind::Contested));
        let is_inside = "return document.activeElement === document.body || document.activeElement.closest('#filters') !== null";
        visit(View::PHONE, "", |browser| {
            tab_to(browser, OPEN)?;
            browser.press(Key::Enter)?;
            browser.wait_for("#filters[role=dialog]")?;
            let behind = "return new Promise(requestAnimationFrame).then(() => scrollY)";
            let before = browser.script(behind, &[])?;
            browser.press(Key::End)?;
            assert_eq!(browser.script(behind, &[])?, before);
            let controls = browser.count("#filters :is(button, input, summary)")?;
            let ways: [fn() -> TypingData; 2] = [|| Key::Tab.into(), || Key::Shift + Key::Tab];
            for way in ways {
                for _ in 0..controls + 5 {
                    browser.press(way())?;
                    assert_eq!(browser.script(is_inside, &[])?, json!(true));
                }
            }
            // Behind the last stop some browsers give the focus to their own controls, and their drivers cannot press keys there.
            browser.click("#filters h2")?;
            // What a choice brings into the results waits as well, and how many are left is still told.
            tab_to(browser, &picked)?;
            browser.press(Key::Space)?;
            shows(browser, "#/?kind=contested")?;
            let reach = "return ['[aria-label=\"What you asked for\"] button', '[data-button=clear]', '[data-card] a', 'nav a', '[role=status]']
                .map(selector => document.querySelector(selector).closest('[inert]') === null)";
            let expected = json!([false, false, false, false, true]);
            assert_eq!(browser.script(reach, &[])?, expected);
            tab_to(browser, "[data-look~=close-sheet]")?;
            browser.press(Key::Enter)?;
            is_closed(browser)?;
            gets_focus(browser, OPEN)
        })
    }
}

#[test]
fn the_sheet_closes_when_somebody_presses_beside_it_turns_the_device_or_goes_elsewhere() -> Result {
    let beside = "document.querySelector('.results').click()";
    visit(View::PHONE, "#/?role=sre", |browser| {
        browser.click(OPEN)?;
        browser.wait_for("#filters")?;
        browser.script(beside, &[])?;
        is_closed(browser)?;
        gets_focus(browser, OPEN)?;

        browser.click(OPEN)?;
        browser.wait_for("#filters")?;
        browser.show(View::DESKTOP)?;
        browser.wait_for("#filters[role=group]")?;
        assert_eq!(browser.count("[inert]")?, 0);
        browser.show(View::PHONE)?;
        is_closed(browser)?;

        browser.click(OPEN)?;
        browser.wait_for("#filters")?;
        browser.open("#/method")?;
        heading_has_focus(browser)?;
        is_closed(browser)
    })
}

#[test]
fn a_phone_can_do_what_a_desktop_can() -> Result {
    visit(View::PHONE, "", |browser| {
        browser.type_into("input[type=search]", "toil")?;
        shows(browser, "#/?q=toil")?;
        browser.click("[data-button='view:table']")?;
        shows(browser, "#/?q=toil&view=table")?;
        browser.click("[data-button=clear]")?;
        shows(browser, "#/?view=table")?;
        browser.click("[data-button='view:cards']")?;
        browser.click("[data-button=differences]")?;
        shows(browser, "#/?kind=difference")?;
        browser.click("select option[value=title]")?;
        shows(browser, "#/?kind=difference&sort=title")?;
        // The bar for the thumb lies over the end of the window.
        let evidence = "[data-card]:not([hidden]) [data-button=evidence]";
        let scroll = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })";
        browser.script(scroll, &[json!(evidence)])?;
        browser.click(evidence)?;
        browser.wait_for("[data-card] .evidence [data-claim]")?;
        browser.click("nav [data-page=method]")?;
        heading_has_focus(browser)
    })
}
