//! What somebody may do to the page, drawn by lot.

use fastrand::Rng;
use serde_json::{Value, json};
use two_sides_model::card::CardId;
use two_sides_model::edition::Form;
use two_sides_model::filter::{Choice, Filter, Group};
use two_sides_model::link;
use two_sides_model::place::{Comparison, Place, Sort, View};
use two_sides_model::step::Step;

use crate::people::{hasty, link_of, side_by_side, somebody};
use crate::screen::address;

/// All that takes a press and neither leaves the page nor opens a dialogue of the browser.
const CONTROLS: &str = "nav [data-page], #app :is(a[href^='#/'], summary, [type=checkbox], \
    button:not([data-button=print], [data-button=send]))";

/// What is typed into a field.
const TEXTS: [&str; 8] = [
    "",
    "toil",
    "on call",
    "<b>",
    "100 %",
    "Déjà-vu",
    "+&=#",
    "zzz",
];

/// Something that somebody does.
#[derive(Debug)]
pub(crate) enum Deed {
    /// In the page, as `soak.js` reads it.
    InPage(Value),
    /// With a button of the browser.
    OfBrowser(Button),
}

/// A button of the browser.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Button {
    Back,
    Forward,
    Reload,
}

/// Somebody who does whatever comes to hand, and stays on a page for a while.
pub(crate) struct Visitor {
    random: Rng,
    page: Page,
}

#[derive(Clone, Copy)]
enum Page {
    Comparison,
    Assessment,
}

impl Visitor {
    /// Another seed is another visitor.
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            random: Rng::with_seed(seed),
            page: Page::Comparison,
        }
    }

    /// What they do next.
    pub(crate) fn next_deed(&mut self) -> Deed {
        let Self { random, page } = self;
        match random.u8(..20) {
            0 => *page = Page::Comparison,
            1 => *page = Page::Assessment,
            _ => {}
        }
        Deed::InPage(match random.u8(..60) {
            0..36 => page.any_deed(random),
            36..42 => using("#/", &[CONTROLS], random),
            42..48 => json!({ "go": any_link(random) }),
            48..51 => json!({ "go": damaged(&any_link(random), random) }),
            51..54 => typing("#/compare/", "[data-paste]", &any_link(random)),
            54..57 => return Deed::OfBrowser(Button::Back),
            57 | 58 => return Deed::OfBrowser(Button::Forward),
            _ => return Deed::OfBrowser(Button::Reload),
        })
    }
}

impl Page {
    fn any_deed(self, random: &mut Rng) -> Value {
        let screen = any_screen(random);
        let text = TEXTS[random.usize(..TEXTS.len())];
        match self {
            Self::Comparison => match random.u8(..20) {
                0..10 => using("#/", &["[data-filter]"], random),
                10..12 => using("#/", &["[data-button^='view:']"], random),
                12 => using("#/", &["[data-button=differences]"], random),
                13 | 14 => using("#/", &["#comparison select"], random),
                15..18 => typing("#/", "[type=search]", text),
                _ => using("#/", &["[data-button=evidence]"], random),
            },
            Self::Assessment => match random.u8(..40) {
                0..25 => using(&screen, &["[data-item] input"], random),
                25..30 => using(&screen, &["[data-button=unanswer]"], random),
                30..37 => using(&screen, &[".steps a, [data-button=next]"], random),
                37 | 38 => using("#/assess", &["[data-button^='form:']"], random),
                _ => {
                    let sure = "[data-button=start-over-sure], [data-button=start-over-keep]";
                    using("#/assess", &["[data-button=start-over]", sure], random)
                }
            },
        }
    }
}

/// Uses one control after the other, which are at an address, unless the page happens to show such a control already.
fn using(at: &str, controls: &[&str], random: &mut Rng) -> Value {
    json!({ "at": at, "controls": controls, "number": random.u32(..) })
}

/// Types into a field that is at an address.
fn typing(at: &str, field: &str, text: &str) -> Value {
    json!({ "at": at, "controls": [field], "number": 0, "text": text })
}

/// The address of a screen with questions.
fn any_screen(random: &mut Rng) -> String {
    let steps: Vec<Step> = Step::of(Form::Full)
        .filter(|step| *step != Step::Result)
        .collect();
    address(steps[random.usize(..steps.len())])
}

/// A link that somebody has sent.
fn any_link(random: &mut Rng) -> String {
    let cards: Vec<CardId> = CardId::all().collect();
    let (one, other) = (random.usize(..100), random.usize(..100));
    let place = match random.u8(..9) {
        0..2 => Place::Compare(any_comparison(random)),
        2 => Place::Card(cards[random.usize(..cards.len())]),
        3 => Place::Assess(Step::Start),
        4 => Place::Assess(Step::Result),
        5 => Place::Method,
        6 => return link_of(&somebody(Form::Full, one)),
        7 => return link_of(&hasty(Form::Short, one)),
        _ => return side_by_side(&[somebody(Form::Short, one), hasty(Form::Full, other)]),
    };
    link::print(&place)
}

fn any_comparison(random: &mut Rng) -> Comparison {
    let mut filter = Filter::NONE;
    for group in [Group::Dimension, Group::Role, Group::Kind, Group::Source] {
        let choices = Choice::of(group);
        if filter.is_empty() || random.bool() {
            filter.pick(choices[random.usize(..choices.len())]);
        }
    }
    Comparison {
        filter,
        view: View::ALL[random.usize(..View::ALL.len())],
        sort: Sort::ALL[random.usize(..Sort::ALL.len())],
    }
}

/// The same after a bad journey: cut off, with a letter changed or added, or longer than anything.
fn damaged(link: &str, random: &mut Rng) -> String {
    let mut letters: Vec<char> = link.chars().collect();
    // What does not begin with "#/" is an anchor.
    let place = random.usize(2..letters.len());
    match random.u8(..4) {
        0 => letters.truncate(place),
        1 => letters[place] = char::from(random.u8(b' '..=b'~')),
        2 => letters.insert(place, random.char('\u{80}'..'\u{10000}')),
        _ => letters.extend(std::iter::repeat_n(letters[place], 5_000)),
    }
    letters.into_iter().collect()
}
