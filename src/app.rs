//! The roots, one for each program. A root shows nothing where the place is the one of another.

pub mod assessment;
pub mod comparison;
pub mod reference;
