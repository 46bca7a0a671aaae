//! What is done to a build after Trunk has written it.
//!
//! Trunk runs all hooks of one stage at the same time, so there is one hook, and the order of the
//! steps is written here.

use std::path::PathBuf;
use std::{env, fs};

use crate::{Result, policy};

/// Finishes the build in the folder that Trunk names, when it is a release build.
pub(crate) fn finish() -> Result {
    let variable = |name: &str| {
        env::var_os(name).ok_or_else(|| format!("{name} is not set: only Trunk runs this command."))
    };
    // While it serves, Trunk adds an inline script that reloads the page; and a step more or less
    // is felt after every change.
    if variable("TRUNK_PROFILE")? == "debug" {
        return Ok(());
    }
    let folder = PathBuf::from(variable("TRUNK_STAGING_DIR")?);
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page)?;
    fs::write(&page, policy::apply(&html, &folder)?)?;
    Ok(())
}
