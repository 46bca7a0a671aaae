//! The site as Trunk builds it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use crate::address::Address;
use crate::budget::Weight;
use crate::run::{cargo, run};
use crate::tool::{Profile, Toolbox, cargo_home};
use crate::{Result, root};

/// Serves the site on this machine until it is interrupted.
pub(crate) fn serve(arguments: &[String]) -> Result {
    let profile = if arguments.iter().any(|argument| argument == "--release") {
        Profile::Release
    } else {
        Profile::Debug
    };
    let toolbox = Toolbox::ensure(profile)?;
    for folder in ["dist", "target"] {
        // Trunk refuses to ignore changes in a folder that is not there.
        fs::create_dir_all(root().join(folder))?;
    }
    // The release build in dist/ stays as it is, for the browser tests.
    run(trunk(&toolbox)
        .args(["serve", "--dist", "target/serve"])
        .args(arguments))
}

/// Makes the release build, says what it weighs, and fails when that is too much.
pub(crate) fn build() -> Result {
    build_in(&root().join("dist"), &[])?;

    let weight = Weight::of(&root().join("dist"))?;
    println!("\n{weight}");
    weight.check()
}

/// Makes the release build in a folder, in another environment, which may name other content.
///
/// What others wrote tells in a panic from which file it came. Where that file lies on this machine is nobody's business, and would make
/// the same build weigh more in a longer folder.
pub(crate) fn build_in(dist: &Path, environment: &[(&str, &PathBuf)]) -> Result {
    // Sooner than a build that fails at its end.
    Address::of_this_build()?;
    let toolbox = Toolbox::ensure(Profile::Release)?;
    // Offline, Trunk cannot replace one of the tools by its own download; cargo is offline then as
    // well, so the crates have to be there.
    run(&mut cargo("fetch --locked"))?;
    run(trunk(&toolbox)
        .args(["build", "--release", "--offline", "--locked", "--dist"])
        .arg(dist)
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            forgetting(&sources()?),
        )
        .envs(environment.iter().copied()))
}

/// The folders into which cargo unpacks what others wrote, one for each registry.
fn sources() -> Result<Vec<PathBuf>> {
    let unpacked = cargo_home()?.join("registry/src");
    let folders = match fs::read_dir(&unpacked) {
        Ok(folders) => folders,
        // Who brings the sources along has no registry.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(format!("{} cannot be read: {error}.", unpacked.display()).into()),
    };
    Ok(folders
        .map(|folder| Ok(folder?.path()))
        .collect::<io::Result<_>>()?)
}

/// The flags with which the compiler leaves these folders out of what it writes down. Cargo parts flags at spaces, so a folder with one in
/// its path stays.
fn forgetting(folders: &[PathBuf]) -> String {
    let flags: Vec<_> = folders
        .iter()
        .map(|folder| format!("--remap-path-prefix={}=", folder.display()))
        .filter(|flag| !flag.contains(' '))
        .collect();
    flags.join(" ")
}

fn trunk(toolbox: &Toolbox) -> Command {
    let mut trunk = toolbox.command("trunk");
    // Trunk would ask crates.io for a newer version of itself.
    trunk.arg("--skip-version-check").current_dir(root());
    if env::var_os("NO_COLOR").is_some() {
        // Trunk takes the value that everybody gives it, 1, for an error.
        trunk.env("NO_COLOR", "true");
    }
    trunk
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_left_out_unless_their_paths_hold_spaces() {
        let folders = ["/a/registry/src/b", "/my folder/c", "/d"].map(PathBuf::from);
        assert_eq!(
            forgetting(&folders),
            "--remap-path-prefix=/a/registry/src/b= --remap-path-prefix=/d="
        );
    }
}
