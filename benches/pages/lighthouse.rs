//! What Lighthouse says, for phones.

use std::process::{Command, Stdio};

use serde_json::Value;
use two_sides_stage::{Failure, Result, Site};

use crate::pack::Pack;
use crate::pages::Page;
use crate::row::Row;
use crate::speed::Speed;
use crate::summary::Summary;
use crate::what::What;

const RUNS: usize = 5;

const CATEGORIES: [(What, &str); 4] = [
    (What::Performance, "performance"),
    (What::Accessibility, "accessibility"),
    (What::BestPractices, "best-practices"),
    (What::Seo, "seo"),
];

/// Has both pages judged, by turns.
pub(crate) fn measure(pack: &Pack) -> Result<Vec<Row>> {
    let (built, script_free) = (Page::Built.serve(pack)?, Page::ScriptFree.serve(pack)?);
    let (mut of_built, mut of_script_free) = (Vec::new(), Vec::new());
    for run in 0..RUNS {
        eprintln!("Lighthouse, run {} of {RUNS}", run + 1);
        of_built.push(judged(&built)?);
        of_script_free.push(judged(&script_free)?);
    }
    let row = |(what, id): (What, &str)| {
        let points = |told: &Value| {
            let score = told["categories"][id]["score"].as_f64();
            score.map(|score| score * 100.0)
        };
        let of = |runs: &[Value]| Summary::of(runs.iter().filter_map(points));
        Row {
            pack: pack.clone(),
            speed: Speed::Slow,
            what,
            built: of(&of_built),
            other: Some((Page::ScriptFree, of(&of_script_free))),
        }
    };
    Ok(CATEGORIES.map(row).into())
}

fn judged(site: &Site) -> Result<Value> {
    let categories = CATEGORIES.map(|(_, id)| id).join(",");
    let output = Command::new("lighthouse")
        .arg(site.url().as_str())
        .args(["--quiet", "--output=json"])
        .arg(format!("--only-categories={categories}"))
        // As in crates/stage: root has no sandbox, and containers have little shared memory.
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage")
        .stderr(Stdio::inherit())
        .output()?;
    if output.status.success() {
        Ok(serde_json::from_slice(&output.stdout)?)
    } else {
        Err(Failure::new("Lighthouse could not judge the page."))
    }
}
