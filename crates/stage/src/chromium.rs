//! Chromium, which can be driven by its `DevTools` as well, and whose driver passes on what it logs.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

use crate::driver::{Driver, call};
use crate::view::{Device, Motion, Palette, Theme};
use crate::{Engine, Failure, Heap, Result, View};

/// Starts the driver, and says what the browser has to be like to be driven from a test, with or without a desktop.
pub(crate) fn start(profile: &Path, downloads: &Path) -> Result<(Driver, Capabilities)> {
    let mut command = Command::new("chromedriver");
    command.arg("--port=0");
    let driver = Driver::start(
        Engine::Chromium,
        profile,
        command,
        "started successfully on port ",
    )?;
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "chrome")?;
    let arguments = [
        "--headless=new",
        // Chromium refuses to start for root otherwise, and containers run as root.
        "--no-sandbox",
        // Containers have little shared memory.
        "--disable-dev-shm-usage",
        // Requests of its own would only be noise among those of the page.
        "--disable-background-networking",
        "--disable-component-update",
        // One process for all pages, since to start one takes a good part of a play.
        "--disable-site-isolation-trials",
        "--renderer-process-limit=1",
        &format!("--user-data-dir={}", profile.display()),
    ];
    capabilities.set(
        "goog:chromeOptions",
        json!({
            "args": arguments,
            "prefs": {
                // The page for new tabs fetches suggestions from a search engine.
                "session.restore_on_startup": 4,
                "session.startup_urls": ["about:blank"],
                "download.default_directory": downloads,
            },
            "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
        }),
    )?;
    capabilities.set(
        "goog:loggingPrefs",
        json!({ "browser": "ALL", "performance": "ALL" }),
    )?;
    Ok((driver, capabilities))
}

/// Drops what the driver has logged.
pub(crate) fn forget(web: &WebDriver) -> Result {
    call(web.browser_log())?;
    call(web.get_log("performance"))?;
    Ok(())
}

/// Sends a command of the `DevTools` protocol.
pub(crate) fn devtools(web: &WebDriver, method: &str, parameters: Value) -> Result<Value> {
    call(web.cdp().send_raw(method, parameters))
}

/// Runs a script as the body of a function. What it returns is copied, and nothing of it stays in the page.
pub(crate) fn script(web: &WebDriver, body: &str, arguments: &[Value]) -> Result<Value> {
    let arguments = Value::from(arguments);
    let parameters = json!({
        "expression": format!("(async function () {{ {body}\n }}).apply(null, {arguments})"),
        "awaitPromise": true,
        "returnByValue": true,
    });
    let outcome = devtools(web, "Runtime.evaluate", parameters)?;
    if let Some(thrown) = outcome.get("exceptionDetails") {
        return Err(Failure::new(format!("The script threw: {thrown}")));
    }
    Ok(outcome["result"]["value"].clone())
}

/// What a tab holds after all that nothing reaches was thrown away.
pub(crate) fn heap(web: &WebDriver) -> Result<Heap> {
    const GROUP: &str = "heap";
    let number = |told: &Value, place: &str| {
        let number = told.pointer(place).and_then(Value::as_f64);
        number.ok_or_else(|| Failure::new(format!("Chromium tells no {place}: {told}")))
    };
    let class = devtools(
        web,
        "Runtime.evaluate",
        json!({ "expression": "WebAssembly.Memory.prototype", "objectGroup": GROUP }),
    )?;
    let memories = devtools(
        web,
        "Runtime.queryObjects",
        json!({ "prototypeObjectId": class["result"]["objectId"], "objectGroup": GROUP }),
    )?;
    let programs = devtools(
        web,
        "Runtime.callFunctionOn",
        json!({
            "objectId": memories["objects"]["objectId"],
            "functionDeclaration": "function () {
                return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
            }",
        }),
    )?;
    devtools(
        web,
        "Runtime.releaseObjectGroup",
        json!({ "objectGroup": GROUP }),
    )?;
    devtools(web, "HeapProfiler.collectGarbage", json!({}))?;
    let scripts = devtools(web, "Runtime.getHeapUsage", json!({}))?;
    Ok(Heap {
        scripts: number(&scripts, "/usedSize")?,
        programs: number(&programs, "/result/value")?,
    })
}

/// Has a tab show its pages so.
pub(crate) fn show(web: &WebDriver, view: View) -> Result {
    let phone = view.device == Device::Phone;
    let theme = match view.theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    let forced = match view.palette {
        Palette::Page => "none",
        Palette::System => "active",
    };
    let motion = match view.motion {
        Motion::Any => "no-preference",
        Motion::Reduced => "reduce",
    };
    let features = [
        ("prefers-color-scheme", theme),
        ("forced-colors", forced),
        ("prefers-reduced-motion", motion),
    ];
    let features = features.map(|(name, value)| json!({ "name": name, "value": value }));
    for (method, parameters) in [
        (
            "Emulation.setDeviceMetricsOverride",
            json!({
                "width": view.width,
                "height": view.height,
                "deviceScaleFactor": 1,
                "mobile": phone,
            }),
        ),
        (
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": phone }),
        ),
        (
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        ),
    ] {
        devtools(web, method, parameters)?;
    }
    Ok(())
}

/// The whole page as PNG, however long.
pub(crate) fn picture(web: &WebDriver) -> Result<Vec<u8>> {
    let metrics = devtools(web, "Page.getLayoutMetrics", json!({}))?;
    let size = &metrics["cssContentSize"];
    let clip = json!({
        "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1,
    });
    let parameters = json!({ "captureBeyondViewport": true, "clip": clip });
    let captured = devtools(web, "Page.captureScreenshot", parameters)?;
    let png = captured["data"].as_str().unwrap_or_default();
    Ok(thirtyfour::support::base64_decode(png)?)
}
