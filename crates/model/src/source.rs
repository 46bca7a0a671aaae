//! Who speaks: sources, and the voices they are counted by.

use crate::content::{SOURCES, VOICES};
use crate::lines::Lines;
use crate::picks::pickable_rows;

/// An independent origin of claims. Agreement is counted in voices, never in documents.
#[derive(Debug)]
pub struct Voice {
    pub(crate) lines: Lines,
}

impl Voice {
    /// The name in the content files.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.lines.get(0)
    }

    /// The label on the page.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.lines.get(1)
    }

    /// Why its documents count as one voice.
    #[must_use]
    pub fn about(&self) -> &'static str {
        self.lines.get(2)
    }
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

pickable_rows!(VoiceId, VOICES);

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
    pub(crate) lines: Lines,
    /// What it is used for.
    pub kind: SourceKind,
    /// The voice it speaks with; founding sources have one, public ones do not.
    pub voice: Option<VoiceId>,
}

impl Source {
    /// The name in addresses and in the content files.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.lines.get(0)
    }

    /// The title; a description in square brackets where it has none.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.lines.get(1)
    }

    /// The label on the page.
    #[must_use]
    pub fn short(&self) -> &'static str {
        self.lines.get(2)
    }

    /// Who wrote it.
    #[must_use]
    pub fn author(&self) -> Option<&'static str> {
        self.lines.known(3)
    }

    /// Who published it.
    #[must_use]
    pub fn publisher(&self) -> Option<&'static str> {
        self.lines.known(4)
    }

    /// When: a year, or words such as "2021 to 2026".
    #[must_use]
    pub fn year(&self) -> Option<&'static str> {
        self.lines.known(5)
    }

    /// Where to read it.
    #[must_use]
    pub fn url(&self) -> Option<&'static str> {
        self.lines.known(6)
    }

    /// What a reader should know before trusting it.
    #[must_use]
    pub fn remark(&self) -> Option<&'static str> {
        self.lines.known(7)
    }
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

pickable_rows!(SourceId, SOURCES);
