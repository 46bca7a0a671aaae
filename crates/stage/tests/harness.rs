//! The harness itself works: it plays a page, and it notices a page that is broken.

use std::fs;
use std::path::PathBuf;

use serde_json::json;
use tempfile::TempDir;
use two_sides_stage::{
    Answer, Browser, Extent, Failure, Key, Result, Site, Url, View, play, probed,
};

const PAGE: &str = r#"<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Counter</title>
  <link rel="icon" href="data:,">
</head>
<body>
  <button>0</button> <input> <p hidden>unseen</p>
  <script src="counter.js"></script>
</body>
</html>"#;

const SCRIPT: &str = r"
const button = document.querySelector('button');
button.addEventListener('click', () => button.textContent = Number(button.textContent) + 1);
document.documentElement.dataset.ready = '';
";

/// A site of two files, gone with the folder.
fn counter() -> Result<(TempDir, Site)> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("index.html"), PAGE)?;
    fs::write(folder.path().join("counter.js"), SCRIPT)?;
    let site = Site::serve_under("/counter/", folder.path())?;
    Ok((folder, site))
}

/// Plays the page with a script that runs the given statements at its end, until a condition holds.
fn play_until(statements: &str, condition: &str) -> Result {
    let (_folder, site) = counter()?;
    site.answer(
        "counter.js",
        Answer::body("text/javascript", format!("{SCRIPT}{statements}")),
    );
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.open("")?;
        browser.wait_until("the condition holds", || {
            Ok(browser.script(&format!("return {condition}"), &[])? == true)
        })
    })
}

/// Plays the page with a script that runs the given statements at its end.
fn play_with(statements: &str, announced: Option<&str>) -> Result {
    let (_folder, site) = counter()?;
    site.answer(
        "counter.js",
        Answer::body("text/javascript", format!("{SCRIPT}{statements}")),
    );
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        if let Some(text) = announced {
            browser.expect_fault(text);
        }
        browser.open("")
    })
}

/// What the failed play said, and the folder that it named.
#[track_caller]
fn failure(outcome: Result) -> (String, PathBuf) {
    let Err(failure) = outcome else {
        panic!("the play succeeded")
    };
    let said = failure.to_string();
    let (_, folder) = said
        .split_once("console: ")
        .expect("the failure names the folder");
    let folder = PathBuf::from(folder.trim());
    (said, folder)
}

/// Asserts that the play failed for the given reason, and clears its traces away.
#[track_caller]
fn assert_fails(outcome: Result, reason: &str) {
    let (said, folder) = failure(outcome);
    fs::remove_dir_all(folder).expect("the traces are there");
    assert!(said.contains(reason), "{said}");
}

#[test]
fn a_page_is_opened_clicked_typed_into_and_read() -> Result {
    let (_folder, site) = counter()?;
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.open("#/somewhere")?;
        assert!(browser.url()?.ends_with("/counter/#/somewhere"));
        browser.click("button")?;
        browser.wait_until(
            "the click is counted",
            || Ok(browser.text("button")? == "1"),
        )?;

        assert!(browser.has_focus("button")?);
        browser.press(Key::Space)?;
        assert_eq!(browser.text("button")?, "2");
        browser.press(Key::Tab)?;
        browser.press("toil")?;
        browser.type_into("input", "!")?;
        assert_eq!(browser.value("input")?, "toil!");
        browser.press(Key::Control + "a")?;
        browser.press(Key::Delete)?;
        assert_eq!(browser.value("input")?, "");
        browser.press(Key::Shift + Key::Tab)?;
        assert!(browser.has_focus("button")?);

        assert_eq!(browser.count("p")?, 0);
        assert_eq!(browser.attribute("p", "hidden")?.as_deref(), Some(""));
        assert_eq!(browser.attribute("p", "class")?, None);
        assert_eq!(site.requests(), ["/counter/", "/counter/counter.js"]);
        Ok(())
    })
}

#[test]
fn a_site_can_be_deployed_anew_and_cut_off() -> Result {
    const ASK: &str = "return fetch('words').then(response => response.text(), () => 'nothing')";
    let (_folder, site) = counter()?;
    let next = tempfile::tempdir()?;
    for (name, content) in [("index.html", ""), ("words", "later")] {
        fs::write(next.path().join(name), content)?;
    }
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.open("")?;
        site.deploy(next.path())?;
        assert_eq!(browser.script(ASK, &[])?, "later");
        site.cut_off();
        browser.expect_missing("ERR_EMPTY_RESPONSE");
        assert_eq!(browser.script(ASK, &[])?, "nothing");
        site.answer_as_before();
        assert_eq!(browser.script(ASK, &[])?, "later");
        assert!(site.deploy(next.path().join("none")).is_err());
        Ok(())
    })
}

/// The width of the page, and whether it is for somebody who prefers dark colours.
const SEEN: &str = "return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]";

#[test]
fn a_view_sets_the_size_and_the_theme() -> Result {
    let (folder, site) = counter()?;
    play(|stage| {
        for (view, seen) in [
            (View::PHONE.dark(), "[375,true]"),
            (View::DESKTOP, "[1440,false]"),
        ] {
            let browser = stage.browser(&site, view)?;
            browser.open("")?;
            assert_eq!(browser.script(SEEN, &[])?.to_string(), seen);
            for extent in [Extent::Page, Extent::Viewport] {
                let picture = folder.path().join("pictures/page.png");
                browser.screenshot(&picture, extent)?;
                assert!(fs::read(&picture)?.starts_with(b"\x89PNG"));
            }
        }
        Ok(())
    })
}

#[test]
fn a_view_changes_while_the_page_is_shown() -> Result {
    let (_folder, site) = counter()?;
    let narrow = View {
        width: 320,
        ..View::PHONE
    };
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.open("")?;
        for (view, width) in [(View::PHONE, 375), (narrow, 320), (View::DESKTOP, 1440)] {
            browser.show(view)?;
            assert_eq!(browser.script("return innerWidth", &[])?, width);
        }
        Ok(())
    })
}

#[test]
fn browsers_share_nothing_but_the_address() -> Result {
    let (_folder, site) = counter()?;
    play(|stage| {
        let one = stage.browser(&site, View::DESKTOP)?;
        one.open("#shared")?;
        one.script("localStorage.setItem('secret', 'mine')", &[])?;
        let other = stage.browser(&site, View::DESKTOP)?;
        other.open(&one.url()?)?;
        assert!(other.url()?.ends_with("#shared"));
        assert!(
            other
                .script("return localStorage.getItem('secret')", &[])?
                .is_null()
        );
        Ok(())
    })
}

#[test]
fn tabs_of_a_browser_share_what_is_saved() -> Result {
    let (_folder, site) = counter()?;
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.open("#one")?;
        browser.script("localStorage.setItem('secret', 'mine')", &[])?;
        browser.open_tab()?;
        browser.open("#other")?;
        let held = browser.script("return localStorage.getItem('secret')", &[])?;
        assert_eq!(held, "mine");
        browser.turn_to_tab(0)?;
        assert!(browser.url()?.ends_with("#one"));
        browser.turn_to_tab(1)?;
        assert!(browser.url()?.ends_with("#other"));
        assert!(browser.turn_to_tab(2).is_err());
        Ok(())
    })
}

#[test]
fn a_new_tab_is_looked_at_as_the_others_are() -> Result {
    let (_folder, site) = counter()?;
    play(|stage| {
        let browser = stage.browser(&site, View::PHONE.dark())?;
        let seen = || {
            browser.open("")?;
            browser.script(SEEN, &[])
        };
        assert_eq!(browser.in_new_tab(seen)?, json!([375, true]));
        assert_eq!(seen()?, json!([375, true]));
        browser.show(View::DESKTOP.dark())?;
        browser.open_tab()?;
        assert_eq!(seen()?, json!([1440, true]));
        Ok(())
    })
}

#[test]
fn a_console_error_fails_the_play_and_leaves_its_traces() -> Result {
    let outcome = play_with("console.error('out of tune');", None);
    let (said, folder) = failure(outcome);
    assert!(said.starts_with("The page has faults:\n"), "{said}");
    assert!(said.contains("out of tune"), "{said}");

    assert!(fs::read(folder.join("screenshot.png"))?.starts_with(b"\x89PNG"));
    assert!(fs::read_to_string(folder.join("page.html"))?.contains("<title>Counter"));
    assert!(fs::read_to_string(folder.join("console.txt"))?.contains("out of tune"));
    fs::remove_dir_all(folder)?;
    Ok(())
}

#[test]
fn an_uncaught_error_fails_the_play() {
    assert_fails(
        play_with("throw new Error('off key');", None),
        "Uncaught Error: off key",
    );
}

#[test]
fn a_violation_of_the_policy_fails_the_play() {
    const VIOLATION: &str = "
        const policy = document.createElement('meta');
        policy.httpEquiv = 'Content-Security-Policy';
        policy.content = \"style-src 'self'\";
        document.head.append(policy);
        document.body.setAttribute('style', 'color: red');";
    assert_fails(play_with(VIOLATION, None), "Content Security Policy");
}

#[test]
fn a_request_to_another_origin_fails_the_play() -> Result {
    let (_elsewhere, foreign) = counter()?;
    let address = format!("{}counter.js", foreign.url());
    for request in [
        format!("new Image().src = '{address}';"),
        format!("fetch('{address}', {{ mode: 'no-cors' }});"),
    ] {
        assert_fails(
            // The page is not ready before it was answered, since it is told of requests that have ended.
            play_until(
                &request,
                "performance.getEntriesByType('resource').length > 1",
            ),
            &format!("a request left the origin: {address}"),
        );
    }
    Ok(())
}

#[test]
fn what_went_wrong_on_a_page_that_was_left_fails_the_play() -> Result {
    for leave in [Browser::reload, |browser: &Browser| {
        browser.go("about:blank")
    }] {
        let (_folder, site) = counter()?;
        assert_fails(
            play(|stage| {
                let browser = stage.browser(&site, View::DESKTOP)?;
                browser.open("")?;
                browser.script("console.error('out of tune')", &[])?;
                leave(&browser)
            }),
            "out of tune",
        );
    }
    Ok(())
}

#[test]
fn what_went_wrong_in_another_tab_fails_the_play() -> Result {
    let (_folder, site) = counter()?;
    assert_fails(
        play(|stage| {
            let browser = stage.browser(&site, View::DESKTOP)?;
            browser.open("")?;
            browser.script("console.error('out of tune')", &[])?;
            browser.open_tab()?;
            browser.open("")
        }),
        "out of tune",
    );
    Ok(())
}

#[test]
fn pages_can_begin_with_a_script_of_the_test() -> Result {
    let (_folder, site) = counter()?;
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        site.begin_pages_with("window.seen = document.scripts.length");
        browser.open("")?;
        // Only the probe has run before.
        assert_eq!(browser.script("return window.seen", &[])?, 2);
        site.answer_as_before();
        browser.open("")?;
        assert!(browser.script("return window.seen", &[])?.is_null());
        Ok(())
    })
}

/// The address of the page in this folder as a file of this disk.
fn on_disk(folder: &TempDir, page: &str) -> Result<Url> {
    let file = folder.path().join("index.html");
    fs::write(&file, page)?;
    Ok(Url::from_file_path(file).expect("the path is absolute"))
}

#[test]
fn a_page_that_is_one_file_is_played() -> Result {
    let (folder, _site) = counter()?;
    let page = probed(PAGE).replace(" src=\"counter.js\">", &format!(">{SCRIPT}"));
    let address = on_disk(&folder, &page)?;
    play(|stage| {
        let browser = stage.browser_at(&address, View::DESKTOP)?;
        browser.open("#/somewhere")?;
        browser.click("button")?;
        assert_eq!(browser.text("button")?, "1");
        assert_eq!(browser.url()?, format!("{address}#/somewhere"));
        Ok(())
    })
}

#[test]
fn an_announced_error_passes() -> Result {
    play_with("console.error('out of tune');", Some("out of tune"))
}

#[test]
fn an_announced_error_has_to_come() {
    assert_fails(
        play_with("", Some("out of tune")),
        r#"expected a fault with "out of tune"; there was none"#,
    );
}

#[test]
fn a_missing_file_fails_the_play() -> Result {
    let (_folder, site) = counter()?;
    site.answer("counter.js", Answer::status(404));
    assert_fails(
        play(|stage| stage.browser(&site, View::DESKTOP)?.go("")),
        "counter.js did not load",
    );
    Ok(())
}

#[test]
fn a_fault_of_the_page_is_named_beside_what_did_not_come_about() -> Result {
    let (_folder, site) = counter()?;
    site.answer(
        "counter.js",
        Answer::body("text/javascript", "throw new Error('off key')"),
    );
    let outcome = play(|stage| {
        stage.browser(&site, View::DESKTOP)?.go("")?;
        Err(Failure::new("the button does not count"))
    });
    let (said, folder) = failure(outcome);
    fs::remove_dir_all(folder)?;
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines[0], "the button does not count");
    assert!(lines[1].ends_with("Uncaught Error: off key"), "{said}");
    Ok(())
}

#[test]
fn a_folder_without_a_page_is_refused() -> Result {
    let folder = tempfile::tempdir()?;
    let said = Site::serve(folder.path())
        .expect_err("there is no page")
        .to_string();
    assert!(
        said.ends_with("has no index.html; make it with `cargo xtask build`."),
        "{said}"
    );
    Ok(())
}

#[test]
fn what_is_done_in_a_tab_of_its_own_leaves_the_others_as_they_were() -> Result {
    let (_folder, site) = counter()?;
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        browser.open("")?;
        browser.click("button")?;
        let text = browser.in_new_tab(|| {
            browser.open("")?;
            browser.text("button")
        })?;
        assert_eq!(
            (text, browser.text("button")?),
            ("0".to_owned(), "1".to_owned())
        );
        Ok(())
    })
}

/// What no page can know, and Chromium tells: which other files a file takes, and what the page holds in memory.
mod chromium {
    use super::*;

    #[test]
    fn what_a_page_holds_is_told_and_what_it_dropped_is_not() -> Result {
        const LIST: f64 = 8e6;
        const PAGES: f64 = 16.0 * 65_536.0;
        let (_folder, site) = counter()?;
        play(|stage| {
            let browser = stage.browser(&site, View::DESKTOP)?;
            browser.open("")?;
            let before = browser.heap()?;
            let taking = "window.held = Array.from({ length: 1e6 }, Math.random);
                window.memory = new WebAssembly.Memory({ initial: 16 })";
            browser.script(taking, &[])?;
            let held = browser.heap()?;
            assert!(
                held.scripts >= before.scripts + LIST,
                "{before:?}, {held:?}"
            );
            assert_eq!((before.programs, held.programs), (0.0, PAGES));
            browser.script("delete window.held; delete window.memory", &[])?;
            let after = browser.heap()?;
            assert!(
                after.scripts < before.scripts + LIST / 10.0,
                "{before:?}, {after:?}"
            );
            Ok(())
        })
    }

    #[test]
    fn what_scripts_return_is_not_held_by_a_page_that_is_watched() -> Result {
        const LIST: f64 = 80e3;
        let (_folder, site) = counter()?;
        play(|stage| {
            let browser = stage.browser(&site, View::DESKTOP)?;
            browser.open("")?;
            browser.watch_heap();
            let before = browser.heap()?;
            for _ in 0..20 {
                let list = "return Array.from({ length: 1e4 }, () => arguments[0])";
                assert_eq!(browser.script(list, &[json!(0.5)])?[9_999], 0.5);
            }
            let after = browser.heap()?;
            assert!(
                after.scripts < before.scripts + 5.0 * LIST,
                "{before:?}, {after:?}"
            );
            let thrown = browser.script("throw new Error('off key')", &[]);
            assert!(thrown.is_err_and(|failure| failure.to_string().contains("off key")));
            Ok(())
        })
    }

    #[test]
    fn a_page_that_is_one_file_fails_the_play_when_it_takes_another() -> Result {
        let (folder, _site) = counter()?;
        let address = on_disk(&folder, &probed(PAGE))?;
        assert_fails(
            play(|stage| {
                stage
                    .browser_at(&address, View::DESKTOP)?
                    .open("#/somewhere")
            }),
            "a request left the origin: file://",
        );
        Ok(())
    }
}

/// WebKitGTK takes its theme when it starts, cannot be told of other preferences, and takes brotli over HTTPS alone.
mod beyond_webkit {
    use super::*;

    #[test]
    fn a_theme_changes_while_the_page_is_shown() -> Result {
        let (_folder, site) = counter()?;
        play(|stage| {
            let browser = stage.browser(&site, View::DESKTOP.dark())?;
            browser.open("")?;
            assert_eq!(browser.script(SEEN, &[])?.to_string(), "[1440,true]");
            browser.show(View::DESKTOP)?;
            assert_eq!(browser.script(SEEN, &[])?.to_string(), "[1440,false]");
            Ok(())
        })
    }

    #[test]
    fn the_system_can_force_its_colours_and_ask_for_less_motion() -> Result {
        let asks = "return ['forced-colors: active', 'prefers-reduced-motion: reduce']
            .map(feature => matchMedia(`(${feature})`).matches)";
        let (_folder, site) = counter()?;
        play(|stage| {
            let browser = stage.browser(&site, View::DESKTOP)?;
            browser.open("")?;
            for (view, asked) in [
                (View::DESKTOP, "[false,false]"),
                (View::DESKTOP.forced(), "[true,false]"),
                (View::PHONE.calm(), "[false,true]"),
                (View::PHONE, "[false,false]"),
            ] {
                browser.show(view)?;
                assert_eq!(browser.script(asks, &[])?.to_string(), asked);
            }
            Ok(())
        })
    }

    #[test]
    fn a_file_that_is_compressed_already_is_sent_as_it_is() -> Result {
        let (folder, site) = counter()?;
        // "compressed", after brotli.
        let compressed = [
            0x1b, 0x09, 0x00, 0xf8, 0x25, 0xc7, 0xda, 0xde, 0xa2, 0x93, 0xc8, 0xc6, 0x75,
        ];
        fs::write(folder.path().join("said.txt"), "plain")?;
        fs::write(folder.path().join("said.txt.br"), compressed)?;
        play(|stage| {
            let browser = stage.browser(&site, View::DESKTOP)?;
            browser.open("")?;
            let fetch = "return fetch('said.txt').then(said => said.text())";
            assert_eq!(browser.script(fetch, &[])?, "compressed");
            Ok(())
        })
    }
}
