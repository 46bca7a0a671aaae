//! What is done to a build after Trunk has written it.
//!
//! Trunk runs all hooks of one stage at the same time, so there is one hook, and the order of the
//! steps is written here.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::fingerprint::fingerprint;
use crate::page::{Tag, tags};
use crate::script::Kind;
use crate::tool::Toolbox;
use crate::{Result, glue, policy, script, styles};

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
    let html = shrink_code(&html, &folder, &toolbox)?;
    // The last step, because it looks for all files that the page names.
    fs::write(&page, policy::apply(&html, &folder)?)?;
    Ok(())
}

/// Makes the WebAssembly and the scripts small. They are named after what they have become: the names
/// that Trunk derived from what they were made of would stay the same under another optimiser, and
/// a browser that keeps one of two files that belong together could not start the app.
fn shrink_code(html: &str, folder: &Path, toolbox: &Toolbox) -> Result<String> {
    let tags = tags(html);
    let module = linked(&tags, "type", "application/wasm")?;
    let glue = linked(&tags, "rel", "modulepreload")?;
    let scripts: Vec<_> = tags.iter().filter_map(script_address).collect();
    glue::shorten(&folder.join(module), &folder.join(glue), toolbox)?;
    script::minify(&folder.join(glue), Kind::Module, toolbox)?;
    for address in &scripts {
        script::minify(&folder.join(address), Kind::Classic, toolbox)?;
    }

    let mut page = html.to_owned();
    for address in [module, glue].iter().chain(&scripts) {
        let file = folder.join(address);
        let name = renamed(address, &fs::read(&file)?)?;
        fs::rename(file, folder.join(&name))?;
        page = page.replace(address, &name);
    }
    Ok(page)
}

/// The address with the content's fingerprint in place of the hash that Trunk gave it.
fn renamed(address: &str, content: &[u8]) -> Result<String> {
    let hash = address.rsplit_once('-').map_or("", |(_, rest)| {
        let end = rest.find(|end: char| !end.is_ascii_hexdigit());
        &rest[..end.unwrap_or(rest.len())]
    });
    if hash.len() < 8 {
        return Err(format!("`{address}` carries no hash: Trunk's `filehash` must be on.").into());
    }
    Ok(address.replace(hash, &fingerprint(content)))
}

/// Where the one link leads that says this about itself.
fn linked<'a>(tags: &[Tag<'a>], attribute: &str, value: &str) -> Result<&'a str> {
    let mut links = tags
        .iter()
        .filter(|tag| tag.name == "link" && tag.attribute(attribute) == Some(value))
        .map(|tag| tag.attribute("href").unwrap_or_default());
    match (links.next(), links.next()) {
        (Some(address), None) => Ok(address),
        (None, _) => Err(format!("The page has no <link {attribute}={value}>.").into()),
        (Some(_), Some(_)) => {
            Err(format!("The page has more than one <link {attribute}={value}>.").into())
        }
    }
}

fn script_address<'a>(tag: &Tag<'a>) -> Option<&'a str> {
    tag.attribute("src").filter(|_| tag.name == "script")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_starts_the_app_is_found_by_what_its_link_says() {
        let html = "<link rel=icon href=i.svg><link rel=modulepreload href=a.js>\
                    <link rel=preload href=a.wasm type=application/wasm>";
        let tags = tags(html);
        assert_eq!(linked(&tags, "rel", "modulepreload").unwrap(), "a.js");
        assert_eq!(linked(&tags, "type", "application/wasm").unwrap(), "a.wasm");
    }

    #[test]
    fn a_page_with_none_or_two_of_a_link_is_refused() {
        let refusal = |html| {
            linked(&tags(html), "rel", "modulepreload")
                .unwrap_err()
                .to_string()
        };
        assert_eq!(refusal("<p>"), "The page has no <link rel=modulepreload>.");
        assert_eq!(
            refusal("<link rel=modulepreload href=a.js><link rel=modulepreload href=b.js>"),
            "The page has more than one <link rel=modulepreload>."
        );
    }

    #[test]
    fn a_file_is_named_after_its_content() {
        assert_eq!(
            renamed("./two-sides-1e340e1e0c8560b7_bg.wasm", b"foobar").unwrap(),
            "./two-sides-85944171f73967e8_bg.wasm"
        );
        assert_eq!(
            renamed("./boot.js", b"").unwrap_err().to_string(),
            "`./boot.js` carries no hash: Trunk's `filehash` must be on."
        );
    }

    #[test]
    fn scripts_without_a_file_have_no_address() {
        let tags = tags("<script src=a.js></script><script></script><img src=i.svg>");
        let addresses: Vec<_> = tags.iter().filter_map(script_address).collect();
        assert_eq!(addresses, ["a.js"]);
    }
}
