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
    /// The inside of a card, and whether it must look right now. Where it need not, it stays as it was drawn last.
    Card(Rc<CardBody>, Due),
    Chips(Vec<Chip>),
    Chip(Chip),
}

/// When a part has to look as it should.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Due {
    Now,
    Later,
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
struct Kept {
    /// The card as it was drawn last.
    card: Option<Rc<CardBody>>,
}

impl Component for Kept {
    type Message = ();
    type Properties = KeptProps;

    fn create(context: &Context<Self>) -> Self {
        let card = match &context.props().part {
            Part::Card(card, _) => Some(card.clone()),
            _ => None,
        };
        Self { card }
    }

    fn changed(&mut self, context: &Context<Self>, _: &KeptProps) -> bool {
        let Part::Card(card, due) = &context.props().part else {
            return true;
        };
        let is_drawn = *due == Due::Now && self.card.as_ref() != Some(card);
        if is_drawn {
            self.card = Some(card.clone());
        }
        is_drawn
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let KeptProps { part, report } = context.props();
        match part {
            Part::Cards(cards) => list::draw(cards, report),
            Part::Card(card, _) => card.draw(report),
            Part::Chips(chips) => rail::draw(chips, report),
            Part::Chip(chip) => chip.draw(report),
        }
    }
}
