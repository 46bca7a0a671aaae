//! The browsers in which a page is played.

use std::env;
use std::fmt;

use crate::{Failure, Result};

/// The variable that names the engine of a run.
const VARIABLE: &str = "TWO_SIDES_BROWSER";

/// A browser engine, which one browser and its driver stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium under chromedriver.
    Chromium,
    /// Firefox under geckodriver.
    Firefox,
    /// WebKitGTK's small browser under `WebKitWebDriver`, on a screen that nobody sees.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engine of this run: the one that `TWO_SIDES_BROWSER` names, and Chromium where it names none.
    ///
    /// # Errors
    ///
    /// When it names what is no engine.
    pub fn of_this_run() -> Result<Self> {
        env::var_os(VARIABLE).map_or(Ok(Self::Chromium), |id| Self::named(&id.to_string_lossy()))
    }

    /// The word for it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    fn named(id: &str) -> Result<Self> {
        let known = Self::ALL.map(Self::id).join(", ");
        let unknown = || Failure::new(format!("{VARIABLE} is {id:?}; there are {known}."));
        let engine = Self::ALL.into_iter().find(|engine| engine.id() == id);
        engine.ok_or_else(unknown)
    }

    /// What has to be installed for it.
    pub(crate) const fn remedy(self) -> &'static str {
        match self {
            Self::Chromium => {
                "Install Chromium and its driver, both of the same version (on Debian and Ubuntu: \
                 `apt-get install chromium chromium-driver`)."
            }
            Self::Firefox => {
                "Install Firefox and its driver (on Debian and Ubuntu: `apt-get install \
                 firefox-esr` and `cargo install --locked geckodriver`); `cargo xtask test \
                 firefox` does."
            }
            Self::WebKit => {
                "Install WebKitGTK's driver and a screen for it (on Debian and Ubuntu: `apt-get \
                 install webkit2gtk-driver xvfb`)."
            }
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_engine_is_found_by_its_word() {
        for engine in Engine::ALL {
            assert!(Engine::named(engine.id()).is_ok_and(|named| named == engine));
        }
    }

    #[test]
    fn an_unknown_engine_is_refused_with_the_known_ones() {
        let refusal = Engine::named("netscape").unwrap_err().to_string();
        assert_eq!(
            refusal,
            r#"TWO_SIDES_BROWSER is "netscape"; there are chromium, firefox, webkit."#
        );
    }
}
