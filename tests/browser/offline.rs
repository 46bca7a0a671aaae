//! Without a network, and from one version of the site to the next.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::json;
use two_sides_model::answers::Answers;
use two_sides_model::edition::Form;
use two_sides_model::step::Step;
use two_sides_stage::{Answer, Browser, Failure, Key, Result, Site, View, play};

use crate::journeys;
use crate::keeping::{beginning, folder};
use crate::people::{hasty, replied};
use crate::screen::{KEY, address, arrive, keeps, reply, return_with, shows_screen, written};
use crate::sight::{shows, texts};
use crate::{DIST, visit};

const KILL_SWITCH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/kill-switch/sw.js");
const BAR: &str = "[data-fresh=bar]";
const RELOAD: &str = "[data-fresh=reload]";
const LATER: &str = "[data-fresh=later]";
const METHOD: &str = "nav [data-page=method]";
const METHOD_HEADING: &str = "#reference h1";

/// A word of the page that is another one in the next version.
const WORD: &str = "nav [data-page=assess]";
const OLD_WORD: &str = "Assess yourself";
const NEW_WORD: &str = "Rate yourself";

/// A copy of the site.
pub(crate) fn copied(test: &str) -> Result<PathBuf> {
    let folder = folder(test)?;
    for entry in fs::read_dir(DIST)? {
        let file = entry?.path();
        let name = file.file_name().expect("a file has a name");
        fs::copy(&file, folder.join(name))?;
    }
    Ok(folder)
}

/// The next version of the site: one word on the page is another one, and no script has the name that it had.
fn next_version(test: &str) -> Result<PathBuf> {
    let folder = copied(test)?;
    let (page, worker) = (folder.join("index.html"), folder.join("sw.js"));
    let mut texts = [&page, &worker].map(|file| fs::read_to_string(file).expect("it is there"));
    assert!(texts[0].contains(OLD_WORD));
    texts[0] = texts[0].replace(OLD_WORD, NEW_WORD);
    let mut rename = |old: &str, new: &str| {
        assert!(texts.iter().all(|text| text.contains(old)), "{old}");
        texts = texts.each_ref().map(|text| text.replace(old, new));
    };
    let version = version(&folder)?;
    rename(&version, &backwards(&version));
    for script in scripts(&folder)? {
        let (stem, _) = script
            .rsplit_once('-')
            .expect("its name carries a fingerprint");
        let content = fs::read_to_string(folder.join(&script))? + "// Newer.\n";
        let renamed = format!("{stem}-{}.js", fingerprint(&content));
        rename(&script, &renamed);
        fs::remove_file(folder.join(&script))?;
        fs::write(folder.join(renamed), content)?;
    }
    for (file, text) in [page, worker].iter().zip(texts) {
        fs::write(file, text)?;
    }
    Ok(folder)
}

fn backwards(text: &str) -> String {
    text.chars().rev().collect()
}

/// What the name of a file says of its content: FNV-1a in 64 bits. Workers keep only what is true to its name.
fn fingerprint(content: &str) -> String {
    let hash = content.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// The version that the page in a folder says that it is.
fn version(folder: &Path) -> Result<String> {
    let page = fs::read_to_string(folder.join("index.html"))?;
    let (_, rest) = page
        .split_once("data-version=")
        .ok_or_else(|| Failure::new("the page says no version"))?;
    Ok(rest.chars().take(16).collect())
}

/// The scripts in a folder that the page names, each by its fingerprint.
fn scripts(folder: &Path) -> Result<Vec<String>> {
    let mut scripts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let is_script = Path::new(&name).extension().is_some_and(|it| it == "js");
        if is_script && name != "sw.js" {
            scripts.push(name);
        }
    }
    Ok(scripts)
}

/// Waits until a worker has kept the site and answers this page.
fn is_kept(browser: &Browser) -> Result {
    browser.wait_until("a worker answers the page", || {
        let state = browser.script(
            "return navigator.serviceWorker.controller?.state ?? ''",
            &[],
        )?;
        Ok(state == json!("activated"))
    })
}

/// Has the browser look for a new worker, as it does now and then by itself. Returns what became of the worker that it found, which may
/// have been by itself a moment before.
fn update(browser: &Browser) -> Result<String> {
    let state = browser.script(
        "return (async () => {
            const registration = await navigator.serviceWorker.getRegistration();
            const settled = new Promise(done => {
                const follow = worker => {
                    const tell = () => worker.state === 'installing' || done(worker.state);
                    worker.addEventListener('statechange', tell);
                    tell();
                };
                registration.addEventListener('updatefound', () => follow(registration.installing));
                [registration.installing, registration.waiting].filter(Boolean).forEach(follow);
            });
            await registration.update().catch(() => {});
            return settled;
        })()",
        &[],
    )?;
    Ok(serde_json::from_value(state)?)
}

/// The names of all that is kept for this origin.
fn caches(browser: &Browser) -> Result<Vec<String>> {
    texts(browser, "return caches.keys()")
}

/// Waits until this version of the page can be used.
fn is_version(browser: &Browser, word: &str) -> Result {
    browser.wait_until(&format!("the page says {word:?}"), || {
        Ok(browser.text(WORD)? == word && browser.attribute("html", "data-ready")?.is_some())
    })
}

fn is_hidden(browser: &Browser) -> Result {
    browser.wait_until_gone(BAR)
}

/// Answers to a first screen, as somebody has given them before.
fn somebodys() -> (Step, Answers) {
    let (step, _) = beginning();
    (step, hasty(Form::Short, 3))
}

#[test]
fn the_core_journeys_work_without_a_network_after_one_visit() -> Result {
    let site = Site::serve_under("/two-sides/", DIST)?;
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.open("")?;
        is_kept(&browser)?;
        site.cut_off();
        // In the page that is open, with a program that it has not loaded yet.
        browser.click(METHOD)?;
        browser.wait_for(METHOD_HEADING)?;
        journeys::play_all(&browser)?;
        arrive(&browser, "index.html?from=somewhere#/card/who-is-on-call")?;
        browser.wait_for("[data-card=who-is-on-call] .evidence")?;
        assert_eq!(browser.count(BAR)?, 0);
        Ok(())
    })
}

#[test]
fn a_network_that_does_not_answer_is_not_waited_for() -> Result {
    let site = Site::serve(DIST)?;
    play(|stage| {
        let browser = stage.browser(&site, View::PHONE)?;
        browser.open("")?;
        is_kept(&browser)?;
        site.hold("");
        let started = Instant::now();
        arrive(&browser, "#/?role=sre")?;
        shows(&browser, "#/?role=sre")?;
        // Much longer than the worker waits, because the machine can be slow; the network takes forever.
        assert!(started.elapsed() < Duration::from_secs(30));
        Ok(())
    })
}

#[test]
fn a_new_version_that_is_put_off_changes_nothing() -> Result {
    let site = Site::serve(DIST)?;
    let next = next_version("put_off")?;
    let (step, mine) = somebodys();
    play(|stage| {
        let browser = stage.browser(&site, View::PHONE)?;
        return_with(&browser, &written(&mine), &address(step))?;
        is_kept(&browser)?;
        assert_eq!(browser.count(BAR)?, 0, "the first visit is silent");

        site.deploy(&next)?;
        assert_eq!(update(&browser)?, "installed");
        browser.wait_for(BAR)?;
        assert_eq!(browser.count("[data-fresh=unkept]")?, 0);
        browser.click(LATER)?;
        is_hidden(&browser)?;

        // The server has none of the files that this version still asks for.
        browser.click(METHOD)?;
        browser.wait_for(METHOD_HEADING)?;
        is_version(&browser, OLD_WORD)?;
        browser.back()?;
        shows_screen(&browser, step, &mine)?;

        // Whoever loads the page anew gets the new one without being asked, and can still be cut off in the middle of it.
        browser.reload()?;
        is_version(&browser, NEW_WORD)?;
        shows_screen(&browser, step, &mine)?;
        site.cut_off();
        browser.click(METHOD)?;
        browser.wait_for(METHOD_HEADING)?;
        is_version(&browser, NEW_WORD)?;
        assert_eq!(browser.count(BAR)?, 0);

        // Then what is shown is the version that was kept for it.
        browser.reload()?;
        browser.wait_for(METHOD_HEADING)?;
        is_version(&browser, OLD_WORD)?;
        keeps(&browser, &mine)
    })
}

#[test]
fn a_new_version_takes_over_when_asked_to_and_so_does_the_old_one_again() -> Result {
    let site = Site::serve_under("/two-sides/", DIST)?;
    let (next, again) = (next_version("take_over")?, copied("take_over_again")?);
    let (step, mine) = somebodys();
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        return_with(&browser, &written(&mine), &address(step))?;
        is_kept(&browser)?;
        let first = caches(&browser)?;
        // Somebody else's, and that of a copy of the site under another path.
        browser.script(
            "return Promise.all(arguments[0].map(name => caches.open(name)))",
            &[json!([
                "other",
                "two-sides http://127.0.0.1/two-sides/copy/ 0"
            ])],
        )?;
        browser.open_tab()?;
        browser.open("#/?role=sre")?;

        let mut deployed = Vec::new();
        for (folder, word) in [(&next, NEW_WORD), (&again, OLD_WORD)] {
            site.deploy(folder)?;
            browser.turn_to_tab(0)?;
            assert_eq!(update(&browser)?, "installed");
            browser.wait_for(BAR)?;
            browser.click(RELOAD)?;
            is_version(&browser, word)?;
            is_hidden(&browser)?;
            shows_screen(&browser, step, &mine)?;
            keeps(&browser, &mine)?;
            deployed = caches(&browser)?;
            assert_eq!(deployed.len(), 3, "{deployed:?}");

            // The other tab is told, and not reloaded.
            browser.turn_to_tab(1)?;
            browser.wait_for(BAR)?;
            assert_ne!(browser.text(WORD)?, word);
            shows(&browser, "#/?role=sre")?;
            browser.click(RELOAD)?;
            is_version(&browser, word)?;
            shows(&browser, "#/?role=sre")?;
            assert_eq!(browser.count(BAR)?, 0);
        }
        assert!(
            first.iter().all(|name| deployed.contains(name)),
            "{deployed:?}"
        );
        site.cut_off();
        arrive(&browser, "")?;
        is_version(&browser, OLD_WORD)
    })
}

#[test]
fn a_deploy_that_is_half_there_changes_nothing() -> Result {
    let next = next_version("half_there")?;
    let page = fs::read_to_string(Path::new(DIST).join("index.html"))?;
    let last = scripts(&next)?.pop().expect("there are scripts");
    for (missing, answer) in [
        (last.as_str(), Answer::status(404)),
        (last.as_str(), Answer::body("text/html", page.clone())),
        (
            last.as_str(),
            Answer::body("text/javascript", "const half ="),
        ),
        ("/", Answer::body("text/html", page.clone())),
        ("/", Answer::status(404)),
    ] {
        let site = Site::serve(DIST)?;
        play(|stage| {
            let browser = stage.browser(&site, View::DESKTOP)?;
            browser.open("")?;
            is_kept(&browser)?;
            // In this order the browser cannot find all of it in between.
            site.answer(missing, answer);
            site.deploy(&next)?;
            assert_eq!(update(&browser)?, "redundant");
            assert_eq!(browser.count(BAR)?, 0);
            browser.click(METHOD)?;
            browser.wait_for(METHOD_HEADING)?;
            site.cut_off();
            arrive(&browser, "")?;
            is_version(&browser, OLD_WORD)?;
            shows(&browser, "#/")
        })?;
    }
    Ok(())
}

#[test]
fn what_is_missing_is_not_answered_with_the_page() -> Result {
    const ASK: &str =
        "return fetch(arguments[0]).then(response => response.status, () => 'nothing')";
    let site = Site::serve(DIST)?;
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.open("")?;
        is_kept(&browser)?;
        browser.expect_missing("404");
        for address in ["gone-0123456789abcdef.js", "gone.wasm", "elsewhere/"] {
            assert_eq!(browser.script(ASK, &[json!(address)])?, json!(404));
        }
        browser.go("elsewhere/")?;
        assert_eq!(browser.count("#app")?, 0);

        browser.open("")?;
        site.cut_off();
        browser.expect_missing("ERR_");
        for address in ["gone-0123456789abcdef.js", "elsewhere/"] {
            assert_eq!(browser.script(ASK, &[json!(address)])?, json!("nothing"));
        }
        Ok(())
    })
}

#[test]
fn where_nothing_can_be_kept_the_reader_is_told_before_a_reload() -> Result {
    let site = Site::serve(DIST)?;
    let next = next_version("nothing_kept")?;
    play(|stage| {
        let browser = stage.browser(&site, View::PHONE)?;
        site.begin_pages_with(
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        );
        browser.open("#/assess")?;
        is_kept(&browser)?;
        site.deploy(&next)?;
        assert_eq!(update(&browser)?, "installed");
        browser.wait_for("[data-fresh=unkept]")?;
        assert!(browser.text(BAR)?.contains("copy the link"));
        Ok(())
    })
}

/// Replies to a first question, and sees that the browser keeps it.
fn reply_first(browser: &Browser) -> Result<Answers> {
    let (step, item) = beginning();
    let answers = replied(item, 3);
    browser.open(&address(step))?;
    reply(browser, &answers, item)?;
    keeps(browser, &answers)?;
    Ok(answers)
}

#[test]
fn answers_that_are_not_kept_are_told_of_before_a_reload() -> Result {
    let next = next_version("kept_elsewhere")?;
    let site = Site::serve(DIST)?;
    play(|stage| {
        let browser = &stage.browser(&site, View::DESKTOP)?;
        reply_first(browser)?;
        is_kept(browser)?;
        site.deploy(&next)?;
        assert_eq!(update(browser)?, "installed");
        browser.wait_for(BAR)?;
        assert_eq!(browser.count("[data-fresh=unkept]")?, 0);
        // As another tab does.
        browser.script(
            "localStorage.setItem(arguments[0], arguments[1])",
            &[json!(KEY), json!(written(&hasty(Form::Full, 4)))],
        )?;
        browser.click(RELOAD)?;
        browser.wait_for("[data-fresh=unkept]")?;
        is_version(browser, OLD_WORD)?;
        browser.click(RELOAD)?;
        is_version(browser, NEW_WORD)
    })
}

#[test]
fn the_bar_leaves_the_thumb_alone() -> Result {
    let site = Site::serve(DIST)?;
    let next = next_version("thumb")?;
    play(|stage| {
        let browser = stage.browser(&site, View::PHONE)?;
        browser.open("")?;
        is_kept(&browser)?;
        site.deploy(&next)?;
        assert_eq!(update(&browser)?, "installed");
        browser.wait_for(BAR)?;
        // What lies over something is not clicked.
        browser.click(".thumb-bar button")?;
        is_hidden(&browser)?;
        browser.click("[data-look~=close-sheet]")?;
        browser.wait_for(BAR)?;
        browser.script(
            "document.querySelector(arguments[0]).focus()",
            &[json!(LATER)],
        )?;
        browser.press(Key::Enter)?;
        is_hidden(&browser)
    })
}

/// Plays with a site that has no worker to keep its files, as to a browser that knows none.
pub(crate) fn without_worker(body: impl FnOnce(&Site, &Browser) -> Result) -> Result {
    let site = Site::serve(DIST)?;
    site.answer("/sw.js", Answer::status(404));
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.expect_missing("404");
        body(&site, &browser)
    })
}

#[test]
fn a_page_whose_files_were_replaced_is_loaded_anew_once() -> Result {
    let next = next_version("replaced")?;
    without_worker(|site, browser| {
        let (step, mine) = somebodys();
        return_with(browser, &written(&mine), &address(step))?;
        site.deploy(&next)?;
        browser.click(METHOD)?;
        browser.wait_for(METHOD_HEADING)?;
        is_version(browser, NEW_WORD)?;
        browser.back()?;
        shows_screen(browser, step, &mine)?;

        // Where that does not help for long, the page says so.
        site.deploy(copied("replaced_again")?)?;
        browser.click("nav [data-page=compare]")?;
        browser.wait_for("#crash")?;
        assert_eq!(browser.text(WORD)?, NEW_WORD);
        Ok(())
    })
}

#[test]
fn a_page_that_holds_answers_which_are_not_kept_is_not_loaded_anew() -> Result {
    let next = next_version("held")?;
    without_worker(|site, browser| {
        let mine = reply_first(browser)?;
        // As another tab does.
        browser.script("localStorage.removeItem(arguments[0])", &[json!(KEY)])?;
        site.deploy(&next)?;
        browser.click(METHOD)?;
        browser.wait_for("#crash")?;
        assert_eq!(browser.text(WORD)?, OLD_WORD);
        assert_eq!(browser.value("[data-crash-answers]")?, written(&mine));
        Ok(())
    })
}

#[test]
fn a_page_that_stays_open_looks_for_a_new_version_once_an_hour() -> Result {
    visit(View::DESKTOP, "", |browser| {
        is_kept(browser)?;
        let looks = browser.script(
            // Firefox gives scripts of tests a `Date` and the like of their own.
            "let looks = 0;
             window.ServiceWorkerRegistration.prototype.update = async () => looks++;
             return [59, 2, 58, 1, 1].map(minutes => {
                 const now = window.Date.now() + minutes * 60_000;
                 window.Date.now = () => now;
                 document.dispatchEvent(new Event('visibilitychange'));
                 return looks;
             })",
            &[],
        )?;
        assert_eq!(looks, json!([0, 1, 1, 1, 2]));
        Ok(())
    })
}

#[test]
fn the_kill_switch_takes_everything_back() -> Result {
    let site = Site::serve(DIST)?;
    let killed = copied("killed")?;
    fs::write(killed.join("sw.js"), fs::read(KILL_SWITCH)?)?;
    let (step, mine) = somebodys();
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        return_with(&browser, &written(&mine), &address(step))?;
        is_kept(&browser)?;
        browser.script("return caches.open('other')", &[])?;
        site.deploy(&killed)?;
        // This one is gone as soon as it is there, and nobody could follow it.
        browser.script(
            "navigator.serviceWorker.getRegistration().then(found => found?.update()).catch(() => {})",
            &[],
        )?;
        browser.wait_until("nothing of the site is kept", || {
            let registrations =
                "return navigator.serviceWorker.getRegistrations().then(all => all.length)";
            Ok(caches(&browser)? == ["other"] && browser.script(registrations, &[])? == json!(0))
        })?;
        assert_eq!(browser.count(BAR)?, 0);
        shows_screen(&browser, step, &mine)?;
        browser.click(METHOD)?;
        browser.wait_for(METHOD_HEADING)?;
        keeps(&browser, &mine)
    })
}
