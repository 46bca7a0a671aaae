//! The page by hand: what the built page shows when it opens, as a static page, with `vanilla/filters.js` to bring it to life.
//!
//! Nothing of it is copied by hand, so both pages have the same elements and stylesheets however the app changes.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};
use two_sides::app::comparison::{App, AppProps};
use two_sides_model::card::{Card, CardId};
use two_sides_model::claim::ClaimId;
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::state::State;
use two_sides_stage::{Failure, Result};
use yew::LocalServerRenderer;

/// Writes the page with all that it loads into `folder`.
pub(crate) fn write_by_hand(dist: &Path, folder: &Path) -> Result {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    for file in fs::read_dir(dist)? {
        let file = file?;
        let name = file.file_name();
        if name.to_string_lossy().ends_with(".css") || name.to_string_lossy().ends_with(".svg") {
            fs::copy(file.path(), folder.join(name))?;
        }
    }
    let page = fs::read_to_string(dist.join("index.html"))?;
    fs::write(folder.join("index.html"), static_page(&page, &rendered())?)?;
    fs::write(
        folder.join("filters.js"),
        include_str!("../vanilla/filters.js"),
    )?;
    fs::write(folder.join("search.json"), search_data().to_string())?;
    Ok(())
}

/// The app as it opens, as HTML.
fn rendered() -> String {
    let props = AppProps {
        state: State::default(),
        first_cards: usize::MAX,
    };
    let renderer = LocalServerRenderer::<App>::with_props(props);
    pollster::block_on(renderer.hydratable(false).render())
}

/// The built page with `content` in it, and `filters.js` in the place of what starts the programs.
fn static_page(page: &str, content: &str) -> Result<String> {
    let (mut made, mut is_inside, mut is_filled) = (String::new(), false, false);
    for piece in page.split_inclusive('>') {
        if piece.trim_start().starts_with("<script") {
            made += "<script defer src=./filters.js>";
        } else if piece.starts_with("<div ") && piece.contains(" id=comparison") {
            made += piece;
            made += content;
            (is_inside, is_filled) = (true, true);
        } else if !is_inside || piece.ends_with("</div>") {
            // What stands there until the program draws is dropped.
            made += if is_inside { "</div>" } else { piece };
            is_inside = false;
        }
    }
    if is_filled {
        Ok(made)
    } else {
        Err(Failure::new(
            "dist/index.html has no <div id=comparison> to put the page into.",
        ))
    }
}

/// What the page does not show, but has to know to filter and search its cards.
fn search_data() -> Value {
    let cards: Map<String, Value> = CardId::all()
        .map(|card| (card.get().id().to_owned(), card_data(card.get())))
        .collect();
    let claims: Vec<String> = ClaimId::all()
        .map(|claim| [claim.get().text(), "\n", claim.get().quote()].concat())
        .collect();
    json!({ "cards": cards, "claims": claims })
}

fn card_data(card: &Card) -> Value {
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
