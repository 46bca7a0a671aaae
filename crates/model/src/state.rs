//! What the page remembers while it is open, and how what a reader does changes it.

use crate::card::{CardId, Kind};
use crate::filter::{Choice, Filter, Group};
use crate::link::{Arrival, Dropped};
use crate::picks::Picks;
use crate::place::{Comparison, Place, Sort, View};

/// The reader's choices. Consequences, such as the visible cards, are computed from them and never stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What the address shows.
    pub place: Place,
    /// The cards whose evidence is open, in no order.
    pub opened: Vec<CardId>,
    /// What the address asked for and this version does not know.
    pub dropped: Vec<Dropped>,
    /// Whether single keys do things.
    pub shortcuts: Shortcuts,
    /// Where the filters are on a narrow screen.
    pub sheet: Sheet,
    /// Whether somebody is typing a search right now.
    pub typing: Typing,
    /// Where typing had led when the last action came before the pause. The address waits for that pause, so it may not say this yet.
    pub cut_short: Option<Place>,
    /// What became of the last link that was to be copied.
    pub copy: Option<CopyAttempt>,
}

/// Whether single keys do things. People who speak to their computer, and some keyboards, press keys nobody meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shortcuts {
    /// `/` goes to the search, `Esc` clears.
    #[default]
    On,
    /// Keys only do what the browser does with them.
    Off,
}

/// Where the filters are on a narrow screen. Wide screens show them always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    /// Out of the way.
    #[default]
    Closed,
    /// In a sheet at the bottom, in reach of a thumb.
    Open,
}

/// Whether somebody is typing a search right now. Screen readers are then not talked over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Typing {
    /// Nobody typed for a moment.
    #[default]
    Paused,
    /// The last thing anybody did was to type.
    Going,
}

/// What became of a link that was to be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyAttempt {
    /// What the link shows: its end, from the `#` on.
    pub address: String,
    /// The whole link.
    pub link: String,
    /// Whether it is on the clipboard.
    pub copied: Copied,
}

/// Whether something was copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// It is on the clipboard.
    Yes,
    /// The browser refused, or has no clipboard for this page.
    No,
}

/// What a reader did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Went to an address, by a link, by "back" or "forward", or by typing it.
    Arrived(Arrival),
    /// Pressed a filter button.
    ChoiceToggled(Choice),
    /// Asked for differences only, or for all kinds again.
    DifferencesToggled,
    /// Typed into the search.
    SearchTyped(String),
    /// Dropped everything asked for in a group.
    GroupCleared(Group),
    /// Dropped everything asked for.
    FilterCleared,
    /// Pressed `Esc`.
    EscapePressed,
    /// Chose a layout.
    ViewChosen(View),
    /// Chose an order.
    SortChosen(Sort),
    /// Opened or closed a card's evidence.
    EvidenceToggled(CardId),
    /// Read what was left out of an address.
    NoticeDismissed,
    /// Switched single keys on or off.
    ShortcutsSwitched(Shortcuts),
    /// Opened or closed the filters on a narrow screen.
    SheetMoved(Sheet),
    /// Stopped typing for a moment.
    TypingPaused,
    /// Asked for a copy of a link.
    LinkCopied(CopyAttempt),
}

impl State {
    /// The state in which somebody who opens an address finds the page.
    #[must_use]
    pub fn opened_at(arrival: Arrival, shortcuts: Shortcuts) -> Self {
        Self {
            shortcuts,
            ..Self::default()
        }
        .apply(Action::Arrived(arrival))
    }

    /// Whether the evidence of `card` is open.
    #[must_use]
    pub fn has_open(&self, card: CardId) -> bool {
        self.opened.contains(&card)
    }

    /// The state after `action`. Actions on the filter lead to the comparison from any place.
    #[must_use]
    pub fn apply(&self, action: Action) -> Self {
        let mut next = self.clone();
        next.typing = if matches!(action, Action::SearchTyped(_)) {
            Typing::Going
        } else {
            Typing::Paused
        };
        match action {
            Action::Arrived(Arrival { place, dropped }) => {
                if let Place::Card(card) = place
                    && !next.has_open(card)
                {
                    next.opened.push(card);
                }
                if std::mem::discriminant(&place) != std::mem::discriminant(&self.place) {
                    next.sheet = Sheet::Closed;
                }
                next.place = place;
                next.dropped = dropped;
            }
            Action::ChoiceToggled(choice) => {
                next.compare(|comparison| comparison.filter.toggle(choice));
            }
            Action::DifferencesToggled => next.compare(|comparison| {
                let only_differences = Picks::NONE.with(Kind::Difference);
                let kinds = &mut comparison.filter.kinds;
                *kinds = if *kinds == only_differences {
                    Picks::NONE
                } else {
                    only_differences
                };
            }),
            Action::SearchTyped(text) => next.compare(|comparison| comparison.filter.text = text),
            Action::GroupCleared(group) => {
                next.compare(|comparison| comparison.filter.clear(group));
            }
            Action::FilterCleared => next.clear(),
            Action::EscapePressed if self.sheet == Sheet::Open => next.sheet = Sheet::Closed,
            Action::EscapePressed if self.place.comparison().filter.text.is_empty() => next.clear(),
            Action::EscapePressed => {
                next.compare(|comparison| comparison.filter.clear(Group::Search));
            }
            Action::ViewChosen(view) => next.compare(|comparison| comparison.view = view),
            Action::SortChosen(sort) => next.compare(|comparison| comparison.sort = sort),
            Action::EvidenceToggled(card) => {
                if self.has_open(card) {
                    next.opened.retain(|open| *open != card);
                } else {
                    next.opened.push(card);
                }
            }
            Action::NoticeDismissed => next.dropped.clear(),
            Action::ShortcutsSwitched(shortcuts) => next.shortcuts = shortcuts,
            Action::SheetMoved(sheet) => next.sheet = sheet,
            Action::TypingPaused => {}
            Action::LinkCopied(attempt) => next.copy = Some(attempt),
        }
        let is_cut_short = (self.typing, next.typing) == (Typing::Going, Typing::Paused)
            && self.place != next.place;
        next.cut_short = is_cut_short.then(|| self.place.clone());
        next
    }

    fn compare(&mut self, change: impl FnOnce(&mut Comparison)) {
        let mut comparison = self.place.comparison().clone();
        change(&mut comparison);
        self.place = Place::Compare(comparison);
        self.dropped.clear();
    }

    /// Layout and order are not part of what somebody asked for, so they stay.
    fn clear(&mut self) {
        if matches!(self.place, Place::Compare(_) | Place::Card(_)) {
            self.compare(|comparison| comparison.filter = Filter::NONE);
        }
    }
}
