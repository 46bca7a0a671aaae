//! What a visitor sees of the questions and what the browser keeps of their answers, and what the model says that must be.

use serde_json::{Value, json};
use two_sides_model::answers::{Answers, Level, Reply};
use two_sides_model::edition::{Edition, Item};
use two_sides_model::link;
use two_sides_model::picks::Pickable;
use two_sides_model::place::Place;
use two_sides_model::role::Role;
use two_sides_model::saved;
use two_sides_model::step::Step;
use two_sides_stage::{Browser, Result, View};

use crate::sight::{gets_focus, settles, texts};
use crate::visit;

/// The heading, which has the focus on each new screen.
pub(crate) const HEADING: &str = "#app h1";

/// The place in the browser's storage. Answers of earlier versions lie there, so it never changes.
pub(crate) const KEY: &str = "two-sides.answers";

/// A screen in lines: the address, how much is answered, of how much, what is left, and the reply to each question.
const LOOK: &str = r"
    const shown = selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility());
    return [
        location.hash,
        ...shown('[role=status]').map(told => `told: ${told.textContent.match(/\d+/g)}`),
        ...shown('[data-item]').map(question => `${question.dataset.item}: ${question.querySelector(':checked')?.value ?? 'open'}`),
    ]";

/// The address of a screen.
pub(crate) fn address(step: Step) -> String {
    link::print(&Place::Assess(step))
}

/// Waits until a screen shows its questions with these answers.
pub(crate) fn shows_screen(browser: &Browser, step: Step, answers: &Answers) -> Result {
    let address = address(step);
    let all = Edition::today().asks(answers.form).count();
    let open = answers.open(Edition::today());
    let mut expected = vec![
        address.clone(),
        format!("told: {},{all},{open}", all - open),
    ];
    for item in step.items(answers.form) {
        let value = value(answers, item).unwrap_or("open");
        expected.push(format!("{}: {value}", id(item)));
    }
    let what = format!("the screen {address} shows the answers");
    settles(browser, &what, &expected, || texts(browser, LOOK))
}

/// The name of a question.
pub(crate) fn id(item: Item) -> &'static str {
    match item {
        Item::Skill(skill) => skill.id(),
        Item::Preference(preference) => preference.id(),
    }
}

/// The frame of a question.
pub(crate) fn question(item: Item) -> String {
    format!("[data-item='{}']", id(item))
}

/// The values that a question offers, in their order.
pub(crate) fn offers(item: Item) -> Vec<&'static str> {
    match item {
        Item::Skill(_) => LEVELS.into_iter().chain([UNSURE]).collect(),
        Item::Preference(preference) => {
            let mut sides = Role::ALL.map(Role::id);
            if preference.get().first == Role::Sre {
                sides.reverse();
            }
            sides.into_iter().chain([UNSURE]).collect()
        }
    }
}

const LEVELS: [&str; 5] = ["0", "1", "2", "3", "4"];
const UNSURE: &str = "unsure";

/// The value of what was replied to a question.
pub(crate) fn value(answers: &Answers, item: Item) -> Option<&'static str> {
    let level = |level: Level| LEVELS[usize::from(level.get())];
    match item {
        Item::Skill(skill) => Some(said(answers.rating(skill)?, level)),
        Item::Preference(preference) => Some(said(answers.choice(preference)?, Role::id)),
    }
}

fn said<T>(reply: Reply<T>, given: impl Fn(T) -> &'static str) -> &'static str {
    reply.given().map_or(UNSURE, given)
}

/// Replies to a question what these answers say, by pressing.
pub(crate) fn reply(browser: &Browser, answers: &Answers, item: Item) -> Result {
    let value = value(answers, item).expect("there is a reply");
    browser.click(&format!("{} input[value='{value}']", question(item)))
}

/// The text in which these answers are kept.
pub(crate) fn written(answers: &Answers) -> String {
    saved::write(answers)
}

/// What the browser keeps under a key.
pub(crate) fn kept_under(browser: &Browser, key: &str) -> Result<Value> {
    browser.script("return localStorage.getItem(arguments[0])", &[json!(key)])
}

/// Waits until the browser keeps these answers, and just these.
pub(crate) fn keeps(browser: &Browser, answers: &Answers) -> Result {
    let expected = [written(answers)];
    settles(browser, "the answers are kept", &expected, || {
        let kept = kept_under(browser, KEY)?;
        Ok(kept.as_str().map(str::to_owned).into_iter().collect())
    })
}

/// Goes to an address as somebody of whom the browser has kept this.
pub(crate) fn return_with(browser: &Browser, kept: &str, address: &str) -> Result {
    browser.go("")?;
    browser.script(
        "localStorage.setItem(arguments[0], arguments[1])",
        &[json!(KEY), json!(kept)],
    )?;
    arrive(browser, address)
}

/// Goes to an address as from another site: the page is loaded again, even if it is the same but for the fragment.
pub(crate) fn arrive(browser: &Browser, address: &str) -> Result {
    browser.go("about:blank")?;
    browser.open(address)
}

/// Plays one visit of somebody who has answered before, which begins at `address`.
pub(crate) fn visit_again(
    view: View,
    answers: &Answers,
    address: &str,
    body: impl FnOnce(&Browser) -> Result,
) -> Result {
    visit(view, "", |browser| {
        return_with(browser, &written(answers), address)?;
        body(browser)
    })
}

/// Waits until the heading of a new screen has the focus.
pub(crate) fn heading_has_focus(browser: &Browser) -> Result {
    gets_focus(browser, HEADING)
}
