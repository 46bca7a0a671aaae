//! Whether the questions themselves favour a role: figures that anybody can check, computed from an edition.

use crate::answers::{Answers, Level, Reply};
use crate::edition::{Edition, Form};
use crate::picks::Picks;
use crate::role::Role;
use crate::score::{Figure, Share, profile};
use crate::weights::Weights;

/// How even-handed a form is. Whatever is counted by role is in the order of [`Role::ALL`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fairness {
    /// The form.
    pub form: Form,
    /// How many skills it asks for.
    pub skills: usize,
    /// How many preferences it asks for.
    pub preferences: usize,
    /// The furthest that answers can lean to each role: -1 and 1, so that both are within equal reach. None where no
    /// answers make a difference.
    pub reach: [Option<Share>; 2],
    /// The lean of a sheet on which every skill has the same level, by level: always 0.
    pub level: [Option<Share>; 5],
    /// How many skills more voices name for the role than for the other.
    pub heavier: [usize; 2],
    /// How many voices more name those skills for the role than for the other, in all.
    pub surplus: [i64; 2],
    /// The furthest that raising one skill from 0 to 4 moves the lean: from 0 to 1, which is half the scale.
    pub single: Share,
    /// Of all the sheets on which one skill or two have level 4 and the others 0: how many lean to each role.
    pub sheets: [usize; 2],
    /// How many of those sheets lean to neither.
    pub even: usize,
}

/// How even-handed a form of `edition` is.
#[must_use]
pub fn fairness(edition: &Edition, form: Form) -> Fairness {
    let weights = Weights::of(edition, form, Picks::NONE);
    let skills = weights.skills.len();
    let lean = |level: &dyn Fn(usize) -> Level| {
        let mut answers = Answers::new(form);
        for (at, weight) in weights.skills.iter().enumerate() {
            answers.rate(weight.skill, Some(Reply::Given(level(at))));
        }
        let profile = profile(edition, &answers, Picks::NONE);
        profile.skills.map(Figure::value)
    };
    let top_if = |is_top: bool| if is_top { Level::TOP } else { Level::ALL[0] };

    let mut fairness = Fairness {
        form,
        skills,
        preferences: edition.asks(form).count() - skills,
        reach: [
            lean(&|at| top_if(weights.skills[at].pull < 0)),
            lean(&|at| top_if(weights.skills[at].pull > 0)),
        ],
        level: Level::ALL.map(|level| lean(&|_| level)),
        heavier: [0; 2],
        surplus: [0; 2],
        single: Share::ZERO,
        sheets: [0; 2],
        even: 0,
    };
    for (first, weight) in weights.skills.iter().enumerate() {
        let [devops, sre] = weight.voices;
        for (role, more) in [(Role::DevOps, devops - sre), (Role::Sre, sre - devops)] {
            if more > 0 {
                fairness.heavier[role as usize] += 1;
                fairness.surplus[role as usize] += more;
            }
        }
        if weights.span > 0 {
            let moved = Share::new(4 * weight.pull.abs(), weights.span);
            fairness.single = fairness.single.max(moved);
        }
        for second in first..skills {
            match lean(&|at| top_if(at == first || at == second)) {
                Some(lean) if lean < Share::ZERO => fairness.sheets[0] += 1,
                Some(lean) if lean > Share::ZERO => fairness.sheets[1] += 1,
                _ => fairness.even += 1,
            }
        }
    }
    fairness
}
