//! Every mistake that certificates can have, each with the whole of what is said about it.

use crate::{check, check_files, small};

#[test]
fn a_skill_that_does_not_exist() {
    check(
        "certificates.toml",
        r#"["keeping"]"#,
        r#"["kepping"]"#,
        r#"
content/certificates.toml:6:11: the certificate "keeper" names the skill "kepping", which does not exist
  |
6 | skills = ["kepping"]
  |           ^^^^^^^^^
  = help: take an id from skills.toml, or add the skill there first

1 mistake in content/"#,
    );
}

#[test]
fn a_source_that_does_not_exist() {
    check(
        "certificates.toml",
        r#"source = "handbook"
place = "Chapter 2""#,
        r#"source = "handbok"
place = "Chapter 2""#,
        r#"
content/certificates.toml:9:10: the certificate "keeper" names the source "handbok", which does not exist
  |
9 | source = "handbok"
  |          ^^^^^^^^^
  = help: take an id from sources.toml, or add the source there first

1 mistake in content/"#,
    );
}

#[test]
fn a_founding_source() {
    check(
        "certificates.toml",
        r#"source = "handbook"
place = "Chapter 2""#,
        r#"source = "guide"
place = "Chapter 2""#,
        r#"
content/certificates.toml:9:10: the certificate "keeper" names the founding source "guide" for a public fact
  |
9 | source = "guide"
  |          ^^^^^^^
  = help: name a public source; what a founding one says belongs in a claim

1 mistake in content/"#,
    );
}

#[test]
fn a_role_that_is_not_a_choice() {
    check(
        "certificates.toml",
        r#"["sre"]"#,
        r#"["both"]"#,
        r#"
content/certificates.toml:5:11: the field "serves" of the certificate "keeper" is "both", which is not a choice
  |
5 | serves = ["both"]
  |           ^^^^^^
  = help: write one of "devops", "sre"

1 mistake in content/"#,
    );
}

#[test]
fn a_flag_that_is_not_a_choice() {
    check(
        "certificates.toml",
        r#"["hardware"]"#,
        r#"["hard"]"#,
        r#"
content/certificates.toml:20:10: the field "flags" of the certificate "printer" is "hard", which is not a choice
   |
20 | flags = ["hard"]
   |          ^^^^^^
   = help: write one of "renamed", "retired", "hardware", "course", "other-job", "unverified"

1 mistake in content/"#,
    );
}

#[test]
fn a_flag_that_stands_twice() {
    check(
        "certificates.toml",
        r#"["hardware"]"#,
        r#"["hardware", "hardware"]"#,
        r#"
content/certificates.toml:20:22: the field "flags" of the certificate "printer" has "hardware" twice
   |
20 | flags = ["hardware", "hardware"]
   |                      ^^^^^^^^^^
   = help: take one of them out

1 mistake in content/"#,
    );
}

#[test]
fn a_certificate_that_names_skills_but_serves_nobody() {
    check(
        "certificates.toml",
        r#"["sre"]"#,
        "[]",
        r#"
content/certificates.toml:6:10: the certificate "keeper" names skills, but serves neither role
  |
6 | skills = ["keeping"]
  |          ^^^^^^^^^^^
  = help: take them out, or say in `serves` whom it serves

1 mistake in content/"#,
    );
}

#[test]
fn a_certificate_that_serves_a_role_but_names_no_skill() {
    check(
        "certificates.toml",
        r#"["keeping"]"#,
        "[]",
        r#"
content/certificates.toml:6:10: the certificate "keeper" serves a role, but names no skill
  |
6 | skills = []
  |          ^^
  = help: name the skills under which the page is to offer it

1 mistake in content/"#,
    );
}

#[test]
fn a_remark_of_261_characters() {
    check(
        "certificates.toml",
        "It is about printers.",
        "ppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp",
        r#"
content/certificates.toml:21:10: the field "remark" of the certificate "printer" is 261 characters long
   |
21 | remark = "pppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp…
   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: shorten it to at most 260

1 mistake in content/"#,
    );
}

#[test]
fn a_day_that_no_calendar_has() {
    check(
        "certificates.toml",
        r#"read = "primary"
checked = "2026-11-20""#,
        r#"read = "primary"
checked = "2026-11-31""#,
        r#"
content/certificates.toml:25:11: the field "checked" of the certificate "printer" is "2026-11-31", which is no day of the calendar
   |
25 | checked = "2026-11-31"
   |           ^^^^^^^^^^^^
   = help: write year, month and day, as in 2026-11-20

1 mistake in content/"#,
    );
}

#[test]
fn a_certificate_that_stands_twice() {
    check(
        "certificates.toml",
        r#"remark = "It is about printers."
source = "handbook"
place = "Chapter 3"
read = "primary"
checked = "2026-11-20"
"#,
        r#"remark = "It is about printers."
source = "handbook"
place = "Chapter 3"
read = "primary"
checked = "2026-11-20"

[[certificate]]
id = "keeper"
name = "Keeper II"
issuer = "Handbook House"
serves = []
skills = []
flags = []
remark = "It stands twice."
source = "handbook"
place = "Chapter 4"
read = "primary"
checked = "2026-11-20"
"#,
        r#"
content/certificates.toml:28:6: the certificate "keeper" stands twice, first at content/certificates.toml:2:6
   |
28 | id = "keeper"
   |      ^^^^^^^^
   = help: give this one an id of its own

1 mistake in content/"#,
    );
}

#[test]
fn the_65th_certificate() {
    let mut files = small();
    let certificates = "[[certificate]]\n".repeat(65);
    files
        .texts
        .insert("certificates.toml".to_owned(), certificates);
    check_files(
        &files,
        r"
content/certificates.toml:65:1: this certificate is one more than 64
   |
65 | [[certificate]]
   | ^^^^^^^^^^^^^^^
   = help: take it out; the tables have no room for more

1 mistake in content/",
    );
}

#[test]
fn a_remark_may_be_as_long_as_its_limit() {
    check(
        "certificates.toml",
        "It is about printers.",
        &"é".repeat(260),
        "no mistake",
    );
}
