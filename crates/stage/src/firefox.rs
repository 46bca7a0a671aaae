//! Firefox, whose own window can be scripted as well as the pages in it.

use std::path::Path;
use std::process::Command;

use axum::http::Method;
use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::extensions::addons::firefox::FirefoxTools;
use thirtyfour::{Capabilities, RequestData, SessionId, WebDriver};

use crate::driver::{Driver, call};
use crate::view::Theme;
use crate::{Browser, Engine, Result, View};

/// The preference that tells pages which colours the visitor prefers.
const COLOURS: &str = "layout.css.prefers-color-scheme.content-override";

/// Which prefers colours, and makes what holds the pages of all tabs so big. A window of Firefox cannot be as narrow as a phone, but what
/// is in it can.
const SHOW: &str = r"
    const [name, colours, width, height] = arguments;
    Services.prefs.setIntPref(name, colours);
    const box = document.getElementById('tabbrowser-tabbox');
    for (const [side, length] of [['width', width], ['height', height]])
        for (const property of [side, `min-${side}`, `max-${side}`])
            box.style.setProperty(property, `${length}px`, 'important');";

/// Starts the driver, and says what the browser has to be like to be driven from a test, with or without a desktop.
pub(crate) fn start(profile: &Path, downloads: &Path) -> Result<(Driver, Capabilities)> {
    let mut command = Command::new("geckodriver");
    command
        // Every driver would take the same ports otherwise.
        .args(["--port=0", "--websocket-port=0"])
        .arg("--profile-root")
        .arg(profile)
        .arg("--allow-system-access")
        // Larger than every view.
        .env("MOZ_HEADLESS_WIDTH", "1920")
        .env("MOZ_HEADLESS_HEIGHT", "1440");
    let driver = Driver::start(Engine::Firefox, command, "Listening on 127.0.0.1:")?;
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "firefox")?;
    capabilities.set(
        "moz:firefoxOptions",
        json!({
            "args": ["-headless"],
            "prefs": {
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
                "browser.download.always_ask_before_handling_new_types": false,
            },
        }),
    )?;
    Ok((driver, capabilities))
}

/// Has all tabs show their pages so.
pub(crate) fn show(browser: &Browser, view: View) -> Result {
    let colours = match view.theme {
        Theme::Dark => 0,
        Theme::Light => 1,
    };
    let arguments = [
        json!(COLOURS),
        json!(colours),
        json!(view.width),
        json!(view.height),
    ];
    call(browser.web().cmd(Context::Window))?;
    let shown = browser.script(SHOW, &arguments);
    call(browser.web().cmd(Context::Page))?;
    shown?;
    let size = json!([view.width, view.height]);
    browser.wait_until("the page is so big", || {
        Ok(browser.script("return [innerWidth, innerHeight]", &[])? == size)
    })
}

/// The whole page as PNG, however long.
pub(crate) fn picture(web: &WebDriver) -> Result<Vec<u8>> {
    call(FirefoxTools::new(web.handle().clone()).full_screenshot_as_png())
}

/// What scripts run in from now on.
#[derive(Debug)]
enum Context {
    Page,
    Window,
}

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let context = match self {
            Self::Page => "content",
            Self::Window => "chrome",
        };
        RequestData::new(Method::POST, format!("/session/{session}/moz/context"))
            .add_body(json!({ "context": context }))
    }
}
