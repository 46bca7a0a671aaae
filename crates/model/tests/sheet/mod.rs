//! Any questions, answered by anybody, for laws that hold whatever was asked and answered.
#![allow(
    dead_code,
    reason = "every test file draws from some of these strategies, none from all"
)]

use std::fmt;
use std::ops::RangeInclusive;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use two_sides_model::answers::{Answers, Level, Reply};
use two_sides_model::edition::{Edition, Form, Item, Question};
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::preference::PreferenceId;
use two_sides_model::role::Role;
use two_sides_model::skill::SkillId;
use two_sides_model::source::VoiceId;

/// That many sheets a law.
pub(crate) const SHEETS: u32 = 4096;

/// What there is to score.
#[derive(Clone)]
pub(crate) struct Sheet {
    pub(crate) edition: Edition,
    pub(crate) answers: Answers,
    pub(crate) left_out: Picks<VoiceId>,
}

/// One line for each question: a sheet that breaks a law should be quick to take in.
impl fmt::Debug for Sheet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "without {:?}", self.left_out)?;
        for Question {
            item,
            voices: [devops, sre],
            ..
        } in self.edition.asks(self.answers.form)
        {
            match *item {
                Item::Skill(skill) => {
                    let level = self.answers.level(skill).map(Level::get);
                    write!(formatter, "{} {level:?}", skill.id())?;
                }
                Item::Preference(preference) => {
                    let side = self.answers.side(preference);
                    write!(formatter, "{} {side:?}", preference.id())?;
                }
            }
            writeln!(formatter, " devops {devops:?} sre {sre:?}")?;
        }
        Ok(())
    }
}

impl Sheet {
    /// The skills that the form asks for.
    pub(crate) fn skills(&self) -> Vec<SkillId> {
        self.items().filter_map(skill_of).collect()
    }

    /// The preferences that the form asks for.
    pub(crate) fn preferences(&self) -> Vec<PreferenceId> {
        self.items().filter_map(preference_of).collect()
    }

    fn items(&self) -> impl Iterator<Item = Item> {
        let questions = self.edition.asks(self.answers.form);
        questions.map(|question| question.item)
    }

    /// The sheet of a twin in a world in which the two roles have swapped their names.
    pub(crate) fn mirrored(&self) -> Self {
        let swap = |question: &Question| Question {
            voices: [question.voices[1], question.voices[0]],
            ..*question
        };
        let mut answers = self.answers.clone();
        for preference in PreferenceId::all() {
            let swapped = match answers.choice(preference) {
                Some(Reply::Given(role)) => Some(Reply::Given(other(role))),
                reply => reply,
            };
            answers.choose(preference, swapped);
        }
        Self {
            edition: edition(self.edition.questions.iter().map(swap).collect()),
            answers,
            left_out: self.left_out,
        }
    }

    /// The sheet with a level for a skill.
    pub(crate) fn rated(&self, skill: SkillId, level: Level) -> Self {
        let mut sheet = self.clone();
        sheet.answers.rate(skill, Some(Reply::Given(level)));
        sheet
    }

    /// The sheet without a voice more.
    pub(crate) fn without(&self, voice: VoiceId) -> Self {
        Self {
            left_out: self.left_out.with(voice),
            ..self.clone()
        }
    }
}

pub(crate) fn other(role: Role) -> Role {
    match role {
        Role::DevOps => Role::Sre,
        Role::Sre => Role::DevOps,
    }
}

fn skill_of(item: Item) -> Option<SkillId> {
    match item {
        Item::Skill(skill) => Some(skill),
        Item::Preference(_) => None,
    }
}

fn preference_of(item: Item) -> Option<PreferenceId> {
    match item {
        Item::Skill(_) => None,
        Item::Preference(preference) => Some(preference),
    }
}

/// An edition of these questions. It is never freed, as the real ones are not.
pub(crate) fn edition(questions: Vec<Question>) -> Edition {
    Edition {
        number: 1,
        questions: Box::leak(questions.into_boxed_slice()),
    }
}

/// A question that every form asks, with the voices at these positions for `DevOps` and for SRE.
pub(crate) fn question(item: Item, devops: &[usize], sre: &[usize]) -> Question {
    let named = |places: &[usize]| places.iter().map(|place| voice(*place)).collect();
    Question {
        item,
        is_short: true,
        voices: [named(devops), named(sre)],
    }
}

pub(crate) fn voice(place: usize) -> VoiceId {
    VoiceId::all().nth(place).expect("there are four voices")
}

pub(crate) fn skill(place: usize) -> SkillId {
    SkillId::all()
        .nth(place)
        .expect("there are at least 20 skills")
}

pub(crate) fn level(number: u8) -> Level {
    Level::new(number).expect("a level is at most 4")
}

/// The answers with these levels for the first skills; `None` leaves one out.
pub(crate) fn rated(levels: &[Option<u8>]) -> Answers {
    let mut answers = Answers::new(Form::Full);
    for (place, number) in levels.iter().enumerate() {
        answers.rate(
            skill(place),
            number.map(|number| Reply::Given(level(number))),
        );
    }
    answers
}

fn some_voices() -> impl Strategy<Value = Picks<VoiceId>> {
    let voices: Vec<VoiceId> = VoiceId::all().collect();
    let sizes = 0..=voices.len();
    subsequence(voices, sizes).prop_map(|picked| picked.into_iter().collect())
}

/// Mostly nobody: the more voices are left out, the less there is to score.
fn left_out() -> impl Strategy<Value = Picks<VoiceId>> {
    prop_oneof![2 => Just(Picks::NONE), 1 => some_voices()]
}

fn asked(item: Item) -> impl Strategy<Value = Question> {
    (any::<bool>(), some_voices(), some_voices()).prop_map(move |(is_short, devops, sre)| {
        Question {
            item,
            is_short,
            voices: [devops, sre],
        }
    })
}

/// An edition that nobody wrote, with so many skills.
pub(crate) fn any_edition(skills: RangeInclusive<usize>) -> impl Strategy<Value = Edition> {
    let all_skills: Vec<Item> = SkillId::all().map(Item::Skill).collect();
    let all_preferences: Vec<Item> = PreferenceId::all().map(Item::Preference).collect();
    let preferences = 0..=all_preferences.len();
    (
        subsequence(all_skills, skills),
        subsequence(all_preferences, preferences),
    )
        .prop_flat_map(|(skills, preferences)| {
            let asked: Vec<_> = skills.into_iter().chain(preferences).map(asked).collect();
            asked.prop_map(edition)
        })
}

/// How somebody answers.
#[derive(Clone, Debug)]
enum Habit {
    /// Leaves things out, and is not sure of others.
    Patchy,
    /// Answers everything.
    Thorough,
    /// Answers nothing.
    Idle,
    /// Gives the same level to everything.
    Level(Level),
    /// Is good at what a role asks for more than the other does, and answers nearly everything.
    Made(Role),
}

fn habit() -> impl Strategy<Value = Habit> {
    prop_oneof![
        4 => Just(Habit::Patchy),
        3 => Just(Habit::Thorough),
        1 => Just(Habit::Idle),
        1 => any_level().prop_map(Habit::Level),
        3 => select(&Role::ALL[..]).prop_map(Habit::Made),
    ]
}

pub(crate) fn any_level() -> impl Strategy<Value = Level> {
    select(&Level::ALL[..])
}

/// The answers of anybody to any questions.
fn answered(edition: Edition) -> impl Strategy<Value = Answers> {
    let skills = SkillId::all().count();
    let preferences = PreferenceId::all().count();
    (
        select(&Form::ALL[..]),
        habit(),
        vec((0..20_u8, any_level()), skills),
        vec((0..20_u8, select(&Role::ALL[..])), preferences),
    )
        .prop_map(move |(form, habit, levels, sides)| {
            let mut answers = Answers::new(form);
            for (skill, (luck, level)) in SkillId::all().zip(levels) {
                let level = match habit {
                    Habit::Level(level) => level,
                    Habit::Made(role) if luck > 1 => suited(&edition, skill, role, level),
                    _ => level,
                };
                answers.rate(skill, reply(&habit, luck, level));
            }
            for (preference, (luck, side)) in PreferenceId::all().zip(sides) {
                let side = match habit {
                    Habit::Made(role) if luck > 1 => role,
                    _ => side,
                };
                answers.choose(preference, reply(&habit, luck, side));
            }
            answers
        })
}

fn reply<T>(habit: &Habit, luck: u8, answer: T) -> Option<Reply<T>> {
    match (habit, luck) {
        (Habit::Idle, _) | (Habit::Patchy, 0..4) | (Habit::Made(_), 0) => None,
        (Habit::Patchy, 4..7) => Some(Reply::NotSure),
        _ => Some(Reply::Given(answer)),
    }
}

/// High where more voices name the skill for `role` than for the other, low where fewer do.
fn suited(edition: &Edition, skill: SkillId, role: Role, level: Level) -> Level {
    let question = edition
        .questions
        .iter()
        .find(|question| question.item == Item::Skill(skill));
    let named = |role: Role| question.map_or(0, |question| question.voices[role as usize].len());
    match named(role).cmp(&named(other(role))) {
        std::cmp::Ordering::Less => level.min(Level::ALL[1]),
        std::cmp::Ordering::Equal => level,
        std::cmp::Ordering::Greater => level.max(Level::ALL[3]),
    }
}

/// A sheet of these questions.
fn sheet_of(edition: Edition) -> impl Strategy<Value = Sheet> {
    (answered(edition), left_out()).prop_map(move |(answers, left_out)| Sheet {
        edition,
        answers,
        left_out,
    })
}

/// A sheet of the questions that are asked today.
pub(crate) fn today() -> impl Strategy<Value = Sheet> {
    sheet_of(*Edition::today())
}

/// A sheet of so many skills that nobody wrote.
pub(crate) fn invented(skills: RangeInclusive<usize>) -> impl Strategy<Value = Sheet> {
    any_edition(skills).prop_flat_map(sheet_of)
}

/// A sheet of the questions that are asked today, or of any others.
pub(crate) fn sheet() -> impl Strategy<Value = Sheet> {
    let most = SkillId::all().count();
    prop_oneof![today(), invented(0..=most)]
}
