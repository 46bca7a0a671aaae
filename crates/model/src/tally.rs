//! What a filter leaves: the cards, and how many each option would leave.

use std::rc::Rc;

use crate::card::CardId;
use crate::content::{CARDS, DIMENSIONS, SOURCES};
use crate::filter::{Choice, Filter, Group};
use crate::picks::Pickable;
use crate::search::{Hits, Query};

/// The consequences of a filter, counted in one pass over the cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    shown: Vec<bool>,
    shown_count: usize,
    dimensions: Vec<usize>,
    roles: [usize; 2],
    kinds: [usize; 3],
    sources: Vec<usize>,
    without: [usize; Group::ALL.len()],
    query: Option<Rc<Query>>,
    hits: Option<Hits>,
}

impl Tally {
    /// Counts what `filter` leaves.
    #[must_use]
    pub fn of(filter: &Filter) -> Self {
        let query = Query::new(&filter.text);
        let hits = Hits::of(&query);
        let mut tally = Self {
            shown: vec![false; CARDS.len()],
            shown_count: 0,
            dimensions: vec![0; DIMENSIONS.len()],
            roles: [0; 2],
            kinds: [0; 3],
            sources: vec![0; SOURCES.len()],
            without: [0; Group::ALL.len()],
            query: hits.is_some().then(|| Rc::new(query)),
            hits,
        };
        for id in CardId::all() {
            let card = id.get();
            let (roles, sources) = (card.roles(), card.sources());
            let passes = Group::ALL.map(|group| match group {
                Group::Dimension => !filter.asks(group) || filter.dimensions.has(card.dimension),
                Group::Role => !filter.asks(group) || filter.roles.meets(roles),
                Group::Kind => !filter.asks(group) || filter.kinds.has(card.kind),
                Group::Source => !filter.asks(group) || filter.sources.meets(sources),
                Group::Search => tally.hits.as_ref().is_none_or(|hits| hits.card(id)),
            });
            let kept_out_by = passes.iter().filter(|passes| !**passes).count();
            if kept_out_by == 0 {
                tally.shown[id.index()] = true;
                tally.shown_count += 1;
            }
            for group in Group::ALL {
                // A card counts for the options of a group when no other group keeps it out.
                if kept_out_by != usize::from(!passes[group as usize]) {
                    continue;
                }
                tally.without[group as usize] += 1;
                match group {
                    Group::Dimension => tally.dimensions[card.dimension.index()] += 1,
                    Group::Role => roles.iter().for_each(|role| tally.roles[role.index()] += 1),
                    Group::Kind => tally.kinds[card.kind.index()] += 1,
                    Group::Source => sources
                        .iter()
                        .for_each(|source| tally.sources[source.index()] += 1),
                    Group::Search => {}
                }
            }
        }
        tally
    }

    /// Whether the filter leaves `card`.
    #[must_use]
    pub fn shows(&self, card: CardId) -> bool {
        self.shown[card.index()]
    }

    /// How many cards the filter leaves.
    #[must_use]
    pub fn shown(&self) -> usize {
        self.shown_count
    }

    /// How many cards have `choice` and pass every other group: what the choice would leave if its group held nothing else.
    #[must_use]
    pub fn count(&self, choice: Choice) -> usize {
        match choice {
            Choice::Dimension(dimension) => self.dimensions[dimension.index()],
            Choice::Role(role) => self.roles[role.index()],
            Choice::Kind(kind) => self.kinds[kind.index()],
            Choice::Source(source) => self.sources[source.index()],
        }
    }

    /// How many cards would be left if the filter asked for nothing in `group`.
    #[must_use]
    pub fn without(&self, group: Group) -> usize {
        self.without[group as usize]
    }

    /// What is searched for; `None` when that is nothing.
    #[must_use]
    pub fn query(&self) -> Option<&Rc<Query>> {
        self.query.as_ref()
    }

    /// A number for what is marked on `card` and in its evidence: while it is the same, so are the marks. 0 when nothing is searched
    /// for.
    #[must_use]
    pub fn marks(&self, card: CardId) -> u64 {
        self.hits.as_ref().map_or(0, |hits| hits.marks(card))
    }

    /// How many claims of `card` hold a searched word; none when nothing is searched for.
    #[must_use]
    pub fn claim_hits(&self, card: CardId) -> usize {
        self.hits.as_ref().map_or(0, |hits| hits.claims(card.get()))
    }
}
