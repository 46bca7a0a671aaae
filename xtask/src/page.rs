//! The tags of an HTML page, as far as checking the page needs them.
//!
//! This is no HTML parser: it reads what a build writes, minified or not, and knows the few places
//! in which a `<` starts no tag.

use std::ops::Range;

use crate::Result;

/// An opening tag.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    /// The name in lower case.
    pub(crate) name: String,
    /// Names in lower case, and values without their quotes.
    attributes: Vec<(String, &'a str)>,
    /// Where the tag stands, with its angle brackets.
    pub(crate) range: Range<usize>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute; empty when it has none.
    pub(crate) fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes()
            .find(|(own, _)| *own == name)
            .map(|(_, value)| value)
    }

    /// All attributes, in their order.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&str, &'a str)> {
        self.attributes
            .iter()
            .map(|(name, value)| (name.as_str(), *value))
    }
}

/// All opening tags of a page, in their order.
pub(crate) fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut scanner = Scanner { html, position: 0 };
    while let Some(tag) = scanner.next_tag() {
        // What follows these tags is text, whatever it looks like.
        if ["script", "style", "title", "textarea"].contains(&tag.name.as_str()) {
            scanner.skip_past(&format!("</{}", tag.name));
        }
        tags.push(tag);
    }
    tags
}

/// Where an element ends that has none of its kind in it. Fails when its closing tag is missing.
pub(crate) fn end_of_element(html: &str, tag: &Tag) -> Result<usize> {
    if ["link", "meta"].contains(&tag.name.as_str()) {
        return Ok(tag.range.end);
    }
    let closing = format!("</{}>", tag.name);
    match html[tag.range.end..].find(&closing) {
        Some(length) => Ok(tag.range.end + length + closing.len()),
        None => Err(format!("{} is not closed.", &html[tag.range.clone()]).into()),
    }
}

/// The text of an element that has nothing else in it, such as a script.
pub(crate) fn text_of<'a>(html: &'a str, tag: &Tag) -> &'a str {
    let rest = &html[tag.range.end..];
    let end = rest.find(&format!("</{}", tag.name));
    &rest[..end.unwrap_or(rest.len())]
}

struct Scanner<'a> {
    html: &'a str,
    position: usize,
}

impl<'a> Scanner<'a> {
    fn next_tag(&mut self) -> Option<Tag<'a>> {
        loop {
            self.position += self.rest().find('<')?;
            if self.rest().starts_with("<!--") {
                self.skip_past("-->");
            } else if self.rest()[1..].starts_with(|next: char| next.is_ascii_alphabetic()) {
                return Some(self.tag());
            } else {
                self.position += 1;
            }
        }
    }

    /// Reads the tag that starts here.
    fn tag(&mut self) -> Tag<'a> {
        let start = self.position;
        self.position += 1;
        let name = self.take_until(|c| c.is_whitespace() || c == '/' || c == '>');
        let mut attributes = Vec::new();
        loop {
            self.take_until(|c| !c.is_whitespace() && c != '/');
            if self.rest().is_empty() || self.skip(">") {
                let range = start..self.position;
                return Tag {
                    name: name.to_ascii_lowercase(),
                    attributes,
                    range,
                };
            }
            attributes.push(self.attribute());
        }
    }

    fn attribute(&mut self) -> (String, &'a str) {
        let name = self.take_until(|c| c.is_whitespace() || c == '=' || c == '/' || c == '>');
        let after_name = self.position;
        self.take_until(|c| !c.is_whitespace());
        let value = if self.skip("=") {
            self.take_until(|c| !c.is_whitespace());
            self.value()
        } else {
            self.position = after_name;
            ""
        };
        (name.to_ascii_lowercase(), value)
    }

    fn value(&mut self) -> &'a str {
        for quote in ["\"", "'"] {
            if self.skip(quote) {
                let value = self.take_until(|c| quote.contains(c));
                self.skip(quote);
                return value;
            }
        }
        self.take_until(|c| c.is_whitespace() || c == '>')
    }

    fn rest(&self) -> &'a str {
        &self.html[self.position..]
    }

    fn take_until(&mut self, end: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let taken = &rest[..rest.find(end).unwrap_or(rest.len())];
        self.position += taken.len();
        taken
    }

    fn skip(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        if found {
            self.position += text.len();
        }
        found
    }

    /// Moves behind the next place where the text stands, in whatever case, or to the end.
    fn skip_past(&mut self, text: &str) {
        let rest = self.rest().to_ascii_lowercase();
        self.position += rest
            .find(text)
            .map_or(rest.len(), |found| found + text.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each tag as its name and attributes, in one line.
    fn read(html: &str) -> Vec<String> {
        let line = |tag: &Tag| {
            let attributes = tag
                .attributes()
                .map(|(name, value)| format!(" {name}={value}"));
            tag.name.clone() + &attributes.collect::<String>()
        };
        tags(html).iter().map(line).collect()
    }

    #[test]
    fn attributes_are_read_with_any_quotes_and_without() {
        assert_eq!(
            read("<a href=\"x y\" title='<b>'><link rel=icon href=i.svg><INPUT Disabled/>"),
            [
                "a href=x y title=<b>",
                "link rel=icon href=i.svg",
                "input disabled="
            ],
        );
        assert_eq!(read("<a href = x>"), ["a href=x"]);
    }

    #[test]
    fn only_opening_tags_count() {
        assert_eq!(
            read("<!doctype html><p>1 < 2</p><!-- <b> --><i>"),
            ["p", "i"]
        );
    }

    #[test]
    fn the_text_of_scripts_and_titles_has_no_tags() {
        assert_eq!(
            read("<title><p></title><script>'<p>'</SCRIPT><style>/*<p>*/</style><i>"),
            ["title", "script", "style", "i"],
        );
    }

    #[test]
    fn a_page_that_ends_early_is_read_as_far_as_it_goes() {
        assert_eq!(read("<p><a href=\"x"), ["p", "a href=x"]);
        assert_eq!(read("<p><!-- <b>"), ["p"]);
        assert_eq!(read("<"), [""; 0]);
    }

    #[test]
    fn an_element_ends_with_its_closing_tag_if_it_takes_one() {
        let html = "<link rel=icon><p>a <b>c</b></p><i>";
        let tags = tags(html);
        let ends: Vec<_> = tags.iter().map(|tag| end_of_element(html, tag)).collect();
        let [Ok(15), Ok(32), Ok(28), Err(unclosed)] = &ends[..] else {
            panic!("{ends:?}")
        };
        assert_eq!(unclosed.to_string(), "<i> is not closed.");
        assert_eq!(text_of(html, &tags[2]), "c");
    }

    #[test]
    fn the_range_is_the_whole_tag() {
        let html = "ä<p class=x>y";
        assert_eq!(&html[tags(html)[0].range.clone()], "<p class=x>");
    }
}
