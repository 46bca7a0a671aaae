//! Prints the lines of `tests/golden-links.txt` for today's edition, from a few sheets that are always the same.

#[path = "../tests/golden/line.rs"]
mod line;

use two_sides_model::answers::{Answers, Level, Reply};
use two_sides_model::code::{Scores, Shared};
use two_sides_model::edition::{Edition, Form, Item};
use two_sides_model::role::Role;

fn main() {
    let edition = Edition::today();
    let complete = sheet(edition, Form::Full, |place| Some(place * place % 5));
    let mirrored = sheet(edition, Form::Full, |place| Some(4 - place * place % 5));
    let partly = sheet(edition, Form::Full, |place| {
        (place % 3 > 0).then_some(place % 5)
    });
    let short = sheet(edition, Form::Short, |place| Some((place + 2) % 5));
    let scores = Shared::Scores(Scores::of(&complete));
    for answers in [complete, mirrored, partly, short] {
        println!("{}", line::line(&Shared::Answers { edition, answers }));
    }
    println!("{}", line::line(&scores));
}

/// The answers to the form, from a number from 0 to 4 for each place: a level, or the side, which is SRE above 2.
fn sheet(edition: &Edition, form: Form, number: impl Fn(usize) -> Option<usize>) -> Answers {
    let mut answers = Answers::new(form);
    for (place, question) in edition.asks(form).enumerate() {
        let number = number(place);
        match question.item {
            Item::Skill(skill) => {
                answers.rate(skill, number.map(|number| Reply::Given(Level::ALL[number])));
            }
            Item::Preference(preference) => {
                let side = |number: usize| Reply::Given(Role::ALL[usize::from(number > 2)]);
                answers.choose(preference, number.map(side));
            }
        }
    }
    answers
}
