//! Something that people rate in themselves.

use toml::de::DeValue;

use crate::area::Area;
use crate::catalogue::{Catalogue, Form, Section};
use crate::claim::{About, Claim};
use crate::evidence::{Evidence, side};
use crate::field::Field;
use crate::mistake::{Reported, every};
use crate::rows::{ids, lines};
use crate::table::Table;

pub(crate) const SKILLS: Section = Section {
    noun: "skill",
    home: "skills.toml",
    // The page keeps a set of skills in 64 bits.
    most: 64,
    form: Form::Kebab,
};

const LONGEST_ABOUT: usize = 120;
const LEVELS: usize = 5;
const LONGEST_LEVEL: usize = 110;
const LONGEST_NEXT: usize = 220;

pub(crate) struct Skill<'f> {
    id: String,
    pub(crate) area: usize,
    name: String,
    about: String,
    levels: Vec<String>,
    pub(crate) evidence: Evidence,
    /// Ids of skills, some of which may stand further down.
    pub(crate) builds_on: Vec<Field<'f, String>>,
    next: String,
    pub(crate) short: bool,
}

impl<'f> Skill<'f> {
    pub(crate) fn read(
        id: Result<String, Reported>,
        table: &mut Table<'f>,
        areas: &Catalogue<'f, Area>,
        claims: &Catalogue<'f, Claim>,
    ) -> Result<Self, Reported> {
        let area = table.text("area").and_then(|id| {
            let area = areas.find(&id)?;
            area.mark_used();
            Ok(area.position)
        });
        let name = table.text("name");
        let about = table.text("about").and_then(|it| it.at_most(LONGEST_ABOUT));
        let levels = table.need("levels").and_then(levels);
        let evidence = evidence(table, claims);
        let builds_on = table
            .take("builds_on")
            .map_or(Ok(Vec::new()), |list| list.each_once(|id| Ok(id.clone())));
        let next = table.text("next").and_then(|it| it.at_most(LONGEST_NEXT));
        let short = table.need("short").and_then(Field::flag);
        Ok(Self {
            id: id?,
            area: area?,
            name: name?.value,
            about: about?,
            levels: levels?,
            evidence: evidence?,
            builds_on: builds_on?,
            next: next?,
            short: short?,
        })
    }

    /// What a person answers.
    pub(crate) fn words(&self) -> Vec<&str> {
        let levels = self.levels.iter().map(String::as_str);
        [self.name.as_str(), &self.about]
            .into_iter()
            .chain(levels)
            .collect()
    }

    pub(crate) fn row(&self, builds_on: &[usize], cards: &[usize]) -> String {
        let Self {
            id,
            area,
            name,
            about,
            levels,
            evidence,
            builds_on: _,
            next,
            short: _,
        } = self;
        let lines = lines([id, name, about].into_iter().chain(levels).chain([next]));
        let claims = evidence.row();
        let builds_on = ids("SkillId", builds_on);
        let cards = ids("CardId", cards);
        format!(
            "Skill {{ lines: {lines}, area: AreaId({area}), claims: {claims}, builds_on: {builds_on}, cards: {cards} }}"
        )
    }
}

fn levels(list: Field<'_, DeValue<'_>>) -> Result<Vec<String>, Reported> {
    list.has(LEVELS, "write one for each level from 0 to 4")?;
    every((list.list()?.into_iter()).map(|level| level.text()?.at_most(LONGEST_LEVEL)))
}

/// The claims of a skill. They may speak of one role alone.
fn evidence<'f>(
    table: &mut Table<'f>,
    claims: &Catalogue<'f, Claim>,
) -> Result<Evidence, Reported> {
    let devops = table.need("devops").and_then(|list| {
        let place = list.place;
        Ok((place, side(list, About::DevOps, claims)?))
    });
    let sre = table.need("sre");
    let sre = sre.and_then(|list| side(list, About::Sre, claims));
    let ((place, devops), sre) = (devops?, sre?);
    if devops.is_empty() && sre.is_empty() {
        return Err(place.wrong(
            format!("{} rests on no claim", table.owner()),
            "name the claims that speak of it, for one role or both; without evidence it has no weight",
        ));
    }
    Ok(Evidence { devops, sre })
}
