//! The page in the hands of a translator.
//!
//! Translators of browsers take texts out and put elements of their own there. What they do when is theirs to say; this one does it in both
//! ways there are, and to a language that has the same words, so that the page can be held against the model as ever.

use two_sides_model::code::Scores;
use two_sides_model::edition::Edition;
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::role::Role;
use two_sides_model::source::VoiceId;
use two_sides_model::step::Step;
use two_sides_stage::{Browser, Key, Result, View};

use crate::figures::shows_scores;
use crate::keeping::beginning;
use crate::people::{give, made_for};
use crate::screen::{self, reply, shows_screen, visit_again};
use crate::sight::shows;
use crate::visit;

/// Translates every text on the page, and returns how many there were.
const TRANSLATE: &str = r"
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach((text, number) => {
        const translation = document.createElement('font');
        translation.append(document.createElement('font'));
        translation.firstChild.append(text.data);
        if (number % 2) {
            text.replaceWith(translation);
        } else {
            text.before(translation);
            text.remove();
        }
    });
    return texts.length";

/// All that is written in the comparison.
const WORDS: &str = "return document.getElementById('comparison').textContent";

fn translate(browser: &Browser) -> Result {
    let texts = browser.script(TRANSLATE, &[])?;
    assert!(texts.as_u64() > Some(20), "{texts}");
    Ok(())
}

#[test]
fn a_translated_comparison_can_be_searched_filtered_and_ordered() -> Result {
    visit(View::DESKTOP, "#/", |browser| {
        browser.wait_for("[data-ready]")?;
        shows(browser, "#/")?;
        let words = browser.script(WORDS, &[])?;
        translate(browser)?;
        for text in ["toil", "sre"] {
            browser.type_into("input[type=search]", text)?;
            shows(browser, &format!("#/?q={text}"))?;
            translate(browser)?;
            browser.press(Key::Escape)?;
            shows(browser, "#/")?;
        }
        browser.click("[data-filter='role:sre']")?;
        shows(browser, "#/?role=sre")?;
        translate(browser)?;
        browser.click("[data-filter='role:sre']")?;
        shows(browser, "#/")?;
        assert_eq!(
            browser.script(WORDS, &[])?,
            words,
            "in the same order, and nothing twice"
        );
        Ok(())
    })
}

#[test]
fn a_translated_assessment_counts_and_scores_what_is_answered() -> Result {
    let before = made_for(Role::Sre);
    let (_, item) = beginning();
    let step = Step::of(before.form).next().expect("the form has a screen");
    visit_again(View::DESKTOP, &before, &screen::address(step), |browser| {
        let mut answers = before.clone();
        shows_screen(browser, step, &answers)?;
        for number in [1, 0] {
            translate(browser)?;
            give(&mut answers, item, number);
            reply(browser, &answers, item)?;
            shows_screen(browser, step, &answers)?;
        }
        browser.open(&screen::address(Step::Result))?;
        shows_scores(browser, &Scores::of(&answers))?;
        for voice in VoiceId::all() {
            for left_out in [Picks::NONE.with(voice), Picks::NONE] {
                translate(browser)?;
                browser.click(&format!("[data-button='voice:{}']", voice.id()))?;
                shows_scores(
                    browser,
                    &Scores::under(Edition::today(), &answers, left_out),
                )?;
            }
        }
        Ok(())
    })
}
