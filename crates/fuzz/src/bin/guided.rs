//! Searches for a text that breaks a promise, guided by the code that each text reaches. `cargo xtask fuzz` builds and runs it.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| two_sides_fuzz::survives(bytes));
