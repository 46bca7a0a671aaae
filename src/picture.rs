//! Pictures of a result, as text: a code for phones and a card to post. They are drawn by a program of their own, which loads when
//! a page has a place for one: few readers need them, and nobody needs them first.

mod paper;
pub mod poster;
pub mod qr;
#[cfg(test)]
mod social;
