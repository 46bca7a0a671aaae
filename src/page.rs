//! The pages, one file each.

pub mod assess;
pub mod compare;
pub mod lineup;
pub mod method;
pub mod result;
