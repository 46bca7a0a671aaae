//! What a reader asks the comparison for.

use crate::card::Kind;
use crate::dimension::DimensionId;
use crate::picks::{Pickable, Picks};
use crate::role::Role;
use crate::source::SourceId;
use crate::word::has_word;

/// What a reader asks for: any within a group, all across groups. An empty group asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Cards of one of these dimensions.
    pub dimensions: Picks<DimensionId>,
    /// Cards whose claims speak of one of these roles.
    pub roles: Picks<Role>,
    /// Cards of one of these kinds.
    pub kinds: Picks<Kind>,
    /// Cards that rest on one of these sources, or cite it in a note.
    pub sources: Picks<SourceId>,
    /// Cards that hold every word of this text, as it was typed.
    pub text: String,
}

/// A group of options; within a group any option will do, across groups each must be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Points of comparison.
    Dimension,
    /// Roles.
    Role,
    /// Difference, common ground or contested.
    Kind,
    /// Sources.
    Source,
    /// The search text, a group with a single option.
    Search,
}

impl Group {
    /// All groups, in the order in which the page shows them.
    pub const ALL: [Group; 5] = [
        Group::Dimension,
        Group::Role,
        Group::Kind,
        Group::Source,
        Group::Search,
    ];

    /// The name in addresses and in the DOM.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Group::Dimension => "dimension",
            Group::Role => "role",
            Group::Kind => "kind",
            Group::Source => "source",
            Group::Search => "q",
        }
    }

    /// The name on the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Group::Dimension => "Dimension",
            Group::Role => "Role",
            Group::Kind => "Show",
            Group::Source => "Source",
            Group::Search => "Search",
        }
    }
}

/// One option of a filter group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A point of comparison.
    Dimension(DimensionId),
    /// A role.
    Role(Role),
    /// A kind of card.
    Kind(Kind),
    /// A source.
    Source(SourceId),
}

impl Choice {
    /// The choices of a group; none for the search, whose text is free.
    #[must_use]
    pub fn of(group: Group) -> Vec<Self> {
        match group {
            Group::Dimension => DimensionId::all().map(Choice::Dimension).collect(),
            Group::Role => Role::all().map(Choice::Role).collect(),
            Group::Kind => Kind::all().map(Choice::Kind).collect(),
            Group::Source => SourceId::all().map(Choice::Source).collect(),
            Group::Search => Vec::new(),
        }
    }

    /// The group it belongs to.
    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Choice::Dimension(_) => Group::Dimension,
            Choice::Role(_) => Group::Role,
            Choice::Kind(_) => Group::Kind,
            Choice::Source(_) => Group::Source,
        }
    }

    /// The name in addresses and in the DOM.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Choice::Dimension(dimension) => dimension.id(),
            Choice::Role(role) => role.id(),
            Choice::Kind(kind) => kind.id(),
            Choice::Source(source) => source.id(),
        }
    }

    /// The name on the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Choice::Dimension(dimension) => dimension.get().name(),
            Choice::Role(role) => role.name(),
            Choice::Kind(kind) => kind.name(),
            Choice::Source(source) => source.get().short(),
        }
    }
}

impl Filter {
    /// The filter that asks for nothing.
    pub const NONE: Self = Self {
        dimensions: Picks::NONE,
        roles: Picks::NONE,
        kinds: Picks::NONE,
        sources: Picks::NONE,
        text: String::new(),
    };

    /// Whether it asks for nothing. Blanks in the search field ask for nothing either, but are kept while somebody types.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Group::ALL.into_iter().all(|group| !self.asks(group))
    }

    /// Whether it asks for anything in `group`.
    #[must_use]
    pub fn asks(&self, group: Group) -> bool {
        match group {
            Group::Dimension => !self.dimensions.is_empty(),
            Group::Role => !self.roles.is_empty(),
            Group::Kind => !self.kinds.is_empty(),
            Group::Source => !self.sources.is_empty(),
            Group::Search => has_word(&self.text),
        }
    }

    /// Whether `choice` is picked.
    #[must_use]
    pub fn has(&self, choice: Choice) -> bool {
        match choice {
            Choice::Dimension(dimension) => self.dimensions.has(dimension),
            Choice::Role(role) => self.roles.has(role),
            Choice::Kind(kind) => self.kinds.has(kind),
            Choice::Source(source) => self.sources.has(source),
        }
    }

    /// The picked choices, group by group.
    #[must_use]
    pub fn choices(&self) -> Vec<Choice> {
        let mut choices = Vec::new();
        for group in Group::ALL {
            choices.extend(Choice::of(group));
        }
        choices.retain(|choice| self.has(*choice));
        choices
    }

    /// How many choices are picked.
    #[must_use]
    pub const fn picked(&self) -> usize {
        self.dimensions.len() + self.roles.len() + self.kinds.len() + self.sources.len()
    }

    /// Picks `choice`.
    pub fn pick(&mut self, choice: Choice) {
        if !self.has(choice) {
            self.toggle(choice);
        }
    }

    /// Picks `choice`, or drops it where it was picked.
    pub fn toggle(&mut self, choice: Choice) {
        match choice {
            Choice::Dimension(dimension) => self.dimensions = self.dimensions.toggled(dimension),
            Choice::Role(role) => self.roles = self.roles.toggled(role),
            Choice::Kind(kind) => self.kinds = self.kinds.toggled(kind),
            Choice::Source(source) => self.sources = self.sources.toggled(source),
        }
    }

    /// Asks for nothing more in `group`.
    pub fn clear(&mut self, group: Group) {
        match group {
            Group::Dimension => self.dimensions = Picks::NONE,
            Group::Role => self.roles = Picks::NONE,
            Group::Kind => self.kinds = Picks::NONE,
            Group::Source => self.sources = Picks::NONE,
            Group::Search => self.text.clear(),
        }
    }
}
