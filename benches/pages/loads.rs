//! Loading the page, by turns with the same page without scripts.

use serde_json::{Value, json};
use two_sides_stage::{Browser, Result, Site, View, play};

use crate::pack::Pack;
use crate::pages::Page;
use crate::row::Row;
use crate::speed::Speed;
use crate::summary::Summary;
use crate::what::What;

const PAGES: [Page; 2] = [Page::Built, Page::ScriptFree];

/// Opens a site in a tab of its own, with nothing kept from before, and returns what `load.js` saw.
pub(crate) fn load(browser: &Browser, site: &Site, page: Page, speed: Speed) -> Result<Value> {
    let origin = site.url().origin().ascii_serialization();
    for (method, parameters) in [
        (
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": include_str!("load.js") }),
        ),
        ("Network.setCacheDisabled", json!({ "cacheDisabled": true })),
        ("Network.setBypassServiceWorker", json!({ "bypass": true })),
        (
            "Storage.clearDataForOrigin",
            json!({ "origin": origin, "storageTypes": "all" }),
        ),
    ] {
        browser.devtools(method, parameters)?;
    }
    browser.show(View::DESKTOP)?;
    speed.set_processor(browser)?;
    speed.set_line(browser)?;
    browser.go("")?;
    let has_program = page != Page::ScriptFree;
    browser.script("return load.seen(arguments[0])", &[json!(has_program)])
}

/// Measures loads of this content.
pub(crate) fn measure(pack: &Pack) -> Result<Vec<Row>> {
    let sites = PAGES.map(|page| page.serve(pack));
    let sites: Vec<Site> = sites.into_iter().collect::<Result<_>>()?;
    play(|stage| {
        let browsers = sites.iter().map(|site| stage.browser(site, View::DESKTOP));
        let browsers: Vec<Browser> = browsers.collect::<Result<_>>()?;
        let mut rows = Vec::new();
        for speed in Speed::ALL {
            eprintln!("Loads, {} content, {}", pack.name(), speed.name());
            let mut seen: [Vec<Value>; 2] = Default::default();
            for turn in 0..pack.loads(speed) {
                // Who comes second finds the machine as the first one left it, so they take turns in that too.
                for which in [turn % 2, 1 - turn % 2] {
                    let browser = &browsers[which];
                    let load = || load(browser, &sites[which], PAGES[which], speed);
                    seen[which].push(browser.in_new_tab(load)?);
                }
            }
            let [built, script_free] = seen;
            rows.extend(paints(pack, speed, &built, &script_free));
            if speed == Speed::Full {
                rows.extend(bytes(pack, &built));
            }
        }
        Ok(rows)
    })
}

fn paints(pack: &Pack, speed: Speed, built: &[Value], script_free: &[Value]) -> Vec<Row> {
    let figures = [
        (What::FirstPaint, "first_paint"),
        (What::LargestPaint, "largest_paint"),
        (What::Shift, "shift"),
        (What::Ready, "ready"),
    ];
    let row = |(what, name): (What, &str)| {
        let of = |loads: &[Value]| Summary::of(loads.iter().filter_map(|seen| seen[name].as_f64()));
        Row {
            pack: pack.clone(),
            speed,
            what,
            built: of(built),
            other: (what != What::Ready).then(|| (Page::ScriptFree, of(script_free))),
        }
    };
    figures.map(row).into()
}

/// What a load of the built page brings, by type.
fn bytes(pack: &Pack, built: &[Value]) -> Vec<Row> {
    let types = [
        (What::Html, "html"),
        (What::Css, "css"),
        (What::JavaScript, "js"),
        (What::WebAssembly, "wasm"),
    ];
    let of = |name: &str| built[0]["bytes"][name].as_f64().unwrap_or_default();
    let row = |what: What, bytes: f64| Row {
        pack: pack.clone(),
        speed: Speed::Full,
        what,
        built: Summary::of([bytes]),
        other: None,
    };
    let sum = types.iter().map(|(_, name)| of(name)).sum();
    let rows = types.iter().map(|(what, name)| row(*what, of(name)));
    rows.chain([row(What::FirstLoad, sum)]).collect()
}
