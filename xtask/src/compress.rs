//! Compressed files beside those of a site, for servers that send such files as they are.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::budget::{brotli, names};
use crate::{Result, root};

/// The kinds of files that become smaller. Pictures are compressed already.
const KINDS: [&str; 7] = ["html", "css", "js", "wasm", "svg", "webmanifest", "xml"];

/// Compresses the site in `dist/`. The next build takes all of it away.
pub(crate) fn compress() -> Result {
    let folder = root().join("dist");
    if !folder.join("index.html").is_file() {
        return Err("There is no site in dist/. Make it with `cargo xtask build`.".into());
    }
    compress_in(&folder)
}

fn compress_in(folder: &Path) -> Result {
    for name in names(folder)? {
        let (_, kind) = name.rsplit_once('.').unwrap_or_default();
        if !KINDS.contains(&kind) {
            continue;
        }
        let content = fs::read(folder.join(&name))?;
        fs::write(folder.join(format!("{name}.br")), brotli(&content)?)?;
        fs::write(folder.join(format!("{name}.gz")), gzip(&content)?)?;
    }
    Ok(())
}

/// As all browsers understand it.
pub(crate) fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(content)?;
    Ok(gzip.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn what_becomes_smaller_is_there_twice_more_and_again_what_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let text = "one side, the other side; ".repeat(100);
        for name in ["index.html", "card.png"] {
            fs::write(folder.path().join(name), &text).unwrap();
        }
        for _ in 0..2 {
            compress_in(folder.path()).unwrap();
            assert_eq!(
                names(folder.path()).unwrap(),
                ["card.png", "index.html", "index.html.br", "index.html.gz"]
            );
        }
        let read = |name| fs::read(folder.path().join(name)).unwrap();
        let mut unpacked = String::new();
        GzDecoder::new(&*read("index.html.gz"))
            .read_to_string(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, text);
        let mut unpacked = String::new();
        brotli::Decompressor::new(&*read("index.html.br"), 4096)
            .read_to_string(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, text);
    }
}
