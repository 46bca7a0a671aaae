//! What a visitor's browser has to fetch, in bytes on the wire.

use std::fmt;
use std::fs;
use std::io::Write;
use std::path::Path;

use crate::Result;
use crate::page::{Tag, tags};
use crate::program::{Program, programs};

/// How many bytes the first load of each program may weigh: the page with its styles and scripts, and
/// the two files of the program.
const LIMITS: [(&str, usize); 4] = [
    ("comparison", 135_000),
    ("assessment", 135_000),
    ("reference", 135_000),
    // Never loaded first, but nobody should wait for it either.
    ("pictures", 55_000),
];

/// The files of a built site, compressed as a good server sends them.
#[derive(Debug)]
pub(crate) struct Weight {
    files: Vec<File>,
    /// For each program its name, and what its first load may weigh.
    limits: Vec<(String, usize)>,
}

#[derive(Debug)]
struct File {
    /// The path in the folder of the site.
    name: String,
    /// Bytes on disk.
    disk: usize,
    /// Bytes on the wire.
    wire: usize,
    load: Load,
}

/// When a file is fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Load {
    /// First, whatever is shown.
    Shared,
    /// First, for what these programs show.
    Of(Vec<String>),
    /// When something asks for it, or by browsers that like to have it, as the icon.
    Later,
}

impl Weight {
    /// Weighs all files of a site. Its page says what is loaded first.
    pub(crate) fn of(folder: &Path) -> Result<Self> {
        let html = fs::read_to_string(folder.join("index.html"))?;
        let tags = tags(&html);
        let programs = programs(&tags)?;
        let limits = programs.iter().map(limit).collect::<Result<_>>()?;
        let load = |name: &str| {
            let is = |address: &str| address.trim_start_matches("./") == name;
            let of: Vec<String> = programs
                .iter()
                .filter(|it| it.files().any(is))
                .map(|it| it.name.to_owned())
                .collect();
            if !of.is_empty() {
                Load::Of(of)
            } else if name == "index.html" || tags.iter().filter_map(loaded_first).any(is) {
                Load::Shared
            } else {
                Load::Later
            }
        };

        let mut files = Vec::new();
        for name in names(folder)? {
            let content = fs::read(folder.join(&name))?;
            files.push(File {
                disk: content.len(),
                wire: brotli(&content)?.len(),
                load: load(&name),
                name,
            });
        }
        Ok(Self { files, limits })
    }

    /// Fails when a first load weighs more than it may.
    pub(crate) fn check(&self) -> Result {
        let excesses: Vec<String> = self
            .limits
            .iter()
            .filter_map(|(program, limit)| {
                let load = self.first_load(program);
                let excess = load.checked_sub(*limit).filter(|excess| *excess > 0)?;
                Some(format!(
                    "The first load of the {program} weighs {} on the wire, {excess} bytes more \
                     than the {} it may.",
                    Kilobytes(load),
                    Kilobytes(*limit),
                ))
            })
            .collect();
        if excesses.is_empty() {
            Ok(())
        } else {
            Err(excesses.join("\n").into())
        }
    }

    /// The bytes on the wire before a program draws.
    fn first_load(&self, program: &str) -> usize {
        let is_loaded = |file: &&File| match &file.load {
            Load::Shared => true,
            Load::Of(names) => names.iter().any(|name| name == program),
            Load::Later => false,
        };
        self.files.iter().filter(is_loaded).map(|it| it.wire).sum()
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "On the wire (brotli -q 11, 1 KB = 1000 bytes):")?;
        writeln!(
            formatter,
            "  {:<36} {:>9} {:>12}  first load of",
            "", "on disk", "on the wire"
        )?;
        for File {
            name,
            disk,
            wire,
            load,
        } in &self.files
        {
            let (disk, wire) = (Kilobytes(*disk), Kilobytes(*wire));
            let load = match load {
                Load::Shared => "all".to_owned(),
                Load::Of(programs) => programs.join(", "),
                Load::Later => "none".to_owned(),
            };
            writeln!(formatter, "  {name:<36} {disk:>9} {wire:>12}  {load}")?;
        }
        for (program, limit) in &self.limits {
            let load = Kilobytes(self.first_load(program));
            let title = format!("first load of the {program}");
            let limit = Kilobytes(*limit);
            writeln!(formatter, "  {title:<46} {load:>12}  of {limit}")?;
        }
        Ok(())
    }
}

/// A program's name with its limit.
fn limit(program: &Program) -> Result<(String, usize)> {
    let name = program.name;
    let (_, limit) = LIMITS
        .into_iter()
        .find(|(known, _)| *known == name)
        .ok_or_else(|| format!("There is no limit yet for what the program {name} may weigh."))?;
    Ok((name.to_owned(), limit))
}

/// The file that a tag makes every browser load before the page can be seen and used.
fn loaded_first<'a>(tag: &Tag<'a>) -> Option<&'a str> {
    match (tag.name.as_str(), tag.attribute("rel")) {
        ("script", _) => tag.attribute("src"),
        ("link", Some("stylesheet" | "preload" | "modulepreload")) => tag.attribute("href"),
        _ => None,
    }
}

/// The paths of all files in a folder and the folders in it, in order.
pub(crate) fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            let inner = self::names(&path)?;
            names.extend(inner.into_iter().map(|inner| format!("{name}/{inner}")));
        } else {
            names.push(name.into_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// A number of bytes for people.
struct Kilobytes(usize);

impl fmt::Display for Kilobytes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, tenths) = (self.0 / 1000, self.0 % 1000 / 100);
        formatter.pad(&format!("{whole}.{tenths} KB"))
    }
}

/// After the strongest compression that browsers understand.
pub(crate) fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    const BUFFER: usize = 4096;
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let mut wire = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut wire, BUFFER, QUALITY, WINDOW);
    writer.write_all(content)?;
    // The last bytes are written only when the writer goes.
    drop(writer);
    Ok(wire)
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    const PAGE: &str = "<link rel=stylesheet href=./s.css><script src=./boot.js></script>\
        <div id=comparison data-script=./c.js data-wasm=./c.wasm></div>\
        <div id=assessment data-script=./a.js data-wasm=./a.wasm></div>";

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

    /// A site whose page names all of these files but `later.wasm` and the icon.
    fn site(sizes: &[(&str, usize)]) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("index.html"), PAGE).unwrap();
        fs::create_dir(folder.path().join("snippets")).unwrap();
        for (name, length) in sizes {
            fs::write(folder.path().join(name), noise(*length)).unwrap();
        }
        folder
    }

    #[track_caller]
    fn assert_too_heavy(sizes: &[(&str, usize)], expected: &[&str]) {
        let weight = Weight::of(site(sizes).path()).unwrap();
        let refusal = weight.check().unwrap_err().to_string();
        let lines: Vec<_> = refusal.lines().collect();
        assert_eq!(lines.len(), expected.len(), "{refusal}");
        for (line, start) in lines.iter().zip(expected) {
            assert!(line.starts_with(start), "{line}");
            assert!(line.contains(" bytes more than the "), "{line}");
        }
    }

    #[test]
    fn each_program_is_weighed_with_what_all_share_and_without_the_other() {
        let sizes = [
            ("s.css", 5_000),
            ("boot.js", 5_000),
            ("c.js", 4_000),
            ("c.wasm", 115_000),
            ("a.js", 4_000),
            ("a.wasm", 115_000),
        ];
        Weight::of(site(&sizes).path()).unwrap().check().unwrap();
    }

    #[test]
    fn a_first_load_over_its_limit_is_refused() {
        let comparison = "The first load of the comparison weighs 1";
        let assessment = "The first load of the assessment weighs 1";
        assert_too_heavy(&[("c.wasm", 135_000)], &[comparison]);
        assert_too_heavy(&[("c.js", 60_000), ("c.wasm", 80_000)], &[comparison]);
        assert_too_heavy(&[("a.wasm", 135_000)], &[assessment]);
        assert_too_heavy(&[("boot.js", 135_000)], &[comparison, assessment]);
    }

    #[test]
    fn what_is_fetched_later_is_listed_and_has_no_limit() {
        let sizes = [("snippets/later.wasm", 200_000), ("icon.svg", 200_000)];
        let weight = Weight::of(site(&sizes).path()).unwrap();
        weight.check().unwrap();
        let told = weight.to_string();
        for name in ["snippets/later.wasm", "icon.svg"] {
            let line = told.lines().find(|line| line.trim().starts_with(name));
            let line = line.unwrap_or_else(|| panic!("{name} is missing in {told}"));
            assert!(line.ends_with("200.0 KB     200.0 KB  none"), "{line}");
        }
    }

    #[test]
    fn files_are_compressed_one_by_one() {
        let folder = site(&[]);
        for name in ["c.js", "boot.js"] {
            fs::write(folder.path().join(name), "a".repeat(50_000)).unwrap();
        }
        let weight = Weight::of(folder.path()).unwrap();
        let load = weight.first_load("comparison");
        assert!(load < 400, "{load}");
        assert!(weight.first_load("assessment") < load);
    }

    #[test]
    fn a_program_without_a_limit_is_refused() {
        let folder = site(&[]);
        let page = "<div id=offer data-script=./o.js data-wasm=./o.wasm>";
        fs::write(folder.path().join("index.html"), page).unwrap();
        assert_eq!(
            Weight::of(folder.path()).unwrap_err().to_string(),
            "There is no limit yet for what the program offer may weigh."
        );
    }
}
