//! The policy under which the page runs, and what the page must be like to live with it.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::Result;
use crate::page::{Tag, tags, text_of};

/// What a page may do that has its files beside it: load them, run its own code, and nothing else. No inline script, no inline
/// style, no other origin, no text that becomes a script.
///
/// `wasm-unsafe-eval` is what browsers call the permission to compile WebAssembly. The one Trusted
/// Types policy, `sw`, is for registering a service worker.
const OF_SITE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'self'; form-action 'none'; require-trusted-types-for 'script'; \
    trusted-types sw";

/// What has the browser tell no other page where the reader came from.
const SILENT: &str = "<meta name=\"referrer\" content=\"no-referrer\">";

/// The kinds of text in a `<script>` that no browser runs.
const DATA: [&str; 2] = ["application/ld+json", "text/plain"];

/// Where a page finds what it takes.
#[derive(Clone, Copy, Debug)]
enum Home<'a> {
    /// In a folder, in which it lies itself.
    Folder(&'a Path),
    /// In itself.
    Page,
}

/// Puts the policy of a site into its page, in front of everything that it is about.
///
/// Fails when the page has parts that the policy forbids: a browser would only drop them, and the
/// page would look or work a little wrong. The files that the page names are looked for in
/// `folder`.
pub(crate) fn apply(html: &str, folder: &Path) -> Result<String> {
    let tags = tags(html);
    check(html, &tags, Home::Folder(folder))?;
    put(html, &tags, OF_SITE)
}

/// Puts the policy of a page that is one file into it. It may run the scripts and take the styles that stand in it now, and loads
/// nothing.
pub(crate) fn apply_to_one_file(html: &str) -> Result<String> {
    let tags = tags(html);
    check(html, &tags, Home::Page)?;
    let hashes = |name: &str| -> String {
        let is_inline = |tag: &&Tag| tag.name == name && !is_data(tag);
        let hash = |tag| {
            format!(
                " 'sha256-{}'",
                STANDARD.encode(Sha256::digest(text_of(html, tag)))
            )
        };
        tags.iter().filter(is_inline).map(hash).collect()
    };
    let (scripts, styles) = (hashes("script"), hashes("style"));
    let policy = format!(
        "default-src 'none'; script-src{scripts} 'wasm-unsafe-eval'; style-src{styles}; \
         img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types 'none'"
    );
    put(html, &tags, &policy)
}

/// Whether a tag holds the policy of its page, or what comes with it.
pub(crate) fn is_policy(tag: &Tag) -> bool {
    let is_equal = |equiv: &str| equiv.eq_ignore_ascii_case("Content-Security-Policy");
    tag.attribute("http-equiv").is_some_and(is_equal) || tag.attribute("name") == Some("referrer")
}

fn check(html: &str, tags: &[Tag], home: Home) -> Result {
    let offences: Vec<String> = tags
        .iter()
        .flat_map(|tag| {
            let text = &html[tag.range.clone()];
            offences(tag, home)
                .into_iter()
                .map(move |why| format!("  {text}\n    {why}"))
        })
        .collect();
    if offences.is_empty() {
        return Ok(());
    }
    let offences = offences.join("\n");
    Err(format!("The page does not live with its policy:\n{offences}").into())
}

/// Puts a policy behind the charset, where nothing that it is about stands before it; and, with it, that nobody is told where a reader came
/// from.
fn put(html: &str, tags: &[Tag], policy: &str) -> Result<String> {
    let place = tags
        .iter()
        .position(|tag| tag.name == "meta" && tag.attribute("charset").is_some())
        .ok_or("The page has no <meta charset>, after which its policy belongs.")?;
    if let Some(early) = tags[..place]
        .iter()
        .find(|tag| !["html", "head"].contains(&tag.name.as_str()))
    {
        let early = &html[early.range.clone()];
        return Err(format!("{early} stands before the policy.").into());
    }
    let (head, rest) = html.split_at(tags[place].range.end);
    Ok(format!(
        "{head}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{SILENT}{rest}"
    ))
}

/// What is wrong with a tag.
fn offences(tag: &Tag, home: Home) -> Vec<String> {
    let mut offences = Vec::new();
    if is_policy(tag) {
        offences.push("The page has a policy already.".to_owned());
    }
    if matches!(home, Home::Folder(_)) {
        if tag.name == "style" {
            offences.push("Styles belong into a style sheet.".to_owned());
        }
        if tag.name == "script" && tag.attribute("src").is_none() && !is_data(tag) {
            offences.push("Scripts belong into a file of their own.".to_owned());
        }
    }
    for (name, value) in tag.attributes() {
        if name == "style" {
            offences.push("Styles belong into a style sheet.".to_owned());
        } else if name.starts_with("on") {
            offences.push("Event handlers belong into a script.".to_owned());
        } else if name == "src" || name == "href" {
            offences.extend(wrong_address(tag, value, home));
        }
    }
    offences
}

fn is_data(tag: &Tag) -> bool {
    tag.name == "script"
        && tag
            .attribute("type")
            .is_some_and(|kind| DATA.contains(&kind))
}

/// What is wrong with an address. Links may lead anywhere, because somebody has to follow them; all
/// else is loaded, and only from a file beside the page is it loaded wherever the page is put.
fn wrong_address(tag: &Tag, address: &str, home: Home) -> Option<String> {
    if tag.attribute("rel") == Some("canonical") {
        // It only says where the page is.
        return None;
    }
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let scheme = path
        .split('/')
        .next()
        .and_then(|start| start.split_once(':'));
    let is_link = tag.name == "a";
    let offence = match (scheme, home) {
        (Some(("javascript", _)), _) => "Scripts belong into a file of their own.",
        (Some(("data", _)), _) if ["img", "link"].contains(&tag.name.as_str()) => return None,
        (Some(_), _) if !is_link => "This is another origin.",
        (None, Home::Folder(_)) if !is_link && path.starts_with('/') => {
            "This is no relative address, and the site can be anywhere."
        }
        (None, Home::Folder(folder)) if !is_link && !folder.join(path).exists() => {
            "There is no such file."
        }
        (None, Home::Page) if !path.is_empty() => "The page is one file, and this is another.",
        _ => return None,
    };
    Some(offence.to_owned())
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
            page.ends_with(
                "; trusted-types sw\"><meta name=\"referrer\" content=\"no-referrer\">\
                 <script src=app.js></script></head>"
            ),
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
            "<link rel=canonical href=https://example.org/>",
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
    fn data_in_a_script_is_no_script() {
        apply_to("<script type=application/ld+json>{}</script>").unwrap();
        assert_refused(
            "<script type=importmap>",
            "Scripts belong into a file of their own.",
        );
    }

    #[test]
    fn the_policy_stands_in_front_of_all_and_alone() {
        let refusal = |html| apply(html, Path::new(".")).unwrap_err().to_string();
        assert_eq!(
            refusal("<head><link rel=icon href=data:,><meta charset=utf-8>"),
            "<link rel=icon href=data:,> stands before the policy."
        );
        assert_refused(
            "<meta http-equiv=content-security-policy>",
            "The page has a policy already.",
        );
    }

    #[test]
    fn one_file_may_run_what_stands_in_it_and_nothing_else() {
        let page = apply_to_one_file(
            "<meta charset=utf-8><style>i{top:0}</style><script>go()</script>\
             <script type=text/plain>data</script><script>'</p>'</script>",
        )
        .unwrap();
        // As `printf 'go()' | openssl dgst -sha256 -binary | base64` says it.
        let expected = "script-src 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw=' 'sha256-RReOTW0oUeVV5qHdxQVYjruERBjDxo7JB19GtEyPDE8=' 'wasm-unsafe-eval'; \
            style-src 'sha256-4Bi+Mgjt6cQZt8a15q/iVRzcSIiUkCTjAb3owXEmdHg='; img-src data:; ";
        assert!(page.contains(expected), "{page}");
        assert!(page.contains(SILENT) && !page.contains("'self'"), "{page}");
    }

    #[test]
    fn one_file_names_no_other() {
        let refusal = |element: &str| {
            let page = format!("<meta charset=utf-8>{element}");
            apply_to_one_file(&page).unwrap_err().to_string()
        };
        for element in [
            "<script src=a.js>",
            "<a href=./b.html>",
            "<link rel=manifest href=m>",
        ] {
            assert_eq!(
                refusal(element),
                format!(
                    "The page does not live with its policy:\n  {element}\n    The page is one file, and this is another."
                )
            );
        }
        assert!(refusal("<p onclick=go()>").contains("Event handlers belong into a script."));
        assert!(refusal("<img src=https://example.org/a.png>").contains("This is another origin."));
        for element in [
            "<a href=?>",
            "<a href=#/method>",
            "<a href=https://sre.google/>",
        ] {
            apply_to_one_file(&format!("<meta charset=utf-8>{element}")).unwrap();
        }
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
