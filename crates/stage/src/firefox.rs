//! Firefox, whose own window can be scripted as well as the pages in it.

use std::path::Path;
use std::process::Command;

use axum::http::Method;
use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::extensions::addons::firefox::FirefoxTools;
use thirtyfour::{Capabilities, RequestData, SessionId, WebDriver};

use crate::driver::{Driver, call};
use crate::view::{Motion, Palette, Theme};
use crate::{Browser, Engine, Result, View};

/// Sets preferences, and makes what holds the pages of all tabs so big. A window of Firefox cannot be as narrow as a phone, but what is
/// in it can.
const SHOW: &str = r"
    const [preferences, width, height] = arguments;
    for (const [name, value] of preferences) Services.prefs.setIntPref(name, value);
    const box = document.getElementById('tabbrowser-tabbox');
    for (const [side, length] of [['width', width], ['height', height]])
        for (const property of [side, `min-${side}`, `max-${side}`])
            box.style.setProperty(property, `${length}px`, 'important');";

/// What the page knows of it. The theme is the system's where it forces its colours.
const LOOK: &str = r"
    const isSo = query => matchMedia(query).matches;
    const isForced = isSo('(forced-colors: active)');
    const isDark = !isForced && isSo('(prefers-color-scheme: dark)');
    return [innerWidth, innerHeight, isForced, isDark, isSo('(prefers-reduced-motion: reduce)')]";

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
    let driver = Driver::start(Engine::Firefox, profile, command, "Listening on 127.0.0.1:")?;
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
                // The list of what was saved would open and take the keys that are meant for the page.
                "browser.download.alwaysOpenPanel": false,
                // One process for all pages, which never ends. Else the last page of a play takes its process down, and the first one of the
                // next play, which is about to start in it, does not load now and then.
                "fission.webContentIsolationStrategy": 0,
                "dom.ipc.processCount": 1,
                "dom.ipc.keepProcessesAlive.web": 1,
                // Milliseconds. The same happens with workers that end because they have nothing to do.
                "dom.serviceWorkers.idle_timeout": 3_600_000,
            },
        }),
    )?;
    Ok((driver, capabilities))
}

/// Has all tabs show their pages so.
pub(crate) fn show(browser: &Browser, view: View) -> Result {
    let theme = match view.theme {
        Theme::Dark => 0,
        Theme::Light => 1,
    };
    let palette = match view.palette {
        Palette::Page => 1,
        Palette::System => 2,
    };
    let motion = match view.motion {
        Motion::Any => 0,
        Motion::Reduced => 1,
    };
    let preferences = json!([
        ["layout.css.prefers-color-scheme.content-override", theme],
        ["browser.display.document_color_use", palette],
        ["ui.prefersReducedMotion", motion],
    ]);
    let arguments = [preferences, json!(view.width), json!(view.height)];
    call(browser.web().cmd(Context::Window))?;
    let shown = browser.script(SHOW, &arguments);
    call(browser.web().cmd(Context::Page))?;
    shown?;
    let shown = json!([
        view.width,
        view.height,
        view.palette == Palette::System,
        view.palette == Palette::Page && view.theme == Theme::Dark,
        view.motion == Motion::Reduced,
    ]);
    browser.wait_until("the page is shown so", || {
        Ok(browser.script(LOOK, &[])? == shown)
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
