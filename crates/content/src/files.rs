//! The files of a pack as plain text.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::edition;
use crate::mistake::{Mistake, Mistakes};

/// The files of a pack, read but not yet understood. Tests and benches make theirs without a disk.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// The directory as mistakes shall name it, such as `content`.
    pub dir: String,
    /// The text of each file by its path inside the directory, such as `cards/skills.toml`.
    pub texts: BTreeMap<String, String>,
}

impl Files {
    /// Reads every file of the pack in `dir` that is there.
    ///
    /// Bytes that are not UTF-8 become U+FFFD, which the check then finds at its place.
    ///
    /// # Errors
    ///
    /// Names what cannot be read.
    pub fn read(dir: &Path) -> Result<Self, Mistakes> {
        let mut files = Self {
            dir: shown(dir),
            texts: BTreeMap::new(),
        };
        files.read_all(dir, "", is_pack_file)?;
        for (part, prefix) in [("cards", "cards/"), ("editions", "editions/")] {
            let part = dir.join(part);
            if part.is_dir() {
                files.read_all(&part, prefix, is_toml)?;
            }
        }
        Ok(files)
    }

    /// The number of the newest edition of the questions, 0 if there is none.
    #[must_use]
    pub fn newest_edition(&self) -> u16 {
        let names = self.texts.keys();
        edition::newest(names.filter_map(|name| name.strip_prefix("editions/")))
    }

    fn read_all(
        &mut self,
        dir: &Path,
        prefix: &str,
        wanted: fn(&str) -> bool,
    ) -> Result<(), Mistakes> {
        for entry in fs::read_dir(dir).map_err(|error| self.unreadable(dir, &error))? {
            let path = entry.map_err(|error| self.unreadable(dir, &error))?.path();
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
                continue;
            };
            if wanted(name) {
                let bytes = fs::read(&path).map_err(|error| self.unreadable(&path, &error))?;
                let text = String::from_utf8_lossy(&bytes).into_owned();
                self.texts.insert(format!("{prefix}{name}"), text);
            }
        }
        Ok(())
    }

    fn unreadable(&self, path: &Path, error: &io::Error) -> Mistakes {
        let mistake = Mistake::of_file(
            shown(path),
            format!("this cannot be read: {error}"),
            "check that it exists and that you may read it",
        );
        Mistakes::new(self.dir.clone(), vec![mistake])
    }
}

fn is_pack_file(name: &str) -> bool {
    [
        "sources.toml",
        "dimensions.toml",
        "claims.toml",
        "skills.toml",
        "preferences.toml",
        "certificates.toml",
        "ids.txt",
    ]
    .contains(&name)
}

/// Editors leave hidden files beside the one being edited; those are not of the pack.
fn is_toml(name: &str) -> bool {
    !name.starts_with('.') && Path::new(name).extension().is_some_and(|it| it == "toml")
}

/// What stands before a `..` only says where the build script is, not where whoever reads the mistake is.
fn shown(path: &Path) -> String {
    let parts: Vec<_> = path.components().collect();
    let below = (parts.iter())
        .rposition(|part| matches!(part, Component::ParentDir | Component::CurDir))
        .map_or(0, |last| last + 1);
    let shown: PathBuf = match &parts[below..] {
        [] => path.to_owned(),
        parts => parts.iter().collect(),
    };
    shown.display().to_string()
}
