//! Prints `ids.txt` as it must read for the content in a directory, `content` if none is named.

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use two_sides_content::{Files, Pack};

fn main() -> ExitCode {
    let dir = env::args_os()
        .nth(1)
        .map_or("content".into(), PathBuf::from);
    match Files::read(&dir).and_then(|files| Pack::register(&files)) {
        Ok(register) => {
            print!("{register}");
            ExitCode::SUCCESS
        }
        Err(mistakes) => {
            eprintln!("{mistakes}");
            ExitCode::FAILURE
        }
    }
}
