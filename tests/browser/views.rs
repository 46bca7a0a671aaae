//! Orders and layouts.

use two_sides_model::filter::Filter;
use two_sides_model::link;
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::place::{Comparison, Place, Sort};
use two_sides_model::tally::Tally;
use two_sides_model::voices::{Row, rows, sources_of};
use two_sides_stage::{Result, View};

use crate::sight::{comparison, frame, gets_focus, left_by, shows, texts};
use crate::visit;

const ASKED: &str = "role=sre&kind=contested";

#[test]
fn the_order_is_the_chosen_one_and_lives_in_the_address() -> Result {
    visit(View::DESKTOP, &format!("#/?{ASKED}"), |browser| {
        // The order that the page begins with comes last, so that each choice is a change.
        for sort in Sort::ALL.into_iter().rev() {
            browser.click(&format!("select option[value={}]", sort.id()))?;
            shows(browser, &format!("#/?{ASKED}&sort={}", sort.id()))?;
        }
        browser.back()?;
        shows(browser, &format!("#/?{ASKED}&sort={}", Sort::ALL[1].id()))
    })
}

#[test]
fn the_table_holds_the_same_cards() -> Result {
    let asked = format!("#/?{ASKED}&view=table");
    visit(View::DESKTOP, &format!("#/?{ASKED}"), |browser| {
        browser.click("[data-button='view:table']")?;
        shows(browser, &asked)?;
        let cards = left_by(&comparison(&asked).filter);
        assert_eq!(browser.count("table tr[data-card]")?, cards.len());
        assert_eq!(browser.count("[data-card]")?, cards.len());

        browser.click("[data-filter='kind:difference']")?;
        shows(browser, "#/?role=sre&kind=difference,contested&view=table")?;
        browser.click("[data-button='view:cards']")?;
        shows(browser, "#/?role=sre&kind=difference,contested")
    })
}

#[test]
fn a_question_in_the_table_leads_to_its_card() -> Result {
    visit(View::DESKTOP, "#/?view=table&sort=title", |browser| {
        let card = Sort::Title.order()[0];
        browser.click(&format!("{} a", frame(card)))?;
        shows(browser, &link::print(&Place::Card(card)))?;
        gets_focus(browser, &frame(card))?;
        browser.back()?;
        shows(browser, "#/?view=table&sort=title")
    })
}

/// The cells of a row in the map, then its disputes: numbers and the address behind each.
fn drawn(row: &Row, asked: &Filter) -> Vec<String> {
    let mut drawn = vec![row.dimension.id().to_owned()];
    for cell in &row.cells {
        drawn.push(if cell.is_silent() {
            "silent".to_owned()
        } else {
            let filter = Filter {
                dimensions: Picks::NONE.with(row.dimension),
                sources: sources_of(cell.voice),
                ..asked.clone()
            };
            let place = Place::Compare(Comparison {
                filter,
                ..Comparison::WHOLE
            });
            format!(
                "{} about DevOps {} about SRE {}",
                cell.devops,
                cell.sre,
                link::print(&place)
            )
        });
    }
    drawn.extend(
        row.disputes
            .iter()
            .map(|card| link::print(&Place::Card(*card))),
    );
    drawn
}

#[test]
fn the_map_shows_who_speaks_and_every_cell_leads_to_its_cards() -> Result {
    let asked = "#/?kind=contested,common&view=voices";
    visit(View::DESKTOP, "#/?kind=contested,common", |browser| {
        browser.click("[data-button='view:voices']")?;
        shows(browser, asked)?;
        let seen = texts(
            browser,
            "return [...document.querySelectorAll('[data-map-row]')].flatMap(row => {
                const [...cells] = row.querySelectorAll('td');
                const disputes = [...cells.pop().querySelectorAll('a')].map(link => link.getAttribute('href'));
                return [row.dataset.mapRow, ...cells.map(cell => {
                    const link = cell.querySelector('a');
                    if (!link) return cell.textContent;
                    const counts = [...cell.querySelectorAll('[data-role]')].map(mark => mark.textContent.trim());
                    return [...counts, link.getAttribute('href')].join(' ');
                }), ...disputes];
            })",
        )?;
        let asked_for = comparison(asked).filter;
        let map = rows(&Tally::of(&asked_for));
        let expected: Vec<String> = map.iter().flat_map(|row| drawn(row, &asked_for)).collect();
        assert_eq!(seen, expected);

        let cell = texts(
            browser,
            "return [document.querySelector('[data-map-row] td a').getAttribute('href')]",
        )?;
        browser.click("[data-map-row] td a")?;
        shows(browser, &cell[0])?;
        assert!(!left_by(&comparison(&cell[0]).filter).is_empty());
        browser.back()?;
        shows(browser, asked)
    })
}
