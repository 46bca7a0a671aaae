//! Sending and printing.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ShareData;

use super::window;

/// Whether the system has a sheet for sending things to people and programs. Many desktop browsers have none.
pub(super) fn can_send() -> bool {
    Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or(false)
}

/// Opens that sheet with `address`. Must be called right in a click.
pub fn send(address: &str) {
    let data = ShareData::new();
    data.set_url(address);
    let sent = window().navigator().share_with_data(&data);
    spawn_local(async move {
        // Who closes the sheet has changed their mind, and needs no telling.
        let _ = JsFuture::from(sent).await;
    });
}

/// Opens the dialogue for printing.
pub fn print() {
    let _ = window().print();
}
