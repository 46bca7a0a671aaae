//! A public fact that corrects or completes a card.

use crate::catalogue::Catalogue;
use crate::field::Field;
use crate::mistake::Reported;
use crate::rows::lines;
use crate::source::{Origin, Source};
use crate::table::Table;

const LONGEST_TEXT: usize = 320;

#[derive(Debug)]
pub(crate) struct Note {
    text: String,
    source: usize,
    place: String,
    read: Read,
    checked: String,
}

/// How the fact was read.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Read {
    Primary,
    Secondary,
    Computed,
}

impl Read {
    pub(crate) fn of(field: &Field<'_, String>) -> Result<Self, Reported> {
        field.choice(&[
            ("primary", Self::Primary),
            ("secondary", Self::Secondary),
            ("computed", Self::Computed),
        ])
    }
}

impl Note {
    pub(crate) fn read(
        table: &mut Table<'_>,
        sources: &Catalogue<'_, Source>,
    ) -> Result<Self, Reported> {
        let text = table.text("text");
        let text = text.and_then(|text| text.at_most(LONGEST_TEXT));
        let source = table.text("source").and_then(|id| public(&id, sources));
        let place = table.text("place");
        let read = table.text("read").and_then(|read| Read::of(&read));
        let checked = table.text("checked").and_then(day);
        Ok(Self {
            text: text?,
            source: source?,
            place: place?.value,
            read: read?,
            checked: checked?,
        })
    }

    pub(crate) fn row(&self) -> String {
        let Self {
            text,
            source,
            place,
            read,
            checked,
        } = self;
        let lines = lines([text, place, checked]);
        format!("Note {{ lines: {lines}, source: SourceId({source}), read: Read::{read:?} }}")
    }
}

/// The position of the source with this id, which must be one that speaks in notes.
pub(crate) fn public(
    id: &Field<'_, String>,
    sources: &Catalogue<'_, Source>,
) -> Result<usize, Reported> {
    let source = sources.find(id)?;
    match source.item {
        Ok(Source {
            origin: Origin::Founding { .. },
            ..
        }) => Err(id.place.wrong(
            format!(
                "{} names the founding source {:?} for a public fact",
                id.owner(),
                id.value
            ),
            "name a public source; what a founding one says belongs in a claim",
        )),
        _ => Ok(source.position),
    }
}

pub(crate) fn day(text: Field<'_, String>) -> Result<String, Reported> {
    if is_day(&text.value) {
        Ok(text.value)
    } else {
        Err(text.wrong(
            &format!("is {:?}, which is no day of the calendar", text.value),
            "write year, month and day, as in 2026-11-20",
        ))
    }
}

/// Whether the text is a day of the calendar, written as `2026-11-20`.
fn is_day(text: &str) -> bool {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
        return false;
    };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0, |number: u32, digit| {
            let digit = char::from(*digit).to_digit(10)?;
            Some(10 * number + digit)
        })
    };
    let (Some(year), Some(month), Some(day)) = (
        number(&[y1, y2, y3, y4]),
        number(&[m1, m2]),
        number(&[d1, d2]),
    ) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::is_day;

    #[test]
    fn a_day_is_one_of_the_calendar() {
        for day in ["2026-11-20", "2024-02-29", "2000-02-29", "0001-12-31"] {
            assert!(is_day(day), "{day}");
        }
        for text in [
            "2026-02-29",
            "1900-02-29",
            "2026-04-31",
            "2026-13-01",
            "2026-00-10",
            "2026-10-00",
            "2026-1-01",
            "2026-11-2",
            "26-11-20",
            "2026/11/20",
            "+026-11-20",
            "2026-11-20 ",
            "20 November 2026",
            "２026-1-1",
            "",
        ] {
            assert!(!is_day(text), "{text}");
        }
    }
}
