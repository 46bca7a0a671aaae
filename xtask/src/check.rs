//! All that has to pass before a change is merged, one step after the other.

use std::fmt;
use std::time::{Duration, Instant};

use crate::run::{cargo, run};
use crate::tool::{Profile, Toolbox};
use crate::{Result, package, site};

/// A part of the check that can be run alone.
struct Step {
    name: &'static str,
    title: &'static str,
    run: fn() -> Result,
}

/// In their order: quick ones first, and the build before the tests that play it.
///
/// The native tests know nothing of the feature `browser`. Only the package of the app has it, so
/// no dependency is compiled a second time for the last step.
const STEPS: [Step; 7] = [
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
        name: "browser",
        title: "tests of the release build in a browser",
        run: browser,
    },
];

fn tools() -> Result {
    Toolbox::ensure(Profile::Release)?;
    package::BROWSER.ensure()?;
    package::NGINX.ensure()
}

fn format() -> Result {
    run(&mut cargo("fmt --all --check"))
}

fn lint() -> Result {
    let host = "clippy --locked --workspace --all-targets --features browser";
    let browser = "clippy --locked --target wasm32-unknown-unknown --lib --bins \
                   --package two-sides --package two-sides-model";
    for clippy in [host, browser] {
        run(cargo(clippy).args(["--", "--deny", "warnings"]))?;
    }
    Ok(())
}

fn docs() -> Result {
    let mut doc = cargo("doc --locked --workspace --no-deps --document-private-items");
    run(doc.env("RUSTDOCFLAGS", "--deny warnings"))
}

fn native() -> Result {
    run(&mut cargo("test --locked --workspace"))
}

fn browser() -> Result {
    package::BROWSER.ensure()?;
    package::NGINX.ensure()?;
    run(&mut cargo(
        "test --locked --features browser --test browser",
    ))
}

/// Runs all steps, or those that are named, and stops at the first that fails.
pub(crate) fn check(names: &[String]) -> Result {
    if let Some(unknown) = names
        .iter()
        .find(|name| STEPS.iter().all(|step| step.name != **name))
    {
        let known = STEPS.map(|step| step.name).join(", ");
        return Err(format!("`{unknown}` is no step; there are {known}.").into());
    }
    let wanted = |step: &&Step| names.is_empty() || names.iter().any(|name| name == step.name);
    let steps: Vec<&Step> = STEPS.iter().filter(wanted).collect();

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

    #[test]
    fn an_unknown_step_is_refused_with_the_known_ones() {
        let refusal = check(&["borwser".to_owned()]).unwrap_err().to_string();
        assert_eq!(
            refusal,
            "`borwser` is no step; there are tools, format, lint, docs, native, build, browser."
        );
    }

    #[test]
    fn times_are_told_in_minutes_when_they_are_long() {
        assert_eq!(Time(Duration::from_millis(1_250)).to_string(), "1.2 s");
        assert_eq!(Time(Duration::from_secs(605)).to_string(), "10 min 05 s");
    }
}
