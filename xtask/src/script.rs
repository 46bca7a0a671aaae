//! The scripts of a page, and the style sheets that they load, made small.

use std::path::Path;

use crate::Result;
use crate::run::{capture, run};
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

/// A script as it can stand in a page, where it is no module. What a module exports is then in the variable `global`.
pub(crate) fn inline(script: &Path, global: Option<&str>, toolbox: &Toolbox) -> Result<String> {
    let mut esbuild = toolbox.command("esbuild");
    esbuild.args(["--minify", "--log-level=warning"]);
    if let Some(global) = global {
        // A script has no address of its own to find the WebAssembly by; it is given that.
        esbuild.args(["--format=iife", "--define:import.meta.url=''"]);
        esbuild.arg(format!("--global-name={global}"));
    }
    capture(esbuild.arg(script))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::root;

    /// What would make elements or code out of a text, and what would ask somebody else.
    const FORBIDDEN: [&str; 9] = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "setHTMLUnsafe",
        "createContextualFragment",
        "document.write",
        "eval(",
        "new Function",
        "://",
    ];

    #[test]
    fn no_script_makes_code_of_a_text_or_names_another_origin() {
        for file in [
            "boot.js",
            "inside.js",
            "offline/offline.js",
            "offline/sw.js",
            "hosting/404.js",
        ] {
            let script = fs::read_to_string(root().join(file)).unwrap();
            for forbidden in FORBIDDEN {
                assert!(!script.contains(forbidden), "{file} has {forbidden}");
            }
        }
    }
}
