//! Everything that Two Sides can say without a browser.
//!
//! In reading order: who speaks ([`role`], [`source`], [`dimension`], [`claim`], [`card`], [`content`]), what a reader asks for
//! ([`picks`], [`word`], [`search`], [`filter`]), what that leaves ([`tally`], [`voices`], [`evidence`]), and how it is kept and
//! passed on ([`place`], [`link`], [`state`]).
//!
//! This crate knows no window, no storage, no clock and no randomness. It does not read content files either: its build script
//! has `crates/content` turn them into static tables.

pub mod card;
pub mod claim;
pub mod content;
pub mod dimension;
pub mod evidence;
pub mod filter;
mod lines;
pub mod link;
pub mod picks;
pub mod place;
pub mod role;
pub mod search;
pub mod source;
pub mod state;
pub mod tally;
pub mod voices;
pub mod word;
