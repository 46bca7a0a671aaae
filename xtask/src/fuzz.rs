//! The search for a text that breaks a promise, guided by the code that each text reaches.
//!
//! The compiler counts what is reached, and libFuzzer keeps the texts that reach more. The pinned toolchain can do both; memory
//! needs no watching, because nothing of ours is unsafe.

use std::fs;

use crate::run::{capture, cargo, run};
use crate::{Result, number, root};

/// What makes the compiler count. `cfg(fuzzing)` is what others look for.
const COUNTING: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares --cfg=fuzzing";

/// The texts that the search begins with, and where it keeps those that it finds.
const SEEDS: &str = "crates/fuzz/corpus";
const FOUND: &str = "target/found/corpus";

/// How long to search, and what the search is to begin with.
#[derive(Debug, PartialEq, Eq)]
struct Search {
    minutes: u32,
    seed: u32,
}

/// Searches for so many minutes, ten unless they are named, from a seed.
pub(crate) fn fuzz(arguments: &[String]) -> Result {
    let Search { minutes, seed } = read(arguments)?;
    fs::create_dir_all(root().join(FOUND))?;
    println!("Searching for {minutes} minutes from the seed {seed}.");
    let mut build = cargo(
        "run --locked --profile fuzz --package two-sides-fuzz --features guided --bin guided",
    );
    build
        // With a target, nothing that runs while building is counted.
        .args(["--target", &host()?, "--", FOUND, SEEDS])
        .arg(format!("-max_total_time={}", 60 * minutes))
        .arg(format!("-seed={seed}"))
        .args(["-max_len=4096", "-timeout=10", "-rss_limit_mb=1024"])
        .args([
            "-dict=crates/fuzz/words.dict",
            "-artifact_prefix=target/found/",
        ])
        .arg("-print_final_stats=1")
        .env("RUSTFLAGS", COUNTING);
    run(&mut build).map_err(|error| {
        format!(
            "{error} If a text broke a promise, it is a file in target/found/. Mend what reads it, and \
             put the file into {SEEDS}, where every run of the tests tries it."
        )
        .into()
    })
}

fn read(arguments: &[String]) -> Result<Search> {
    let (minutes, seed) = number::amount_and_seed(arguments, 10)?;
    Ok(Search { minutes, seed })
}

/// What the compiler calls this machine.
fn host() -> Result<String> {
    let said = capture(std::process::Command::new("rustc").arg("-vV"))?;
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.ok_or("`rustc -vV` names no host.")?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(arguments: &[&str]) -> Result<Search> {
        read(
            &arguments
                .iter()
                .map(|it| (*it).to_owned())
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn a_search_takes_ten_minutes_unless_told_otherwise() {
        assert_eq!(asked(&[]).unwrap().minutes, 10);
        assert_eq!(asked(&["3"]).unwrap().minutes, 3);
        let search = Search {
            minutes: 3,
            seed: 7,
        };
        assert_eq!(asked(&["3", "7"]).unwrap(), search);
    }

    #[test]
    fn what_is_no_number_is_refused() {
        let refusal = |arguments: &[&str]| asked(arguments).unwrap_err().to_string();
        assert_eq!(refusal(&["long"]), "`long` is no number from 1.");
        assert_eq!(refusal(&["0"]), "`0` is no number from 1.");
        assert_eq!(refusal(&["1", "-2"]), "`-2` is no number from 1.");
        assert_eq!(refusal(&["1", "2", "3"]), "`3` is too much.");
    }
}
