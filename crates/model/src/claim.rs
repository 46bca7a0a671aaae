//! What the sources say, one statement at a time.

use crate::content::CLAIMS;
use crate::dimension::DimensionId;
use crate::lines::Lines;
use crate::role::About;
use crate::source::{SourceId, VoiceId};

/// One atomic statement of one source, in our own words, with the place where the source makes it.
#[derive(Debug)]
pub struct Claim {
    pub(crate) lines: Lines,
    /// Who says it.
    pub source: SourceId,
    /// Whom it is about.
    pub about: About,
    /// The point of comparison it speaks to.
    pub dimension: DimensionId,
    /// The number of the sentence under its heading, from 1.
    pub sentence: u16,
}

impl Claim {
    /// The name in the content files.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.lines.get(0)
    }

    /// The heading above the sentence; "opening" before the first one.
    #[must_use]
    pub fn heading(&self) -> &'static str {
        self.lines.get(1)
    }

    /// At most eight words of the sentence, enough to find it.
    #[must_use]
    pub fn quote(&self) -> &'static str {
        self.lines.get(2)
    }

    /// The statement, in our own words. Claims that share their text in two documents share it here too.
    #[must_use]
    pub fn text(&self) -> &'static str {
        self.lines.get(3)
    }
}

/// A claim of the embedded content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClaimId(pub(crate) u16);

impl ClaimId {
    /// All claims, in the order of the content files.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).map(ClaimId).take(CLAIMS.len())
    }

    /// The claim itself.
    #[must_use]
    pub fn get(self) -> &'static Claim {
        &CLAIMS[self.index()]
    }

    /// The position among all claims.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The voice that makes the claim.
    ///
    /// # Panics
    ///
    /// Never for content that passed the build: the checks of `crates/content` let only founding sources make claims, and
    /// give each of them a voice.
    #[must_use]
    pub fn voice(self) -> VoiceId {
        self.get()
            .source
            .get()
            .voice
            .expect("a claim comes from a founding source")
    }
}
