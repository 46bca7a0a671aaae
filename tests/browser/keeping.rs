//! Answers in the browser's storage and in files.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use two_sides_model::answers::Answers;
use two_sides_model::code::Scores;
use two_sides_model::edition::{Form, Item};
use two_sides_model::saved::Refusal;
use two_sides_model::step::Step;
use two_sides_stage::{Browser, Result, Site, View, play};

use crate::DIST;
use crate::failures::site_behind;
use crate::figures::shows_scores;
use crate::people::{doubt, give, hasty, replied, somebody};
use crate::screen::{
    KEY, address, arrive, keeps, kept_under, reply, return_with, shows_screen, visit_again, written,
};
use crate::sight::press_named;
use crate::visit;

/// What the page says about keeping.
const NOTICE: &str = "[data-notice=refused], [data-notice=elsewhere]";
/// What it says about answers that could not be taken.
const REMARK: &str = "[data-notice=remark]";
/// What it asks when a file would replace answers.
const OFFER: &str = "[data-notice=offered]";
const IMPORT: &str = "[data-button=import]";

/// The first screen of the short form, with its first question.
pub(crate) fn beginning() -> (Step, Item) {
    let step = Step::of(Form::Short).next();
    let step = step.expect("the short form has a screen");
    let item = step.items(Form::Short).next();
    (step, item.expect("a screen has a question"))
}

/// A folder for the files of one test, empty.
pub(crate) fn folder(test: &str) -> Result<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Picks a file with this text to bring answers from.
fn bring(browser: &Browser, folder: &Path, text: &str) -> Result {
    let file = folder.join("picked.json");
    fs::write(&file, text)?;
    browser.type_into(IMPORT, &file.display().to_string())
}

/// Waits until the page remarks this.
fn remarks(browser: &Browser, words: &str) -> Result {
    browser.wait_until(&format!("the page says {words:?}"), || {
        Ok(browser.text(REMARK)?.contains(words))
    })
}

/// Presses the only button in a notice and waits until the notice is gone.
fn dismiss(browser: &Browser, notice: &str) -> Result {
    assert_eq!(browser.count(&format!("{notice} button"))?, 1);
    browser.click(&format!("{notice} button"))?;
    browser.wait_until_gone(notice)
}

#[test]
fn a_saved_file_brings_the_answers_into_another_browser() -> Result {
    let mut answers = hasty(Form::Full, 4);
    doubt(&mut answers, beginning().1);
    let site = Site::serve(DIST)?;
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        return_with(&browser, &written(&answers), "#/assess")?;
        browser.wait_for("[data-button=export]")?;
        let href = browser.attribute("[data-button=export]", "href")?;
        let held = browser.script(
            "return decodeURIComponent(arguments[0].replace('data:application/json,', ''))",
            &[json!(href)],
        )?;
        assert_eq!(held, json!(written(&answers)));

        let name = browser.attribute("[data-button=export]", "download")?;
        let file = browser
            .downloads()
            .join(name.expect("the link saves a file"));
        browser.click("[data-button=export]")?;
        browser.wait_until("the file is saved", || {
            Ok(fs::read_to_string(&file)? == written(&answers))
        })?;

        let other = stage.browser(&site, View::DESKTOP)?;
        other.open("#/assess")?;
        other.type_into(IMPORT, &file.display().to_string())?;
        keeps(&other, &answers)?;
        assert_eq!(other.count(REMARK)?, 0);
        other.open(&address(Step::Result))?;
        shows_scores(&other, &Scores::of(&answers))?;
        for step in Step::of(Form::Full).filter(|step| *step != Step::Result) {
            other.open(&address(step))?;
            shows_screen(&other, step, &answers)?;
        }
        Ok(())
    })
}

#[test]
fn a_file_of_something_else_is_refused_and_nothing_is_lost() -> Result {
    let folder = folder("a_file_of_something_else")?;
    let answers = hasty(Form::Full, 4);
    let newer = written(&answers).replace("\"version\": 1", "\"version\": 9");
    visit_again(View::DESKTOP, &answers, "#/assess", |browser| {
        for (text, refusal) in [
            (
                "{ \"hello\": [1, 2, { \"world\": null }] }",
                Refusal::Foreign,
            ),
            ("", Refusal::Foreign),
            ("Dear diary", Refusal::Foreign),
            ("[]", Refusal::Foreign),
            ("null", Refusal::Foreign),
            (newer.as_str(), Refusal::Newer),
        ] {
            bring(browser, &folder, text)?;
            remarks(browser, refusal.reason())?;
            keeps(browser, &answers)?;
            dismiss(browser, REMARK)?;
        }
        // And right after it, the right one, which waits until somebody says which answers hold.
        let right = somebody(Form::Short, 1);
        bring(browser, &folder, &written(&right))?;
        browser.wait_for(OFFER)?;
        keeps(browser, &answers)?;
        press_named(browser, OFFER, "Keep mine")?;
        browser.wait_until_gone(OFFER)?;
        keeps(browser, &answers)?;
        bring(browser, &folder, &written(&right))?;
        browser.wait_for(OFFER)?;
        press_named(browser, OFFER, "Take those")?;
        browser.wait_until_gone(OFFER)?;
        keeps(browser, &right)?;
        browser.open(&address(Step::Result))?;
        shows_scores(browser, &Scores::of(&right))
    })
}

#[test]
fn what_a_file_has_beyond_our_knowledge_is_named_and_left_out() -> Result {
    let folder = folder("what_a_file_has_beyond")?;
    let answers = hasty(Form::Full, 4);
    let more = written(&answers).replace("\"skills\": {", "\"skills\": {\n    \"juggling\": 4,");
    visit(View::DESKTOP, "#/assess", |browser| {
        bring(browser, &folder, &more)?;
        remarks(browser, "juggling")?;
        keeps(browser, &answers)?;
        dismiss(browser, REMARK)
    })
}

/// Under which names texts are put aside, in the order of their coming.
const ASIDE: [&str; 2] = ["two-sides.answers.bad", "two-sides.answers.bad.bad"];

/// Replies to the first question, and waits until that is kept.
fn answer_anew(browser: &Browser, number: usize) -> Result {
    let (step, item) = beginning();
    shows_screen(browser, step, &Answers::new(Form::Short))?;
    let answers = replied(item, number);
    reply(browser, &answers, item)?;
    shows_screen(browser, step, &answers)?;
    keeps(browser, &answers)
}

#[test]
fn spoiled_answers_are_put_aside_and_the_page_works() -> Result {
    let (step, _) = beginning();
    let spoiled = ["{ \"two-sides\": \"ans", "[1, 2]"];
    visit(View::DESKTOP, "#/assess", |browser| {
        // The second time, what was put aside the first time stays as well.
        for (count, text) in spoiled.into_iter().enumerate() {
            return_with(browser, text, &address(step))?;
            remarks(browser, Refusal::Foreign.reason())?;
            assert_eq!(
                kept_under(browser, KEY)?,
                json!(text),
                "looking changes nothing"
            );
            answer_anew(browser, 3)?;
            for (name, text) in ASIDE.iter().zip(&spoiled[..=count]) {
                assert_eq!(kept_under(browser, name)?, json!(text));
            }
            dismiss(browser, REMARK)?;
            arrive(browser, &address(step))?;
            browser.wait_for("[data-item] :checked")?;
            assert_eq!(browser.count(REMARK)?, 0);
        }
        // What is aside already is not put aside once more.
        return_with(browser, spoiled[1], &address(step))?;
        answer_anew(browser, 2)?;
        assert_eq!(browser.script("return localStorage.length", &[])?, json!(3));
        Ok(())
    })
}

#[test]
fn answers_that_are_understood_in_part_are_put_aside_whole() -> Result {
    let (step, item) = beginning();
    let mut answers = Answers::new(Form::Short);
    let more = written(&answers).replace("\"skills\": {", "\"skills\": {\n    \"juggling\": 4");
    visit(View::DESKTOP, "", |browser| {
        return_with(browser, &more, &address(step))?;
        remarks(browser, "juggling")?;
        for number in [3, 1] {
            give(&mut answers, item, number);
            reply(browser, &answers, item)?;
            keeps(browser, &answers)?;
            assert_eq!(kept_under(browser, ASIDE[0])?, json!(more));
        }
        assert_eq!(kept_under(browser, ASIDE[1])?, json!(null));
        Ok(())
    })
}

#[test]
fn answers_that_a_newer_version_kept_in_another_tab_are_put_aside() -> Result {
    let (step, item) = beginning();
    let mine = replied(item, 1);
    let newer = written(&hasty(Form::Full, 4)).replace("\"version\": 1", "\"version\": 9");
    visit_again(View::DESKTOP, &mine, &address(step), |browser| {
        shows_screen(browser, step, &mine)?;
        browser.in_new_tab(|| {
            browser.open("")?;
            let keep = "localStorage.setItem(arguments[0], arguments[1])";
            browser.script(keep, &[json!(KEY), json!(newer)])?;
            Ok(())
        })?;
        browser.wait_for(NOTICE)?;
        press_named(browser, NOTICE, "Keep these")?;
        browser.wait_until_gone(NOTICE)?;
        keeps(browser, &mine)?;
        assert_eq!(kept_under(browser, ASIDE[0])?, json!(newer));
        Ok(())
    })
}

#[test]
fn a_browser_that_keeps_nothing_is_no_obstacle() -> Result {
    let (step, item) = beginning();
    // Nothing can be written, or the storage is out of reach altogether, or there is none.
    for (breakage, is_known_at_once) in [
        (
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
            false,
        ),
        (
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
            true,
        ),
        (
            "Object.defineProperty(window, 'localStorage', { value: null })",
            true,
        ),
    ] {
        let mut answers = Answers::new(Form::Short);
        let site = site_behind(breakage)?;
        play(|stage| {
            let browser = stage.browser(&site, View::DESKTOP)?;
            browser.open(&address(step))?;
            shows_screen(&browser, step, &answers)?;
            assert_eq!(browser.count(NOTICE)?, usize::from(is_known_at_once));
            for number in [3, 1] {
                give(&mut answers, item, number);
                reply(&browser, &answers, item)?;
                shows_screen(&browser, step, &answers)?;
                browser.wait_for(NOTICE)?;
            }
            browser.open(&address(Step::Result))?;
            shows_scores(&browser, &Scores::of(&answers))?;
            assert_eq!(browser.count(NOTICE)?, 1);
            // That an address was not understood is another matter.
            browser.open("#/assess/nowhere")?;
            dismiss(&browser, "[data-notice=dropped]")?;
            assert_eq!(browser.count(NOTICE)?, 1);
            Ok(())
        })?;
    }
    Ok(())
}

/// A script that fills the browser's storage up to the last character.
const FILL: &str = r"
    let filler = '';
    for (let step = 2 ** 22; step >= 1; step /= 2) {
        for (;;) {
            try { localStorage.setItem('filler', filler + 'x'.repeat(step)); } catch { break; }
            filler += 'x'.repeat(step);
        }
    }";

#[test]
fn where_the_storage_is_full_nothing_that_is_kept_is_lost() -> Result {
    let (step, item) = beginning();
    let spoiled = "spoiled ".repeat(1000);
    let readable = written(&Answers::new(Form::Short));
    for kept in [&spoiled, &readable] {
        let mut answers = Answers::new(Form::Short);
        visit(View::DESKTOP, "", |browser| {
            return_with(browser, kept, &address(step))?;
            shows_screen(browser, step, &answers)?;
            browser.script(FILL, &[])?;
            give(&mut answers, item, 3);
            reply(browser, &answers, item)?;
            browser.wait_for(NOTICE)?;
            assert_eq!(kept_under(browser, KEY)?, json!(kept));

            // Once there is room, all is as usual.
            browser.script("localStorage.removeItem('filler')", &[])?;
            give(&mut answers, item, 1);
            reply(browser, &answers, item)?;
            browser.wait_until_gone(NOTICE)?;
            keeps(browser, &answers)?;
            let aside = (kept == &spoiled).then_some(&spoiled);
            assert_eq!(kept_under(browser, ASIDE[0])?, json!(aside));
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn answers_of_another_tab_wait_until_somebody_says_which_hold() -> Result {
    let (step, item) = beginning();
    let numbered = |number| replied(item, number);
    visit_again(View::DESKTOP, &numbered(0), &address(step), |browser| {
        let replies_elsewhere = |answers: &Answers| {
            browser.turn_to_tab(1)?;
            reply(browser, answers, item)?;
            keeps(browser, answers)?;
            browser.turn_to_tab(0)?;
            browser.wait_for(NOTICE)
        };
        shows_screen(browser, step, &numbered(0))?;
        browser.open_tab()?;
        browser.open(&address(step))?;
        shows_screen(browser, step, &numbered(0))?;
        assert_eq!(browser.count(NOTICE)?, 0);

        replies_elsewhere(&numbered(1))?;
        shows_screen(browser, step, &numbered(0))?;
        press_named(browser, NOTICE, "Take those")?;
        browser.wait_until_gone(NOTICE)?;
        shows_screen(browser, step, &numbered(1))?;
        keeps(browser, &numbered(1))?;

        // Whoever changes their mind there leaves nothing to decide here.
        replies_elsewhere(&numbered(4))?;
        browser.turn_to_tab(1)?;
        reply(browser, &numbered(1), item)?;
        keeps(browser, &numbered(1))?;
        browser.turn_to_tab(0)?;
        browser.wait_until_gone(NOTICE)?;
        shows_screen(browser, step, &numbered(1))?;

        replies_elsewhere(&numbered(2))?;
        // What is done here meanwhile is not kept over theirs.
        reply(browser, &numbered(3), item)?;
        shows_screen(browser, step, &numbered(3))?;
        keeps(browser, &numbered(2))?;
        press_named(browser, NOTICE, "Keep these")?;
        browser.wait_until_gone(NOTICE)?;
        shows_screen(browser, step, &numbered(3))?;
        keeps(browser, &numbered(3))?;

        // Now it is the other tab that has something to ask.
        browser.turn_to_tab(1)?;
        browser.wait_for(NOTICE)?;
        press_named(browser, NOTICE, "Take those")?;
        shows_screen(browser, step, &numbered(3))?;
        browser.turn_to_tab(0)?;
        assert_eq!(browser.count(NOTICE)?, 0, "both tabs agree");
        Ok(())
    })
}

#[test]
fn answers_that_came_unnoticed_are_not_written_over() -> Result {
    let (step, item) = beginning();
    let before = replied(item, 0);
    visit_again(View::DESKTOP, &before, &address(step), |browser| {
        shows_screen(browser, step, &before)?;
        for (words, number) in [("Keep these", 2), ("Take those", 3)] {
            let [mine, theirs] = [number, number + 1].map(|number| replied(item, number));
            // As by another tab while this page lay in the memory of "back": it is told of nothing.
            let keep = "localStorage.setItem(arguments[0], arguments[1])";
            browser.script(keep, &[json!(KEY), json!(written(&theirs))])?;
            reply(browser, &mine, item)?;
            browser.wait_for(NOTICE)?;
            keeps(browser, &theirs)?;
            press_named(browser, NOTICE, words)?;
            browser.wait_until_gone(NOTICE)?;
            let held = if words == "Keep these" {
                &mine
            } else {
                &theirs
            };
            shows_screen(browser, step, held)?;
            keeps(browser, held)?;
        }
        Ok(())
    })
}

#[test]
fn no_other_notice_decides_which_answers_hold() -> Result {
    let folder = folder("no_other_notice")?;
    let (step, item) = beginning();
    let [mine, theirs] = [1, 4].map(|number| replied(item, number));
    visit_again(View::DESKTOP, &mine, "#/assess/nowhere", |browser| {
        browser.wait_for("[data-notice=dropped]")?;
        browser.open_tab()?;
        browser.open(&address(step))?;
        reply(browser, &theirs, item)?;
        keeps(browser, &theirs)?;
        browser.turn_to_tab(0)?;
        browser.wait_for(NOTICE)?;

        dismiss(browser, "[data-notice=dropped]")?;
        keeps(browser, &theirs)?;
        bring(browser, &folder, "Dear diary")?;
        remarks(browser, Refusal::Foreign.reason())?;
        dismiss(browser, REMARK)?;
        keeps(browser, &theirs)?;
        press_named(browser, NOTICE, "Take those")?;
        browser.wait_until_gone(NOTICE)?;
        keeps(browser, &theirs)
    })
}
