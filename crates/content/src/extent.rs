//! How much a pack asks of a person.

use std::ops::RangeInclusive;

use crate::catalogue::Catalogue;
use crate::content::Content;
use crate::mistake::{Reported, none_wrong};
use crate::shelf::Shelf;

/// How many questions there are to be.
#[derive(Clone, Debug)]
pub struct Extent {
    /// Skills in all.
    pub skills: RangeInclusive<usize>,
    /// Skills in the short form.
    pub short_skills: RangeInclusive<usize>,
    /// Preferences in all.
    pub preferences: RangeInclusive<usize>,
    /// Preferences in the short form.
    pub short_preferences: RangeInclusive<usize>,
}

impl Extent {
    /// What the page asks. Fewer skills would leave out what the documents name, and more would not be answered in a few
    /// minutes; fewer preferences would let a single choice decide. The short form takes about two minutes.
    pub const PAGE: Self = Self {
        skills: 20..=28,
        short_skills: 8..=10,
        preferences: 8..=12,
        short_preferences: 4..=4,
    };

    /// Any number of questions: for packs that are there to be read and not to be answered.
    pub const ANY: Self = Self {
        skills: 0..=usize::MAX,
        short_skills: 0..=usize::MAX,
        preferences: 0..=usize::MAX,
        short_preferences: 0..=usize::MAX,
    };

    /// Reports where there are too few questions, or too many.
    pub(crate) fn check(&self, files: &Shelf<'_>, content: &Content<'_>) -> Result<(), Reported> {
        none_wrong([
            check(
                files,
                &content.skills,
                |it| it.short,
                &self.skills,
                &self.short_skills,
            ),
            check(
                files,
                &content.preferences,
                |it| it.short,
                &self.preferences,
                &self.short_preferences,
            ),
        ])
    }
}

fn check<T>(
    files: &Shelf<'_>,
    catalogue: &Catalogue<'_, T>,
    is_short: impl Fn(&T) -> bool,
    wanted: &RangeInclusive<usize>,
    wanted_short: &RangeInclusive<usize>,
) -> Result<(), Reported> {
    let (noun, file) = (catalogue.noun(), files.file(catalogue.home())?);
    let items = catalogue.items()?;
    let all = items.len();
    if !wanted.contains(&all) {
        return Err(file.wrong(
            format!("the number of {noun}s is {all}"),
            format!("it has to be {}", shown(wanted)),
        ));
    }
    let short = items.into_iter().filter(|item| is_short(item)).count();
    if !wanted_short.contains(&short) {
        return Err(file.wrong(
            format!("the number of {noun}s in the short form is {short}"),
            format!("give `short = true` to {} of them", shown(wanted_short)),
        ));
    }
    Ok(())
}

fn shown(wanted: &RangeInclusive<usize>) -> String {
    match (wanted.start(), wanted.end()) {
        (least, most) if least == most => least.to_string(),
        (least, most) => format!("{least} to {most}"),
    }
}
