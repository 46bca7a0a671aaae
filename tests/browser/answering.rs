//! Questions and replies.

use two_sides_model::answers::Answers;
use two_sides_model::code::Scores;
use two_sides_model::edition::{Edition, Form, Item};
use two_sides_model::picks::Pickable;
use two_sides_model::role::Role;
use two_sides_model::skill::SkillId;
use two_sides_model::step::Step;
use two_sides_model::tension::tensions;
use two_sides_stage::{Browser, Result, View};

use crate::figures::shows_scores;
use crate::people::{doubt, give, made_for, somebody, take_back};
use crate::screen::{
    address, arrive, heading_has_focus, keeps, question, reply, shows_screen, visit_again,
};
use crate::visit;

const NEXT: &str = "[data-button=next]";

fn first_items(step: Step, form: Form) -> Vec<Item> {
    step.items(form).collect()
}

/// Chooses a form on the start.
fn take(browser: &Browser, form: Form) -> Result {
    let button = format!("[data-button='form:{}']", form.id());
    browser.click(&button)?;
    browser.wait_until("the form is chosen", || {
        Ok(browser.attribute(&button, "aria-pressed")?.as_deref() == Some("true"))
    })
}

#[test]
fn questions_are_skipped_doubted_cleared_and_answered_later() -> Result {
    let steps: Vec<Step> = Step::of(Form::Short).collect();
    let [first, second, ..] = steps[..] else {
        panic!("the short form has two screens and a result")
    };
    let mut answers = Answers::new(Form::Short);
    visit(View::DESKTOP, "#/assess", |browser| {
        browser.click("[data-button=begin]")?;
        shows_screen(browser, first, &answers)?;
        heading_has_focus(browser)?;
        // Skipping.
        browser.click(NEXT)?;
        shows_screen(browser, second, &answers)?;
        heading_has_focus(browser)?;
        let items = first_items(second, Form::Short);
        give(&mut answers, items[0], 3);
        reply(browser, &answers, items[0])?;
        shows_screen(browser, second, &answers)?;
        // Going back, by the page and by the browser.
        browser.click(&format!(".onward a[href='{}']", address(first)))?;
        shows_screen(browser, first, &answers)?;
        heading_has_focus(browser)?;
        browser.back()?;
        shows_screen(browser, second, &answers)?;
        browser.back()?;
        shows_screen(browser, first, &answers)?;
        // Doubting counts as a reply.
        let doubted = first_items(first, Form::Short)[0];
        doubt(&mut answers, doubted);
        reply(browser, &answers, doubted)?;
        shows_screen(browser, first, &answers)?;
        // Changing, and clearing.
        for number in [1, 0, 4] {
            give(&mut answers, doubted, number);
            reply(browser, &answers, doubted)?;
            shows_screen(browser, first, &answers)?;
        }
        browser.click(&format!("{} [data-button=unanswer]", question(doubted)))?;
        take_back(&mut answers, doubted);
        shows_screen(browser, first, &answers)?;
        let clears = browser.count("[data-button=unanswer]")?;
        assert_eq!(clears, 0, "nothing is left to clear on this screen");
        give(&mut answers, doubted, 2);
        reply(browser, &answers, doubted)?;
        keeps(browser, &answers)?;
        // Both are there on the next visit, and so is the way to what is open.
        arrive(browser, "#/assess")?;
        browser.wait_for("[data-button=begin]")?;
        let open = steps.iter().find(|step| step.open(&answers) > 0);
        let open = *open.expect("questions are open");
        browser.click("[data-button=begin]")?;
        shows_screen(browser, open, &answers)?;
        browser.open(&address(Step::Result))?;
        shows_scores(browser, &Scores::of(&answers))
    })
}

#[test]
fn doubts_alone_give_no_result() -> Result {
    let mut answers = Answers::new(Form::Short);
    for step in Step::of(Form::Short) {
        for item in step.items(Form::Short) {
            doubt(&mut answers, item);
        }
    }
    assert_eq!(answers.open(Edition::today()), 0);
    visit_again(View::DESKTOP, &answers, &address(Step::Result), |browser| {
        browser.wait_for("[data-verdict=unknown]")?;
        assert_eq!(browser.count("[data-value], [data-share-link]")?, 0);
        keeps(browser, &answers)
    })
}

#[test]
fn the_full_form_takes_over_the_answers_of_the_short_one_and_back() -> Result {
    let mut answers = somebody(Form::Short, 2);
    visit_again(View::DESKTOP, &answers.clone(), "#/assess", |browser| {
        take(browser, Form::Full)?;
        answers.form = Form::Full;
        keeps(browser, &answers)?;
        let steps: Vec<Step> = Step::of(Form::Full).collect();
        let open = steps.iter().find(|step| step.open(&answers) > 0);
        let open = *open.expect("the full form asks for more");
        browser.click("[data-button=begin]")?;
        shows_screen(browser, open, &answers)?;
        let more = open
            .items(Form::Full)
            .find(|item| !answers.replied(*item))
            .expect("a question is open");
        give(&mut answers, more, 4);
        reply(browser, &answers, more)?;
        shows_screen(browser, open, &answers)?;
        browser.open(&address(Step::Result))?;
        shows_scores(browser, &Scores::of(&answers))?;

        browser.open("#/assess")?;
        take(browser, Form::Short)?;
        answers.form = Form::Short;
        keeps(browser, &answers)?;
        assert!(
            answers.replied(more),
            "replies outside of the form are kept"
        );
        browser.open(&address(Step::Result))?;
        shows_scores(browser, &Scores::of(&answers))
    })
}

#[test]
fn a_screen_that_the_short_form_leaves_out_leads_back_into_it() -> Result {
    let answers = Answers::new(Form::Short);
    let steps: Vec<Step> = Step::of(Form::Short).collect();
    let left_out = Step::of(Form::Full).find(|step| !steps.contains(step));
    let left_out = left_out.expect("the short form leaves out a screen");
    visit(View::DESKTOP, &address(left_out), |browser| {
        shows_screen(browser, left_out, &answers)?;
        browser.click(NEXT)?;
        shows_screen(browser, steps[0], &answers)
    })
}

#[test]
fn starting_over_asks_first() -> Result {
    let mut answers = made_for(Role::DevOps);
    visit_again(View::DESKTOP, &answers.clone(), "#/assess", |browser| {
        for page in ["#/assess".to_owned(), address(Step::Result)] {
            browser.open(&page)?;
            browser.click("[data-button=start-over]")?;
            browser.wait_for("[data-button=start-over-sure]")?;
            keeps(browser, &answers)?;
            browser.click("[data-button=start-over-keep]")?;
            browser.wait_for("[data-button=start-over]")?;
            assert_eq!(browser.count("[data-button=start-over-sure]")?, 0);
            keeps(browser, &answers)?;
        }
        // Who leaves without a word has not agreed.
        browser.click("[data-button=start-over]")?;
        browser.open("#/assess")?;
        browser.wait_for("[data-button=start-over]")?;
        assert_eq!(browser.count("[data-button=start-over-sure]")?, 0);

        browser.click("[data-button=start-over]")?;
        browser.click("[data-button=start-over-sure]")?;
        answers = Answers::new(answers.form);
        keeps(browser, &answers)?;
        assert_eq!(browser.count("[data-button=start-over]")?, 0);
        for step in Step::of(answers.form).filter(|step| *step != Step::Result) {
            browser.open(&address(step))?;
            shows_screen(browser, step, &answers)?;
        }
        browser.open(&address(Step::Result))?;
        browser.wait_for("[data-verdict=unknown]")?;
        arrive(browser, "#/assess")?;
        browser.wait_for("[data-button=begin]")?;
        keeps(browser, &answers)
    })
}

#[test]
fn answers_that_surprise_next_to_each_other_are_pointed_out() -> Result {
    let (skill, base) = SkillId::all()
        .find_map(|skill| Some((skill, *skill.get().builds_on.first()?)))
        .expect("some skill builds on another");
    let mut answers = Answers::new(Form::Full);
    give(&mut answers, Item::Skill(base), 0);
    let screen = Step::Area(skill.get().area);
    let warning = format!("{} .tension", question(Item::Skill(skill)));
    visit_again(
        View::DESKTOP,
        &answers.clone(),
        &address(screen),
        |browser| {
            for number in [4, 2, 3] {
                give(&mut answers, Item::Skill(skill), number);
                reply(browser, &answers, Item::Skill(skill))?;
                shows_screen(browser, screen, &answers)?;
                let found = tensions(&answers);
                assert_eq!(browser.count(".tension")?, found.len(), "at {number}");
                if let [tension] = found[..] {
                    let name = tension.base.get().name();
                    assert!(browser.text(&warning)?.contains(name), "{name}");
                }
            }
            // It is said and nothing more: the answers count as they are.
            browser.open(&address(Step::Result))?;
            shows_scores(browser, &Scores::of(&answers))
        },
    )
}
