//! What people come for, played as one visit, wherever the page lies: at a host, in a browser without a network, on a disk.

use serde_json::json;
use two_sides::picture::poster::poster;
use two_sides::picture::qr::qr_code;
use two_sides_model::answers::Answers;
use two_sides_model::code::Scores;
use two_sides_model::edition::Form;
use two_sides_model::role::Role;
use two_sides_model::step::Step;
use two_sides_stage::{Browser, Result};

use crate::figures::shows_scores;
use crate::people::{adopt, link_of, made_for, somebody};
use crate::screen::{arrive, keeps, reply, shows_screen};
use crate::sight::shows;

/// The public address, if the build knows one.
pub(crate) const PUBLIC: Option<&str> = option_env!("TWO_SIDES_URL");

const LINK: &str = "[data-share-link]";

/// The core journeys, one after the other, by somebody of whom the browser keeps nothing yet.
pub(crate) fn play_all(browser: &Browser) -> Result {
    filter(browser)?;
    let answers = assess(browser)?;
    share(browser, &answers)?;
    read_how_it_works(browser)?;
    open_links(browser, &answers)
}

/// Filters the comparison, and takes it back.
fn filter(browser: &Browser) -> Result {
    browser.open("")?;
    shows(browser, "#/")?;
    browser.click("[data-filter='role:sre']")?;
    shows(browser, "#/?role=sre")?;
    browser.type_into("input[type=search]", "error budget")?;
    shows(browser, "#/?role=sre&q=error%20budget")?;
    browser.reload()?;
    shows(browser, "#/?role=sre&q=error%20budget")?;
    browser.open("#/")?;
    shows(browser, "#/")
}

/// Answers the short form, from its start to its result.
fn assess(browser: &Browser) -> Result<Answers> {
    let answers = somebody(Form::Short, 1);
    browser.click("nav [data-page=assess]")?;
    browser.click("[data-button=begin]")?;
    let mut given = Answers::new(Form::Short);
    for step in Step::of(Form::Short).filter(|step| *step != Step::Result) {
        shows_screen(browser, step, &given)?;
        for item in step.items(Form::Short) {
            reply(browser, &answers, item)?;
            adopt(&mut given, &answers, item);
        }
        shows_screen(browser, step, &given)?;
        browser.click("[data-button=next]")?;
    }
    shows_scores(browser, &Scores::of(&answers))?;
    keeps(browser, &answers)?;
    Ok(answers)
}

/// Takes the result away: as a link, and as pictures of it.
fn share(browser: &Browser, answers: &Answers) -> Result {
    let page = browser.url()?;
    let page = match PUBLIC {
        Some(public) if page.starts_with("file:") => public,
        _ => page.split('#').next().unwrap_or_default(),
    };
    let link = format!("{page}{}", link_of(answers));
    assert_eq!(browser.value(LINK)?, link);

    let code = qr_code(&link).expect("a link is no longer than a code can hold");
    browser.wait_until("the link is drawn as a code", || {
        Ok(browser.attribute("[data-qr] path", "d")?.as_deref() == Some(&code.path))
    })?;
    let picture = poster(&Scores::of(answers), page);
    assert_eq!(browser.attribute("a[data-poster]", "href")?, Some(picture));
    browser.wait_until("the picture is shown", || {
        // What cannot be shown has no width. WebKit says of a drawing how wide it is on the page.
        let is_shown = "return document.querySelector('img[data-poster]').naturalWidth > 0";
        Ok(browser.script(is_shown, &[])? == json!(true))
    })
}

fn read_how_it_works(browser: &Browser) -> Result {
    browser.click("nav [data-page=method]")?;
    browser.wait_for("#reference h1")?;
    browser.back()?;
    browser.wait_for(LINK)
}

/// Opens one's own link and somebody else's, which leave one's own answers alone.
fn open_links(browser: &Browser, answers: &Answers) -> Result {
    for sender in [answers, &made_for(Role::Sre)] {
        arrive(browser, &link_of(sender))?;
        browser.wait_for("[data-shared]")?;
        shows_scores(browser, &Scores::of(sender))?;
        keeps(browser, answers)?;
    }
    Ok(())
}
