//! The parts that skip work.

use std::rc::Rc;

use two_sides_model::state::Action;
use yew::prelude::*;

use super::card::CardBody;
use super::list::{self, Frame};
use super::rail::{self, Chip};

/// A part that is drawn again only when it looks different from before.
#[derive(PartialEq)]
pub(super) enum Part {
    Cards(Vec<Frame>),
    Card(Rc<CardBody>),
    Chips(Vec<Chip>),
    Chip(Chip),
}

impl Part {
    /// The part, kept as it is drawn until it changes. What it reports goes to `report`.
    pub(super) fn kept(self, report: &Callback<Action>) -> Html {
        html! { <Kept part={self} {report} /> }
    }
}

#[derive(PartialEq, Properties)]
struct KeptProps {
    part: Part,
    report: Callback<Action>,
}

/// The one component for all parts, since each would cost two kilobytes.
struct Kept;

impl Component for Kept {
    type Message = ();
    type Properties = KeptProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let KeptProps { part, report } = context.props();
        match part {
            Part::Cards(cards) => list::draw(cards, report),
            Part::Card(card) => card.draw(report),
            Part::Chips(chips) => rail::draw(chips, report),
            Part::Chip(chip) => chip.draw(report),
        }
    }
}
