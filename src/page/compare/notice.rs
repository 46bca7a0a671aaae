//! What an address asked for and this version does not know.

use two_sides_model::link::Dropped;
use two_sides_model::state::Action;
use yew::prelude::*;

use crate::component::button::Button;

/// Names what was left out; nothing when nothing was.
pub(super) fn notice(dropped: &[Dropped], report: &Callback<Action>) -> Html {
    if dropped.is_empty() {
        return Html::default();
    }
    let names = dropped
        .iter()
        .map(Dropped::name)
        .collect::<Vec<_>>()
        .join(", ");
    let dismiss = Button {
        look: "quiet",
        name: Some("dismiss".into()),
        ..Button::default()
    };
    html! {
        <div class="notice" data-notice="">
            <p>
                { "This link asks for something that this page does not have: " }{ names }
                { ". It was left out; the rest is shown." }
            </p>
            { dismiss.reports(Action::NoticeDismissed, report, "All right") }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect_file;

    use super::super::tests::{asked, check};
    use super::*;

    #[test]
    fn what_was_left_out_is_named() {
        let (state, _) = asked("#/?dimension=automation,gone&colour=red&view=cube");
        check(
            notice(&state.dropped, &Callback::noop()),
            &expect_file!["snapshots/notice.html"],
        );
    }

    #[test]
    fn nothing_left_out_is_nothing_said() {
        assert_eq!(notice(&[], &Callback::noop()), Html::default());
    }
}
