//! The promise: strengths, gaps and the way across them are those of the person's own answers.

mod any;
mod sheet;

use proptest::prelude::*;
use sheet::{Sheet, edition, question, rated, skill, voice};
use two_sides_model::answers::{Answers, Level, Reply};
use two_sides_model::bridge::{Bridge, bridge, certificates, strengths};
use two_sides_model::certificate::{CertificateId, Flag};
use two_sides_model::edition::{Edition, Form, Item};
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::role::Role;
use two_sides_model::score::profile;
use two_sides_model::skill::SkillId;
use two_sides_model::tension::{Tension, tensions};

/// Seven skills, named for SRE by 3, 2, 1, 1, 1, 1 and 0 voices, 9 in all; the last one is named for `DevOps`.
fn seven_skills() -> Edition {
    let named: [&[usize]; 7] = [&[0, 1, 2], &[0, 1], &[0], &[1], &[2], &[3], &[]];
    let asked = |(place, sre): (usize, &&[usize])| {
        let devops = if sre.is_empty() { &[0][..] } else { &[] };
        question(Item::Skill(skill(place)), devops, sre)
    };
    edition(named.iter().enumerate().map(asked).collect())
}

fn steps(bridge: &Bridge) -> Vec<(usize, (i64, i64))> {
    let step = |step: &two_sides_model::bridge::Step| {
        (step.skill.index(), (step.closes.num(), step.closes.den()))
    };
    bridge.steps.iter().map(step).collect()
}

fn sre_bridge(levels: &[Option<u8>]) -> Bridge {
    bridge(&seven_skills(), &rated(levels), Picks::NONE, Role::Sre).expect("voices name SRE")
}

#[test]
fn the_bridge_is_as_worked_out_by_hand() {
    // Open are 3 * 1, 2 * 3, 1 * 2, 1 * 0, 1 * 4, 1 * 1 and 0 * 4 of 36: 16 in all. The second skill closes 6, with the
    // fifth 10: more than half.
    let bridge = sre_bridge(&[3, 1, 2, 4, 0, 3, 0].map(Some));
    assert_eq!((bridge.gap.num(), bridge.gap.den()), (4, 9));
    assert_eq!(steps(&bridge), [(1, (1, 6)), (4, (1, 9))]);

    // Half is not more than half: 4 and 4 of 8 takes both.
    let bridge = sre_bridge(&[Some(4), Some(2), Some(0), None, None, None, None]);
    assert_eq!(steps(&bridge), [(1, (1, 9)), (2, (1, 9))]);
}

#[test]
fn a_missing_answer_is_no_gap_and_no_gap_needs_no_bridge() {
    for levels in [&[][..], &[Some(4); 7], &[Some(4), Some(4), None]] {
        let bridge = sre_bridge(levels);
        assert_eq!((bridge.gap.num(), steps(&bridge)), (0, Vec::new()));
    }
}

#[test]
fn a_role_without_a_voice_has_no_bridge() {
    let left_out = Picks::NONE.with(voice(0));
    let answers = rated(&[Some(0); 7]);
    assert_eq!(
        bridge(&seven_skills(), &answers, left_out, Role::DevOps),
        None
    );
    assert!(bridge(&seven_skills(), &answers, left_out, Role::Sre).is_some());
}

#[test]
fn a_bridge_has_at_most_five_steps() {
    // Of 26 equal skills, 14 would close more than half.
    let items: Vec<Item> = SkillId::all().map(Item::Skill).collect();
    let asked = items.iter().map(|item| question(*item, &[], &[0]));
    let edition = edition(asked.collect());
    let answers = rated(&vec![Some(0); items.len()]);
    let bridge = bridge(&edition, &answers, Picks::NONE, Role::Sre).expect("voices name SRE");
    let places: Vec<usize> = steps(&bridge).iter().map(|(place, _)| *place).collect();
    assert_eq!(places, [0, 1, 2, 3, 4]);
    let strong = rated(&vec![Some(4); items.len()]);
    assert_eq!(
        strengths(&edition, &strong, Picks::NONE, Role::Sre).len(),
        5
    );
}

#[test]
fn strengths_are_high_levels_that_weigh_for_the_role() {
    let strong = |levels: &[Option<u8>]| {
        let strengths = strengths(&seven_skills(), &rated(levels), Picks::NONE, Role::Sre);
        strengths
            .into_iter()
            .map(SkillId::index)
            .collect::<Vec<_>>()
    };
    let levels = [2, 3, 4, 0, 3, 1, 4].map(Some);
    assert_eq!(strong(&levels), [1, 2, 4]);
    assert_eq!(strong(&[]), [0; 0]);
}

proptest! {
    #![proptest_config(any::cases(sheet::SHEETS))]

    #[test]
    fn raising_the_steps_raises_the_readiness_by_what_they_close(
        sheet in sheet::sheet(),
        role in any::thing::<Role>(),
    ) {
        let Sheet { edition, answers, left_out } = &sheet;
        let readiness = |sheet: &Sheet| {
            let profile = profile(&sheet.edition, &sheet.answers, sheet.left_out);
            profile.readiness[role as usize].map(|figure| figure.low)
        };
        match bridge(edition, answers, *left_out, role) {
            None => prop_assert_eq!(readiness(&sheet), None),
            Some(bridge) => {
                let mut crossed = sheet.clone();
                for step in bridge.steps {
                    let before = readiness(&crossed).expect("a bridge leads to a readiness");
                    crossed = crossed.rated(step.skill, Level::TOP);
                    let after = readiness(&crossed).expect("levels do not take a figure away");
                    // after = before + closes, over one denominator.
                    let [before, after, closes] = [before, after, step.closes]
                        .map(|share| (i128::from(share.num()), i128::from(share.den())));
                    prop_assert_eq!(
                        after.0 * before.1 * closes.1,
                        (before.0 * closes.1 + closes.0 * before.1) * after.1
                    );
                }
            }
        }
    }

    #[test]
    fn no_fewer_rated_skills_close_more_than_half(
        sheet in sheet::invented(1..=8),
        role in any::thing::<Role>(),
    ) {
        let Sheet { edition, answers, left_out } = &sheet;
        let closes: Vec<usize> = edition
            .asks(answers.form)
            .filter_map(|question| match question.item {
                Item::Skill(skill) => {
                    let voices = question.voices[role as usize].iter();
                    let heard = voices.filter(|voice| !left_out.has(*voice)).count();
                    Some(heard * usize::from(4 - answers.level(skill)?.get()))
                }
                Item::Preference(_) => None,
            })
            .collect();
        let gap: usize = closes.iter().sum();
        let fewest = (0_u32..1 << closes.len())
            .filter(|chosen| {
                let places = (0..closes.len()).filter(|place| chosen >> place & 1 == 1);
                2 * places.map(|place| closes[place]).sum::<usize>() > gap
            })
            .map(u32::count_ones)
            .min();
        if let Some(bridge) = bridge(edition, answers, *left_out, role) {
            let fewest = fewest.map_or(0, |fewest| usize::try_from(fewest).expect("it is small"));
            prop_assert_eq!(bridge.steps.len(), fewest.min(5));
            prop_assert!(bridge.steps.is_sorted_by(|one, two| one.closes >= two.closes));
            prop_assert_eq!(gap == 0, bridge.gap.num() == 0);
        }
    }

    #[test]
    fn strengths_weigh_most_first(sheet in sheet::sheet(), role in any::thing::<Role>()) {
        let Sheet { edition, answers, left_out } = &sheet;
        let heard = |skill: SkillId| {
            let mut questions = edition.questions.iter();
            let question = questions.find(|question| question.item == Item::Skill(skill));
            let voices = question.map_or(Picks::NONE, |question| question.voices[role as usize]);
            voices.iter().filter(|voice| !left_out.has(*voice)).count()
        };
        let strong: Vec<SkillId> = sheet
            .skills()
            .into_iter()
            .filter(|skill| heard(*skill) > 0 && answers.level(*skill) >= Level::new(3))
            .collect();
        let told = strengths(edition, answers, *left_out, role);
        prop_assert_eq!(told.len(), strong.len().min(5));
        prop_assert!(told.iter().all(|skill| strong.contains(skill)));
        prop_assert!(told.is_sorted_by(|one, two| heard(*one) >= heard(*two)));
        let weakest = told.last().map_or(0, |skill| heard(*skill));
        let untold = strong.iter().filter(|skill| !told.contains(skill));
        prop_assert!(untold.into_iter().all(|skill| heard(*skill) <= weakest));
    }

    #[test]
    fn tensions_are_high_levels_over_missing_ground(sheet in sheet::today()) {
        let level = |skill: SkillId| sheet.answers.level(skill).map(Level::get);
        let told = tensions(&sheet.answers);
        for skill in SkillId::all() {
            for base in SkillId::all() {
                let tension = Tension { skill, base };
                let expected = skill.get().builds_on.contains(&base)
                    && matches!(level(skill), Some(3 | 4))
                    && level(base) == Some(0);
                let times = told.iter().filter(|other| **other == tension).count();
                prop_assert_eq!(times, usize::from(expected));
            }
        }
    }
}

#[test]
fn a_tension_needs_both_answers() {
    let mut based =
        SkillId::all().filter_map(|skill| Some((skill, *skill.get().builds_on.first()?)));
    let (skill, base) = based.next().expect("some skills build on others");
    let mut answers = Answers::new(Form::Full);
    answers.rate(skill, Some(Reply::Given(sheet::level(3))));
    assert_eq!(tensions(&answers), []);
    answers.rate(base, Some(Reply::Given(sheet::level(0))));
    assert!(tensions(&answers).contains(&Tension { skill, base }));
    answers.rate(skill, Some(Reply::Given(sheet::level(2))));
    assert_eq!(tensions(&answers), []);
}

#[test]
fn certificates_serve_the_role_and_the_skill_and_doubtful_ones_come_last() {
    let doubtful = |certificate: &CertificateId| {
        let flags = certificate.get().flags;
        [Flag::Hardware, Flag::OtherJob, Flag::Retired]
            .iter()
            .any(|flag| flags.has(*flag))
    };
    let mut offered = 0;
    for role in Role::ALL {
        for skill in SkillId::all() {
            let told: Vec<CertificateId> = certificates(role, skill).collect();
            for certificate in CertificateId::all() {
                let serves =
                    certificate.get().serves.has(role) && certificate.get().skills.contains(&skill);
                let times = told.iter().filter(|other| **other == certificate).count();
                assert_eq!(times, usize::from(serves));
            }
            assert!(told.iter().map(doubtful).is_sorted());
            offered += told.len();
        }
    }
    assert!(offered > 0);
}
