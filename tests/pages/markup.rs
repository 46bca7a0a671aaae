//! HTML as far as these tests have to read it: tags with their attributes, and the text between them.

/// A piece of a page.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece<'html> {
    /// A start tag.
    Start(Tag<'html>),
    /// The name of an end tag.
    End(&'html str),
    /// Text as it is written, with its entities.
    Text(&'html str),
}

/// A start tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tag<'html> {
    pub(crate) name: &'html str,
    pub(crate) attributes: Vec<(&'html str, &'html str)>,
}

impl<'html> Tag<'html> {
    /// The value of an attribute as it is written; empty for one without.
    pub(crate) fn attribute(&self, name: &str) -> Option<&'html str> {
        let found = self
            .attributes
            .iter()
            .find(|(attribute, _)| *attribute == name);
        found.map(|(_, value)| *value)
    }
}

/// The pieces of `html`, without comments and the document type.
///
/// Values have to stand in double quotes, as the ones that we write do.
pub(crate) fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        if !rest[..start].trim().is_empty() {
            pieces.push(Piece::Text(rest[..start].trim()));
        }
        rest = &rest[start..];
        let length = if rest.starts_with("<!--") {
            rest.find("-->").expect("a comment ends") + 3
        } else {
            end_of_tag(rest)
        };
        let (tag, after) = rest.split_at(length);
        rest = after;
        let inner = &tag[1..tag.len() - 1];
        if let Some(name) = inner.strip_prefix('/') {
            pieces.push(Piece::End(name));
        } else if !inner.starts_with('!') {
            pieces.push(Piece::Start(start_tag(inner)));
        }
    }
    pieces
}

/// The start tags of `html`.
pub(crate) fn tags(html: &str) -> Vec<Tag<'_>> {
    pieces(html)
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Start(tag) => Some(tag),
            Piece::End(_) | Piece::Text(_) => None,
        })
        .collect()
}

/// The text in every element with this name, without what its own elements are.
pub(crate) fn texts_in(html: &str, name: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut inside = 0;
    for piece in pieces(html) {
        match piece {
            Piece::Start(tag) if tag.name == name => {
                inside += 1;
                texts.push(String::new());
            }
            Piece::End(ended) if ended == name => inside -= 1,
            Piece::Text(text) if inside > 0 => {
                if let Some(last) = texts.last_mut() {
                    *last += &unescaped(text);
                }
            }
            Piece::Start(_) | Piece::End(_) | Piece::Text(_) => {}
        }
    }
    texts
}

/// The text in every element that has this attribute, with the value of that, in their order.
pub(crate) fn texts_at<'html>(html: &'html str, attribute: &str) -> Vec<(&'html str, String)> {
    let mut texts: Vec<(&str, String)> = Vec::new();
    // For each element around: the place of its text, if it has the attribute.
    let mut around: Vec<Option<usize>> = Vec::new();
    for piece in pieces(html) {
        match piece {
            Piece::Start(tag) => {
                let value = tag.attribute(attribute);
                let place = value.map(|value| {
                    texts.push((value, String::new()));
                    texts.len() - 1
                });
                if !["input", "img"].contains(&tag.name) {
                    around.push(place);
                }
            }
            Piece::End(_) => {
                around.pop();
            }
            Piece::Text(text) => {
                for place in around.iter().flatten() {
                    texts[*place].1 += &[" ", &unescaped(text)].concat();
                }
            }
        }
    }
    texts
}

/// Text as a reader sees it.
pub(crate) fn unescaped(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    let text = text.replace("&quot;", "\"").replace("&#x27;", "'");
    text.replace("&amp;", "&")
}

/// All text of a page as a reader sees it, piece by piece.
pub(crate) fn read(html: &str) -> String {
    let texts = pieces(html).into_iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(unescaped(text)),
        Piece::Start(_) | Piece::End(_) => None,
    });
    texts.collect::<Vec<_>>().join("\n")
}

fn end_of_tag(html: &str) -> usize {
    let mut is_quoted = false;
    for (at, character) in html.char_indices() {
        match character {
            '"' => is_quoted = !is_quoted,
            '>' if !is_quoted => return at + 1,
            _ => {}
        }
    }
    panic!("a tag does not end: {html}");
}

fn start_tag(inner: &str) -> Tag<'_> {
    let inner = inner.trim_end_matches('/');
    let (name, mut rest) = inner.split_at(inner.find(char::is_whitespace).unwrap_or(inner.len()));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Tag { name, attributes };
        }
        let (attribute, after) = rest.split_at(
            rest.find(|end: char| end == '=' || end.is_whitespace())
                .unwrap_or(rest.len()),
        );
        if let Some(quoted) = after.strip_prefix("=\"") {
            let (value, after) = quoted.split_once('"').expect("a value ends");
            attributes.push((attribute, value));
            rest = after;
        } else {
            assert!(!after.starts_with('='), "a value without quotes: {inner}");
            attributes.push((attribute, ""));
            rest = after;
        }
    }
}

/// What a page must not have, for it to be allowed no inline script and no inline style.
#[track_caller]
pub(crate) fn assert_holds_no_code(html: &str, what: &str) {
    for tag in tags(html) {
        assert_ne!(tag.name, "style", "{what}");
        for (name, value) in &tag.attributes {
            assert_ne!(*name, "style", "{what}: {tag:?}");
            assert!(!name.starts_with("on"), "{what}: {tag:?}");
            assert!(
                !value.trim_start().starts_with("javascript:"),
                "{what}: {tag:?}"
            );
        }
    }
}

#[test]
fn code_in_a_page_is_noticed() {
    for page in [
        r#"<p style="color: red">a</p>"#,
        r#"<br onclick="go()"/>"#,
        r#"<a href=" javascript:go()">a</a>"#,
        "<style>p { color: red }</style>",
    ] {
        let noticed = std::panic::catch_unwind(|| assert_holds_no_code(page, "page"));
        assert!(noticed.is_err(), "{page}");
    }
    assert_holds_no_code(
        r#"<!-- <p style=""> --><p title="a > onclick=b">on style=</p>"#,
        "page",
    );
}

#[test]
fn texts_are_read_with_what_their_elements_hold() {
    let page = "<h2><a href=\"#\">R&amp;D</a> now</h2><p>not this</p><h2>two</h2>";
    assert_eq!(texts_in(page, "h2"), ["R&Dnow", "two"]);
}

#[test]
fn texts_are_read_where_an_attribute_stands() {
    let page = "<p data-a=\"1\">one<input type=\"text\"><b data-a=\"2\">two</b></p><i>three</i>";
    let expected = [("1", " one two".to_owned()), ("2", " two".to_owned())];
    assert_eq!(texts_at(page, "data-a"), expected);
}
