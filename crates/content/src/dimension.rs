//! A point of comparison.

use crate::catalogue::{Form, Section};
use crate::mistake::Reported;
use crate::rows::lines;
use crate::table::Table;

pub(crate) const DIMENSIONS: Section = Section {
    noun: "dimension",
    home: "dimensions.toml",
    // The page keeps a set of dimensions in 64 bits.
    most: 64,
    form: Form::Kebab,
};

#[derive(Debug)]
pub(crate) struct Dimension {
    id: String,
    name: String,
    question: String,
}

impl Dimension {
    pub(crate) fn read(
        id: Result<String, Reported>,
        table: &mut Table<'_>,
    ) -> Result<Self, Reported> {
        let name = table.text("name");
        let question = table.text("question");
        Ok(Self {
            id: id?,
            name: name?.value,
            question: question?.value,
        })
    }

    pub(crate) fn row(&self) -> String {
        let Self { id, name, question } = self;
        format!("Dimension {{ lines: {} }}", lines([id, name, question]))
    }
}
