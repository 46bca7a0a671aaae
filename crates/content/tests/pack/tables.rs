//! What a pack is written as.

use std::path::Path;

use two_sides_content::Pack;

use crate::small;

/// The tables of the small pack with types like those of the model: that they compile is half of the promise.
#[expect(
    dead_code,
    unreachable_pub,
    reason = "the tables are there to be compiled"
)]
mod model {
    pub struct VoiceId(u8);
    pub struct SourceId(u8);
    pub struct DimensionId(u8);
    pub struct ClaimId(u16);
    pub enum About {
        DevOps,
        Sre,
        Both,
    }
    pub enum SourceKind {
        Founding,
        Public,
    }
    pub enum Kind {
        Difference,
        Common,
        Contested,
    }
    pub enum Read {
        Primary,
        Secondary,
        Computed,
    }
    pub struct Voice {
        lines: Lines,
    }
    pub struct Source {
        lines: Lines,
        kind: SourceKind,
        voice: Option<VoiceId>,
    }
    pub struct Dimension {
        lines: Lines,
    }
    pub struct Claim {
        lines: Lines,
        source: SourceId,
        about: About,
        dimension: DimensionId,
        sentence: u16,
    }
    pub struct Lines(&'static str);
    pub struct Card {
        lines: Lines,
        dimension: DimensionId,
        kind: Kind,
        statements: &'static [Statement],
        notes: &'static [Note],
    }
    pub enum Part {
        Position,
        DevOps,
        Sre,
        Both,
    }
    pub struct Statement {
        part: Part,
        text: &'static str,
        claims: &'static [ClaimId],
    }
    pub struct Note {
        lines: Lines,
        source: SourceId,
        read: Read,
    }

    include!("../small/tables.rs");
}

#[test]
fn the_small_pack_is_written_as_tables() {
    let tables = Pack::check(&small()).expect("no mistakes").tables();
    assert_eq!(tables, include_str!("../small/tables.rs"));
}

#[test]
fn a_directory_is_read_like_its_files() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small");
    let tables = Pack::read(&dir).expect("no mistakes").tables();
    assert_eq!(tables, include_str!("../small/tables.rs"));
}
