//! What the page occupies once it is loaded.
//!
//! That is the heap of JavaScript after garbage was collected, and the memory of the WebAssembly program. The nodes of the page are
//! in neither, and are the same for both pages.

use two_sides_stage::{Result, View, play};

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
        Ok(Summary::of([browser.heap()?.scripts + program]))
    })
}
