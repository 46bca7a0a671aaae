//! One statement by one source, and the sentence that makes it.

use crate::catalogue::{Catalogue, Form, Section};
use crate::dimension::Dimension;
use crate::field::Field;
use crate::mistake::Reported;
use crate::rows::lines;
use crate::source::{Origin, Source};
use crate::table::Table;

pub(crate) const CLAIMS: Section = Section {
    noun: "claim",
    home: "claims.toml",
    // The tables number claims in 16 bits.
    most: 65_535,
    form: Form::Numbered,
};

/// Enough to find a sentence, too little to take the place of the document.
const LONGEST_QUOTE: usize = 8;

#[derive(Debug)]
pub(crate) struct Claim {
    id: String,
    pub(crate) source: usize,
    pub(crate) about: About,
    dimension: usize,
    locator: Locator,
    text: String,
}

/// Whom a claim speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    DevOps,
    Sre,
    Both,
}

impl About {
    /// What a mistake calls it.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::DevOps => "DevOps",
            Self::Sre => "SRE",
            Self::Both => "both roles",
        }
    }
}

impl Claim {
    pub(crate) fn read(
        id: Result<String, Reported>,
        table: &mut Table<'_>,
        sources: &Catalogue<'_, Source>,
        dimensions: &Catalogue<'_, Dimension>,
    ) -> Result<Self, Reported> {
        let source = table.text("source").and_then(|id| founding(&id, sources));
        let about = table.text("role").and_then(|role| {
            role.choice(&[
                ("devops", About::DevOps),
                ("sre", About::Sre),
                ("both", About::Both),
            ])
        });
        let dimension = table.text("dimension");
        let dimension = dimension.and_then(|id| Ok(dimensions.find(&id)?.position));
        let locator = table.need("locator").and_then(Field::table);
        let locator = locator.and_then(|table| table.read(Locator::read));
        let text = table.text("text");
        Ok(Self {
            id: id?,
            source: source?,
            about: about?,
            dimension: dimension?,
            locator: locator?,
            text: text?.value,
        })
    }

    pub(crate) fn row(&self) -> String {
        let Self {
            id,
            source,
            about,
            dimension,
            locator,
            text,
        } = self;
        let Locator {
            heading,
            sentence,
            quote,
        } = locator;
        let lines = lines([id, heading, quote, text]);
        format!(
            "Claim {{ lines: {lines}, source: SourceId({source}), about: About::{about:?}, \
             dimension: DimensionId({dimension}), sentence: {sentence} }}"
        )
    }
}

/// The position of the source with this id, which must be one that makes claims.
fn founding(id: &Field<'_, String>, sources: &Catalogue<'_, Source>) -> Result<usize, Reported> {
    let source = sources.find(id)?;
    match source.item {
        Ok(Source {
            origin: Origin::Public,
            ..
        }) => Err(id.place.wrong(
            format!("{} names the public source {:?}", id.owner(), id.value),
            "name a founding source; what a public one says belongs in the note of a card",
        )),
        _ => Ok(source.position),
    }
}

/// Where in its document a claim stands.
#[derive(Debug)]
struct Locator {
    heading: String,
    sentence: u16,
    quote: String,
}

impl Locator {
    fn read(table: &mut Table<'_>) -> Result<Self, Reported> {
        let heading = table.text("heading");
        let sentence = table.need("sentence").and_then(Field::count);
        let quote = table.text("quote").and_then(quote);
        Ok(Self {
            heading: heading?.value,
            sentence: sentence?,
            quote: quote?,
        })
    }
}

fn quote(text: Field<'_, String>) -> Result<String, Reported> {
    match text.value.split_whitespace().count() {
        words if words > LONGEST_QUOTE => Err(text.wrong(
            &format!("is {words} words long"),
            format!("shorten it to at most {LONGEST_QUOTE}, just enough to find the sentence"),
        )),
        _ => Ok(text.value),
    }
}
