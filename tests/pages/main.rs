//! The pages without a browser: what every page holds, the frame around it, and its colours.

mod colours;
mod frame;
mod markup;
mod rendered;
mod told;
