//! The one store of a program: a state of the model, wired to Yew.

use std::rc::Rc;

use two_sides_model::sitting::{Act, Sitting};
use two_sides_model::state::{Action, State};
use yew::Reducible;

/// A state of the model as something Yew can reduce. It only forwards: what an action does is the model's business.
#[derive(Debug, PartialEq, Eq)]
pub struct Store<S>(pub S);

impl Reducible for Store<State> {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.0.apply(action);
        self.or(next)
    }
}

impl Reducible for Store<Sitting> {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let next = self.0.apply(act);
        self.or(next)
    }
}

impl<S: PartialEq> Store<S> {
    /// The store with `next`. Yew skips the render when it gets the same `Rc` back.
    fn or(self: Rc<Self>, next: S) -> Rc<Self> {
        if next == self.0 {
            self
        } else {
            Rc::new(Self(next))
        }
    }
}
