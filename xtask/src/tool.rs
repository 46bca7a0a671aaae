//! The tools that build the site: which versions, where they are, and how to get them.
//!
//! Each tool has a folder of its own, `two-sides/<tool>-<version>/` in the folder of cargo. So all
//! clones share it, another version has another folder, and what the user has installed for other
//! projects stays as it is.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::run::{cargo, output, run};
use crate::{Result, lock, package, root};

const TARGET: &str = "wasm32-unknown-unknown";

/// What tools are for; fewer do for a debug build, and more are needed to judge one, or to play a release build in Firefox. To check what
/// others wrote, nothing is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    Debug,
    Release,
    Firefox,
    Check,
    Bench,
}

/// The tools of the right versions.
#[derive(Debug)]
pub(crate) struct Toolbox {
    /// The search path that finds them first.
    path: OsString,
}

/// A program in exactly one version.
#[derive(Debug)]
struct Tool {
    /// What people call it.
    title: &'static str,
    /// Its name in the registry that it comes from.
    package: &'static str,
    binary: &'static str,
    /// The version by which the registry knows it.
    version: String,
    registry: Registry,
    /// How long installing it takes on two cores.
    patience: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Registry {
    /// crates.io, with the dependencies that the authors tested with.
    CratesLocked,
    /// crates.io, with the latest compatible dependencies.
    Crates,
    Npm,
}

impl Toolbox {
    /// Finds all that a build of this kind needs, and installs what is missing.
    pub(crate) fn ensure(profile: Profile) -> Result<Self> {
        let tools = tools(profile)?;
        let builds = profile != Profile::Check;
        let count = tools.len() + usize::from(builds);
        if builds {
            ensure_target(count)?;
        }
        let mut folders = Vec::new();
        for (place, tool) in (1 + count - tools.len()..).zip(&tools) {
            folders.extend(tool.ensure(&format!("[{place}/{count}]"))?);
        }
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        Ok(Self {
            path: env::join_paths(folders)?,
        })
    }

    /// Finds what the hook of a release build needs on the search path, where only a command that
    /// had its own toolbox has put it.
    pub(crate) fn inherited() -> Result<Self> {
        let tools = finishers();
        match tools
            .iter()
            .find(|tool| !tool.answers(Path::new(tool.binary)))
        {
            None => Ok(Self {
                path: env::var_os("PATH").unwrap_or_default(),
            }),
            Some(missing) => Err(missing.absence().into()),
        }
    }

    /// A command that finds the tools.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", &self.path);
        command
    }
}

fn tools(profile: Profile) -> Result<Vec<Tool>> {
    if profile == Profile::Check {
        return Ok(vec![Tool {
            title: "cargo-deny",
            package: "cargo-deny",
            binary: "cargo-deny",
            version: "0.20.2".to_owned(),
            registry: Registry::CratesLocked,
            patience: "about ten minutes",
        }]);
    }
    let mut tools = vec![
        Tool {
            title: "Trunk",
            package: "trunk",
            binary: "trunk",
            version: "0.21.14".to_owned(),
            registry: Registry::CratesLocked,
            patience: "about five minutes",
        },
        Tool {
            title: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            binary: "wasm-bindgen",
            // The generated JavaScript works only with the library of the same version.
            version: lock::version_of("wasm-bindgen")?,
            // Its lock file names a version of a crate that was withdrawn, and some mirrors of the
            // registry do not carry those.
            registry: Registry::Crates,
            patience: "about two minutes",
        },
    ];
    if profile != Profile::Debug {
        tools.extend(finishers());
    }
    if profile == Profile::Firefox {
        tools.push(Tool {
            title: "geckodriver",
            package: "geckodriver",
            binary: "geckodriver",
            version: "0.37.1".to_owned(),
            registry: Registry::CratesLocked,
            patience: "about three minutes",
        });
    }
    if profile == Profile::Bench {
        tools.push(Tool {
            title: "Lighthouse",
            package: "lighthouse",
            binary: "lighthouse",
            // The last one for the Node.js that Debian has.
            version: "12.8.2".to_owned(),
            registry: Registry::Npm,
            patience: "half a minute",
        });
    }
    Ok(tools)
}

/// The folders of the tools that come from npm, which are installed where they are missing.
pub(crate) fn npm_folders() -> Result<Vec<PathBuf>> {
    let tools = tools(Profile::Bench)?;
    let from_npm = tools.iter().filter(|tool| tool.registry == Registry::Npm);
    let folder = |tool: &Tool| {
        let own = tool.own()?;
        if !own.is_dir() {
            tool.install(&own)?;
        }
        Ok(own)
    };
    from_npm.map(folder).collect()
}

/// The tools with which the hook of a release build finishes it.
fn finishers() -> [Tool; 2] {
    [
        Tool {
            title: "wasm-opt",
            package: "binaryen",
            binary: "wasm-opt",
            version: "132.0.0".to_owned(),
            registry: Registry::Npm,
            patience: "a few seconds",
        },
        Tool {
            title: "esbuild",
            package: "esbuild",
            binary: "esbuild",
            version: "0.28.2".to_owned(),
            registry: Registry::Npm,
            patience: "a few seconds",
        },
    ]
}

impl Tool {
    /// Makes sure that the tool is there. Returns its folder, or none when the search path leads
    /// to it already.
    fn ensure(&self, place: &str) -> Result<Option<PathBuf>> {
        let Self {
            title,
            version,
            patience,
            ..
        } = self;
        let own = self.own()?;
        let folder = own.join(match self.registry {
            Registry::CratesLocked | Registry::Crates => "bin",
            Registry::Npm => "node_modules/.bin",
        });
        // Being asked for its version proves more than being there: an interrupted installation
        // leaves a folder, too.
        if self.answers(&folder.join(self.binary)) {
            println!("{place} {title} {version}");
            return Ok(Some(folder));
        }
        if self.answers(Path::new(self.binary)) {
            println!("{place} {title} {version}, already on the search path");
            return Ok(None);
        }

        println!("{place} {title} {version}: installing, takes {patience}...");
        self.install(&own)
            .map_err(|error| self.lament(&error.to_string()))?;
        if self.answers(&folder.join(self.binary)) {
            Ok(Some(folder))
        } else {
            let reason = format!("{} does not say that it is this version", folder.display());
            Err(self.lament(&reason).into())
        }
    }

    /// Its folder, whether it is installed or not.
    fn own(&self) -> Result<PathBuf> {
        Ok(home()?.join(format!("{}-{}", self.package, self.version)))
    }

    fn install(&self, folder: &Path) -> Result {
        let package = format!("{}@{}", self.package, self.version);
        if self.registry == Registry::Npm {
            return install_from_npm(folder, &package);
        }
        fs::create_dir_all(folder)?;
        // What is listed as installed but does not run has to be replaced.
        let mut cargo = cargo("install --force --root");
        cargo.arg(folder).arg(package);
        if self.registry == Registry::CratesLocked {
            cargo.arg("--locked");
        }
        run(&mut cargo)
    }

    /// Whether a program runs and is of the right version.
    fn answers(&self, program: &Path) -> bool {
        output(Command::new(program).arg("--version")).is_some_and(|said| self.is_version(&said))
    }

    /// Whether this is what the tool says when asked for its version. Binaryen leaves out the
    /// zeros that npm wants: `wasm-opt version 132 (version_132)`.
    fn is_version(&self, said: &str) -> bool {
        let short = match self.registry {
            Registry::CratesLocked | Registry::Crates => &self.version,
            Registry::Npm => self.version.trim_end_matches(".0"),
        };
        said.split_whitespace()
            .any(|word| word == self.version || word == short)
    }

    /// One sentence why the hook cannot do its work, with the remedy.
    fn absence(&self) -> String {
        let Self { title, version, .. } = self;
        format!(
            "{title} {version} is not on the search path: make release builds with `cargo xtask \
             build`, which puts it there."
        )
    }

    fn lament(&self, reason: &str) -> String {
        let Self {
            title,
            package,
            version,
            ..
        } = self;
        let remedy = match self.registry {
            Registry::CratesLocked => format!("cargo install --locked {package}@{version}"),
            Registry::Crates => format!("cargo install {package}@{version}"),
            Registry::Npm => format!("npm install --global {package}@{version}"),
        };
        lament(title, reason, &remedy)
    }
}

/// Installs a package such as `esbuild@0.28.2` into a folder of its own.
pub(crate) fn install_from_npm(folder: &Path, package: &str) -> Result {
    package::NPM.ensure()?;
    fs::create_dir_all(folder)?;
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--prefix"])
        .arg(folder);
    run(npm.arg(package))
}

/// Makes sure that the compiler can compile for the browser.
fn ensure_target(count: usize) -> Result {
    let mut rustc = Command::new("rustc");
    rustc
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(root());
    if output(&mut rustc).is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        println!("[1/{count}] Rust for {TARGET}");
        return Ok(());
    }
    println!("[1/{count}] Rust for {TARGET}: installing, takes a few seconds...");
    let mut rustup = Command::new("rustup");
    run(rustup.args(["target", "add", TARGET]).current_dir(root())).map_err(|error| {
        let reason = error.to_string();
        lament(
            &format!("Rust for {TARGET}"),
            &reason,
            &format!("rustup target add {TARGET}"),
        )
    })?;
    Ok(())
}

/// One sentence why something cannot be had, and one with the remedy.
fn lament(title: &str, reason: &str, remedy: &str) -> String {
    let reason = reason.trim_end_matches('.');
    format!(
        "{title} could not be installed: {reason}. Install it by hand with `{remedy}` and run \
         this again."
    )
}

/// The folder for all tools of this project.
pub(crate) fn home() -> Result<PathBuf> {
    Ok(cargo_home()?.join("two-sides"))
}

/// Where cargo keeps what it fetches and installs.
pub(crate) fn cargo_home() -> Result<PathBuf> {
    Ok(match env::var_os("CARGO_HOME") {
        Some(folder) => PathBuf::from(folder),
        None => env::home_dir()
            .ok_or("There is no home folder; set CARGO_HOME.")?
            .join(".cargo"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tool(package: &str) -> Tool {
        let mut tools = tools(Profile::Release).unwrap().into_iter();
        tools.find(|tool| tool.package == package).unwrap()
    }

    #[test]
    fn the_version_is_recognised_as_a_whole_word() {
        let trunk = tool("trunk");
        assert!(trunk.is_version("trunk 0.21.14\n"));
        assert!(!trunk.is_version("trunk 0.21.1\n"));
        assert!(!trunk.is_version("trunk 0.21.14-rc.1\n"));
        assert!(!trunk.is_version(""));
    }

    #[test]
    fn binaryen_counts_without_minor_versions() {
        let binaryen = tool("binaryen");
        assert!(binaryen.is_version("wasm-opt version 132 (version_132)\n"));
        assert!(!binaryen.is_version("wasm-opt version 108\n"));
        assert!(tool("esbuild").is_version("0.28.2\n"));
    }

    #[test]
    fn what_makes_files_small_is_for_release_builds_alone() {
        let packages = |profile| {
            tools(profile)
                .unwrap()
                .iter()
                .map(|tool| tool.package)
                .collect::<Vec<_>>()
        };
        assert_eq!(packages(Profile::Debug), ["trunk", "wasm-bindgen-cli"]);
        assert_eq!(
            packages(Profile::Release),
            ["trunk", "wasm-bindgen-cli", "binaryen", "esbuild"]
        );
    }

    #[test]
    fn what_cannot_be_had_is_named_with_its_remedy() {
        assert_eq!(
            tool("trunk").lament("`cargo install` failed (exit status: 101)."),
            "Trunk could not be installed: `cargo install` failed (exit status: 101). Install it \
             by hand with `cargo install --locked trunk@0.21.14` and run this again."
        );
    }

    #[test]
    fn a_hook_without_its_tools_names_the_command_that_has_them() {
        assert_eq!(
            tool("esbuild").absence(),
            "esbuild 0.28.2 is not on the search path: make release builds with `cargo xtask \
             build`, which puts it there."
        );
    }
}
