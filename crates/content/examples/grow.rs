//! Writes a pack with as many cards as asked for, grown from the one in a directory: `grow 1000 content target/bench/1000/content`.

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;

use two_sides_content::Files;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [cards, from, to] = &arguments[..] else {
        return Err("grow <cards> <from> <to>".into());
    };
    let files = Files::read(Path::new(from)).map_err(|mistakes| mistakes.to_string())?;
    let grown = files.grown(cards.parse()?);
    for (name, text) in grown.map_err(|mistakes| mistakes.to_string())?.texts {
        let file = Path::new(to).join(name);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        // A file that is as it was keeps its date, so that nothing is built again.
        if fs::read_to_string(&file).ok().as_ref() != Some(&text) {
            fs::write(file, text)?;
        }
    }
    Ok(())
}
