//! Ids never change once released: the register in `ids.txt` sees to it.

use two_sides_content::Pack;

use crate::{Edit, check, check_files, small};

#[test]
fn an_id_that_the_content_dropped() {
    check(
        "ids.txt",
        "card who-codes",
        "card who-codes\ncard who-cooks",
        r#"
content/ids.txt:17:1: the card "who-cooks" was released, and is no longer in the content
   |
17 | card who-cooks
   | ^^^^^^^^^^^^^^
   = help: ids never change once released: put it back

1 mistake in content/"#,
    );
}

#[test]
fn an_id_that_is_not_registered() {
    check(
        "ids.txt",
        "card who-codes\n",
        "",
        r#"
content/cards/skills.toml:2:6: the card "who-codes" is not in the register
  |
2 | id = "who-codes"
  |      ^^^^^^^^^^^
  = help: add the line `card who-codes` to ids.txt

1 mistake in content/"#,
    );
}

#[test]
fn a_claim_that_is_not_registered() {
    check(
        "ids.txt",
        "claim G1 guide\n",
        "",
        r#"
content/claims.toml:26:6: the claim "G1" is not in the register
   |
26 | id = "G1"
   |      ^^^^
   = help: add the line `claim G1 guide` to ids.txt

1 mistake in content/"#,
    );
}

#[test]
fn a_renamed_card_is_dropped_and_new() {
    check(
        "cards/skills.toml",
        r#""who-codes""#,
        r#""who-writes""#,
        r#"
content/cards/skills.toml:2:6: the card "who-writes" is not in the register
  |
2 | id = "who-writes"
  |      ^^^^^^^^^^^^
  = help: add the line `card who-writes` to ids.txt

content/ids.txt:16:1: the card "who-codes" was released, and is no longer in the content
   |
16 | card who-codes
   | ^^^^^^^^^^^^^^
   = help: ids never change once released: put it back

2 mistakes in content/"#,
    );
}

#[test]
fn a_claim_that_moved_to_another_source() {
    check(
        "ids.txt",
        "claim G1 guide",
        "claim G1 article",
        r#"
content/claims.toml:26:6: the claim "G1" was released as `claim G1 article`, and is now `claim G1 guide`
   |
26 | id = "G1"
   |      ^^^^
   = help: ids never change once released: put it back, and give the new claim an id of its own

1 mistake in content/"#,
    );
}

#[test]
fn questions_and_certificates_that_the_content_dropped() {
    check(
        "ids.txt",
        "certificate printer\n",
        "certificate printer
area resting
skill cooking
preference place
certificate cook
",
        r#"
content/ids.txt:24:1: the area "resting" was released, and is no longer in the content
   |
24 | area resting
   | ^^^^^^^^^^^^
   = help: ids never change once released: put it back

content/ids.txt:25:1: the skill "cooking" was released, and is no longer in the content
   |
25 | skill cooking
   | ^^^^^^^^^^^^^
   = help: ids never change once released: put it back

content/ids.txt:26:1: the preference "place" was released, and is no longer in the content
   |
26 | preference place
   | ^^^^^^^^^^^^^^^^
   = help: ids never change once released: put it back

content/ids.txt:27:1: the certificate "cook" was released, and is no longer in the content
   |
27 | certificate cook
   | ^^^^^^^^^^^^^^^^
   = help: ids never change once released: put it back

4 mistakes in content/"#,
    );
}

#[test]
fn questions_and_certificates_that_are_not_registered() {
    check(
        "ids.txt",
        "area making
area running
skill coding
skill keeping
preference pace
certificate keeper
certificate printer
",
        "area running
skill keeping
certificate printer
",
        r#"
content/certificates.toml:2:6: the certificate "keeper" is not in the register
  |
2 | id = "keeper"
  |      ^^^^^^^^
  = help: add the line `certificate keeper` to ids.txt

content/preferences.toml:2:6: the preference "pace" is not in the register
  |
2 | id = "pace"
  |      ^^^^^^
  = help: add the line `preference pace` to ids.txt

content/skills.toml:2:6: the area "making" is not in the register
  |
2 | id = "making"
  |      ^^^^^^^^
  = help: add the line `area making` to ids.txt

content/skills.toml:12:6: the skill "coding" is not in the register
   |
12 | id = "coding"
   |      ^^^^^^^^
   = help: add the line `skill coding` to ids.txt

4 mistakes in content/"#,
    );
}

#[test]
fn a_line_that_cannot_be_read() {
    check(
        "ids.txt",
        "source handbook",
        r"source handbook
  cards who-codes
claim A1",
        r"
content/ids.txt:8:1: this line is not an id
  |
8 |   cards who-codes
  | ^^^^^^^^^^^^^^^^^
  = help: write it as in `card who-codes`, or as in `claim N1 coin` with the source of the claim

content/ids.txt:9:1: this line is not an id
  |
9 | claim A1
  | ^^^^^^^^
  = help: write it as in `card who-codes`, or as in `claim N1 coin` with the source of the claim

2 mistakes in content/",
    );
}

#[test]
fn an_id_that_is_registered_twice() {
    check(
        "ids.txt",
        "claim G1 guide",
        "claim G1 guide\nclaim G1 article",
        r#"
content/ids.txt:14:1: the claim "G1" is registered twice, first at content/ids.txt:13:1
   |
14 | claim G1 article
   | ^^^^^^^^^^^^^^^^
   = help: take this line out

1 mistake in content/"#,
    );
}

#[test]
fn a_claim_with_a_mistake_of_its_own_is_not_compared() {
    check(
        "claims.toml",
        "source = \"guide\"",
        "source = \"\"",
        r#"
content/claims.toml:27:10: the field "source" of the claim "G1" is empty
   |
27 | source = ""
   |          ^^
   = help: write the text

1 mistake in content/"#,
    );
}

#[test]
fn comments_and_empty_lines_are_for_people() {
    check(
        "ids.txt",
        "source handbook",
        "\n  # Read it first.\nsource handbook\n   ",
        "no mistake",
    );
}

#[test]
fn the_register_is_printed_as_it_must_read() {
    let mut files = small();
    files.texts.remove("ids.txt");
    let register = Pack::register(&files).expect("the rest is without mistakes");
    let (_, released) = include_str!("../small/ids.txt")
        .split_once("\n\n")
        .expect("an empty line after the comment");
    assert_eq!(register, released);
    files.texts.insert("ids.txt".to_owned(), register);
    check_files(&files, "no mistake");
}

#[test]
fn no_register_is_printed_for_content_with_mistakes() {
    let mut files = small();
    Edit {
        file: "cards/skills.toml",
        from: "\"A2\", ",
        to: "",
    }
    .apply(&mut files);
    let mistakes = Pack::register(&files).expect_err("no card uses A2");
    assert_eq!(
        mistakes.to_string(),
        r#"content/claims.toml:10:6: no card rests on the claim "A2"
   |
10 | id = "A2"
   |      ^^^^
   = help: name it under the statement that it carries

1 mistake in content/"#
    );
}
