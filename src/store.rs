//! The one store: the model's state, wired to Yew.

use std::rc::Rc;

use two_sides_model::state::{Action, State};
use yew::Reducible;

/// The model's [`State`] as something Yew can reduce. It only forwards: what an action does is the model's business.
#[derive(Debug, PartialEq, Eq)]
pub struct Store(pub State);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.0.apply(action);
        // Yew skips the render when it gets the same `Rc` back.
        if next == self.0 {
            self
        } else {
            Rc::new(Self(next))
        }
    }
}
