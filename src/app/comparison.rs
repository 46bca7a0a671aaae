//! The root of the comparison: one store, and what it shows.

use two_sides_model::place::Place;
use two_sides_model::state::State;
use yew::prelude::*;

use crate::browser;
use crate::page::compare::compare;
use crate::store::Store;

/// What the comparison starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The state in which the reader finds the page.
    pub state: State,
    /// How many cards are drawn at first; the others follow.
    pub first_cards: usize,
}

/// The comparison, below the opening block of `index.html`. What the reader opened stays open while they are elsewhere.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store = use_reducer(|| Store(props.state.clone()));
    let report = store.dispatcher().to_callback();
    let drawn = use_state(|| props.first_cards);
    browser::use_browser(&store.0, &report, &drawn);

    match store.0.place {
        Place::Compare(_) | Place::Card(_) => compare(&store.0, *drawn, &report),
        Place::Assess(_) | Place::Shared(_) | Place::Lineup(_) | Place::Method => Html::default(),
    }
}
