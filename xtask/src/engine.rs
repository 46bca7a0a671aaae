//! The browser engines in which the release build is played.

use std::num::NonZero;
use std::process::Command;
use std::thread;

use crate::package::Program;
use crate::run::run;
use crate::tool::{Profile, Toolbox};
use crate::{Result, axe, package, root};

/// A browser engine, and what playing the release build in it takes.
pub(crate) struct Engine {
    pub(crate) name: &'static str,
    profile: Profile,
    programs: &'static [Program],
    /// The modules of tests that need what it cannot do.
    left_out: &'static [&'static str],
}

pub(crate) const CHROMIUM: Engine = Engine {
    name: "chromium",
    profile: Profile::Release,
    programs: &[package::CHROMIUM, package::NGINX],
    left_out: &[],
};

pub(crate) const FIREFOX: Engine = Engine {
    name: "firefox",
    profile: Profile::Firefox,
    programs: &[package::FIREFOX, package::NGINX],
    left_out: &["chromium::"],
};

pub(crate) const WEBKIT: Engine = Engine {
    name: "webkit",
    profile: Profile::Release,
    programs: &[package::WEBKIT, package::SCREEN, package::NGINX],
    left_out: &["chromium::", "beyond_webkit::"],
};

impl Engine {
    /// A cargo command, written as one would type it, in which tests play this engine. What that takes is installed first.
    pub(crate) fn cargo(&self, words: &str) -> Result<Command> {
        for program in self.programs {
            program.ensure()?;
        }
        let mut command = Toolbox::ensure(self.profile)?.command("cargo");
        command
            .args(words.split_whitespace())
            .env("TWO_SIDES_BROWSER", self.name)
            .current_dir(root());
        Ok(command)
    }

    /// Plays the site, and the harness that has to notice what is wrong with it. The test program counts the tests that are left out.
    pub(crate) fn play(&self) -> Result {
        axe::ensure()?;
        let mut play = self.cargo(
            "test --locked --package two-sides --package two-sides-stage \
             --features two-sides/browser --test browser --test harness --",
        )?;
        // While one page waits for a frame, a pause or its driver, another can have the core. With more, all of them take longer.
        let threads = 1 + thread::available_parallelism().map_or(1, NonZero::get);
        play.arg(format!("--test-threads={threads}"));
        for module in self.left_out {
            play.args(["--skip", module]);
        }
        run(&mut play)
    }
}
