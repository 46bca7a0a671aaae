//! The map of voices: who speaks about what, and where they disagree.

use two_sides_model::card::CardId;
use two_sides_model::filter::Filter;
use two_sides_model::link;
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::place::{Comparison, Place};
use two_sides_model::role::Role;
use two_sides_model::source::VoiceId;
use two_sides_model::tally::Tally;
use two_sides_model::voices::{Cell, Row, rows, sources_of};
use yew::prelude::*;

use crate::component::role_name::role_name;

/// The map, drawn from the shown cards. Every cell leads to the cards behind it.
pub(super) fn voices(tally: &Tally, filter: &Filter) -> Html {
    let column = |name: &'static str| html! { <th scope="col">{ name }</th> };
    html! {
        <figure class="voices-map">
            <figcaption>
                { "Who speaks about what. A mark grows with the number of claims on the shown cards, for " }
                { role_name(Role::DevOps) }{ " and " }{ role_name(Role::Sre) }
                { "; a claim about both counts for each. Press a mark to read the cards." }
            </figcaption>
            <table>
                <thead>
                    <tr>
                        { column("Dimension") }
                        { for VoiceId::all().map(|voice| column(voice.get().name())) }
                        { column("Sources disagree") }
                    </tr>
                </thead>
                <tbody>{ for rows(tally).iter().map(|row| map_row(row, filter)) }</tbody>
            </table>
        </figure>
    }
}

fn map_row(row: &Row, filter: &Filter) -> Html {
    let cell = |cell: &Cell| {
        if cell.is_silent() {
            "silent".into()
        } else {
            marks(row, *cell, filter)
        }
    };
    let dispute = |card: &CardId| html! { <a href={link::card(*card)}>{ card.get().title() }</a> };
    let cells = row
        .cells
        .iter()
        .map(cell)
        .chain([row.disputes.iter().map(dispute).collect()]);
    html! {
        <tr data-map-row={row.dimension.id()}>
            <th scope="row">{ row.dimension.get().name() }</th>
            for cell in cells {
                <td>{ cell }</td>
            }
        </tr>
    }
}

fn marks(row: &Row, cell: Cell, filter: &Filter) -> Html {
    let filter = Filter {
        dimensions: Picks::NONE.with(row.dimension),
        sources: sources_of(cell.voice),
        ..filter.clone()
    };
    let place = Place::Compare(Comparison {
        filter,
        ..Comparison::default()
    });
    html! { <a href={link::print(&place)} class="marks">{ for Role::ALL.map(|role| mark(role, cell.claims(role))) }</a> }
}

/// A circle or a diamond whose area grows with the number of claims, and the number beside it.
fn mark(role: Role, claims: usize) -> Html {
    // Half the width in a box that is 240 wide. The root makes the area, not the width, tell the number.
    let half = (claims * 1150).isqrt().min(118);
    let (low, high, across) = (120 - half, 120 + half, half * 2);
    let outline = match role {
        Role::DevOps => {
            format!("M{low} 120a{half} {half} 0 1 0 {across} 0a{half} {half} 0 1 0 -{across} 0z")
        }
        Role::Sre => format!("M120 {low}L{high} 120L120 {high}L{low} 120z"),
    };
    html! {
        <span data-role={role.id()}>
            <svg viewBox="0 0 240 240" aria-hidden="true"><path d={outline} /></svg>
            { claims }<span class="unseen">{ [" about ", role.name()].concat() }</span>
        </span>
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect_file;

    use super::super::tests::{asked, check};
    use super::*;

    #[test]
    fn a_row_tells_who_speaks_and_where_they_disagree() {
        let (_, tally) = asked("#/?dimension=relation&kind=contested");
        let rows = rows(&tally);
        let row = rows
            .first()
            .expect("a dimension with shown cards has a row");
        check(
            map_row(row, &Filter::NONE),
            &expect_file!["snapshots/voices_row.html"],
        );
    }
}
