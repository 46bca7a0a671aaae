//! One field of a table, with the place of its value.

use std::collections::BTreeSet;
use std::rc::Rc;

use toml::Spanned;
use toml::de::DeValue;

use crate::file::Place;
use crate::mistake::{Reported, every};
use crate::table::Table;

/// A value, where it stands, and whose it is.
#[derive(Clone)]
pub(crate) struct Field<'f, T> {
    owner: Rc<str>,
    name: &'static str,
    pub(crate) place: Place<'f>,
    pub(crate) value: T,
}

impl<'f, T> Field<'f, T> {
    pub(crate) fn new(owner: Rc<str>, name: &'static str, place: Place<'f>, value: T) -> Self {
        Self {
            owner,
            name,
            place,
            value,
        }
    }

    /// What mistakes call the table that this field stands in.
    pub(crate) fn owner(&self) -> &str {
        &self.owner
    }

    /// Reports what is wrong with this field. `what` goes on from its name.
    pub(crate) fn wrong(&self, what: &str, help: impl Into<String>) -> Reported {
        let message = format!("the field {:?} of {} {what}", self.name, self.owner);
        self.place.wrong(message, help)
    }
}

impl<'f> Field<'f, DeValue<'f>> {
    /// A text: not empty, and all on one line.
    pub(crate) fn text(self) -> Result<Field<'f, String>, Reported> {
        let DeValue::String(text) = self.value else {
            return Err(self.is_not("a text", "put it in double quotes"));
        };
        let text = Field::new(self.owner, self.name, self.place, text.into_owned());
        if text.value.trim().is_empty() {
            return Err(text.wrong("is empty", "write the text"));
        }
        if let Some(control) = text.value.chars().find(|c| c.is_control()) {
            return Err(text.wrong(
                &format!("holds the control character U+{:04X}", u32::from(control)),
                "take it out; a text is one line of plain characters",
            ));
        }
        Ok(text)
    }

    /// Yes or no.
    pub(crate) fn flag(self) -> Result<bool, Reported> {
        match self.value {
            DeValue::Boolean(flag) => Ok(flag),
            _ => Err(self.is_not("true or false", "write true or false, without quotes")),
        }
    }

    /// A number that counts something, from 1.
    pub(crate) fn count(self) -> Result<u16, Reported> {
        let DeValue::Integer(number) = &self.value else {
            return Err(self.is_not("a number", "write digits, without quotes"));
        };
        match u16::from_str_radix(number.as_str(), number.radix()) {
            Ok(count @ 1..) => Ok(count),
            _ => Err(self.wrong(
                &format!("is {number}"),
                format!("write a number from 1 to {}", u16::MAX),
            )),
        }
    }

    /// Reports a list without values.
    pub(crate) fn not_empty(&self, help: &str) -> Result<(), Reported> {
        match &self.value {
            DeValue::Array(values) if values.is_empty() => Err(self.wrong("is empty", help)),
            _ => Ok(()),
        }
    }

    /// Reports a list that has not so many values.
    pub(crate) fn has(&self, wanted: usize, help: &str) -> Result<(), Reported> {
        match &self.value {
            DeValue::Array(values) if values.len() != wanted => {
                let found = values.len();
                Err(self.wrong(&format!("has {found} values, not {wanted}"), help))
            }
            _ => Ok(()),
        }
    }

    /// What `meaning` makes of each text of a list in which no text stands twice.
    pub(crate) fn each_once<T>(
        self,
        meaning: impl Fn(&Field<'f, String>) -> Result<T, Reported>,
    ) -> Result<Vec<T>, Reported> {
        let mut seen = BTreeSet::new();
        every(self.list()?.into_iter().map(|text| {
            let text = text.text()?;
            if !seen.insert(text.value.clone()) {
                return Err(text.wrong(
                    &format!("has {:?} twice", text.value),
                    "take one of them out",
                ));
            }
            meaning(&text)
        }))
    }

    /// The values of a list.
    pub(crate) fn list(self) -> Result<Vec<Field<'f, DeValue<'f>>>, Reported> {
        let DeValue::Array(values) = self.value else {
            return Err(self.is_not("a list", "put it in square brackets"));
        };
        let field = |value: Spanned<DeValue<'f>>| {
            let place = self.place.within(value.span());
            Field::new(self.owner.clone(), self.name, place, value.into_inner())
        };
        Ok(values.into_iter().map(field).collect())
    }

    /// A table inside the owner's.
    pub(crate) fn table(self) -> Result<Table<'f>, Reported> {
        let DeValue::Table(fields) = self.value else {
            return Err(self.is_not("a table", "write it in braces: { field = value, … }"));
        };
        Ok(Table::new(self.owner, self.place, fields))
    }

    /// Tables inside the owner's, each under a header of its own.
    pub(crate) fn tables(self) -> Result<Vec<Table<'f>>, Reported> {
        if !matches!(self.value, DeValue::Array(_)) {
            return Err(self.is_not(
                "a list of tables",
                "write a header in double square brackets, [[…]], above each of them",
            ));
        }
        every(self.list()?.into_iter().map(Field::table))
    }

    fn is_not(&self, wanted: &str, help: &str) -> Reported {
        let found = match self.value {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.wrong(&format!("is {found}, not {wanted}"), help)
    }
}

impl Field<'_, String> {
    /// The text, if it has at most so many characters.
    pub(crate) fn at_most(self, characters: usize) -> Result<String, Reported> {
        match self.value.chars().count() {
            count if count > characters => Err(self.wrong(
                &format!("is {count} characters long"),
                format!("shorten it to at most {characters}"),
            )),
            _ => Ok(self.value),
        }
    }

    /// What the text stands for among these.
    pub(crate) fn choice<T: Copy>(&self, choices: &[(&str, T)]) -> Result<T, Reported> {
        let chosen = choices.iter().find(|(name, _)| *name == self.value);
        chosen.map(|&(_, choice)| choice).ok_or_else(|| {
            let names: Vec<_> = (choices.iter())
                .map(|(name, _)| format!("{name:?}"))
                .collect();
            self.wrong(
                &format!("is {:?}, which is not a choice", self.value),
                format!("write one of {}", names.join(", ")),
            )
        })
    }
}
