//! Several results side by side: an overlay for two people, a map for a team.

use two_sides_model::answers::Level;
use two_sides_model::code;
use two_sides_model::lineup::{COVERS, Cover, FEWEST, Lineup, MOST, Member, Row, differences};
use two_sides_model::picks::Pickable;
use two_sides_model::role::Role;
use two_sides_model::score::Percents;
use two_sides_model::sitting::Sitting;
use two_sides_model::step::Step;
use yew::prelude::*;

use super::assess::address;
use super::result::{sentence, towards};
use crate::component::role_name::role_name;
use crate::component::scale::{Mark, scale};

/// How many differences are named before it gets tedious.
const MOST_DIFFERENCES: usize = 5;

/// The page for these codes.
pub fn lineup(sitting: &Sitting, codes: &[String]) -> Html {
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
    html! {
        <div class="assess">
            <h1 tabindex="-1">
                if lineup.is_enough() {
                    { lineup.members.len() }{ " results side by side" }
                } else {
                    { "Not enough to compare" }
                }
            </h1>
            { troubles(&lineup) }
            if lineup.is_enough() {
                { figures(&lineup.members, &names) }
                if !rows.is_empty() {
                    { coverage(&rows) }
                    { map(&rows, &names) }
                }
            } else {
                <p class="lead">
                    { format!("This page lays {FEWEST} to {MOST} results side by side. It needs a link to each of them.") }
                </p>
            }
            <p class="onward"><a data-look="button ghost" href={address(Step::Start)}>{ "Assess yourself" }</a></p>
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
    html! {
        <>
            { for unreadable }
            if lineup.left_out > 0 {
                <p class="notice" data-left-out="">
                    { format!("There is room for {MOST} results. {} more were left out.", lineup.left_out) }
                </p>
            }
            if lineup.scores_alone() > 0 {
                <p class="notice" data-scores-alone="">
                    { format!("{} of these tell their scores alone, so they are in no comparison of skills.", lineup.scores_alone()) }
                </p>
            }
        </>
    }
}

/// The four figures of everybody, as on their own pages.
fn figures(members: &[Member], names: &[String]) -> Html {
    let row = |(member, name): (&Member, &String)| {
        let scores = member.scores();
        let [skills, _] = scores.calls;
        html! {
            <tr data-member={name.clone()}>
                <th scope="row">{ name.clone() }</th>
                <td data-verdict={skills.id()}>{ sentence("Skills", skills) }</td>
                { lean("skills", scores.skills) }
                { lean("preferences", scores.preferences) }
                { for Role::ALL.map(|role| readiness(role, scores.readiness[role.index()])) }
            </tr>
        }
    };
    html! {
        <section class="finding">
            <h2>{ "The figures" }</h2>
            <p class="aside">{ "Answers are all scored under today’s questions. Scores alone are shown as they came." }</p>
            <div class="scrolls" tabindex="0" role="region" aria-label="The figures">
                <table class="lineup">
                    <thead>
                        <tr>
                            <th scope="col">{ "Result" }</th>
                            <th scope="col">{ "Verdict" }</th>
                            <th scope="col">{ "Skills lean" }</th>
                            <th scope="col">{ "Preferences lean" }</th>
                            { for Role::ALL.map(|role| html! { <th scope="col">{ "Ready for " }{ role_name(role) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for members.iter().zip(names).map(row) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn lean(id: &'static str, figure: Option<Percents>) -> Html {
    html! {
        <td data-lean={id} data-value={figure.map(|it| it.value.to_string())}>
            { figure.map_or("no figure".to_owned(), |it| towards(it.value)) }
        </td>
    }
}

fn readiness(role: Role, figure: Option<Percents>) -> Html {
    html! {
        <td data-readiness={role.id()} data-value={figure.map(|it| it.value.to_string())}>
            { figure.map_or("no figure".to_owned(), |it| it.value.to_string() + " %") }
        </td>
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
    let list = |id: &'static str, title: &'static str, rows: Vec<&Row>, none: &'static str| {
        let names: Vec<String> = rows.into_iter().map(told).collect();
        html! {
            <p data-cover={id}>
                <b>{ title }{ ": " }</b>
                { if names.is_empty() { none.to_owned() } else { names.join(", ") } }{ "." }
            </p>
        }
    };
    let covered = |cover: Cover| rows.iter().filter(|row| row.cover() == cover).collect();
    let differing = differences(rows)
        .into_iter()
        .take(MOST_DIFFERENCES)
        .collect();
    html! {
        <section class="finding">
            <h2>{ "Who covers what" }</h2>
            <p class="aside">
                { ["Somebody covers a skill from level ", &COVERS.get().to_string(), " on. Skills that nobody rated are left out."].concat() }
            </p>
            { list("several", "Covered by two or more", covered(Cover::Several), "nothing") }
            { list("one", "Covered by one alone", covered(Cover::One), "nothing") }
            { list("nobody", "Covered by nobody", covered(Cover::Nobody), "nothing") }
            { list("differ", "Where they differ most", differing, "nowhere") }
        </section>
    }
}

/// Every skill with everybody's level: an overlay for two, a table for more.
fn map(rows: &[Row], names: &[String]) -> Html {
    html! {
        <section class="finding">
            <h2>{ "Skill by skill" }</h2>
            if names.len() == FEWEST {
                <p class="aside">{ "From 0 on the left to 4 on the right." }</p>
                <ul class="skills">{ for rows.iter().map(overlay) }</ul>
            } else {
                { table(rows, names) }
            }
        </section>
    }
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
        said += &[
            letter(member).as_str(),
            " ",
            &level.map_or("no answer".to_owned(), |level| level.get().to_string()),
        ]
        .concat();
    }
    html! {
        <li class="figure" data-row={row.skill.id()}>
            <p><b>{ row.skill.get().name() }</b>{ said }</p>
            { scale(&marks) }
        </li>
    }
}

fn table(rows: &[Row], names: &[String]) -> Html {
    let cell = |level: &Option<Level>| {
        let (said, number) = level.map_or(("–".to_owned(), None), |level| {
            (level.get().to_string(), Some(level.get().to_string()))
        });
        html! { <td data-level={number}>{ said }</td> }
    };
    let row = |row: &Row| {
        html! {
            <tr data-row={row.skill.id()}>
                <th scope="row">{ row.skill.get().name() }</th>
                { for row.levels.iter().map(cell) }
            </tr>
        }
    };
    html! {
        <div class="scrolls" tabindex="0" role="region" aria-label="Skill by skill">
            <table class="lineup">
                <thead>
                    <tr>
                        <th scope="col">{ "Skill" }</th>
                        { for names.iter().map(|name| html! { <th scope="col">{ name.clone() }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
