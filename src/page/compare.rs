//! The comparison: cards, table or voices, with what filters them.
//!
//! Only what must skip work is a component, in `kept`. The rest are functions of what they show.

mod bar;
mod card;
mod empty;
mod evidence;
mod kept;
mod list;
mod notice;
mod rail;
mod status;
mod table;
mod voices;

use two_sides_model::place::View;
use two_sides_model::state::{Action, State};
use two_sides_model::tally::Tally;
use yew::prelude::*;

/// The page, with the first `drawn` cards.
pub fn compare(state: &State, drawn: usize, report: &Callback<Action>) -> Html {
    let comparison = state.place.comparison();
    let tally = Tally::of(&comparison.filter);
    let order = comparison.sort.order();
    let first = &order[..drawn.min(order.len())];

    html! {
        <div class="compare">
            { rail::rail(state, &tally, report) }
            <div class="results" tabindex="-1">
                { status::status(state, &tally) }
                { notice::notice(&state.dropped, report) }
                { bar::bar(state, &tally, report) }
                { empty::empty(&comparison.filter, &tally, report) }
                { match comparison.view {
                    View::Cards => list::list(first, &tally, state, report),
                    _ if tally.shown() == 0 => Html::default(),
                    View::Table => table::table(&order, &tally),
                    View::Voices => voices::voices(&tally, &comparison.filter),
                } }
            </div>
        </div>
    }
}

#[cfg(test)]
pub(super) mod tests {
    //! Snapshots of the views, on real content. `UPDATE_EXPECT=1 cargo test --lib` writes them anew.

    use expect_test::ExpectFile;
    use two_sides_model::card::CardId;
    use two_sides_model::link;
    use two_sides_model::state::Shortcuts;
    use yew::LocalServerRenderer;

    use super::*;

    #[derive(Clone, PartialEq, Properties)]
    struct FrameProps {
        view: Html,
    }

    #[component]
    fn Frame(props: &FrameProps) -> Html {
        props.view.clone()
    }

    /// Compares `view` with a snapshot.
    pub(in crate::page) fn check(view: Html, snapshot: &ExpectFile) {
        let frame = LocalServerRenderer::<Frame>::with_props(FrameProps { view }).hydratable(false);
        snapshot.assert_eq(&one_tag_a_line(&pollster::block_on(frame.render())));
    }

    /// A card of the content.
    pub(super) fn card(id: &str) -> CardId {
        CardId::from_id(id).expect("the content has the card")
    }

    /// The filter of an address, and what it leaves.
    pub(super) fn asked(address: &str) -> (State, Tally) {
        let arrival = link::parse(address).expect("the address is no anchor");
        let state = State::opened_at(arrival, Shortcuts::On);
        let tally = Tally::of(&state.place.comparison().filter);
        (state, tally)
    }

    /// Lays HTML out so that a change of one tag or text is a change of one line.
    fn one_tag_a_line(html: &str) -> String {
        let mut lines = String::new();
        let mut depth = 0;
        let mut rest = html;
        while !rest.is_empty() {
            let end = match rest.find('<') {
                Some(0) => rest.find('>').map_or(rest.len(), |end| end + 1),
                Some(text) => text,
                None => rest.len(),
            };
            let (piece, after) = rest.split_at(end);
            rest = after;
            let is_end = piece.starts_with("</");
            if is_end {
                depth -= 1;
            }
            lines += &"  ".repeat(depth);
            lines += piece;
            lines.push('\n');
            let is_void = piece.ends_with("/>") || piece.starts_with("<input");
            if piece.starts_with('<') && !is_end && !is_void {
                depth += 1;
            }
        }
        lines
    }

    #[test]
    fn a_tag_or_a_text_is_a_line() {
        assert_eq!(
            one_tag_a_line("<p id=\"a\">one <b>two</b><input type=\"text\"> three</p>"),
            "<p id=\"a\">\n  one \n  <b>\n    two\n  </b>\n  <input type=\"text\">\n   three\n</p>\n"
        );
    }
}
