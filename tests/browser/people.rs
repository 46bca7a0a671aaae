//! Invented people, and what they have answered.

use two_sides_model::answers::{Answers, Level, Reply};
use two_sides_model::code;
use two_sides_model::edition::{Edition, Form, Item};
use two_sides_model::link;
use two_sides_model::picks::Picks;
use two_sides_model::place::Place;
use two_sides_model::role::Role;

/// Somebody who has replied to every question of a form. Another number is somebody else.
pub(crate) fn somebody(form: Form, number: usize) -> Answers {
    let mut answers = Answers::new(form);
    for (place, question) in Edition::today().asks(form).enumerate() {
        give(&mut answers, question.item, (place + number) * place % 11);
    }
    answers
}

/// The same, but every third question is left open.
pub(crate) fn hasty(form: Form, number: usize) -> Answers {
    let mut answers = somebody(form, number);
    for question in Edition::today().asks(form).step_by(3) {
        take_back(&mut answers, question.item);
    }
    answers
}

/// Somebody who knows, and likes, what more voices name for this role than for the other one.
pub(crate) fn made_for(role: Role) -> Answers {
    let mut answers = Answers::new(Form::Full);
    for question in Edition::today().asks(Form::Full) {
        let [devops, sre] = question.voices.map(Picks::len);
        let leans = match role {
            Role::DevOps => devops > sre,
            Role::Sre => sre > devops,
        };
        match question.item {
            Item::Skill(skill) => {
                let level = if leans { Level::TOP } else { Level::ALL[0] };
                answers.rate(skill, Some(Reply::Given(level)));
            }
            Item::Preference(preference) => answers.choose(preference, Some(Reply::Given(role))),
        }
    }
    answers
}

/// Replies to a question, differently for different numbers.
pub(crate) fn give(answers: &mut Answers, item: Item, number: usize) {
    match item {
        Item::Skill(skill) => answers.rate(skill, Some(Reply::Given(Level::ALL[number % 5]))),
        Item::Preference(preference) => {
            answers.choose(preference, Some(Reply::Given(Role::ALL[number % 2])));
        }
    }
}

/// Somebody who has begun the short form, and has replied to this question alone.
pub(crate) fn replied(item: Item, number: usize) -> Answers {
    let mut answers = Answers::new(Form::Short);
    give(&mut answers, item, number);
    answers
}

/// Takes over the reply of somebody else to a question.
pub(crate) fn adopt(answers: &mut Answers, theirs: &Answers, item: Item) {
    match item {
        Item::Skill(skill) => answers.rate(skill, theirs.rating(skill)),
        Item::Preference(preference) => answers.choose(preference, theirs.choice(preference)),
    }
}

/// Replies to a question that one is not sure.
pub(crate) fn doubt(answers: &mut Answers, item: Item) {
    match item {
        Item::Skill(skill) => answers.rate(skill, Some(Reply::NotSure)),
        Item::Preference(preference) => answers.choose(preference, Some(Reply::NotSure)),
    }
}

/// Takes the reply to a question back.
pub(crate) fn take_back(answers: &mut Answers, item: Item) {
    match item {
        Item::Skill(skill) => answers.rate(skill, None),
        Item::Preference(preference) => answers.choose(preference, None),
    }
}

/// The address of the result that a code holds.
pub(crate) fn shared(code: &str) -> String {
    link::print(&Place::Shared(code.to_owned()))
}

/// The address of somebody's result with all answers.
pub(crate) fn link_of(answers: &Answers) -> String {
    shared(&code::encode_answers(answers))
}

/// The address of these people side by side.
pub(crate) fn side_by_side(people: &[Answers]) -> String {
    link::print(&Place::Lineup(
        people.iter().map(code::encode_answers).collect(),
    ))
}
