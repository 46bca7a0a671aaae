//! The pages that are measured: the built one, and two over the same content to hold it against.
//!
//! Nothing of these is copied by hand, so all have the same elements and stylesheets however the app changes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use two_sides_stage::{Failure, Result, Site};

use crate::pack::Pack;

/// One of the pages over the same content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// The page as it is built.
    Built,
    /// The same HTML without its scripts: nothing can be seen sooner.
    ScriptFree,
    /// A page written by hand in JavaScript, as plain as they come, which lays out every card.
    ByHand,
}

impl Page {
    /// What it is called in the tables.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Built => "built",
            Self::ScriptFree => "script-free",
            Self::ByHand => "by hand",
        }
    }

    /// Serves the page over the content of `pack`, compressed as a good host sends it.
    pub(crate) fn serve(self, pack: &Pack) -> Result<Site> {
        let folder = pack.folder().join(self.name());
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let built = pack.site();
        let html = fs::read_to_string(built.join("index.html"))?;
        match self {
            Self::Built => {
                copy(&built, &folder, |_| true)?;
            }
            Self::ScriptFree => {
                copy(&built, &folder, is_still)?;
                fs::write(folder.join("index.html"), without_scripts(&html, ""))?;
            }
            Self::ByHand => {
                copy(&built, &folder, is_still)?;
                fs::write(folder.join("index.html"), by_hand(&html)?)?;
                let vanilla = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/vanilla");
                copy(&vanilla, &folder, |_| true)?;
                fs::copy(pack.search_data(), folder.join("search.json"))?;
            }
        }
        compress(&folder, pack.brotli_quality())?;
        Site::serve_as_it_is(folder)
    }
}

/// Whether a file does nothing.
fn is_still(name: &str) -> bool {
    let end = Path::new(name).extension();
    end.is_none_or(|end| end != "js" && end != "wasm")
}

fn copy(from: &Path, to: &Path, is_wanted: fn(&str) -> bool) -> Result {
    for file in fs::read_dir(from)? {
        let file = file?.path();
        if let Some(name) = file.file_name().and_then(|name| name.to_str())
            && file.is_file()
            && is_wanted(name)
        {
            fs::copy(&file, to.join(name))?;
        }
    }
    Ok(())
}

/// The page with `instead` in the place of its first script, and without the others.
fn without_scripts(html: &str, instead: &str) -> String {
    let mut parts = html.split("<script");
    let mut still = parts.next().unwrap_or_default().to_owned();
    still += instead;
    for part in parts {
        still += part.split_once("</script>").map_or("", |(_, rest)| rest);
    }
    still
}

/// The page with `filters.js` in the place of what starts the programs, and without what stands there until they draw.
fn by_hand(html: &str) -> Result<String> {
    const RESULTS: &str = "<div class=compare>";
    let head =
        "<link rel=stylesheet href=./every-card.css><script defer src=./filters.js></script>";
    let page = without_scripts(html, head);
    let place = page.find(" id=comparison").and_then(|place| {
        let start = place + page[place..].find('>')? + 1;
        Some(start..start + page[start..].find(RESULTS)?)
    });
    let missing = "The built page has no comparison in its <div id=comparison>.";
    let place = place.ok_or_else(|| Failure::new(missing))?;
    Ok([&page[..place.start], &page[place.end..]].concat())
}

fn compress(folder: &Path, quality: u32) -> Result {
    let script: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/pages/compress.mjs");
    let mut node = Command::new("node");
    let status = node
        .arg(script)
        .arg(folder)
        .arg(quality.to_string())
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new("Node.js could not compress the pages."))
    }
}
