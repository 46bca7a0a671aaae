//! What others wrote and we build on. `deny.toml` says what is asked of it.

use std::process::Command;

use crate::run::run;
use crate::tool::{Profile, Toolbox, npm_folders};
use crate::{Result, axe, package, root};

/// Its licences and where it comes from, and that none of it is banned. That is the same tomorrow.
pub(crate) fn check() -> Result {
    run(deny()?.args(["bans", "licenses", "sources"]))
}

/// Its known faults, as far as somebody has reported them by now. Their list is in the network.
pub(crate) fn advisories() -> Result {
    run(deny()?.arg("advisories"))?;
    // What npm has installed may come from somewhere else, such as a cache.
    package::NPM.ensure()?;
    axe::ensure()?;
    for folder in npm_folders()?.into_iter().chain([axe::folder()?]) {
        println!("npm audit in {}", folder.display());
        run(Command::new("npm").arg("audit").current_dir(folder))?;
    }
    Ok(())
}

fn deny() -> Result<Command> {
    let mut deny = Toolbox::ensure(Profile::Check)?.command("cargo-deny");
    deny.args(["--locked", "--workspace", "check"])
        .arg("--hide-inclusion-graph")
        .current_dir(root());
    Ok(deny)
}
