//! axe-core, which looks through a page for what shuts people out.
//!
//! It is a script that the tests run in pages, and no program that could be asked for its version. Its first line says it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::tool::{home, install_from_npm};
use crate::{Result, root};

const VERSION: &str = "4.14.1";

/// Puts the script where the tests look for it, in `target/`; installs it before, where it is missing.
pub(crate) fn ensure() -> Result {
    let package = format!("axe-core@{VERSION}");
    let own = folder()?;
    let script = own.join("node_modules/axe-core/axe.min.js");
    if !is_whole(&script) {
        println!("axe-core {VERSION}: installing, takes a few seconds...");
        install_from_npm(&own, &package)?;
    }
    if !is_whole(&script) {
        let script = script.display();
        return Err(format!("After `npm install {package}`, {script} is not that version.").into());
    }
    fs::create_dir_all(root().join("target"))?;
    fs::copy(script, root().join("target/axe.min.js"))?;
    Ok(())
}

/// The folder into which npm installs it.
pub(crate) fn folder() -> Result<PathBuf> {
    Ok(home()?.join(format!("axe-core-{VERSION}")))
}

fn is_whole(script: &Path) -> bool {
    fs::read_to_string(script).is_ok_and(|script| is_version(&script))
}

fn is_version(script: &str) -> bool {
    script.lines().next() == Some(&format!("/*! axe v{VERSION}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_of_the_script_says_its_version() {
        let script = |version: &str| format!("/*! axe v{version}\n * Copyright\n */");
        assert!(is_version(&script(VERSION)));
        assert!(!is_version(&script(&format!("{VERSION}1"))));
        assert!(!is_version(""));
    }
}
