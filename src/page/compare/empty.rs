//! The way out of a filter that leaves nothing.

use two_sides_model::content::CARDS;
use two_sides_model::filter::{Choice, Filter, Group};
use two_sides_model::state::Action;
use two_sides_model::tally::Tally;
use yew::prelude::*;

use crate::component::button::Button;

/// Says what to drop, and how many cards that brings back; nothing while any card is shown.
pub(super) fn empty(filter: &Filter, tally: &Tally, report: &Callback<Action>) -> Html {
    if tally.shown() > 0 {
        return Html::default();
    }
    let ways_out = Group::ALL
        .into_iter()
        .filter(|group| filter.asks(*group) && tally.without(*group) > 0)
        .map(|group| {
            let label = format!(
                "Drop {} ({})",
                asked_in(filter, group),
                tally.without(group)
            );
            Button {
                look: "button ghost",
                ..Button::default()
            }
            .reports(Action::GroupCleared(group), report, label)
        });
    let clear = Button {
        look: "button",
        ..Button::default()
    };
    html! {
        <div class="empty" data-empty="">
            <h2>{ "No card fits all of this" }</h2>
            <p>{ "Drop one of these, and as many cards as the number in brackets come back." }</p>
            { for ways_out }
            { clear.reports(Action::FilterCleared, report, format!("Clear everything ({})", CARDS.len())) }
        </div>
    }
}

fn asked_in(filter: &Filter, group: Group) -> String {
    if group == Group::Search {
        return ["the search for “", filter.text.trim(), "”"].concat();
    }
    let choices = Choice::of(group)
        .into_iter()
        .filter(|choice| filter.has(*choice));
    choices.map(Choice::name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use expect_test::expect_file;

    use super::super::tests::{asked, check};
    use super::*;

    #[test]
    fn every_way_out_is_named_with_what_it_brings_back() {
        let (state, tally) = asked("#/?dimension=pay,scope&kind=contested&q=devops");
        check(
            empty(&state.place.comparison().filter, &tally, &Callback::noop()),
            &expect_file!["snapshots/empty.html"],
        );
    }

    #[test]
    fn a_result_needs_no_way_out() {
        let (state, tally) = asked("#/?dimension=pay");
        let filter = &state.place.comparison().filter;
        assert_eq!(empty(filter, &tally, &Callback::noop()), Html::default());
    }
}
