//! The whole way without a mouse: all questions of the full form, the result, and its link in another browser.

use std::fs;

use serde_json::json;
use two_sides_model::answers::Answers;
use two_sides_model::code::Scores;
use two_sides_model::edition::{Edition, Form, Item};
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::source::VoiceId;
use two_sides_model::step::Step;
use two_sides_stage::{Browser, Key, Result, Site, View, play, probed};

use crate::copy::on_clipboard;
use crate::figures::{shows_scores, values};
use crate::keyboard::tab_to;
use crate::people::{adopt, doubt, give, link_of, somebody, take_back};
use crate::screen::{
    HEADING, address, heading_has_focus, keeps, offers, question, shows_screen, value, visit_again,
    written,
};
use crate::sight::gets_focus;
use crate::{DIST, visit};

/// A way to reply by keys.
#[derive(Clone, Copy)]
enum Way {
    /// The number of the level.
    Number,
    /// The space bar takes the first offer, and from there it goes down.
    Down,
    /// Down to the last offer, and up from there.
    Up,
}

/// Tabs to an element and presses Enter on it.
fn enter(browser: &Browser, selector: &str) -> Result {
    tab_to(browser, selector)?;
    browser.press(Key::Enter)
}

/// Tabs to a question and replies what `answers` say.
fn reply(browser: &Browser, answers: &Answers, item: Item, way: Way) -> Result {
    let value = value(answers, item).expect("there is a reply");
    let offers = offers(item);
    let place = offers.iter().position(|offer| *offer == value);
    let place = place.expect("the reply is offered");
    tab_to(browser, &format!("{} input", question(item)))?;
    match (way, item) {
        (Way::Number, Item::Skill(_)) if value.len() == 1 => browser.press(value)?,
        (Way::Up, _) => {
            browser.press(" ")?;
            for _ in 1..offers.len() {
                browser.press(Key::Down)?;
            }
            for _ in place + 1..offers.len() {
                browser.press(Key::Up)?;
            }
        }
        _ => {
            browser.press(" ")?;
            for _ in 0..place {
                browser.press(Key::Down)?;
            }
        }
    }
    let taken = format!("{} input[value='{value}']", question(item));
    gets_focus(browser, &taken)
}

/// Answers all questions, screen by screen, and loads the page again in the middle.
fn answer_all(browser: &Browser, intended: &Answers) -> Result {
    let steps: Vec<Step> = Step::of(intended.form)
        .filter(|step| *step != Step::Result)
        .collect();
    let mut answers = Answers::new(intended.form);
    let mut ways = [Way::Number, Way::Down, Way::Number, Way::Up]
        .into_iter()
        .cycle();
    for (at, &step) in steps.iter().enumerate() {
        heading_has_focus(browser)?;
        shows_screen(browser, step, &answers)?;
        for (place, item) in step.items(intended.form).enumerate() {
            let way = ways.next().expect("the ways never end");
            reply(browser, intended, item, way)?;
            adopt(&mut answers, intended, item);
            shows_screen(browser, step, &answers)?;
            if at == steps.len() / 2 && place == 0 {
                come_back(browser, &steps[..=at], &answers)?;
            }
        }
        keeps(browser, &answers)?;
        enter(browser, "[data-button=next]")?;
    }
    assert_eq!(answers, *intended);
    Ok(())
}

/// Loads the page again: the answers are there, and the start leads to the first screen with an open question.
fn come_back(browser: &Browser, seen: &[Step], answers: &Answers) -> Result {
    let here = seen[seen.len() - 1];
    browser.reload()?;
    shows_screen(browser, here, answers)?;
    enter(browser, "nav [data-page=assess]")?;
    heading_has_focus(browser)?;
    enter(browser, "[data-button=begin]")?;
    heading_has_focus(browser)?;
    let open = Step::of(answers.form).find(|step| step.open(answers) > 0);
    assert_eq!(open, Some(here), "the test stops in the middle of a screen");
    for &step in seen {
        browser.open(&address(step))?;
        shows_screen(browser, step, answers)?;
    }
    Ok(())
}

#[test]
fn the_full_form_is_answered_and_its_link_opens_elsewhere() -> Result {
    let mut intended = somebody(Form::Full, 3);
    let unsure = Step::of(Form::Full)
        .nth(1)
        .and_then(|step| step.items(Form::Full).next());
    doubt(&mut intended, unsure.expect("every screen has a question"));
    let scores = Scores::of(&intended);

    let site = Site::serve(DIST)?;
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.open("#/")?;
        enter(&browser, "nav [data-page=assess]")?;
        heading_has_focus(&browser)?;
        enter(&browser, "[data-button='form:full']")?;
        enter(&browser, "[data-button=begin]")?;
        answer_all(&browser, &intended)?;

        heading_has_focus(&browser)?;
        assert!(browser.url()?.ends_with(&address(Step::Result)));
        shows_scores(&browser, &scores)?;
        let link = browser.value("[data-share-link]")?;
        assert_eq!(link, format!("{}{}", site.url(), link_of(&intended)));
        enter(&browser, "a[href='#share']")?;
        enter(&browser, "#share [data-button=copy]")?;
        browser.wait_until("the link is on the clipboard", || {
            Ok(on_clipboard(&browser)? == link)
        })?;

        let other = stage.browser(&site, View::DESKTOP)?;
        other.open(&link)?;
        shows_scores(&other, &scores)?;
        assert_eq!(values(&other, "#app")?, values(&browser, "#app")?);
        assert_eq!(other.script("return localStorage.length", &[])?, json!(0));
        assert_eq!(other.count(HEADING)?, 1);
        Ok(())
    })
}

/// Presses Enter on what saves a file, and waits until the file is there.
fn save(browser: &Browser, selector: &str, content: &str) -> Result {
    enter(browser, selector)?;
    browser.wait_until(&format!("{selector} saves its file"), || {
        for file in fs::read_dir(browser.downloads())? {
            if fs::read(file?.path())? == content.as_bytes() {
                return Ok(true);
            }
        }
        Ok(false)
    })
}

#[test]
fn everything_is_taken_along_and_thrown_away_by_keys() -> Result {
    const POSTER: &str = "a[data-poster]";
    let answers = somebody(Form::Full, 3);
    let page = fs::read_to_string([DIST, "two-sides.html"].join("/"))?;
    visit_again(View::DESKTOP, &answers, &address(Step::Result), |browser| {
        browser.wait_for(POSTER)?;
        let picture = browser.script(
            "return decodeURIComponent(document.querySelector(arguments[0]).href.replace(/^[^,]*,/, ''))",
            &[json!(POSTER)],
        )?;
        save(browser, POSTER, picture.as_str().unwrap_or_default())?;
        save(browser, "footer a[download]", &probed(&page))?;

        browser.open("#/assess")?;
        heading_has_focus(browser)?;
        save(browser, "[data-button=export]", &written(&answers))?;
        // The focus goes with the question, which a second Enter answers with "no".
        let (ask, no) = ("[data-button=start-over]", "[data-button=start-over-keep]");
        enter(browser, ask)?;
        for next in [no, ask, no, ask] {
            gets_focus(browser, next)?;
            browser.press(Key::Enter)?;
        }
        keeps(browser, &answers)?;
        enter(browser, "[data-button=start-over-sure]")?;
        heading_has_focus(browser)?;
        keeps(browser, &Answers::new(answers.form))
    })
}

#[test]
fn numbers_rate_only_the_question_that_has_the_focus() -> Result {
    let step = Step::of(Form::Short).next().expect("there is a screen");
    let mut answers = Answers::new(Form::Short);
    let items: Vec<Item> = step.items(Form::Short).collect();
    visit(View::DESKTOP, &address(step), |browser| {
        shows_screen(browser, step, &answers)?;
        for elsewhere in ["nav [data-page=assess]", "[data-button=next]"] {
            tab_to(browser, elsewhere)?;
            browser.press("3")?;
            shows_screen(browser, step, &answers)?;
        }
        browser.reload()?;
        shows_screen(browser, step, &answers)?;
        let target = *items.last().expect("there is a question");
        tab_to(browser, &format!("{} input", question(target)))?;
        // Above the levels, and with a key that gives it another meaning.
        for other in ["5", "9", "x"] {
            browser.press(other)?;
            shows_screen(browser, step, &answers)?;
        }
        browser.press(Key::Alt + "3")?;
        shows_screen(browser, step, &answers)?;
        for number in [4, 0] {
            give(&mut answers, target, number);
            browser.press(number.to_string())?;
            shows_screen(browser, step, &answers)?;
        }
        tab_to(
            browser,
            &format!("{} [data-button=unanswer]", question(target)),
        )?;
        browser.press("3")?;
        shows_screen(browser, step, &answers)?;
        browser.press(Key::Enter)?;
        take_back(&mut answers, target);
        shows_screen(browser, step, &answers)?;
        // The button is gone with what it cleared; the question keeps the focus.
        assert!(browser.has_focus(&format!("{} input", question(target)))?);
        Ok(())
    })
}

#[test]
fn results_are_laid_side_by_side_by_keys() -> Result {
    let mine = somebody(Form::Short, 1);
    let others = [somebody(Form::Full, 2), somebody(Form::Full, 3)];
    visit_again(View::DESKTOP, &mine, &address(Step::Result), |browser| {
        shows_scores(browser, &Scores::of(&mine))?;
        for (place, other) in others.iter().enumerate() {
            tab_to(browser, "[data-paste]")?;
            browser.press(link_of(other))?;
            enter(browser, "[data-button=compare]")?;
            browser.wait_for(&format!("[data-member]:nth-child({})", place + 2))?;
            heading_has_focus(browser)?;
        }
        assert_eq!(browser.count("[data-member]")?, others.len() + 1);
        keeps(browser, &mine)
    })
}

#[test]
fn a_result_is_taken_apart_and_looked_at_by_keys() -> Result {
    let mine = somebody(Form::Short, 1);
    visit_again(View::DESKTOP, &mine, &address(Step::Result), |browser| {
        shows_scores(browser, &Scores::of(&mine))?;
        let voice = VoiceId::all().next().expect("there is a voice");
        enter(browser, &format!("[data-button='voice:{}']", voice.id()))?;
        let left_out = Picks::NONE.with(voice);
        shows_scores(browser, &Scores::under(Edition::today(), &mine, left_out))?;
        enter(browser, "#assessment summary")?;
        browser.wait_for("#assessment details .evidence")?;
        enter(browser, "[data-button='reveal:scores']")?;
        enter(browser, "[data-button=preview]")?;
        browser.wait_for("[data-shared]")?;
        heading_has_focus(browser)
    })
}

#[test]
fn a_screen_is_left_and_come_back_to_by_keys() -> Result {
    let [first, second] =
        [0, 1].map(|place| Step::of(Form::Short).nth(place).expect("there is a screen"));
    let answers = Answers::new(Form::Short);
    visit(View::DESKTOP, &address(first), |browser| {
        shows_screen(browser, first, &answers)?;
        enter(browser, "[data-button=next]")?;
        heading_has_focus(browser)?;
        shows_screen(browser, second, &answers)?;
        enter(browser, ".onward a:first-child")?;
        heading_has_focus(browser)?;
        shows_screen(browser, first, &answers)
    })
}
