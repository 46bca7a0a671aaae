//! How fast the machine and the line are.

use serde_json::json;
use two_sides_stage::{Browser, Result};

/// What a page is measured on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speed {
    /// This machine, without a line.
    Full,
    /// A processor that seems four times slower, as that of a cheap phone, and for loads a slow 4G line.
    Slow,
}

/// The line that Lighthouse calls slow 4G, in bits a second, and milliseconds that each answer waits.
const DOWN: u32 = 1_600_000;
const UP: u32 = 750_000;
const LATENCY: u32 = 150;

impl Speed {
    pub(crate) const ALL: [Self; 2] = [Self::Full, Self::Slow];

    /// What it is called in the tables.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Full => "full speed",
            Self::Slow => "slow",
        }
    }

    /// Makes the processor of the present tab so fast.
    pub(crate) fn set_processor(self, browser: &Browser) -> Result {
        let rate = match self {
            Self::Full => 1,
            Self::Slow => 4,
        };
        let rate = json!({ "rate": rate });
        browser.devtools("Emulation.setCPUThrottlingRate", rate)?;
        Ok(())
    }

    /// Makes the line of the present tab so fast.
    pub(crate) fn set_line(self, browser: &Browser) -> Result {
        let (latency, down, up) = match self {
            Self::Full => (0, -1.0, -1.0),
            Self::Slow => (LATENCY, f64::from(DOWN) / 8.0, f64::from(UP) / 8.0),
        };
        let conditions = json!({
            "offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up,
        });
        browser.devtools("Network.emulateNetworkConditions", conditions)?;
        Ok(())
    }
}
