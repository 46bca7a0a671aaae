//! What people do in the assessment, and what must come of it.

use two_sides_model::answers::{Answers, Level, Reply};
use two_sides_model::edition::{Edition, Form, Item};
use two_sides_model::link::{self, Address, Arrival, Dropped};
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::place::{Place, Program};
use two_sides_model::preference::PreferenceId;
use two_sides_model::role::Role;
use two_sides_model::sitting::{Act, Keeping, Sitting, Surroundings};
use two_sides_model::skill::SkillId;
use two_sides_model::source::VoiceId;
use two_sides_model::step::Step;

fn arrival(fragment: &str) -> Arrival {
    link::parse(fragment).expect("the fragment is an address")
}

/// What the assessment makes of a fragment.
fn own(fragment: &str) -> Option<Arrival> {
    Address::read(fragment)
        .expect("the fragment is an address")
        .seen_by(Program::Assessment)
}

fn opened(fragment: &str, answers: Answers) -> Sitting {
    let surroundings = Surroundings {
        page: "https://example.org/sides/".to_owned(),
        can_send: false,
    };
    Sitting::opened_at(own(fragment), (answers, Keeping::Kept, None), surroundings)
}

fn after(sitting: &Sitting, acts: impl IntoIterator<Item = Act>) -> Sitting {
    acts.into_iter()
        .fold(sitting.clone(), |sitting, act| sitting.apply(act))
}

fn skill() -> SkillId {
    SkillId::all().next().expect("there are skills")
}

fn preference() -> PreferenceId {
    PreferenceId::all().next().expect("there are preferences")
}

fn rated() -> Act {
    Act::Rated(skill(), Some(Reply::Given(Level::TOP)))
}

/// What a file holds in which nothing is answered.
fn brought() -> Act {
    Act::Brought(Answers::new(Form::Short), None)
}

#[test]
fn replies_are_put_down_changed_and_taken_back() {
    let fresh = opened("#/assess", Answers::new(Form::Short));
    let sitting = after(
        &fresh,
        [
            rated(),
            Act::Chose(preference(), Some(Reply::Given(Role::Sre))),
        ],
    );
    assert_eq!(sitting.answers.level(skill()), Some(Level::TOP));
    assert_eq!(sitting.answers.side(preference()), Some(Role::Sre));

    let sitting = after(&sitting, [Act::Rated(skill(), Some(Reply::NotSure))]);
    assert_eq!(sitting.answers.rating(skill()), Some(Reply::NotSure));
    let sitting = after(
        &sitting,
        [Act::Rated(skill(), None), Act::Chose(preference(), None)],
    );
    assert_eq!(sitting, fresh);
}

#[test]
fn another_form_keeps_every_answer() {
    let fresh = opened("#/assess", Answers::new(Form::Short));
    let sitting = after(&fresh, [rated(), Act::FormChosen(Form::Full)]);
    assert_eq!(sitting.answers.form, Form::Full);
    assert_eq!(sitting.answers.level(skill()), Some(Level::TOP));
}

#[test]
fn starting_over_asks_first_and_keeps_the_form() {
    let fresh = opened("#/assess", Answers::new(Form::Full));
    let asked = after(&fresh, [rated(), Act::StartOverAsked(true)]);
    assert!(asked.asks_to_start_over);
    assert!(!asked.answers.is_empty());
    assert!(!after(&asked, [Act::StartOverAsked(false)]).asks_to_start_over);
    // Going elsewhere is a "no".
    assert!(!after(&asked, [Act::Arrived(own("#/assess"))]).asks_to_start_over);
    assert_eq!(after(&asked, [Act::StartedOver]), fresh);
}

#[test]
fn no_address_changes_what_somebody_answered() {
    let mine = after(&opened("#/assess", Answers::new(Form::Full)), [rated()]);
    for fragment in [
        "#/r/aAAEAAAAZ",
        "#/compare/a+b",
        "#/method",
        "#/assess/result",
        "#/assess/gone",
        "#/",
    ] {
        let there = after(&mine, [Act::Arrived(own(fragment))]);
        assert_eq!(there.answers, mine.answers, "{fragment}");
        assert_eq!(
            opened(fragment, mine.answers.clone()).answers,
            mine.answers,
            "{fragment}"
        );
    }
}

#[test]
fn the_answers_of_another_tab_are_taken_only_when_asked_for() {
    let mine = after(&opened("#/assess", Answers::new(Form::Full)), [rated()]);
    let theirs = Answers::new(Form::Short);
    let torn = after(&mine, [Act::KeptElsewhere(theirs.clone())]);
    assert_eq!(torn.answers, mine.answers);
    let taken = after(&torn, [Act::ElsewhereTaken]);
    assert_eq!((&taken.answers, &taken.keeping), (&theirs, &Keeping::Kept));
    assert_eq!(after(&torn, [Act::ElsewhereLeft]), mine);
    // Whoever changed their mind there has left nothing to decide.
    let agreed = after(&torn, [Act::KeptElsewhere(mine.answers.clone())]);
    assert_eq!(agreed, mine);
}

#[test]
fn a_file_replaces_answers_only_when_asked_to() {
    let fresh = opened("#/assess", Answers::new(Form::Full));
    let mine = after(&fresh, [rated()]);
    assert_eq!(
        after(&fresh, [brought()]).answers,
        Answers::new(Form::Short)
    );
    let offered = after(&mine, [brought()]);
    assert_eq!(offered.answers, mine.answers);
    assert_eq!(after(&offered, [Act::OfferLeft]), mine);
    let taken = after(&offered, [Act::OfferTaken]);
    assert_eq!(
        (taken.answers, taken.offered),
        (Answers::new(Form::Short), None)
    );
}

#[test]
fn nothing_but_an_answer_to_it_decides_which_tab_holds() {
    let mine = after(
        &opened("#/assess/gone", Answers::new(Form::Full)),
        [rated()],
    );
    let torn = after(&mine, [Act::KeptElsewhere(Answers::new(Form::Short))]);
    for acts in [
        vec![Act::DroppedRead],
        vec![Act::Remarked("Nothing was taken.".to_owned())],
        vec![Act::Remarked(String::new()), Act::RemarkRead],
        vec![Act::Arrived(own("#/assess/result")), rated()],
        vec![brought(), Act::OfferTaken],
        vec![brought(), Act::OfferLeft],
    ] {
        assert_eq!(after(&torn, acts.clone()).keeping, torn.keeping, "{acts:?}");
    }
    // Where nothing is answered yet, a file is taken without a question.
    let fresh = opened("#/assess", Answers::new(Form::Full));
    let torn = after(&fresh, [Act::KeptElsewhere(mine.answers)]);
    assert_eq!(after(&torn, [brought()]).keeping, torn.keeping);
}

#[test]
fn a_voice_is_left_out_and_heard_again() {
    let voice = VoiceId::all().last().expect("there are voices");
    let fresh = opened("#/assess/result", Answers::new(Form::Full));
    let without = after(&fresh, [Act::VoiceToggled(voice)]);
    assert_eq!(without.left_out, Picks::NONE.with(voice));
    assert_eq!(after(&without, [Act::VoiceToggled(voice)]), fresh);

    let step = after(&without, [Act::Arrived(own("#/assess"))]);
    assert_eq!(step.left_out, without.left_out);
    let shared = after(&without, [Act::Arrived(own("#/r/aAAEAAAAZ"))]);
    assert_eq!(shared.left_out, Picks::NONE);
    let without = after(&shared, [Act::VoiceToggled(voice)]);
    let again = after(&without, [Act::Arrived(own("#/r/aAAEAAAAZ"))]);
    assert_eq!(again, without, "the place is the same");
}

#[test]
fn links_name_the_page_where_others_can_open_it() {
    let sitting = opened("#/assess", Answers::new(Form::Full));
    assert_eq!(
        sitting.link_to(&link::shared("aCode")),
        "https://example.org/sides/#/r/aCode"
    );
}

#[test]
fn the_screens_of_a_form_ask_all_its_questions_once() {
    for form in Form::ALL {
        let asked: Vec<Item> = Step::of(form).flat_map(|step| step.items(form)).collect();
        let expected: Vec<Item> = Edition::today()
            .asks(form)
            .map(|question| question.item)
            .collect();
        assert_eq!(asked, expected, "{form:?}");
        assert_eq!(Step::of(form).last(), Some(Step::Result));
    }
}

#[test]
fn not_sure_is_a_reply_and_leaves_nothing_open() {
    let mut answers = Answers::new(Form::Full);
    let step = Step::Area(skill().get().area);
    let all = step.open(&answers);
    assert_eq!(all, step.items(Form::Full).count());
    answers.rate(skill(), Some(Reply::NotSure));
    assert_eq!(step.open(&answers), all - 1);
}

#[test]
fn every_screen_has_an_address_of_its_own() {
    for step in Step::all() {
        let place = Place::Assess(step);
        let printed = link::print(&place);
        assert_eq!(
            arrival(&printed),
            Arrival {
                place,
                dropped: Vec::new()
            },
            "{printed}"
        );
    }
    let unknown = arrival("#/assess/gone");
    assert_eq!(unknown.place, Place::Assess(Step::Start));
    let names: Vec<&str> = unknown.dropped.iter().map(Dropped::name).collect();
    assert_eq!(names, ["the step “gone”"]);
}

#[test]
fn results_keep_their_codes_in_the_address() {
    for (fragment, place) in [
        ("#/r/aB-_9Z", Place::Shared("aB-_9Z".to_owned())),
        ("#/r/", Place::Shared(String::new())),
        ("#/r", Place::Shared(String::new())),
        ("#/compare/", Place::Lineup(Vec::new())),
        (
            "#/compare/aZ+bZ",
            Place::Lineup(vec!["aZ".to_owned(), "bZ".to_owned()]),
        ),
        (
            // Some programs encode what they send.
            "#/compare/aZ%2BbZ",
            Place::Lineup(vec!["aZ".to_owned(), "bZ".to_owned()]),
        ),
    ] {
        assert_eq!(arrival(fragment).place, place, "{fragment}");
    }
    let both = Place::Lineup(vec!["aZ".to_owned(), "bZ".to_owned()]);
    assert_eq!(link::print(&both), "#/compare/aZ+bZ");
}
