//! The promise: results side by side show what each shows alone, and what could not be compared is said.

mod any;
mod sheet;

use proptest::collection::vec;
use proptest::prelude::*;
use two_sides_model::answers::{Answers, Level, Reply};
use two_sides_model::code::{Fault, Scores, Shared, decode, encode_answers, encode_scores};
use two_sides_model::edition::{Edition, Form};
use two_sides_model::lineup::{
    COVERS, Cover, FEWEST, Lineup, MOST, Member, Row, Unreadable, differences,
};
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::score::{Figure, profile};
use two_sides_model::skill::SkillId;
use two_sides_model::verdict::verdict;

/// Members with these levels for the first skills.
fn team(levels: &[&[Option<u8>]]) -> Lineup {
    let codes: Vec<String> = levels
        .iter()
        .map(|levels| encode_answers(&sheet::rated(levels)))
        .collect();
    Lineup::parse(&codes.join("+"))
}

fn places(lineup: &Lineup) -> Vec<usize> {
    lineup.members.iter().map(|member| member.place).collect()
}

fn faults(lineup: &Lineup) -> Vec<(usize, Fault)> {
    let unreadable = lineup.unreadable.iter();
    unreadable
        .map(|&Unreadable { place, fault }| (place, fault))
        .collect()
}

/// Three results that differ from one another.
fn three() -> [String; 3] {
    [Some(0), Some(2), Some(4)].map(|level| encode_answers(&sheet::rated(&[level, level])))
}

proptest! {
    #![proptest_config(any::cases(512))]

    #[test]
    fn each_member_has_the_figures_of_their_own_page(sheets in vec(sheet::today(), FEWEST..=MOST)) {
        let edition = Edition::today();
        let codes: Vec<String> = sheets.iter().map(|sheet| encode_answers(&sheet.answers)).collect();
        let lineup = Lineup::parse(&codes.join("+"));
        prop_assert!(lineup.is_enough());
        prop_assert_eq!(places(&lineup), (1..=codes.len()).collect::<Vec<_>>());
        for ((member, code), sheet) in lineup.members.iter().zip(&codes).zip(&sheets) {
            prop_assert_eq!(Ok(member.shared.clone()), decode(code));
            let alone = profile(edition, &sheet.answers, Picks::NONE);
            let verdict = verdict(edition, &sheet.answers, Picks::NONE);
            let scores = member.scores();
            prop_assert_eq!(scores.readiness, alone.readiness.map(|figure| figure.map(Figure::percents)));
            prop_assert_eq!(scores.skills, alone.skills.map(Figure::percents));
            prop_assert_eq!(scores.preferences, alone.preferences.map(Figure::percents));
            prop_assert_eq!(scores.calls, [verdict.skills, verdict.preferences]);
            prop_assert_eq!((scores.edition, scores.form), (edition.number, sheet.answers.form));
        }
    }

    #[test]
    fn the_map_of_a_team_is_counted_right(sheets in vec((sheet::today(), any::<bool>()), FEWEST..=MOST)) {
        let code = |(sheet, tells_all): &(sheet::Sheet, bool)| if *tells_all {
            encode_answers(&sheet.answers)
        } else {
            encode_scores(&Scores::of(&sheet.answers))
        };
        let codes: Vec<String> = sheets.iter().map(code).collect();
        let lineup = Lineup::parse(&codes.join("+"));
        prop_assert_eq!(lineup.scores_alone(), sheets.iter().filter(|(_, tells_all)| !tells_all).count());
        let rows = lineup.rows();
        prop_assert_eq!(rows.iter().map(|row| row.skill).collect::<Vec<_>>(), SkillId::all().collect::<Vec<_>>());
        for row in &rows {
            let mut levels = Vec::new();
            let mut covering = Vec::new();
            for (place, (sheet, tells_all)) in sheets.iter().enumerate() {
                let is_asked = Edition::today().asks(sheet.answers.form).any(|question| {
                    question.item == two_sides_model::edition::Item::Skill(row.skill)
                });
                let level = sheet.answers.level(row.skill).filter(|_| *tells_all && is_asked);
                prop_assert_eq!(row.levels[place], level);
                levels.extend(level);
                if level.is_some_and(|level| level.get() >= 3) {
                    covering.push(place);
                }
            }
            let cover = match (covering.len(), levels.len()) {
                (_, 0) => Cover::Unknown,
                (0, _) => Cover::Nobody,
                (1, _) => Cover::One,
                _ => Cover::Several,
            };
            levels.sort_unstable();
            let spread = match levels[..] {
                [low, .., high] => Some(high.get() - low.get()),
                _ => None,
            };
            prop_assert_eq!(row.cover(), cover);
            prop_assert_eq!(row.covered_by().collect::<Vec<_>>(), covering);
            prop_assert_eq!(row.best(), levels.last().copied());
            prop_assert_eq!(row.spread(), spread);
        }
        let order: Vec<(u8, usize)> = differences(&rows)
            .iter()
            .map(|row| (4 - row.spread().unwrap_or(0), row.skill.index()))
            .collect();
        prop_assert!(order.is_sorted(), "{:?}", order);
        prop_assert_eq!(order.len(), rows.iter().filter(|row| row.spread() > Some(0)).count());
    }

    #[test]
    fn nothing_upsets_the_parser(text in any::wild(), place in 0..80_usize) {
        let codes = three().join("+");
        let around = [codes.get(..place).unwrap_or_default(), &text, codes.get(place..).unwrap_or_default()].concat();
        for text in [text, around] {
            let lineup = Lineup::parse(&text);
            prop_assert!(lineup.members.len() <= MOST);
            let mut seen: Vec<usize> = faults(&lineup).into_iter().map(|(place, _)| place).chain(places(&lineup)).collect();
            seen.sort_unstable();
            prop_assert_eq!(&seen, &(1..=seen.len()).collect::<Vec<_>>());
        }
    }
}

#[test]
fn good_codes_are_kept_and_bad_ones_are_named_by_place() {
    let [first, second, third] = three();
    let cut = &second[..9];
    let newer = third.replacen('a', "b", 1);
    let lineup = Lineup::parse(&[&first, cut, &second, &newer, "hello", &third].join("+"));
    assert_eq!(places(&lineup), [1, 3, 6]);
    let codes: Vec<String> = lineup
        .members
        .iter()
        .map(|member| member.shared.code())
        .collect();
    assert_eq!(codes, three());
    assert_eq!(
        faults(&lineup),
        [
            (2, Fault::Cut),
            (4, Fault::NewerVersion),
            (5, Fault::Foreign)
        ]
    );
    assert_eq!(lineup.left_out, 0);
}

#[test]
fn codes_come_apart_however_they_were_put_together() {
    let [first, second, third] = three();
    let (start, end) = second.split_at(11);
    let address = |code: &str| format!("https://example.org/#/r/{code}");
    for pasted in [
        format!("{first}+{second}+{third}"),
        format!("#/compare/{first}+{second}+{third}"),
        format!("https://example.org/two-sides/%23/compare/{first}%2B{second}%2b{third})."),
        format!("{first} {second}%20{third}"),
        format!("+{first}++{second}+\n+{third}+"),
        format!(
            "{}\r\n{}\r\n{}\r\n",
            address(&first),
            address(&second),
            address(&third)
        ),
        format!("{first}+{start}\n{end}+{third}"),
        format!("{first}\n{start}\n{end}\n{third}"),
    ] {
        let lineup = Lineup::parse(&pasted);
        let codes: Vec<String> = lineup
            .members
            .iter()
            .map(|member| member.shared.code())
            .collect();
        assert_eq!(codes, three(), "{pasted:?}");
        assert_eq!(
            (places(&lineup), faults(&lineup)),
            (vec![1, 2, 3], vec![]),
            "{pasted:?}"
        );
    }
}

#[test]
fn fewer_than_two_are_nothing_to_compare() {
    let [first, second, _] = three();
    for (codes, is_enough) in [
        (String::new(), false),
        (first.clone(), false),
        (format!("{first}+{}", &second[1..]), false),
        (format!("{first}+{second}"), true),
        (format!("{first}+{first}"), true),
    ] {
        assert_eq!(Lineup::parse(&codes).is_enough(), is_enough, "{codes:?}");
    }
    assert_eq!(Lineup::parse(""), Lineup::default());
}

#[test]
fn more_than_twelve_are_left_out_and_counted() {
    let [first, ..] = three();
    let codes = |count: usize| vec![first.as_str(); count].join("+");
    let counted = |codes: &str| {
        let lineup = Lineup::parse(codes);
        (
            lineup.members.len(),
            lineup.unreadable.len(),
            lineup.left_out,
        )
    };
    assert_eq!(counted(&codes(12)), (12, 0, 0));
    assert_eq!(counted(&codes(13)), (12, 0, 1));
    assert_eq!(counted(&codes(40)), (12, 0, 28));
    assert_eq!(counted(&["hello", &codes(12)].join("+")), (12, 1, 0));
    assert_eq!(counted(&[&codes(12), "hello"].join("+")), (12, 0, 1));
}

#[test]
fn more_than_twelve_that_cannot_be_read_are_left_out_and_counted() {
    let [first, ..] = three();
    let lineup = Lineup::parse(&format!("{}{first}", "hello+".repeat(1000)));
    assert_eq!(lineup.unreadable.len(), MOST);
    assert_eq!(lineup.members.len(), 0);
    assert_eq!(lineup.left_out, 1001 - MOST);
}

/// Each piece looks as if whole codes stood in it, and the next one may be the rest of it.
#[test]
fn two_megabytes_of_near_codes_are_told_as_few() {
    let near = format!("aAAM{}+", "Z".repeat(1000));
    let text = near.repeat(2_000_000 / near.len());
    let lineup = Lineup::parse(&text);
    assert_eq!(lineup.unreadable.len(), MOST);
}

#[test]
fn answers_of_any_edition_are_scored_as_of_today() {
    let edition = Box::leak(Box::new(sheet::edition(Vec::new())));
    let answers = sheet::rated(&[Some(4), Some(1), Some(3)]);
    let scores = Scores::of(&answers);
    let shared = Shared::Answers { edition, answers };
    assert_eq!(Member { place: 1, shared }.scores(), scores);
}

#[test]
fn scores_alone_are_shown_as_they_are_and_left_out_of_the_map() {
    let answers = sheet::rated(&[Some(4)]);
    let scores = Scores {
        readiness: [None; 2],
        ..Scores::of(&answers)
    };
    let lineup = Lineup::parse(&[encode_answers(&answers), encode_scores(&scores)].join("+"));
    assert!(lineup.is_enough());
    assert_eq!(lineup.scores_alone(), 1);
    let [teller, other] = &lineup.members[..] else {
        panic!("{lineup:?}")
    };
    assert!(teller.answers().is_some() && other.answers().is_none());
    assert_eq!(other.scores(), scores);
    assert_eq!(lineup.rows()[0].levels, [Some(Level::TOP), None]);
    assert_eq!(lineup.rows()[0].cover(), Cover::One);
}

#[test]
fn a_team_sees_who_covers_what_and_where_it_differs() {
    assert_eq!(COVERS.get(), 3);
    let lineup = team(&[
        &[Some(3), Some(2), Some(0), Some(2), None],
        &[Some(4), Some(4), Some(1), Some(2), None],
        &[None, Some(0), Some(2), Some(3), None],
    ]);
    let rows = lineup.rows();
    let told = |row: &Row| {
        let covering: Vec<usize> = row.covered_by().collect();
        (
            row.cover(),
            covering,
            row.best().map(Level::get),
            row.spread(),
        )
    };
    assert_eq!(
        told(&rows[0]),
        (Cover::Several, vec![0, 1], Some(4), Some(1))
    );
    assert_eq!(told(&rows[1]), (Cover::One, vec![1], Some(4), Some(4)));
    assert_eq!(told(&rows[2]), (Cover::Nobody, vec![], Some(2), Some(2)));
    assert_eq!(told(&rows[3]), (Cover::One, vec![2], Some(3), Some(1)));
    assert_eq!(told(&rows[4]), (Cover::Unknown, vec![], None, None));
    let differing: Vec<usize> = differences(&rows)
        .iter()
        .map(|row| row.skill.index())
        .collect();
    assert_eq!(differing, [1, 2, 0, 3]);
}

#[test]
fn two_people_lie_over_each_other() {
    let lineup = team(&[&[Some(1), None, Some(4)], &[Some(3), Some(2)]]);
    let levels = |row: &Row| {
        row.levels
            .iter()
            .map(|level| level.map(Level::get))
            .collect::<Vec<_>>()
    };
    let rows: Vec<Vec<Option<u8>>> = lineup.rows().iter().take(4).map(levels).collect();
    assert_eq!(
        rows,
        [
            vec![Some(1), Some(3)],
            vec![None, Some(2)],
            vec![Some(4), None],
            vec![None, None]
        ]
    );
}

#[test]
fn somebody_who_took_the_short_form_is_unknown_where_it_does_not_ask() {
    let mut answers = Answers::new(Form::Short);
    for skill in SkillId::all() {
        answers.rate(skill, Some(Reply::Given(Level::TOP)));
    }
    let code = encode_answers(&answers);
    let rows = Lineup::parse(&format!("{code}+{code}")).rows();
    let known = rows
        .iter()
        .filter(|row| row.cover() == Cover::Several)
        .count();
    let unknown = rows
        .iter()
        .filter(|row| row.cover() == Cover::Unknown)
        .count();
    assert!(known > 0 && unknown > 0);
    assert_eq!(known + unknown, rows.len());
}
