//! The page that hosts show for what is not there.
//!
//! It is served under addresses that say nothing of where its files are, so its script stands in it, under a policy that names the
//! script's hash.

use std::fs;

use crate::one_file::element;
use crate::tool::Toolbox;
use crate::{Result, policy, root, script};

/// What the page says in the place of its script.
const SCRIPT: &str = "<script src=\"404.js\"></script>";

/// The page, with its script in it.
pub(crate) fn page(toolbox: &Toolbox) -> Result<String> {
    let folder = root().join("hosting");
    let html = fs::read_to_string(folder.join("404.html"))?;
    let script = script::inline(&folder.join("404.js"), None, toolbox)?;
    join(&html, &script)
}

fn join(html: &str, script: &str) -> Result<String> {
    if !html.contains(SCRIPT) {
        return Err(format!("hosting/404.html has no {SCRIPT}.").into());
    }
    policy::apply_to_one_file(&html.replace(SCRIPT, &element("script", script)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_takes_nothing_but_itself() {
        let html = include_str!("../../hosting/404.html");
        let page = join(html, "go()").unwrap();
        assert!(page.contains("<script>go()</script>"), "{page}");
        assert!(page.contains("script-src 'sha256-"), "{page}");
        let refusal = join("<p>", "go()").unwrap_err().to_string();
        assert!(refusal.starts_with("hosting/404.html has no "), "{refusal}");
    }
}
