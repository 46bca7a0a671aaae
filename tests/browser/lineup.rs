//! Results side by side.

use serde_json::json;
use two_sides_model::answers::{Answers, Level};
use two_sides_model::code::{self, Fault, Scores};
use two_sides_model::edition::Form;
use two_sides_model::lineup::{Cover, Lineup, MOST, Row, differences};
use two_sides_model::link;
use two_sides_model::picks::Pickable;
use two_sides_model::place::Place;
use two_sides_model::role::Role;
use two_sides_model::step::Step;
use two_sides_stage::{Browser, Result, Site, View, play};

use crate::figures::{FIGURE, shows_scores, values, values_of};
use crate::people::{hasty, made_for, side_by_side, somebody};
use crate::screen::{address, arrive, heading_has_focus, keeps, return_with, written};
use crate::sight::{settles, texts};
use crate::{DIST, visit};

/// Everybody's letter and level for each skill, as the table of a team has them.
const TABLE: &str = r"
    return [...document.querySelectorAll('tr[data-row]')].map(row =>
        [row.dataset.row, ...[...row.querySelectorAll('td')].map(({ dataset: { level }, textContent }) => `${level ?? 'none'} ${textContent}`)].join(', '))";

/// The row of a member, by place from 1.
fn row(place: usize) -> String {
    format!("[data-member]:nth-child({place})")
}

/// The codes of a page of results side by side.
fn codes(people: &[Answers]) -> Vec<String> {
    people.iter().map(code::encode_answers).collect()
}

/// The rows of the map: the skills that somebody rated.
fn rated(people: &[Answers]) -> Vec<Row> {
    let mut rows = Lineup::parse(&codes(people).join("+")).rows();
    rows.retain(|row| row.cover() != Cover::Unknown);
    rows
}

#[test]
fn two_people_have_the_figures_of_their_own_pages() -> Result {
    let [mine, theirs] = [hasty(Form::Full, 2), made_for(Role::Sre)];
    let site = Site::serve(DIST)?;
    play(|stage| {
        let [me, them] = [
            stage.browser(&site, View::DESKTOP)?,
            stage.browser(&site, View::DESKTOP)?,
        ];
        let mut own = Vec::new();
        for (browser, answers) in [(&me, &mine), (&them, &theirs)] {
            return_with(browser, &written(answers), &address(Step::Result))?;
            shows_scores(browser, &Scores::of(answers))?;
            own.push(values(browser, "#assessment .figures")?);
        }
        let link = them.value("[data-share-link]")?;
        me.type_into("[data-paste]", &link)?;
        me.click("#share [data-button=compare]")?;
        heading_has_focus(&me)?;
        arrive(&them, &me.url()?)?;
        for browser in [&me, &them] {
            browser.wait_for(&row(2))?;
            assert_eq!(browser.count("[data-member]")?, 2);
            for (place, (own, answers)) in own.iter().zip([&mine, &theirs]).enumerate() {
                let seen = values(browser, &row(place + 1))?;
                assert_eq!(seen, values_of(&Scores::of(answers)));
                assert!(own.iter().all(|figure| seen.contains(figure)), "{own:?}");
            }
        }
        keeps(&me, &mine)?;
        keeps(&them, &theirs)?;
        me.back()?;
        shows_scores(&me, &Scores::of(&mine))
    })
}

/// What a list of the page on a team must say at its end: each skill, and who covers it.
fn listed(rows: &[&Row]) -> String {
    let told = |row: &&Row| {
        let who: String = row.covered_by().map(letter).collect();
        let name = row.skill.get().name();
        if who.is_empty() {
            name.to_owned()
        } else {
            format!("{name} ({who})")
        }
    };
    rows.iter().map(told).collect::<Vec<_>>().join(", ")
}

fn letter(member: usize) -> char {
    ('A'..).nth(member).expect("there are enough letters")
}

#[test]
fn a_team_sees_who_covers_what() -> Result {
    let team = [
        hasty(Form::Full, 2),
        somebody(Form::Short, 4),
        hasty(Form::Full, 7),
    ];
    let rows = rated(&team);
    let covered = |cover| rows.iter().filter(|row| row.cover() == cover).collect();
    visit(View::DESKTOP, &side_by_side(&team), |browser| {
        browser.wait_for(&row(team.len()))?;
        for (place, answers) in team.iter().enumerate() {
            let seen = values(browser, &row(place + 1))?;
            assert_eq!(seen, values_of(&Scores::of(answers)));
        }
        for (list, cover) in [
            ("several", Cover::Several),
            ("one", Cover::One),
            ("nobody", Cover::Nobody),
        ] {
            let covered: Vec<&Row> = covered(cover);
            assert!(!covered.is_empty(), "the team has something in {list}");
            let said = browser.text(&format!("[data-cover={list}]"))?;
            let expected = format!(": {}.", listed(&covered));
            assert!(said.ends_with(&expected), "{said:?} ends with {expected:?}");
        }
        let said = browser.text("[data-cover=differ]")?;
        let (_, said) = said.split_once(": ").unwrap_or_default();
        let furthest = differences(&rows);
        let most =
            (1..=furthest.len()).find(|count| format!("{}.", listed(&furthest[..*count])) == said);
        assert!(most.is_some(), "{said:?} begins {:?}", listed(&furthest));

        let level = |level: &Option<Level>| {
            level.map_or("none –".to_owned(), |level| {
                format!("{0} {0}", level.get())
            })
        };
        let expected: Vec<String> = rows
            .iter()
            .map(|row| {
                let levels: Vec<String> = row.levels.iter().map(level).collect();
                format!("{}, {}", row.skill.id(), levels.join(", "))
            })
            .collect();
        settles(browser, "the table shows the levels", &expected, || {
            texts(browser, TABLE)
        })
    })
}

#[test]
fn two_people_are_laid_over_each_other() -> Result {
    let pair = [hasty(Form::Full, 2), somebody(Form::Short, 4)];
    let rows = rated(&pair);
    visit(View::DESKTOP, &side_by_side(&pair), |browser| {
        browser.wait_for(&row(pair.len()))?;
        let seen = texts(
            browser,
            "return [...document.querySelectorAll('[data-row]')].map(row => `${row.dataset.row} ${row.querySelector('p').textContent}`)",
        )?;
        assert_eq!(seen.len(), rows.len());
        for (seen, row) in seen.iter().zip(&rows) {
            assert!(seen.starts_with(row.skill.id()), "{seen}");
            for (member, level) in row.levels.iter().enumerate() {
                let said = level.map_or("no answer".to_owned(), |level| level.get().to_string());
                let said = format!("{} {said}", letter(member));
                assert!(seen.contains(&said), "{said:?} in {seen:?}");
            }
        }
        Ok(())
    })
}

#[test]
fn a_thirteenth_result_is_left_out_and_said() -> Result {
    let people: Vec<Answers> = (0..=MOST)
        .map(|number| somebody(Form::Short, number))
        .collect();
    let lineup = Lineup::parse(&codes(&people).join("+"));
    visit(View::DESKTOP, &side_by_side(&people), |browser| {
        browser.wait_for(&row(MOST))?;
        assert_eq!(browser.count("[data-member]")?, lineup.members.len());
        let said = numbers(browser, "[data-left-out]")?;
        assert_eq!(said, [MOST, lineup.left_out]);
        for (place, answers) in people.iter().take(MOST).enumerate() {
            let seen = values(browser, &row(place + 1))?;
            assert_eq!(seen, values_of(&Scores::of(answers)), "{place}");
        }
        Ok(())
    })
}

fn numbers(browser: &Browser, selector: &str) -> Result<Vec<usize>> {
    let numbers = browser.script(
        r"return document.querySelector(arguments[0]).textContent.match(/\d+/g).map(Number)",
        &[json!(selector)],
    )?;
    Ok(serde_json::from_value(numbers)?)
}

#[test]
fn a_bad_result_among_good_ones_is_named_with_its_place() -> Result {
    let people = [somebody(Form::Full, 1), somebody(Form::Full, 2)];
    let mut codes = codes(&people);
    codes[1].pop();
    codes.push(code::encode_scores(&Scores::of(&people[1])));
    let lineup = Lineup::parse(&codes.join("+"));
    let [bad] = lineup.unreadable[..] else {
        panic!("one of the codes is bad")
    };
    assert_eq!(bad.fault, Fault::Cut);
    let page = link::print(&Place::Lineup(codes.clone()));
    visit(View::DESKTOP, &page, |browser| {
        let notice = format!("[data-fault={}]", bad.fault.id());
        browser.wait_for(&notice)?;
        assert_eq!(browser.count("[data-fault]")?, 1);
        assert_eq!(numbers(browser, &notice)?, [bad.place]);
        let said = browser.text(&notice)?;
        for words in [bad.fault.title(), bad.fault.advice()] {
            assert!(said.contains(words), "{words:?} in {said:?}");
        }
        assert_eq!(browser.count("[data-member]")?, lineup.members.len());
        for (place, answers) in people.iter().enumerate() {
            let seen = values(browser, &row(place + 1))?;
            assert_eq!(seen, values_of(&Scores::of(answers)));
        }
        assert_eq!(
            numbers(browser, "[data-scores-alone]")?,
            [lineup.scores_alone()]
        );

        // One good result is nothing to compare.
        codes.pop();
        browser.open(&link::print(&Place::Lineup(codes.clone())))?;
        browser.wait_until_gone("[data-member]")?;
        assert_eq!(browser.count(FIGURE)?, 0);
        assert_eq!(browser.count(&notice)?, 1);
        heading_has_focus(browser)?;

        // No result is no fault.
        browser.open("#/compare/")?;
        browser.wait_until_gone("[data-fault]")?;
        assert_eq!(browser.count(FIGURE)?, 0);
        assert_eq!(browser.count("#reference h1")?, 1);
        Ok(())
    })
}

#[test]
fn links_are_told_apart_however_they_are_joined() -> Result {
    let pair = [somebody(Form::Full, 1), somebody(Form::Full, 2)];
    let [one, other] = &codes(&pair)[..] else {
        panic!("a pair has two codes")
    };
    visit(View::DESKTOP, "#/assess", |browser| {
        for page in [
            format!("#/compare/{one}%2B{other}"),
            format!("#/compare/{one}%20{other}"),
            format!("#/compare/{one}+{other})."),
            format!("#/compare/{one}++{other}"),
        ] {
            arrive(browser, &page)?;
            browser.wait_for(&row(2))?;
            assert_eq!(browser.count("[data-fault]")?, 0, "{page}");
            for (place, answers) in pair.iter().enumerate() {
                let seen = values(browser, &row(place + 1))?;
                assert_eq!(seen, values_of(&Scores::of(answers)), "{page}");
            }
        }
        // None of them is anybody's own.
        assert_eq!(browser.script("return localStorage.length", &[])?, json!(0));
        Ok(())
    })
}
