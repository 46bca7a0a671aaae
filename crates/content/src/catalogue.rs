//! All things of one kind, found by their ids.

use std::cell::Cell;
use std::collections::BTreeMap;

use crate::field::Field;
use crate::file::Place;
use crate::mistake::{Reported, none_wrong};
use crate::table::Table;

/// What the things of one kind have in common.
pub(crate) struct Section {
    /// What they are called, in mistakes and in the register.
    pub(crate) noun: &'static str,
    /// Where they are written.
    pub(crate) home: &'static str,
    /// How many the tables can hold.
    pub(crate) most: usize,
    /// How their ids are written.
    pub(crate) form: Form,
}

/// How an id is written.
pub(crate) enum Form {
    /// Small letters and digits, with single hyphens between: `who-codes`.
    Kebab,
    /// Letters, then digits: `N1`.
    Numbered,
}

impl Section {
    /// Reads each of the tables with `item`, which gets its id and everything else in it.
    pub(crate) fn read<'f, T>(
        &'static self,
        tables: Vec<Table<'f>>,
        item: impl Fn(Result<String, Reported>, &mut Table<'f>) -> Result<T, Reported>,
    ) -> Result<Catalogue<'f, T>, Reported> {
        if let Some(beyond) = tables.get(self.most) {
            return Err(beyond.place().wrong(
                format!("this {} is one more than {}", self.noun, self.most),
                "take it out; the tables have no room for more",
            ));
        }
        let mut catalogue = Catalogue {
            section: self,
            entries: Vec::with_capacity(tables.len()),
            positions: BTreeMap::new(),
            complete: Ok(()),
        };
        for mut table in tables {
            let id = table.named(self.noun, "id");
            let checked = match &id {
                Ok(id) => self.form.check(id),
                Err(reported) => Err(*reported),
            };
            let item = table.read(|table| item(checked, table));
            if let Err(reported) = id.and_then(|id| catalogue.add(id, item)) {
                catalogue.complete = Err(reported);
            }
        }
        Ok(catalogue)
    }
}

impl Form {
    fn check(&self, id: &Field<'_, String>) -> Result<String, Reported> {
        let text = id.value.as_str();
        let (fits, help) = match self {
            Self::Kebab => (
                text.split('-').all(|part| {
                    !part.is_empty() && part.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9'))
                }),
                "write small letters and digits, with single hyphens between: who-codes",
            ),
            Self::Numbered => {
                let letters = text.trim_end_matches(|c: char| c.is_ascii_digit());
                (
                    !letters.is_empty()
                        && letters.len() < text.len()
                        && letters.chars().all(|c| c.is_ascii_alphabetic()),
                    "write letters and then digits: N1",
                )
            }
        };
        if fits {
            Ok(text.to_owned())
        } else {
            Err(id.place.wrong(format!("{text:?} cannot be an id"), help))
        }
    }
}

/// All things of one kind in the order of the files, which is their order in the tables.
pub(crate) struct Catalogue<'f, T> {
    section: &'static Section,
    entries: Vec<Entry<'f, T>>,
    positions: BTreeMap<String, usize>,
    /// Whether every thing has an entry: those without an id and those with one that is taken have none.
    complete: Result<(), Reported>,
}

/// One thing. It keeps its place when it has a mistake of its own, so that naming it is not a mistake as well.
pub(crate) struct Entry<'f, T> {
    pub(crate) position: usize,
    pub(crate) id: String,
    pub(crate) place: Place<'f>,
    pub(crate) item: Result<T, Reported>,
    used: Cell<bool>,
}

impl<T> Entry<'_, T> {
    /// Notes that something on the page shows this.
    pub(crate) fn mark_used(&self) {
        self.used.set(true);
    }
}

impl<'f, T> Catalogue<'f, T> {
    fn add(&mut self, id: Field<'f, String>, item: Result<T, Reported>) -> Result<(), Reported> {
        if let Some(first) = self.get(&id.value) {
            let noun = self.section.noun;
            return Err(id.place.wrong(
                format!(
                    "the {noun} {:?} stands twice, first at {}",
                    id.value, first.place
                ),
                "give this one an id of its own",
            ));
        }
        let position = self.entries.len();
        self.positions.insert(id.value.clone(), position);
        self.entries.push(Entry {
            position,
            id: id.value,
            place: id.place,
            item,
            used: Cell::new(false),
        });
        Ok(())
    }

    /// The position of the entry with this id.
    pub(crate) fn position(&self, id: &str) -> Option<usize> {
        self.positions.get(id).copied()
    }

    fn get(&self, id: &str) -> Option<&Entry<'f, T>> {
        self.entries.get(self.position(id)?)
    }

    /// The entry that a field names.
    pub(crate) fn find(&self, id: &Field<'_, String>) -> Result<&Entry<'f, T>, Reported> {
        let Section { noun, home, .. } = self.section;
        self.get(&id.value).ok_or_else(|| {
            id.place.wrong(
                format!(
                    "{} names the {noun} {:?}, which does not exist",
                    id.owner(),
                    id.value
                ),
                format!("take an id from {home}, or add the {noun} there first"),
            )
        })
    }

    /// Reports every entry that nothing uses.
    pub(crate) fn all_used(&self, message: &str, help: &str) -> Result<(), Reported> {
        let unused = self.entries.iter().filter(|entry| !entry.used.get());
        none_wrong(unused.map(|entry| {
            let message = format!("{message} the {} {:?}", self.section.noun, entry.id);
            Err(entry.place.wrong(message, help))
        }))
    }

    pub(crate) fn noun(&self) -> &'static str {
        self.section.noun
    }

    pub(crate) fn home(&self) -> &'static str {
        self.section.home
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Entry<'f, T>> {
        self.entries.iter()
    }

    /// The thing at a position, if there is no mistake in it.
    pub(crate) fn item(&self, position: usize) -> Result<&T, Reported> {
        let item = self.entries[position].item.as_ref();
        item.map_err(|reported| *reported)
    }

    /// The things themselves, if there is no mistake in any of them.
    pub(crate) fn items(&self) -> Result<Vec<&T>, Reported> {
        self.complete?;
        (0..self.entries.len())
            .map(|position| self.item(position))
            .collect()
    }
}

impl<'f, T> std::ops::Index<usize> for Catalogue<'f, T> {
    type Output = Entry<'f, T>;

    fn index(&self, position: usize) -> &Self::Output {
        &self.entries[position]
    }
}
