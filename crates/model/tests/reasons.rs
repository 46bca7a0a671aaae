//! The promise: the parts that answers played are told in full, and add up to the lean.

mod any;
mod sheet;

use proptest::prelude::*;
use sheet::{Sheet, edition, question, rated, skill};
use two_sides_model::answers::{Level, Reply};
use two_sides_model::edition::Item;
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::reasons::{Reason, reasons};
use two_sides_model::score::{Figure, Share, profile};
use two_sides_model::skill::SkillId;

fn told(sheet: &Sheet) -> Vec<Reason> {
    reasons(&sheet.edition, &sheet.answers, sheet.left_out)
}

/// The exact sum, in lowest terms.
fn sum(shares: impl Iterator<Item = Share>) -> (i128, i128) {
    let (mut num, mut den) = (0, 1);
    for share in shares {
        num = num * i128::from(share.den()) + i128::from(share.num()) * den;
        den *= i128::from(share.den());
        let common = divisor(num.abs(), den);
        (num, den) = (num / common, den / common);
    }
    (num, den)
}

fn divisor(one: i128, two: i128) -> i128 {
    if two == 0 {
        one
    } else {
        divisor(two, one % two)
    }
}

#[test]
fn parts_are_as_worked_out_by_hand() {
    // Named by 2, 1, 0 and by 0, 1, 3: the pulls are -8, -1 and 9, and the furthest is 4 * 9 = 36.
    let three_skills = edition(vec![
        question(Item::Skill(skill(0)), &[0, 1], &[]),
        question(Item::Skill(skill(1)), &[0], &[0]),
        question(Item::Skill(skill(2)), &[], &[1, 2, 3]),
    ]);
    let parts = |levels| {
        reasons(&three_skills, &rated(levels), Picks::NONE)
            .into_iter()
            .map(|reason| (reason.skill, (reason.moved.num(), reason.moved.den())))
            .collect::<Vec<_>>()
    };
    // The mean level is 7 / 3: -8 * (1 - 7/3) / 36 = 8/27; -1 * (2 - 7/3) / 36 = 1/108; 9 * (4 - 7/3) / 36 = 5/12.
    // Together that is 78 / 108 = 26 / 36, the lean.
    assert_eq!(
        parts(&[Some(1), Some(2), Some(4)]),
        [
            (skill(2), (5, 12)),
            (skill(0), (8, 27)),
            (skill(1), (1, 108))
        ]
    );
    // With the third missing, the mean is 3 / 2: -8 * (1 - 3/2) / 36 = 1/9; -1 * (2 - 3/2) / 36 = -1/72.
    assert_eq!(
        parts(&[Some(1), Some(2), None]),
        [(skill(0), (1, 9)), (skill(1), (-1, 72))]
    );
    // Who is at the mean has moved nothing.
    assert_eq!(
        parts(&[Some(1), Some(2), Some(3)]),
        [(skill(2), (1, 4)), (skill(0), (2, 9))]
    );
}

proptest! {
    #![proptest_config(any::cases(sheet::SHEETS))]

    #[test]
    fn the_parts_of_a_complete_sheet_add_up_to_its_lean(
        sheet in sheet::sheet(),
        levels in proptest::collection::vec(sheet::any_level(), 64),
    ) {
        let mut complete = sheet.clone();
        for skill in sheet.skills() {
            if sheet.answers.level(skill).is_none() {
                complete = complete.rated(skill, levels[skill.index()]);
            }
        }
        let sum = sum(told(&complete).into_iter().map(|reason| reason.moved));
        let profile = profile(&complete.edition, &complete.answers, complete.left_out);
        let lean = profile.skills.map_or(Share::ZERO, |lean| lean.low);
        prop_assert_eq!(sum, (i128::from(lean.num()), i128::from(lean.den())));
    }

    #[test]
    fn equal_levels_move_nothing(sheet in sheet::sheet(), level in sheet::any_level()) {
        let mut sheet = sheet;
        for skill in SkillId::all() {
            if sheet.answers.level(skill).is_some() {
                sheet.answers.rate(skill, Some(Reply::Given(level)));
            }
        }
        prop_assert_eq!(told(&sheet), []);
    }

    #[test]
    fn only_rated_skills_of_the_form_are_told_once_and_the_largest_first(sheet in sheet::sheet()) {
        let reasons = told(&sheet);
        let skills = sheet.skills();
        for (at, reason) in reasons.iter().enumerate() {
            prop_assert!(skills.contains(&reason.skill));
            prop_assert!(sheet.answers.level(reason.skill).is_some());
            prop_assert!(reasons[..at].iter().all(|other| other.skill != reason.skill));
            prop_assert!(reason.moved != Share::ZERO);
        }
        let size = |reason: &Reason| {
            i128::from(reason.moved.num().abs()) * (1 << 60) / i128::from(reason.moved.den())
        };
        prop_assert!(reasons.is_sorted_by(|one, two| size(one) >= size(two)));
    }

    #[test]
    fn swapping_the_roles_mirrors_the_parts(sheet in sheet::sheet()) {
        let signed = |reasons: Vec<Reason>, sign: i64| {
            reasons
                .into_iter()
                .map(|reason| (reason.skill, sign * reason.moved.num(), reason.moved.den()))
                .collect::<Vec<_>>()
        };
        prop_assert_eq!(signed(told(&sheet), -1), signed(told(&sheet.mirrored()), 1));
    }

    #[test]
    fn an_answer_moves_the_lean_to_the_side_that_it_speaks_for(sheet in sheet::sheet()) {
        // Whatever the other answers are: with a skill at the mean instead, the lean lies further to the other side.
        let score = |sheet: &Sheet| {
            let profile = profile(&sheet.edition, &sheet.answers, sheet.left_out);
            profile.skills.map(Figure::value)
        };
        for Reason { skill, moved } in told(&sheet).into_iter().take(3) {
            let [lowest, highest] =
                [Level::ALL[0], Level::TOP].map(|level| score(&sheet.rated(skill, level)));
            let now = score(&sheet);
            // A skill that moves the lean has a pull, so its level counts.
            prop_assert!(lowest != highest);
            let is_low = sheet.answers.level(skill) == Some(Level::ALL[0]);
            let is_high = sheet.answers.level(skill) == Some(Level::TOP);
            if is_low || is_high {
                let end = if is_low { highest } else { lowest };
                prop_assert_eq!(moved > Share::ZERO, now > end);
            }
        }
    }
}
