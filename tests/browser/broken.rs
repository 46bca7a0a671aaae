//! Links to results that suffered on their way.

use serde_json::json;
use two_sides_model::code::{self, Fault, LONGEST, Scores, decode};
use two_sides_model::edition::{Edition, Form};
use two_sides_model::picks::Pickable;
use two_sides_model::step::Step;
use two_sides_stage::{Browser, Result, View};

use crate::figures::{FIGURE, shows_scores};
use crate::people::{hasty, link_of, shared, side_by_side, somebody};
use crate::screen::{address, arrive, heading_has_focus, keeps, visit_again};
use crate::sight::texts;
use crate::visit;

const PASTE: &str = "[data-paste]";
const COMPARE: &str = "#share [data-button=compare]";

/// A code that has this fault, made from a good one.
fn broken(fault: Fault) -> String {
    let answers = somebody(Form::Full, 1);
    let good = code::encode_answers(&answers);
    let (middle, end) = (good.len() / 2, good.len() - 3);
    match fault {
        Fault::Empty => String::new(),
        Fault::TooLong => good.repeat(LONGEST / good.len() + 1),
        Fault::Letters => format!("{}~{}", &good[..middle], &good[middle..]),
        Fault::Foreign => "watch".to_owned(),
        Fault::NewerVersion => format!("b{}", &good[1..]),
        Fault::NewerEdition => {
            let today = Edition::today();
            let tomorrow = Edition {
                number: today.number + 1,
                questions: today.questions,
            };
            code::encode_under(&tomorrow, &answers)
        }
        Fault::Cut => good[..end].to_owned(),
        Fault::Damaged => {
            let letter = if good[middle..].starts_with('A') {
                "B"
            } else {
                "A"
            };
            [&good[..middle], letter, &good[middle + 1..]].concat()
        }
    }
}

/// Waits until the page says what is wrong, within an element that names the fault.
fn says(browser: &Browser, within: &str, fault: Fault) -> Result {
    let card = format!("{within} [data-fault='{}']", fault.id());
    browser.wait_for(&card)?;
    assert_eq!(browser.count("[data-fault]")?, 1);
    let said = browser.text(&card)?;
    for words in [fault.title(), fault.advice()] {
        assert!(said.contains(words), "{words:?} in {said:?}");
    }
    Ok(())
}

/// Puts a text into the field for links, as pasting does, in place of what it held.
fn paste(browser: &Browser, text: &str) -> Result {
    browser.script(
        "const field = document.querySelector(arguments[0]);
         field.value = arguments[1];
         field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))",
        &[json!(PASTE), json!(text)],
    )?;
    Ok(())
}

#[test]
fn a_broken_link_says_what_is_wrong_and_shows_no_result() -> Result {
    let mine = hasty(Form::Full, 2);
    visit_again(View::DESKTOP, &mine, "#/assess", |browser| {
        for fault in Fault::ALL {
            let code = broken(fault);
            assert_eq!(decode(&code), Err(fault), "{code}");
            // Once from within the page, and once as the first address of a visit.
            for open in [Browser::open, arrive] {
                browser.open("#/assess")?;
                open(browser, &shared(&code))?;
                says(browser, "#assessment", fault)?;
                assert_eq!(browser.text("#app h1")?, fault.title());
                assert_eq!(browser.count("#app h1")?, 1);
                assert_eq!(browser.count(FIGURE)?, 0, "{fault:?}");
                keeps(browser, &mine)?;
            }
        }
        browser.click("#assessment a[href='#/assess']")?;
        heading_has_focus(browser)?;
        browser.open(&address(Step::Result))?;
        shows_scores(browser, &Scores::of(&mine))
    })
}

#[test]
fn a_broken_link_that_is_pasted_says_so_and_offers_no_comparison() -> Result {
    let mine = hasty(Form::Full, 2);
    let result = address(Step::Result);
    visit_again(View::DESKTOP, &mine, &result, |browser| {
        for fault in Fault::ALL {
            paste(
                browser,
                &format!("https://example.org/{}", shared(&broken(fault))),
            )?;
            says(browser, "#share", fault)?;
            assert_eq!(browser.count(COMPARE)?, 0, "{fault:?}");
        }
        paste(browser, " ")?;
        browser.wait_until_gone("[data-fault]")?;
        assert_eq!(browser.count(COMPARE)?, 0);
        shows_scores(browser, &Scores::of(&mine))?;
        keeps(browser, &mine)
    })
}

#[test]
fn a_link_that_a_chat_program_mangled_opens_all_the_same() -> Result {
    let theirs = somebody(Form::Full, 5);
    let scores = Scores::of(&theirs);
    let code = code::encode_answers(&theirs);
    let (head, tail) = code.split_at(code.len() / 2);
    let addresses = [
        format!("#/r/{code})"),
        format!("#/r/{code}."),
        format!("#/r/{code}>."),
        format!("#/r/{code}%20"),
        format!("#/r/{head}%20{tail}"),
        format!("#/r/{head}%0A{tail}%5D,"),
        format!("#/r/{code}/"),
    ];
    visit(View::DESKTOP, "#/assess", |browser| {
        for address in &addresses {
            browser.open("#/assess")?;
            browser.wait_for("[data-button=begin]")?;
            for open in [Browser::open, arrive] {
                open(browser, address)?;
                shows_scores(browser, &scores)?;
                assert_eq!(browser.count("[data-fault]")?, 0, "{address}");
            }
        }
        Ok(())
    })
}

#[test]
fn a_pasted_text_with_a_mangled_link_in_it_is_compared() -> Result {
    let mine = hasty(Form::Full, 2);
    let theirs = somebody(Form::Short, 5);
    let code = code::encode_answers(&theirs);
    let (head, tail) = code.split_at(code.len() / 2);
    let both = side_by_side(&[mine.clone(), theirs]);
    let result = address(Step::Result);
    visit_again(View::DESKTOP, &mine, &result, |browser| {
        for text in [
            code.clone(),
            format!("  https://example.org/page/#/r/{code}).\n"),
            format!("<https://example.org/#/r/{code}>"),
            format!("Look: https://example.org/%23/r/{code}."),
            format!("https://example.org/%2523/r/{code}"),
            format!("https://example.org/#/r/{head}\r\n{tail}"),
            format!("https://example.org/#/r/{code}?utm_source=chat"),
            format!("“{code}”"),
        ] {
            paste(browser, &text)?;
            let offered = format!("{COMPARE}[href='{both}']");
            browser.wait_for(&offered)?;
            assert_eq!(browser.count("[data-fault]")?, 0, "{text:?}");
            paste(browser, "")?;
            browser.wait_until_gone(COMPARE)?;
        }
        Ok(())
    })
}

#[test]
fn somebody_elses_link_changes_nothing_of_ones_own() -> Result {
    let mine = hasty(Form::Full, 2);
    let theirs = somebody(Form::Full, 5);
    let scores = Scores::of(&theirs);
    let codes = [
        code::encode_answers(&mine),
        code::encode_answers(&theirs),
        code::encode_scores(&scores),
    ];
    visit_again(View::DESKTOP, &mine, "#/assess", |browser| {
        for code in &codes[1..] {
            browser.open(&shared(code))?;
            shows_scores(browser, &scores)?;
            browser.wait_for("[data-shared]")?;
            heading_has_focus(browser)?;
            titles_nothing(browser, &codes)?;
            keeps(browser, &mine)?;
            browser.open(&address(Step::Result))?;
            shows_scores(browser, &Scores::of(&mine))?;
            assert!(
                browser
                    .value("[data-share-link]")?
                    .ends_with(&link_of(&mine))
            );
            titles_nothing(browser, &codes)?;
        }
        // A visit that begins with it offers to compare.
        arrive(browser, &link_of(&theirs))?;
        shows_scores(browser, &scores)?;
        browser.click("[data-shared] [data-button=compare]")?;
        browser.wait_for("[data-member]")?;
        heading_has_focus(browser)?;
        titles_nothing(browser, &codes)?;
        keeps(browser, &mine)
    })
}

/// The title is seen by others, in the history and on shared screens: none of these codes is in it, and no part of one.
fn titles_nothing(browser: &Browser, codes: &[String]) -> Result {
    let title = texts(browser, "return [document.title]")?.concat();
    assert!(!title.is_empty());
    for code in codes {
        assert!(!title.contains(&code[..4]), "{code} in {title:?}");
    }
    Ok(())
}
