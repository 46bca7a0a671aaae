//! The stage on which the built site is played: a small static server and real browsers.
//!
//! A test serves a folder as a [`Site`], and [`play`]s it. The [`Stage`] opens as many browsers as
//! the test asks for, none of which knows what another has saved:
//!
//! ```no_run
//! use two_sides_stage::{Result, Site, View, play};
//!
//! #[test]
//! fn a_shared_link_shows_the_same_cards() -> Result {
//!     let site = Site::serve("dist")?;
//!     play(|stage| {
//!         let sender = stage.browser(&site, View::DESKTOP)?;
//!         sender.open("")?;
//!         sender.click("[data-filter='role:sre']")?;
//!
//!         let receiver = stage.browser(&site, View::PHONE.dark())?;
//!         receiver.open(&sender.url()?)?;
//!         assert_eq!(receiver.count("[data-card]")?, sender.count("[data-card]")?);
//!         Ok(())
//!     })
//! }
//! ```
//!
//! Three promises hold for every play without the test asking for them: no error reaches the
//! console, no request leaves the origin of the site (or the one file that it is), and whatever
//! fails leaves a screenshot, the page and the console behind. The calls block, because a test has nothing else to do meanwhile.
//!
//! Which of the engines plays, `TWO_SIDES_BROWSER` says: `chromium`, which needs no saying, `firefox` or `webkit`. Only Chromium's driver tells
//! what the browser logs. So every page of a site has a [probe](probed) in it, which tells of errors, violations of the policy and requests in
//! all of them.
//!
//! What this crate does not know is Two Sides: it has no selector of its own except the
//! `data-ready` mark with which a page says that it can be used.

mod actor;
mod artefacts;
mod browser;
mod chromium;
mod driver;
mod engine;
mod failure;
mod firefox;
mod journal;
mod probe;
mod runtime;
mod site;
mod stage;
mod view;
mod webkit;

pub use browser::{Browser, Extent, Heap};
pub use engine::Engine;
pub use failure::{Failure, Result};
pub use probe::probed;
pub use site::{Answer, Site};
pub use stage::{Stage, play};
pub use thirtyfour::{Key, TypingData};
pub use url::Url;
pub use view::{Device, Motion, Palette, Theme, View};
