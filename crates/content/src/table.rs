//! A TOML table that is asked for its fields.

use std::rc::Rc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::field::Field;
use crate::file::Place;
use crate::mistake::{Reported, none_wrong};

/// A table, such as one `[[card]]`. It is asked for one field after the other; what is left then is unknown.
pub(crate) struct Table<'f> {
    owner: Rc<str>,
    place: Place<'f>,
    fields: DeTable<'f>,
    asked: Vec<&'static str>,
}

impl<'f> Table<'f> {
    /// A table that mistakes call `owner`, such as `the card "who-codes"`.
    pub(crate) fn new(owner: impl Into<Rc<str>>, place: Place<'f>, fields: DeTable<'f>) -> Self {
        Self {
            owner: owner.into(),
            place,
            fields,
            asked: Vec::new(),
        }
    }

    /// What mistakes call this table.
    pub(crate) fn owner(&self) -> &str {
        &self.owner
    }

    /// Where the table starts.
    pub(crate) fn place(&self) -> Place<'f> {
        self.place
    }

    /// The text that names a table of this noun, which from now on goes by it.
    pub(crate) fn named(
        &mut self,
        noun: &str,
        field: &'static str,
    ) -> Result<Field<'f, String>, Reported> {
        self.owner = format!("this {noun}").into();
        let id = self.text(field)?;
        self.owner = format!("the {noun} {:?}", id.value).into();
        Ok(id)
    }

    /// How many values the field of this name has, whether or not they are right.
    pub(crate) fn count(&self, name: &str) -> usize {
        match self.fields.get(name).map(Spanned::get_ref) {
            Some(DeValue::Array(values)) => values.len(),
            Some(_) => 1,
            None => 0,
        }
    }

    /// The field of this name, if there is one.
    pub(crate) fn take(&mut self, name: &'static str) -> Option<Field<'f, DeValue<'f>>> {
        self.asked.push(name);
        let value = self.fields.remove(name)?;
        let place = self.place.within(value.span());
        Some(Field::new(
            self.owner.clone(),
            name,
            place,
            value.into_inner(),
        ))
    }

    /// The field of this name, which must be there.
    pub(crate) fn need(&mut self, name: &'static str) -> Result<Field<'f, DeValue<'f>>, Reported> {
        self.take(name).ok_or_else(|| {
            self.place.wrong(
                format!("{} lacks the field {name:?}", self.owner),
                format!("add `{name} = …` to it"),
            )
        })
    }

    /// The text of this name, which must be there.
    pub(crate) fn text(&mut self, name: &'static str) -> Result<Field<'f, String>, Reported> {
        self.need(name)?.text()
    }

    /// The tables of this name, none if there are none.
    pub(crate) fn tables(&mut self, name: &'static str) -> Result<Vec<Table<'f>>, Reported> {
        self.take(name).map_or(Ok(Vec::new()), Field::tables)
    }

    /// Reads an item from this table, and reports every field that `item` did not ask for. For that list to be right,
    /// `item` asks for all its fields before it gives up on one of them.
    pub(crate) fn read<T>(
        mut self,
        item: impl FnOnce(&mut Self) -> Result<T, Reported>,
    ) -> Result<T, Reported> {
        let item = item(&mut self);
        let Self {
            owner,
            place,
            fields,
            asked,
        } = self;
        none_wrong(fields.into_iter().map(|(name, _)| {
            Err(place.within(name.span()).wrong(
                format!("{owner} has an unknown field {:?}", name.get_ref()),
                format!("the fields here are: {}", asked.join(", ")),
            ))
        }))?;
        item
    }
}
