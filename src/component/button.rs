//! A button that says what the reader did.

use yew::prelude::*;

/// What a button looks like and says. Every button of the page is one of these: markup is compiled to code, and one place for it
/// is many times smaller than twenty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Button {
    /// How it looks; the stylesheets tell what that means.
    pub look: &'static str,
    /// Its name for scripts and tests.
    pub name: Option<AttrValue>,
    /// The filter option it toggles, as `group:id`.
    pub filter: Option<AttrValue>,
    /// Whether what it toggles is on.
    pub pressed: Option<bool>,
    /// Whether what it opens is open.
    pub expanded: Option<bool>,
    /// Words for those who hear the button without what is around it. They follow the label.
    pub context: Option<AttrValue>,
}

impl Button {
    /// A button that has a name.
    pub fn named(look: &'static str, name: impl Into<AttrValue>) -> Self {
        Self {
            look,
            name: Some(name.into()),
            ..Self::default()
        }
    }

    /// The button with `label`, which reports `action`.
    pub fn reports<Action: Clone + 'static>(
        self,
        action: Action,
        report: &Callback<Action>,
        label: impl Into<Html>,
    ) -> Html {
        let report = report.clone();
        self.calls(
            Callback::from(move |_| report.emit(action.clone())),
            label.into(),
        )
    }

    /// The button with `label`, which calls `onclick`.
    pub fn calls(self, onclick: Callback<MouseEvent>, label: Html) -> Html {
        let said = |truth: Option<bool>| truth.map(|truth| if truth { "true" } else { "false" });
        html! {
            <button
                type="button"
                data-look={self.look}
                data-button={self.name}
                data-filter={self.filter}
                aria-pressed={said(self.pressed)}
                aria-expanded={said(self.expanded)}
                {onclick}
            >
                { label }
                if let Some(context) = self.context {
                    <span class="unseen">{ ": " }{ context }</span>
                }
            </button>
        }
    }
}
