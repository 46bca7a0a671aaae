//! The search.

use std::collections::BTreeMap;

use serde_json::json;
use two_sides_model::card::{Card, CardId};
use two_sides_model::claim::ClaimId;
use two_sides_model::filter::Filter;
use two_sides_model::search::{Query, Stretch};
use two_sides_model::tally::Tally;
use two_sides_stage::{Key, Result, View};

use crate::sight::{address, entries, frame, left_by, shows, texts};
use crate::visit;

const FIELD: &str = "input[type=search]";

fn search_for(text: &str) -> Filter {
    Filter {
        text: text.to_owned(),
        ..Filter::NONE
    }
}

/// What stands on a card while its evidence is closed.
fn read_on(card: &'static Card) -> Vec<&'static str> {
    let mut read = vec![card.dimension.get().name(), card.title(), card.why()];
    read.extend(card.statements.iter().map(|statement| statement.text));
    for note in card.notes {
        read.extend([note.text(), note.source.get().short()]);
    }
    read
}

/// What is marked on a card while its evidence is closed, in the order of the alphabet.
fn hits_on(card: CardId, query: &Query) -> Vec<String> {
    let stretches = read_on(card.get())
        .into_iter()
        .flat_map(|text| query.mark(text));
    let mut hits: Vec<String> = stretches
        .filter_map(|stretch| match stretch {
            Stretch::Hit(hit) => Some(hit.to_owned()),
            Stretch::Plain(_) => None,
        })
        .collect();
    hits.sort();
    hits
}

#[test]
fn hits_are_marked_and_nothing_else() -> Result {
    // The first one is on more cards than follow every letter, and most of them are gone at the second.
    let (common, rare) = ("sre", "toil");
    let [many, few] = [common, rare].map(|text| left_by(&search_for(text)).len());
    assert!(many > 40 && (1..many / 2).contains(&few), "{many}, {few}");
    visit(View::DESKTOP, "", |browser| {
        for text in [common, rare] {
            browser.script("document.querySelector('input[type=search]').select()", &[])?;
            browser.type_into(FIELD, text)?;
            shows(browser, &address(&search_for(text)))?;
            let expected: BTreeMap<String, Vec<String>> = left_by(&search_for(text))
                .into_iter()
                .map(|card| (card.get().id().to_owned(), hits_on(card, &Query::new(text))))
                .collect();
            // Some cards get their marks when the typing has paused, after the address is written.
            browser.wait_until(&format!("just the hits for {text} are marked"), || {
                let marked = browser.script(
                    "return Object.fromEntries([...document.querySelectorAll('[data-card]:not([hidden])')]
                        .map(card => [card.dataset.card, [...card.querySelectorAll('mark')].map(mark => mark.textContent).sort()]))",
                    &[],
                )?;
                Ok(marked == json!(expected))
            })?;
            assert!(expected.values().any(|hits| !hits.is_empty()));
        }

        browser.press(Key::Escape)?;
        shows(browser, "#/")?;
        assert_eq!(browser.count("mark")?, 0);
        Ok(())
    })
}

#[test]
fn typing_is_one_step_in_the_history_and_the_address_follows_after_a_pause() -> Result {
    let (first, rest) = ("e", "rror budget");
    let typed = [first, rest].concat();
    visit(View::DESKTOP, "", |browser| {
        let before = entries(browser)?;
        browser.type_into(FIELD, first)?;
        browser.script("window.written = 0; const replace = history.replaceState; history.replaceState = function (...entry) { window.written += 1; return replace.apply(this, entry) }", &[])?;
        browser.type_into(FIELD, rest)?;
        shows(browser, &address(&search_for(&typed)))?;
        assert_eq!(entries(browser)?, before + 1);
        let written = browser.script("return window.written", &[])?;
        assert!(
            written
                .as_u64()
                .is_some_and(|written| (1..rest.len() as u64).contains(&written)),
            "addresses written: {written}"
        );
        browser.back()?;
        shows(browser, "#/")?;
        browser.forward()?;
        shows(browser, &address(&search_for(&typed)))
    })
}

#[test]
fn case_accents_plural_and_order_make_no_difference() -> Result {
    visit(View::DESKTOP, "", |browser| {
        let plain = left_by(&search_for("error budget"));
        assert!(!plain.is_empty());
        for variant in ["BUDGETS error", "érrors búdget"] {
            assert_eq!(left_by(&search_for(variant)), plain, "{variant}");
            browser.script("document.querySelector('input[type=search]').select()", &[])?;
            browser.type_into(FIELD, variant)?;
            shows(browser, &address(&search_for(variant)))?;
        }
        Ok(())
    })
}

/// A word, and a card that has it in its evidence alone.
fn only_in_evidence() -> (&'static str, CardId) {
    for claim in ClaimId::all() {
        let words = claim
            .get()
            .text()
            .split(|sign: char| !sign.is_alphanumeric());
        for word in words.filter(|word| !word.is_empty()) {
            let (query, tally) = (Query::new(word), Tally::of(&search_for(word)));
            let card =
                CardId::all().find(|card| tally.shows(*card) && hits_on(*card, &query).is_empty());
            if let Some(card) = card {
                return (word, card);
            }
        }
    }
    panic!("every word of the claims stands on their cards too");
}

#[test]
fn hits_in_closed_evidence_are_told_on_its_button() -> Result {
    let (word, card) = only_in_evidence();
    let hits = Tally::of(&search_for(word)).claim_hits(card);
    let toggle = format!("{} [data-button=evidence]", frame(card));
    let marks = format!("{} mark", frame(card));
    visit(View::DESKTOP, "", |browser| {
        assert!(!browser.text(&toggle)?.contains("hit"));
        browser.type_into(FIELD, word)?;
        shows(browser, &address(&search_for(word)))?;
        assert_eq!(browser.count(&marks)?, 0);
        let told = browser.text(&toggle)?;
        assert!(
            told.contains(&format!("{hits} with")) && told.contains("hit"),
            "{told}"
        );

        browser.click(&toggle)?;
        browser.wait_for(&marks)
    })
}

#[test]
fn what_comes_right_after_typing_loses_no_letter() -> Result {
    let (frame, asked) = (
        "await new Promise(requestAnimationFrame)",
        "#/?role=sre&q=toil",
    );
    let press = "document.querySelector(`[data-filter='role:sre']`).click();";
    let look = "document.querySelector('.card:not([hidden]) [data-button=evidence]').click();";
    let (both, empty) = ([press, look].concat(), "type('');");
    for (apart, next, left) in [
        // Typing and press are drawn at once, as on a slow device; or one after the other, each with all that follows from it.
        ("", press, asked),
        (frame, press, asked),
        (frame, both.as_str(), asked),
        (frame, empty, "#/"),
    ] {
        visit(View::DESKTOP, "", |browser| {
            let before = entries(browser)?;
            browser.script(
                &format!(
                    "window.Date.now = () => 0;
                     const field = document.querySelector('input[type=search]');
                     const type = text => {{
                         field.value = text;
                         field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
                     }};
                     return (async () => {{
                         for (const text of ['t', 'to', 'toi', 'toil']) {{ type(text); {apart} }}
                         {next}
                     }})()"
                ),
                &[],
            )?;
            shows(browser, left)?;
            assert_eq!(entries(browser)?, before + 2);
            browser.back()?;
            shows(browser, "#/?q=toil")?;
            browser.back()?;
            shows(browser, "#/")
        })?;
    }
    Ok(())
}

#[test]
fn the_live_region_waits_until_somebody_stops_typing() -> Result {
    visit(View::DESKTOP, "", |browser| {
        let busy = texts(
            browser,
            "const field = document.querySelector('input[type=search]');
             const told = document.querySelector('[role=status]');
             field.value = 'toil';
             field.dispatchEvent(new InputEvent('input', { bubbles: true }));
             return new Promise(requestAnimationFrame).then(() => [String(told.ariaBusy)])",
        )?;
        assert_eq!(busy, ["true"]);
        browser.wait_until("the live region is not busy any more", || {
            Ok(browser.attribute("[role=status]", "aria-busy")?.is_none())
        })
    })
}
