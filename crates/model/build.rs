//! Turns the content pack into static tables, so that the browser never parses it.
//!
//! `TWO_SIDES_CONTENT` names another pack directory, which benches and tests use.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use two_sides_content::Pack;

fn main() -> ExitCode {
    println!("cargo:rerun-if-env-changed=TWO_SIDES_CONTENT");
    let pack_directory = env::var_os("TWO_SIDES_CONTENT").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content"),
        PathBuf::from,
    );
    println!("cargo:rerun-if-changed={}", pack_directory.display());

    let pack = match Pack::read(&pack_directory) {
        Ok(pack) => pack,
        Err(mistakes) => {
            eprintln!("{mistakes}");
            return ExitCode::FAILURE;
        }
    };
    let tables =
        PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts"))
            .join("tables.rs");
    if let Err(error) = fs::write(&tables, pack.tables()) {
        eprintln!(
            "the tables cannot be written to {}: {error}",
            tables.display()
        );
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
