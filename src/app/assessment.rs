//! The root of the assessment: the questions, and what somebody's answers come to.

use two_sides_model::place::{Place, Program};
use two_sides_model::sitting::Sitting;
use yew::prelude::*;

use crate::browser::sitting::use_sitting;
use crate::page::assess::assess;
use crate::page::result::shared;
use crate::store::Store;

/// What the assessment starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The sitting in which the reader finds the page.
    pub sitting: Sitting,
}

/// The pages of the assessment, one at a time.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store = use_reducer(|| Store(props.sitting.clone()));
    let report = store.dispatcher().to_callback();
    use_sitting(Program::Assessment, &store.0, &report);

    let sitting = &store.0;
    match &sitting.place {
        Some(Place::Assess(step)) => assess(sitting, *step, &report),
        Some(Place::Shared(code)) => shared(sitting, code, &report),
        _ => Html::default(),
    }
}
