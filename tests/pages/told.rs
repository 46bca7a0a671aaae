//! What is drawn is told in words as well, and the words have the numbers of the model.

use two_sides_model::answers::Answers;
use two_sides_model::card::{CardId, voices};
use two_sides_model::code::Scores;
use two_sides_model::edition::{Edition, Form};
use two_sides_model::link;
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::place::{Place, Program};
use two_sides_model::reasons::reasons;
use two_sides_model::role::Role;
use two_sides_model::score::Percents;
use two_sides_model::skill::SkillId;
use two_sides_model::source::VoiceId;
use two_sides_model::step::Step;
use two_sides_model::verdict::Call;
use two_sides_model::weights::Weights;

use crate::markup::{tags, texts_at, unescaped};
use crate::rendered::{addresses, filled, page_at, shown_by};

/// Somebody who answered everything, and somebody who left gaps, so that their figures are ranges.
fn people() -> [Answers; 2] {
    let whole = filled(Form::Full);
    let mut hasty = whole.clone();
    for skill in SkillId::all().step_by(3) {
        hasty.rate(skill, None);
    }
    [whole, hasty]
}

/// Their own results.
fn results() -> [(Answers, Scores, String); 2] {
    let result = link::print(&Place::Assess(Step::Result));
    people().map(|answers| {
        let page = shown_by(Program::Assessment, &result, answers.clone());
        (answers.clone(), Scores::of(&answers), page)
    })
}

/// The numbers in a text.
fn numbers(text: &str) -> Vec<i32> {
    let words = text.split(|sign: char| !sign.is_ascii_digit());
    words.filter_map(|word| word.parse().ok()).collect()
}

/// The numbers of a figure, and of its range where it has one. Sides are told in words.
fn numbers_of(figure: Option<Percents>) -> Vec<i32> {
    let Some(Percents { low, value, high }) = figure else {
        return Vec::new();
    };
    let told = if low == high {
        vec![value]
    } else {
        vec![value, low, high]
    };
    told.into_iter().map(i32::abs).collect()
}

/// The side of a lean in words; nothing in the middle.
fn side(lean: i32) -> &'static str {
    match lean.signum() {
        -1 => "towards DevOps",
        1 => "towards SRE",
        _ => "",
    }
}

#[test]
fn each_figure_is_told_with_its_range_and_its_side() {
    for (_, scores, page) in results() {
        let readiness = texts_at(&page, "data-readiness");
        assert_eq!(readiness.len(), Role::ALL.len());
        for (role, text) in readiness {
            let role = Role::ALL.into_iter().find(|it| it.id() == role);
            let figure = scores.readiness[role.expect("it is a role").index()];
            assert_eq!(numbers(&text), numbers_of(figure), "{text}");
        }
        let leans = texts_at(&page, "data-lean");
        assert_eq!(leans.len(), 2);
        for ((_, text), lean) in leans.iter().zip([scores.skills, scores.preferences]) {
            assert_eq!(numbers(text), numbers_of(lean), "{text}");
            let sides = lean.map(|Percents { low, value, high }| [value, low, high].map(side));
            for side in sides.into_iter().flatten() {
                assert!(text.contains(side), "{side:?} in {text}");
            }
        }
    }
}

#[test]
fn the_verdict_is_told_in_words() {
    for (_, scores, page) in results() {
        let [(_, verdict)] = &texts_at(&page, "data-verdict")[..] else {
            panic!("a result has one verdict")
        };
        for (subject, call) in ["Skills", "Preferences"].into_iter().zip(scores.calls) {
            let said = match call {
                Call::Role(role) => format!("{subject} lean {}.", role.name()),
                Call::Close => format!("{subject}: too close to call."),
                Call::Unknown => format!("{subject}: nothing to go by."),
            };
            assert!(verdict.contains(&said), "{said:?} in {verdict}");
        }
    }
}

#[test]
fn what_moved_the_lean_is_told_with_how_far_and_where_to() {
    for (answers, _, page) in results() {
        let found = reasons(Edition::today(), &answers, Picks::NONE);
        let told = texts_at(&page, "data-reason");
        assert!(!told.is_empty() && told.len() <= found.len());
        for ((skill, text), reason) in told.iter().zip(&found) {
            let moved = reason.moved.percent();
            assert_eq!(*skill, reason.skill.id());
            assert!(text.contains(reason.skill.get().name()), "{text}");
            assert_eq!(numbers(text).last(), Some(&moved.abs()), "{text}");
            assert!(text.contains(side(moved)), "{text}");
        }
    }
}

#[test]
fn each_skill_is_told_with_its_level_and_its_voices() {
    for (answers, _, page) in results() {
        let weights = Weights::of(Edition::today(), answers.form, Picks::NONE);
        let told = texts_at(&page, "data-skill");
        assert_eq!(told.len(), weights.skills.len());
        for ((skill, text), weight) in told.iter().zip(&weights.skills) {
            assert_eq!(*skill, weight.skill.id());
            let [devops, sre] = weight.voices;
            let level = answers
                .level(weight.skill)
                .map_or(String::new(), |level| format!("level {}; ", level.get()));
            let name = weight.skill.get().name();
            let said = format!("{name} : {level}voices: DevOps {devops}, SRE {sre}");
            assert!(
                text.trim_start().starts_with(&said),
                "{said:?} begins {text}"
            );
        }
    }
}

#[test]
fn the_picture_to_post_is_told_with_the_verdict_and_both_leans() {
    for (_, scores, page) in results() {
        let tags = tags(&page);
        let picture = tags.iter().find(|tag| tag.name == "img");
        let alt = picture.and_then(|picture| picture.attribute("alt"));
        let alt = unescaped(alt.expect("the picture has words"));
        let leans = [scores.skills, scores.preferences].map(numbers_of);
        assert_eq!(numbers(&alt), leans.concat(), "{alt}");
        let [(_, verdict)] = &texts_at(&page, "data-verdict")[..] else {
            panic!("a result has one verdict")
        };
        assert!(alt.contains(verdict.trim()), "{verdict:?} in {alt}");
    }
}

#[test]
fn the_dots_of_a_statement_are_told_as_a_number_of_voices() {
    let page = page_at("#/");
    let all = VoiceId::all().count();
    let expected: Vec<Vec<usize>> = CardId::all()
        .flat_map(|card| card.get().statements)
        .filter(|statement| !statement.is_silent())
        .map(|statement| vec![voices(statement.claims).len(), all])
        .collect();
    let told: Vec<Vec<usize>> = texts_at(&page, "class")
        .into_iter()
        .filter(|(class, _)| *class == "voices")
        .map(|(_, text)| {
            numbers(&text)
                .into_iter()
                .map(|number| number.try_into().unwrap())
                .collect()
        })
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn no_drawing_is_left_to_guess() {
    for address in addresses() {
        let page = page_at(&address);
        // Those who hear the page are spared a drawing, or told its name.
        for tag in tags(&page)
            .iter()
            .filter(|tag| ["svg", "img"].contains(&tag.name))
        {
            let is_within = tag.attribute("data-mark").is_some();
            let is_spared = tag.attribute("aria-hidden") == Some("true");
            let name = tag.attribute("alt").or(tag.attribute("aria-label"));
            let is_told = name.is_some_and(|name| !name.is_empty());
            assert!(is_within || is_spared || is_told, "{address}: {tag:?}");
        }
    }
}
