//! The groups in which skills are asked for.

use crate::content::AREAS;
use crate::lines::Lines;
use crate::picks::pickable_rows;

/// A group of skills that are asked for on one screen.
#[derive(Debug)]
pub struct Area {
    pub(crate) lines: Lines,
}

impl Area {
    /// The name in the DOM and in the content files.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.lines.get(0)
    }

    /// The heading of the screen.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.lines.get(1)
    }

    /// One short line under the heading.
    #[must_use]
    pub fn about(&self) -> &'static str {
        self.lines.get(2)
    }
}

/// An area of the embedded content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AreaId(pub(crate) u8);

impl AreaId {
    /// The area itself.
    #[must_use]
    pub fn get(self) -> &'static Area {
        &AREAS[usize::from(self.0)]
    }
}

pickable_rows!(AreaId, AREAS);
