//! What an address shows.

use crate::card::{Card, CardId, Kind, voices};
use crate::filter::Filter;
use crate::picks::pickable_variants;
use crate::step::Step;

/// How the comparison is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// One spread a card.
    #[default]
    Cards,
    /// Dimensions down, roles across.
    Table,
    /// Voices across, dimensions down: who speaks about what.
    Voices,
}

impl View {
    /// All views, in the order in which the page offers them.
    pub const ALL: [View; 3] = [View::Cards, View::Table, View::Voices];

    /// The name on the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            View::Cards => "Cards",
            View::Table => "Table",
            View::Voices => "Voices",
        }
    }
}

pickable_variants!(View {
    Cards = "cards",
    Table = "table",
    Voices = "voices",
});

/// In which order cards come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Dimension by dimension.
    #[default]
    Dimension,
    /// What most voices speak about first.
    Voices,
    /// Contested cards first, then differences, then common ground.
    Disputed,
    /// By title.
    Title,
}

impl Sort {
    /// All orders, in the order in which the page offers them.
    pub const ALL: [Sort; 4] = [Sort::Dimension, Sort::Voices, Sort::Disputed, Sort::Title];

    /// The name on the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Sort::Dimension => "Dimension",
            Sort::Voices => "Most voices first",
            Sort::Disputed => "Disputed first",
            Sort::Title => "Title, A to Z",
        }
    }

    /// All cards in this order; ties stay in the order of the content.
    #[must_use]
    pub fn order(self) -> Vec<CardId> {
        let rank: fn(&Card) -> (usize, String) = match self {
            // The cards stand in it already, and every press asks for it.
            Sort::Dimension => return CardId::all().collect(),
            Sort::Voices => |card| (usize::MAX - voices(&card.claims()).len(), String::new()),
            Sort::Disputed => |card| {
                let place = usize::from(card.kind != Kind::Contested)
                    + usize::from(card.kind == Kind::Common);
                (place, String::new())
            },
            Sort::Title => |card| (0, card.title().to_ascii_lowercase()),
        };
        // One by one into place: the standard sort would be two kilobytes for a list of a few dozen.
        let mut cards: Vec<CardId> = Vec::new();
        for card in CardId::all() {
            let place = cards.partition_point(|other| rank(other.get()) <= rank(card.get()));
            cards.insert(place, card);
        }
        cards
    }
}

pickable_variants!(Sort {
    Dimension = "dimension",
    Voices = "voices",
    Disputed = "disputed",
    Title = "title",
});

/// The comparison as somebody asked for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Which cards.
    pub filter: Filter,
    /// Laid out how.
    pub view: View,
    /// In which order.
    pub sort: Sort,
}

impl Comparison {
    /// All cards, in the order of the content.
    pub const WHOLE: Self = Self {
        filter: Filter::NONE,
        view: View::Cards,
        sort: Sort::Dimension,
    };
}

/// What an address shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The comparison.
    Compare(Comparison),
    /// The whole comparison with one card's evidence open.
    Card(CardId),
    /// The self-assessment.
    Assess(Step),
    /// Somebody's result, as the link code that holds it: whether the code is any good is for `code` to say.
    Shared(String),
    /// Several results side by side, as their link codes.
    Lineup(Vec<String>),
    /// How it all works.
    Method,
}

impl Default for Place {
    fn default() -> Self {
        Place::Compare(Comparison::default())
    }
}

/// The pages are drawn by several programs, so that nobody has to load what they do not look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// Draws the comparison, and single cards in it.
    Comparison,
    /// Draws the self-assessment and what it comes to.
    Assessment,
    /// Draws what is looked up beside it: several results side by side, and how it all works.
    Reference,
}

impl Program {
    /// All programs that draw pages.
    pub const ALL: [Program; 3] = [Program::Comparison, Program::Assessment, Program::Reference];

    /// Its name among the files, and that of the element in which it draws.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Program::Comparison => "comparison",
            Program::Assessment => "assessment",
            Program::Reference => "reference",
        }
    }
}

/// How a change of place enters the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// As a new entry, which "back" leaves.
    New,
    /// In the present entry: a search text that grows or shrinks is one step for "back", not one a keystroke.
    Same,
}

impl Place {
    /// The program that shows it.
    #[must_use]
    pub const fn program(&self) -> Program {
        match self {
            Place::Compare(_) | Place::Card(_) => Program::Comparison,
            Place::Assess(_) | Place::Shared(_) => Program::Assessment,
            Place::Lineup(_) | Place::Method => Program::Reference,
        }
    }

    /// The comparison that the place shows; the whole one for places that show no filter.
    #[must_use]
    pub fn comparison(&self) -> &Comparison {
        static WHOLE: Comparison = Comparison::WHOLE;
        match self {
            Place::Compare(comparison) => comparison,
            _ => &WHOLE,
        }
    }

    /// How going from here to `next` enters the history.
    #[must_use]
    pub fn entry(&self, next: &Place) -> Entry {
        let (Place::Compare(here), Place::Compare(there)) = (self, next) else {
            return Entry::New;
        };
        let both_search = !here.filter.text.is_empty() && !there.filter.text.is_empty();
        let rest = |comparison: &Comparison| {
            let Filter {
                dimensions,
                roles,
                kinds,
                sources,
                text: _,
            } = comparison.filter;
            (
                dimensions,
                roles,
                kinds,
                sources,
                comparison.view,
                comparison.sort,
            )
        };
        if both_search && rest(here) == rest(there) {
            Entry::Same
        } else {
            Entry::New
        }
    }
}
