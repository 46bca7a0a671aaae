//! The promise: a link to a result opens as what was shared, for ever; and one that was damaged never opens as something else.

mod any;
mod sealed;
mod sheet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use two_sides_model::answers::{Answers, Level, Reply};
use two_sides_model::code::{
    Fault, LONGEST, Scores, Shared, clean, decode, decode_under, encode_answers, encode_scores,
    encode_under,
};
use two_sides_model::edition::{Edition, Form, Item, Question};
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::preference::PreferenceId;
use two_sides_model::role::Role;
use two_sides_model::score::Percents;
use two_sides_model::verdict::Call;

use crate::sealed::{LETTERS, sealed};

fn skill(place: usize) -> Item {
    Item::Skill(sheet::skill(place))
}

fn preference(place: usize) -> Item {
    let preference = PreferenceId::all().nth(place);
    Item::Preference(preference.expect("there are at least 8 preferences"))
}

/// Two editions that nobody wrote: the second one asks in another order, drops a question, adds two, and has another short form.
fn two_editions() -> &'static [Edition] {
    let edition = |number, questions: &[(Item, bool)]| Edition {
        number,
        questions: questions
            .iter()
            .map(|&(item, is_short)| Question {
                item,
                is_short,
                voices: [Picks::NONE; 2],
            })
            .collect::<Vec<_>>()
            .leak(),
    };
    let first = [
        (skill(0), true),
        (skill(1), false),
        (preference(0), true),
        (skill(2), false),
        (preference(1), false),
    ];
    let second = [
        (preference(1), true),
        (skill(3), false),
        (skill(2), true),
        (skill(0), false),
        (preference(0), false),
        (preference(2), true),
    ];
    vec![edition(1, &first), edition(2, &second)].leak()
}

fn answer(answers: &mut Answers, item: Item, symbol: Option<u8>) {
    match item {
        Item::Skill(skill) => {
            answers.rate(skill, symbol.map(|level| Reply::Given(sheet::level(level))));
        }
        Item::Preference(preference) => {
            let side = |symbol: u8| Reply::Given(Role::ALL[usize::from(symbol)]);
            answers.choose(preference, symbol.map(side));
        }
    }
}

/// Answers to the questions of an edition's form, in the order in which it asks them.
fn answered(edition: &Edition, form: Form, symbols: &[Option<u8>]) -> Answers {
    let mut answers = Answers::new(form);
    assert_eq!(edition.asks(form).count(), symbols.len());
    for (question, symbol) in edition.asks(form).zip(symbols) {
        answer(&mut answers, question.item, *symbol);
    }
    answers
}

/// What a link under `edition` can tell of `answers`: no "not sure", and nothing outside of the form.
fn carried(edition: &Edition, answers: &Answers) -> Answers {
    let mut carried = Answers::new(answers.form);
    for question in edition.asks(answers.form) {
        match question.item {
            Item::Skill(skill) => carried.rate(skill, answers.told().rating(skill)),
            Item::Preference(preference) => {
                carried.choose(preference, answers.told().choice(preference));
            }
        }
    }
    carried
}

/// Scores that somebody could have.
fn any_scores() -> impl Strategy<Value = Scores> {
    let figure = |lowest: i32| {
        vec(lowest..=100, 3).prop_map(|mut ends| {
            ends.sort_unstable();
            Percents {
                low: ends[0],
                value: ends[1],
                high: ends[2],
            }
        })
    };
    let readiness = move || proptest::option::weighted(0.9, figure(0));
    let lean = move || {
        prop_oneof![
            1 => Just((None, Call::Unknown)),
            9 => (figure(-100), any::<bool>()).prop_map(|(lean, is_sure)| {
                let call = match lean {
                    Percents { low: 0.., .. } if is_sure => Call::Role(Role::Sre),
                    Percents { high: ..=0, .. } if is_sure => Call::Role(Role::DevOps),
                    _ => Call::Close,
                };
                (Some(lean), call)
            }),
        ]
    };
    (any::thing(), readiness(), readiness(), lean(), lean()).prop_map(
        |(form, devops, sre, skills, preferences)| Scores {
            edition: Edition::today().number,
            form,
            readiness: [devops, sre],
            skills: skills.0,
            preferences: preferences.0,
            calls: [skills.1, preferences.1],
        },
    )
}

/// A code of any kind, with what it carries.
fn any_code() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => sheet::today().prop_map(|sheet| encode_answers(&sheet.answers)),
        1 => any_scores().prop_map(|scores| encode_scores(&scores)),
    ]
}

/// Bytes in a code whose check is right, so that what is behind the check gets to see them.
fn any_sealed() -> impl Strategy<Value = String> {
    let version = select(vec!['a', 's']);
    let header = prop_oneof![
        4 => (2_u16..4).prop_map(|header| header.to_be_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..3),
    ];
    let byte = || prop_oneof![3 => 0..216_u8, 1 => any::<u8>(), 1 => Just(255)];
    let questions = |form| Edition::today().asks(form).count().div_ceil(3);
    let lengths = vec![13, questions(Form::Short), questions(Form::Full)];
    let payload = prop_oneof![
        4 => select(lengths).prop_flat_map(move |length| vec(byte(), length)),
        1 => vec(byte(), 0..40),
    ];
    (version, header, payload)
        .prop_map(|(version, header, payload)| sealed(version, &[header, payload].concat()))
}

/// Text that looks enough like a code to get far.
fn any_likeness() -> impl Strategy<Value = String> {
    let letters: Vec<char> = LETTERS.chars().collect();
    let start = select(vec![
        "", "a", "s", "aAA", "aAAI", "aAAM", "sAAM", "b", "#/r/a", "%23/r/s", "%61", "a%41",
    ]);
    let end = select(vec!["", "Z", "Z)", "Z\n", "Z%", "Z%5", "z"]);
    (start, vec(select(letters), 0..40), end).prop_map(|(start, body, end)| {
        let body: String = body.into_iter().collect();
        [start, &body, end].concat()
    })
}

#[track_caller]
fn check_fault(pasted: &str, fault: Fault) {
    assert_eq!(
        decode(pasted).map(|shared| shared.code()),
        Err(fault),
        "{pasted:?}"
    );
}

proptest! {
    #![proptest_config(any::cases(4096))]

    #[test]
    fn answers_survive_their_link(sheet in sheet::today()) {
        let edition = Edition::today();
        let answers = carried(edition, &sheet.answers);
        let code = encode_answers(&sheet.answers);
        prop_assert_eq!(&encode_answers(&answers), &code);
        let shared = Shared::Answers { edition, answers };
        prop_assert_eq!(shared.code(), code.as_str());
        prop_assert_eq!(decode(&code), Ok(shared), "{}", code);
    }

    #[test]
    fn the_scores_of_any_answers_survive_their_link(sheet in sheet::today()) {
        let scores = Scores::of(&sheet.answers);
        let code = encode_scores(&scores);
        prop_assert_eq!(decode(&code), Ok(Shared::Scores(scores)), "{}", code);
    }

    #[test]
    fn scores_survive_their_link(scores in any_scores()) {
        let code = encode_scores(&scores);
        prop_assert_eq!(code.len(), 25);
        prop_assert_eq!(decode(&code), Ok(Shared::Scores(scores)), "{}", code);
    }

    #[test]
    fn a_code_is_written_in_one_way_only(code in prop_oneof![any_sealed(), any_likeness(), any::wild()]) {
        if let Ok(shared) = decode(&code) {
            prop_assert_eq!(shared.code(), clean(&code));
            prop_assert_eq!(decode(&shared.code()), Ok(shared));
        }
    }

    #[test]
    fn nothing_upsets_the_decoder(
        text in any::wild(), likeness in any_likeness(), bytes in vec(any::<u8>(), 0..80), start in 0..60_usize,
        code in any_code(),
    ) {
        let bytes = String::from_utf8_lossy(&bytes).into_owned();
        let start = code.get(..start).unwrap_or(&code);
        for text in [&text, &likeness, &[start, &text].concat(), &[start, &bytes].concat(), &[likeness.as_str(), &text].concat()] {
            match decode(text) {
                Ok(shared) => prop_assert_eq!(shared.code(), clean(text)),
                Err(fault) => prop_assert!(Fault::ALL.contains(&fault)),
            }
        }
    }

    #[test]
    fn a_code_as_we_write_it_needs_no_cleaning(code in any_code()) {
        prop_assert_eq!(clean(&code), code.as_str());
        prop_assert!(code.starts_with(['a', 's']) && code.ends_with('Z'), "{}", code);
        prop_assert!(code.chars().all(|letter| LETTERS.contains(letter)), "{}", code);
    }

    #[test]
    fn what_was_cut_off_says_so(code in any_code()) {
        for end in 1..code.len() {
            prop_assert_eq!(decode(&code[..end]), Err(Fault::Cut), "{}", &code[..end]);
        }
    }

    #[test]
    fn links_are_as_long_as_promised(mut sheet in sheet::today()) {
        sheet.answers.form = Form::Full;
        let code = encode_answers(&sheet.answers);
        prop_assert!((22..=26).contains(&code.len()), "{} takes {}", code, code.len());
    }

    #[test]
    fn answers_of_an_older_edition_keep_their_questions(
        symbols in vec(proptest::option::weighted(0.8, 0..5_u8), 5), form in any::thing::<Form>(),
    ) {
        let editions = two_editions();
        let mut answers = Answers::new(form);
        for (question, symbol) in editions[0].asks(form).zip(symbols) {
            let side = matches!(question.item, Item::Preference(_));
            answer(&mut answers, question.item, symbol.map(|symbol| if side { symbol % 2 } else { symbol }));
        }
        let code = encode_under(&editions[0], &answers);
        let shared = Shared::Answers { edition: &editions[0], answers };
        prop_assert_eq!(decode_under(&editions[..1], &code), Ok(shared.clone()));
        prop_assert_eq!(decode_under(editions, &code), Ok(shared));
    }
}

/// Every letter changed into every other and into foreign characters, every two neighbours swapped, every end cut off.
#[test]
#[cfg_attr(miri, ignore = "more than a million links would take days")]
fn no_damaged_link_opens_as_another_result() {
    let letters = LETTERS.chars().chain("+/.%#&?) \n\0\u{ad}éа🦀".chars());
    let letters: Vec<char> = letters.collect();
    let mut runner = TestRunner::deterministic();
    let (mut damaged, mut opened_as_it_was) = (0, 0);
    let mut check = |code: &str, damage: &str| {
        damaged += 1;
        if let Ok(shared) = decode(damage) {
            assert_eq!(shared.code(), code, "{damage:?}");
            opened_as_it_was += 1;
        }
    };
    for _ in 0..1000 {
        let code = any_code().new_tree(&mut runner).expect("a code").current();
        for place in 0..code.len() {
            for letter in letters
                .iter()
                .filter(|letter| !code[place..].starts_with(**letter))
            {
                check(
                    &code,
                    &format!("{}{letter}{}", &code[..place], &code[place + 1..]),
                );
            }
            let mut swapped = code.clone().into_bytes();
            if place > 0 && swapped[place - 1] != swapped[place] {
                swapped.swap(place - 1, place);
                check(&code, &String::from_utf8(swapped).expect("letters"));
            }
            check(&code, &code[..place]);
        }
    }
    assert!(damaged > 1_500_000, "{damaged}");
    assert_eq!(opened_as_it_was, 0);
}

/// Changing any of these strings breaks every link that was ever shared.
#[test]
fn answers_are_written_as_they_were_when_first_released() {
    let edition = &two_editions()[0];
    for (form, symbols, code) in [
        (Form::Full, &[None; 5][..], "aAAPX0o1SZ"),
        (
            Form::Full,
            &[Some(0), Some(4), Some(1), Some(2), Some(0)],
            "aAAMZSJr6Z",
        ),
        (Form::Short, &[Some(3), None], "aAAKKecYZ"),
    ] {
        let answers = answered(edition, form, symbols);
        assert_eq!(encode_under(edition, &answers), code);
        assert_eq!(
            decode_under(two_editions(), code),
            Ok(Shared::Answers {
                edition: &two_editions()[0],
                answers
            })
        );
    }
}

/// Changing any of these strings breaks every link that was ever shared.
#[test]
fn scores_are_written_as_they_were_when_first_released() {
    let percents = |low, value, high| Some(Percents { low, value, high });
    let nothing = Scores {
        edition: 1,
        form: Form::Full,
        readiness: [None; 2],
        skills: None,
        preferences: None,
        calls: [Call::Unknown; 2],
    };
    let complete = Scores {
        readiness: [percents(62, 62, 62), percents(48, 48, 48)],
        skills: percents(-23, -23, -23),
        preferences: percents(100, 100, 100),
        calls: [Call::Role(Role::DevOps), Call::Role(Role::Sre)],
        ..nothing
    };
    let open = Scores {
        form: Form::Short,
        readiness: [percents(0, 50, 100); 2],
        skills: percents(-100, 0, 100),
        preferences: None,
        calls: [Call::Close, Call::Unknown],
        ..nothing
    };
    for (scores, code) in [
        (nothing, "sAAP_______________8PtRgZ"),
        (complete, "sAAOioqKUlJRNTU3IyMgBqHgZ"),
        (open, "sAAJklshklsgAZMj___8LZ4cZ"),
    ] {
        assert_eq!(encode_scores(&scores), code);
        assert_eq!(decode(code), Ok(Shared::Scores(scores)));
    }
}

#[test]
fn codes_follow_the_written_format() {
    let edition = &two_editions()[0];
    let answers = answered(
        edition,
        Form::Full,
        &[Some(0), Some(4), Some(1), Some(2), None],
    );
    let bytes = [0, 3, 4 * 6 + 1, 2 * 36 + 5 * 6];
    assert_eq!(encode_under(edition, &answers), sealed('a', &bytes));
    let answers = answered(edition, Form::Short, &[Some(3), Some(1)]);
    assert_eq!(
        encode_under(edition, &answers),
        sealed('a', &[0, 2, 3 * 36 + 6])
    );

    let percents = |low, value, high| Some(Percents { low, value, high });
    let scores = Scores {
        edition: 1,
        form: Form::Short,
        readiness: [percents(0, 10, 20), None],
        skills: percents(-100, -50, -1),
        preferences: percents(-5, 0, 100),
        calls: [Call::Role(Role::DevOps), Call::Close],
    };
    let bytes = [
        0, 2, 100, 110, 120, 255, 255, 255, 0, 50, 99, 95, 100, 200, 2,
    ];
    assert_eq!(encode_scores(&scores), sealed('s', &bytes));
}

#[test]
fn a_newer_edition_changes_nothing_for_an_older_link() {
    let editions = two_editions();
    let answers = answered(
        &editions[0],
        Form::Full,
        &[Some(4), Some(0), Some(1), Some(2), Some(0)],
    );
    let code = encode_under(&editions[0], &answers);
    let Ok(Shared::Answers { edition, answers }) = decode_under(editions, &code) else {
        panic!("{code} is no longer read");
    };
    assert_eq!(edition.number, 1);
    assert_eq!(answers.level(sheet::skill(0)), Level::new(4));
    assert_eq!(answers.level(sheet::skill(1)), Level::new(0));
    assert_eq!(answers.level(sheet::skill(2)), Level::new(2));
    assert_eq!(answers.level(sheet::skill(3)), None);
    let sides = PreferenceId::all().map(|preference| answers.side(preference));
    let sides: Vec<_> = sides.take(3).collect();
    assert_eq!(sides, [Some(Role::Sre), Some(Role::DevOps), None]);
}

#[test]
fn a_link_of_an_edition_to_come_says_so() {
    let editions = two_editions();
    let answers = Answers::new(Form::Full);
    let code = encode_under(&editions[1], &answers);
    assert_eq!(
        decode_under(&editions[..1], &code),
        Err(Fault::NewerEdition)
    );
    let next = (Edition::today().number + 1) << 1;
    for version in ['a', 's'] {
        for length in [0, 5, 13, 40] {
            let bytes = [&next.to_be_bytes()[..], &vec![0; length]].concat();
            check_fault(&sealed(version, &bytes), Fault::NewerEdition);
        }
    }
    check_fault(&sealed('a', &[0xff; 30]), Fault::NewerEdition);
    // The same with a letter changed is no edition to come.
    let code = sealed('a', &[&next.to_be_bytes()[..], &[7; 12]].concat());
    check_fault(&code.replacen("cH", "cI", 1), Fault::Damaged);
}

#[test]
fn what_nobody_could_have_answered_is_refused_though_the_check_is_right() {
    let editions = two_editions();
    let check = |bytes: &[u8], fault: Option<Fault>| {
        let code = sealed('a', bytes);
        assert_eq!(decode_under(editions, &code).err(), fault, "{bytes:?}");
    };
    let (good, last) = (2 * 36 + 3 * 6 + 1, 4 * 36 + 6);
    check(&[0, 3, good, last], None);
    check(&[0, 3, 215, 215 - 5], None);
    // A symbol over 5, a side that there is not, a level over 4 where the symbol is, something in a missing place.
    check(&[0, 3, 216, last], Some(Fault::Damaged));
    check(&[0, 3, 255, last], Some(Fault::Damaged));
    check(&[0, 3, good + 1, last], Some(Fault::Damaged));
    check(&[0, 3, good + 3, last], Some(Fault::Damaged));
    check(&[0, 3, good, last + 1], Some(Fault::Damaged));
    // An edition that never was, bytes too few, bytes too many.
    check(&[0, 0, good, last], Some(Fault::Damaged));
    check(&[0, 1, good, last], Some(Fault::Damaged));
    check(&[0, 3, good], Some(Fault::Cut));
    check(&[0, 3, good, last, 0], Some(Fault::Damaged));
    check(&[0, 3], Some(Fault::Cut));
    check(&[0], Some(Fault::Cut));
    check(&[], Some(Fault::Cut));
}

#[test]
fn scores_that_nobody_could_have_are_refused_though_the_check_is_right() {
    let check = |place: usize, bytes: &[u8], fault: Option<Fault>| {
        let mut good = vec![
            0, 3, 100, 150, 200, 120, 120, 120, 20, 50, 80, 110, 130, 150, 1,
        ];
        good.splice(place..place + bytes.len(), bytes.iter().copied());
        assert_eq!(decode(&sealed('s', &good)).err(), fault, "{good:?}");
    };
    let damaged = Some(Fault::Damaged);
    check(0, &[0, 3], None);
    check(0, &[0, 0], damaged);
    // A readiness below 0 or above 100, a lean above 100, ends in the wrong order, half a missing figure.
    check(2, &[99], damaged);
    check(5, &[99], damaged);
    check(4, &[201], damaged);
    check(13, &[201], damaged);
    check(2, &[151], damaged);
    check(3, &[201], damaged);
    check(5, &[121], damaged);
    check(7, &[119], damaged);
    check(2, &[255], damaged);
    check(2, &[255, 255], damaged);
    check(2, &[255, 255, 255], None);
    // Calls that the figures speak against: a role on the other side, none where there is a figure, one where there is none.
    check(14, &[1 << 2 | 1], damaged);
    check(14, &[0], damaged);
    check(14, &[2 << 2 | 2], None);
    check(14, &[3 << 2 | 1], damaged);
    check(14, &[3], damaged);
    check(14, &[4 << 2 | 1], damaged);
    check(14, &[255], damaged);
    check(11, &[255, 255, 255, 1], damaged);
    check(11, &[255, 255, 255, 2], damaged);
    check(11, &[255, 255, 255, 3], None);
    check(8, &[20, 50, 101], damaged);
    check(11, &[100, 130, 150], None);
    check(11, &[99, 130, 150], damaged);
}

#[test]
fn each_way_to_break_a_link_is_told_from_the_others() {
    let code = encode_answers(&Answers::new(Form::Full));
    assert!(decode(&code).is_ok());
    for empty in [
        "",
        " ",
        "\n",
        "#/r/",
        "https://example.org/#/r/",
        "()",
        "\u{feff}",
        "%20",
    ] {
        check_fault(empty, Fault::Empty);
    }
    check_fault(&" ".repeat(LONGEST), Fault::Empty);
    check_fault(&" ".repeat(LONGEST + 1), Fault::TooLong);
    check_fault(&"é".repeat(LONGEST + 1), Fault::TooLong);
    check_fault(&"é".repeat(LONGEST), Fault::Letters);
    check_fault(&"a".repeat(LONGEST), Fault::Cut);
    check_fault("https://example.org/", Fault::Letters);
    check_fault("two sides’ result", Fault::Letters);
    check_fault(&code.replacen('A', "é", 1), Fault::Letters);
    check_fault("hello", Fault::Foreign);
    check_fault("42", Fault::Foreign);
    check_fault(&code[1..], Fault::Foreign);
    check_fault(&code.replacen('a', "b", 1), Fault::NewerVersion);
    check_fault("zZ", Fault::NewerVersion);
    check_fault("a", Fault::Cut);
    check_fault("aZ", Fault::Cut);
    check_fault("sAAMZ", Fault::Cut);
    check_fault(&code[..code.len() - 1], Fault::Cut);
    check_fault(&[&code[..9], &code[10..]].concat(), Fault::Cut);
    check_fault(&[&code[..9], "x", &code[9..]].concat(), Fault::Damaged);
    check_fault(&code.to_ascii_lowercase(), Fault::Damaged);
    check_fault(
        &[
            &code[..9],
            if code[9..].starts_with('x') { "y" } else { "x" },
            &code[10..],
        ]
        .concat(),
        Fault::Damaged,
    );
}

#[test]
fn every_fault_says_what_happened_and_what_to_do() {
    for (place, fault) in Fault::all().enumerate() {
        assert_eq!(fault.index(), place);
        assert_eq!(Fault::from_id(fault.id()), Some(fault));
        assert!(
            fault.title().len() > 20 && !fault.title().ends_with('.'),
            "{fault:?}"
        );
        assert!(
            fault.advice().len() > 40 && fault.advice().ends_with('.'),
            "{fault:?}"
        );
        assert!(Fault::all().all(|other| other == fault || other.title() != fault.title()));
    }
}

#[test]
fn what_programs_do_to_a_link_is_undone() {
    let code = encode_answers(&Answers::new(Form::Full));
    let (start, end) = code.split_at(11);
    for pasted in [
        format!(" {code} "),
        format!("\t{start}\n{end}\n"),
        format!("{start}\r\n{end}\r\n"),
        format!("{start} {end}"),
        format!("{start}\u{a0}\u{2028}{end}"),
        format!("{start}\u{200b}{end}\u{feff}"),
        format!("{start}\u{ad}{end}"),
        format!("{start}%0A{end}%20"),
        format!("{start}%0d%0a{end}"),
        format!("{start}%\n0A{end}"),
        format!("{code})"),
        format!("{code}."),
        format!("{code}>"),
        format!("{code},"),
        format!("{code}…"),
        format!("{code}/"),
        format!("({code})."),
        format!("<{code}>,"),
        format!("[{code}]"),
        format!("{{{code}}}"),
        format!("\"{code}\""),
        format!("'{code}'!"),
        format!("“{code}”"),
        format!("‘{code}’?"),
        format!("«{code}»;"),
        format!("`{code}`:"),
        format!("**{code}**"),
        format!("%22{code}%22%3E"),
        format!("%E2%80%9C{code}%E2%80%9D"),
        format!("#/r/{code}"),
        format!("%23/r/{code}"),
        format!("#%2Fr%2F{code}"),
        format!("#/compare/{code}"),
        format!("https://example.org/two-sides/#/r/{code}"),
        format!("https://example.org/two-sides/%23/r/{code}"),
        format!("https%3A%2F%2Fexample.org%2F%23%2Fr%2F{code}"),
        format!("https%3A%2F%2Fexample.org%2F%2523%2Fr%2F{code}"),
        format!(
            "https://links.example/?url=https%3A%2F%2Fexample.org%2F%23%2Fr%2F{code}&data=05%7C02"
        ),
        format!("file:///home/me/two-sides.html#/r/{code}"),
        format!("<https://example.org/#/r/{code}>"),
        format!("[my result](https://example.org/#/r/{code})"),
        format!("[https://example.org/#/r/{code}](https://example.org/#/r/{code})"),
        format!("Have a look: https://example.org/#/r/{code}."),
        format!("https://exam\nple.org/#/\nr/{start}\n{end}"),
        format!("https://example.org/%\n23/r/{code}"),
        format!("#/r/{code}?utm_source=mail"),
        format!("#/r/{code}&fbclid=IwAR0"),
        code.replacen('A', "%41", 1),
    ] {
        assert_eq!(clean(&pasted), code, "{pasted:?}");
        assert_eq!(
            decode(&pasted).map(|shared| shared.code()),
            Ok(code.clone()),
            "{pasted:?}"
        );
    }
}

#[test]
fn cleaning_leaves_alone_what_it_does_not_know() {
    for (pasted, cleaned) in [
        ("100%", "100%"),
        ("%zz%4", "%zz%4"),
        ("%+1%", "%+1%"),
        ("%é9", "%é9"),
        ("%2541", "%41"),
        ("%FF", "\u{fffd}"),
        ("a_-", "a_-"),
        ("r/a", "r/a"),
        ("a#/r/b/r/c", "b/r/c"),
    ] {
        assert_eq!(clean(pasted), cleaned, "{pasted:?}");
    }
}

#[test]
fn what_was_added_or_changed_at_the_end_is_not_called_missing() {
    let whole = encode_answers(&Answers::new(Form::Full));
    for added in ["A", "Z", "AAAAAA", "-_Z"] {
        let longer = format!("{whole}{added}");
        assert_eq!(decode(&longer), Err(Fault::TooLong), "{longer}");
    }
    let changed = format!("{}X", &whole[..whole.len() - 1]);
    assert_eq!(decode(&changed), Err(Fault::Damaged), "{changed}");
    let cut = &whole[..whole.len() - 2];
    assert_eq!(decode(cut), Err(Fault::Cut), "{cut}");
}
