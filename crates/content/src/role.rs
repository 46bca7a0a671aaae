//! One of the two roles.

use crate::field::Field;
use crate::mistake::Reported;

#[derive(Clone, Copy, Debug)]
pub(crate) enum Role {
    DevOps,
    Sre,
}

impl Role {
    pub(crate) fn read(field: &Field<'_, String>) -> Result<Self, Reported> {
        field.choice(&[("devops", Self::DevOps), ("sre", Self::Sre)])
    }
}
