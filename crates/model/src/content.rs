//! The embedded content: static tables that the build script writes from the content pack.

use crate::card::{Card, Kind, Note, Part, Read, Statement};
use crate::claim::{Claim, ClaimId};
use crate::dimension::{Dimension, DimensionId};
use crate::lines::Lines;
use crate::picks::Pickable;
use crate::role::About;
use crate::source::{Source, SourceId, SourceKind, Voice, VoiceId};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The sources that make claims, as opposed to those that only appear in notes.
pub fn founding_sources() -> impl Iterator<Item = SourceId> {
    SourceId::all().filter(|source| source.get().kind == SourceKind::Founding)
}

/// The sources that appear in notes alone.
pub fn public_sources() -> impl Iterator<Item = SourceId> {
    SourceId::all().filter(|source| source.get().kind == SourceKind::Public)
}
