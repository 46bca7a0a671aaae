//! Ways out of what was asked for.

use two_sides_model::card::CardId;
use two_sides_model::filter::{Choice, Filter, Group};
use two_sides_model::tally::Tally;
use two_sides_stage::{Key, Result, View};

use crate::sight::{address, comparison, press_named, shows};
use crate::visit;

const ASKED: &str = "#/?dimension=automation,goals&role=sre&q=reliability";

#[test]
fn clear_all_drops_everything_but_the_layout() -> Result {
    visit(View::DESKTOP, &format!("{ASKED}&view=table"), |browser| {
        browser.click("[data-button=clear]")?;
        shows(browser, "#/?view=table")?;
        assert_eq!(browser.count("[data-button=clear]")?, 0);
        Ok(())
    })
}

#[test]
fn escape_drops_first_the_text_and_then_the_filters() -> Result {
    visit(View::DESKTOP, "", |browser| {
        // From the search field, to which the browser itself gives a meaning for this key, and from outside of it.
        for focused in ["input[type=search]", "[data-button=differences]"] {
            browser.open(ASKED)?;
            shows(browser, ASKED)?;
            browser.script(&format!("document.querySelector('{focused}').focus()"), &[])?;
            browser.press(Key::Escape)?;
            shows(browser, "#/?dimension=automation,goals&role=sre")?;
            browser.press(Key::Escape)?;
            shows(browser, "#/")?;
        }
        Ok(())
    })
}

#[test]
fn what_was_asked_for_stands_over_the_results_and_goes_one_by_one() -> Result {
    visit(View::DESKTOP, ASKED, |browser| {
        let mut filter = comparison(ASKED).filter;
        let asked = "[aria-label='What you asked for']";
        for choice in filter.choices() {
            press_named(browser, asked, choice.name())?;
            filter.toggle(choice);
            shows(browser, &address(&filter))?;
        }
        press_named(browser, asked, &filter.text)?;
        shows(browser, "#/")?;
        assert_eq!(browser.count(asked)?, 0);
        Ok(())
    })
}

/// Two options and a text, of which the first option alone already stands against the second.
fn asks_too_much() -> Filter {
    let pairs = Choice::of(Group::Dimension)
        .into_iter()
        .flat_map(|dimension| {
            Choice::of(Group::Kind)
                .into_iter()
                .map(move |kind| (dimension, kind))
        });
    pairs
        .map(|(dimension, kind)| {
            let mut filter = Filter {
                text: "devops".to_owned(),
                ..Filter::NONE
            };
            filter.pick(dimension);
            filter.pick(kind);
            filter
        })
        .find(|filter| {
            let tally = Tally::of(filter);
            tally.shown() == 0
                && tally.without(Group::Dimension) > 0
                && tally.without(Group::Kind) > 0
        })
        .expect("no dimension has cards of every kind")
}

#[test]
fn an_empty_result_offers_ways_out_that_work() -> Result {
    let filter = asks_too_much();
    let tally = Tally::of(&filter);
    visit(View::DESKTOP, &address(&filter), |browser| {
        shows(browser, &address(&filter))?;
        assert_eq!(browser.count("[data-empty]")?, 1);
        let useful: Vec<Group> = Group::ALL
            .into_iter()
            .filter(|group| filter.asks(*group) && tally.without(*group) > 0)
            .collect();
        assert_eq!(browser.count("[data-empty] button")?, useful.len() + 1);
        for group in useful {
            let mut wider = filter.clone();
            wider.clear(group);
            let brought_back = format!("({})", tally.without(group));
            let named = filter
                .choices()
                .into_iter()
                .find(|choice| choice.group() == group);
            let words = named.map_or("search", Choice::name);
            press_named(browser, "[data-empty]", &format!("{words} {brought_back}"))?;
            shows(browser, &address(&wider))?;
            assert_eq!(browser.count("[data-empty]")?, 0);
            browser.back()?;
            shows(browser, &address(&filter))?;
        }
        press_named(
            browser,
            "[data-empty]",
            &format!("({})", CardId::all().count()),
        )?;
        shows(browser, "#/")
    })
}
