//! What a visitor's browser has to fetch, in bytes on the wire.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io::Write;
use std::path::Path;

use crate::Result;

/// The kinds of files that count, by their extension.
const COUNTED: [&str; 4] = ["html", "css", "js", "wasm"];

/// What they may weigh together: 105 KB, of 1000 bytes each.
const LIMIT: usize = 105_000;

/// The files of a built site by extension, compressed as a good server sends them.
#[derive(Debug, Default)]
pub(crate) struct Weight {
    kinds: BTreeMap<String, Kind>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Kind {
    files: usize,
    raw: usize,
    wire: usize,
}

impl Weight {
    /// Weighs all files in a folder.
    pub(crate) fn of(folder: &Path) -> Result<Self> {
        let mut weight = Self::default();
        weight.add_folder(folder)?;
        Ok(weight)
    }

    fn add_folder(&mut self, folder: &Path) -> Result {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                self.add_folder(&path)?;
            } else {
                let extension = path.extension().unwrap_or_default().to_string_lossy();
                self.add(&extension, &fs::read(&path)?)?;
            }
        }
        Ok(())
    }

    fn add(&mut self, extension: &str, content: &[u8]) -> Result {
        let kind = self.kinds.entry(extension.to_owned()).or_default();
        kind.files += 1;
        kind.raw += content.len();
        kind.wire += compressed(content)?;
        Ok(())
    }

    /// Fails when the counted files weigh more than they may.
    pub(crate) fn check(&self) -> Result {
        let total = self.total();
        if total <= LIMIT {
            return Ok(());
        }
        let excess = total - LIMIT;
        Err(format!(
            "The site weighs {} on the wire, {excess} bytes more than the {} it may.",
            Kilobytes(total),
            Kilobytes(LIMIT),
        )
        .into())
    }

    /// The bytes on the wire that count.
    fn total(&self) -> usize {
        COUNTED
            .iter()
            .filter_map(|kind| self.kinds.get(*kind))
            .map(|kind| kind.wire)
            .sum()
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "On the wire (brotli -q 11, 1 KB = 1000 bytes):")?;
        writeln!(formatter, "           files      on disk  on the wire")?;
        let (others, counted): (Vec<_>, Vec<_>) = self
            .kinds
            .iter()
            .partition(|(extension, _)| !COUNTED.contains(&extension.as_str()));
        for (extension, kind) in counted {
            writeln!(formatter, "  {extension:<8} {kind}")?;
        }
        let total = Kilobytes(self.total());
        writeln!(
            formatter,
            "  {:<27} {total:>12}  of {}",
            "together",
            Kilobytes(LIMIT)
        )?;
        for (extension, kind) in others {
            writeln!(formatter, "  {extension:<8} {kind}  not counted")?;
        }
        Ok(())
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (raw, wire) = (Kilobytes(self.raw), Kilobytes(self.wire));
        write!(formatter, "{:>5} {raw:>12} {wire:>12}", self.files)
    }
}

/// A number of bytes for people.
struct Kilobytes(usize);

impl fmt::Display for Kilobytes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, tenths) = (self.0 / 1000, self.0 % 1000 / 100);
        formatter.pad(&format!("{whole}.{tenths} KB"))
    }
}

/// The size after the strongest compression that browsers understand.
fn compressed(content: &[u8]) -> Result<usize> {
    const BUFFER: usize = 4096;
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let mut wire = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut wire, BUFFER, QUALITY, WINDOW);
    writer.write_all(content)?;
    // The last bytes are written only when the writer goes.
    drop(writer);
    Ok(wire.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bytes that cannot be compressed: a linear congruential generator's.
    fn noise(length: usize) -> Vec<u8> {
        let mut state = 1_u64;
        let next = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            state.to_be_bytes()[0]
        };
        std::iter::repeat_with(next).take(length).collect()
    }

    fn site(files: &[(&str, usize)]) -> Weight {
        let mut weight = Weight::default();
        for (extension, length) in files {
            weight.add(extension, &noise(*length)).unwrap();
        }
        weight
    }

    #[test]
    fn a_site_within_the_budget_passes() {
        site(&[
            ("html", 5_000),
            ("css", 5_000),
            ("js", 5_000),
            ("wasm", 80_000),
        ])
        .check()
        .unwrap();
    }

    #[test]
    fn what_counts_is_the_sum_of_all_kinds() {
        let weight = site(&[
            ("html", 30_000),
            ("css", 30_000),
            ("js", 30_000),
            ("wasm", 30_000),
        ]);
        let refusal = weight.check().unwrap_err().to_string();
        assert!(
            refusal.starts_with("The site weighs 120.0 KB on the wire, "),
            "{refusal}"
        );
        assert!(
            refusal.ends_with(" bytes more than the 105.0 KB it may."),
            "{refusal}"
        );
    }

    #[test]
    fn other_files_are_listed_and_do_not_count() {
        let weight = site(&[("svg", 200_000), ("js", 10)]);
        weight.check().unwrap();
        assert!(
            weight
                .to_string()
                .contains("  svg          1     200.0 KB     200.0 KB  not counted"),
            "{weight}"
        );
    }

    #[test]
    fn files_are_compressed_one_by_one_and_found_in_all_folders() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("snippets")).unwrap();
        fs::write(folder.path().join("a.js"), "a".repeat(50_000)).unwrap();
        fs::write(folder.path().join("snippets/b.js"), "b".repeat(50_000)).unwrap();
        let js = Weight::of(folder.path()).unwrap().kinds["js"];
        assert_eq!((js.files, js.raw), (2, 100_000));
        assert!(js.wire < 100, "{}", js.wire);
    }
}
