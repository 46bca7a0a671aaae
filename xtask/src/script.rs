//! The scripts of a page, and the style sheets that they load, made small.

use std::path::Path;

use crate::Result;
use crate::run::run;
use crate::tool::Toolbox;

/// How a script is loaded, on which depends what may be renamed in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// What it declares outside of functions is seen by all other scripts.
    Classic,
    /// Only what it exports is seen.
    Module,
    /// Not a script but a style sheet.
    Style,
}

/// Replaces a script by one that does the same in fewer bytes.
pub(crate) fn minify(script: &Path, kind: Kind, toolbox: &Toolbox) -> Result {
    let mut esbuild = toolbox.command("esbuild");
    if kind == Kind::Module {
        esbuild.arg("--format=esm");
    }
    esbuild
        .args(["--minify", "--log-level=warning", "--allow-overwrite"])
        .arg(format!("--outfile={}", script.display()));
    run(esbuild.arg(script))
}
