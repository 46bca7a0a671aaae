//! The promise: a role is named only where nothing that is missing, and no single voice, could change it.

mod any;
mod sheet;

use proptest::prelude::*;
use sheet::{Sheet, edition, question, rated, skill, voice};
use two_sides_model::answers::{Answers, Reply};
use two_sides_model::edition::{Edition, Form, Item};
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::preference::PreferenceId;
use two_sides_model::role::Role;
use two_sides_model::score::{Figure, Share, profile};
use two_sides_model::source::VoiceId;
use two_sides_model::verdict::{Call, Verdict, verdict};

fn judge(sheet: &Sheet) -> Verdict {
    verdict(&sheet.edition, &sheet.answers, sheet.left_out)
}

/// The leans of skills and of preferences.
fn leans(sheet: &Sheet) -> [Option<Figure>; 2] {
    let profile = profile(&sheet.edition, &sheet.answers, sheet.left_out);
    [profile.skills, profile.preferences]
}

fn is_on_side(lean: Figure, role: Role) -> bool {
    match role {
        Role::DevOps => lean.low < Share::ZERO && lean.high < Share::ZERO,
        Role::Sre => lean.low > Share::ZERO && lean.high > Share::ZERO,
    }
}

fn mirrored(call: Call) -> Call {
    match call {
        Call::Role(role) => Call::Role(sheet::other(role)),
        call => call,
    }
}

fn voices_left(sheet: &Sheet) -> impl Iterator<Item = VoiceId> {
    VoiceId::all().filter(|voice| !sheet.left_out.has(*voice))
}

/// Two skills, each named for one role.
fn two_skills(devops: &[usize], sre: &[usize]) -> Edition {
    edition(vec![
        question(Item::Skill(skill(0)), devops, &[]),
        question(Item::Skill(skill(1)), &[], sre),
    ])
}

#[test]
fn a_role_is_named_when_every_voice_agrees() {
    let two_skills = two_skills(&[0, 1], &[2, 3]);
    let call = |levels| verdict(&two_skills, &rated(levels), Picks::NONE).skills;
    assert_eq!(call(&[Some(3), Some(1)]), Call::Role(Role::DevOps));
    assert_eq!(call(&[Some(1), Some(2)]), Call::Role(Role::Sre));
    assert_eq!(call(&[Some(2), Some(2)]), Call::Close);
    // With the second skill missing, its level could be 4, or 0.
    assert_eq!(call(&[Some(3), None]), Call::Close);
    assert_eq!(call(&[None, None]), Call::Close);
    let nothing = edition(Vec::new());
    let verdict = verdict(&nothing, &rated(&[]), Picks::NONE);
    assert_eq!(
        (verdict.skills, verdict.preferences),
        (Call::Unknown, Call::Unknown)
    );
}

#[test]
fn a_role_that_hangs_on_one_voice_is_not_named() {
    // The first skill is named for DevOps by the first voice, the second by the second, the third for SRE by all four.
    // Levels 4, 0, 1: the readiness is 4 / 8 for DevOps and 4 / 16 for SRE. Without the first voice it is 0 / 4 for DevOps
    // and 3 / 12 for SRE; without the second it is 4 / 4 and 3 / 12.
    let edition = edition(vec![
        question(Item::Skill(skill(0)), &[0], &[]),
        question(Item::Skill(skill(1)), &[1], &[]),
        question(Item::Skill(skill(2)), &[], &[0, 1, 2, 3]),
    ]);
    let verdict = verdict(&edition, &rated(&[Some(4), Some(0), Some(1)]), Picks::NONE);
    assert_eq!(verdict.skills, Call::Close);
    let calls: Vec<Call> = verdict
        .without
        .iter()
        .map(|(_, skills, _)| *skills)
        .collect();
    let [devops, sre] = [Role::DevOps, Role::Sre].map(Call::Role);
    assert_eq!(calls, [sre, devops, devops, devops]);
}

#[test]
fn a_voice_without_which_nothing_can_be_computed_does_not_disagree() {
    let only_voice = two_skills(&[0], &[0]);
    let answers = rated(&[Some(3), Some(1)]);
    let all = verdict(&only_voice, &answers, Picks::NONE);
    assert_eq!(all.skills, Call::Role(Role::DevOps));
    assert_eq!(all.without[0], (voice(0), Call::Unknown, Call::Unknown));
    let left_out = Picks::NONE.with(voice(0));
    let none = verdict(&only_voice, &answers, left_out);
    assert_eq!(none.skills, Call::Unknown);
    assert!(none.without.iter().all(|(other, _, _)| *other != voice(0)));
}

#[test]
fn preferences_are_called_apart_from_skills() {
    // Without the first voice, only the second preference still has a voice on both sides.
    let mut items = PreferenceId::all().map(Item::Preference);
    let mut next = || items.next().expect("there are at least 8 preferences");
    let asked = [
        question(next(), &[0], &[1, 2]),
        question(next(), &[1, 2], &[2, 3]),
        question(next(), &[0], &[0]),
    ];
    let edition = edition(asked.to_vec());
    let call = |sides: [Role; 3]| {
        let mut answers = Answers::new(Form::Full);
        for (preference, side) in PreferenceId::all().zip(sides) {
            answers.choose(preference, Some(Reply::Given(side)));
        }
        let verdict = verdict(&edition, &answers, Picks::NONE);
        assert_eq!(verdict.skills, Call::Unknown);
        verdict.preferences
    };
    assert_eq!(call([Role::Sre; 3]), Call::Role(Role::Sre));
    let mixed = [Role::Sre, Role::DevOps, Role::Sre];
    assert_eq!(call(mixed), Call::Close);
    let leaning = [Role::DevOps, Role::DevOps, Role::Sre];
    assert_eq!(call(leaning), Call::Role(Role::DevOps));
}

proptest! {
    #![proptest_config(any::cases(sheet::SHEETS))]

    #[test]
    fn a_role_is_named_exactly_when_it_stands_without_any_one_voice(sheet in sheet::sheet()) {
        let verdict = judge(&sheet);
        let whole = leans(&sheet);
        let without = voices_left(&sheet).map(|voice| leans(&sheet.without(voice)));
        let without: Vec<_> = without.collect();
        for (at, call) in [verdict.skills, verdict.preferences].into_iter().enumerate() {
            let stands = |role: &Role| {
                let holds = |lean| is_on_side(lean, *role);
                whole[at].is_some_and(holds)
                    && without.iter().all(|leans| leans[at].is_none_or(holds))
            };
            let expected = match (whole[at], Role::ALL.into_iter().find(stands)) {
                (None, _) => Call::Unknown,
                (Some(_), Some(role)) => Call::Role(role),
                (Some(_), None) => Call::Close,
            };
            prop_assert_eq!(call, expected);
        }
    }

    #[test]
    fn a_named_role_is_still_called_without_each_voice(sheet in sheet::sheet()) {
        let verdict = judge(&sheet);
        let left: Vec<VoiceId> = voices_left(&sheet).collect();
        let told: Vec<VoiceId> = verdict.without.iter().map(|(voice, _, _)| *voice).collect();
        prop_assert_eq!(left, told);
        for (voice, skills, preferences) in verdict.without {
            let leans = leans(&sheet.without(voice));
            prop_assert_eq!(leans.map(Call::of), [skills, preferences]);
            for (named, call) in [(verdict.skills, skills), (verdict.preferences, preferences)] {
                if let Call::Role(_) = named {
                    prop_assert!(call == named || call == Call::Unknown);
                }
            }
        }
    }

    #[test]
    fn swapping_the_roles_mirrors_the_verdict(sheet in sheet::sheet()) {
        let Verdict { skills, preferences, without } = judge(&sheet);
        let turned = Verdict {
            skills: mirrored(skills),
            preferences: mirrored(preferences),
            without: without
                .into_iter()
                .map(|(voice, skills, preferences)| {
                    (voice, mirrored(skills), mirrored(preferences))
                })
                .collect(),
        };
        prop_assert_eq!(turned, judge(&sheet.mirrored()));
    }

    #[test]
    fn answers_that_were_missing_do_not_take_a_name_back(
        sheet in sheet::sheet(),
        levels in proptest::collection::vec(sheet::any_level(), 64),
    ) {
        let mut complete = sheet.clone();
        for skill in sheet.skills() {
            if sheet.answers.level(skill).is_none() {
                complete = complete.rated(skill, levels[skill.index()]);
            }
        }
        if let Call::Role(role) = judge(&sheet).skills {
            prop_assert_eq!(judge(&complete).skills, Call::Role(role));
        }
    }
}

/// The laws above would hold of a verdict that never names anybody.
#[test]
fn somebody_made_for_a_role_is_named_on_todays_forms() {
    for form in Form::ALL {
        for role in Role::ALL {
            let mut answers = Answers::new(form);
            for question in Edition::today().asks(form) {
                match question.item {
                    Item::Skill(skill) => {
                        let [devops, sre] = question.voices.map(Picks::len);
                        let (more, less) = match role {
                            Role::DevOps => (devops, sre),
                            Role::Sre => (sre, devops),
                        };
                        let number = if more > less { 4 } else { 0 };
                        answers.rate(skill, Some(Reply::Given(sheet::level(number))));
                    }
                    Item::Preference(preference) => {
                        answers.choose(preference, Some(Reply::Given(role)));
                    }
                }
            }
            let verdict = verdict(Edition::today(), &answers, Picks::NONE);
            assert_eq!(verdict.skills, Call::Role(role), "{form:?}");
            assert_eq!(verdict.preferences, Call::Role(role), "{form:?}");
        }
    }
}
