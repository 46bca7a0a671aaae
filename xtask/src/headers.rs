//! What hosts such as Netlify and Cloudflare Pages are to say with each file: they read it in `_headers`.

use std::fmt::Write;

use crate::fingerprint::is_fingerprinted;

/// What a page cannot say of itself: that no other page may have it in a frame, and that files are what their types say.
const ALL: &str = "/*
  Content-Security-Policy: frame-ancestors 'none'
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
";

/// The text for a site of these files.
///
/// Where several rules fit a file, these hosts join what they say, so each file has one rule for how long it is kept.
pub(crate) fn headers(names: &[String]) -> String {
    let mut text = ALL.to_owned();
    for name in [""].into_iter().chain(names.iter().map(String::as_str)) {
        let kept = if is_fingerprinted(name) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        let _ = writeln!(text, "/{name}\n  Cache-Control: {kept}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_after_its_content_is_kept_and_all_else_asked_for_again() {
        let names = ["boot-85944171f73967e8.js", "index.html"].map(str::to_owned);
        let rules = headers(&names);
        let rules = rules.strip_prefix(ALL).expect("all files have these");
        assert_eq!(
            rules,
            "/\n  Cache-Control: no-cache\n\
             /boot-85944171f73967e8.js\n  Cache-Control: public, max-age=31536000, immutable\n\
             /index.html\n  Cache-Control: no-cache\n"
        );
    }
}
