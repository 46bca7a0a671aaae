//! All that has to pass before a change is merged, one step after the other.

use std::fmt;
use std::time::{Duration, Instant};

use crate::engine::{CHROMIUM, FIREFOX, WEBKIT};
use crate::run::{cargo, run};
use crate::tool::{Profile, Toolbox};
use crate::{Result, axe, package, site, supply};

/// A part of the check that can be run alone.
struct Step {
    name: &'static str,
    title: &'static str,
    run: fn() -> Result,
}

/// In their order: quick ones first, and the build before the tests that play it, once in each engine.
///
/// The native tests know nothing of the feature `browser`. Only the package of the app has it, so
/// no dependency is compiled a second time for the last steps.
const STEPS: [Step; 10] = [
    Step {
        name: "tools",
        title: "what the steps need",
        run: tools,
    },
    Step {
        name: "format",
        title: "formatting",
        run: format,
    },
    Step {
        name: "lint",
        title: "clippy, for this machine and for the browser",
        run: lint,
    },
    Step {
        name: "docs",
        title: "documentation",
        run: docs,
    },
    Step {
        name: "supply",
        title: "licences and sources of what others wrote",
        run: supply::check,
    },
    Step {
        name: "native",
        title: "tests that need no build of the site",
        run: native,
    },
    Step {
        name: "build",
        title: "release build and its weight",
        run: site::build,
    },
    Step {
        name: CHROMIUM.name,
        title: "tests of the release build in Chromium",
        run: || CHROMIUM.play(),
    },
    Step {
        name: FIREFOX.name,
        title: "tests of the release build in Firefox",
        run: || FIREFOX.play(),
    },
    Step {
        name: WEBKIT.name,
        title: "tests of the release build in WebKitGTK",
        run: || WEBKIT.play(),
    },
];

const ENGINES: [&str; 3] = [CHROMIUM.name, FIREFOX.name, WEBKIT.name];

/// What an engine needs beyond this, its own step installs: not everybody wants all of them.
fn tools() -> Result {
    Toolbox::ensure(Profile::Release)?;
    Toolbox::ensure(Profile::Check)?;
    package::CHROMIUM.ensure()?;
    package::NGINX.ensure()?;
    axe::ensure()
}

fn format() -> Result {
    run(&mut cargo("fmt --all --check"))
}

fn lint() -> Result {
    let host = "clippy --locked --workspace --all-targets --features browser";
    let browser = "clippy --locked --target wasm32-unknown-unknown --lib --bins \
                   --package two-sides --package two-sides-model";
    // No test by default, so not among all targets.
    let harness = "clippy --locked --package two-sides-stage --test harness";
    for clippy in [host, harness, browser] {
        run(cargo(clippy).args(["--", "--deny", "warnings"]))?;
    }
    Ok(())
}

fn docs() -> Result {
    let mut doc = cargo("doc --locked --workspace --no-deps --document-private-items");
    run(doc.env("RUSTDOCFLAGS", "--deny warnings"))
}

/// Every change is held against the same random cases, so that it fails for nothing but what it brings. `cargo test` alone draws
/// others each time, and a workflow does so each week.
fn native() -> Result {
    run(cargo("test --locked --workspace").env("PROPTEST_RNG_SEED", "20261122"))
}

/// What to do, as it was asked for.
fn wanted(arguments: &[String]) -> Result<Vec<&'static Step>> {
    let names: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let is_wanted: Box<dyn Fn(&Step) -> bool> = match names[..] {
        [] => Box::new(|_| true),
        ["--browser", engine] if ENGINES.contains(&engine) => {
            Box::new(move |step| step.name == engine || !ENGINES.contains(&step.name))
        }
        ["--browser", ..] => {
            return Err(format!("After --browser stands one of {}.", ENGINES.join(", ")).into());
        }
        _ => {
            let is_unknown = |name: &&&str| STEPS.iter().all(|step| step.name != **name);
            if let Some(unknown) = names.iter().find(is_unknown) {
                let known = STEPS.map(|step| step.name).join(", ");
                return Err(format!("`{unknown}` is no step; there are {known}.").into());
            }
            Box::new(move |step| names.contains(&step.name))
        }
    };
    Ok(STEPS.iter().filter(|step| is_wanted(step)).collect())
}

/// Runs all steps, those that are named, or those for one engine, and stops at the first that fails.
pub(crate) fn check(arguments: &[String]) -> Result {
    let steps = wanted(arguments)?;

    let started = Instant::now();
    let mut table = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let Step { name, title, run } = step;
        println!("\n=== {}/{} {name}: {title}", index + 1, steps.len());
        let started = Instant::now();
        let outcome = run();
        let time = Time(started.elapsed());
        let verdict = if outcome.is_ok() { "passed" } else { "FAILED" };
        println!("--- {name} {verdict} after {time}");
        table.push(format!("  {name:<8} {verdict} {time:>12}"));
        if let Err(error) = outcome {
            let skipped = &steps[index + 1..];
            table.extend(
                skipped
                    .iter()
                    .map(|step| format!("  {:<8} not run", step.name)),
            );
            println!("\n{}", table.join("\n"));
            let again = format!("Run this step alone with `cargo xtask test {name}`.");
            return Err(format!("The step {name} failed: {error}\n{again}").into());
        }
    }
    let time = Time(started.elapsed());
    println!("\n{}\n\nAll of it passed in {time}.", table.join("\n"));
    Ok(())
}

/// A duration for people.
struct Time(Duration);

impl fmt::Display for Time {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self.0.as_secs() {
            0..60 => format!("{:.1} s", self.0.as_secs_f64()),
            seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
        };
        formatter.pad(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of the steps that these words ask for.
    fn asked_for(words: &str) -> Vec<&'static str> {
        let arguments: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        let steps = wanted(&arguments).unwrap();
        steps.into_iter().map(|step| step.name).collect()
    }

    #[track_caller]
    fn assert_refused(words: &str, why: &str) {
        let arguments: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        let refusal = wanted(&arguments).err().expect("it is refused").to_string();
        assert_eq!(refusal, why);
    }

    #[test]
    fn who_names_an_engine_gets_it_with_all_steps_that_play_none() {
        for engine in ENGINES {
            let steps = asked_for(&format!("--browser {engine}"));
            assert_eq!(steps.len(), STEPS.len() - ENGINES.len() + 1);
            assert_eq!(steps.last(), Some(&engine));
        }
        assert_eq!(asked_for(""), STEPS.map(|step| step.name));
        assert_eq!(asked_for("webkit build"), ["build", "webkit"]);
    }

    #[test]
    fn an_unknown_step_or_engine_is_refused_with_the_known_ones() {
        assert_refused(
            "build borwser",
            "`borwser` is no step; there are tools, format, lint, docs, supply, native, build, chromium, \
             firefox, webkit.",
        );
        for words in ["--browser", "--browser netscape", "--browser chromium lint"] {
            assert_refused(
                words,
                "After --browser stands one of chromium, firefox, webkit.",
            );
        }
    }

    #[test]
    fn times_are_told_in_minutes_when_they_are_long() {
        assert_eq!(Time(Duration::from_millis(1_250)).to_string(), "1.2 s");
        assert_eq!(Time(Duration::from_secs(605)).to_string(), "10 min 05 s");
    }
}
