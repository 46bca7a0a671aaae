//! The promise: what is said to tip a call does, and up to three changes are the fewest that do.

mod any;
mod sheet;

use proptest::prelude::*;
use sheet::{Sheet, edition, level, question, rated, skill};
use two_sides_model::answers::Answers;
use two_sides_model::edition::{Edition, Item};
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::role::Role;
use two_sides_model::source::VoiceId;
use two_sides_model::tip::{Change, Tip, tips};
use two_sides_model::verdict::{Call, verdict};

fn told(sheet: &Sheet) -> Vec<Tip> {
    tips(&sheet.edition, &sheet.answers, sheet.left_out)
}

fn call(sheet: &Sheet) -> Call {
    verdict(&sheet.edition, &sheet.answers, sheet.left_out).skills
}

fn changed(sheet: &Sheet, changes: &[Change]) -> Sheet {
    changes.iter().fold(sheet.clone(), |sheet, change| {
        sheet.rated(change.skill, change.level)
    })
}

/// What tips are asked for: away from a named role, or to each role.
fn wanted(call: Call) -> Vec<fn(Call) -> bool> {
    match call {
        Call::Role(Role::DevOps) => vec![|call| call != Call::Role(Role::DevOps)],
        Call::Role(Role::Sre) => vec![|call| call != Call::Role(Role::Sre)],
        Call::Close => vec![|call| call == Call::Role(Role::DevOps), |call| {
            call == Call::Role(Role::Sre)
        }],
        Call::Unknown => Vec::new(),
    }
}

/// The same sheet, boiled down to numbers, so that every change there is can be tried.
struct Boiled {
    /// For each way of scoring, all voices first: how many voices name each skill, by role.
    ways: Vec<Vec<[i32; 2]>>,
    levels: Vec<Option<i32>>,
}

impl Boiled {
    fn of(sheet: &Sheet) -> Self {
        let heard = VoiceId::all().filter(|voice| !sheet.left_out.has(*voice));
        let ways =
            std::iter::once(sheet.left_out).chain(heard.map(|voice| sheet.left_out.with(voice)));
        let counts = |left_out: Picks<VoiceId>| {
            sheet
                .edition
                .asks(sheet.answers.form)
                .filter(|question| matches!(question.item, Item::Skill(_)))
                .map(|question| {
                    question.voices.map(|voices| {
                        voices
                            .iter()
                            .map(|voice| i32::from(!left_out.has(voice)))
                            .sum()
                    })
                })
                .collect()
        };
        let level = |skill| {
            sheet
                .answers
                .level(skill)
                .map(|level| i32::from(level.get()))
        };
        Self {
            ways: ways.map(counts).collect(),
            levels: sheet.skills().into_iter().map(level).collect(),
        }
    }

    /// What `sign * (readiness(SRE) - readiness(DevOps))` cannot fall below, over a common denominator; none where no
    /// answers make a difference.
    fn least(way: &[[i32; 2]], levels: &[Option<i32>], sign: i32) -> Option<i32> {
        let all = |role: usize| way.iter().map(|named| named[role]).sum::<i32>();
        let (all_devops, all_sre) = (all(0), all(1));
        if way
            .iter()
            .all(|[devops, sre]| sre * all_devops == devops * all_sre)
        {
            return None;
        }
        let part = |[devops, sre]: [i32; 2], level: i32| {
            sign * (sre * level * all_devops - devops * level * all_sre)
        };
        let parts = way.iter().zip(levels).map(|(named, level)| match level {
            Some(level) => part(*named, *level),
            None => part(*named, 0).min(part(*named, 4)),
        });
        Some(parts.sum())
    }

    fn call(&self, levels: &[Option<i32>]) -> Call {
        let names = |sign: i32| {
            self.ways
                .iter()
                .all(|way| Self::least(way, levels, sign).is_none_or(|least| least > 0))
        };
        if Self::least(&self.ways[0], levels, 1).is_none() {
            Call::Unknown
        } else if names(1) {
            Call::Role(Role::Sre)
        } else if names(-1) {
            Call::Role(Role::DevOps)
        } else {
            Call::Close
        }
    }

    /// The fewest changes that lead to a wanted call.
    fn fewest(&self, wanted: fn(Call) -> bool) -> Option<usize> {
        (1..=self.levels.len()).find(|size| self.tips(wanted, 0, *size, &mut self.levels.clone()))
    }

    fn tips(
        &self,
        wanted: fn(Call) -> bool,
        from: usize,
        left: usize,
        levels: &mut [Option<i32>],
    ) -> bool {
        if left == 0 {
            return wanted(self.call(levels));
        }
        (from..levels.len()).any(|at| {
            let before = levels[at];
            let tips = (0..=4).any(|level| {
                levels[at] = Some(level);
                self.tips(wanted, at + 1, left - 1, levels)
            });
            levels[at] = before;
            tips
        })
    }
}

/// Three skills for each role, each named by all voices, so that leaving one out changes nothing.
fn six_skills() -> Edition {
    let all = &[0, 1, 2, 3][..];
    let asked = |place| {
        let (devops, sre) = if place < 3 {
            (all, &[][..])
        } else {
            (&[][..], all)
        };
        question(Item::Skill(skill(place)), devops, sre)
    };
    edition((0..6).map(asked).collect())
}

fn tips_of(answers: &Answers) -> Vec<(Call, Vec<(usize, u8)>)> {
    let place = |change: &Change| (change.skill.index(), change.level.get());
    tips(&six_skills(), answers, Picks::NONE)
        .iter()
        .map(|tip| (tip.to, tip.changes.iter().map(place).collect()))
        .collect()
}

#[test]
fn tips_are_as_worked_out_by_hand() {
    let [devops, sre] = [Role::DevOps, Role::Sre].map(Call::Role);
    // 8 against 4: without the first skill's level, 4 against 4.
    let named = rated(&[4, 2, 2, 4, 0, 0].map(Some));
    assert_eq!(tips_of(&named), [(Call::Close, vec![(0, 0)])]);
    // 8 against 5: the same change makes it 4 against 5.
    let narrow = rated(&[4, 2, 2, 4, 0, 1].map(Some));
    assert_eq!(tips_of(&narrow), [(sre, vec![(0, 0)])]);
    // 7 to 11 against 1: it takes 6, and one change moves 4 at most.
    let missing = rated(&[Some(4), Some(3), None, Some(1), Some(0), Some(0)]);
    assert_eq!(tips_of(&missing), [(Call::Close, vec![(0, 0), (4, 4)])]);
    // 6 against 6: any change will do, and the one that moves most is told.
    let even = rated(&[4, 2, 0, 1, 2, 3].map(Some));
    assert_eq!(
        tips_of(&even),
        [(devops, vec![(2, 4)]), (sre, vec![(0, 0)])]
    );
    // 3 to 7 against 3 to 7: 7 against at most 7 is not enough, so it takes two.
    let open = rated(&[Some(3), Some(0), None, Some(3), Some(0), None]);
    assert_eq!(
        tips_of(&open),
        [(devops, vec![(1, 4), (2, 4)]), (sre, vec![(2, 0), (4, 4)])]
    );
}

#[test]
fn a_name_that_hangs_on_one_voice_is_tipped_there() {
    // Two skills for each role, and all levels against SRE: the pulls are 2, -2, 2, -2, their sum with these levels is -12,
    // and one change moves 8 at most. But without the first voice the pulls are 1, -2, 1, 0: -4, and one change moves 4.
    let sheet = Sheet {
        edition: edition(vec![
            question(Item::Skill(skill(0)), &[], &[1]),
            question(Item::Skill(skill(1)), &[1], &[]),
            question(Item::Skill(skill(2)), &[], &[1]),
            question(Item::Skill(skill(3)), &[0], &[]),
        ]),
        answers: rated(&[0, 2, 0, 4].map(Some)),
        left_out: Picks::NONE,
    };
    assert_eq!(call(&sheet), Call::Role(Role::DevOps));
    let change = Change {
        skill: skill(0),
        level: level(4),
    };
    let tip = Tip {
        to: Call::Close,
        changes: vec![change],
    };
    assert_eq!(told(&sheet), [tip]);
}

#[test]
fn nothing_tips_where_there_is_no_figure() {
    let sheet = Sheet {
        edition: edition(Vec::new()),
        answers: rated(&[]),
        left_out: Picks::NONE,
    };
    assert_eq!(told(&sheet), []);
}

#[test]
fn a_role_that_no_answers_would_name_is_left_out() {
    // The voices 1 and 2 say that the first skill speaks for DevOps, the voice 2 alone that it speaks for SRE: the pulls are
    // -1 and 1 with both, and 1 and -1 without the first. What one calls, the other never does.
    let sheet = Sheet {
        edition: edition(vec![
            question(Item::Skill(skill(0)), &[0], &[1]),
            question(Item::Skill(skill(1)), &[1], &[0, 1]),
        ]),
        answers: rated(&[Some(4), Some(0)]),
        left_out: Picks::NONE,
    };
    assert_eq!(call(&sheet), Call::Close);
    assert_eq!(told(&sheet), []);
}

#[test]
fn many_changes_are_gathered_when_few_do_not_suffice() {
    // Nothing is answered: 0 to 12 against 0 to 12. Four answers make 12 against at most 8, or 8 against at most 4.
    let [devops, sre] = told(&Sheet {
        edition: six_skills(),
        answers: rated(&[]),
        left_out: Picks::NONE,
    })
    .try_into()
    .expect("either role can be named");
    assert_eq!((devops.changes.len(), sre.changes.len()), (4, 4));
    assert_eq!(
        devops.changes[0],
        Change {
            skill: skill(0),
            level: level(4)
        }
    );
}

proptest! {
    #![proptest_config(any::cases(sheet::SHEETS))]

    #[test]
    fn tips_lead_where_they_say(sheet in sheet::sheet()) {
        let wanted = wanted(call(&sheet));
        for tip in told(&sheet) {
            prop_assert!(wanted.iter().any(|wanted| wanted(tip.to)));
            prop_assert_eq!(call(&changed(&sheet, &tip.changes)), tip.to);
            for (at, change) in tip.changes.iter().enumerate() {
                prop_assert!(sheet.answers.level(change.skill) != Some(change.level));
                prop_assert!(tip.changes[..at].iter().all(|other| other.skill != change.skill));
                let mut others = tip.changes.clone();
                others.remove(at);
                let call = call(&changed(&sheet, &others));
                prop_assert!(!wanted.iter().any(|wanted| wanted(tip.to) && wanted(call)));
            }
        }
    }

    #[test]
    fn every_call_that_few_changes_lead_to_has_a_tip_of_the_fewest(
        sheet in sheet::invented(1..=4),
    ) {
        let boiled = Boiled::of(&sheet);
        prop_assert_eq!(boiled.call(&boiled.levels), call(&sheet));
        let tips = told(&sheet);
        for wanted in wanted(call(&sheet)) {
            let tip = tips.iter().find(|tip| wanted(tip.to)).map(|tip| tip.changes.len());
            let fewest = boiled.fewest(wanted);
            if fewest.is_none_or(|fewest| fewest <= 3) {
                prop_assert_eq!(tip, fewest);
            } else if let Some(tip) = tip {
                prop_assert!(Some(tip) >= fewest);
            }
        }
    }

    #[test]
    fn swapping_the_roles_mirrors_the_tips(sheet in sheet::sheet()) {
        let mut tips = told(&sheet.mirrored());
        for tip in &mut tips {
            if let Call::Role(role) = tip.to {
                tip.to = Call::Role(sheet::other(role));
            }
        }
        if tips.len() == 2 {
            tips.reverse();
        }
        prop_assert_eq!(told(&sheet), tips);
    }

    #[test]
    fn today_a_named_role_can_always_be_tipped_and_both_roles_reached(sheet in sheet::today()) {
        let sheet = Sheet { left_out: Picks::NONE, ..sheet };
        let tips = told(&sheet);
        for wanted in wanted(call(&sheet)) {
            prop_assert!(tips.iter().any(|tip| wanted(tip.to)));
        }
    }
}
