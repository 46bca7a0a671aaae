//! Mounts the app into the page.

use two_sides::app::{App, AppProps};
use two_sides::browser;
use two_sides_model::state::State;

/// Half the size of the default allocator, for a page that allocates little and frees most of it.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    let state = State::opened_at(browser::arrival(), browser::saved_shortcuts());
    browser::mount::<App>(AppProps { state });
}
