//! How much a pack may ask of a person.

use std::path::Path;

use two_sides_content::{Extent, Pack};

use crate::small;

/// Asserts what is said of the small pack, which asks two skills and one preference, and one of each in the short form.
#[track_caller]
fn check(extent: &Extent, expected: &str) {
    let mistakes = Pack::check(&small(), extent).expect_err("the pack asks another number");
    assert_eq!(mistakes.to_string(), expected.trim_start_matches('\n'));
}

#[test]
fn too_few_skills() {
    check(
        &Extent {
            skills: 20..=28,
            ..Extent::ANY
        },
        "
content/skills.toml: the number of skills is 2
  = help: it has to be 20 to 28

1 mistake in content/",
    );
}

#[test]
fn too_many_skills() {
    check(
        &Extent {
            skills: 0..=1,
            ..Extent::ANY
        },
        "
content/skills.toml: the number of skills is 2
  = help: it has to be 0 to 1

1 mistake in content/",
    );
}

#[test]
fn too_few_skills_in_the_short_form() {
    check(
        &Extent {
            short_skills: 2..=3,
            ..Extent::ANY
        },
        "
content/skills.toml: the number of skills in the short form is 1
  = help: give `short = true` to 2 to 3 of them

1 mistake in content/",
    );
}

#[test]
fn too_many_preferences() {
    check(
        &Extent {
            preferences: 0..=0,
            ..Extent::ANY
        },
        "
content/preferences.toml: the number of preferences is 1
  = help: it has to be 0

1 mistake in content/",
    );
}

#[test]
fn too_few_preferences_in_the_short_form() {
    check(
        &Extent {
            short_preferences: 4..=4,
            ..Extent::ANY
        },
        "
content/preferences.toml: the number of preferences in the short form is 1
  = help: give `short = true` to 4 of them

1 mistake in content/",
    );
}

#[test]
fn a_pack_is_read_from_disk_to_be_answered() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/small");
    let mistakes = Pack::read(&dir).expect_err("the small pack asks too little");
    let dir = dir.display();
    assert_eq!(
        mistakes.to_string(),
        format!(
            "\
{dir}/preferences.toml: the number of preferences is 1
  = help: it has to be 8 to 12

{dir}/skills.toml: the number of skills is 2
  = help: it has to be 20 to 28

2 mistakes in {dir}/"
        )
    );
}
