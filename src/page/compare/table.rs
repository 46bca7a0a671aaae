//! The comparison as a table: dimensions down, roles across.

use std::rc::Rc;

use two_sides_model::card::{CardId, Statement};
use two_sides_model::dimension::DimensionId;
use two_sides_model::link;
use two_sides_model::picks::Pickable;
use two_sides_model::role::Role;
use two_sides_model::search::Query;
use two_sides_model::tally::Tally;
use yew::prelude::*;

use super::card::{part_name, words};
use crate::component::marked::marked;
use crate::component::role_name::role_name;
use crate::component::voice_dots::voice_dots;

/// The table; within a dimension cards come in `order`. Its roles are spelled out because narrow screens lay it out in blocks, and
/// browsers then forget that it is a table.
pub(super) fn table(order: &[CardId], tally: &Tally) -> Html {
    let query = tally.query().map(Rc::as_ref);
    let body = |dimension: DimensionId| {
        let shown = |card: &&CardId| tally.shows(**card) && card.get().dimension == dimension;
        let rows: Vec<Html> = order
            .iter()
            .filter(shown)
            .map(|&card| row(card, query))
            .collect();
        if rows.is_empty() {
            return Html::default();
        }
        html! {
            <tbody role="rowgroup">
                <tr role="row" class="dimension">
                    <th role="rowheader" scope="rowgroup" colspan="3">{ dimension.get().name() }{ ". " }{ dimension.get().question() }</th>
                </tr>
                { for rows }
            </tbody>
        }
    };
    html! {
        <table class="table" role="table" aria-label="Dimensions down, roles across">
            <thead role="rowgroup">
                <tr role="row">
                    { column("Question".into()) }
                    { for Role::ALL.map(|role| column(role_name(role))) }
                </tr>
            </thead>
            { for DimensionId::all().map(body) }
        </table>
    }
}

fn column(name: Html) -> Html {
    html! { <th role="columnheader" scope="col">{ name }</th> }
}

fn row(id: CardId, query: Option<&Query>) -> Html {
    let card = id.get();
    let stated = |statement: &'static Statement| {
        html! { <>{ words(statement, query) }{ " " }{ voice_dots(statement.claims) }</> }
    };
    let shared = card
        .statements
        .iter()
        .filter(|statement| statement.part.role().is_none())
        .map(|statement| {
            html! { <p><b>{ part_name(statement) }{ ": " }</b>{ stated(statement) }</p> }
        });
    let shared: Html = shared.collect();
    let side = |role: Role| {
        let sides = card
            .statements
            .iter()
            .filter(|statement| statement.part.role() == Some(role));
        html! { <td role="cell" data-role={role.id()}>{ for sides.map(stated) }</td> }
    };
    // What speaks for no single role goes across both; under the question, where the roles have something to say, too.
    let has_sides = card
        .statements
        .iter()
        .any(|statement| statement.part.role().is_some());
    let (under, across) = if has_sides {
        (shared, Role::ALL.map(side).into_iter().collect())
    } else {
        (
            Html::default(),
            html! { <td role="cell" colspan="2">{ shared }</td> },
        )
    };
    html! {
        <tr role="row" data-card={card.id()} data-dimension={card.dimension.id()} data-kind={card.kind.id()}>
            <th role="rowheader" scope="row">
                <a href={link::card(id)}>{ marked(card.title(), query) }</a>
                { under }
            </th>
            { across }
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect_file;

    use super::super::tests::{card, check};
    use super::*;

    #[test]
    fn a_row_has_a_side_for_each_role() {
        check(
            row(card("which-question-does-each-role-ask"), None),
            &expect_file!["snapshots/table_row.html"],
        );
    }

    #[test]
    fn what_is_said_of_both_roles_alone_goes_across_both() {
        let query = Query::new("degree");
        check(
            row(card("do-you-need-a-degree"), Some(&query)),
            &expect_file!["snapshots/table_row_common.html"],
        );
    }
}
