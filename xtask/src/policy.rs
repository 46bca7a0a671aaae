//! The policy under which the page runs, and what the page must be like to live with it.

use std::path::Path;

use crate::Result;
use crate::page::{Tag, tags};

/// What the page may do: load its own files, run its own code, and nothing else. No inline script,
/// no inline style, no other origin, no text that becomes a script.
///
/// `wasm-unsafe-eval` is what browsers call the permission to compile WebAssembly. The one Trusted
/// Types policy, `sw`, is for registering a service worker.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'self'; form-action 'none'; require-trusted-types-for 'script'; \
    trusted-types sw";

/// Puts the policy into a page, in front of everything that it is about.
///
/// Fails when the page has parts that the policy forbids: a browser would only drop them, and the
/// page would look or work a little wrong. The files that the page names are looked for in
/// `folder`.
pub(crate) fn apply(html: &str, folder: &Path) -> Result<String> {
    let tags = tags(html);
    let offences: Vec<String> = tags
        .iter()
        .flat_map(|tag| {
            let text = &html[tag.range.clone()];
            offences(tag, folder)
                .into_iter()
                .map(move |why| format!("  {text}\n    {why}"))
        })
        .collect();
    if !offences.is_empty() {
        let offences = offences.join("\n");
        return Err(format!("The page does not live with its policy:\n{offences}").into());
    }
    let charset = tags
        .iter()
        .find(|tag| tag.name == "meta" && tag.attribute("charset").is_some())
        .ok_or("The page has no <meta charset>, after which its policy belongs.")?;
    let (head, rest) = html.split_at(charset.range.end);
    Ok(format!(
        "{head}<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">{rest}"
    ))
}

/// What is wrong with a tag.
fn offences(tag: &Tag, folder: &Path) -> Vec<String> {
    let mut offences = Vec::new();
    if tag.name == "style" {
        offences.push("Styles belong into a style sheet.".to_owned());
    }
    if tag.name == "script" && tag.attribute("src").is_none() {
        offences.push("Scripts belong into a file of their own.".to_owned());
    }
    for (name, value) in tag.attributes() {
        if name == "style" {
            offences.push("Styles belong into a style sheet.".to_owned());
        } else if name.starts_with("on") {
            offences.push("Event handlers belong into a script.".to_owned());
        } else if name == "src" || name == "href" {
            offences.extend(wrong_address(tag, value, folder));
        }
    }
    offences
}

/// What is wrong with an address. Links may lead anywhere, because somebody has to follow them; all
/// else is loaded, and only from a file beside the page is it loaded wherever the page is put.
fn wrong_address(tag: &Tag, address: &str, folder: &Path) -> Option<String> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let scheme = path
        .split('/')
        .next()
        .and_then(|start| start.split_once(':'));
    match (tag.name.as_str(), scheme) {
        (_, Some(("javascript", _))) => Some("Scripts belong into a file of their own.".to_owned()),
        ("a", _) | ("img" | "link", Some(("data", _))) => None,
        (_, Some(_)) => Some("This is another origin.".to_owned()),
        (_, None) if path.starts_with('/') => {
            Some("This is no relative address, and the site can be anywhere.".to_owned())
        }
        (_, None) if !folder.join(path).exists() => Some("There is no such file.".to_owned()),
        (_, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// Applies the policy to a page with these elements, beside which lies a file `app.js`.
    fn apply_to(elements: &str) -> Result<String> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("app.js"), "")?;
        apply(
            &format!("<head><meta charset=utf-8>{elements}</head>"),
            folder.path(),
        )
    }

    #[track_caller]
    fn assert_refused(element: &str, why: &str) {
        let refusal = apply_to(element).unwrap_err().to_string();
        let expected = format!("The page does not live with its policy:\n  {element}\n    {why}");
        assert_eq!(refusal, expected);
    }

    #[test]
    fn the_policy_stands_right_behind_the_charset() {
        let page = apply_to("<script src=app.js></script>").unwrap();
        let expected = "<head><meta charset=utf-8>\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ";
        assert!(page.starts_with(expected), "{page}");
        assert!(
            page.ends_with("; trusted-types sw\"><script src=app.js></script></head>"),
            "{page}"
        );
    }

    #[test]
    fn what_the_policy_allows_is_let_through() {
        for element in [
            "<link rel=modulepreload href=./app.js?v=1>",
            "<a href=#/method>",
            "<a href=https://sre.google/books/>",
            "<link rel=icon href=data:,>",
            "<p class=on>",
            "<use href=#coin>",
        ] {
            apply_to(element).unwrap();
        }
    }

    #[test]
    fn inline_scripts_are_refused() {
        assert_refused("<script>", "Scripts belong into a file of their own.");
        assert_refused(
            "<script type=module>",
            "Scripts belong into a file of their own.",
        );
        assert_refused(
            "<a href=javascript:go()>",
            "Scripts belong into a file of their own.",
        );
        assert_refused(
            "<p onclick=\"go()\">",
            "Event handlers belong into a script.",
        );
    }

    #[test]
    fn inline_styles_are_refused() {
        assert_refused("<style>", "Styles belong into a style sheet.");
        assert_refused(
            "<p style=\"color: red\">",
            "Styles belong into a style sheet.",
        );
    }

    #[test]
    fn addresses_that_are_not_beside_the_page_are_refused() {
        const ABSOLUTE: &str = "This is no relative address, and the site can be anywhere.";
        assert_refused(
            "<script src=https://example.org/a.js>",
            "This is another origin.",
        );
        assert_refused("<script src=//example.org/a.js>", ABSOLUTE);
        assert_refused("<link href=/app.js>", ABSOLUTE);
        assert_refused("<link href=gone.css>", "There is no such file.");
        assert_refused(
            "<script src=data:text/javascript,go()>",
            "This is another origin.",
        );
    }

    #[test]
    fn all_offences_are_named_at_once() {
        let refusal = apply_to("<p style=x><p onload=y>").unwrap_err().to_string();
        assert!(
            refusal.contains("<p style=x>\n") && refusal.contains("<p onload=y>\n"),
            "{refusal}"
        );
    }

    #[test]
    fn a_page_without_a_charset_is_refused() {
        let refusal = apply("<p>", Path::new(".")).unwrap_err().to_string();
        assert_eq!(
            refusal,
            "The page has no <meta charset>, after which its policy belongs."
        );
    }
}
