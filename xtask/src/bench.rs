//! Measuring the release build in a browser, over the real content and over packs grown from it.

use std::fs;

use crate::run::{capture, cargo, run};
use crate::tool::{Profile, Toolbox};
use crate::{Result, package, root, site};

/// The name of the content of this project. Packs grown from it go by the number of their cards.
const REAL: &str = "real";

/// Where all is that is made to measure.
const FOLDER: &str = "target/bench";

/// What is measured where no content is named.
const CONTENTS: [&str; 3] = [REAL, "1000", "10000"];

/// What stands around the main figures in the README.
const MARKS: [&str; 2] = [
    "<!-- Written by `cargo xtask bench`: -->\n",
    "<!-- until here -->",
];

/// Measures the parts over the contents that are named: all parts, or all contents, where none are. When all were measured, the
/// figures replace those in the repository.
pub(crate) fn bench(arguments: &[String]) -> Result {
    package::CHROMIUM.ensure()?;
    let toolbox = Toolbox::ensure(Profile::Bench)?;
    let is_content = |name: &&str| *name == REAL || name.parse::<usize>().is_ok();
    let names = arguments.iter().map(String::as_str);
    let (mut contents, parts): (Vec<_>, Vec<_>) = names.partition(is_content);
    if contents.is_empty() {
        contents.extend(CONTENTS);
    }
    for content in &contents {
        prepare(content)?;
    }
    // What is measured runs in the browser. The program that watches it need not be optimised, and
    // the profile of the tests has it compiled already.
    let bench = "bench --locked --profile dev --features browser --bench pages --";
    run(toolbox
        .command("cargo")
        .args(bench.split(' '))
        .args(parts)
        .args(contents)
        .current_dir(root()))?;
    if arguments.is_empty() {
        publish()
    } else {
        Ok(())
    }
}

/// Puts the last figures where readers of the repository find them.
fn publish() -> Result {
    let (from, docs, readme) = (
        root().join(FOLDER),
        root().join("docs"),
        root().join("README.md"),
    );
    for name in ["bench.json", "bench.md", "bench.svg"] {
        fs::copy(from.join(name), docs.join(name))?;
    }
    let figures = fs::read_to_string(from.join("main-figures.md"))?;
    fs::write(
        &readme,
        with_figures(&fs::read_to_string(&readme)?, &figures)?,
    )?;
    Ok(())
}

/// The README with these figures instead of the last ones.
fn with_figures(readme: &str, figures: &str) -> Result<String> {
    let [begin, end] = MARKS;
    let parts = (readme.split_once(begin))
        .and_then(|(before, rest)| Some((before, rest.split_once(end)?.1)));
    let (before, after) = parts.ok_or("README.md has no marks around its figures.")?;
    Ok([before, begin, "\n", figures, "\n", end, after].concat())
}

/// Builds the site of a content, and writes down what a page by hand has to know of it.
fn prepare(content: &str) -> Result {
    let folder = root().join(FOLDER).join(content);
    fs::create_dir_all(&folder)?;
    let (pack, target) = (folder.join("content"), folder.join("target"));
    let (site, environment) = if content == REAL {
        (root().join("dist"), Vec::new())
    } else {
        let grow = "run --quiet --locked --package two-sides-content --example grow";
        run(cargo(grow).arg(content).arg("content").arg(&pack))?;
        // With a build directory of its own, nothing is compiled again when it is the turn of other content.
        let environment = vec![("TWO_SIDES_CONTENT", &pack), ("CARGO_TARGET_DIR", &target)];
        (folder.join("site"), environment)
    };
    site::build_in(&site, &environment)?;
    let mut search_data =
        cargo("run --quiet --locked --package two-sides-model --example search_data");
    let search_data = capture(search_data.envs(environment))?;
    fs::write(folder.join("search.json"), search_data)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_figures_take_the_place_of_the_last_ones() {
        let [begin, end] = MARKS;
        let readme = |figures: &str| format!("# Page\n{begin}\n{figures}\n{end}\n## Licence\n");
        assert_eq!(with_figures(&readme("old"), "new").unwrap(), readme("new"));
        let refusal = with_figures("# Page\n", "new").unwrap_err().to_string();
        assert_eq!(refusal, "README.md has no marks around its figures.");
    }

    #[test]
    fn the_readme_has_room_for_figures() {
        let readme = fs::read_to_string(root().join("README.md")).unwrap();
        assert!(with_figures(&readme, "").is_ok());
    }
}
