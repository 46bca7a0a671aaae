//! The comparison in the page as it comes, to be read before any program runs, or without one.

use crate::Result;
use crate::page::{Tag, tags};
use crate::run::{capture, cargo};

/// The comparison as HTML, drawn by the components that draw it in the browser.
pub(crate) fn comparison() -> Result<String> {
    let html = capture(&mut cargo(
        "run --quiet --locked --package two-sides-prerender",
    ))?;
    Ok(html.trim_end().to_owned())
}

/// Puts the comparison into the page, after what stands for it until it is there. The program clears the element before it draws
/// there.
pub(crate) fn fill(html: &str, comparison: &str) -> Result<String> {
    let is_place = |tag: &&Tag| tag.attribute("id") == Some("comparison");
    let place = tags(html)
        .iter()
        .find(is_place)
        .map(|tag| tag.range.end)
        .ok_or("The page has no element with the id comparison.")?;
    let (head, rest) = html.split_at(place);
    let end = rest
        .find("</div>")
        .ok_or("The place for the comparison is not closed.")?;
    let (waiting, rest) = rest.split_at(end);
    Ok([head, waiting, &with_few_quotes(comparison), rest].concat())
}

/// The same HTML without quotes around values that need none. Yew quotes every value.
fn with_few_quotes(html: &str) -> String {
    let needs_none = |value: &str| {
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_#:.".contains(letter);
        !value.is_empty() && value.chars().all(is_plain)
    };
    let (mut plain, mut end) = (String::new(), 0);
    for tag in tags(html) {
        plain.push_str(&html[end..tag.range.start]);
        for (index, part) in html[tag.range.clone()].split('"').enumerate() {
            let is_value = index % 2 == 1;
            let quote = if is_value && !needs_none(part) {
                "\""
            } else {
                ""
            };
            plain.extend([quote, part, quote]);
        }
        end = tag.range.end;
    }
    plain + &html[end..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_comparison_follows_what_stands_for_it() {
        let html = "<div id=app><div id=comparison data-script=./c.js><p>Wait.</p></div><div id=reference><p>…</p></div></div>";
        assert_eq!(
            fill(html, "<main>").unwrap(),
            "<div id=app><div id=comparison data-script=./c.js><p>Wait.</p><main></div><div id=reference><p>…</p></div></div>"
        );
    }

    #[test]
    fn only_values_that_need_quotes_keep_them() {
        let html = r#"<i id="a-1" title="a b" hidden="" href="/"/>="b"</i><b class="c">"d"</b>"#;
        let plain = r#"<i id=a-1 title="a b" hidden="" href="/"/>="b"</i><b class=c>"d"</b>"#;
        assert_eq!(with_few_quotes(html), plain);
    }

    #[test]
    fn a_page_without_a_place_for_it_is_refused() {
        let refusal = |html| fill(html, "").unwrap_err().to_string();
        assert_eq!(
            refusal("<div id=app></div>"),
            "The page has no element with the id comparison."
        );
        assert_eq!(
            refusal("<div id=comparison>"),
            "The place for the comparison is not closed."
        );
    }
}
