//! Rows of the tables, as Rust source.

/// The texts of an item as the model keeps them: in one string, a line each.
pub(crate) fn lines<'t>(texts: impl IntoIterator<Item = &'t String>) -> String {
    let texts: Vec<&str> = texts.into_iter().map(String::as_str).collect();
    format!("Lines({:?})", texts.join("\n"))
}
