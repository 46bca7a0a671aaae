//! Addresses: the one printer and the one parser for everything after `#`.

use std::borrow::Cow;

use crate::card::CardId;
use crate::code::is_letter;
use crate::filter::{Choice, Group};
use crate::percent;
use crate::picks::Pickable;
use crate::place::{Comparison, Place, Program, Sort, View};
use crate::search;
use crate::step::Step;

/// What an address was understood to mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrival {
    /// What to show.
    pub place: Place,
    /// What was left out, in the order of the address; as many as are named.
    pub dropped: Vec<Dropped>,
}

/// How many of the things that were left out are named. A link can ask for a million, and their names would be all that is shown.
pub const NAMED: usize = 12;

/// A part of an address that was left out, because this version does not know it; as the words that name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped(String);

impl Dropped {
    /// A thing of some kind, such as the setting “colour”. Foreign text is cut where it would fill the page.
    #[must_use]
    pub fn new(kind: &str, name: &str) -> Self {
        let mut shown: String = name.chars().take(40).collect();
        if shown.len() < name.len() {
            shown.push('…');
        }
        Self(["the ", kind, " “", &shown, "”"].concat())
    }

    /// The words that name it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }

    /// Names it beside others. From [`NAMED`] on it is only said once that there is more.
    pub(crate) fn join(self, dropped: &mut Vec<Self>) {
        if dropped.len() < NAMED {
            dropped.push(self);
        } else if dropped.len() == NAMED {
            dropped.push(Self("and more".to_owned()));
        }
    }
}

/// Reads a fragment, with or without its `#`. `None` when there is one that does not start with `/`: it is an anchor in the page.
///
/// ```text
/// fragment  = "" | "/" [ "?" settings ] | "/card/" id | "/assess" [ "/" step ] | "/r/" code
///           | "/compare/" code *( "+" code ) | "/method"
/// settings  = setting *( "&" setting )
/// setting   = ( "dimension" | "role" | "kind" | "source" ) "=" id *( "," id )
///           | "q" "=" text                         percent-encoded UTF-8, "+" is a space
///           | "view" "=" ( "cards" | "table" | "voices" )
///           | "sort" "=" ( "dimension" | "voices" | "disputed" | "title" )
/// code      = text                                 percent-encoded where it is more than letters, digits, "-" and "_"
/// ```
///
/// Settings come in any order, and a repeated group adds to the first; of a repeated `q`, `view` or `sort` the last one holds.
/// Blanks and punctuation that chat programs hang onto a link are taken off its end; nothing that [`print()`] writes ends in them.
/// What is unknown is dropped and named, and the rest still shows a page.
#[must_use]
pub fn parse(fragment: &str) -> Option<Arrival> {
    Some(Address::read(fragment)?.arrival())
}

/// A fragment that is an address, cut up. Each program reads the part that it needs: asking for the comparison's places looks into
/// the cards, and a program that never asks does without them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    path: String,
    settings: &'a str,
}

impl<'a> Address<'a> {
    /// Cuts up a fragment. `None` where [`parse`] says `None`.
    #[must_use]
    pub fn read(fragment: &'a str) -> Option<Self> {
        let fragment = fragment.trim().trim_start_matches('#');
        let fragment = if fragment.is_empty() {
            fragment
        } else {
            fragment.strip_prefix('/')?
        };
        let fragment = without_litter(fragment);
        let (path, settings) = fragment.split_once('?').unwrap_or((fragment, ""));
        // Browsers and programs encode a "+" or not, so it is a blank either way.
        let path = decode(path).replace('+', " ");
        let path = path.trim_end_matches(|end| is_litter(end) || end == '/');
        Some(Self {
            path: path.to_owned(),
            settings,
        })
    }

    /// The name of the page, and what follows it.
    fn segments(&self) -> (&str, &str) {
        self.path.split_once('/').unwrap_or((&self.path, ""))
    }

    /// What one of the programs beside the comparison shows for it. `None` where another one answers.
    #[must_use]
    pub fn seen_by(&self, program: Program) -> Option<Arrival> {
        self.beside()
            .filter(|arrival| arrival.place.program() == program)
    }

    /// What it means, unless the comparison answers.
    fn beside(&self) -> Option<Arrival> {
        let mut dropped = Vec::new();
        let place = match self.segments() {
            ("method", "") => Place::Method,
            ("assess", id) => {
                let step = Step::all().find(|step| step.id() == id);
                if step.is_none() {
                    Dropped::new("step", id).join(&mut dropped);
                }
                Place::Assess(step.unwrap_or_default())
            }
            ("r", code) => Place::Shared(code.to_owned()),
            ("compare", codes) => {
                Place::Lineup(codes.split_whitespace().map(str::to_owned).collect())
            }
            _ => return None,
        };
        self.drop_settings(&mut dropped);
        Some(Arrival { place, dropped })
    }

    /// Settings belong to the whole comparison alone.
    fn drop_settings(&self, dropped: &mut Vec<Dropped>) {
        for (key, _) in pairs(self.settings) {
            Dropped::new("setting", &decode(key)).join(dropped);
        }
    }

    /// All that it means.
    #[must_use]
    pub fn arrival(&self) -> Arrival {
        if let Some(arrival) = self.beside() {
            return arrival;
        }
        let mut dropped = Vec::new();
        let place = match self.segments() {
            ("", "") => return parse_settings(self.settings),
            ("card", id) => {
                let card = CardId::from_id(id);
                if card.is_none() {
                    Dropped::new("card", id).join(&mut dropped);
                }
                card.map_or_else(Place::default, Place::Card)
            }
            _ => {
                Dropped::new("page", &self.path).join(&mut dropped);
                Place::default()
            }
        };
        self.drop_settings(&mut dropped);
        Arrival { place, dropped }
    }
}

/// What chat programs hang onto a link.
fn is_litter(end: char) -> bool {
    let marks = [
        '>', ')', ']', '}', '.', ',', ';', ':', '!', '?', '"', '\'', '`', '”', '’', '»',
    ];
    end.is_whitespace() || marks.contains(&end)
}

fn without_litter(text: &str) -> &str {
    text.trim_end_matches(is_litter)
}

/// Reads `%XX`, and `+` as a blank.
fn decode(part: &str) -> String {
    percent::decode(part, b' ')
}

/// The same for a part of an address in which the browser may have encoded the litter.
fn clean(part: &str) -> String {
    without_litter(&decode(part)).to_owned()
}

fn pairs(settings: &str) -> impl Iterator<Item = (&str, &str)> {
    let settings = settings.split('&').filter(|setting| !setting.is_empty());
    settings.map(|setting| setting.split_once('=').unwrap_or((setting, "")))
}

fn parse_settings(settings: &str) -> Arrival {
    let (mut comparison, mut dropped) = (Comparison::default(), Vec::new());
    for (key, value) in pairs(settings) {
        let group = Group::ALL.into_iter().find(|group| group.id() == key);
        if group == Some(Group::Search) {
            let text = decode(value);
            comparison.filter.text = text.chars().take(search::LONGEST).collect();
            if comparison.filter.text.len() < text.len() {
                let end = "the end of the search text, which is too long";
                Dropped(end.to_owned()).join(&mut dropped);
            }
            continue;
        }
        let value = clean(value);
        if let Some(group) = group {
            let choices = Choice::of(group);
            for id in value.split(',').filter(|id| !id.is_empty()) {
                match choices.iter().find(|choice| choice.id() == id) {
                    Some(choice) => comparison.filter.pick(*choice),
                    None => Dropped::new(group.id(), id).join(&mut dropped),
                }
            }
        } else if let ("view", Some(view)) = (key, View::from_id(&value)) {
            comparison.view = view;
        } else if let ("sort", Some(sort)) = (key, Sort::from_id(&value)) {
            comparison.sort = sort;
        } else {
            let unknown = match key {
                "view" | "sort" => Dropped::new(key, &value),
                unknown => Dropped::new("setting", &decode(unknown)),
            };
            unknown.join(&mut dropped);
        }
    }
    Arrival {
        place: Place::Compare(comparison),
        dropped,
    }
}

/// Writes the fragment for `place`, with its `#`. It ends in a letter, a digit or `/`, so that programs which turn text into
/// links do not cut it short, and [`parse`] reads it back to the same place.
#[must_use]
pub fn print(place: &Place) -> String {
    match place {
        Place::Compare(comparison) => ["#/", &print_settings(comparison)].concat(),
        Place::Card(card) => self::card(*card),
        Place::Assess(step) => self::step(*step),
        Place::Shared(code) => shared(code),
        Place::Lineup(codes) => lineup(codes),
        Place::Method => METHOD.to_owned(),
    }
}

// What `print` writes for one kind of place. A program that links to these alone goes without the settings of the comparison.

/// The address of how it all works.
pub const METHOD: &str = "#/method";

/// The address of a card.
#[must_use]
pub fn card(card: CardId) -> String {
    ["#/card/", card.id()].concat()
}

/// The address of a screen of the assessment.
#[must_use]
pub fn step(step: Step) -> String {
    match step {
        Step::Start => "#/assess".to_owned(),
        step => ["#/assess/", step.id()].concat(),
    }
}

/// The address of a shared result.
#[must_use]
pub fn shared(code: &str) -> String {
    ["#/r/", &written(code)].concat()
}

/// The address of several results side by side.
#[must_use]
pub fn lineup(codes: &[String]) -> String {
    let mut address = "#/compare/".to_owned();
    let mut between = "";
    for code in codes {
        address += between;
        address += &written(code);
        between = "+";
    }
    address
}

/// A code as it stands in an address. What can be none of ours may hold anything that means something there.
fn written(code: &str) -> Cow<'_, str> {
    if code.bytes().all(is_letter) {
        code.into()
    } else {
        percent::encode(code).into()
    }
}

fn print_settings(comparison: &Comparison) -> String {
    let Comparison { filter, view, sort } = comparison;
    let mut settings: Vec<(&str, String)> = Vec::new();
    for choice in filter.choices() {
        let key = choice.group().id();
        match settings.last_mut() {
            Some((last, ids)) if *last == key => *ids += &[",", choice.id()].concat(),
            _ => settings.push((key, choice.id().to_owned())),
        }
    }
    if !filter.text.is_empty() {
        settings.push((Group::Search.id(), percent::encode(&filter.text)));
    }
    if *view != View::default() {
        settings.push(("view", view.id().to_owned()));
    }
    if *sort != Sort::default() {
        settings.push(("sort", sort.id().to_owned()));
    }
    let mut printed = String::new();
    for (key, value) in settings {
        let lead = if printed.is_empty() { "?" } else { "&" };
        printed += &[lead, key, "=", &value].concat();
    }
    printed
}
