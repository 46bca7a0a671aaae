//! Programs that come with the packages of the operating system.

use std::process::{Command, Stdio};

use crate::Result;
use crate::run::{output, run};

/// A program that is there, or is installed through apt where that is possible.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Program {
    /// What people call it.
    title: &'static str,
    /// What proves that it is there.
    binary: &'static str,
    /// What it is asked to prove it.
    question: &'static str,
    /// Where it comes from on Debian and Ubuntu.
    packages: &'static [&'static str],
}

/// The driver comes with exactly the browser that it fits, and depends on it. A machine without any
/// fonts would lay the page out around empty boxes.
pub(crate) const CHROMIUM: Program = Program {
    title: "Chromium with its driver",
    binary: "chromedriver",
    question: "--version",
    packages: &["chromium", "chromium-driver", "fonts-liberation"],
};

/// Its driver is no package, but a tool (`tool.rs`).
pub(crate) const FIREFOX: Program = Program {
    title: "Firefox",
    binary: "firefox-esr",
    question: "--version",
    packages: &["firefox-esr", "fonts-liberation"],
};

/// The driver comes with a small browser.
pub(crate) const WEBKIT: Program = Program {
    title: "WebKitGTK with its driver",
    binary: "WebKitWebDriver",
    question: "--help",
    packages: &["webkit2gtk-driver", "fonts-liberation"],
};

/// The screen for a browser that cannot do without one.
pub(crate) const SCREEN: Program = Program {
    title: "Xvfb",
    binary: "Xvfb",
    question: "-help",
    packages: &["xvfb"],
};

pub(crate) const NPM: Program = Program {
    title: "Node.js with npm",
    binary: "npm",
    question: "--version",
    packages: &["nodejs", "npm"],
};

/// The server with which a recipe for hosting is tested.
pub(crate) const NGINX: Program = Program {
    title: "nginx",
    binary: "nginx",
    question: "-v",
    packages: &["nginx"],
};

impl Program {
    /// Makes sure that the program is there.
    pub(crate) fn ensure(self) -> Result {
        if self.is_there() {
            return Ok(());
        }
        if !has_apt() {
            return Err(self.lament("this system has no apt-get").into());
        }
        if !is_root() {
            return Err(self.lament("apt-get installs for root only").into());
        }
        println!(
            "{}: installing through apt-get, takes about a minute...",
            self.title
        );
        // A machine that was never updated has no list of packages, or one of versions long gone.
        run(&mut apt_get(&["update"]))
            .and_then(|()| run(apt_get(&INSTALL).args(self.packages)))
            .map_err(|error| self.lament(&error.to_string()))?;
        if self.is_there() {
            Ok(())
        } else {
            Err(self.lament("apt-get succeeded, but it does not run").into())
        }
    }

    fn is_there(self) -> bool {
        output(Command::new(self.binary).arg(self.question)).is_some()
    }

    /// One sentence why it cannot be had, and one with the remedy.
    fn lament(self, reason: &str) -> String {
        let Self {
            title,
            binary,
            packages,
            ..
        } = self;
        format!(
            "{title} could not be installed: {}. Install it by hand so that `{binary}` runs (on \
             Debian and Ubuntu: `sudo apt-get install {}`) and run this again.",
            reason.trim_end_matches('.'),
            packages.join(" "),
        )
    }
}

const INSTALL: [&str; 3] = ["install", "--yes", "--no-install-recommends"];

fn apt_get(arguments: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null());
    command
}

fn has_apt() -> bool {
    output(Command::new("apt-get").arg("--version")).is_some()
}

fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_had_is_named_with_its_remedy() {
        assert_eq!(
            CHROMIUM.lament("`apt-get update` failed (exit status: 100)."),
            "Chromium with its driver could not be installed: `apt-get update` failed (exit \
             status: 100). Install it by hand so that `chromedriver` runs (on Debian and Ubuntu: \
             `sudo apt-get install chromium chromium-driver fonts-liberation`) and run this again."
        );
    }
}
