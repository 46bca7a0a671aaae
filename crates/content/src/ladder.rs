//! Which skill builds on which.

use crate::catalogue::Catalogue;
use crate::mistake::{Reported, every, none_wrong};
use crate::skill::Skill;

/// The skills that each skill builds on, by position. No skill builds on itself, however many others stand between.
pub(crate) fn foundations(skills: &Catalogue<'_, Skill<'_>>) -> Result<Vec<Vec<usize>>, Reported> {
    let foundations = every(skills.iter().map(|entry| {
        let skill = skills.item(entry.position)?;
        every((skill.builds_on.iter()).map(|id| Ok(skills.find(id)?.position)))
    }))?;
    let mut climb = Climb {
        skills,
        foundations: &foundations,
        path: Vec::new(),
        is_done: vec![false; foundations.len()],
    };
    none_wrong((0..foundations.len()).map(|skill| climb.visit(skill)))?;
    Ok(foundations)
}

/// Goes from each skill to those it builds on, to each skill once.
struct Climb<'s, 'f> {
    skills: &'s Catalogue<'f, Skill<'f>>,
    foundations: &'s [Vec<usize>],
    /// The skills on the way to where it is.
    path: Vec<usize>,
    is_done: Vec<bool>,
}

impl Climb<'_, '_> {
    fn visit(&mut self, skill: usize) -> Result<(), Reported> {
        if self.is_done[skill] {
            return Ok(());
        }
        self.path.push(skill);
        let steps = self.foundations[skill].iter().enumerate();
        let outcome = none_wrong(steps.map(|(step, &foundation)| {
            match self.path.iter().position(|&it| it == foundation) {
                Some(start) => self.round(start, skill, step),
                None => self.visit(foundation),
            }
        }));
        self.path.pop();
        self.is_done[skill] = true;
        outcome
    }

    /// Reports that `skill` builds, with one of its steps, on the one where the path starts to go round.
    fn round(&self, start: usize, skill: usize, step: usize) -> Result<(), Reported> {
        let round = &self.path[start..];
        let names: Vec<_> = (round.iter().chain(&round[..1]))
            .map(|&skill| format!("{:?}", self.skills[skill].id))
            .collect();
        let place = self.skills.item(skill)?.builds_on[step].place;
        Err(place.wrong(
            format!("a skill builds on itself: {}", names.join(" on ")),
            "take out the step that is not needed",
        ))
    }
}
