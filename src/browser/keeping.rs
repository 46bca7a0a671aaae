//! The reader's answers in the browser's storage, and in files that they bring.

use js_sys::{Array, JSON, Object};
use two_sides_model::answers::Answers;
use two_sides_model::edition::Form;
use two_sides_model::link::Dropped;
use two_sides_model::saved::{self, Entry, Reading, Refusal, Value};
use two_sides_model::sitting::{Act, Keeping};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, HtmlInputElement, Storage};

use super::{find, storage};

pub(super) const ANSWERS_KEY: &str = "two-sides.answers";
/// The end of the names under which texts are put aside that could not be read, so that nothing is lost.
const ASIDE: &str = ".bad";

/// The answers of an earlier visit, and what there is to say about them.
#[must_use]
pub fn kept_answers() -> (Answers, Keeping, Option<String>) {
    let fresh = Answers::new(Form::Short);
    let Some(storage) = storage() else {
        return (fresh, Keeping::Refused, None);
    };
    let Ok(kept) = storage.get_item(ANSWERS_KEY) else {
        return (fresh, Keeping::Refused, None);
    };
    match kept.map(|json| read(&json)) {
        None => (fresh, Keeping::Kept, None),
        Some(Ok(reading)) => {
            let (answers, remark) = brought(reading);
            (answers, Keeping::Kept, remark)
        }
        Some(Err(refusal)) => {
            let remark = [
                "The answers kept in this browser could not be read (",
                refusal.reason(),
                "). They are not lost: they are put aside when you give new ones.",
            ];
            (fresh, Keeping::Kept, Some(remark.concat()))
        }
    }
}

/// Lays a text with answers ready where the crash card offers it. After a panic no program could be asked, and the browser may keep
/// nothing.
pub(super) fn lay_ready(text: &str) {
    if let Some(offer) = find("[data-crash-answers]") {
        offer.set_text_content(Some(text));
    }
}

/// Keeps a text with answers for the next visit. Whether that worked. What it would replace has to be understood, or be put aside.
pub(super) fn keep(text: &str) -> bool {
    let Some(storage) = storage() else {
        return false;
    };
    let is_free = match storage.get_item(ANSWERS_KEY) {
        Ok(Some(kept)) => {
            read(&kept).is_ok_and(|reading| reading.left_out.is_empty())
                || put_aside(&storage, &kept)
        }
        kept => kept.is_ok(),
    };
    is_free && storage.set_item(ANSWERS_KEY, text).is_ok()
}

/// Puts a text aside, under a name of its own, so that it takes the place of no other one. Whether that worked.
fn put_aside(storage: &Storage, text: &str) -> bool {
    let mut key = ANSWERS_KEY.to_owned();
    loop {
        key.push_str(ASIDE);
        match storage.get_item(&key) {
            Ok(Some(other)) if other != text => {}
            Ok(Some(_)) => return true,
            Ok(None) => return storage.set_item(&key, text).is_ok(),
            Err(_) => return false,
        }
    }
}

/// What another tab has kept; a fresh sheet where it has thrown its answers away or they cannot be read.
pub(super) fn kept_elsewhere(json: Option<String>) -> Answers {
    json.and_then(|json| read(&json).ok()).map_or_else(
        || Answers::new(Form::Short),
        |reading| reading.saved.answers,
    )
}

/// Reads the file that somebody picked, and reports what became of it.
pub fn bring_answers(event: &Event, report: impl FnOnce(Act) + 'static) {
    let Some(input) = event.target() else { return };
    let input: HtmlInputElement = input.unchecked_into();
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return;
    };
    let text = file.text();
    // So that the same file can be picked again.
    input.set_value("");
    spawn_local(async move {
        let json = JsFuture::from(text)
            .await
            .ok()
            .and_then(|text| text.as_string());
        report(match read(&json.unwrap_or_default()) {
            Ok(reading) => {
                let (answers, remark) = brought(reading);
                Act::Brought(answers, remark)
            }
            Err(refusal) => Act::Remarked(
                ["Nothing was taken from that file: ", refusal.reason(), "."].concat(),
            ),
        });
    });
}

/// The answers that were read, and what there is to say of those that were not.
fn brought(reading: Reading) -> (Answers, Option<String>) {
    let names: Vec<&str> = reading.left_out.iter().map(Dropped::name).collect();
    let remark = [
        "Left out, because this page does not know it: ",
        &names.join(", "),
        ".",
    ];
    let remark = (!names.is_empty()).then(|| remark.concat());
    (reading.saved.answers, remark)
}

/// The browser reads the JSON: a reader of our own would be bytes that everybody loads.
fn read(json: &str) -> Result<Reading, Refusal> {
    let object = JSON::parse(json).map_err(|_| Refusal::Foreign)?;
    let mut entries = Vec::new();
    if let Some(object) = object.dyn_ref() {
        list(object, None, &mut entries);
    }
    saved::read(&entries)
}

/// Lists the entries of an object, and of the objects in it.
fn list(object: &Object, section: Option<&str>, entries: &mut Vec<Entry>) {
    for pair in Object::entries(object) {
        let pair: Array = pair.unchecked_into();
        let key = pair.get(0).as_string().unwrap_or_default();
        let value = pair.get(1);
        if section.is_none() && value.is_object() && !Array::is_array(&value) {
            list(value.unchecked_ref(), Some(&key), entries);
        } else {
            entries.push(entry(section.unwrap_or_default(), key, &value));
        }
    }
}

fn entry(section: &str, key: String, value: &JsValue) -> Entry {
    // Whole numbers above this are not exact in JavaScript.
    const MOST: f64 = 9e15;
    let value = match (value.as_string(), value.as_f64()) {
        (Some(text), _) => Value::Text(text),
        #[expect(clippy::cast_possible_truncation, reason = "it is whole and in range")]
        (_, Some(number)) if number.abs() < MOST && number % 1.0 == 0.0 => {
            Value::Number(number as i64)
        }
        _ => Value::Other,
    };
    Entry {
        section: section.to_owned(),
        key,
        value,
    }
}
