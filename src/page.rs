//! The pages, one file each.

pub mod compare;
pub mod method;
