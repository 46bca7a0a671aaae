//! The content that pages are measured with.

use std::path::{Path, PathBuf};

use crate::speed::Speed;

/// A content pack with its site, as `cargo xtask bench` has built it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Pack {
    /// The content of this project.
    Real,
    /// The same grown to so many cards.
    Grown(usize),
}

impl Pack {
    /// The pack with this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "real" => Some(Self::Real),
            cards => cards.parse().ok().map(Self::Grown),
        }
    }

    /// The name on the command line and in the tables.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Real => "real".to_owned(),
            Self::Grown(cards) => cards.to_string(),
        }
    }

    /// Where everything of the pack is.
    pub(crate) fn folder(&self) -> PathBuf {
        folder().join(self.name())
    }

    /// The release build.
    pub(crate) fn site(&self) -> PathBuf {
        match self {
            Self::Real => Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"),
            Self::Grown(_) => self.folder().join("site"),
        }
    }

    /// What the page by hand has to know and does not show.
    pub(crate) fn search_data(&self) -> PathBuf {
        self.folder().join("search.json")
    }

    /// How often each page is loaded. The more cards, the longer that takes and the less it varies.
    pub(crate) fn loads(&self, speed: Speed) -> usize {
        match (self, speed) {
            (Self::Real, _) => 15,
            (Self::Grown(..=1_000), _) => 5,
            (Self::Grown(_), Speed::Full) => 3,
            (Self::Grown(_), Speed::Slow) => 1,
        }
    }

    /// How many rounds of presses there are, at each speed.
    pub(crate) fn rounds_of_presses(&self) -> usize {
        match self {
            Self::Real => 5,
            Self::Grown(..=1_000) => 3,
            Self::Grown(_) => 1,
        }
    }

    /// Which options are pressed, every one or every so many, and how many texts are typed. All grown packs have the same options, so
    /// that what they take can be compared: the first dimension, which leaves few cards, and the first kind, which leaves many.
    pub(crate) fn share_of_presses(&self) -> (usize, usize) {
        match self {
            Self::Real => (1, 7),
            Self::Grown(..=1_000) => (19, 3),
            Self::Grown(_) => (19, 1),
        }
    }

    /// How hard the files are compressed: as hard as can be, but where that takes minutes.
    pub(crate) fn brotli_quality(&self) -> u32 {
        match self {
            Self::Real => 11,
            Self::Grown(_) => 5,
        }
    }
}

/// Where the bench writes.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("bench")
}
