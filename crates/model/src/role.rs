//! The two roles, and whom a claim is about.

use crate::picks::pickable_variants;

/// One of the two roles that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The `DevOps` engineer.
    DevOps,
    /// The site reliability engineer.
    Sre,
}

impl Role {
    /// Both roles, in the order in which the page shows them.
    pub const ALL: [Role; 2] = [Role::DevOps, Role::Sre];

    /// The name on the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Role::DevOps => "DevOps",
            Role::Sre => "SRE",
        }
    }
}

pickable_variants!(Role {
    DevOps = "devops",
    Sre = "sre",
});

/// Whom a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// `DevOps` alone.
    DevOps,
    /// SRE alone.
    Sre,
    /// Both roles.
    Both,
}

impl About {
    /// Whether something about this says anything about `role`.
    #[must_use]
    pub fn covers(self, role: Role) -> bool {
        match self {
            About::DevOps => role == Role::DevOps,
            About::Sre => role == Role::Sre,
            About::Both => true,
        }
    }
}
