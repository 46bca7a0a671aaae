//! Rows of the tables, as Rust source.

use std::fmt::Debug;

/// The texts of an item as the model keeps them: in one string, a line each.
pub(crate) fn lines<'t>(texts: impl IntoIterator<Item = &'t String>) -> String {
    let texts: Vec<&str> = texts.into_iter().map(String::as_str).collect();
    format!("Lines({:?})", texts.join("\n"))
}

/// A list of ids of this type, from their positions in its table.
pub(crate) fn ids(kind: &str, positions: &[usize]) -> String {
    let ids: Vec<_> = (positions.iter())
        .map(|position| format!("{kind}({position})"))
        .collect();
    format!("&[{}]", ids.join(", "))
}

/// A set of variants of this type.
pub(crate) fn picks<T: Debug>(kind: &str, variants: &[T]) -> String {
    set((variants.iter()).map(|variant| format!("{kind}::{variant:?} as usize")))
}

/// A set of things, from their positions in their table.
pub(crate) fn picks_at<'p>(positions: impl IntoIterator<Item = &'p usize>) -> String {
    set(positions.into_iter().map(usize::to_string))
}

fn set(positions: impl Iterator<Item = String>) -> String {
    let positions: Vec<_> = positions.collect();
    format!("Picks::at(&[{}])", positions.join(", "))
}
