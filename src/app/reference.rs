//! The root of the reference: several results side by side, and how it all works.

use two_sides_model::place::{Place, Program};
use two_sides_model::sitting::Sitting;
use yew::prelude::*;

use crate::browser::sitting::use_sitting;
use crate::page::lineup::lineup;
use crate::page::method::method;
use crate::store::Store;

/// What the reference starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The sitting in which the reader finds the page.
    pub sitting: Sitting,
}

/// The pages of the reference, one at a time.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store = use_reducer(|| Store(props.sitting.clone()));
    let report = store.dispatcher().to_callback();
    use_sitting(Program::Reference, &store.0, &report);

    let sitting = &store.0;
    match &sitting.place {
        Some(Place::Lineup(codes)) => lineup(sitting, codes, &report),
        Some(Place::Method) => method(),
        _ => Html::default(),
    }
}
