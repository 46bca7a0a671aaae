//! Writes the newest edition of the questions for the content in a directory, `content` if none is named. It is to be
//! run in the root of the repository.
//!
//! An edition is released once `tests/golden-links.txt` has a line for it. As long as the newest one is not, it is written
//! anew; after that, the next one is written.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use two_sides_content::{Files, Pack};

fn main() -> ExitCode {
    let dir = env::args_os()
        .nth(1)
        .map_or("content".into(), PathBuf::from);
    match write(&dir) {
        Ok(path) => {
            println!("wrote {}", path.display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the edition for the content in `dir`, and tells where.
fn write(dir: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let files = Files::read(dir)?;
    let newest = files.newest_edition();
    let number = if newest == 0 || is_released(newest)? {
        newest + 1
    } else {
        newest
    };
    let edition = Pack::edition(&files, number)?;
    let editions = dir.join("editions");
    fs::create_dir_all(&editions)?;
    let path = editions.join(format!("{number}.toml"));
    fs::write(&path, edition)?;
    Ok(path)
}

/// Whether a golden link says that it is of the edition with this number. The head of the file describes its lines.
fn is_released(number: u16) -> Result<bool, Box<dyn Error>> {
    let file = "tests/golden-links.txt";
    let links = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let edition = format!(" edition {number} ");
    Ok((links.lines()).any(|line| !line.starts_with('#') && line.contains(&edition)))
}
