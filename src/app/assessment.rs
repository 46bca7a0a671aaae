//! The root of the assessment: every page that is not the comparison.

use two_sides_model::place::Place;
use two_sides_model::sitting::Sitting;
use yew::prelude::*;

use crate::browser::sitting::use_sitting;
use crate::page::assess::assess;
use crate::page::lineup::lineup;
use crate::page::method::method;
use crate::page::result::shared;
use crate::store::Store;

/// What the assessment starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The sitting in which the reader finds the page.
    pub sitting: Sitting,
}

/// The pages that are not the comparison, one at a time.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store = use_reducer(|| Store(props.sitting.clone()));
    let report = store.dispatcher().to_callback();
    use_sitting(&store.0, &report);

    let sitting = &store.0;
    match &sitting.place {
        Some(Place::Assess(step)) => assess(sitting, *step, &report),
        Some(Place::Shared(code)) => shared(sitting, code, &report),
        Some(Place::Lineup(codes)) => lineup(sitting, codes),
        Some(Place::Method) => method(),
        Some(Place::Compare(_) | Place::Card(_)) | None => Html::default(),
    }
}
