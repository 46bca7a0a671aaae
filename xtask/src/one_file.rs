//! The whole page as one file, which works from a disk as well: all that it needs stands in it.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, iter};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::compress::gzip;
use crate::page::{Tag, end_of_element, tags, text_of};
use crate::program::{Program, programs};
use crate::tool::{Profile, Toolbox};
use crate::{Result, policy, root, script};

/// Its name, beside the page.
pub(crate) const NAME: &str = "two-sides.html";

/// Writes the one file of the site that is in `dist/`.
pub(crate) fn write() -> Result {
    let folder = root().join("dist");
    let html = fs::read_to_string(folder.join("index.html")).map_err(|error| {
        format!("dist/index.html cannot be read: {error}. Make it with `cargo xtask build`.")
    })?;
    let file = pack(&html, &folder, &Toolbox::ensure(Profile::Release)?)?;
    fs::write(folder.join(NAME), file)?;
    Ok(())
}

/// The page of a site as one file, with its own policy. Elements that carry `data-hosted` are for the site alone.
pub(crate) fn pack(html: &str, folder: &Path, toolbox: &Toolbox) -> Result<String> {
    let inside = script::inline(&root().join("inside.js"), None, toolbox)?;
    let glue = |program: &Program| {
        let global = format!("glue.{}", program.name);
        script::inline(&folder.join(program.script), Some(&global), toolbox)
    };
    policy::apply_to_one_file(&join(html, folder, &inside, glue)?)
}

/// Says in the link with which a page offers the one file how large that is.
pub(crate) fn offer(html: &str, bytes: usize) -> Result<String> {
    let is_offer = |tag: &&Tag| {
        tag.attribute("href")
            .is_some_and(|address| address.ends_with(NAME))
    };
    let tags = tags(html);
    let link = tags
        .iter()
        .find(is_offer)
        .ok_or_else(|| format!("The page does not offer {NAME}."))?;
    let (head, rest) = html.split_at(link.range.end + text_of(html, link).len());
    let tenths = bytes.div_ceil(100_000);
    Ok(format!("{head} ({}.{} MB){rest}", tenths / 10, tenths % 10))
}

/// Puts the files of a page into it: `inside` in front of its script, and the programs with their `glue` at its end.
fn join(
    html: &str,
    folder: &Path,
    inside: &str,
    glue: impl Fn(&Program) -> Result<String>,
) -> Result<String> {
    let tags = tags(html);
    let programs = programs(&tags)?;

    let mut page = String::new();
    let mut position = 0;
    for tag in &tags {
        if tag.range.start < position {
            // It has gone with the element around it.
            continue;
        }
        let part = Part::of(tag);
        let replacement = match part {
            Part::Other => continue,
            Part::Hosted => String::new(),
            Part::Style(address) => {
                // Those of the page come first: they say in which order the layers of all of them hold.
                let own = programs.iter().filter_map(|program| program.style);
                let own: BTreeSet<&str> = own.collect();
                let styles = iter::once(address).chain(own).map(|it| text(folder, it));
                let styles: Result<String> = styles.collect();
                element("style", &styles?)?
            }
            Part::Script(address) => {
                element("script", &[inside, &text(folder, address)?].concat())?
            }
            Part::Icon(address) => icon(&text(folder, address)?),
            Part::Place => place(tag),
        };
        page += &html[position..tag.range.start];
        page += &replacement;
        position = match part {
            Part::Place => tag.range.end,
            _ => end_of_element(html, tag)?,
        };
    }
    let rest = &html[position..];
    let (rest, tail) = rest.split_at(rest.find("</body>").unwrap_or(rest.len()));
    page += rest;
    for program in &programs {
        page += &element("script", &glue(program)?)?;
        page += &packed(program, folder)?;
    }
    page += tail;
    Ok(page)
}

/// What an element is to a page that becomes one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part<'a> {
    /// For the site alone, or its policy.
    Hosted,
    /// Links a style sheet with this address.
    Style(&'a str),
    /// Loads a script.
    Script(&'a str),
    /// Links the icon.
    Icon(&'a str),
    /// Where a program draws.
    Place,
    /// Stays as it is.
    Other,
}

impl<'a> Part<'a> {
    fn of(tag: &Tag<'a>) -> Self {
        let attribute = |name| tag.attribute(name);
        if attribute("data-hosted").is_some() || policy::is_policy(tag) {
            return Self::Hosted;
        }
        match (attribute("rel"), attribute("href"), attribute("src")) {
            (Some("stylesheet"), Some(address), _) => Self::Style(address),
            (Some("icon"), Some(address), _) => Self::Icon(address),
            (_, _, Some(address)) if tag.name == "script" => Self::Script(address),
            _ if attribute("data-script").is_some() => Self::Place,
            _ => Self::Other,
        }
    }
}

fn text(folder: &Path, address: &str) -> Result<String> {
    let path = folder.join(address);
    let text = fs::read_to_string(&path);
    Ok(text.map_err(|error| format!("{} cannot be read: {error}.", path.display()))?)
}

/// An element that holds a script or styles, which must not end before their end.
pub(crate) fn element(name: &str, text: &str) -> Result<String> {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    let closing = format!("</{name}");
    // Behind the beginning of a comment, a script may not end where it seems to.
    match ["<!--", &closing].iter().find(|it| lower.contains(**it)) {
        None => Ok(format!("<{name}>{text}</{name}>")),
        Some(end) => Err(format!("A <{name}> with {end} in it cannot stand in a page.").into()),
    }
}

fn icon(svg: &str) -> String {
    let address = svg
        .trim()
        .replace('%', "%25")
        .replace('#', "%23")
        .replace('"', "'");
    format!("<link rel=icon href=\"data:image/svg+xml,{address}\">")
}

/// The opening tag of the place of a program, without the addresses of its files.
fn place(tag: &Tag) -> String {
    let is_address = |name: &str| ["data-script", "data-wasm", "data-style"].contains(&name);
    let kept = tag.attributes().filter(|(name, _)| !is_address(name));
    let kept = kept.map(|(name, value)| format!(" {name}=\"{value}\""));
    format!("<{}{}>", tag.name, kept.collect::<Vec<_>>().concat())
}

/// The WebAssembly of a program as text that `inside.js` unpacks. Without the compression, the file would be twice as large.
fn packed(program: &Program, folder: &Path) -> Result<String> {
    let text = STANDARD.encode(gzip(&fs::read(folder.join(program.wasm))?)?);
    let name = program.name;
    Ok(format!(
        "<script type=text/plain data-packed={name}>{text}</script>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html><meta charset=utf-8>\
        <meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">\
        <link rel=icon href=./i.svg><link data-hosted rel=manifest href=./m.json>\
        <link rel=stylesheet href=./s.css><script src=./boot.js></script></head><body>\
        <div id=a data-script=./a.js data-wasm=./a.wasm></div>\
        <div id=b data-script=./b.js data-wasm=./b.wasm data-style=./d.css hidden></div>\
        <p data-hosted>Take <a download href=./two-sides.html>the file</a>.</p></body></html>";

    fn joined(files: &[(&str, &str)]) -> Result<String> {
        let folder = tempfile::tempdir()?;
        let usual = [
            ("i.svg", "<svg fill=\"#fff\"/>\n"),
            ("s.css", "i{top:0}"),
            ("d.css", "b{top:1%}\n"),
            ("boot.js", "boot();\n"),
            ("a.wasm", "aaa"),
            ("b.wasm", "bbb"),
        ];
        for (name, content) in usual.iter().chain(files) {
            fs::write(folder.path().join(name), content)?;
        }
        join(PAGE, folder.path(), "inside();\n", |program| {
            Ok(format!("glue({});\n", program.name))
        })
    }

    #[test]
    fn all_files_stand_in_the_page_and_what_is_for_the_site_alone_does_not() {
        let page = joined(&[]).unwrap();
        let (head, programs) = page.split_once("<script>glue(a);").unwrap();
        assert_eq!(
            head,
            "<html><meta charset=utf-8>\
             <link rel=icon href=\"data:image/svg+xml,<svg fill='%23fff'/>\">\
             <style>i{top:0}b{top:1%}</style><script>inside();\nboot();</script></head><body>\
             <div id=\"a\"></div><div id=\"b\" hidden=\"\"></div>"
        );
        assert!(programs.starts_with("</script><script type=text/plain data-packed=a>H4sI"));
        assert!(programs.contains(
            "</script><script>glue(b);</script><script type=text/plain data-packed=b>H4sI"
        ));
        assert!(programs.ends_with("</script></body></html>"));
    }

    #[test]
    fn nothing_is_left_that_would_be_loaded() {
        let page = policy::apply_to_one_file(&joined(&[]).unwrap()).unwrap();
        assert!(!page.contains("./"), "{page}");
    }

    #[test]
    fn what_would_end_its_element_early_is_refused() {
        let refusal = |name, content| joined(&[(name, content)]).unwrap_err().to_string();
        assert_eq!(
            refusal("boot.js", "'</SCRIPT>'"),
            "A <script> with </script in it cannot stand in a page."
        );
        assert_eq!(
            refusal("s.css", "/*<!--*/"),
            "A <style> with <!-- in it cannot stand in a page."
        );
    }

    #[test]
    fn the_offer_says_how_large_the_file_is() {
        let offer =
            |bytes| offer("<a download href=./two-sides.html>The file</a>.", bytes).unwrap();
        assert_eq!(
            offer(684_943),
            "<a download href=./two-sides.html>The file (0.7 MB)</a>."
        );
        assert_eq!(
            offer(1_200_000),
            "<a download href=./two-sides.html>The file (1.2 MB)</a>."
        );
        let refusal = super::offer("<a href=#/>", 1).unwrap_err().to_string();
        assert_eq!(refusal, "The page does not offer two-sides.html.");
    }
}
