//! What people can prefer.

use crate::claim::ClaimId;
use crate::content::PREFERENCES;
use crate::lines::Lines;
use crate::picks::pickable_rows;
use crate::role::Role;

/// A choice between two equally attractive ways of working, one for each role.
#[derive(Debug)]
pub struct Preference {
    pub(crate) lines: Lines,
    /// The claims that carry each side, in the order of [`Role::ALL`].
    pub claims: [&'static [ClaimId]; 2],
    /// The side that is printed first.
    pub first: Role,
}

impl Preference {
    /// The name in the DOM and in the content files.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.lines.get(0)
    }

    /// What is asked.
    #[must_use]
    pub fn question(&self) -> &'static str {
        self.lines.get(1)
    }

    /// The way of working that stands for `role`.
    #[must_use]
    pub fn text(&self, role: Role) -> &'static str {
        self.lines.get(2 + role as usize)
    }
}

/// A preference of the embedded content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PreferenceId(pub(crate) u8);

impl PreferenceId {
    /// The preference itself.
    #[must_use]
    pub fn get(self) -> &'static Preference {
        &PREFERENCES[usize::from(self.0)]
    }
}

pickable_rows!(PreferenceId, PREFERENCES);
