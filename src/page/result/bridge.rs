//! Strengths, and the shortest way to each role.

use two_sides_model::bridge::{Step, bridge, certificates, strengths};
use two_sides_model::card::CardId;
use two_sides_model::certificate::{CertificateId, Flag};
use two_sides_model::link;
use two_sides_model::picks::Pickable;
use two_sides_model::role::Role;
use yew::prelude::*;

use super::Subject;
use crate::component::link::outward;
use crate::component::prose::{bold, finding, paragraph};
use crate::component::role_name::role_name;

/// The section: for each role what is strong already, and what would bring most.
pub(super) fn bridges(subject: Subject) -> Html {
    let about = "For each role: what is strong already, and the few skills that would close most of what is missing. Skills without an answer are not looked at.";
    let content = html! {
        <>
            { paragraph(about.into()) }
            <div class="bridges">{ for Role::ALL.iter().map(|role| way(subject, *role)) }</div>
        </>
    };
    finding("Strengths, and the shortest bridge", content)
}

fn way(subject: Subject, role: Role) -> Html {
    let Subject {
        edition,
        answers,
        left_out,
    } = subject;
    let strong = strengths(edition, answers, left_out, role);
    let strong: Vec<_> = strong.iter().map(|skill| skill.get().name()).collect();
    let strong = if strong.is_empty() {
        "nothing that counts is rated 3 or 4".to_owned()
    } else {
        strong.join(", ")
    };
    let bridge = bridge(edition, answers, left_out, role);
    let steps = bridge.map_or(Vec::new(), |bridge| bridge.steps);
    // One that serves several of the skills is named once.
    let mut papers: Vec<CertificateId> = Vec::new();
    for step in &steps {
        for id in certificates(role, step.skill) {
            if !papers.contains(&id) {
                papers.push(id);
            }
        }
    }
    let steps = if steps.is_empty() {
        paragraph("Nothing to add among the rated skills.".into())
    } else {
        html! { <ol>{ for steps.iter().map(advice) }</ol> }
    };
    let papers = (!papers.is_empty()).then(|| {
        html! {
            <>
                { paragraph(bold("Certificates that serve these skills:".into())) }
                <ul class="leads">{ for papers.into_iter().map(certificate) }</ul>
            </>
        }
    });
    html! {
        <div data-bridge={role.id()}>
            <h3>{ role_name(role) }</h3>
            <p>{ bold("Strong: ".into()) }{ strong + "." }</p>
            { steps }
            { papers }
        </div>
    }
}

fn advice(step: &Step) -> Html {
    let skill = step.skill.get();
    let card = |card: CardId| html! { <li><a href={link::card(card)}>{ card.title() }</a></li> };
    html! {
        <li data-step={skill.id()}>
            <p>{ bold(skill.name().into()) }{ [" closes ", &step.closes.percent().to_string(), " points"].concat() }</p>
            { paragraph(skill.next().into()) }
            <ul class="leads">
                { for skill.cards().take(2).map(card) }
            </ul>
        </li>
    }
}

fn certificate(id: CertificateId) -> Html {
    let certificate = id.get();
    let flags: Vec<_> = certificate.flags.iter().map(Flag::name).collect();
    let flags =
        (!flags.is_empty()).then(|| html! { <span class="flag">{ flags.join(", ") }</span> });
    let facts = [
        ", ",
        certificate.issuer(),
        ". ",
        certificate.remark(),
        " Checked on ",
        certificate.checked(),
        ".",
    ];
    html! {
        <li data-certificate={certificate.id()}>
            { flags }{ " " }
            { outward(certificate.source.get().url(), certificate.name().into()) }
            { facts.concat() }
        </li>
    }
}
