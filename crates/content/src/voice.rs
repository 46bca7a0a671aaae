//! An independent origin of claims.

use crate::catalogue::{Form, Section};
use crate::mistake::Reported;
use crate::rows::lines;
use crate::table::Table;

pub(crate) const VOICES: Section = Section {
    noun: "voice",
    home: "sources.toml",
    // The page keeps a set of voices in the bits of one byte.
    most: 8,
    form: Form::Kebab,
};

#[derive(Debug)]
pub(crate) struct Voice {
    id: String,
    name: String,
    about: String,
}

impl Voice {
    pub(crate) fn read(
        id: Result<String, Reported>,
        table: &mut Table<'_>,
    ) -> Result<Self, Reported> {
        let name = table.text("name");
        let about = table.text("about");
        Ok(Self {
            id: id?,
            name: name?.value,
            about: about?.value,
        })
    }

    pub(crate) fn row(&self) -> String {
        let Self { id, name, about } = self;
        format!("Voice {{ lines: {} }}", lines([id, name, about]))
    }
}
