//! The worker that keeps the site in a browser, and what it keeps.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::budget::names;
use crate::fingerprint::{fingerprint, is_fingerprinted};
use crate::page::{Tag, tags};
use crate::{Result, manifest, root};

/// The worker in the folder of a site. Its address must never change, since browsers come back to it.
pub(crate) const FILE: &str = "sw.js";

/// Writes the worker of a page. Returns the page, which now says its version: that tells a page that came over the network from one
/// that the worker of an earlier version has kept.
///
/// The page names all that it takes after its content, so its fingerprint changes when any of that does. Other files are for hosts,
/// for crawlers or to be saved, and not kept.
pub(crate) fn employ(html: &str, folder: &Path) -> Result<String> {
    let version = fingerprint(html.as_bytes());
    let manifest = tags(html).iter().find_map(manifest::address);
    let manifest = manifest.map_or(Ok(String::new()), |it| fs::read_to_string(folder.join(it)))?;
    let is_taken = |name: &str| {
        let address = format!("./{name}");
        is_fingerprinted(name) && [html, &manifest].iter().any(|it| it.contains(&address))
    };
    let mut worker = format!("const VERSION = \"{version}\", FILES = [\"./\"");
    for name in names(folder)?.iter().filter(|name| is_taken(name)) {
        write!(worker, ", \"./{name}\"")?;
    }
    worker.push_str("];\n");
    worker.push_str(&fs::read_to_string(root().join("offline").join(FILE))?);
    fs::write(folder.join(FILE), worker)?;
    mark(html, &version)
}

/// Puts the version to where the page names the script that registers the worker.
fn mark(html: &str, version: &str) -> Result<String> {
    let place = tags(html)
        .iter()
        .find(|tag| registrar(tag).is_some())
        .map(|tag| tag.range.end - 1)
        .ok_or("The page has no element with data-offline, to say its version at.")?;
    let (head, rest) = html.split_at(place);
    Ok(format!("{head} data-version={version}{rest}"))
}

/// The address of the script that registers the worker.
pub(crate) fn registrar<'a>(tag: &Tag<'a>) -> Option<&'a str> {
    tag.attribute("data-offline")
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    const PAGE: &str = "<meta content=https://example.org/card-0000000000000000.png>\
        <link rel=manifest href=./m-1111111111111111.json>\
        <link href=./s-85944171f73967e8.css><div id=fresh data-offline=./o.js></div>\
        <a href=./two-sides.html>";

    /// A folder of a site with this page, in which more lies than the page takes.
    fn site() -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in [
            "index.html",
            "s-85944171f73967e8.css",
            "icon-0123456789abcdef.png",
            "card-0000000000000000.png",
            "robots.txt",
            "two-sides.html",
        ] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let manifest = r#"{"icons":[{"src":"./icon-0123456789abcdef.png"}]}"#;
        fs::write(folder.path().join("m-1111111111111111.json"), manifest).unwrap();
        folder
    }

    #[test]
    fn the_worker_keeps_the_page_and_what_it_takes() {
        let folder = site();
        let page = employ(PAGE, folder.path()).unwrap();
        let version = fingerprint(PAGE.as_bytes());
        let marked = format!(" data-offline=./o.js data-version={version}>");
        assert_eq!(page, PAGE.replace(" data-offline=./o.js>", &marked));
        let worker = fs::read_to_string(folder.path().join(FILE)).unwrap();
        let (constants, logic) = worker.split_once('\n').unwrap();
        assert_eq!(
            constants,
            format!(
                "const VERSION = \"{version}\", FILES = [\"./\", \"./icon-0123456789abcdef.png\", \
                 \"./m-1111111111111111.json\", \"./s-85944171f73967e8.css\"];"
            )
        );
        assert!(logic.contains("VERSION") && logic.contains("FILES"));
    }

    #[test]
    fn another_page_is_another_version() {
        let folder = site();
        let changed = PAGE.replace("85944171f73967e8", "85944171f73967e9");
        let version = |html| {
            let page = employ(html, folder.path()).unwrap();
            let (_, version) = page.split_once("data-version=").unwrap();
            version.to_owned()
        };
        assert_eq!(version(PAGE), version(PAGE));
        assert_ne!(version(PAGE), version(&changed));
    }

    #[test]
    fn a_page_that_registers_no_worker_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(
            employ("<p>", folder.path()).unwrap_err().to_string(),
            "The page has no element with data-offline, to say its version at."
        );
    }
}
