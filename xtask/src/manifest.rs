//! The manifest with which a browser installs the site, as far as it names files.

use crate::page::Tag;

/// Where the manifest is, when the tag links it.
pub(crate) fn address<'a>(tag: &Tag<'a>) -> Option<&'a str> {
    tag.attribute("href")
        .filter(|_| tag.attribute("rel") == Some("manifest"))
}

/// The addresses of the icons: the texts of the members `src`, in their order.
pub(crate) fn icons(manifest: &str) -> Vec<&str> {
    let members = manifest.split("\"src\"").skip(1);
    members.filter_map(text).collect()
}

/// The text that a member has, behind its name.
fn text(rest: &str) -> Option<&str> {
    let value = rest.trim_start().strip_prefix(':')?.trim_start();
    value.strip_prefix('"')?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn icons_are_found_however_the_manifest_is_spaced() {
        let manifest =
            r#"{"name":"src","icons":[{"src":"./a.svg"},{ "sizes": "any", "src" : "./b.png" }]}"#;
        assert_eq!(icons(manifest), ["./a.svg", "./b.png"]);
        assert!(icons(r#"{"icons":[]}"#).is_empty());
    }
}
