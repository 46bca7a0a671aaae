//! Reads a content pack, checks it, and writes it as static tables for the model.
//!
//! A pack is a directory of facts: `sources.toml`, `dimensions.toml`, `claims.toml`, `cards/*.toml`, and `ids.txt`, the
//! register of every id ever released. The comment at the head of each file says what its fields mean.
//!
//! People who write no Rust edit these files, so a mistake is told the way a good compiler tells it: where it stands,
//! what is wrong, and what to do. All mistakes are told at once. Only a file that is no list of entries, because
//! it is missing or is not TOML, keeps the entries of all files from being looked at: whatever names one of its ids would
//! seem wrong as well.
//!
//! This crate knows the pack and the shape of the tables. It does not know what the page does with them, and it never
//! runs in the browser.

mod files;
mod pack;

mod content;
mod register;
mod rows;

mod card;
mod claim;
mod dimension;
mod note;
mod source;
mod statement;
mod voice;

mod catalogue;
mod field;
mod file;
mod mistake;
mod shelf;
mod table;

pub use files::Files;
pub use mistake::Mistakes;
pub use pack::Pack;
