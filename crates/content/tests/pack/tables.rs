//! What a pack is written as.

use std::path::Path;

use two_sides_content::{Extent, Files, Pack};

use crate::small;

/// The tables of the small pack with types like those of the model: that they compile is half of the promise.
#[expect(
    dead_code,
    unreachable_pub,
    reason = "the tables are there to be compiled"
)]
mod model {
    use std::marker::PhantomData;

    pub struct VoiceId(u8);
    pub struct SourceId(u8);
    pub struct DimensionId(u8);
    pub struct ClaimId(u16);
    pub struct CardId(u16);
    pub struct AreaId(u8);
    pub struct SkillId(u8);
    pub struct PreferenceId(u8);
    pub enum Role {
        DevOps,
        Sre,
    }
    pub enum Flag {
        Renamed,
        Retired,
        Hardware,
        Course,
        OtherJob,
        Unverified,
    }
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
        number: CardId,
        why: &'static str,
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
    pub struct Picks<T>(u64, PhantomData<T>);
    impl<T> Picks<T> {
        const fn at(_: &[usize]) -> Self {
            Self(0, PhantomData)
        }
    }
    pub struct Area {
        lines: Lines,
    }
    pub struct Skill {
        lines: Lines,
        area: AreaId,
        claims: [&'static [ClaimId]; 2],
        builds_on: &'static [SkillId],
        cards: &'static [CardId],
    }
    pub struct Preference {
        lines: Lines,
        claims: [&'static [ClaimId]; 2],
        first: Role,
    }
    pub struct Certificate {
        lines: Lines,
        serves: Picks<Role>,
        skills: &'static [SkillId],
        flags: Picks<Flag>,
        source: SourceId,
        read: Read,
    }
    pub struct Edition {
        number: u16,
        questions: &'static [Question],
    }
    pub struct Question {
        item: Item,
        is_short: bool,
        voices: [Picks<VoiceId>; 2],
    }
    pub enum Item {
        Skill(SkillId),
        Preference(PreferenceId),
    }

    include!("../small/tables.rs");
}

#[test]
fn the_small_pack_is_written_as_tables() {
    let pack = Pack::check(&small(), &Extent::ANY).expect("no mistakes");
    assert_eq!(pack.tables(), include_str!("../small/tables.rs"));
}

#[test]
fn a_directory_is_read_like_its_files() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small");
    let files = Files::read(&dir).expect("every file can be read");
    assert_eq!(files.texts, small().texts);
}
