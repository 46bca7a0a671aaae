//! A result, and what it is shared as.

use two_sides_model::answers::Answers;
use two_sides_model::code::{self, Scores};
use two_sides_model::edition::{Edition, Form};
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::reasons::reasons;
use two_sides_model::role::Role;
use two_sides_model::source::VoiceId;
use two_sides_model::step::Step;
use two_sides_model::tip::tips;
use two_sides_stage::{Browser, Result, Site, View, play};

use crate::figures::{shows_scores, values, values_of};
use crate::people::{hasty, link_of, made_for, shared, somebody};
use crate::screen::{address, heading_has_focus, return_with, visit_again, written};
use crate::sight::texts;
use crate::{DIST, visit};

#[test]
fn every_kind_of_person_sees_what_the_model_computes() -> Result {
    let mut people = Role::ALL.map(made_for).to_vec();
    people.extend(Form::ALL.map(|form| somebody(form, 1)));
    people.extend(Form::ALL.map(|form| hasty(form, 6)));
    visit(View::DESKTOP, "#/assess", |browser| {
        for answers in &people {
            return_with(browser, &written(answers), &address(Step::Result))?;
            shows_scores(browser, &Scores::of(answers))?;
            explains(browser, answers)?;
            // To others it looks the same.
            browser.open(&link_of(answers))?;
            browser.wait_for("[data-shared]")?;
            shows_scores(browser, &Scores::of(answers))?;
            explains(browser, answers)?;
            assert_eq!(browser.count("[data-share-link]")?, 0);
        }
        Ok(())
    })
}

/// The answers that moved it most, and what would tip it, are those of the model.
fn explains(browser: &Browser, answers: &Answers) -> Result {
    let seen = texts(
        browser,
        "return [...document.querySelectorAll('[data-reason]')].map(reason => `${reason.dataset.reason} ${reason.dataset.value}`)",
    )?;
    let found = reasons(Edition::today(), answers, Picks::NONE);
    assert!(seen.is_empty() == found.is_empty() && seen.len() <= found.len());
    for (seen, reason) in seen.iter().zip(&found) {
        let expected = format!("{} {}", reason.skill.id(), reason.moved.percent());
        assert_eq!(*seen, expected);
    }
    let tipped = texts(
        browser,
        "return [...document.querySelectorAll('[data-tip]')].map(tip => tip.dataset.tip)",
    )?;
    let expected: Vec<&str> = tips(Edition::today(), answers, Picks::NONE)
        .iter()
        .map(|tip| tip.to.id())
        .collect();
    assert_eq!(tipped, expected);
    Ok(())
}

#[test]
fn leaving_voices_out_scores_everything_again() -> Result {
    let answers = made_for(Role::Sre);
    let today = Edition::today();
    let without = |left_out| Scores::under(today, &answers, left_out);
    let link = link_of(&answers);
    let voice = |voice: VoiceId| format!("[data-button='voice:{}']", voice.id());
    visit_again(View::DESKTOP, &answers, &address(Step::Result), |browser| {
        let mut moves = 0;
        for id in VoiceId::all() {
            let scores = without(Picks::NONE.with(id));
            moves += usize::from(scores != without(Picks::NONE));
            browser.click(&voice(id))?;
            shows_scores(browser, &scores)?;
            assert_eq!(
                browser.attribute(&voice(id), "aria-pressed")?.as_deref(),
                Some("false")
            );
            // The link tells the answers, and nothing of how they are looked at.
            assert!(browser.value("[data-share-link]")?.ends_with(&link));
            browser.click(&voice(id))?;
            shows_scores(browser, &without(Picks::NONE))?;
        }
        assert!(moves > 0, "no voice makes a difference to these answers");

        let mut left_out = Picks::NONE;
        for id in VoiceId::all() {
            left_out = left_out.with(id);
            browser.click(&voice(id))?;
            shows_scores(browser, &without(left_out))?;
        }
        assert_eq!(
            browser.count("[data-readiness][data-value], [data-lean][data-value]")?,
            0
        );
        browser.click(&voice(VoiceId::all().next().expect("there is a voice")))?;
        let first = Picks::NONE.with(VoiceId::all().next().expect("there is a voice"));
        let rest = VoiceId::all().filter(|id| !first.has(*id)).collect();
        shows_scores(browser, &without(rest))
    })
}

#[test]
fn scores_alone_are_shown_as_they_came() -> Result {
    let answers = hasty(Form::Full, 3);
    let told = Scores::of(&answers);
    let site = Site::serve(DIST)?;
    play(|stage| {
        let browser = stage.browser(&site, View::DESKTOP)?;
        return_with(&browser, &written(&answers), &address(Step::Result))?;
        browser.click("[data-button='reveal:scores']")?;
        let code = code::encode_scores(&told);
        let expected = format!("{}{}", site.url(), shared(&code));
        browser.wait_until("the link tells scores alone", || {
            Ok(browser.value("[data-share-link]")? == expected)
        })?;
        browser.click("[data-button=preview]")?;
        heading_has_focus(&browser)?;
        shows_scores(&browser, &told)?;
        browser.wait_for("[data-shared]")?;

        let other = stage.browser(&site, View::DESKTOP)?;
        other.open(&expected)?;
        alone(&other, &told)?;
        // Scores that nobody has today: whoever scored them again would see others.
        let [devops, sre] = told.readiness;
        let invented = Scores {
            readiness: [sre, devops],
            ..told
        };
        assert_ne!(invented, told);
        other.open(&shared(&code::encode_scores(&invented)))?;
        alone(&other, &invented)
    })
}

/// The page shows these scores, and nothing that would need answers.
fn alone(browser: &Browser, scores: &Scores) -> Result {
    shows_scores(browser, scores)?;
    assert_eq!(values(browser, "#assessment")?, values_of(scores));
    for needs_answers in [
        "[data-item]",
        "[data-row]",
        "[data-reason]",
        "[data-tip]",
        "[data-bridge]",
        "[data-button^='voice:']",
        "[data-button=compare]",
        "#assessment details",
        "[data-share-link]",
    ] {
        assert_eq!(browser.count(needs_answers)?, 0, "{needs_answers}");
    }
    Ok(())
}

#[test]
fn a_preview_shows_what_others_see_and_back_returns() -> Result {
    let answers = hasty(Form::Short, 1);
    visit_again(View::DESKTOP, &answers, &address(Step::Result), |browser| {
        shows_scores(browser, &Scores::of(&answers))?;
        assert_eq!(browser.count("[data-shared]")?, 0);
        browser.click("[data-button=preview]")?;
        browser.wait_for("[data-shared]")?;
        heading_has_focus(browser)?;
        assert!(browser.url()?.ends_with(&link_of(&answers)));
        shows_scores(browser, &Scores::of(&answers))?;
        browser.back()?;
        browser.wait_for("[data-share-link]")?;
        heading_has_focus(browser)?;
        shows_scores(browser, &Scores::of(&answers))
    })
}

#[test]
fn a_preview_leaves_no_voice_out() -> Result {
    let answers = made_for(Role::Sre);
    let today = Edition::today();
    let moving = VoiceId::all().find(|voice| {
        Scores::under(today, &answers, Picks::NONE.with(*voice)) != Scores::of(&answers)
    });
    let moving = moving.expect("a voice makes a difference to these answers");
    let without = Scores::under(today, &answers, Picks::NONE.with(moving));
    visit_again(View::DESKTOP, &answers, &address(Step::Result), |browser| {
        browser.click(&format!("[data-button='voice:{}']", moving.id()))?;
        shows_scores(browser, &without)?;
        browser.click("[data-button=preview]")?;
        browser.wait_for("[data-shared]")?;
        shows_scores(browser, &Scores::of(&answers))
    })
}

#[test]
fn a_link_that_cannot_be_copied_can_be_taken_by_hand() -> Result {
    let answers = hasty(Form::Short, 1);
    visit_again(View::DESKTOP, &answers, &address(Step::Result), |browser| {
        browser.script(
            "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
            &[],
        )?;
        browser.click("#share [data-button=copy]")?;
        browser.wait_for("#share .by-hand input")?;
        let link = browser.value("#share .by-hand input")?;
        assert!(link.ends_with(&link_of(&answers)));
        assert_eq!(link, browser.value("[data-share-link]")?);
        assert!(
            !browser
                .text("#share [data-button=copy]")?
                .contains("copied")
        );
        // What became of that link says nothing about another one.
        browser.click("[data-button='reveal:scores']")?;
        browser.wait_until_gone("#share .by-hand")
    })
}

#[test]
fn without_an_answer_there_is_no_result() -> Result {
    visit(View::DESKTOP, &address(Step::Result), |browser| {
        browser.wait_for("#app h1")?;
        assert_eq!(browser.count("[data-value], [data-share-link]")?, 0);
        assert_eq!(
            browser
                .attribute("[data-verdict]", "data-verdict")?
                .as_deref(),
            Some("unknown")
        );
        browser.click("#assessment a[href='#/assess']")?;
        heading_has_focus(browser)?;
        browser.wait_for("[data-button=begin]")
    })
}
