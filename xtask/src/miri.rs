//! The unit tests of the model and the tests of link codes in an interpreter that sees undefined behaviour.

use crate::Result;
use crate::run::{cargo, run};

/// Runs them. Nothing of ours is unsafe; what the compiler and the standard library make of it is looked at here.
pub(crate) fn miri() -> Result {
    let tests = "+nightly miri test --locked --package two-sides-model --lib --test code";
    let mut miri = cargo(tests);
    // Editions that tests make up live as long as the real ones: for ever.
    miri.env("MIRIFLAGS", "-Zmiri-ignore-leaks");
    run(&mut miri).map_err(|error| {
        let remedy = "rustup toolchain install nightly --profile minimal --component miri,rust-src";
        format!("{error} Where the interpreter is missing, `{remedy}` installs it.").into()
    })
}
