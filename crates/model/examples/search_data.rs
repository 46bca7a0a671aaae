//! Prints what the hand-written page of the bench has to know to filter and search its cards, and does not show: as JSON, for the
//! content that the model was built with.

use serde_json::{Map, Value, json};
use two_sides_model::card::{Card, CardId};
use two_sides_model::claim::ClaimId;
use two_sides_model::picks::{Pickable, Picks};

fn main() {
    let cards: Map<String, Value> = CardId::all()
        .map(|card| (card.get().id().to_owned(), data(card.get())))
        .collect();
    let claims: Vec<String> = ClaimId::all()
        .map(|claim| [claim.get().text(), "\n", claim.get().quote()].concat())
        .collect();
    println!("{}", json!({ "cards": cards, "claims": claims }));
}

fn data(card: &Card) -> Value {
    let mut texts = vec![card.title(), card.why(), card.dimension.get().name()];
    texts.extend(card.statements.iter().map(|statement| statement.text));
    for note in card.notes {
        texts.extend([note.text(), note.source.get().short()]);
    }
    let claims: Vec<usize> = card.claims().into_iter().map(ClaimId::index).collect();
    json!({
        "roles": ids(card.roles()),
        "sources": ids(card.sources()),
        "texts": texts,
        "claims": claims,
    })
}

fn ids<T: Pickable>(picks: Picks<T>) -> Vec<&'static str> {
    picks.iter().map(T::id).collect()
}
