//! What a visitor sees of a result, and what the model says they must see.

use serde_json::json;
use two_sides_model::code::Scores;
use two_sides_model::picks::Pickable;
use two_sides_model::role::Role;
use two_sides_model::score::Percents;
use two_sides_model::verdict::Call;
use two_sides_stage::{Browser, Result};

use crate::sight::{settles, texts};

/// All that holds a figure or a verdict.
pub(crate) const FIGURE: &str = "[data-readiness], [data-lean], [data-verdict], [data-value]";

/// The figures in lines, each with its range and all numbers in its text, then the verdict. Were one there twice, so were its line.
const LOOK: &str = r"
    const shown = selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility());
    const said = ({ dataset: { low, value, high }, textContent }) =>
        [...value === undefined ? ['none'] : [low, value, high], 'in words', ...textContent.match(/\d+/g) ?? []].join(' ');
    return [
        ...shown('[data-readiness]').map(figure => `ready for ${figure.dataset.readiness}: ${said(figure)}`),
        ...shown('[data-lean]').map(figure => `lean of ${figure.dataset.lean}: ${said(figure)}`),
        ...shown('[data-verdict]').map(verdict => `verdict: ${verdict.dataset.verdict} ${verdict.dataset.verdictPreferences}`),
    ]";

/// The values within an element, by name, and its verdict on the skills.
const VALUES: &str = r"
    const within = selector => [...document.querySelector(arguments[0]).querySelectorAll(selector)];
    return [
        ...within('[data-readiness], [data-lean]')
            .map(({ dataset: { readiness, lean, value } }) => `${readiness ?? lean} ${value ?? 'none'}`)
            .sort(),
        ...within('[data-verdict]').map(verdict => verdict.dataset.verdict),
    ]";

/// Waits until the page shows these scores, in figures and in words.
pub(crate) fn shows_scores(browser: &Browser, scores: &Scores) -> Result {
    let mut expected = Vec::new();
    for role in Role::ALL {
        let figure = scores.readiness[role.index()];
        expected.push(format!("ready for {}: {}", role.id(), said(figure)));
    }
    for (name, figure) in leans(scores) {
        expected.push(format!("lean of {name}: {}", said(figure)));
    }
    let [skills, preferences] = scores.calls.map(Call::id);
    expected.push(format!("verdict: {skills} {preferences}"));
    settles(browser, "the page shows the scores", &expected, || {
        texts(browser, LOOK)
    })
}

/// What the page shows within an element: the value of each figure, and the verdict on the skills.
pub(crate) fn values(browser: &Browser, within: &str) -> Result<Vec<String>> {
    let values = browser.script(VALUES, &[json!(within)])?;
    Ok(serde_json::from_value(values)?)
}

/// What [`values`] must be for these scores.
pub(crate) fn values_of(scores: &Scores) -> Vec<String> {
    let said = |figure: Option<Percents>| {
        figure.map_or_else(|| "none".to_owned(), |figure| figure.value.to_string())
    };
    let mut values: Vec<String> = Role::ALL
        .into_iter()
        .map(|role| (role.id(), scores.readiness[role.index()]))
        .chain(leans(scores))
        .map(|(name, figure)| format!("{name} {}", said(figure)))
        .collect();
    values.sort();
    values.push(scores.calls[0].id().to_owned());
    values
}

fn leans(scores: &Scores) -> [(&'static str, Option<Percents>); 2] {
    [
        ("skills", scores.skills),
        ("preferences", scores.preferences),
    ]
}

/// A side is told in words, not by a sign; and there is a range only where something is missing.
fn said(figure: Option<Percents>) -> String {
    match figure {
        None => "none in words".to_owned(),
        Some(Percents { low, value, high }) if low == high => {
            format!("{low} {value} {high} in words {}", value.abs())
        }
        Some(Percents { low, value, high }) => {
            let [words, from, to] = [value, low, high].map(i32::abs);
            format!("{low} {value} {high} in words {words} {from} {to}")
        }
    }
}
