//! The browser app of Two Sides.
//!
//! It is four programs, `src/bin/{comparison,assessment,reference,pictures}.rs`, so that nobody has to load what they do not look at.
//! [`app`] holds their roots, [`store`] passes what the reader does to the model, and [`browser`] is the only file that touches the
//! window. Everything else is a pure function of its properties, so every page also renders natively, without a browser.

pub mod app;
pub mod browser;
pub mod component;
pub mod page;
pub mod picture;
pub mod store;

/// Half the size of the default allocator, for programs that allocate little and free most of it.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
