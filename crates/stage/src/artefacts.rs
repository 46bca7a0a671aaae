//! Where a play keeps its files.

use std::env;
use std::path::{Path, PathBuf};

/// A folder of the build directory, which version control ignores.
pub(crate) fn folder(name: &str) -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2);
    let workspace = workspace.expect("this crate lies two folders deep in the workspace");
    env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| workspace.join("target"), PathBuf::from)
        .join(name)
}
