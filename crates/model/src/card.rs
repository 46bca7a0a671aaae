//! The comparison, one card at a time.

use std::sync::LazyLock;

use crate::claim::ClaimId;
use crate::content::{CARDS, HEADINGS};
use crate::dimension::DimensionId;
use crate::lines::Lines;
use crate::picks::{Picks, pickable_variants};
use crate::role::Role;
use crate::source::{SourceId, VoiceId};

/// What the sources make of the two roles on a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The roles differ.
    Difference,
    /// The roles share it.
    Common,
    /// The sources disagree.
    Contested,
}

impl Kind {
    /// All kinds, in the order in which the page shows them.
    pub const ALL: [Kind; 3] = [Kind::Difference, Kind::Common, Kind::Contested];

    /// The name on the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Difference => "Differences",
            Kind::Common => "Common ground",
            Kind::Contested => "Sources disagree",
        }
    }
}

pickable_variants!(Kind {
    Difference = "difference",
    Common = "common",
    Contested = "contested",
});

/// What a statement on a card speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A position that a source takes against another.
    Position,
    /// The `DevOps` side.
    DevOps,
    /// The SRE side.
    Sre,
    /// The ground both roles share.
    Both,
}

impl Part {
    /// The role whose side it is.
    #[must_use]
    pub fn role(self) -> Option<Role> {
        match self {
            Part::DevOps => Some(Role::DevOps),
            Part::Sre => Some(Role::Sre),
            Part::Position | Part::Both => None,
        }
    }
}

/// Words on a card, with the claims they rest on.
#[derive(Debug)]
pub struct Statement {
    /// What it speaks for.
    pub part: Part,
    /// One to three sentences. Empty on a side on which the sources are silent.
    pub text: &'static str,
    /// The claims that carry it; none where the sources are silent.
    pub claims: &'static [ClaimId],
}

impl Statement {
    /// Whether the sources say nothing here.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.claims.is_empty()
    }
}

/// How a public fact was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// Read in a copy of the source itself.
    Primary,
    /// Read where others quote or report the source.
    Secondary,
    /// Computed by this project.
    Computed,
}

impl Read {
    /// The words on the page.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Read::Primary => "read in a copy of the source",
            Read::Secondary => "read where others report it",
            Read::Computed => "our own count",
        }
    }
}

/// A public fact that corrects or completes a card. It is kept apart from what the founding sources say.
#[derive(Debug)]
pub struct Note {
    pub(crate) lines: Lines,
    /// The public source it comes from.
    pub source: SourceId,
    /// How it was checked.
    pub read: Read,
}

impl Note {
    /// The fact, in our own words.
    #[must_use]
    pub fn text(&self) -> &'static str {
        self.lines.get(0)
    }

    /// Where in the source.
    #[must_use]
    pub fn place(&self) -> &'static str {
        self.lines.get(1)
    }

    /// When it was checked, as YYYY-MM-DD.
    #[must_use]
    pub fn checked(&self) -> &'static str {
        self.lines.get(2)
    }
}

/// One comparison.
#[derive(Debug)]
pub struct Card {
    /// Which card it is: its id and title stand apart, so that they can be had without the words of any card.
    pub(crate) number: CardId,
    pub(crate) why: &'static str,
    /// The point of comparison.
    pub dimension: DimensionId,
    /// What the sources make of it.
    pub kind: Kind,
    /// What it says: positions, sides and common ground, in this order. A difference always has both
    /// sides; one on which the sources say nothing is silent.
    pub statements: &'static [Statement],
    /// Public facts that correct or complete the card.
    pub notes: &'static [Note],
}

impl Card {
    /// The name in addresses and in the content files.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.number.id()
    }

    /// A question or a contrast.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.number.title()
    }

    /// Why it matters, in one line.
    #[must_use]
    pub fn why(&self) -> &'static str {
        self.why
    }

    /// The claims that the statements rest on, statement by statement. One that carries two of them comes twice.
    pub(crate) fn rests_on(&self) -> impl Iterator<Item = ClaimId> {
        let statements = self.statements.iter();
        statements.flat_map(|statement| statement.claims).copied()
    }

    /// Every claim that a statement rests on, once.
    #[must_use]
    pub fn claims(&self) -> Vec<ClaimId> {
        let mut claims = Vec::new();
        for claim in self.rests_on() {
            if !claims.contains(&claim) {
                claims.push(claim);
            }
        }
        claims
    }

    /// The roles that the card's claims speak of.
    #[must_use]
    pub fn roles(&self) -> Picks<Role> {
        FACETS[self.number.index()].roles
    }

    /// The sources of the card's claims and notes.
    #[must_use]
    pub fn sources(&self) -> Picks<SourceId> {
        FACETS[self.number.index()].sources
    }
}

/// What filters ask of a card and its claims have to tell.
struct Facets {
    roles: Picks<Role>,
    sources: Picks<SourceId>,
}

impl Facets {
    fn of(card: &Card) -> Self {
        let speaks_of = |role: &Role| card.rests_on().any(|claim| claim.get().about.covers(*role));
        let claims = card.rests_on().map(|claim| claim.get().source);
        let notes = card.notes.iter().map(|note| note.source);
        Self {
            roles: Role::ALL.into_iter().filter(speaks_of).collect(),
            sources: claims.chain(notes).collect(),
        }
    }
}

/// Of each card. Every press asks all cards, and with thousands of them going through all claims again would be felt.
static FACETS: LazyLock<Vec<Facets>> = LazyLock::new(|| CARDS.iter().map(Facets::of).collect());

/// The voices behind some claims.
#[must_use]
pub fn voices(claims: &[ClaimId]) -> Picks<VoiceId> {
    claims.iter().map(|claim| claim.voice()).collect()
}

/// A card of the embedded content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CardId(pub(crate) u16);

impl CardId {
    /// All cards, in the order of the content files.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).map(CardId).take(HEADINGS.len())
    }

    /// The card itself.
    #[must_use]
    pub fn get(self) -> &'static Card {
        &CARDS[self.index()]
    }

    /// The position among all cards.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The name in addresses and in the content files.
    #[must_use]
    pub fn id(self) -> &'static str {
        HEADINGS[self.index()].get(0)
    }

    /// A question or a contrast.
    #[must_use]
    pub fn title(self) -> &'static str {
        HEADINGS[self.index()].get(1)
    }

    /// The card whose id this is.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|card| card.id() == id)
    }
}
