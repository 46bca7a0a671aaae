//! The embedded content: static tables that the build script writes from the content pack.

use crate::area::{Area, AreaId};
use crate::card::{Card, CardId, Kind, Note, Part, Read, Statement};
use crate::certificate::{Certificate, Flag};
use crate::claim::{Claim, ClaimId};
use crate::dimension::{Dimension, DimensionId};
use crate::edition::{Edition, Item, Question};
use crate::lines::Lines;
use crate::picks::{Pickable, Picks};
use crate::preference::{Preference, PreferenceId};
use crate::role::{About, Role};
use crate::skill::{Skill, SkillId};
use crate::source::{Source, SourceId, SourceKind, Voice, VoiceId};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The sources that make claims, as opposed to those that only appear in notes.
pub fn founding_sources() -> impl Iterator<Item = SourceId> {
    SourceId::all().filter(|source| source.get().kind == SourceKind::Founding)
}

/// The sources that correct or complete: they stand behind notes and certificates, never behind claims.
pub fn public_sources() -> impl Iterator<Item = SourceId> {
    SourceId::all().filter(|source| source.get().kind == SourceKind::Public)
}
