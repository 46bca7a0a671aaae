//! Every mistake that preferences can have, each with the whole of what is said about it.

use crate::{check, check_files, small};

#[test]
fn a_side_without_claims() {
    check(
        "preferences.toml",
        r#"["A2"]"#,
        "[]",
        r#"
content/preferences.toml:6:44: the field "claims" of the preference "pace" is empty
  |
6 | sre = { text = "Nothing breaks.", claims = [] }
  |                                            ^^
  = help: name every claim that carries the text; without one it cannot stand

1 mistake in content/"#,
    );
}

#[test]
fn a_missing_side() {
    check(
        "preferences.toml",
        r#"sre = { text = "Nothing breaks.", claims = ["A2"] }
"#,
        "",
        r#"
content/preferences.toml:1:1: the preference "pace" lacks the field "sre"
  |
1 | [[preference]]
  | ^^^^^^^^^^^^^^
  = help: add `sre = …` to it

1 mistake in content/"#,
    );
}

#[test]
fn a_claim_that_does_not_exist() {
    check(
        "preferences.toml",
        r#"["A2"]"#,
        r#"["A2", "N99"]"#,
        r#"
content/preferences.toml:6:51: the preference "pace" names the claim "N99", which does not exist
  |
6 | sre = { text = "Nothing breaks.", claims = ["A2", "N99"] }
  |                                                   ^^^^^
  = help: take an id from claims.toml, or add the claim there first

1 mistake in content/"#,
    );
}

#[test]
fn a_claim_about_devops_on_the_side_of_sre() {
    check(
        "preferences.toml",
        r#"["A2"]"#,
        r#"["G1"]"#,
        r#"
content/preferences.toml:6:45: the preference "pace" puts the claim "G1", which speaks of DevOps only, on the side of SRE
  |
6 | sre = { text = "Nothing breaks.", claims = ["G1"] }
  |                                             ^^^^
  = help: move it to the other side, or take a claim that speaks of this one

1 mistake in content/"#,
    );
}

#[test]
fn a_claim_that_stands_twice_on_one_side() {
    check(
        "preferences.toml",
        r#"["A2"]"#,
        r#"["A2", "A2"]"#,
        r#"
content/preferences.toml:6:51: the preference "pace" names the claim "A2" twice in one list
  |
6 | sre = { text = "Nothing breaks.", claims = ["A2", "A2"] }
  |                                                   ^^^^
  = help: take one of them out; the other counts

1 mistake in content/"#,
    );
}

#[test]
fn a_role_that_is_not_a_choice() {
    check(
        "preferences.toml",
        r#"first = "sre""#,
        r#"first = "both""#,
        r#"
content/preferences.toml:4:9: the field "first" of the preference "pace" is "both", which is not a choice
  |
4 | first = "both"
  |         ^^^^^^
  = help: write one of "devops", "sre"

1 mistake in content/"#,
    );
}

#[test]
fn a_question_of_101_characters() {
    check(
        "preferences.toml",
        "Which day would you rather have?",
        "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
        r#"
content/preferences.toml:3:12: the field "question" of the preference "pace" is 101 characters long
  |
3 | question = "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww…
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: shorten it to at most 100

1 mistake in content/"#,
    );
}

#[test]
fn a_side_of_161_characters() {
    check(
        "preferences.toml",
        "Nothing breaks.",
        "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
        r#"
content/preferences.toml:6:16: the field "text" of the preference "pace" is 161 characters long
  |
6 | sre = { text = "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…
  |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: shorten it to at most 160

1 mistake in content/"#,
    );
}

#[test]
fn a_preference_that_stands_twice() {
    check(
        "preferences.toml",
        r"short = true
",
        r#"short = true

[[preference]]
id = "pace"
question = "Which week?"
first = "devops"
devops = { text = "One.", claims = ["A1"] }
sre = { text = "The other.", claims = ["A2"] }
short = false
"#,
        r#"
content/preferences.toml:10:6: the preference "pace" stands twice, first at content/preferences.toml:2:6
   |
10 | id = "pace"
   |      ^^^^^^
   = help: give this one an id of its own

1 mistake in content/"#,
    );
}

#[test]
fn an_empty_side() {
    check(
        "preferences.toml",
        "Nothing breaks.",
        "",
        r#"
content/preferences.toml:6:16: the field "text" of the preference "pace" is empty
  |
6 | sre = { text = "", claims = ["A2"] }
  |                ^^
  = help: write the text

1 mistake in content/"#,
    );
}

#[test]
fn the_65th_preference() {
    let mut files = small();
    let preferences = "[[preference]]\n".repeat(65);
    files
        .texts
        .insert("preferences.toml".to_owned(), preferences);
    check_files(
        &files,
        r"
content/preferences.toml:65:1: this preference is one more than 64
   |
65 | [[preference]]
   | ^^^^^^^^^^^^^^
   = help: take it out; the tables have no room for more

1 mistake in content/",
    );
}
