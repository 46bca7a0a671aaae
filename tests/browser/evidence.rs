//! Evidence: opened in place, and by a card's own address.

use two_sides_model::card::CardId;
use two_sides_model::claim::Claim;
use two_sides_model::evidence::{Point, Testimony, testimonies};
use two_sides_model::link;
use two_sides_model::picks::Pickable;
use two_sides_model::place::Place;
use two_sides_stage::{Browser, Result, View};

use crate::sight::{entries, frame, gets_focus, shows, texts};
use crate::visit;

/// One line a place: card, voice, claim, and what stands there.
const EVIDENCE: &str = r"
    return [...document.querySelectorAll('[data-claim]')].map(place => [
        place.closest('[data-card]').dataset.card,
        place.closest('[data-voice]').dataset.voice,
        place.dataset.claim,
        place.textContent,
        place.closest('li').firstChild.textContent,
    ].join(' | '))";

fn toggle(card: CardId) -> String {
    format!("{} [data-button=evidence]", frame(card))
}

fn heard_on(card: CardId) -> Vec<Testimony> {
    let statements = card.get().statements.iter();
    statements
        .flat_map(|statement| testimonies(statement.claims))
        .collect()
}

/// What must stand on the page for a claim.
fn told(card: CardId, testimony: &Testimony, claim: &Claim) -> [String; 7] {
    [
        format!(
            "{} | {} | {} | ",
            card.get().id(),
            testimony.voice.id(),
            claim.id()
        ),
        claim.source.get().title().to_owned(),
        claim.heading().to_owned(),
        format!("sentence {}", claim.sentence),
        claim.quote().to_owned(),
        claim.text().to_owned(),
        // The text stands before its places.
        format!(" | {}", claim.text()),
    ]
}

#[test]
fn every_card_opens_its_claims_with_voice_and_place() -> Result {
    visit(View::DESKTOP, "", |browser| {
        assert_eq!(browser.count("[data-claim]")?, 0);
        browser.script(
            "document.querySelectorAll('[data-button=evidence]').forEach(button => button.click())",
            &[],
        )?;
        let expected: Vec<[String; 7]> = CardId::all()
            .flat_map(|card| {
                heard_on(card).into_iter().flat_map(move |testimony| {
                    let points = testimony.points.iter().flat_map(Point::places);
                    let told: Vec<_> = points.map(|claim| told(card, &testimony, claim)).collect();
                    told
                })
            })
            .collect();
        browser.wait_until("all evidence is open", || {
            Ok(browser.count("[data-claim]")? == expected.len())
        })?;
        for (line, parts) in texts(browser, EVIDENCE)?.iter().zip(&expected) {
            assert!(line.starts_with(&parts[0]), "{line:?} {parts:?}");
            for part in parts {
                assert!(line.contains(part), "{part:?} is missing in {line:?}");
            }
        }
        Ok(())
    })
}

#[test]
fn evidence_opens_and_closes_in_place() -> Result {
    let card = CardId::all().next().expect("there is a card");
    let evidence = format!("{} .evidence", frame(card));
    let is_expanded = |browser: &Browser| browser.attribute(&toggle(card), "aria-expanded");
    visit(View::DESKTOP, "", |browser| {
        let before = entries(browser)?;
        assert_eq!(is_expanded(browser)?.as_deref(), Some("false"));
        browser.click(&toggle(card))?;
        browser.wait_for(&evidence)?;
        assert_eq!(is_expanded(browser)?.as_deref(), Some("true"));
        assert!(browser.has_focus(&toggle(card))?);
        shows(browser, "#/")?;
        assert_eq!(entries(browser)?, before);

        // It stays open while filters change.
        let own = format!("#/?dimension={}", card.get().dimension.id());
        browser.open(&own)?;
        shows(browser, &own)?;
        assert_eq!(browser.count(&evidence)?, 1);

        browser.click(&toggle(card))?;
        browser.wait_until_gone(&evidence)?;
        assert_eq!(is_expanded(browser)?.as_deref(), Some("false"));
        Ok(())
    })
}

#[test]
fn documents_that_share_text_are_one_voice_with_two_places() -> Result {
    let (card, testimony, claims) = CardId::all()
        .find_map(|card| {
            heard_on(card).into_iter().find_map(|testimony| {
                let twins = testimony
                    .points
                    .iter()
                    .find(|point| point.claims.len() == 2)?;
                let claims: Vec<&Claim> = twins.places().collect();
                Some((card, testimony.clone(), claims))
            })
        })
        .expect("a card rests on what two documents share");
    assert_ne!(claims[0].source, claims[1].source);
    visit(View::DESKTOP, &link::print(&Place::Card(card)), |browser| {
        let voice = format!("{} [data-voice={}]", frame(card), testimony.voice.id());
        let twins = format!("{voice} li:has([data-claim={}])", claims[0].id());
        browser.wait_for(&twins)?;
        assert_eq!(browser.count(&twins)?, 1);
        assert_eq!(browser.count(&format!("{twins} [data-claim]"))?, 2);
        let read = browser.text(&twins)?;
        assert_eq!(read.matches(claims[0].text()).count(), 1, "{read}");
        for claim in claims {
            assert!(read.contains(claim.source.get().title()), "{read}");
        }
        Ok(())
    })
}

/// Waits until a card's own address shows the card: open, in view, and with the focus.
fn arrives(browser: &Browser, card: CardId) -> Result {
    shows(browser, &link::print(&Place::Card(card)))?;
    gets_focus(browser, &frame(card))?;
    assert_eq!(
        browser
            .attribute(&toggle(card), "aria-expanded")?
            .as_deref(),
        Some("true")
    );
    browser.wait_until("the card is in view", || {
        let tops = browser.script(
            "const { top } = document.querySelector(arguments[0]).getBoundingClientRect();
             return top >= 0 && top < innerHeight / 2",
            &[frame(card).into()],
        )?;
        Ok(tops == serde_json::json!(true))
    })
}

#[test]
fn a_cards_own_address_opens_it_and_goes_there() -> Result {
    let cards: Vec<CardId> = CardId::all().collect();
    // The last ones may not reach the top of the window.
    let (early, late) = (cards[3], cards[cards.len() / 2]);
    visit(View::DESKTOP, &link::print(&Place::Card(late)), |browser| {
        arrives(browser, late)?;
        browser.click(&format!("{} h2 a", frame(early)))?;
        arrives(browser, early)?;
        browser.back()?;
        arrives(browser, late)?;
        // A filter leads from the card's page to the comparison.
        browser.click("[data-filter='role:devops']")?;
        shows(browser, "#/?role=devops")
    })
}
