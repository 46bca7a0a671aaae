//! What a visitor sees of the comparison, and what the model says they must see.

use std::collections::BTreeSet;

use serde_json::json;
use two_sides_model::card::{CardId, Kind};
use two_sides_model::dimension::DimensionId;
use two_sides_model::filter::{Choice, Filter, Group};
use two_sides_model::link::{self, Arrival};
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::place::{Comparison, Place, View};
use two_sides_model::tally::Tally;
use two_sides_model::voices::rows;
use two_sides_stage::{Browser, Failure, Result};

/// The comparison in lines: the address, the controls with their state and their numbers, the count that is told, and what is laid
/// out. A card or row stands with its position.
const LOOK: &str = r"
    const all = selector => [...document.querySelectorAll(selector)];
    const shown = selector => all(selector).filter(element => element.checkVisibility({ visibilityProperty: true }));
    const pressed = button => button.ariaPressed === 'true' ? ', pressed' : '';
    return [
        location.hash,
        `search: ${all('input[type=search]')[0].value}`,
        ...all('[role=status]').map(told => `told: ${told.textContent.match(/\d+ of \d+/)}`),
        ...all('[data-button^=\'view:\']').map(button => button.dataset.button + pressed(button)),
        ...all('[data-button=differences]').map(button => 'differences' + pressed(button)),
        ...all('[data-filter]').map(option => `${option.dataset.filter}: ${option.querySelector('small').textContent}${pressed(option)}`),
        `sort: ${all('select')[0].value}`,
        ...shown('[data-card]').map((card, index) => `card ${index + 1}: ${card.dataset.card}`),
        ...shown('[data-map-row]').map((row, index) => `row ${index + 1}: ${row.dataset.mapRow}`),
    ]";

/// What an address asks for, which has to be one that the model understands in full or in part.
pub(crate) fn arrival(address: &str) -> Arrival {
    link::parse(address).expect("the address is no anchor")
}

/// The comparison that an address asks for.
pub(crate) fn comparison(address: &str) -> Comparison {
    arrival(address).place.comparison().clone()
}

/// The canonical address of a filter.
pub(crate) fn address(filter: &Filter) -> String {
    link::print(&Place::Compare(Comparison {
        filter: filter.clone(),
        ..Comparison::WHOLE
    }))
}

/// The cards that a filter leaves, in the order of the content.
pub(crate) fn left_by(filter: &Filter) -> Vec<CardId> {
    let tally = Tally::of(filter);
    CardId::all().filter(|card| tally.shows(*card)).collect()
}

/// The name of an option in the DOM.
pub(crate) fn option(choice: Choice) -> String {
    format!("[data-filter='{}:{}']", choice.group().id(), choice.id())
}

/// The frame of a card.
pub(crate) fn frame(card: CardId) -> String {
    format!("[data-card='{}']", card.get().id())
}

/// Waits until the page shows what the model says for `address`; should it not, the failure names the lines that differ.
pub(crate) fn shows(browser: &Browser, address: &str) -> Result {
    let what = format!("the page shows what {address} asks for");
    settles(browser, &what, &lines_of(address), || seen(browser))
}

/// Waits until the page shows what its address asks for, which follows a moment after what was typed.
pub(crate) fn shows_its_address(browser: &Browser) -> Result {
    browser.wait_until("the page shows what its address asks for", || {
        let seen = seen(browser)?;
        let expected = lines_of(&seen[0]);
        is_same(&expected, &seen)
    })
}

/// Waits until what is `seen` is what is `expected`; should that not come, the failure names the lines that differ.
///
/// `what` completes the sentence "It did not come about that ...".
pub(crate) fn settles(
    browser: &Browser,
    what: &str,
    expected: &[String],
    seen: impl Fn() -> Result<Vec<String>>,
) -> Result {
    browser.wait_until(what, || is_same(expected, &seen()?))
}

fn is_same(expected: &[String], seen: &[String]) -> Result<bool> {
    if seen == expected {
        return Ok(true);
    }
    Err(Failure::new(difference(expected, seen)))
}

/// Waits until an element has the focus, which goes there once all is drawn.
pub(crate) fn gets_focus(browser: &Browser, selector: &str) -> Result {
    browser.wait_until(&format!("{selector} has the focus"), || {
        browser.has_focus(selector)
    })
}

/// The number of entries in the history of the tab.
pub(crate) fn entries(browser: &Browser) -> Result<u64> {
    let length = browser.script("return history.length", &[])?;
    Ok(serde_json::from_value(length)?)
}

/// What a script returns as a list of texts.
pub(crate) fn texts(browser: &Browser, script: &str) -> Result<Vec<String>> {
    Ok(serde_json::from_value(browser.script(script, &[])?)?)
}

/// Presses a button by its words, as the only one that has them.
pub(crate) fn press_named(browser: &Browser, within: &str, words: &str) -> Result {
    let marked = browser.script(
        "const named = [...document.querySelectorAll(`${arguments[0]} button`)]
            .filter(button => button.textContent.includes(arguments[1]));
         named.forEach(button => button.dataset.found = '');
         return named.length",
        &[json!(within), json!(words)],
    )?;
    assert_eq!(marked, json!(1), "buttons in {within} with {words:?}");
    browser.click("[data-found]")
}

fn seen(browser: &Browser) -> Result<Vec<String>> {
    let mut lines = texts(browser, LOOK)?;
    // An address that was opened may be written in another order than the printer's, and hold what is left out.
    lines[0] = link::parse(&lines[0])
        .map_or_else(|| lines[0].clone(), |arrival| link::print(&arrival.place));
    Ok(lines)
}

fn lines_of(address: &str) -> Vec<String> {
    let place = arrival(address).place;
    let comparison = place.comparison();
    let tally = Tally::of(&comparison.filter);
    let pressed = |is_pressed: bool| if is_pressed { ", pressed" } else { "" };
    let mut lines = vec![
        link::print(&place),
        format!("search: {}", comparison.filter.text),
        format!("told: {} of {}", tally.shown(), CardId::all().count()),
    ];
    for view in View::ALL {
        lines.push(format!(
            "view:{}{}",
            view.id(),
            pressed(view == comparison.view)
        ));
    }
    let only_differences = comparison.filter.kinds == Picks::NONE.with(Kind::Difference);
    lines.push(format!("differences{}", pressed(only_differences)));
    // The page offers the kinds first.
    for group in [Group::Kind, Group::Dimension, Group::Role, Group::Source] {
        for choice in Choice::of(group) {
            lines.push(format!(
                "{}:{}: {}{}",
                group.id(),
                choice.id(),
                tally.count(choice),
                pressed(comparison.filter.has(choice))
            ));
        }
    }
    lines.push(format!("sort: {}", comparison.sort.id()));
    let (cards, map) = laid_out(comparison, &tally);
    for (index, card) in cards.into_iter().enumerate() {
        lines.push(format!("card {}: {}", index + 1, card.get().id()));
    }
    for (index, dimension) in map.into_iter().enumerate() {
        lines.push(format!("row {}: {}", index + 1, dimension.id()));
    }
    lines
}

/// The cards in their order, and the rows of the map.
fn laid_out(comparison: &Comparison, tally: &Tally) -> (Vec<CardId>, Vec<DimensionId>) {
    let mut cards = comparison.sort.order();
    cards.retain(|card| tally.shows(*card));
    match comparison.view {
        View::Cards => (cards, Vec::new()),
        View::Table => {
            // A stable sort: within a dimension the order is the chosen one.
            cards.sort_by_key(|card| card.get().dimension.index());
            (cards, Vec::new())
        }
        View::Voices => (
            Vec::new(),
            rows(tally).into_iter().map(|row| row.dimension).collect(),
        ),
    }
}

fn difference(expected: &[String], seen: &[String]) -> String {
    let (expected, seen): (BTreeSet<_>, BTreeSet<_>) =
        (expected.iter().collect(), seen.iter().collect());
    let missing = expected
        .difference(&seen)
        .map(|line| format!("missing: {line}"));
    let wrong = seen
        .difference(&expected)
        .map(|line| format!("seen:    {line}"));
    missing.chain(wrong).collect::<Vec<_>>().join("\n")
}
