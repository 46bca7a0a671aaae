//! Every mistake that skills and their areas can have, each with the whole of what is said about it.

use crate::{Edit, check, check_all, check_files, small};

#[test]
fn an_area_that_does_not_exist() {
    check(
        "skills.toml",
        r#"area = "making""#,
        r#"area = "makign""#,
        r#"
content/skills.toml:2:6: no skill belongs to the area "making"
  |
2 | id = "making"
  |      ^^^^^^^^
  = help: write a skill for it, or take it out if it was never released

content/skills.toml:13:8: the skill "coding" names the area "makign", which does not exist
   |
13 | area = "makign"
   |        ^^^^^^^^
   = help: take an id from skills.toml, or add the area there first

2 mistakes in content/"#,
    );
}

#[test]
fn a_claim_that_does_not_exist() {
    check(
        "skills.toml",
        r#"devops = ["A1", "G1"]"#,
        r#"devops = ["A1", "N99"]"#,
        r#"
content/skills.toml:17:17: the skill "coding" names the claim "N99", which does not exist
   |
17 | devops = ["A1", "N99"]
   |                 ^^^^^
   = help: take an id from claims.toml, or add the claim there first

1 mistake in content/"#,
    );
}

#[test]
fn a_claim_about_sre_for_devops() {
    check(
        "skills.toml",
        r#"devops = ["A1", "G1"]"#,
        r#"devops = ["A1", "A2"]"#,
        r#"
content/skills.toml:17:17: the skill "coding" puts the claim "A2", which speaks of SRE only, on the side of DevOps
   |
17 | devops = ["A1", "A2"]
   |                 ^^^^
   = help: move it to the other side, or take a claim that speaks of this one

1 mistake in content/"#,
    );
}

#[test]
fn a_claim_about_devops_for_sre() {
    check(
        "skills.toml",
        "sre = []",
        r#"sre = ["G1"]"#,
        r#"
content/skills.toml:18:8: the skill "coding" puts the claim "G1", which speaks of DevOps only, on the side of SRE
   |
18 | sre = ["G1"]
   |        ^^^^
   = help: move it to the other side, or take a claim that speaks of this one

1 mistake in content/"#,
    );
}

#[test]
fn a_claim_that_stands_twice_in_one_list() {
    check(
        "skills.toml",
        r#"devops = ["A1", "G1"]"#,
        r#"devops = ["A1", "G1", "A1"]"#,
        r#"
content/skills.toml:17:23: the skill "coding" names the claim "A1" twice in one list
   |
17 | devops = ["A1", "G1", "A1"]
   |                       ^^^^
   = help: take one of them out; the other counts

1 mistake in content/"#,
    );
}

#[test]
fn a_skill_without_evidence() {
    check(
        "skills.toml",
        r#"devops = ["A1", "G1"]"#,
        "devops = []",
        r#"
content/skills.toml:17:10: the skill "coding" rests on no claim
   |
17 | devops = []
   |          ^^
   = help: name the claims that speak of it, for one role or both; without evidence it has no weight

1 mistake in content/"#,
    );
}

#[test]
fn a_skill_with_four_levels() {
    check(
        "skills.toml",
        r#""Wrote a tool.", "#,
        "",
        r#"
content/skills.toml:16:10: the field "levels" of the skill "coding" has 4 values, not 5
   |
16 | levels = ["Never wrote any.", "Changed a line.", "Ships code weekly.", "Others learn it here."]
   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write one for each level from 0 to 4

1 mistake in content/"#,
    );
}

#[test]
fn an_empty_level() {
    check(
        "skills.toml",
        r#""Wrote a tool.""#,
        r#""""#,
        r#"
content/skills.toml:16:50: the field "levels" of the skill "coding" is empty
   |
16 | levels = ["Never wrote any.", "Changed a line.", "", "Ships code weekly.", "Others learn it here."]
   |                                                  ^^
   = help: write the text

1 mistake in content/"#,
    );
}

#[test]
fn a_level_of_111_characters() {
    check(
        "skills.toml",
        "Wrote a tool.",
        "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
        r#"
content/skills.toml:16:50: the field "levels" of the skill "coding" is 111 characters long
   |
16 | …["Never wrote any.", "Changed a line.", "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww…
   |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: shorten it to at most 110

1 mistake in content/"#,
    );
}

#[test]
fn a_description_of_121_characters() {
    check(
        "skills.toml",
        "Writing programs.",
        "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
        r#"
content/skills.toml:15:9: the field "about" of the skill "coding" is 121 characters long
   |
15 | about = "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww…
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: shorten it to at most 120

1 mistake in content/"#,
    );
}

#[test]
fn a_next_step_of_221_characters() {
    check(
        "skills.toml",
        "Automate a chore.",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        r#"
content/skills.toml:19:8: the field "next" of the skill "coding" is 221 characters long
   |
19 | next = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…
   |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: shorten it to at most 220

1 mistake in content/"#,
    );
}

#[test]
fn a_text_where_a_list_of_levels_must_be() {
    check(
        "skills.toml",
        r#"["Never wrote any.", "Changed a line.", "Wrote a tool.", "Ships code weekly.", "Others learn it here."]"#,
        r#""Never wrote any.""#,
        r#"
content/skills.toml:16:10: the field "levels" of the skill "coding" is a text, not a list
   |
16 | levels = "Never wrote any."
   |          ^^^^^^^^^^^^^^^^^^
   = help: put it in square brackets

1 mistake in content/"#,
    );
}

#[test]
fn a_text_where_true_or_false_must_be() {
    check(
        "skills.toml",
        "short = true",
        r#"short = "true""#,
        r#"
content/skills.toml:20:9: the field "short" of the skill "coding" is a text, not true or false
   |
20 | short = "true"
   |         ^^^^^^
   = help: write true or false, without quotes

1 mistake in content/"#,
    );
}

#[test]
fn a_missing_list_of_claims() {
    check(
        "skills.toml",
        r"sre = []
",
        "",
        r#"
content/skills.toml:11:1: the skill "coding" lacks the field "sre"
   |
11 | [[skill]]
   | ^^^^^^^^^
   = help: add `sre = …` to it

1 mistake in content/"#,
    );
}

#[test]
fn a_skill_that_stands_twice() {
    check(
        "skills.toml",
        r#"[[skill]]
id = "keeping""#,
        r#"[[skill]]
id = "coding"
area = "making"
name = "Coding again"
about = "Writing programs."
levels = ["0", "1", "2", "3", "4"]
devops = ["A1"]
sre = []
next = "Write."
short = false

[[skill]]
id = "keeping""#,
        r#"
content/skills.toml:23:6: the skill "coding" stands twice, first at content/skills.toml:12:6
   |
23 | id = "coding"
   |      ^^^^^^^^
   = help: give this one an id of its own

1 mistake in content/"#,
    );
}

#[test]
fn an_area_that_stands_twice() {
    check(
        "skills.toml",
        r#"[[area]]
id = "running""#,
        r#"[[area]]
id = "making"
name = "More of it"
about = "It stands twice."

[[area]]
id = "running""#,
        r#"
content/skills.toml:7:6: the area "making" stands twice, first at content/skills.toml:2:6
  |
7 | id = "making"
  |      ^^^^^^^^
  = help: give this one an id of its own

1 mistake in content/"#,
    );
}

#[test]
fn an_area_without_a_skill() {
    check(
        "skills.toml",
        r#"area = "running""#,
        r#"area = "making""#,
        r#"
content/skills.toml:7:6: no skill belongs to the area "running"
  |
7 | id = "running"
  |      ^^^^^^^^^
  = help: write a skill for it, or take it out if it was never released

1 mistake in content/"#,
    );
}

#[test]
fn a_skill_apart_from_those_of_its_area() {
    check_all(
        &[
            Edit {
                file: "skills.toml",
                from: r#"area = "making""#,
                to: r#"area = "running""#,
            },
            Edit {
                file: "skills.toml",
                from: r#"area = "running"
name = "Keeping"#,
                to: r#"area = "making"
name = "Keeping"#,
            },
        ],
        r#"
content/skills.toml:23:6: the skill "keeping" of the area "making" stands below one of the area "running"
   |
23 | id = "keeping"
   |      ^^^^^^^^^
   = help: put it with the skills of its area: skills follow the order of the areas

1 mistake in content/"#,
    );
}

#[test]
fn a_foundation_that_does_not_exist() {
    check(
        "skills.toml",
        r#"builds_on = ["coding"]"#,
        r#"builds_on = ["codign"]"#,
        r#"
content/skills.toml:30:14: the skill "keeping" names the skill "codign", which does not exist
   |
30 | builds_on = ["codign"]
   |              ^^^^^^^^
   = help: take an id from skills.toml, or add the skill there first

1 mistake in content/"#,
    );
}

#[test]
fn a_foundation_that_stands_twice() {
    check(
        "skills.toml",
        r#"builds_on = ["coding"]"#,
        r#"builds_on = ["coding", "coding"]"#,
        r#"
content/skills.toml:30:24: the field "builds_on" of the skill "keeping" has "coding" twice
   |
30 | builds_on = ["coding", "coding"]
   |                        ^^^^^^^^
   = help: take one of them out

1 mistake in content/"#,
    );
}

#[test]
fn a_skill_that_builds_on_itself() {
    check(
        "skills.toml",
        r#"builds_on = ["coding"]"#,
        r#"builds_on = ["keeping"]"#,
        r#"
content/skills.toml:30:14: a skill builds on itself: "keeping" on "keeping"
   |
30 | builds_on = ["keeping"]
   |              ^^^^^^^^^
   = help: take out the step that is not needed

1 mistake in content/"#,
    );
}

#[test]
fn two_skills_that_build_on_each_other() {
    check(
        "skills.toml",
        r#"next = "Automate a chore.""#,
        r#"builds_on = ["keeping"]
next = "Automate a chore.""#,
        r#"
content/skills.toml:31:14: a skill builds on itself: "coding" on "keeping" on "coding"
   |
31 | builds_on = ["coding"]
   |              ^^^^^^^^
   = help: take out the step that is not needed

1 mistake in content/"#,
    );
}

#[test]
fn every_missing_foundation_is_told() {
    check_all(
        &[
            Edit {
                file: "skills.toml",
                from: r#"next = "Automate a chore.""#,
                to: r#"builds_on = ["cooking"]
next = """#,
            },
            Edit {
                file: "skills.toml",
                from: r#"builds_on = ["coding"]"#,
                to: r#"builds_on = ["cooking"]"#,
            },
        ],
        r#"
content/skills.toml:20:8: the field "next" of the skill "coding" is empty
   |
20 | next = ""
   |        ^^
   = help: write the text

content/skills.toml:31:14: the skill "keeping" names the skill "cooking", which does not exist
   |
31 | builds_on = ["cooking"]
   |              ^^^^^^^^^
   = help: take an id from skills.toml, or add the skill there first

2 mistakes in content/"#,
    );
}

#[test]
fn the_65th_skill() {
    let mut files = small();
    let skills = "[[skill]]\n".repeat(65);
    files.texts.insert("skills.toml".to_owned(), skills);
    check_files(
        &files,
        r"
content/skills.toml:65:1: this skill is one more than 64
   |
65 | [[skill]]
   | ^^^^^^^^^
   = help: take it out; the tables have no room for more

1 mistake in content/",
    );
}

#[test]
fn the_65th_area() {
    let mut files = small();
    let areas = "[[area]]\n".repeat(65);
    files.texts.insert("skills.toml".to_owned(), areas);
    check_files(
        &files,
        r"
content/skills.toml:65:1: this area is one more than 64
   |
65 | [[area]]
   | ^^^^^^^^
   = help: take it out; the tables have no room for more

1 mistake in content/",
    );
}

#[test]
fn a_step_may_be_as_long_as_its_limit() {
    check(
        "skills.toml",
        "Automate a chore.",
        &"é".repeat(220),
        "no mistake",
    );
}
