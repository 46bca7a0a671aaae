//! The cards, one spread each.

use std::rc::Rc;

use two_sides_model::card::CardId;
use two_sides_model::link;
use two_sides_model::picks::Pickable;
use two_sides_model::state::{Action, State, Typing};
use two_sides_model::tally::Tally;
use yew::prelude::*;

use super::card::CardBody;
use super::kept::{Due, Part};

/// How many cards follow every letter while somebody types: more than fit on a screen. The others get their marks when the typing
/// pauses, because with a thousand cards marking them all takes longer than the next letter.
const FOLLOWING: usize = 24;

/// The list, in `order`.
pub(super) fn list(
    order: &[CardId],
    tally: &Tally,
    state: &State,
    report: &Callback<Action>,
) -> Html {
    let mut following = match state.typing {
        Typing::Going => FOLLOWING,
        Typing::Paused => usize::MAX,
    };
    let framed = |&id: &CardId| {
        let is_shown = tally.shows(id);
        let due = if is_shown && following > 0 {
            following -= 1;
            Due::Now
        } else {
            Due::Later
        };
        let inside = Rc::new(CardBody {
            id,
            open: state.has_open(id),
            query: tally.query().filter(|_| is_shown).cloned(),
            marks: if is_shown { tally.marks(id) } else { 0 },
            claim_hits: if is_shown { tally.claim_hits(id) } else { 0 },
            copy: state
                .copy
                .as_ref()
                .filter(|attempt| attempt.address == link::card(id))
                .cloned(),
        });
        Frame {
            is_shown,
            due,
            inside,
        }
    };
    Part::Cards(order.iter().map(framed).collect()).kept(report)
}

/// A card in its frame. One that is filtered out stays in the page, hidden: showing it again is one attribute, not a hundred new
/// nodes. Its inside stays as it was drawn last until it is shown again, so that it need not draw itself at every keystroke.
#[derive(PartialEq)]
pub(super) struct Frame {
    is_shown: bool,
    due: Due,
    inside: Rc<CardBody>,
}

/// Draws the cards.
pub(super) fn draw(cards: &[Frame], report: &Callback<Action>) -> Html {
    let draw = |frame: &Frame| {
        let card = frame.inside.id.get();
        html! {
            <article
                key={card.id()}
                id={card.id()}
                class="card"
                data-card={card.id()}
                data-dimension={card.dimension.id()}
                data-kind={card.kind.id()}
                aria-label={card.title()}
                tabindex="0"
                hidden={!frame.is_shown}
            >
                { Part::Card(frame.inside.clone(), frame.due).kept(report) }
            </article>
        }
    };
    html! { <div id="cards" class="cards">{ for cards.iter().map(draw) }</div> }
}

#[cfg(test)]
mod tests {
    use expect_test::{ExpectFile, expect_file};

    use super::super::tests::{asked, card, check};
    use super::*;

    /// Compares one card, as somebody finds it who opens `address`, with a snapshot.
    fn check_card(id: &str, address: &str, snapshot: &ExpectFile) {
        let (state, tally) = asked(address);
        let report = Callback::noop();
        check(list(&[card(id)], &tally, &state, &report), snapshot);
    }

    #[test]
    fn a_difference_has_two_sides() {
        check_card(
            "which-question-does-each-role-ask",
            "#/",
            &expect_file!["snapshots/difference.html"],
        );
    }

    #[test]
    fn a_contested_card_opens_with_what_each_voice_says() {
        check_card(
            "does-sre-automate-redundancy-or-reduce-it",
            "#/card/does-sre-automate-redundancy-or-reduce-it",
            &expect_file!["snapshots/contested_open.html"],
        );
    }

    #[test]
    fn hits_are_marked_and_those_in_the_evidence_are_counted() {
        check_card(
            "is-there-a-certificate-for-both-roles",
            "#/?q=certificate",
            &expect_file!["snapshots/common_marked.html"],
        );
    }

    #[test]
    fn a_card_that_is_filtered_out_is_hidden_and_unmarked() {
        check_card(
            "which-question-does-each-role-ask",
            "#/?kind=contested&q=question",
            &expect_file!["snapshots/hidden.html"],
        );
    }
}
