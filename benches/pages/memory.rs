//! What the page occupies once it is loaded.
//!
//! That is the heap of JavaScript after garbage was collected, and the memory of the WebAssembly program. The nodes of the page are
//! in neither, and are the same for both pages.

use serde_json::json;
use two_sides_stage::{Browser, Failure, Result, View, play};

use crate::loads::load;
use crate::pack::Pack;
use crate::pages::Page;
use crate::row::Row;
use crate::speed::Speed;
use crate::summary::Summary;
use crate::what::What;

/// Measures it for this content.
pub(crate) fn measure(pack: &Pack) -> Result<Vec<Row>> {
    eprintln!("Memory, {} content", pack.name());
    let [built, by_hand] = [Page::Built, Page::ByHand].map(|page| occupied(pack, page));
    Ok(vec![Row {
        pack: pack.clone(),
        speed: Speed::Full,
        what: What::Heap,
        built: built?,
        other: Some((Page::ByHand, by_hand?)),
    }])
}

fn occupied(pack: &Pack, page: Page) -> Result<Summary> {
    let site = page.serve(pack)?;
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        let seen = load(&browser, &site, page, Speed::Full)?;
        let program = seen["webassembly_memory"].as_f64().unwrap_or_default();
        Ok(Summary::of([heap(&browser)? + program]))
    })
}

fn heap(browser: &Browser) -> Result<f64> {
    browser.devtools("HeapProfiler.collectGarbage", json!({}))?;
    browser.devtools("Performance.enable", json!({}))?;
    let told = browser.devtools("Performance.getMetrics", json!({}))?;
    let metrics = told["metrics"].as_array().into_iter().flatten();
    let heap = metrics
        .filter(|metric| metric["name"] == "JSHeapUsedSize")
        .find_map(|metric| metric["value"].as_f64());
    heap.ok_or_else(|| Failure::new(format!("The browser tells no heap: {told}")))
}
