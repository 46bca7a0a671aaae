//! A group of skills.

use crate::catalogue::{Form, Section};
use crate::mistake::Reported;
use crate::rows::lines;
use crate::table::Table;

pub(crate) const AREAS: Section = Section {
    noun: "area",
    home: "skills.toml",
    // The page keeps a set of areas in 64 bits.
    most: 64,
    form: Form::Kebab,
};

pub(crate) struct Area {
    id: String,
    name: String,
    about: String,
}

impl Area {
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
        format!("Area {{ lines: {} }}", lines([id, name, about]))
    }
}
