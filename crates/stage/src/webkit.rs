//! WebKitGTK's small browser. It knows no headless mode, so each has a screen of its own that nobody sees.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebElement};

use crate::driver::{Driver, Process, call};
use crate::view::{Motion, Palette, Theme};
use crate::{Browser, Engine, Failure, Result, View};

/// The look of the window around the page: with its usual buttons it could not be as narrow as a phone.
const THIN: &str =
    "* { padding: 0; margin: 0; border: 0; min-width: 0; min-height: 0; font-size: 1px; }";

/// Starts a screen and the driver, and says what the driver has to open. The browser takes its settings from the environment and the profile.
pub(crate) fn start(
    profile: &Path,
    downloads: &Path,
    theme: Theme,
) -> Result<(Driver, Capabilities)> {
    let places = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
    fs::write(profile.join("user-dirs.dirs"), places)?;
    fs::create_dir(profile.join("gtk-3.0"))?;
    fs::write(profile.join("gtk-3.0/gtk.css"), THIN)?;
    let theme = match theme {
        Theme::Light => "Adwaita",
        Theme::Dark => "Adwaita:dark",
    };
    let (screen, number) = screen(profile)?;
    let driver = Driver::start_at_free_port(Engine::WebKit, |port| {
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            .env("DISPLAY", format!(":{number}"))
            .env("GTK_THEME", theme)
            // The sandbox cannot be set up by root in a container, and the pages are our own.
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        for place in ["HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"] {
            command.env(place, profile);
        }
        command
    })?;
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "MiniBrowser")?;
    Ok((driver.with(screen), capabilities))
}

/// Starts a screen that nobody sees, larger than every view, and returns its number.
fn screen(profile: &Path) -> Result<(Process, u16)> {
    let mut command = Command::new("Xvfb");
    command.args(["-screen", "0", "1920x1440x24", "-nolisten", "tcp"]);
    // It takes a number that is free, and prints it when it can be used.
    command.args(["-displayfd", "1"]);
    let (process, said, number) = Process::start_until(Engine::WebKit, profile, command, "")?;
    let number = number.ok_or_else(|| Failure::new(format!("Xvfb does not start: {said}")))?;
    Ok((process, number))
}

/// Makes the window as big as the view asks for. The colours are those with which the browser was started.
pub(crate) fn show(browser: &Browser, view: View) -> Result {
    if (view.palette, view.motion) != (Palette::Page, Motion::Any) {
        return Err(Failure::new(
            "WebKitGTK can neither be made to force the colours of the system nor to move less.",
        ));
    }
    let is_dark = browser.script(
        "return matchMedia('(prefers-color-scheme: dark)').matches",
        &[],
    )?;
    if is_dark != json!(view.theme == Theme::Dark) {
        return Err(Failure::new(
            "WebKitGTK takes its colours when it starts: open another browser for these.",
        ));
    }
    let [width, height] = [view.width, view.height].map(i64::from);
    let mut frame = (0, 0);
    browser.wait_until("the page is so big", || {
        let wanted =
            [width + frame.0, height + frame.1].map(|side| u32::try_from(side).unwrap_or(1));
        call(browser.web().set_window_rect(0, 0, wanted[0], wanted[1]))?;
        let inner = browser.script("return [innerWidth, innerHeight]", &[])?;
        let outer = call(browser.web().get_window_rect())?;
        let [inner_width, inner_height] = serde_json::from_value::<[i64; 2]>(inner)?;
        frame = (outer.width - inner_width, outer.height - inner_height);
        Ok((inner_width, inner_height) == (width, height))
    })
}

/// Brings an element into the window, and returns where it is there, a frame later. The driver presses where an element was before it came
/// into the window, and what is laid out there only then moves it: it stands where two answers say the same.
pub(crate) fn place(browser: &Browser, element: &WebElement) -> Result<Value> {
    browser.script(
        "arguments[0].scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
         // What is not shown is not drawn.
         const drawn = [new Promise(requestAnimationFrame), new Promise(done => setTimeout(done, 500))];
         return Promise.race(drawn).then(() => Object.values(arguments[0].getBoundingClientRect().toJSON()))",
        &[element.to_json()?],
    )
}
