//! The promise: answers come back as they were saved, and what cannot be read is named, never guessed.

mod any;
mod json;
mod sheet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use two_sides_model::answers::{Answers, Reply};
use two_sides_model::edition::{Edition, Form};
use two_sides_model::link::NAMED;
use two_sides_model::picks::Pickable;
use two_sides_model::preference::PreferenceId;
use two_sides_model::role::Role;
use two_sides_model::saved::{Entry, Reading, Refusal, Saved, Value, download, print, read};
use two_sides_model::skill::SkillId;

use crate::json::{entries, entry};

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// What makes an object ours.
fn ours() -> Vec<Entry> {
    vec![
        entry("", "two-sides", text("answers")),
        entry("", "version", Value::Number(1)),
    ]
}

fn names(reading: &Reading) -> Vec<String> {
    reading
        .left_out
        .iter()
        .map(|dropped| dropped.name().to_owned())
        .collect()
}

/// Reads our marks and these entries.
#[track_caller]
fn reading(more: &[Entry]) -> Reading {
    let reading = read(&[more.to_vec(), ours()].concat());
    reading.unwrap_or_else(|refusal| panic!("{}", refusal.reason()))
}

fn fresh() -> Saved {
    Saved {
        answers: Answers::new(Form::Full),
        edition: Edition::today().number,
        saved: None,
    }
}

fn any_saved() -> impl Strategy<Value = Saved> {
    let saved = proptest::option::of(0..1_u64 << 53);
    (sheet::today(), 1_u16.., saved).prop_map(|(sheet, edition, saved)| Saved {
        answers: sheet.answers,
        edition,
        saved,
    })
}

/// Short texts of any characters but control characters.
const WILD: &str = "\\PC{0,9}";

fn any_entry() -> impl Strategy<Value = Entry> {
    let ids = SkillId::all()
        .map(Pickable::id)
        .chain(PreferenceId::all().map(Pickable::id));
    let keys: Vec<&str> = ids
        .chain(["two-sides", "version", "edition", "form", "saved", ""])
        .collect();
    let key = prop_oneof![4 => select(keys).prop_map(str::to_owned), 1 => WILD];
    let sections = select(vec!["", "skills", "preferences"]).prop_map(str::to_owned);
    let section = prop_oneof![9 => sections, 1 => WILD];
    let texts = select(vec![
        "answers", "not sure", "sre", "devops", "short", "full", "3", "",
    ]);
    let value = prop_oneof![
        3 => (-1..7_i64).prop_map(Value::Number),
        1 => any::<i64>().prop_map(Value::Number),
        3 => texts.prop_map(text),
        1 => WILD.prop_map(Value::Text),
        1 => Just(Value::Other),
    ];
    (section, key, value).prop_map(|(section, key, value)| Entry {
        section,
        key,
        value,
    })
}

proptest! {
    #![proptest_config(any::cases(4096))]

    #[test]
    fn what_was_saved_is_read_back(saved in any_saved()) {
        let entries = entries(&print(&saved)).expect("an object");
        prop_assert_eq!(read(&entries), Ok(Reading { saved, left_out: Vec::new() }));
    }

    #[test]
    fn the_order_of_entries_does_not_matter(
        (saved, entries) in any_saved().prop_flat_map(|saved| {
            let entries = entries(&print(&saved)).expect("an object");
            (Just(saved), Just(entries).prop_shuffle())
        })
    ) {
        prop_assert_eq!(read(&entries), Ok(Reading { saved, left_out: Vec::new() }));
    }

    #[test]
    fn nothing_upsets_the_reader(mut entries in vec(any_entry(), 0..12), is_ours in any::<bool>()) {
        if is_ours {
            entries.extend(ours());
        }
        match read(&entries) {
            Ok(reading) => {
                prop_assert!(reading.left_out.len() <= entries.len());
                let again = json::entries(&print(&reading.saved)).expect("an object");
                let again = read(&again);
                prop_assert_eq!(again, Ok(Reading { left_out: Vec::new(), ..reading }));
            }
            Err(_) => prop_assert!(!is_ours),
        }
    }

    #[test]
    fn an_entry_is_either_understood_or_named(entry in any_entry()) {
        let reading = reading(std::slice::from_ref(&entry));
        if reading.saved != fresh() {
            prop_assert_eq!(names(&reading), [""; 0]);
        }
        let is_known = match (entry.section.as_str(), &entry.value) {
            ("skills", Value::Number(0..=4)) => SkillId::from_id(&entry.key).is_some(),
            ("skills", Value::Text(text)) => text == "not sure" && SkillId::from_id(&entry.key).is_some(),
            ("preferences", Value::Text(text)) => {
                ["devops", "sre", "not sure"].contains(&text.as_str()) && PreferenceId::from_id(&entry.key).is_some()
            }
            ("", value) => match (entry.key.as_str(), value) {
                ("two-sides" | "version", _) | ("saved", Value::Other | Value::Number(0..)) => true,
                ("edition", Value::Number(number)) => (1..=0xffff).contains(number),
                ("form", Value::Text(text)) => text == "short" || text == "full",
                _ => false,
            },
            _ => false,
        };
        prop_assert_eq!(reading.left_out.len(), usize::from(!is_known));
    }

    #[test]
    fn a_download_holds_the_same_object(sheet in sheet::today()) {
        let address = download(&sheet.answers);
        let json = address.strip_prefix("data:application/json,").expect("a data address");
        prop_assert!(json.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'%'), "{}", json);
        let codes = [
            ("%22", "\""), ("%20", " "), ("%0A", "\n"), ("%7B", "{"), ("%7D", "}"), ("%2D", "-"), ("%3A", ":"), ("%2C", ","),
        ];
        let json = codes
            .iter()
            .fold(json.to_owned(), |json, (code, character)| json.replace(code, character));
        let saved = Saved { answers: sheet.answers, ..fresh() };
        prop_assert_eq!(json, print(&saved));
    }
}

#[test]
fn the_object_looks_as_documented() {
    let (skill, unsure) = (sheet::skill(0), sheet::skill(1));
    let preference = PreferenceId::all().next().expect("a preference");
    let mut saved = fresh();
    assert_eq!(
        print(&saved),
        format!(
            r#"{{
  "two-sides": "answers",
  "version": 1,
  "edition": {},
  "form": "full",
  "saved": null,
  "skills": {{}},
  "preferences": {{}}
}}
"#,
            saved.edition
        )
    );
    saved.edition = 7;
    saved.saved = Some(1_800_000_000);
    saved.answers.form = Form::Short;
    saved.answers.rate(unsure, Some(Reply::NotSure));
    saved
        .answers
        .rate(skill, Some(Reply::Given(sheet::level(3))));
    saved
        .answers
        .choose(preference, Some(Reply::Given(Role::Sre)));
    assert_eq!(
        print(&saved),
        format!(
            r#"{{
  "two-sides": "answers",
  "version": 1,
  "edition": 7,
  "form": "short",
  "saved": 1800000000,
  "skills": {{
    "{}": 3,
    "{}": "not sure"
  }},
  "preferences": {{
    "{}": "sre"
  }}
}}
"#,
            skill.id(),
            unsure.id(),
            preference.id()
        )
    );
}

#[test]
fn what_is_unknown_is_named_and_the_rest_is_kept() {
    let skill = sheet::skill(0);
    let reading = reading(&[
        entry("skills", "juggling", Value::Number(3)),
        entry("skills", skill.id(), Value::Number(3)),
        entry("preferences", "tea", text("sre")),
        entry("colours", "red", Value::Number(1)),
        entry("", "mood", Value::Other),
        entry("", "skills", Value::Number(4)),
    ]);
    let mut saved = fresh();
    saved
        .answers
        .rate(skill, Some(Reply::Given(sheet::level(3))));
    assert_eq!(reading.saved, saved);
    assert_eq!(
        names(&reading),
        [
            "the skill “juggling”",
            "the preference “tea”",
            "the entry “colours/red”",
            "the entry “mood”",
            "the entry “skills”",
        ]
    );
}

#[test]
fn a_file_with_a_thousand_unknown_entries_names_twelve() {
    let unknown = (0..1000).map(|number| entry("skills", &format!("x{number}"), Value::Other));
    let reading = reading(&unknown.collect::<Vec<_>>());
    let names = names(&reading);
    assert_eq!(names.len(), NAMED + 1);
    assert_eq!(names[NAMED], "and more");
}

#[test]
fn wrong_values_are_named_and_change_nothing() {
    let skill = sheet::skill(0).id();
    let preference = PreferenceId::all().next().expect("a preference").id();
    let answer_to = |id: &str| format!("the answer to “{id}”");
    for (section, key, value, name) in [
        ("skills", skill, Value::Number(5), answer_to(skill)),
        ("skills", skill, Value::Number(-1), answer_to(skill)),
        ("skills", skill, Value::Number(256), answer_to(skill)),
        ("skills", skill, text("3"), answer_to(skill)),
        ("skills", skill, Value::Other, answer_to(skill)),
        (
            "preferences",
            preference,
            Value::Number(1),
            answer_to(preference),
        ),
        (
            "preferences",
            preference,
            text("SRE"),
            answer_to(preference),
        ),
        (
            "preferences",
            preference,
            Value::Other,
            answer_to(preference),
        ),
        (
            "",
            "edition",
            Value::Number(0),
            "the entry “edition”".to_owned(),
        ),
        (
            "",
            "edition",
            Value::Number(65_536),
            "the entry “edition”".to_owned(),
        ),
        ("", "edition", text("1"), "the entry “edition”".to_owned()),
        ("", "form", text("long"), "the entry “form”".to_owned()),
        ("", "form", Value::Number(0), "the entry “form”".to_owned()),
        (
            "",
            "saved",
            Value::Number(-1),
            "the entry “saved”".to_owned(),
        ),
        (
            "",
            "saved",
            text("yesterday"),
            "the entry “saved”".to_owned(),
        ),
    ] {
        let reading = reading(&[entry(section, key, value)]);
        assert_eq!(reading.saved, fresh());
        assert_eq!(names(&reading), [name]);
    }
}

#[test]
fn what_others_or_newer_versions_wrote_is_refused() {
    let mark = |value| entry("", "two-sides", value);
    let version = |value| entry("", "version", value);
    let one = || version(Value::Number(1));
    for (entries, refusal) in [
        (vec![], Refusal::Foreign),
        (vec![mark(text("answers"))], Refusal::Foreign),
        (vec![one()], Refusal::Foreign),
        (vec![mark(text("offer")), one()], Refusal::Foreign),
        (vec![mark(Value::Number(1)), one()], Refusal::Foreign),
        (
            vec![mark(text("answers")), version(text("1"))],
            Refusal::Foreign,
        ),
        (
            vec![mark(text("answers")), version(Value::Number(0))],
            Refusal::Foreign,
        ),
        (
            vec![mark(text("answers")), version(Value::Number(2))],
            Refusal::Newer,
        ),
        (
            vec![version(Value::Number(i64::MAX)), mark(text("answers"))],
            Refusal::Newer,
        ),
    ] {
        assert_eq!(read(&entries), Err(refusal), "{entries:?}");
        assert!(!refusal.reason().ends_with('.'));
    }
    assert!(read(&ours()).is_ok());
}
