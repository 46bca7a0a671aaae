//! Parts that more than one page or view uses.

pub mod button;
pub mod copy_link;
pub mod link;
pub mod marked;
pub mod paste;
pub mod prose;
pub mod role_name;
pub mod scale;
pub mod skill;
pub mod table;
pub mod testimonies;
pub mod voice_dots;
