//! Several results side by side: an overlay for two people, a map for a team.

use two_sides_model::answers::Level;
use two_sides_model::code::{self, Scores};
use two_sides_model::lineup::{COVERS, Cover, FEWEST, Lineup, MOST, Member, Row, differences};
use two_sides_model::picks::Pickable;
use two_sides_model::role::Role;
use two_sides_model::sitting::{Act, Sitting};
use two_sides_model::step::Step;
use yew::prelude::*;

use super::assess::address;
use super::result::{Figure, sentence};
use crate::component::link::link;
use crate::component::paste::paste;
use crate::component::prose::{aside, bold, finding, heading, lead, onward};
use crate::component::role_name::role_name;
use crate::component::scale::{Mark, scale};
use crate::component::table::table;

/// How many differences are named before it gets tedious.
const MOST_DIFFERENCES: usize = 5;

/// The page for these codes.
pub fn lineup(sitting: &Sitting, codes: &[String], report: &Callback<Act>) -> Html {
    let lineup = Lineup::parse(&codes.join("+"));
    let mine = code::encode_answers(&sitting.answers);
    let names: Vec<String> = lineup
        .members
        .iter()
        .enumerate()
        .map(|(at, member)| {
            let is_mine = !sitting.answers.is_empty() && member.shared.code() == mine;
            if is_mine {
                letter(at) + " (yours)"
            } else {
                letter(at)
            }
        })
        .collect();
    let rows: Vec<Row> = lineup
        .rows()
        .into_iter()
        .filter(|row| row.cover() != Cover::Unknown)
        .collect();
    let assess = link(
        "button ghost",
        None,
        address(Step::Start),
        "Assess yourself".into(),
    );
    let (title, content) = if lineup.is_enough() {
        let count = lineup.members.len().to_string();
        let skills =
            (!rows.is_empty()).then(|| html! { <>{ coverage(&rows) }{ map(&rows, &names) }</> });
        (
            count + " results side by side",
            html! { <>{ figures(&lineup.members, &names) }{ skills }</> },
        )
    } else {
        let about = [
            "This page lays ",
            &FEWEST.to_string(),
            " to ",
            &MOST.to_string(),
            " results side by side. It needs a link to each of them.",
        ];
        (
            "Not enough to compare".to_owned(),
            lead(about.concat().into()),
        )
    };
    html! {
        <div class="assess">
            { heading(title.into()) }
            { troubles(&lineup) }
            { content }
            { paste(&sitting.pasted, codes, report) }
            { onward(assess) }
        </div>
    }
}

/// The name of a member: results carry no names of people.
fn letter(member: usize) -> String {
    // There are at most twelve.
    char::from(b"ABCDEFGHIJKL"[member % MOST]).to_string()
}

/// What of the link could not be used, and why.
fn troubles(lineup: &Lineup) -> Html {
    let unreadable = lineup.unreadable.iter().map(|unreadable| {
        let place = unreadable.place.to_string();
        html! {
            <p class="notice" data-fault={unreadable.fault.id()}>
                <b>{ ["Result ", &place, ": ", unreadable.fault.title(), ". "].concat() }</b>{ unreadable.fault.advice() }
            </p>
        }
    });
    let left_out = (lineup.left_out > 0).then(|| {
        let most = MOST.to_string();
        let count = lineup.left_out.to_string();
        let said = [
            "There is room for ",
            &most,
            " results. Left out: ",
            &count,
            ".",
        ];
        html! { <p class="notice" data-left-out="">{ said.concat() }</p> }
    });
    let scores_alone = (lineup.scores_alone() > 0).then(|| {
        let count = lineup.scores_alone().to_string();
        let said = [
            "Links that tell scores alone are in no comparison of skills. Here: ",
            &count,
            ".",
        ]
        .concat();
        html! { <p class="notice" data-scores-alone="">{ said }</p> }
    });
    html! { <>{ for unreadable }{ left_out }{ scores_alone }</> }
}

/// The four figures of everybody, as on their own pages.
fn figures(members: &[Member], names: &[String]) -> Html {
    let row = |(member, name): (&Member, &String)| {
        let scores = member.scores();
        let [skills, preferences] = scores.calls;
        let verdict = [
            sentence("Skills", skills),
            sentence("Preferences", preferences),
        ]
        .join(" ");
        html! {
            <tr data-member={name.clone()}>
                <th scope="row">{ name.clone() }</th>
                <td data-verdict={skills.id()}>{ verdict }</td>
                { for Figure::ALL.iter().map(|figure| cell(*figure, &scores)) }
            </tr>
        }
    };
    let about =
        "Answers are all scored under today’s questions. Scores alone are shown as they came.";
    let ready_for = |role| html! { <>{ "Ready for " }{ role_name(role) }</> };
    let titles = vec![
        "Result".into(),
        "Verdict".into(),
        "Skills lean".into(),
        "Preferences lean".into(),
        ready_for(Role::DevOps),
        ready_for(Role::Sre),
    ];
    let rows = members.iter().zip(names).map(row).collect();
    let table = wide("The figures", table(titles, rows));
    finding(
        "The figures",
        html! { <>{ aside(about.into()) }{ table }</> },
    )
}

fn cell(figure: Figure, scores: &Scores) -> Html {
    let percents = figure.of(scores);
    let value = percents.map(|percents| percents.value);
    let said = figure.told(percents);
    html! {
        <td data-lean={figure.lean()} data-readiness={figure.readiness()} data-value={value.map(|value| value.to_string())}>
            { said }
        </td>
    }
}

/// A table that scrolls by itself where it is wider than the window.
fn wide(name: &'static str, content: Html) -> Html {
    html! {
        <div class="scrolls" tabindex="0" role="region" aria-label={name}>
            <table class="lineup">{ content }</table>
        </div>
    }
}

/// What only one covers, what nobody covers, and where they differ most.
fn coverage(rows: &[Row]) -> Html {
    let told = |row: &Row| {
        let who: String = row.covered_by().map(letter).collect();
        let name = row.skill.get().name();
        if who.is_empty() {
            name.to_owned()
        } else {
            [name, " (", &who, ")"].concat()
        }
    };
    let list = |id: &'static str, title: &'static str, rows: Vec<&Row>, none: &str| {
        let names: Vec<String> = rows.into_iter().map(told).collect();
        let names = if names.is_empty() {
            none.to_owned()
        } else {
            names.join(", ")
        };
        html! { <p data-cover={id}>{ bold([title, ": "].concat().into()) }{ names + "." }</p> }
    };
    let covered = |cover: Cover| rows.iter().filter(|row| row.cover() == cover).collect();
    let differing = differences(rows)
        .into_iter()
        .take(MOST_DIFFERENCES)
        .collect();
    let about = [
        "Somebody covers a skill from level ",
        COVERS.digit(),
        " on. Skills that nobody rated are left out.",
    ];
    let content = html! {
        <>
            { aside(about.concat().into()) }
            { list("several", "Covered by two or more", covered(Cover::Several), "nothing") }
            { list("one", "Covered by one alone", covered(Cover::One), "nothing") }
            { list("nobody", "Covered by nobody who answered", covered(Cover::Nobody), "nothing") }
            { list("differ", "Where they differ most", differing, "nowhere") }
        </>
    };
    finding("Who covers what", content)
}

/// Every skill with everybody's level: an overlay for two, a table for more.
fn map(rows: &[Row], names: &[String]) -> Html {
    let content = if names.len() == FEWEST {
        html! {
            <>
                { aside("From 0 on the left to 4 on the right.".into()) }
                <ul class="skills">{ for rows.iter().map(overlay) }</ul>
            </>
        }
    } else {
        levels(rows, names)
    };
    finding("Skill by skill", content)
}

fn overlay(row: &Row) -> Html {
    let at = |level: Level| -> String {
        let members = row.levels.iter().enumerate();
        members
            .filter(|(_, other)| **other == Some(level))
            .map(|(member, _)| letter(member))
            .collect()
    };
    let marks: Vec<Mark> = Level::ALL
        .into_iter()
        .map(|level| Mark::Members(at(level), i32::from(level.get()) * 25))
        .collect();
    let mut said = String::new();
    for (member, level) in row.levels.iter().enumerate() {
        said += if member == 0 { ": " } else { ", " };
        let level = level.map_or("no answer", Level::digit);
        said += &[&letter(member), " ", level].concat();
    }
    html! {
        <li class="figure" data-row={row.skill.id()}>
            <p>{ bold(row.skill.get().name().into()) }{ said }</p>
            { scale(&marks) }
        </li>
    }
}

fn levels(rows: &[Row], names: &[String]) -> Html {
    let cell = |level: &Option<Level>| {
        let level = level.map(Level::digit);
        html! { <td data-level={level}>{ level.unwrap_or("–") }</td> }
    };
    let row = |row: &Row| {
        html! {
            <tr data-row={row.skill.id()}>
                <th scope="row">{ row.skill.get().name() }</th>
                { for row.levels.iter().map(cell) }
            </tr>
        }
    };
    let mut titles = vec![Html::from("Skill")];
    titles.extend(names.iter().map(Html::from));
    let rows = rows.iter().map(row).collect();
    wide("Skill by skill", table(titles, rows))
}
