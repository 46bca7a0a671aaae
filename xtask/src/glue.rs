//! The WebAssembly of the app, and the JavaScript that connects it with the page.

use std::fs;
use std::path::Path;

use crate::Result;
use crate::names::Names;
use crate::run::capture;
use crate::tool::Toolbox;

/// What makes the module small on the wire. These passes and options were found by weighing; which
/// features of WebAssembly may be used stands in the module.
const OPTIMISE: [&str; 10] = [
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    // Says that nobody uses the addresses below 1024, which is not quite so: the end of the stack
    // lies there, since it comes first in memory and grows down. What follows from it is that
    // `x + n` may be written as the address `x` with the offset `n`. That differs only where the
    // sum is too large for 32 bits, and then the access traps instead of reaching one of these
    // addresses. So the worst is a trap where the stack would overflow a kilobyte later and trap.
    "--low-memory-unused",
    // A larger function with one caller stays a function, which the compression likes better.
    "--one-caller-inline-max-function-size=30",
    // Both passes replace repetitions by something shorter, and repetitions are what the
    // compression on the wire is better at.
    "--skip-pass=local-cse",
    "--skip-pass=memory-packing",
    // Puts the instances of one generic function side by side, for the compression as well. Only
    // the names in the debug information tell which they are.
    "--reorder-functions-by-name",
    // Imports and exports bear names that are mostly hashes, here and in the glue.
    "--minify-imports-and-exports-and-modules",
];

/// What only tools read.
const STRIP: [&str; 2] = ["--strip-producers", "--strip-target-features"];

/// Makes the WebAssembly small, and gives short names to what it exchanges with its glue.
pub(crate) fn shorten(module: &Path, glue: &Path, toolbox: &Toolbox) -> Result {
    let mut wasm_opt = toolbox.command("wasm-opt");
    wasm_opt.arg(module).arg("-o").arg(module);
    let map = capture(wasm_opt.args(OPTIMISE).args(STRIP))?;
    let script = fs::read_to_string(glue)?;
    fs::write(glue, Names::parse(&map)?.apply(&script)?)?;
    Ok(())
}
