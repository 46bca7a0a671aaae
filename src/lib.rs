//! The browser app of Two Sides.
//!
//! [`app`] draws what [`two_sides_model::state::State`] says, [`store`] passes what the reader does to the model, and [`browser`]
//! is the only file that touches the window. Everything else is a pure function of its properties, so every page also renders
//! natively, without a browser.

pub mod app;
pub mod browser;
pub mod component;
pub mod page;
pub mod store;
