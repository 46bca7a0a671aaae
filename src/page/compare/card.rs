//! What stands on a card: two sides with a spine, common ground across both, positions, notes, and the way to the evidence.

use std::rc::Rc;

use two_sides_model::card::{Card, CardId, Kind, Note, Part, Statement, voices};
use two_sides_model::link;
use two_sides_model::search::Query;
use two_sides_model::state::{Action, CopyAttempt};
use yew::prelude::*;

use super::evidence::evidence;
use crate::component::button::Button;
use crate::component::copy_link::copy_link;
use crate::component::link::outward;
use crate::component::marked::marked;
use crate::component::role_name::role_name;
use crate::component::voice_dots::voice_dots;

/// The inside of a card. The frame around it belongs to the list, so that hiding a card does not draw its inside again.
pub(super) struct CardBody {
    /// The card.
    pub(super) id: CardId,
    /// Whether its evidence is open.
    pub(super) open: bool,
    /// What to mark.
    pub(super) query: Option<Rc<Query>>,
    /// The number for what that marks.
    pub(super) marks: u64,
    /// How many of its claims hold a searched word.
    pub(super) claim_hits: usize,
    /// What became of copying its link.
    pub(super) copy: Option<CopyAttempt>,
}

/// Two are the same when they look the same: most letters of a search change no mark on most cards.
impl PartialEq for CardBody {
    fn eq(&self, other: &Self) -> bool {
        let plain = |body: &Self| (body.id, body.open, body.marks, body.claim_hits);
        plain(self) == plain(other) && self.copy == other.copy
    }
}

impl CardBody {
    /// Draws it.
    pub(super) fn draw(&self, report: &Callback<Action>) -> Html {
        let card = self.id.get();
        let query = self.query.as_deref();
        let toggle = Button {
            look: "quiet",
            name: Some("evidence".into()),
            expanded: Some(self.open),
            context: Some(card.title().into()),
            ..Button::default()
        };
        html! {
            <>
                <p class="eyebrow">
                    { marked(card.dimension.get().name(), query) }
                    if card.kind == Kind::Contested {
                        <span class="flag">{ Kind::Contested.name() }</span>
                    }
                </p>
                <h2><a href={link::card(self.id)}>{ marked(card.title(), query) }</a></h2>
                <div class="statements">{ for card.statements.iter().map(|statement| said(statement, query)) }</div>
                { for card.notes.iter().map(|note| public_fact(note, query)) }
                <p class="why">{ "Why it matters: " }{ marked(card.why(), query) }</p>
                <footer>
                    { toggle.reports(Action::EvidenceToggled(self.id), report, evidence_label(card, self.claim_hits)) }
                    { copy_link(link::card(self.id), "Copy link", Some(card.title()), self.copy.as_ref(), report, Action::LinkCopied) }
                </footer>
                if self.open {
                    { evidence(card, query) }
                }
            </>
        }
    }
}

/// What a statement speaks for; of a position, who holds it.
pub(super) fn part_name(statement: &'static Statement) -> Html {
    match (statement.part, statement.part.role()) {
        (_, Some(role)) => role_name(role),
        (Part::Position, _) => {
            let names = voices(statement.claims)
                .iter()
                .map(|voice| voice.get().name());
            names.collect::<Vec<_>>().join(", ").into()
        }
        _ => Kind::Common.name().into(),
    }
}

/// The words of a statement; on a side without any, that there are none. Nobody finds a card by these, so they are never marked.
pub(super) fn words(statement: &'static Statement, query: Option<&Query>) -> Html {
    if statement.is_silent() {
        "The documents do not say.".into()
    } else {
        marked(statement.text, query)
    }
}

fn said(statement: &'static Statement, query: Option<&Query>) -> Html {
    let part = match statement.part {
        Part::Position => "position",
        Part::DevOps => "devops",
        Part::Sre => "sre",
        Part::Both => "both",
    };
    html! {
        <div data-part={part}>
            <h3>{ part_name(statement) }{ voice_dots(statement.claims) }</h3>
            <p>{ words(statement, query) }</p>
        </div>
    }
}

fn public_fact(fact: &'static Note, query: Option<&Query>) -> Html {
    let source = fact.source.get();
    let place = format!(
        ", {}. Checked on {}, {}.",
        fact.place(),
        fact.checked(),
        fact.read.words()
    );
    html! {
        <aside class="note">
            <p>{ marked(fact.text(), query) }</p>
            <p class="place">{ outward(source.url(), marked(source.short(), query)) }{ place }</p>
        </aside>
    }
}

fn evidence_label(card: &Card, claim_hits: usize) -> String {
    let claims = match card.claims().len() {
        1 => "1 claim".to_owned(),
        claims => format!("{claims} claims"),
    };
    match claim_hits {
        0 => format!("Evidence ({claims})"),
        1 => format!("Evidence ({claims}, 1 with a hit)"),
        hits => format!("Evidence ({claims}, {hits} with hits)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn that_the_documents_say_nothing_is_not_marked() {
        let silent = CardId::all()
            .flat_map(|card| card.get().statements)
            .find(|statement| statement.is_silent())
            .expect("on some card they say nothing");
        let (plain, searched) = (
            words(silent, None),
            words(silent, Some(&Query::new("documents"))),
        );
        assert_eq!(plain, searched);
    }
}
