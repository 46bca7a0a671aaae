//! What is done to a build after Trunk has written it.
//!
//! Trunk runs all hooks of one stage at the same time, so there is one hook, and the order of the
//! steps is written here.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::address::Address;
use crate::budget::names;
use crate::fingerprint::fingerprint;
use crate::page::{Tag, tags};
use crate::program::programs;
use crate::script::Kind;
use crate::tool::Toolbox;
use crate::{
    Result, glue, head, headers, manifest, not_found, one_file, policy, prerender, script, styles,
    worker,
};

/// Finishes the build in the folder that Trunk names, when it is a release build.
pub(crate) fn finish() -> Result {
    let variable = |name: &str| {
        env::var_os(name).ok_or_else(|| format!("{name} is not set: only Trunk runs this command."))
    };
    // While it serves, Trunk adds an inline script that reloads the page; and a step more or less
    // is felt after every change.
    if variable("TRUNK_PROFILE")? == "debug" {
        return Ok(());
    }
    let folder = PathBuf::from(variable("TRUNK_STAGING_DIR")?);
    let toolbox = Toolbox::inherited()?;

    let page = folder.join("index.html");
    let html = styles::join(&fs::read_to_string(&page)?, &folder)?;
    shrink_code(&html, &folder, &toolbox)?;
    let html = name_after_content(&html, &folder)?;
    let html = prerender::fill(&html, &prerender::comparison()?)?;
    let html = head::describe(&html, Address::of_this_build()?.as_ref(), &folder)?;
    let one_file = one_file::pack(&html, &folder, &toolbox)?;
    fs::write(folder.join(one_file::NAME), &one_file)?;
    let html = one_file::offer(&html, one_file.len())?;
    // It looks for all files that the page names.
    let html = policy::apply(&html, &folder)?;
    // Behind all that changes the page, because the worker knows it by what it is.
    fs::write(&page, worker::employ(&html, &folder)?)?;
    script::minify(&folder.join(worker::FILE), Kind::Classic, &toolbox)?;
    fs::write(folder.join("404.html"), not_found::page(&toolbox)?)?;
    fs::write(folder.join("_headers"), headers::headers(&names(&folder)?))?;
    Ok(())
}

/// Makes the WebAssembly and the scripts small.
fn shrink_code(html: &str, folder: &Path, toolbox: &Toolbox) -> Result {
    let tags = tags(html);
    for program in programs(&tags)? {
        let script = folder.join(program.script);
        glue::shorten(&folder.join(program.wasm), &script, toolbox)?;
        script::minify(&script, Kind::Module, toolbox)?;
    }
    for style in styles_of(&tags)? {
        script::minify(&folder.join(style), Kind::Style, toolbox)?;
    }
    for address in tags.iter().filter_map(script_address) {
        script::minify(&folder.join(address), Kind::Classic, toolbox)?;
    }
    for address in tags.iter().filter_map(worker::registrar) {
        script::minify(&folder.join(address), Kind::Module, toolbox)?;
    }
    Ok(())
}

/// Names the files that a page takes after what they have become, so that a browser may keep them for ever: it never puts two
/// together that do not belong together. Returns the page, which takes the renamed files.
fn name_after_content(html: &str, folder: &Path) -> Result<String> {
    let tags = tags(html);
    let programs = programs(&tags)?;
    let mut addresses = styles_of(&tags)?;
    addresses.extend(programs.iter().flat_map(|it| [it.script, it.wasm]));
    addresses.extend(tags.iter().filter_map(|tag| {
        script_address(tag)
            .or(icon_address(tag))
            .or(worker::registrar(tag))
    }));

    let Some(manifest) = tags.iter().find_map(manifest::address) else {
        return Ok(rename(&addresses, folder)?.apply(html));
    };
    // The manifest names icons too, some of which the page names as well. So it comes after them.
    let file = folder.join(manifest);
    let text = fs::read_to_string(&file)?;
    addresses.extend(manifest::icons(&text));
    let renames = rename(&addresses, folder)?;
    fs::write(file, renames.apply(&text))?;
    let page = renames.apply(html);
    Ok(rename(&BTreeSet::from([manifest]), folder)?.apply(&page))
}

/// New names of files, by their old addresses.
struct Renames<'a>(BTreeMap<&'a str, String>);

impl Renames<'_> {
    /// A text that names files, with their new names.
    fn apply(&self, text: &str) -> String {
        let renames = self.0.iter();
        renames.fold(text.to_owned(), |text, (old, new)| text.replace(old, new))
    }
}

/// Names these files after their content.
fn rename<'a>(addresses: &BTreeSet<&'a str>, folder: &Path) -> Result<Renames<'a>> {
    let mut renames = BTreeMap::new();
    for address in addresses {
        let file = folder.join(address);
        let content = fs::read(&file)
            .map_err(|error| format!("{} cannot be read: {error}.", file.display()))?;
        let name = fingerprinted(address, &content);
        fs::rename(file, folder.join(&name))?;
        renames.insert(*address, name);
    }
    Ok(Renames(renames))
}

/// The style sheets that programs load, each once: several programs may share one.
fn styles_of<'a>(tags: &[Tag<'a>]) -> Result<BTreeSet<&'a str>> {
    let programs = programs(tags)?;
    Ok(programs.iter().filter_map(|it| it.style).collect())
}

/// The address with the content's fingerprint before its extension.
fn fingerprinted(address: &str, content: &[u8]) -> String {
    let dot = address.rfind('.').unwrap_or(address.len());
    let (stem, extension) = address.split_at(dot);
    format!("{stem}-{}{extension}", fingerprint(content))
}

fn script_address<'a>(tag: &Tag<'a>) -> Option<&'a str> {
    tag.attribute("src").filter(|_| tag.name == "script")
}

/// Where an icon is, unless it stands in the page itself.
fn icon_address<'a>(tag: &Tag<'a>) -> Option<&'a str> {
    let is_icon = matches!(tag.attribute("rel"), Some("icon" | "apple-touch-icon"));
    tag.attribute("href")
        .filter(|address| is_icon && !address.starts_with("data:"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_files_are_named_after_their_content_and_the_page_says_so() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["app.js", "app_bg.wasm", "boot.js", "icon.svg"] {
            fs::write(folder.path().join(name), "foobar").unwrap();
        }
        let html = "<link rel=icon href=./icon.svg><link rel=icon href=data:,>\
                    <script src=./boot.js></script><a href=./app.txt>\
                    <div id=app data-script=./app.js data-wasm=./app_bg.wasm>";
        let page = name_after_content(html, folder.path()).unwrap();
        assert_eq!(
            page,
            "<link rel=icon href=./icon-85944171f73967e8.svg><link rel=icon href=data:,>\
             <script src=./boot-85944171f73967e8.js></script><a href=./app.txt>\
             <div id=app data-script=./app-85944171f73967e8.js \
             data-wasm=./app_bg-85944171f73967e8.wasm>"
        );
        let mut names: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        assert_eq!(
            names,
            [
                "app-85944171f73967e8.js",
                "app_bg-85944171f73967e8.wasm",
                "boot-85944171f73967e8.js",
                "icon-85944171f73967e8.svg"
            ]
        );
    }

    #[test]
    fn the_manifest_is_named_after_its_content_which_names_the_icons_anew() {
        let folder = tempfile::tempdir().unwrap();
        let manifest = |icon: &str| format!(r#"{{"icons":[{{"src":"{icon}"}}]}}"#);
        for (name, content) in [
            ("app.js", "foobar"),
            ("app_bg.wasm", "foobar"),
            ("icon.svg", "foobar"),
            ("site.webmanifest", &manifest("./icon.svg")),
        ] {
            fs::write(folder.path().join(name), content).unwrap();
        }
        let html = "<link rel=icon href=./icon.svg><link rel=manifest href=./site.webmanifest>\
                    <div id=app data-script=./app.js data-wasm=./app_bg.wasm>";
        let page = name_after_content(html, folder.path()).unwrap();
        let expected = manifest("./icon-85944171f73967e8.svg");
        let name = format!("site-{}.webmanifest", fingerprint(expected.as_bytes()));
        assert!(
            page.contains(&format!(
                "<link rel=icon href=./icon-85944171f73967e8.svg><link rel=manifest href=./{name}>"
            )),
            "{page}"
        );
        let written = fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(written, expected);
    }

    #[test]
    fn a_file_that_the_manifest_alone_names_has_to_be_there() {
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in [
            ("app.js", ""),
            ("app.wasm", ""),
            ("site.webmanifest", r#"{"icons":[{"src":"./gone.png"}]}"#),
        ] {
            fs::write(folder.path().join(name), content).unwrap();
        }
        let html = "<link rel=manifest href=./site.webmanifest><div id=app data-script=./app.js data-wasm=./app.wasm>";
        let refusal = name_after_content(html, folder.path())
            .unwrap_err()
            .to_string();
        assert!(refusal.contains("gone.png cannot be read: "), "{refusal}");
    }

    #[test]
    fn scripts_without_a_file_have_no_address() {
        let tags = tags("<script src=a.js></script><script></script><img src=i.svg>");
        let addresses: Vec<_> = tags.iter().filter_map(script_address).collect();
        assert_eq!(addresses, ["a.js"]);
    }
}
