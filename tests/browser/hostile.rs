//! Links, texts and files with markup in them: it is shown as the text that it is, or not at all, and nothing of it runs.
//!
//! A script that ran would call what does not exist, and a picture that was asked for would not be found: each is an error on the
//! console, which fails the play.

use serde_json::json;
use two_sides_model::answers::Answers;
use two_sides_model::code;
use two_sides_model::edition::Form;
use two_sides_model::step::Step;
use two_sides_stage::{Browser, Result, View};

use crate::people::{link_of, somebody};
use crate::screen::{address, arrive, return_with, visit_again, written};
use crate::sight::{arrival, shows_its_address};
use crate::visit;

/// Ways out of a text, out of an attribute and out of a script; each leaves an element with a mark.
const MARKUP: [&str; 3] = [
    "<img src=x onerror=hostile() data-hostile>",
    "'\"><svg onload=hostile() data-hostile>",
    "</script><script data-hostile>hostile()</script>",
];

/// The same for what follows a link.
const SCRIPT_LINK: &str = "javascript:hostile()";

/// Fails where a part of the text became an element, an event handler or a link to a script.
fn is_mere_text(browser: &Browser, what: &str) -> Result {
    let made = browser.script(
        "return [...document.querySelectorAll('[data-hostile], [onerror], [onload], [href^=\"javascript:\" i]')]
            .map(element => element.outerHTML)",
        &[],
    )?;
    assert_eq!(made, json!([]), "{what}");
    Ok(())
}

/// Waits until a notice names this part of the text.
fn names(browser: &Browser, words: &str) -> Result {
    browser.wait_until(&format!("a notice names {words:?}"), || {
        Ok(browser.text("[data-notice]")?.contains(words))
    })
}

/// A text as a link carries it.
fn encoded(text: &str) -> String {
    let encoded = text.bytes().map(|byte| format!("%{byte:02X}"));
    encoded.collect::<Vec<_>>().concat()
}

#[test]
fn the_policy_keeps_text_from_becoming_code() -> Result {
    // Each is refused, with an error or without one.
    for (attempt, report) in [
        ("document.body.innerHTML = '<p data-hostile>'", "trusted"),
        (
            "document.body.setAttribute('style', 'display: none')",
            "style-src",
        ),
    ] {
        visit(View::DESKTOP, "", |browser| {
            browser.expect_fault(report);
            browser.script(&format!(
                    "const told = new Promise(done => addEventListener('securitypolicyviolation', done, {{ once: true }}));
                     try {{ {attempt} }} catch {{}}
                     return told.then(() => {{}})"
                ), &[])?;
            is_mere_text(browser, attempt)
        })?;
    }
    Ok(())
}

#[test]
fn what_a_link_asks_for_is_named_as_text() -> Result {
    visit(View::DESKTOP, "", |browser| {
        for text in MARKUP.into_iter().chain([SCRIPT_LINK]) {
            let encoded = encoded(text);
            for asked in [
                format!("#/{encoded}"),
                format!("#/card/{encoded}"),
                format!("#/?{encoded}=1"),
                format!("#/?dimension={encoded}"),
                format!("#/?role={encoded}"),
                format!("#/?kind={encoded}"),
                format!("#/?source={encoded}"),
                format!("#/?view={encoded}"),
                format!("#/?sort={encoded}"),
                format!("#/assess/{encoded}"),
                format!("#/assess?{encoded}"),
            ] {
                browser.open(&asked)?;
                // As what it would have been; the page before named it as something else.
                names(browser, arrival(&asked).dropped[0].name())?;
                is_mere_text(browser, &asked)?;
            }
        }
        Ok(())
    })
}

#[test]
fn what_a_link_carries_becomes_no_element() -> Result {
    let theirs = somebody(Form::Full, 5);
    let code = code::encode_answers(&theirs);
    visit(View::DESKTOP, "#/assess", |browser| {
        for text in MARKUP.into_iter().chain([SCRIPT_LINK]) {
            for text in [text.to_owned(), encoded(text)] {
                let searching = format!("#/?q={text}");
                browser.open(&searching)?;
                shows_its_address(browser)?;
                is_mere_text(browser, &searching)?;
                for (carrying, shows) in [
                    (format!("#/r/{text}"), "#assessment [data-fault]"),
                    (format!("{}?{text}", link_of(&theirs)), "[data-shared]"),
                    (
                        format!("#/compare/{code}+{text}+{code}"),
                        "#reference [data-fault]",
                    ),
                    (
                        format!("#/method?{text}"),
                        "nav [data-page=method][aria-current]",
                    ),
                ] {
                    browser.open(&carrying)?;
                    browser.wait_for(shows)?;
                    is_mere_text(browser, &carrying)?;
                }
                // In front of the fragment, where links that are shared repeat it.
                arrive(browser, &format!("?{text}#/assess"))?;
                is_mere_text(browser, &text)?;
                arrive(browser, &format!("?{text}{}", link_of(&theirs)))?;
                browser.wait_for("[data-shared]")?;
                is_mere_text(browser, &text)?;
            }
        }
        Ok(())
    })
}

#[test]
fn what_is_pasted_or_typed_becomes_no_element() -> Result {
    let mine = somebody(Form::Full, 2);
    let result = address(Step::Result);
    visit_again(View::DESKTOP, &mine, &result, |browser| {
        for text in MARKUP.into_iter().chain([SCRIPT_LINK]) {
            for page in [&result, &"#/compare/".to_owned()] {
                browser.open(page)?;
                browser.type_into("[data-paste]", text)?;
                browser.wait_for("[data-fault]")?;
                is_mere_text(browser, text)?;
            }
            browser.open("#/")?;
            browser.type_into("input[type=search]", text)?;
            is_mere_text(browser, text)?;
        }
        Ok(())
    })
}

#[test]
fn what_a_browser_has_kept_is_named_as_text() -> Result {
    visit(View::DESKTOP, "", |browser| {
        for text in MARKUP {
            let key = serde_json::to_string(text)?;
            let kept = written(&Answers::new(Form::Short));
            let kept = kept.replacen('{', &format!("{{ {key}: 1,"), 1);
            return_with(browser, &kept, "#/assess")?;
            names(browser, &text[..10])?;
            is_mere_text(browser, text)?;
        }
        Ok(())
    })
}
