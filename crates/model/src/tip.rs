//! The fewest answers that would change what the skills say.

use crate::answers::{Answers, Level, Reply};
use crate::edition::Edition;
use crate::picks::Picks;
use crate::role::Role;
use crate::score::reach;
use crate::skill::SkillId;
use crate::source::VoiceId;
use crate::verdict::{Call, heard, verdict};
use crate::weights::{Weights, largest_first};

/// Up to this many changes, the fewest are searched for among all there are.
const SEARCHED: usize = 3;

/// A changed answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The skill.
    pub skill: SkillId,
    /// The answer that it would take.
    pub level: Level,
}

/// Answers that would change the call on skills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tip {
    /// What the call would become. From a named role, one large change can lead straight to the other.
    pub to: Call,
    /// The changes; the one that moves the lean most first. Up to three are the fewest there can be. Of more, none is
    /// left over, but there may be a shorter list.
    pub changes: Vec<Change>,
}

/// What would tip the call on skills. For a named role, what would make it no longer named. Where it is too close to call,
/// what would name each role; a role that no answers would name is left out. Nothing where there is no figure.
#[must_use]
pub fn tips(edition: &Edition, answers: &Answers, left_out: Picks<VoiceId>) -> Vec<Tip> {
    let call = |answers: &Answers| verdict(edition, answers, left_out).skills;
    let cases = |role| cases(edition, answers, left_out, role);
    let mut ways = Vec::new();
    match call(answers) {
        // One way of scoring that no longer agrees is enough.
        Call::Role(role) => {
            let cases = cases(role);
            let against = cases.iter().filter_map(|case| fewest(&[case.against()]));
            ways.extend(against.min_by_key(Vec::len));
        }
        Call::Close => {
            for role in Role::ALL {
                ways.extend(fewest(&cases(role)));
            }
        }
        Call::Unknown => {}
    }
    ways.into_iter()
        .map(|changes| {
            let mut changed = answers.clone();
            for Change { skill, level } in &changes {
                changed.rate(*skill, Some(Reply::Given(*level)));
            }
            Tip {
                to: call(&changed),
                changes,
            }
        })
        .collect()
}

/// What one way of scoring asks for.
struct Case {
    /// The skills, with how much a level pulls to the wanted side and what the answer counts for so far. A missing answer
    /// counts for the least that it may turn out as.
    parts: Vec<(SkillId, i64, i64)>,
    /// How much is missing.
    short: i64,
}

impl Case {
    /// What it takes to no longer grant what this case asks for.
    fn against(&self) -> Self {
        Self {
            parts: self
                .parts
                .iter()
                .map(|(skill, pull, now)| (*skill, -pull, -now))
                .collect(),
            // It is granted at a sum of 1, as sums are whole numbers, and no longer at 0.
            short: 1 - self.short,
        }
    }
}

/// What it takes to name `role`: the lean must lie on its side with every voice that is not left out, and with all but any
/// one of those. A way of scoring that yields no figure asks for nothing.
fn cases(edition: &Edition, answers: &Answers, left_out: Picks<VoiceId>, role: Role) -> Vec<Case> {
    let side = match role {
        Role::DevOps => -1,
        Role::Sre => 1,
    };
    [left_out]
        .into_iter()
        .chain(heard(left_out).map(|voice| left_out.with(voice)))
        .map(|left_out| Weights::of(edition, answers.form, left_out))
        .filter(|weights| weights.span > 0)
        .map(|weights| {
            let parts: Vec<(SkillId, i64, i64)> = weights
                .skills
                .iter()
                .map(|weight| {
                    let pull = side * weight.pull;
                    let (least, _) = reach(pull, answers.level(weight.skill));
                    (weight.skill, pull, least)
                })
                .collect();
            let sum: i64 = parts.iter().map(|(_, _, least)| least).sum();
            Case {
                parts,
                short: 1 - sum,
            }
        })
        .collect()
}

/// A change, with what each case gains by it.
struct Candidate {
    change: Change,
    gains: Vec<i64>,
}

/// The fewest changes that grant what all cases ask for. The first case is the one that all voices speak in.
fn fewest(cases: &[Case]) -> Option<Vec<Change>> {
    let candidates = largest_first(candidates(cases), |candidate| candidate.gains[0]);
    let mut picked = Vec::new();
    let found = (1..=SEARCHED).any(|size| search(&candidates, cases, size, &mut picked))
        || gather(&candidates, cases, &mut picked);
    found.then(|| picked.iter().map(|candidate| candidate.change).collect())
}

/// Every change that any case gains by.
fn candidates(cases: &[Case]) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (at, &(skill, _, _)) in cases[0].parts.iter().enumerate() {
        let mut pulls = cases.iter().map(|case| case.parts[at].1);
        // A level between the ends serves only where leaving out a voice turns the pull round.
        let levels = if pulls.clone().all(|pull| pull >= 0) {
            &Level::ALL[4..]
        } else if pulls.all(|pull| pull <= 0) {
            &Level::ALL[..1]
        } else {
            &Level::ALL
        };
        for &level in levels {
            let gain = |case: &Case| {
                let (_, pull, now) = case.parts[at];
                pull * i64::from(level.get()) - now
            };
            let gains: Vec<i64> = cases.iter().map(gain).collect();
            if gains.iter().any(|gain| *gain > 0) {
                let change = Change { skill, level };
                candidates.push(Candidate { change, gains });
            }
        }
    }
    candidates
}

/// Adds to `picked` until there are `size`, trying everything.
fn search<'a>(
    candidates: &'a [Candidate],
    cases: &[Case],
    size: usize,
    picked: &mut Vec<&'a Candidate>,
) -> bool {
    if picked.len() == size {
        return suffice(picked, cases);
    }
    for (at, candidate) in candidates.iter().enumerate() {
        if !changes(picked, candidate.change.skill) {
            picked.push(candidate);
            if search(&candidates[at + 1..], cases, size, picked) {
                return true;
            }
            picked.pop();
        }
    }
    false
}

/// Adds to `picked` what moves most until that suffices, then drops what turns out not to be needed.
fn gather<'a>(
    candidates: &'a [Candidate],
    cases: &[Case],
    picked: &mut Vec<&'a Candidate>,
) -> bool {
    for candidate in candidates {
        if !changes(picked, candidate.change.skill) {
            picked.push(candidate);
            if suffice(picked, cases) {
                let idle = |picked: &Vec<&Candidate>| {
                    (0..picked.len()).rev().find(|at| {
                        let mut others = picked.clone();
                        others.remove(*at);
                        suffice(&others, cases)
                    })
                };
                while let Some(at) = idle(picked) {
                    picked.remove(at);
                }
                return true;
            }
        }
    }
    false
}

fn changes(picked: &[&Candidate], skill: SkillId) -> bool {
    picked.iter().any(|other| other.change.skill == skill)
}

fn suffice(picked: &[&Candidate], cases: &[Case]) -> bool {
    cases.iter().enumerate().all(|(at, case)| {
        let gained: i64 = picked.iter().map(|candidate| candidate.gains[at]).sum();
        gained >= case.short
    })
}
