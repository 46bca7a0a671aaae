//! The lock on the questions: the newest edition says what the content says, and no edition disappears.

use two_sides_content::{Files, Pack};

use crate::{Edit, check, check_all, check_files, small};

#[test]
fn a_skill_that_the_edition_does_not_ask() {
    check(
        "editions/2.toml",
        r#"[[question]]
item = "skill keeping"
short = false
devops = ["article"]
sre = ["article"]
words = "8c6d8127"

"#,
        "",
        r#"
content/skills.toml:23:6: the skill "keeping" is not in edition 2
   |
23 | id = "keeping"
   |      ^^^^^^^^^
   = help: take it out, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

1 mistake in content/"#,
    );
}

#[test]
fn a_preference_that_the_edition_does_not_ask() {
    check(
        "editions/2.toml",
        r#"[[question]]
item = "preference pace"
short = true
devops = ["article", "guide"]
sre = ["article"]
words = "5e93cb3d"
"#,
        "",
        r#"
content/preferences.toml:2:6: the preference "pace" is not in edition 2
  |
2 | id = "pace"
  |      ^^^^^^
  = help: take it out, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

1 mistake in content/"#,
    );
}

#[test]
fn a_skill_that_moved() {
    check(
        "editions/2.toml",
        r#"[[question]]
item = "skill coding"
short = true
devops = ["article", "guide"]
sre = []
words = "051e8a57"

[[question]]
item = "skill keeping"
short = false
devops = ["article"]
sre = ["article"]
words = "8c6d8127"
"#,
        r#"[[question]]
item = "skill keeping"
short = false
devops = ["article"]
sre = ["article"]
words = "8c6d8127"

[[question]]
item = "skill coding"
short = true
devops = ["article", "guide"]
sre = []
words = "051e8a57"
"#,
        r#"
content/skills.toml:12:6: the skill "coding" stands where edition 2 asks the skill "keeping"
   |
12 | id = "coding"
   |      ^^^^^^^^
   = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

1 mistake in content/"#,
    );
}

#[test]
fn a_skill_that_left_the_short_form() {
    check(
        "skills.toml",
        "short = true",
        "short = false",
        r#"
content/skills.toml:12:6: the skill "coding" has left the short form, in which edition 2 asks it
   |
12 | id = "coding"
   |      ^^^^^^^^
   = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

1 mistake in content/"#,
    );
}

#[test]
fn a_skill_that_joined_the_short_form() {
    check(
        "skills.toml",
        "short = false",
        "short = true",
        r#"
content/skills.toml:23:6: the skill "keeping" has joined the short form, in which edition 2 does not ask it
   |
23 | id = "keeping"
   |      ^^^^^^^^^
   = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

1 mistake in content/"#,
    );
}

#[test]
fn a_preference_that_left_the_short_form() {
    check(
        "preferences.toml",
        "short = true",
        "short = false",
        r#"
content/preferences.toml:2:6: the preference "pace" has left the short form, in which edition 2 asks it
  |
2 | id = "pace"
  |      ^^^^^^
  = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

1 mistake in content/"#,
    );
}

#[test]
fn a_skill_with_a_voice_less_for_devops() {
    check(
        "skills.toml",
        r#"devops = ["A1", "G1"]"#,
        r#"devops = ["A1"]"#,
        r#"
content/skills.toml:12:6: the skill "coding" has the voices ["article"] for DevOps, but ["article", "guide"] in edition 2
   |
12 | id = "coding"
   |      ^^^^^^^^
   = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

1 mistake in content/"#,
    );
}

#[test]
fn a_skill_with_a_voice_more_for_sre() {
    check(
        "skills.toml",
        "sre = []",
        r#"sre = ["A3"]"#,
        r#"
content/skills.toml:12:6: the skill "coding" has the voices ["article"] for SRE, but [] in edition 2
   |
12 | id = "coding"
   |      ^^^^^^^^
   = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

1 mistake in content/"#,
    );
}

#[test]
fn a_preference_with_a_voice_less() {
    check(
        "preferences.toml",
        r#"["A1", "G1"]"#,
        r#"["G1"]"#,
        r#"
content/preferences.toml:2:6: the preference "pace" has the voices ["guide"] for DevOps, but ["article", "guide"] in edition 2
  |
2 | id = "pace"
  |      ^^^^^^
  = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

1 mistake in content/"#,
    );
}

#[test]
fn a_claim_that_another_voice_makes() {
    check_all(
        &[
            Edit {
                file: "claims.toml",
                from: r#"id = "A2"
source = "article""#,
                to: r#"id = "A2"
source = "guide""#,
            },
            Edit {
                file: "ids.txt",
                from: "claim A2 article",
                to: "claim A2 guide",
            },
        ],
        r#"
content/preferences.toml:2:6: the preference "pace" has the voices ["guide"] for SRE, but ["article"] in edition 2
  |
2 | id = "pace"
  |      ^^^^^^
  = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

content/skills.toml:23:6: the skill "keeping" has the voices ["article", "guide"] for SRE, but ["article"] in edition 2
   |
23 | id = "keeping"
   |      ^^^^^^^^^
   = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

2 mistakes in content/"#,
    );
}

#[test]
fn a_skill_with_another_name() {
    check(
        "skills.toml",
        r#"name = "Coding""#,
        r#"name = "Programming""#,
        r#"
content/skills.toml:12:6: the skill "coding" has other words than in edition 2
   |
12 | id = "coding"
   |      ^^^^^^^^
   = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

1 mistake in content/"#,
    );
}

#[test]
fn a_skill_with_another_description() {
    check(
        "skills.toml",
        "Writing programs.",
        "Writing code.",
        r#"
content/skills.toml:12:6: the skill "coding" has other words than in edition 2
   |
12 | id = "coding"
   |      ^^^^^^^^
   = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

1 mistake in content/"#,
    );
}

#[test]
fn a_skill_with_another_level() {
    check(
        "skills.toml",
        "Wrote a tool.",
        "Wrote two tools.",
        r#"
content/skills.toml:12:6: the skill "coding" has other words than in edition 2
   |
12 | id = "coding"
   |      ^^^^^^^^
   = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

1 mistake in content/"#,
    );
}

#[test]
fn a_preference_with_another_question() {
    check(
        "preferences.toml",
        "Which day",
        "Which week",
        r#"
content/preferences.toml:2:6: the preference "pace" has other words than in edition 2
  |
2 | id = "pace"
  |      ^^^^^^
  = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

1 mistake in content/"#,
    );
}

#[test]
fn a_preference_with_another_side() {
    check(
        "preferences.toml",
        "Nothing breaks.",
        "Nothing breaks at all.",
        r#"
content/preferences.toml:2:6: the preference "pace" has other words than in edition 2
  |
2 | id = "pace"
  |      ^^^^^^
  = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

1 mistake in content/"#,
    );
}

#[test]
fn everything_that_moved_is_told() {
    check_all(
        &[
            Edit {
                file: "skills.toml",
                from: r#"devops = ["A1", "G1"]"#,
                to: r#"devops = ["A1"]"#,
            },
            Edit {
                file: "skills.toml",
                from: r#"name = "Coding""#,
                to: r#"name = "Programming""#,
            },
            Edit {
                file: "skills.toml",
                from: "short = true",
                to: "short = false",
            },
        ],
        r#"
content/skills.toml:12:6: the skill "coding" has left the short form, in which edition 2 asks it
   |
12 | id = "coding"
   |      ^^^^^^^^
   = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

content/skills.toml:12:6: the skill "coding" has the voices ["article"] for DevOps, but ["article", "guide"] in edition 2
   |
12 | id = "coding"
   |      ^^^^^^^^
   = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

content/skills.toml:12:6: the skill "coding" has other words than in edition 2
   |
12 | id = "coding"
   |      ^^^^^^^^
   = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

3 mistakes in content/"#,
    );
}

#[test]
fn an_item_that_the_content_dropped() {
    check_all(
        &[
            Edit {
                file: "skills.toml",
                from: r#"id = "coding""#,
                to: r#"id = "programming""#,
            },
            Edit {
                file: "skills.toml",
                from: r#"["coding"]"#,
                to: r#"["programming"]"#,
            },
            Edit {
                file: "ids.txt",
                from: "skill coding",
                to: "skill programming",
            },
        ],
        r#"
content/editions/1.toml:11:8: edition 1 asks "skill coding", which does not exist
   |
11 | item = "skill coding"
   |        ^^^^^^^^^^^^^^
   = help: ids never change once released: put it back

content/editions/2.toml:4:8: edition 2 asks "skill coding", which does not exist
  |
4 | item = "skill coding"
  |        ^^^^^^^^^^^^^^
  = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

2 mistakes in content/"#,
    );
}

#[test]
fn an_unknown_item_in_the_newest_edition() {
    check(
        "editions/2.toml",
        r#"item = "skill coding""#,
        r#"item = "skil coding""#,
        r#"
content/editions/2.toml:4:8: edition 2 asks "skil coding", which does not exist
  |
4 | item = "skil coding"
  |        ^^^^^^^^^^^^^
  = help: put it back, or write a new edition with `cargo run -p two-sides-content --example edition -- content`

1 mistake in content/"#,
    );
}

#[test]
fn an_item_that_is_asked_twice() {
    check(
        "editions/1.toml",
        r#"item = "skill coding""#,
        r#"item = "preference pace""#,
        r#"
content/editions/1.toml:11:8: edition 1 asks "preference pace" twice
   |
11 | item = "preference pace"
   |        ^^^^^^^^^^^^^^^^^
   = help: take one of them out

1 mistake in content/"#,
    );
}

#[test]
fn a_voice_that_does_not_exist() {
    check(
        "editions/1.toml",
        r#"["guide", "article"]"#,
        r#"["guide", "artikle"]"#,
        r#"
content/editions/1.toml:13:20: the question "skill coding" names the voice "artikle", which does not exist
   |
13 | devops = ["guide", "artikle"]
   |                    ^^^^^^^^^
   = help: take an id from sources.toml, or add the voice there first

1 mistake in content/"#,
    );
}

#[test]
fn a_voice_that_stands_twice() {
    check(
        "editions/1.toml",
        r#"["guide", "article"]"#,
        r#"["guide", "guide"]"#,
        r#"
content/editions/1.toml:13:20: the field "devops" of the question "skill coding" has "guide" twice
   |
13 | devops = ["guide", "guide"]
   |                    ^^^^^^^
   = help: take one of them out

1 mistake in content/"#,
    );
}

#[test]
fn words_that_are_no_fingerprint() {
    check(
        "editions/1.toml",
        "0123abcd",
        "0123ABCD",
        r#"
content/editions/1.toml:15:9: the field "words" of the question "skill coding" is "0123ABCD", which is no fingerprint
   |
15 | words = "0123ABCD"
   |         ^^^^^^^^^^
   = help: editions are written by a program: take back what was changed by hand

1 mistake in content/"#,
    );
}

#[test]
fn a_question_without_an_item() {
    check(
        "editions/1.toml",
        r#"item = "preference pace"
"#,
        "",
        r#"
content/editions/1.toml:3:1: this question lacks the field "item"
  |
3 | [[question]]
  | ^^^^^^^^^^^^
  = help: add `item = …` to it

1 mistake in content/"#,
    );
}

/// The small pack with its second edition under another name.
fn renamed(name: &str) -> Files {
    let mut files = small();
    let edition = files.texts.remove("editions/2.toml");
    let edition = edition.expect("a file of the small pack");
    files.texts.insert(format!("editions/{name}"), edition);
    files
}

#[test]
fn a_gap_in_the_numbers() {
    check_files(
        &renamed("3.toml"),
        "
content/editions/3.toml: there is no edition 2 before this one
  = help: editions are numbered from 1 without gaps, and stay for ever: put it back

1 mistake in content/",
    );
}

#[test]
fn a_file_that_is_no_edition() {
    for name in [
        "02.toml",
        "0.toml",
        "+2.toml",
        "32768.toml",
        "2.old.toml",
        "two.toml",
    ] {
        check_files(
            &renamed(name),
            &format!(
                "
content/editions/{name}: this is not an edition
  = help: name it by its number, from 1 to 32767, as in 1.toml

1 mistake in content/"
            ),
        );
    }
}

#[test]
fn no_edition_at_all() {
    let mut files = small();
    files.texts.retain(|name, _| !name.starts_with("editions/"));
    check_files(
        &files,
        "
content/editions/1.toml: the file is missing
  = help: write it with `cargo run -p two-sides-content --example edition -- content`

1 mistake in content/",
    );
}

#[test]
fn an_edition_that_is_not_utf_8() {
    check(
        "editions/1.toml",
        "0123abcd",
        "0123\u{fffd}abcd",
        "
content/editions/1.toml:15:14: this character is not UTF-8
   |
15 | words = \"0123\u{fffd}abcd\"
   |              ^
   = help: save the file as UTF-8 and write the character again

1 mistake in content/",
    );
}

#[test]
fn what_nobody_answers_may_change_without_a_new_edition() {
    for (file, from, to) in [
        ("skills.toml", "Automate a chore.", "Automate two."),
        ("skills.toml", "What comes after.", "What comes later."),
        ("skills.toml", "builds_on = [\"coding\"]\n", ""),
        ("skills.toml", "[\"A1\", \"G1\"]", "[\"G1\", \"A1\"]"),
        ("preferences.toml", "\"sre\"", "\"devops\""),
    ] {
        check(file, from, to, "no mistake");
    }
}

#[test]
fn the_tenth_edition_is_newer_than_the_ninth() {
    let mut files = small();
    let older = files.texts["editions/1.toml"].clone();
    let newest = files.texts["editions/2.toml"].clone();
    for number in 2..10 {
        let name = format!("editions/{number}.toml");
        files.texts.insert(name, older.clone());
    }
    files.texts.insert("editions/10.toml".to_owned(), newest);
    check_files(&files, "no mistake");
    assert_eq!(files.newest_edition(), 10);
}

#[test]
fn an_edition_is_printed_as_it_must_read() {
    let mut files = small();
    assert_eq!(files.newest_edition(), 2);
    let printed = Pack::edition(&files, 2).expect("the content is without mistakes");
    assert_eq!(printed, files.texts["editions/2.toml"]);

    let edit = Edit {
        file: "skills.toml",
        from: "Wrote a tool.",
        to: "Wrote two tools.",
    };
    edit.apply(&mut files);
    let printed = Pack::edition(&files, 3).expect("the content is without mistakes");
    files.texts.insert("editions/3.toml".to_owned(), printed);
    check_files(&files, "no mistake");
}

#[test]
fn no_edition_is_printed_for_content_with_mistakes() {
    let mut files = small();
    let edit = Edit {
        file: "skills.toml",
        from: "builds_on = [\"coding\"]",
        to: "builds_on = [\"keeping\"]",
    };
    edit.apply(&mut files);
    let mistakes = Pack::edition(&files, 3).expect_err("a skill builds on itself");
    assert_eq!(
        mistakes.to_string(),
        r#"content/skills.toml:30:14: a skill builds on itself: "keeping" on "keeping"
   |
30 | builds_on = ["keeping"]
   |              ^^^^^^^^^
   = help: take out the step that is not needed

1 mistake in content/"#
    );
}
