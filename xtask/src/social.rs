//! The picture that sites show for a link to the page: drawn by the app's own library as SVG, and kept as PNG, because most of those
//! sites take nothing else.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::fingerprint::fingerprint;
use crate::run::{cargo, run};
use crate::{Result, package, root};

/// Where the drawing and its picture lie.
pub(crate) fn folder() -> PathBuf {
    root().join("social")
}

/// The name of the picture of the drawing as it is now. It holds the fingerprint of the drawing, so that no picture of an older one
/// is taken for it.
pub(crate) fn name() -> Result<String> {
    let drawing = fs::read(folder().join("card.svg"))?;
    Ok(format!("card-{}.png", fingerprint(&drawing)))
}

/// Draws the picture anew, and takes older ones away.
pub(crate) fn draw() -> Result {
    // The test that finds the drawing out of date is what brings it up to date.
    let mut update = cargo("test --locked --lib --package two-sides picture::social");
    run(update.env("UPDATE_EXPECT", "1"))?;
    package::CHROMIUM.ensure()?;
    for entry in fs::read_dir(folder())? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "png") {
            fs::remove_file(path)?;
        }
    }
    let mut chromium = Command::new("chromium");
    chromium.args([
        "--headless",
        "--no-sandbox",
        "--hide-scrollbars",
        "--window-size=1200,630",
    ]);
    chromium.arg(format!("--screenshot={}", folder().join(name()?).display()));
    // It laments the desktop that it does not find.
    chromium.stderr(Stdio::null());
    run(chromium.arg(folder().join("card.svg")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_of_the_present_drawing_is_there_in_the_size_that_is_told() {
        let name = name().unwrap();
        let png = fs::read(folder().join(&name))
            .unwrap_or_else(|_| panic!("{name} is missing: `cargo xtask social` draws it"));
        let size = [1200_u32, 630].map(u32::to_be_bytes).concat();
        assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n");
        assert_eq!(png[16..24], size);
    }
}
