//! Reads a content pack, checks it, and writes it as static tables for the model.
//!
//! A pack is a directory of facts: `sources.toml`, `dimensions.toml`, `claims.toml` and `cards/*.toml` for the comparison;
//! `skills.toml`, `preferences.toml` and `certificates.toml` for the assessment; `ids.txt`, the register of every id ever
//! released; and `editions/*.toml`, every state of the questions that a link may have been made under. The comment at the
//! head of each file says what its fields mean.
//!
//! People who write no Rust edit these files, so a mistake is told the way a good compiler tells it: where it stands,
//! what is wrong, and what to do. All mistakes are told at once. Only a file that is no list of entries, because
//! it is missing or is not TOML, keeps the entries of all files from being looked at: whatever names one of its ids would
//! seem wrong as well.
//!
//! This crate knows the pack and the shape of the tables. It does not know what the page does with them, and it never
//! runs in the browser.

mod files;
mod grown;
mod pack;

mod content;
mod edition;
mod extent;
mod register;
mod rows;
mod tables;

mod area;
mod card;
mod certificate;
mod cited;
mod claim;
mod dimension;
mod evidence;
mod ladder;
mod note;
mod preference;
mod question;
mod role;
mod skill;
mod source;
mod statement;
mod voice;

mod catalogue;
mod field;
mod file;
mod mistake;
mod shelf;
mod table;

pub use extent::Extent;
pub use files::Files;
pub use mistake::Mistakes;
pub use pack::Pack;
