//! Who speaks: sources, and the voices they are counted by.

use crate::content::{SOURCES, VOICES};
use crate::picks::Pickable;

/// An independent origin of claims. Agreement is counted in voices, never in documents.
#[derive(Debug)]
pub struct Voice {
    /// The name in the content files.
    pub id: &'static str,
    /// The label on the page.
    pub name: &'static str,
    /// Why its documents count as one voice.
    pub about: &'static str,
}

/// A voice of the embedded content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VoiceId(pub(crate) u8);

impl VoiceId {
    /// The voice itself.
    #[must_use]
    pub fn get(self) -> &'static Voice {
        &VOICES[usize::from(self.0)]
    }
}

impl Pickable for VoiceId {
    fn all() -> impl Iterator<Item = Self> {
        (0..).map(VoiceId).take(VOICES.len())
    }

    fn index(self) -> usize {
        usize::from(self.0)
    }

    fn id(self) -> &'static str {
        self.get().id
    }
}

/// What a source is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// It makes the claims that cards rest on.
    Founding,
    /// A well-known public work; it only corrects or completes a card, in a note.
    Public,
}

/// A document that says something. What it does not say about itself is `None`, never guessed.
#[derive(Debug)]
pub struct Source {
    /// The name in addresses and in the content files.
    pub id: &'static str,
    /// The title; a description in [brackets] where it has none.
    pub title: &'static str,
    /// The label on the page.
    pub short: &'static str,
    /// What it is used for.
    pub kind: SourceKind,
    /// Who wrote it.
    pub author: Option<&'static str>,
    /// Who published it.
    pub publisher: Option<&'static str>,
    /// When: a year, or words such as "2021 to 2026".
    pub year: Option<&'static str>,
    /// Where to read it.
    pub url: Option<&'static str>,
    /// The voice it speaks with; founding sources have one, public ones do not.
    pub voice: Option<VoiceId>,
    /// What a reader should know before trusting it.
    pub remark: Option<&'static str>,
}

/// A source of the embedded content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceId(pub(crate) u8);

impl SourceId {
    /// The source itself.
    #[must_use]
    pub fn get(self) -> &'static Source {
        &SOURCES[usize::from(self.0)]
    }
}

impl Pickable for SourceId {
    fn all() -> impl Iterator<Item = Self> {
        (0..).map(SourceId).take(SOURCES.len())
    }

    fn index(self) -> usize {
        usize::from(self.0)
    }

    fn id(self) -> &'static str {
        self.get().id
    }
}
