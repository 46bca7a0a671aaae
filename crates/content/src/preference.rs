//! A choice between two ways of working.

use crate::catalogue::{Catalogue, Form, Section};
use crate::claim::{About, Claim};
use crate::evidence::{self, Evidence};
use crate::field::Field;
use crate::mistake::Reported;
use crate::role::Role;
use crate::rows::lines;
use crate::table::Table;

pub(crate) const PREFERENCES: Section = Section {
    noun: "preference",
    home: "preferences.toml",
    // The page keeps a set of preferences in 64 bits.
    most: 64,
    form: Form::Kebab,
};

const LONGEST_QUESTION: usize = 100;
const LONGEST_TEXT: usize = 160;

pub(crate) struct Preference {
    id: String,
    question: String,
    first: Role,
    devops: String,
    sre: String,
    pub(crate) evidence: Evidence,
    pub(crate) short: bool,
}

impl Preference {
    pub(crate) fn read<'f>(
        id: Result<String, Reported>,
        table: &mut Table<'f>,
        claims: &Catalogue<'f, Claim>,
    ) -> Result<Self, Reported> {
        let question = table.text("question");
        let question = question.and_then(|question| question.at_most(LONGEST_QUESTION));
        let first = table.text("first").and_then(|role| Role::read(&role));
        let devops = side(table, "devops", About::DevOps, claims);
        let sre = side(table, "sre", About::Sre, claims);
        let short = table.need("short").and_then(Field::flag);
        let (id, question, first) = (id?, question?, first?);
        let ((devops, for_devops), (sre, for_sre)) = (devops?, sre?);
        Ok(Self {
            id,
            question,
            first,
            devops,
            sre,
            evidence: Evidence {
                devops: for_devops,
                sre: for_sre,
            },
            short: short?,
        })
    }

    /// What a person answers.
    pub(crate) fn words(&self) -> Vec<&str> {
        vec![&self.question, &self.devops, &self.sre]
    }

    pub(crate) fn row(&self) -> String {
        let Self {
            id,
            question,
            first,
            devops,
            sre,
            evidence,
            short: _,
        } = self;
        let lines = lines([id, question, devops, sre]);
        let claims = evidence.row();
        format!("Preference {{ lines: {lines}, claims: {claims}, first: Role::{first:?} }}")
    }
}

/// The text of a side, and the claims that carry it.
fn side<'f>(
    table: &mut Table<'f>,
    name: &'static str,
    role: About,
    claims: &Catalogue<'f, Claim>,
) -> Result<(String, Vec<usize>), Reported> {
    table.need(name)?.table()?.read(|side| {
        let text = side.text("text");
        let text = text.and_then(|text| text.at_most(LONGEST_TEXT));
        let evidence = side.need("claims").and_then(|list| {
            list.not_empty("name every claim that carries the text; without one it cannot stand")?;
            evidence::side(list, role, claims)
        });
        Ok((text?, evidence?))
    })
}
