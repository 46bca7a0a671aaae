//! Every page, and every state of one that looks different. What has to hold for all of them is asked of this list.

use two_sides_model::answers::Answers;
use two_sides_model::card::{CardId, Kind};
use two_sides_model::code::{self, Scores};
use two_sides_model::edition::{Form, Item};
use two_sides_model::link;
use two_sides_model::picks::Pickable;
use two_sides_model::place::Program;
use two_sides_model::skill::SkillId;
use two_sides_model::step::Step;
use two_sides_stage::{Browser, Result, View};

use crate::copy::NO_CLIPBOARD;
use crate::people::{give, hasty, link_of, shared, side_by_side, somebody};
use crate::screen::{address, arrive, return_with, written};

/// A page in some state.
pub(crate) struct Route {
    /// What it shows, in the words of a failure.
    pub(crate) name: &'static str,
    address: String,
    answers: Option<Answers>,
    reach: fn(&Browser) -> Result,
    /// Whether wide windows do not have it.
    pub(crate) is_for_phones: bool,
}

impl Route {
    fn at(name: &'static str, address: impl Into<String>) -> Self {
        Self {
            name,
            address: address.into(),
            answers: None,
            reach: |_| Ok(()),
            is_for_phones: false,
        }
    }

    /// The same for somebody of whom the browser has kept answers.
    fn with(self, answers: &Answers) -> Self {
        Self {
            answers: Some(answers.clone()),
            ..self
        }
    }

    /// The same after somebody has done something there.
    fn after(self, reach: fn(&Browser) -> Result) -> Self {
        Self { reach, ..self }
    }

    /// The same, which wide windows do not have.
    fn for_phones(self) -> Self {
        Self {
            is_for_phones: true,
            ..self
        }
    }

    /// The window in which it is shown instead of this one.
    pub(crate) fn fitting(&self, view: View) -> View {
        if self.is_for_phones && view.device != View::PHONE.device {
            View {
                width: View::PHONE.width,
                height: View::PHONE.height,
                device: View::PHONE.device,
                ..view
            }
        } else {
            view
        }
    }

    /// Goes there, as on a first visit.
    pub(crate) fn open(&self, browser: &Browser) -> Result {
        if let Some(answers) = &self.answers {
            return_with(browser, &written(answers), &self.address)?;
        } else {
            browser.go("")?;
            browser.script("localStorage.clear()", &[])?;
            arrive(browser, &self.address)?;
        }
        (self.reach)(browser)
    }
}

/// Looks at pages, one after the other. What is found on any of them fails the test, with all that is found on the others.
pub(crate) fn nothing_is_found_on(
    browser: &Browser,
    routes: &[Route],
    look: impl Fn(&Browser, &Route) -> Result<Vec<String>>,
) -> Result {
    let mut found = Vec::new();
    for route in routes {
        found.extend(look(browser, route)?);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// The pages that a program draws, the first one of which is where the navigation leads.
pub(crate) fn routes(program: Program) -> Vec<Route> {
    match program {
        Program::Comparison => comparison(),
        Program::Assessment => assessment(),
        Program::Reference => reference(),
    }
}

fn comparison() -> Vec<Route> {
    let contested = CardId::all().find(|card| card.get().kind == Kind::Contested);
    let card = link::card(contested.expect("a card is contested"));
    let few = "#/?dimension=automation";
    vec![
        Route::at("the comparison", "#/"),
        Route::at("a filter", "#/?role=sre&kind=contested&q=devops"),
        Route::at("nothing left", "#/?dimension=gone&q=xyzzy"),
        Route::at("a card", card),
        Route::at("open evidence", few).after(open_evidence),
        Route::at("a link to take by hand", few).after(fail_to_copy),
        Route::at("the table", "#/?view=table"),
        Route::at("the map of voices", "#/?view=voices"),
        Route::at("the sheet of filters", "#/")
            .after(open_sheet)
            .for_phones(),
        Route::at("a newer version", few).after(offer_version),
        Route::at("the crash card", few).after(crash),
    ]
}

fn assessment() -> Vec<Route> {
    let mine = hasty(Form::Full, 1);
    let result = address(Step::Result);
    let (surprising, screen) = surprising();
    let scores = code::encode_scores(&Scores::of(&mine));
    vec![
        Route::at("the start", "#/assess"),
        Route::at("starting over", "#/assess")
            .with(&mine)
            .after(ask_to_start_over),
        Route::at("an unknown screen", "#/assess/nowhere"),
        Route::at("skills", screen).with(&surprising),
        Route::at("preferences", address(Step::Preferences)).with(&mine),
        Route::at("answers of another tab", address(Step::Preferences))
            .with(&mine)
            .after(answer_elsewhere),
        Route::at("nothing to score", &*result),
        Route::at("a result", &*result)
            .with(&mine)
            .after(open_details),
        Route::at("a broken link that was pasted", result)
            .with(&mine)
            .after(paste_broken_link),
        Route::at("a shared result", link_of(&mine)),
        Route::at("shared scores", shared(&scores)),
        Route::at("a broken link", shared("cut")),
    ]
}

fn reference() -> Vec<Route> {
    let people: Vec<Answers> = (1..4).map(|number| somebody(Form::Full, number)).collect();
    let scores = code::encode_scores(&Scores::of(&people[0]));
    let team = [side_by_side(&people), scores, "cut".to_owned()].join("+");
    vec![
        Route::at("how it works", "#/method").after(open_details),
        Route::at("two people", side_by_side(&people[..2])),
        Route::at("a team", team),
        Route::at("nobody to compare", "#/compare"),
    ]
}

/// Answers next to which one is pointed out as surprising, and the address of its screen.
fn surprising() -> (Answers, String) {
    let (skill, base) = SkillId::all()
        .find_map(|skill| Some((skill, *skill.get().builds_on.first()?)))
        .expect("some skill builds on another");
    let mut answers = hasty(Form::Full, 1);
    give(&mut answers, Item::Skill(base), 0);
    give(&mut answers, Item::Skill(skill), 4);
    (answers, address(Step::Area(skill.get().area)))
}

/// Presses whatever matches, wherever it lies in the page.
fn press_all(browser: &Browser, selector: &str) -> Result {
    browser.script(
        "document.querySelectorAll(arguments[0]).forEach(element => element.click())",
        &[selector.into()],
    )?;
    Ok(())
}

fn open_evidence(browser: &Browser) -> Result {
    press_all(
        browser,
        "[data-card]:not([hidden]) [data-button=evidence], .public-sources summary",
    )?;
    browser.wait_for(".evidence")
}

fn fail_to_copy(browser: &Browser) -> Result {
    browser.script(NO_CLIPBOARD, &[])?;
    press_all(
        browser,
        "[data-card]:not([hidden]):first-of-type [data-button=copy], .bar [data-button=copy]",
    )?;
    browser.wait_for(".by-hand input")
}

fn open_sheet(browser: &Browser) -> Result {
    press_all(browser, "[data-button=filters]")?;
    browser.wait_for("#filters")
}

/// Shows what is shown when a newer version waits, with all that it can say.
fn offer_version(browser: &Browser) -> Result {
    browser.script(
        "document.querySelectorAll('#fresh [hidden]').forEach(element => element.hidden = false)",
        &[],
    )?;
    browser.wait_for("[data-fresh=bar]")
}

fn crash(browser: &Browser) -> Result {
    browser.expect_fault("told by a test");
    browser.script(
        "dispatchEvent(new ErrorEvent('error', { message: 'told by a test', filename: location.href }))",
        &[],
    )?;
    browser.wait_for("#crash")?;
    press_all(browser, "#crash summary")
}

fn ask_to_start_over(browser: &Browser) -> Result {
    press_all(browser, "[data-button=start-over]")?;
    browser.wait_for("[data-button=start-over-sure]")
}

/// What the browser says when another tab has thrown all answers away.
fn answer_elsewhere(browser: &Browser) -> Result {
    browser.script("dispatchEvent(new StorageEvent('storage'))", &[])?;
    browser.wait_for("[data-notice=elsewhere]")
}

fn open_details(browser: &Browser) -> Result {
    press_all(browser, "#app details:not([open]) > summary")?;
    browser.wait_for("#app details .evidence")
}

fn paste_broken_link(browser: &Browser) -> Result {
    browser.type_into("[data-paste]", "#/r/cut")?;
    browser.wait_for("[data-fault]")
}
