//! What a page tells of itself, in engines whose drivers do not tell what they log.

/// The script that records. What it cannot see: what happens in a worker, and requests that neither end nor offend the page's policy.
const PROBE: &str = include_str!("probe.js");

/// Returns what the probe of a page has recorded since it was last asked; nothing where the page has none.
pub(crate) const ASK: &str = "return window['stage.probe']?.() ?? null";

/// What was recorded: faults, and the addresses of requests.
pub(crate) type Record = [Vec<String>; 2];

/// A page with a probe in it, right behind its charset and so in front of all that it could miss. A [`Site`](crate::Site) does this to every
/// page; a page that comes from elsewhere has to be prepared.
#[must_use]
pub fn probed(html: &str) -> String {
    begun_with(PROBE, html)
}

/// A page that runs a script first. A page that names no charset is left alone.
pub(crate) fn begun_with(script: &str, html: &str) -> String {
    let charset = html.find("<meta charset");
    let end = charset.and_then(|start| Some(start + html[start..].find('>')? + 1));
    end.map_or_else(
        || html.to_owned(),
        |end| format!("{}<script>{script}</script>{}", &html[..end], &html[end..]),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_that_comes_first_stands_before_the_policy() {
        let page = "<head><meta charset=utf-8><meta http-equiv=Content-Security-Policy></head>";
        assert_eq!(
            begun_with("run()", page),
            "<head><meta charset=utf-8><script>run()</script>\
             <meta http-equiv=Content-Security-Policy></head>"
        );
    }

    #[test]
    fn a_page_without_a_charset_is_left_alone() {
        assert_eq!(probed("<p>Hello"), "<p>Hello");
    }
}
