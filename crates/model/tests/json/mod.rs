//! What the browser makes of a text that may be a JSON object.

use two_sides_model::saved::{Entry, Value};

/// The entries of the object, and of the objects in it; none where the text is no object.
pub(crate) fn entries(json: &str) -> Option<Vec<Entry>> {
    let json: serde_json::Value = serde_json::from_str(json).ok()?;
    let mut entries = Vec::new();
    for (key, value) in json.as_object()? {
        match value.as_object() {
            Some(object) => {
                entries.extend(
                    object
                        .iter()
                        .map(|(inner, value)| entry(key, inner, value_of(value))),
                );
            }
            None => entries.push(entry("", key, value_of(value))),
        }
    }
    Some(entries)
}

fn value_of(value: &serde_json::Value) -> Value {
    match (value.as_i64(), value.as_str()) {
        (Some(number), _) => Value::Number(number),
        (_, Some(text)) => Value::Text(text.to_owned()),
        _ => Value::Other,
    }
}

pub(crate) fn entry(section: &str, key: &str, value: Value) -> Entry {
    Entry {
        section: section.to_owned(),
        key: key.to_owned(),
        value,
    }
}
