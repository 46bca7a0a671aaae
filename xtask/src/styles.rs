//! The style sheets of a page, joined into one.
//!
//! The source keeps one sheet for each part of the page. A visitor would have to fetch them all
//! before the first paint, and small files compress badly.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::Result;
use crate::fingerprint::fingerprint;
use crate::page::{Tag, tags};

/// Joins the sheets that a page links, in their order, and removes their files from `folder`.
/// Returns the page, which links the new file where the first one was linked.
pub(crate) fn join(html: &str, folder: &Path) -> Result<String> {
    let tags = tags(html);
    let links: Vec<&Tag> = tags.iter().filter(|tag| is_style_sheet(tag)).collect();
    let Some((first, others)) = links.split_first() else {
        return Ok(html.to_owned());
    };

    let mut joined = String::new();
    for link in &links {
        let path = folder.join(address(html, link)?);
        let sheet = fs::read_to_string(&path)
            .map_err(|error| format!("{} cannot be read: {error}.", path.display()))?;
        // Behind other rules, browsers pass over it without a word.
        if sheet.contains("@import") {
            return Err(format!("{} has an @import: link the sheet.", path.display()).into());
        }
        joined.push_str(&sheet);
    }
    for link in &links {
        fs::remove_file(folder.join(address(html, link)?))?;
    }
    let name = format!("styles-{}.css", fingerprint(joined.as_bytes()));
    fs::write(folder.join(&name), joined)?;

    let mut page = html[..first.range.start].to_owned();
    write!(page, "<link href=./{name} rel=stylesheet>")?;
    let mut position = first.range.end;
    for link in others {
        page.push_str(&html[position..link.range.start]);
        position = link.range.end;
    }
    page.push_str(&html[position..]);
    Ok(page)
}

fn is_style_sheet(tag: &Tag) -> bool {
    tag.name == "link" && tag.attribute("rel") == Some("stylesheet")
}

/// Where a linked sheet is. Fails when its link says more, as a medium that it is for: the joined
/// sheet could not say that of a part of itself.
fn address<'a>(html: &str, link: &Tag<'a>) -> Result<&'a str> {
    let text = &html[link.range.clone()];
    if let Some((other, _)) = link
        .attributes()
        .find(|(name, _)| !["rel", "href"].contains(name))
    {
        return Err(format!("{text} cannot be joined with others: it has `{other}`.").into());
    }
    let href = link.attribute("href");
    href.ok_or_else(|| format!("{text} links no file.").into())
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;
    use crate::root;

    fn folder(files: &[(&str, &str)]) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in files {
            fs::write(folder.path().join(name), content).unwrap();
        }
        folder
    }

    fn names(folder: &TempDir) -> Vec<String> {
        let entries = fs::read_dir(folder.path()).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    #[test]
    fn the_sheets_become_one_in_the_order_of_their_links() {
        let folder = folder(&[("b.css", "@layer x,y;"), ("a.css", "@layer y{i{top:0}}")]);
        let html = "<title>T</title><link href=./b.css rel=stylesheet><meta name=m>\
                    <link rel=stylesheet href=\"a.css\"><script src=s.js></script>";
        let page = join(html, folder.path()).unwrap();

        let name = "styles-8575b35ee2cc4b76.css";
        assert_eq!(
            page,
            format!(
                "<title>T</title><link href=./{name} rel=stylesheet><meta name=m>\
                 <script src=s.js></script>"
            )
        );
        assert_eq!(names(&folder), [name]);
        assert_eq!(
            fs::read_to_string(folder.path().join(name)).unwrap(),
            "@layer x,y;@layer y{i{top:0}}"
        );
    }

    #[test]
    fn a_page_without_sheets_stays_as_it_is() {
        let html = "<link rel=icon href=i.svg><p>";
        assert_eq!(join(html, Path::new(".")).unwrap(), html);
    }

    #[test]
    fn what_would_mean_something_else_when_joined_is_refused_and_nothing_is_removed() {
        let folder = folder(&[("a.css", "i{top:0}"), ("b.css", "@import \"c.css\";")]);
        let refusal = |html| join(html, folder.path()).unwrap_err().to_string();
        assert_eq!(
            refusal("<link rel=stylesheet href=a.css><link rel=stylesheet href=a.css media=print>"),
            "<link rel=stylesheet href=a.css media=print> cannot be joined with others: it has \
             `media`."
        );
        assert_eq!(
            refusal("<link rel=stylesheet>"),
            "<link rel=stylesheet> links no file."
        );
        let import = refusal("<link rel=stylesheet href=a.css><link rel=stylesheet href=b.css>");
        assert!(
            import.ends_with("b.css has an @import: link the sheet."),
            "{import}"
        );
        let gone = refusal("<link rel=stylesheet href=a.css><link rel=stylesheet href=gone.css>");
        assert!(gone.contains("gone.css cannot be read: "), "{gone}");
        assert_eq!(names(&folder).len(), 2);
    }

    /// A filter hides and shows cards by the thousand. Each that changes would have to be compared with all siblings behind it.
    #[test]
    fn no_rule_asks_for_siblings_of_what_is_hidden_or_not() {
        let mut sheets = 0;
        for entry in fs::read_dir(root().join("styles")).unwrap() {
            let path = entry.unwrap().path();
            let sheet = fs::read_to_string(&path).unwrap();
            for rest in sheet.split("[hidden]").skip(1) {
                let selector = rest.split(['{', ',']).next().unwrap_or_default();
                let file = path.display();
                assert!(
                    !selector.contains(['~', '+']),
                    "[hidden]{selector} in {file}"
                );
            }
            sheets += 1;
        }
        assert!(sheets > 1, "{sheets} sheets");
    }
}
