//! The root: one store, one page at a time.

use two_sides_model::place::Place;
use two_sides_model::state::State;
use yew::prelude::*;

use crate::browser;
use crate::page::compare::compare;
use crate::page::method::method;
use crate::store::Store;

/// What the app starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The state in which the reader finds the page.
    pub state: State,
}

/// The whole app below the opening block of `index.html`.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store = use_reducer(|| Store(props.state.clone()));
    let report = store.dispatcher().to_callback();
    browser::use_browser(&store.0, &report);

    match store.0.place {
        Place::Compare(_) | Place::Card(_) => compare(&store.0, &report),
        Place::Method => method(),
        _ => Html::default(),
    }
}
