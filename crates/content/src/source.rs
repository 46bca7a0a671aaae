//! A document that says something.

use crate::catalogue::{Catalogue, Form, Section};
use crate::field::Field;
use crate::mistake::Reported;
use crate::rows::lines;
use crate::table::Table;
use crate::voice::Voice;

pub(crate) const SOURCES: Section = Section {
    noun: "source",
    home: "sources.toml",
    // The page keeps a set of sources in 64 bits.
    most: 64,
    form: Form::Kebab,
};

#[derive(Debug)]
pub(crate) struct Source {
    id: String,
    title: String,
    short: String,
    pub(crate) origin: Origin,
    author: Option<String>,
    publisher: Option<String>,
    year: Option<String>,
    url: Option<String>,
    remark: Option<String>,
}

/// What a source may do on the page.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Origin {
    /// It makes claims, with the voice at this position.
    Founding { voice: usize },
    /// It corrects or completes in notes.
    Public,
}

impl Source {
    pub(crate) fn read(
        id: Result<String, Reported>,
        table: &mut Table<'_>,
        voices: &Catalogue<'_, Voice>,
    ) -> Result<Self, Reported> {
        let title = table.text("title");
        let short = table.text("short");
        let origin = Origin::read(table, voices);
        let author = table.text("author").map(known);
        let publisher = table.text("publisher").map(known);
        let year = table.text("year").map(known);
        let url = table.text("url").map(known);
        let remark = table.take("remark").map(Field::text).transpose();
        Ok(Self {
            id: id?,
            title: title?.value,
            short: short?.value,
            origin: origin?,
            author: author?,
            publisher: publisher?,
            year: year?,
            url: url?,
            remark: remark?.and_then(known),
        })
    }

    /// The position of the voice it speaks with, if it makes claims.
    pub(crate) fn voice(&self) -> Option<usize> {
        match self.origin {
            Origin::Founding { voice } => Some(voice),
            Origin::Public => None,
        }
    }

    pub(crate) fn row(&self) -> String {
        let Self {
            id,
            title,
            short,
            origin,
            author,
            publisher,
            year,
            url,
            remark,
        } = self;
        let (kind, voice) = match origin {
            Origin::Founding { voice } => ("Founding", format!("Some(VoiceId({voice}))")),
            Origin::Public => ("Public", "None".to_owned()),
        };
        let known = |fact: &'_ Option<String>| fact.clone().unwrap_or_default();
        let facts = [author, publisher, year, url, remark].map(known);
        let lines = lines([id, title, short].into_iter().chain(&facts));
        format!("Source {{ lines: {lines}, kind: SourceKind::{kind}, voice: {voice} }}")
    }
}

impl Origin {
    fn read(table: &mut Table<'_>, voices: &Catalogue<'_, Voice>) -> Result<Self, Reported> {
        let kind = table.text("kind");
        let voice = table.take("voice").map(Field::text).transpose();
        let (kind, voice) = (kind?, voice?);
        let founding = kind.choice(&[("founding", true), ("public", false)])?;
        match voice {
            Some(voice) if founding => {
                let voice = voices.find(&voice)?.position;
                Ok(Self::Founding { voice })
            }
            None if !founding => Ok(Self::Public),
            None => Err(kind.place.wrong(
                format!("{} is founding but has no voice", kind.owner()),
                "name the voice that it speaks with: voice = …",
            )),
            Some(voice) => Err(voice.place.wrong(
                format!("{} is public but has a voice", voice.owner()),
                "take the voice out; only founding sources are counted in voices",
            )),
        }
    }
}

/// The text, unless it says that the document does not say.
fn known(text: Field<'_, String>) -> Option<String> {
    (text.value != "unknown").then_some(text.value)
}
