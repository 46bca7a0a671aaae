//! Every mistake that a pack can have, each with the whole of what is said about it.

use std::fs;
use std::path::Path;

use two_sides_content::Pack;

use crate::{Edit, check, check_all, check_files, small};

#[test]
fn a_mistake_in_the_syntax() {
    check(
        "dimensions.toml",
        r#"name = "Goals""#,
        r#"name = "Goals"#,
        r#"
content/dimensions.toml:8:14: this is not TOML: invalid basic string, expected `"`
  |
8 | name = "Goals
  |              ^
  = help: compare it with the entries around it; every text stands in double quotes

1 mistake in content/"#,
    );
}

#[test]
fn one_mistake_in_the_syntax_of_each_file() {
    check_all(
        &[
            Edit {
                file: "dimensions.toml",
                from: r#"name = "Goals""#,
                to: "name = Goals",
            },
            Edit {
                file: "cards/skills.toml",
                from: "[[card]]",
                to: "[[card]",
            },
        ],
        r"
content/cards/skills.toml:1:8: this is not TOML: unclosed array table, expected `]`
  |
1 | [[card]
  |        ^
  = help: compare it with the entries around it; every text stands in double quotes

content/dimensions.toml:8:8: this is not TOML: string values must be quoted, expected literal string
  |
8 | name = Goals
  |        ^^^^^
  = help: compare it with the entries around it; every text stands in double quotes

2 mistakes in content/",
    );
}

#[test]
fn a_field_that_stands_twice() {
    check(
        "dimensions.toml",
        r#"name = "Goals""#,
        r#"name = "Goals"
name = "Aims""#,
        r#"
content/dimensions.toml:9:1: this is not TOML: duplicate key
  |
9 | name = "Aims"
  | ^^^^
  = help: compare it with the entries around it; every text stands in double quotes

1 mistake in content/"#,
    );
}

#[test]
fn an_unknown_field() {
    check(
        "dimensions.toml",
        r#"name = "Goals""#,
        r#"name = "Goals"
nmae = "Aims""#,
        r#"
content/dimensions.toml:9:1: the dimension "goals" has an unknown field "nmae"
  |
9 | nmae = "Aims"
  | ^^^^
  = help: the fields here are: id, name, question

1 mistake in content/"#,
    );
}

#[test]
fn an_unknown_field_inside_another() {
    check(
        "cards/skills.toml",
        r#"{ text = "They write code and ship it.", claims"#,
        r#"{ text = "They write code and ship it.", source = "guide", claims"#,
        r#"
content/cards/skills.toml:7:51: the card "who-codes" has an unknown field "source"
  |
7 | devops = { text = "They write code and ship it.", source = "guide", claims = ["A1"] }
  |                                                   ^^^^^^
  = help: the fields here are: text, claims

1 mistake in content/"#,
    );
}

#[test]
fn an_unknown_kind_of_entry() {
    check(
        "dimensions.toml",
        r#"[[dimension]]
id = "goals""#,
        r#"[[dimensions]]
id = "goals""#,
        r#"
content/dimensions.toml:6:3: this file has an unknown field "dimensions"
  |
6 | [[dimensions]]
  |   ^^^^^^^^^^
  = help: the fields here are: dimension

1 mistake in content/"#,
    );
}

#[test]
fn a_missing_field() {
    check(
        "cards/skills.toml",
        r#"why = "Ask how much of the week goes into code."
"#,
        "",
        r#"
content/cards/skills.toml:1:1: the card "who-codes" lacks the field "why"
  |
1 | [[card]]
  | ^^^^^^^^
  = help: add `why = …` to it

1 mistake in content/"#,
    );
}

#[test]
fn a_missing_field_inside_another() {
    check(
        "claims.toml",
        "sentence = 2, ",
        "",
        r#"
content/claims.toml:14:11: the claim "A2" lacks the field "sentence"
   |
14 | locator = { heading = "opening", quote = "keep it running" }
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: add `sentence = …` to it

1 mistake in content/"#,
    );
}

#[test]
fn a_missing_id() {
    check_all(
        &[
            Edit {
                file: "cards/goals.toml",
                from: r#"id = "better-software"
"#,
                to: "",
            },
            Edit {
                file: "ids.txt",
                from: "card better-software\n",
                to: "",
            },
        ],
        r#"
content/cards/goals.toml:23:1: this card lacks the field "id"
   |
23 | [[card]]
   | ^^^^^^^^
   = help: add `id = …` to it

1 mistake in content/"#,
    );
}

#[test]
fn a_text_where_a_number_must_be() {
    check(
        "claims.toml",
        "sentence = 2",
        r#"sentence = "2""#,
        r#"
content/claims.toml:14:45: the field "sentence" of the claim "A2" is a text, not a number
   |
14 | locator = { heading = "opening", sentence = "2", quote = "keep it running" }
   |                                             ^^^
   = help: write digits, without quotes

1 mistake in content/"#,
    );
}

#[test]
fn a_date_where_a_text_must_be() {
    check(
        "cards/goals.toml",
        r#""2026-11-20""#,
        "2026-11-20",
        r#"
content/cards/goals.toml:21:11: the field "checked" of the card "is-speed-the-goal" is a date, not a text
   |
21 | checked = 2026-11-20
   |           ^^^^^^^^^^
   = help: put it in double quotes

1 mistake in content/"#,
    );
}

#[test]
fn a_text_where_a_list_must_be() {
    check_all(
        &[
            Edit {
                file: "cards/skills.toml",
                from: r#"["A1"]"#,
                to: r#""A1""#,
            },
            Edit {
                file: "cards/skills.toml",
                from: r#"["A2", "A3"]"#,
                to: r#"["A2", "A3", "A1"]"#,
            },
        ],
        r#"
content/cards/skills.toml:7:60: the field "claims" of the card "who-codes" is a text, not a list
  |
7 | devops = { text = "They write code and ship it.", claims = "A1" }
  |                                                            ^^^^
  = help: put it in square brackets

content/cards/skills.toml:8:69: the card "who-codes" puts the claim "A1", which speaks of DevOps only, on the side of SRE
  |
8 | sre = { text = "They keep services running.", claims = ["A2", "A3", "A1"] }
  |                                                                     ^^^^
  = help: move it to the other side, or take a claim that speaks of this one

2 mistakes in content/"#,
    );
}

#[test]
fn a_number_where_an_id_must_be() {
    check(
        "cards/skills.toml",
        r#"["A2", "A3"]"#,
        r#"["A2", 3]"#,
        r#"
content/cards/skills.toml:8:63: the field "claims" of the card "who-codes" is a number, not a text
  |
8 | sre = { text = "They keep services running.", claims = ["A2", 3] }
  |                                                               ^
  = help: put it in double quotes

1 mistake in content/"#,
    );
}

#[test]
fn a_text_where_a_table_must_be() {
    check(
        "cards/goals.toml",
        r#"{ text = "Both want better software.", claims = ["A3"] }"#,
        r#""Both want better software.""#,
        r#"
content/cards/goals.toml:29:8: the field "both" of the card "better-software" is a text, not a table
   |
29 | both = "Both want better software."
   |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: write it in braces: { field = value, … }

1 mistake in content/"#,
    );
}

#[test]
fn a_table_where_a_list_of_tables_must_be() {
    check(
        "cards/goals.toml",
        "[[card.note]]",
        "[card.note]",
        r#"
content/cards/goals.toml:16:1: the field "note" of the card "is-speed-the-goal" is a table, not a list of tables
   |
16 | [card.note]
   | ^^^^^^^^^^^
   = help: write a header in double square brackets, [[…]], above each of them

1 mistake in content/"#,
    );
}

#[test]
fn an_empty_text() {
    check(
        "cards/skills.toml",
        r#""Who writes the code?""#,
        r#"" ""#,
        r#"
content/cards/skills.toml:5:9: the field "title" of the card "who-codes" is empty
  |
5 | title = " "
  |         ^^^
  = help: write the text

1 mistake in content/"#,
    );
}

#[test]
fn a_control_character() {
    check(
        "cards/skills.toml",
        r#""Who writes the code?""#,
        r#""Who writes\nthe code?""#,
        r#"
content/cards/skills.toml:5:9: the field "title" of the card "who-codes" holds the control character U+000A
  |
5 | title = "Who writes\nthe code?"
  |         ^^^^^^^^^^^^^^^^^^^^^^^
  = help: take it out; a text is one line of plain characters

1 mistake in content/"#,
    );
}

#[test]
fn a_claim_that_does_not_exist() {
    check(
        "cards/skills.toml",
        r#""A3""#,
        r#""N99""#,
        r#"
content/cards/skills.toml:8:63: the card "who-codes" names the claim "N99", which does not exist
  |
8 | sre = { text = "They keep services running.", claims = ["A2", "N99"] }
  |                                                               ^^^^^
  = help: take an id from claims.toml, or add the claim there first

1 mistake in content/"#,
    );
}

#[test]
fn a_source_that_does_not_exist() {
    check(
        "claims.toml",
        r#""guide""#,
        r#""guild""#,
        r#"
content/claims.toml:27:10: the claim "G1" names the source "guild", which does not exist
   |
27 | source = "guild"
   |          ^^^^^^^
   = help: take an id from sources.toml, or add the source there first

1 mistake in content/"#,
    );
}

#[test]
fn a_dimension_that_does_not_exist() {
    check_all(
        &[
            Edit {
                file: "cards/skills.toml",
                from: r#""skills""#,
                to: r#""skill""#,
            },
            Edit {
                file: "cards/goals.toml",
                from: r#""goals"
kind = "common""#,
                to: r#""skills"
kind = "common""#,
            },
        ],
        r#"
content/cards/skills.toml:3:13: the card "who-codes" names the dimension "skill", which does not exist
  |
3 | dimension = "skill"
  |             ^^^^^^^
  = help: take an id from dimensions.toml, or add the dimension there first

1 mistake in content/"#,
    );
}

#[test]
fn a_voice_that_does_not_exist() {
    check(
        "sources.toml",
        r#"voice = "guide""#,
        r#"voice = "guild""#,
        r#"
content/sources.toml:33:9: the source "guide" names the voice "guild", which does not exist
   |
33 | voice = "guild"
   |         ^^^^^^^
   = help: take an id from sources.toml, or add the voice there first

1 mistake in content/"#,
    );
}

#[test]
fn a_role_that_is_not_a_choice() {
    check(
        "claims.toml",
        r#""sre""#,
        r#""SRE""#,
        r#"
content/claims.toml:12:8: the field "role" of the claim "A2" is "SRE", which is not a choice
   |
12 | role = "SRE"
   |        ^^^^^
   = help: write one of "devops", "sre", "both"

1 mistake in content/"#,
    );
}

#[test]
fn a_kind_of_source_that_is_not_a_choice() {
    check(
        "sources.toml",
        r#""public""#,
        r#""private""#,
        r#"
content/sources.toml:38:8: the field "kind" of the source "handbook" is "private", which is not a choice
   |
38 | kind = "private"
   |        ^^^^^^^^^
   = help: write one of "founding", "public"

1 mistake in content/"#,
    );
}

#[test]
fn a_kind_of_card_that_is_not_a_choice() {
    check(
        "cards/skills.toml",
        r#""difference""#,
        r#""different""#,
        r#"
content/cards/skills.toml:4:8: the field "kind" of the card "who-codes" is "different", which is not a choice
  |
4 | kind = "different"
  |        ^^^^^^^^^^^
  = help: write one of "difference", "common", "contested"

1 mistake in content/"#,
    );
}

#[test]
fn a_reading_that_is_not_a_choice() {
    check(
        "cards/goals.toml",
        r#""primary""#,
        r#""P""#,
        r#"
content/cards/goals.toml:20:8: the field "read" of the card "is-speed-the-goal" is "P", which is not a choice
   |
20 | read = "P"
   |        ^^^
   = help: write one of "primary", "secondary", "computed"

1 mistake in content/"#,
    );
}

#[test]
fn a_voice_that_stands_twice() {
    check(
        "sources.toml",
        r#"[[source]]
id = "article""#,
        r#"[[voice]]
id = "guide"
name = "Guide"
about = "Another document."

[[source]]
id = "article""#,
        r#"
content/sources.toml:14:6: the voice "guide" stands twice, first at content/sources.toml:9:6
   |
14 | id = "guide"
   |      ^^^^^^^
   = help: give this one an id of its own

1 mistake in content/"#,
    );
}

#[test]
fn a_source_that_stands_twice() {
    check(
        "sources.toml",
        r#"[[source]]
id = "handbook""#,
        r#"[[source]]
id = "handbook"
kind = "public"
title = "Another handbook"
short = "Another"
author = "unknown"
publisher = "unknown"
year = "unknown"
url = "unknown"

[[source]]
id = "handbook""#,
        r#"
content/sources.toml:47:6: the source "handbook" stands twice, first at content/sources.toml:37:6
   |
47 | id = "handbook"
   |      ^^^^^^^^^^
   = help: give this one an id of its own

1 mistake in content/"#,
    );
}

#[test]
fn a_dimension_that_stands_twice() {
    check(
        "dimensions.toml",
        r#"[[dimension]]
id = "goals""#,
        r#"[[dimension]]
id = "skills"
name = "More skills"
question = "What else?"

[[dimension]]
id = "goals""#,
        r#"
content/dimensions.toml:7:6: the dimension "skills" stands twice, first at content/dimensions.toml:2:6
  |
7 | id = "skills"
  |      ^^^^^^^^
  = help: give this one an id of its own

1 mistake in content/"#,
    );
}

#[test]
fn a_claim_that_stands_twice() {
    check(
        "claims.toml",
        r#"[[claim]]
id = "A2"
"#,
        r#"[[claim]]
id = "A1"
source = "guide"
role = "sre"
dimension = "goals"
locator = { heading = "Goals", sentence = 4, quote = "in the end" }
text = "Speed comes last."

[[claim]]
id = "A2"
"#,
        r#"
content/claims.toml:10:6: the claim "A1" stands twice, first at content/claims.toml:2:6
   |
10 | id = "A1"
   |      ^^^^
   = help: give this one an id of its own

1 mistake in content/"#,
    );
}

#[test]
fn a_card_that_stands_twice_in_two_files() {
    check_all(
        &[
            Edit {
                file: "cards/goals.toml",
                from: r#"id = "better-software""#,
                to: r#"id = "who-codes""#,
            },
            Edit {
                file: "ids.txt",
                from: "card better-software\n",
                to: "",
            },
        ],
        r#"
content/cards/skills.toml:2:6: the card "who-codes" stands twice, first at content/cards/goals.toml:24:6
  |
2 | id = "who-codes"
  |      ^^^^^^^^^^^
  = help: give this one an id of its own

1 mistake in content/"#,
    );
}

#[test]
fn a_card_without_claims() {
    check_all(
        &[
            Edit {
                file: "cards/skills.toml",
                from: r#"devops = { text = "They write code and ship it.", claims = ["A1"] }
sre = { text = "They keep services running.", claims = ["A2", "A3"] }
"#,
                to: "",
            },
            Edit {
                file: "cards/goals.toml",
                from: r#""A3"] }"#,
                to: r#""A1", "A2", "A3"] }"#,
            },
        ],
        r#"
content/cards/skills.toml:4:8: the card "who-codes" is a difference without a side
  |
4 | kind = "difference"
  |        ^^^^^^^^^^^^
  = help: add devops = …, or sre = …, or both of them; only where the documents are silent may one be left out

1 mistake in content/"#,
    );
}

#[test]
fn a_statement_without_claims() {
    check_all(
        &[
            Edit {
                file: "cards/skills.toml",
                from: r#""A2", "A3""#,
                to: "",
            },
            Edit {
                file: "cards/goals.toml",
                from: r#""A3"] }"#,
                to: r#""A2", "A3"] }"#,
            },
        ],
        r#"
content/cards/skills.toml:8:56: the field "claims" of the card "who-codes" is empty
  |
8 | sre = { text = "They keep services running.", claims = [] }
  |                                                        ^^
  = help: name every claim that carries the text; without one it cannot stand

1 mistake in content/"#,
    );
}

#[test]
fn a_claim_named_twice_in_one_statement() {
    check(
        "cards/skills.toml",
        r#""A2", "A3""#,
        r#""A2", "A3", "A2""#,
        r#"
content/cards/skills.toml:8:69: the card "who-codes" names the claim "A2" twice in one list
  |
8 | sre = { text = "They keep services running.", claims = ["A2", "A3", "A2"] }
  |                                                                     ^^^^
  = help: take one of them out; the other counts

1 mistake in content/"#,
    );
}

#[test]
fn a_claim_that_no_card_uses() {
    check(
        "cards/skills.toml",
        r#""A2", "A3""#,
        r#""A3""#,
        r#"
content/claims.toml:10:6: no card rests on the claim "A2"
   |
10 | id = "A2"
   |      ^^^^
   = help: name it under the statement that it carries

1 mistake in content/"#,
    );
}

#[test]
fn a_claim_about_sre_on_the_side_of_devops() {
    check(
        "cards/skills.toml",
        r#""A1""#,
        r#""A1", "A2""#,
        r#"
content/cards/skills.toml:7:67: the card "who-codes" puts the claim "A2", which speaks of SRE only, on the side of DevOps
  |
7 | devops = { text = "They write code and ship it.", claims = ["A1", "A2"] }
  |                                                                   ^^^^
  = help: move it to the other side, or take a claim that speaks of this one

1 mistake in content/"#,
    );
}

#[test]
fn a_claim_about_devops_on_the_side_of_sre() {
    check(
        "cards/skills.toml",
        r#""A2", "A3""#,
        r#""A2", "G1", "A1""#,
        r#"
content/cards/skills.toml:8:63: the card "who-codes" puts the claim "G1", which speaks of DevOps only, on the side of SRE
  |
8 | sre = { text = "They keep services running.", claims = ["A2", "G1", "A1"] }
  |                                                               ^^^^
  = help: move it to the other side, or take a claim that speaks of this one

content/cards/skills.toml:8:69: the card "who-codes" puts the claim "A1", which speaks of DevOps only, on the side of SRE
  |
8 | sre = { text = "They keep services running.", claims = ["A2", "G1", "A1"] }
  |                                                                     ^^^^
  = help: move it to the other side, or take a claim that speaks of this one

2 mistakes in content/"#,
    );
}

#[test]
fn a_shared_statement_whose_claims_speak_of_one_role() {
    check(
        "cards/goals.toml",
        r#""A3"] }"#,
        r#""A1", "G1"] }"#,
        r#"
content/cards/goals.toml:29:56: the card "better-software" says of both roles what its claims say of DevOps only
   |
29 | both = { text = "Both want better software.", claims = ["A1", "G1"] }
   |                                                        ^^^^^^^^^^^^
   = help: add a claim that speaks of the other role, or move the text to one side

1 mistake in content/"#,
    );
}

#[test]
fn a_difference_without_a_side() {
    check_all(
        &[
            Edit {
                file: "cards/skills.toml",
                from: "devops = {",
                to: "both = {",
            },
            Edit {
                file: "cards/skills.toml",
                from: r#"sre = { text = "They keep services running.", claims = ["A2", "A3"] }
"#,
                to: "",
            },
            Edit {
                file: "cards/skills.toml",
                from: r#""A1""#,
                to: r#""A1", "A2""#,
            },
        ],
        r#"
content/cards/skills.toml:4:8: the card "who-codes" is a difference without a side
  |
4 | kind = "difference"
  |        ^^^^^^^^^^^^
  = help: add devops = …, or sre = …, or both of them; only where the documents are silent may one be left out

1 mistake in content/"#,
    );
}

#[test]
fn common_ground_without_a_shared_statement() {
    check(
        "cards/goals.toml",
        "both = {",
        "devops = {",
        r#"
content/cards/goals.toml:26:8: the card "better-software" is common ground without the shared statement
   |
26 | kind = "common"
   |        ^^^^^^^^
   = help: add both = …

1 mistake in content/"#,
    );
}

#[test]
fn positions_on_a_card_that_is_not_contested() {
    check(
        "cards/goals.toml",
        r#""contested""#,
        r#""difference""#,
        r#"
content/cards/goals.toml:4:8: the card "is-speed-the-goal" has positions but is not contested
  |
4 | kind = "difference"
  |        ^^^^^^^^^^^^
  = help: take the positions out, or make it contested

1 mistake in content/"#,
    );
}

#[test]
fn a_contested_card_with_one_position() {
    check(
        "cards/goals.toml",
        r#"[[card.position]]
text = "The article asks for better software as well."
claims = ["A3"]

"#,
        "",
        r#"
content/cards/goals.toml:4:8: the card "is-speed-the-goal" is contested but has fewer than two positions
  |
4 | kind = "contested"
  |        ^^^^^^^^^^^
  = help: add a [[card.position]] for each thing that the sources say against each other

1 mistake in content/"#,
    );
}

#[test]
fn a_contested_card_with_one_voice() {
    check_all(
        &[
            Edit {
                file: "cards/goals.toml",
                from: r#"claims = ["A3"]

"#,
                to: r#"claims = ["A1"]

"#,
            },
            Edit {
                file: "cards/goals.toml",
                from: r#"["G1"]"#,
                to: r#"["A3"]"#,
            },
            Edit {
                file: "cards/skills.toml",
                from: r#"["A1"]"#,
                to: r#"["A1", "G1"]"#,
            },
        ],
        r#"
content/cards/goals.toml:8:1: all positions of the card "is-speed-the-goal" rest on one voice
  |
8 | [[card.position]]
  | ^^^^^^^^^^^^^^^^^
  = help: name claims of at least two voices; a source that contradicts itself is no contest between sources

1 mistake in content/"#,
    );
}

#[test]
fn a_note_from_a_founding_source() {
    check(
        "cards/goals.toml",
        r#""handbook""#,
        r#""guide""#,
        r#"
content/cards/goals.toml:18:10: the card "is-speed-the-goal" names the founding source "guide" for a public fact
   |
18 | source = "guide"
   |          ^^^^^^^
   = help: name a public source; what a founding one says belongs in a claim

1 mistake in content/"#,
    );
}

#[test]
fn a_claim_from_a_public_source() {
    check(
        "claims.toml",
        r#""guide""#,
        r#""handbook""#,
        r#"
content/claims.toml:27:10: the claim "G1" names the public source "handbook"
   |
27 | source = "handbook"
   |          ^^^^^^^^^^
   = help: name a founding source; what a public one says belongs in the note of a card

1 mistake in content/"#,
    );
}

#[test]
fn a_founding_source_without_a_voice() {
    check(
        "sources.toml",
        r#"voice = "article"
"#,
        "",
        r#"
content/sources.toml:15:8: the source "article" is founding but has no voice
   |
15 | kind = "founding"
   |        ^^^^^^^^^^
   = help: name the voice that it speaks with: voice = …

1 mistake in content/"#,
    );
}

#[test]
fn a_public_source_with_a_voice() {
    check(
        "sources.toml",
        r#"url = "https://example.org/handbook""#,
        r#"url = "https://example.org/handbook"
voice = "guide""#,
        r#"
content/sources.toml:45:9: the source "handbook" is public but has a voice
   |
45 | voice = "guide"
   |         ^^^^^^^
   = help: take the voice out; only founding sources are counted in voices

1 mistake in content/"#,
    );
}

#[test]
fn a_quote_of_nine_words() {
    check(
        "claims.toml",
        r#""write and ship code""#,
        r#""one two three four five six seven eight nine""#,
        r#"
content/claims.toml:6:56: the field "quote" of the claim "A1" is 9 words long
  |
6 | …ding = "opening", sentence = 1, quote = "one two three four five six seven eight nine" }
  |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: shorten it to at most 8, just enough to find the sentence

1 mistake in content/"#,
    );
}

#[test]
fn sentence_nought() {
    check(
        "claims.toml",
        "sentence = 2",
        "sentence = 0",
        r#"
content/claims.toml:14:45: the field "sentence" of the claim "A2" is 0
   |
14 | locator = { heading = "opening", sentence = 0, quote = "keep it running" }
   |                                             ^
   = help: write a number from 1 to 65535

1 mistake in content/"#,
    );
}

#[test]
fn a_sentence_beyond_all_documents() {
    check(
        "claims.toml",
        "sentence = 2",
        "sentence = 65536",
        r#"
content/claims.toml:14:45: the field "sentence" of the claim "A2" is 65536
   |
14 | locator = { heading = "opening", sentence = 65536, quote = "keep it running" }
   |                                             ^^^^^
   = help: write a number from 1 to 65535

1 mistake in content/"#,
    );
}

#[test]
fn a_day_that_no_calendar_has() {
    check(
        "cards/goals.toml",
        r#""2026-11-20""#,
        r#""2026-02-29""#,
        r#"
content/cards/goals.toml:21:11: the field "checked" of the card "is-speed-the-goal" is "2026-02-29", which is no day of the calendar
   |
21 | checked = "2026-02-29"
   |           ^^^^^^^^^^^^
   = help: write year, month and day, as in 2026-11-20

1 mistake in content/"#,
    );
}

#[test]
fn a_dimension_without_a_card() {
    check(
        "cards/skills.toml",
        r#""skills""#,
        r#""goals""#,
        r#"
content/dimensions.toml:2:6: no card belongs to the dimension "skills"
  |
2 | id = "skills"
  |      ^^^^^^^^
  = help: write a card for it, or take it out if it was never released

1 mistake in content/"#,
    );
}

#[test]
fn a_title_of_71_characters() {
    check(
        "cards/skills.toml",
        r#""Who writes the code?""#,
        r#""Who writes the code, the tests, the runbooks, the dashboards, the bill?""#,
        r#"
content/cards/skills.toml:5:9: the field "title" of the card "who-codes" is 71 characters long
  |
5 | title = "Who writes the code, the tests, the runbooks, the dashboards, the bill?"
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: shorten it to at most 70

1 mistake in content/"#,
    );
}

#[test]
fn a_statement_of_301_characters() {
    check(
        "cards/skills.toml",
        "They write code and ship it.",
        "They write code and ship it. They write code and ship it. They write code and ship it. They write code and ship it. They write code and ship it. They write code and ship it. They write code and ship it. They write code and ship it. They write code and ship it. They write code and ship it. ééééééééééé",
        r#"
content/cards/skills.toml:7:19: the field "text" of the card "who-codes" is 301 characters long
  |
7 | devops = { text = "They write code and ship it. They write code and ship it. They write code and shi…
  |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: shorten it to at most 300

1 mistake in content/"#,
    );
}

#[test]
fn a_reason_of_151_characters() {
    check(
        "cards/skills.toml",
        "Ask how much of the week goes into code.",
        "Ask how much of the week goes into code. Ask how much of the week goes into code. Ask how much of the week goes into code. Ask for the week in figures.",
        r#"
content/cards/skills.toml:6:7: the field "why" of the card "who-codes" is 151 characters long
  |
6 | why = "Ask how much of the week goes into code. Ask how much of the week goes into code. Ask how muc…
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: shorten it to at most 150

1 mistake in content/"#,
    );
}

#[test]
fn a_position_of_301_characters() {
    check(
        "cards/goals.toml",
        "The guide puts speed first.",
        "The guide puts speed first. The guide puts speed first. The guide puts speed first. The guide puts speed first. The guide puts speed first. The guide puts speed first. The guide puts speed first. The guide puts speed first. The guide puts speed first. The guide puts speed first. ééééééééééééééééééééé",
        r#"
content/cards/goals.toml:13:8: the field "text" of the card "is-speed-the-goal" is 301 characters long
   |
13 | text = "The guide puts speed first. The guide puts speed first. The guide puts speed first. The guid…
   |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: shorten it to at most 300

1 mistake in content/"#,
    );
}

#[test]
fn a_note_of_321_characters() {
    check(
        "cards/goals.toml",
        "The handbook counts failed changes, too.",
        "The handbook counts failed changes, too. The handbook counts failed changes, too. The handbook counts failed changes, too. The handbook counts failed changes, too. The handbook counts failed changes, too. The handbook counts failed changes, too. The handbook counts failed changes, too. éééééééééééééééééééééééééééééééééé",
        r#"
content/cards/goals.toml:17:8: the field "text" of the card "is-speed-the-goal" is 321 characters long
   |
17 | text = "The handbook counts failed changes, too. The handbook counts failed changes, too. The handbo…
   |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: shorten it to at most 320

1 mistake in content/"#,
    );
}

#[test]
fn a_file_that_is_not_utf_8() {
    check_all(
        &[
            Edit {
                file: "dimensions.toml",
                from: "What counts as success?",
                to: "What counts as a succ�s?",
            },
            Edit {
                file: "claims.toml",
                from: r#"id = "A1""#,
                to: "id = A1",
            },
        ],
        r#"
content/claims.toml:2:6: this is not TOML: string values must be quoted, expected literal string
  |
2 | id = A1
  |      ^^
  = help: compare it with the entries around it; every text stands in double quotes

content/dimensions.toml:9:34: this character is not UTF-8
  |
9 | question = "What counts as a succ�s?"
  |                                  ^
  = help: save the file as UTF-8 and write the character again

2 mistakes in content/"#,
    );
}

#[test]
fn an_id_that_is_not_kebab_case() {
    check_all(
        &[
            Edit {
                file: "cards/skills.toml",
                from: r#""who-codes""#,
                to: r#""who-Codes""#,
            },
            Edit {
                file: "ids.txt",
                from: "who-codes",
                to: "who-Codes",
            },
        ],
        r#"
content/cards/skills.toml:2:6: "who-Codes" cannot be an id
  |
2 | id = "who-Codes"
  |      ^^^^^^^^^^^
  = help: write small letters and digits, with single hyphens between: who-codes

1 mistake in content/"#,
    );
}

#[test]
fn an_id_of_a_claim_that_is_not_numbered() {
    check_all(
        &[
            Edit {
                file: "claims.toml",
                from: r#""A2""#,
                to: r#""A-2""#,
            },
            Edit {
                file: "cards/skills.toml",
                from: r#""A2""#,
                to: r#""A-2""#,
            },
            Edit {
                file: "preferences.toml",
                from: r#""A2""#,
                to: r#""A-2""#,
            },
            Edit {
                file: "skills.toml",
                from: r#""A2""#,
                to: r#""A-2""#,
            },
            Edit {
                file: "ids.txt",
                from: "A2",
                to: "A-2",
            },
        ],
        r#"
content/claims.toml:10:6: "A-2" cannot be an id
   |
10 | id = "A-2"
   |      ^^^^^
   = help: write letters and then digits: N1

1 mistake in content/"#,
    );
}

#[test]
fn a_ninth_voice() {
    let mut files = small();
    let voices = "[[voice]]\n".repeat(9);
    files.texts.insert("sources.toml".to_owned(), voices);
    check_files(
        &files,
        r"
content/sources.toml:9:1: this voice is one more than 8
  |
9 | [[voice]]
  | ^^^^^^^^^
  = help: take it out; the tables have no room for more

1 mistake in content/",
    );
}

#[test]
fn the_65th_source() {
    let mut files = small();
    let sources = "[[source]]\n".repeat(65);
    files.texts.insert("sources.toml".to_owned(), sources);
    check_files(
        &files,
        r"
content/sources.toml:65:1: this source is one more than 64
   |
65 | [[source]]
   | ^^^^^^^^^^
   = help: take it out; the tables have no room for more

1 mistake in content/",
    );
}

#[test]
fn the_65th_dimension() {
    let mut files = small();
    let dimensions = "[[dimension]]\n".repeat(65);
    files.texts.insert("dimensions.toml".to_owned(), dimensions);
    check_files(
        &files,
        r"
content/dimensions.toml:65:1: this dimension is one more than 64
   |
65 | [[dimension]]
   | ^^^^^^^^^^^^^
   = help: take it out; the tables have no room for more

1 mistake in content/",
    );
}

#[test]
fn the_65_536th_claim() {
    let mut files = small();
    let claims = "[[claim]]\n".repeat(65_536);
    files.texts.insert("claims.toml".to_owned(), claims);
    check_files(
        &files,
        r"
content/claims.toml:65536:1: this claim is one more than 65535
      |
65536 | [[claim]]
      | ^^^^^^^^^
      = help: take it out; the tables have no room for more

1 mistake in content/",
    );
}

#[test]
fn the_65_536th_card_in_whichever_file() {
    let mut files = small();
    let cards = "[[card]]\n".repeat(65_534);
    files.texts.insert("cards/tools.toml".to_owned(), cards);
    check_files(
        &files,
        r"
content/cards/tools.toml:65533:1: this card is one more than 65535
      |
65533 | [[card]]
      | ^^^^^^^^
      = help: take it out; the tables have no room for more

1 mistake in content/",
    );
}

#[test]
fn missing_files() {
    let mut files = small();
    files.texts.remove("claims.toml");
    files.texts.remove("ids.txt");
    check_files(
        &files,
        "
content/claims.toml: the file is missing
  = help: every pack has this file; put it there

content/ids.txt: the file is missing
  = help: every pack has this file; put it there

2 mistakes in content/",
    );
}

#[test]
fn a_directory_that_is_not_there() {
    for dir in ["../../no-such-pack", "/not/../here/../no-such-pack"] {
        let reason = fs::read_dir(dir).expect_err("nobody made this directory");
        let mistakes = Pack::read(Path::new(dir)).expect_err("there is nothing to read");
        let expected = format!(
            "\
no-such-pack: this cannot be read: {reason}
  = help: check that it exists and that you may read it

1 mistake in no-such-pack/"
        );
        assert_eq!(mistakes.to_string(), expected);
    }
}

#[test]
fn everything_wrong_is_told_by_file_and_position() {
    check_all(
        &[
            Edit {
                file: "sources.toml",
                from: "Our copy lacks its end.",
                to: "",
            },
            Edit {
                file: "claims.toml",
                from: "\"keep it running\"",
                to: "7",
            },
            Edit {
                file: "claims.toml",
                from: "\"Goals\", sentence = 3",
                to: "\"\", sentence = -3",
            },
            Edit {
                file: "cards/skills.toml",
                from: "\"A1\"",
                to: "\"N1\", \"A1\", \"N2\"",
            },
        ],
        r#"
content/cards/skills.toml:7:61: the card "who-codes" names the claim "N1", which does not exist
  |
7 | devops = { text = "They write code and ship it.", claims = ["N1", "A1", "N2"] }
  |                                                             ^^^^
  = help: take an id from claims.toml, or add the claim there first

content/cards/skills.toml:7:73: the card "who-codes" names the claim "N2", which does not exist
  |
7 | devops = { text = "They write code and ship it.", claims = ["N1", "A1", "N2"] }
  |                                                                         ^^^^
  = help: take an id from claims.toml, or add the claim there first

content/claims.toml:14:56: the field "quote" of the claim "A2" is a number, not a text
   |
14 | locator = { heading = "opening", sentence = 2, quote = 7 }
   |                                                        ^
   = help: put it in double quotes

content/claims.toml:30:23: the field "heading" of the claim "G1" is empty
   |
30 | locator = { heading = "", sentence = -3, quote = "speed comes first" }
   |                       ^^
   = help: write the text

content/claims.toml:30:38: the field "sentence" of the claim "G1" is -3
   |
30 | locator = { heading = "", sentence = -3, quote = "speed comes first" }
   |                                      ^^
   = help: write a number from 1 to 65535

content/sources.toml:34:10: the field "remark" of the source "guide" is empty
   |
34 | remark = ""
   |          ^^
   = help: write the text

6 mistakes in content/"#,
    );
}

#[test]
fn a_long_line_is_cut_around_the_mistake() {
    let long = "They write code and ship it, ".repeat(5);
    check(
        "cards/skills.toml",
        "They write code and ship it.\", claims = [",
        &format!("{long}again.\", claims = [\"N1\", "),
        r#"
content/cards/skills.toml:7:184: the card "who-codes" names the claim "N1", which does not exist
  |
7 | …te code and ship it, again.", claims = ["N1", "A1"] }
  |                                          ^^^^
  = help: take an id from claims.toml, or add the claim there first

1 mistake in content/"#,
    );
}

#[test]
fn tabs_and_wide_letters_keep_the_caret_in_place() {
    check(
        "cards/skills.toml",
        "They write code and ship it.\", claims = [",
        "They wröte it…\",\tclaims\t= [\t\"N1\", ",
        r#"
content/cards/skills.toml:7:48: the card "who-codes" names the claim "N1", which does not exist
  |
7 | devops = { text = "They wröte it…", claims = [ "N1", "A1"] }
  |                                                ^^^^
  = help: take an id from claims.toml, or add the claim there first

1 mistake in content/"#,
    );
}

#[test]
fn texts_may_be_as_long_as_their_limits() {
    let limits = [
        ("cards/skills.toml", "Who writes the code?", 70),
        (
            "cards/skills.toml",
            "Ask how much of the week goes into code.",
            150,
        ),
        ("cards/skills.toml", "They write code and ship it.", 300),
        ("cards/goals.toml", "The guide puts speed first.", 300),
        (
            "cards/goals.toml",
            "The handbook counts failed changes, too.",
            320,
        ),
    ];
    for (file, text, limit) in limits {
        check(file, text, &"é".repeat(limit), "no mistake");
    }
}

#[test]
fn a_pack_may_have_windows_line_ends_and_a_byte_order_mark() {
    let mut files = small();
    for (name, text) in &mut files.texts {
        let mark = if name == "ids.txt" { "" } else { "\u{feff}" };
        *text = format!("{mark}{}", text.replace('\n', "\r\n"));
    }
    check_files(&files, "no mistake");
}

#[test]
fn a_difference_may_leave_out_a_side_on_which_the_documents_are_silent() {
    check_all(
        &[
            Edit {
                file: "cards/skills.toml",
                from: "sre = { text = \"They keep services running.\", claims = [\"A2\", \"A3\"] }\n",
                to: "",
            },
            Edit {
                file: "cards/goals.toml",
                from: r#""A3"] }"#,
                to: r#""A2", "A3"] }"#,
            },
        ],
        "no mistake",
    );
}

#[test]
fn a_shared_statement_may_rest_on_a_claim_for_each_role() {
    check(
        "cards/goals.toml",
        r#"["A3"] }"#,
        r#"["G1", "A2"] }"#,
        "no mistake",
    );
}
