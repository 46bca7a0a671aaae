//! How the built page loads, answers and weighs, beside other pages over the same content: `cargo xtask bench [PART...] [CONTENT...]`.
//!
//! What comes out are figures, not a verdict: whatever else the machine does must not fail a build. The bench fails only when the
//! pages cannot be compared.

mod facts;
mod growth;
mod lighthouse;
mod loads;
mod memory;
mod pack;
mod pages;
mod picture;
mod presses;
mod report;
mod row;
mod speed;
mod summary;
mod what;

use std::{env, fs};

use two_sides_stage::{Failure, Result};

use crate::pack::Pack;
use crate::report::Report;
use crate::row::Row;
use crate::what::Part;

fn main() -> Result {
    let (parts, packs) = asked(env::args().skip(1))?;
    let mut rows: Vec<Row> = Vec::new();
    for part in &parts {
        for pack in &packs {
            let measured = match part {
                Part::Loads => loads::measure(pack)?,
                Part::Presses => presses::measure(pack)?,
                Part::Memory => memory::measure(pack)?,
                Part::Lighthouse if *pack == Pack::Real => lighthouse::measure(pack)?,
                Part::Growth | Part::Lighthouse => continue,
            };
            // Half an hour of figures must not be lost with what fails in the last minute.
            eprintln!("{}", report::table(&measured));
            rows.extend(measured);
        }
    }
    rows.extend(growth::of(&rows));

    let report = Report::new(rows)?;
    let folder = pack::folder();
    fs::write(folder.join("bench.json"), format!("{:#}\n", report.json()))?;
    fs::write(folder.join("bench.md"), report.markdown())?;
    fs::write(folder.join("bench.svg"), picture::draw(&report))?;
    fs::write(folder.join("main-figures.md"), report.main_figures())?;
    println!(
        "{}\nAlso as JSON and as a picture: {}",
        report.markdown(),
        folder.display()
    );
    Ok(())
}

/// The parts and packs that the arguments name, all where they name none.
fn asked(arguments: impl Iterator<Item = String>) -> Result<(Vec<Part>, Vec<Pack>)> {
    let (mut parts, mut packs) = (Vec::new(), Vec::new());
    // Cargo adds `--bench`.
    for argument in arguments.filter(|argument| !argument.starts_with('-')) {
        match Part::ALL.into_iter().find(|part| part.name() == argument) {
            Some(part) => parts.push(part),
            None => packs.push(Pack::named(&argument).ok_or_else(|| {
                Failure::new(format!(
                    "{argument} is neither a part of the bench nor a content."
                ))
            })?),
        }
    }
    if parts.is_empty() {
        parts.extend(Part::ALL);
    }
    Ok((parts, packs))
}
