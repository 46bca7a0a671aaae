//! The promise: the questions themselves favour no role, and anybody can check that.

mod any;
mod sheet;

use proptest::prelude::*;
use sheet::{edition, question, skill};
use two_sides_model::edition::{Edition, Form, Item};
use two_sides_model::fairness::fairness;
use two_sides_model::score::Share;

fn parts(share: Share) -> (i64, i64) {
    (share.num(), share.den())
}

#[test]
fn figures_are_as_worked_out_by_hand() {
    // Named by 2, 1, 0 and by 0, 1, 3: the pulls are -8, -1 and 9, and the furthest is 4 * 9 = 36.
    let three_skills = edition(vec![
        question(Item::Skill(skill(0)), &[0, 1], &[]),
        question(Item::Skill(skill(1)), &[0], &[0]),
        question(Item::Skill(skill(2)), &[], &[1, 2, 3]),
    ]);
    let fairness = fairness(&three_skills, Form::Full);
    assert_eq!((fairness.skills, fairness.preferences), (3, 0));
    // The first skill has 2 voices more for DevOps, the third 3 more for SRE.
    assert_eq!((fairness.heavier, fairness.surplus), ([1, 1], [2, 3]));
    // The third moves most: from 0 to 36 / 36.
    assert_eq!(parts(fairness.single), (1, 1));
    // The first, the second, and both lean to DevOps; the third, with either of the others too, to SRE.
    assert_eq!((fairness.sheets, fairness.even), ([3, 3], 0));

    let other_way = edition(vec![
        question(Item::Skill(skill(0)), &[], &[0, 1]),
        question(Item::Skill(skill(1)), &[0], &[0]),
        question(Item::Skill(skill(2)), &[1, 2, 3], &[]),
    ]);
    let swapped = self::fairness(&other_way, Form::Full);
    assert_eq!((swapped.heavier, swapped.surplus), ([1, 1], [3, 2]));
    assert_eq!(swapped.single, fairness.single);
}

#[test]
fn todays_forms_do_not_hang_on_one_answer_and_lean_to_both_sides_alike() {
    for form in Form::ALL {
        let fairness = fairness(Edition::today(), form);
        let reach = fairness.reach.map(|lean| lean.map(parts));
        assert_eq!(reach, [Some((-1, 1)), Some((1, 1))]);
        assert_eq!(fairness.level, [Some(Share::ZERO); 5]);
        assert!(fairness.single.percent() <= 33, "{form:?}");
        let [devops, sre] = fairness.sheets;
        let all = devops + sre + fairness.even;
        assert!(
            devops.min(sre) * 100 >= all * 40,
            "{form:?}: {devops}, {sre}"
        );
    }
}

proptest! {
    #![proptest_config(any::cases(512))]

    #[test]
    fn no_edition_favours_a_role(edition in sheet::any_edition(0..=12)) {
        for form in Form::ALL {
            let fairness = fairness(&edition, form);
            if let [Some(low), Some(high)] = fairness.reach {
                prop_assert_eq!([parts(low), parts(high)], [(-1, 1), (1, 1)]);
                prop_assert_eq!(fairness.level, [Some(Share::ZERO); 5]);
                prop_assert!(fairness.single > Share::ZERO);
            } else {
                prop_assert_eq!(fairness.level, [None; 5]);
            }
            let skills = fairness.skills;
            let [devops, sre] = fairness.sheets;
            prop_assert_eq!(devops + sre + fairness.even, skills * (skills + 1) / 2);
        }
    }
}
