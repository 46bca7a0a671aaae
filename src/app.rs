//! The roots, one for each program. A root shows nothing where the place is the other program's.

pub mod assessment;
pub mod comparison;
pub mod reference;
