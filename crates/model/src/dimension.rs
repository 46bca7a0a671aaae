//! The points of comparison.

use crate::content::DIMENSIONS;
use crate::lines::Lines;
use crate::picks::pickable_rows;

/// A point of comparison.
#[derive(Debug)]
pub struct Dimension {
    pub(crate) lines: Lines,
}

impl Dimension {
    /// The name in addresses and in the content files.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.lines.get(0)
    }

    /// The heading on the page.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.lines.get(1)
    }

    /// What a reader would ask to get here.
    #[must_use]
    pub fn question(&self) -> &'static str {
        self.lines.get(2)
    }
}

/// A dimension of the embedded content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DimensionId(pub(crate) u8);

impl DimensionId {
    /// The dimension itself.
    #[must_use]
    pub fn get(self) -> &'static Dimension {
        &DIMENSIONS[usize::from(self.0)]
    }
}

pickable_rows!(DimensionId, DIMENSIONS);
