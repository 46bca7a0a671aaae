//! The stops of the Tab key: every control is one, is marked as the one with the focus, and can be seen.

use serde_json::{Value, json};
use two_sides_model::place::Program;
use two_sides_stage::{Browser, Key, Result, TypingData, View};

use crate::keyboard::IS_MARKED;
use crate::mode::{self, Mode};
use crate::routes::{nothing_is_found_on, routes};
use crate::visit;

/// Finds all controls. Radio buttons of one question are one stop.
const FIND: &str = r"
    const found = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\'0\']')];
    window.stopOf = element => element.type === 'radio' ? element.closest('fieldset') : element;
    const isControl = element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled && !element.closest('[inert]');
    window.stops = [...new Set(found.filter(isControl).map(stopOf))];
    return stops.map(stop => stop.outerHTML.slice(0, 100))";

/// Gives the first or the last of them the focus. A key scrolls to it when the cards on the way are laid out, a script before that.
const BEGIN: &str = r"
    return (async () => {
        const stop = stops.at(arguments[0]);
        (stop.querySelector('[type=radio]') ?? stop).focus();
        for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
        stop.scrollIntoView({ block: 'nearest' });
    })()";

/// Which of them has the focus, and what is wrong with how it shows. A part of it must be seen:
/// <https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum>.
const STAND: &str = r"
    return (async () => {
        const active = document.activeElement;
        if (!active || active === document.body || active === document.documentElement) return null;
        const shown = shownFor(active);
        const isSeen = () => {
            const { left, right, top, bottom } = shown.getBoundingClientRect();
            const [from, to] = [[Math.max(left, 0), Math.max(top, 0)], [Math.min(right, innerWidth), Math.min(bottom, innerHeight)]];
            const [across, down] = [0, 1].map(side => [0.1, 0.5, 0.9].map(part => from[side] + part * (to[side] - from[side])));
            const isAt = (x, y) => {
                const hit = document.elementFromPoint(x, y);
                return hit && (shown.contains(hit) || hit.contains(shown));
            };
            return across.some(x => down.some(y => isAt(x, y)));
        };
        // Cards that come near are laid out then, and move what follows.
        for (let frames = 0; frames < 3 && !isSeen(); frames += 1) await new Promise(requestAnimationFrame);
        const wrong = [isMarked(active) ? '' : 'not marked', isSeen() ? '' : 'covered'].filter(Boolean).join(', ');
        return { place: stops.indexOf(stopOf(active)), wrong, what: active.outerHTML.slice(0, 100) };
    })()";

/// The way of the Tab key through a page.
#[derive(Clone, Copy, Debug)]
enum Way {
    Forwards,
    Backwards,
}

impl Way {
    fn keys(self) -> TypingData {
        match self {
            Way::Forwards => Key::Tab.into(),
            Way::Backwards => Key::Shift + Key::Tab,
        }
    }

    /// The place of the stop at which the way begins, as JavaScript counts.
    fn begins_at(self) -> i32 {
        match self {
            Way::Forwards => 0,
            Way::Backwards => -1,
        }
    }
}

/// Goes from stop to stop, and says what is wrong with them: those that are not reached, and those at which nobody sees the focus.
fn faults(browser: &Browser, way: Way) -> Result<Vec<String>> {
    let stops: Vec<String> = serde_json::from_value(browser.script(FIND, &[])?)?;
    let mut missed: Vec<usize> = (0..stops.len()).collect();
    let mut faults = Vec::new();
    // Browsers mark what a script gives the focus to when the last thing used was a key.
    browser.press(Key::Tab)?;
    browser.script(BEGIN, &[json!(way.begins_at())])?;
    // Some browsers stop at what scrolls as well.
    for _ in 0..stops.len() * 2 {
        let stand = browser.script(&format!("{IS_MARKED} {STAND}"), &[])?;
        let place = stand["place"]
            .as_u64()
            .and_then(|place| usize::try_from(place).ok());
        match place {
            Some(place) if !missed.contains(&place) => break,
            Some(place) => missed.retain(|stop| *stop != place),
            None if stand == Value::Null => break,
            None => {}
        }
        if stand["wrong"] != "" {
            faults.push(format!("{} is {}", stand["what"], stand["wrong"]));
        }
        browser.press(way.keys())?;
    }
    faults.extend(
        missed
            .into_iter()
            .map(|stop| format!("{} is not reached", stops[stop])),
    );
    Ok(faults)
}

/// Walks through the pages of a program as they are in this mode. Where bars stay in the window, what comes next should come from under them:
/// on wide windows they are at the top, so the way is backwards, on narrow ones at the bottom.
fn all_stops_are_seen(program: Program, mode: &Mode, way: Way) -> Result {
    let mut routes = routes(program);
    routes.retain(|route| mode.shows(route));
    visit(View::DESKTOP, "", |browser| {
        nothing_is_found_on(browser, &routes, |browser, route| {
            mode.open(browser, route)?;
            let faults = faults(browser, way)?.into_iter();
            let told = |fault| format!("{}, {}, {way:?}: {fault}", route.name, mode.name);
            Ok(faults.map(told).collect())
        })
    })
}

fn all_stops_are_seen_in_wide_windows(program: Program) -> Result {
    all_stops_are_seen(program, &mode::WIDE, Way::Backwards)
}

#[test]
fn all_stops_of_the_comparison_are_seen() -> Result {
    all_stops_are_seen_in_wide_windows(Program::Comparison)
}

#[test]
fn all_stops_of_the_assessment_are_seen() -> Result {
    all_stops_are_seen_in_wide_windows(Program::Assessment)
}

#[test]
fn all_stops_of_the_reference_are_seen() -> Result {
    all_stops_are_seen_in_wide_windows(Program::Reference)
}

/// A window of WebKitGTK that is as narrow as a phone does not stay the active one, and nothing is marked in one that is not.
mod beyond_webkit {
    use super::*;

    fn all_stops_are_seen_on_phones(program: Program) -> Result {
        all_stops_are_seen(program, &mode::PHONE, Way::Forwards)
    }

    #[test]
    fn all_stops_of_the_comparison_are_seen() -> Result {
        all_stops_are_seen_on_phones(Program::Comparison)
    }

    #[test]
    fn all_stops_of_the_assessment_are_seen() -> Result {
        all_stops_are_seen_on_phones(Program::Assessment)
    }

    #[test]
    fn all_stops_of_the_reference_are_seen() -> Result {
        all_stops_are_seen_on_phones(Program::Reference)
    }
}

#[test]
fn a_stop_that_is_missed_unmarked_or_covered_would_be_noticed() -> Result {
    visit(View::DESKTOP, "#/?dimension=automation", |browser| {
        assert_eq!(faults(browser, Way::Forwards)?, [""; 0]);
        for (breakage, sign) in [
            (
                "document.querySelector('nav a').tabIndex = -1",
                "is not reached",
            ),
            (
                "document.querySelector('nav [data-page=method]').style.outline = 'none'",
                "not marked",
            ),
            (
                "const lid = document.body.appendChild(document.createElement('div'));
                 Object.assign(lid.style, { position: 'fixed', inset: 0, zIndex: 9 })",
                "covered",
            ),
        ] {
            browser.script(breakage, &[])?;
            let found = faults(browser, Way::Forwards)?;
            assert!(
                found.iter().any(|fault| fault.contains(sign)),
                "{sign} in {found:?}"
            );
        }
        Ok(())
    })
}
