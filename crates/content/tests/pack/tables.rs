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
        id: &'static str,
        name: &'static str,
        about: &'static str,
    }
    pub struct Source {
        id: &'static str,
        title: &'static str,
        short: &'static str,
        kind: SourceKind,
        author: Option<&'static str>,
        publisher: Option<&'static str>,
        year: Option<&'static str>,
        url: Option<&'static str>,
        voice: Option<VoiceId>,
        remark: Option<&'static str>,
    }
    pub struct Dimension {
        id: &'static str,
        name: &'static str,
        question: &'static str,
    }
    pub struct Claim {
        id: &'static str,
        source: SourceId,
        about: About,
        dimension: DimensionId,
        locator: Locator,
        text: &'static str,
    }
    pub struct Locator {
        heading: &'static str,
        sentence: u16,
        quote: &'static str,
    }
    pub struct Card {
        id: &'static str,
        dimension: DimensionId,
        kind: Kind,
        title: &'static str,
        why: &'static str,
        statements: &'static [Statement],
        claims: &'static [ClaimId],
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
        text: &'static str,
        source: SourceId,
        place: &'static str,
        read: Read,
        checked: &'static str,
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
