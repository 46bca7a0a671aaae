//! Everything that Two Sides can say without a browser.
//!
//! In reading order: who speaks ([`role`], [`source`], [`dimension`], [`claim`], [`card`], [`content`]), what a reader asks for
//! ([`picks`], [`search`], [`filter`]), what that leaves ([`tally`], [`voices`], [`evidence`]), and how it is kept and
//! passed on ([`place`], [`link`], [`state`]).
//!
//! The self-assessment: what is asked ([`area`], [`skill`], [`preference`], [`certificate`], [`edition`]), what is answered
//! ([`answers`]), what that comes to ([`weights`], [`score`], [`verdict`], [`reasons`], [`tip`], [`bridge`], [`tension`],
//! [`fairness`]), how it is kept and shared ([`code`], [`lineup`], [`saved`]), and what happens on the page ([`step`],
//! [`sitting`]).
//!
//! This crate knows no window, no storage, no clock and no randomness. It does not read content files either: its build script
//! has `crates/content` turn them into static tables.

pub mod answers;
pub mod area;
pub mod bridge;
pub mod card;
pub mod certificate;
pub mod claim;
pub mod code;
pub mod content;
pub mod dimension;
pub mod edition;
pub mod evidence;
pub mod fairness;
pub mod filter;
mod lines;
pub mod lineup;
pub mod link;
mod percent;
pub mod picks;
pub mod place;
pub mod preference;
pub mod reasons;
pub mod role;
pub mod saved;
pub mod score;
pub mod search;
pub mod sitting;
pub mod skill;
pub mod source;
pub mod state;
pub mod step;
pub mod tally;
pub mod tension;
pub mod tip;
pub mod verdict;
pub mod voices;
pub mod weights;
mod word;
