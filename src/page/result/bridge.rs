//! Strengths, and the shortest way to each role.

use two_sides_model::bridge::{Step, bridge, certificates, strengths};
use two_sides_model::card::CardId;
use two_sides_model::certificate::{CertificateId, Flag};
use two_sides_model::link;
use two_sides_model::picks::Pickable;
use two_sides_model::place::Place;
use two_sides_model::role::Role;
use yew::prelude::*;

use super::Subject;
use crate::component::role_name::role_name;

/// The section: for each role what is strong already, and what would bring most.
pub(super) fn bridges(subject: Subject) -> Html {
    html! {
        <section class="finding">
            <h2>{ "Strengths, and the shortest bridge" }</h2>
            <p>{ "For each role: what is strong already, and the few skills that would close most of what is missing." }</p>
            <div class="bridges">{ for Role::ALL.map(|role| way(subject, role)) }</div>
        </section>
    }
}

fn way(subject: Subject, role: Role) -> Html {
    let Subject {
        edition,
        answers,
        left_out,
    } = subject;
    let strong: Vec<_> = strengths(edition, answers, left_out, role)
        .into_iter()
        .map(|skill| skill.get().name())
        .collect();
    let bridge = bridge(edition, answers, left_out, role);
    let steps = bridge.map_or(Vec::new(), |bridge| bridge.steps);
    // One that serves several of the skills is named once.
    let mut papers: Vec<CertificateId> = Vec::new();
    for id in steps.iter().flat_map(|step| certificates(role, step.skill)) {
        if !papers.contains(&id) {
            papers.push(id);
        }
    }
    html! {
        <div data-bridge={role.id()}>
            <h3>{ role_name(role) }</h3>
            <p>
                <b>{ "Strong: " }</b>
                { if strong.is_empty() { "nothing rated 3 or 4 yet".to_owned() } else { strong.join(", ") } }{ "." }
            </p>
            if steps.is_empty() {
                <p>{ "Nothing to add among the rated skills." }</p>
            } else {
                <ol>{ for steps.iter().map(advice) }</ol>
            }
            if !papers.is_empty() {
                <p><b>{ "Certificates that serve these skills:" }</b></p>
                <ul class="leads">{ for papers.into_iter().map(certificate) }</ul>
            }
        </div>
    }
}

fn advice(step: &Step) -> Html {
    let skill = step.skill.get();
    let card = |card: CardId| html! { <li><a href={link::print(&Place::Card(card))}>{ card.title() }</a></li> };
    html! {
        <li data-step={skill.id()}>
            <p><b>{ skill.name() }</b>{ [" closes ", &step.closes.percent().to_string(), " points"].concat() }</p>
            <p>{ skill.next() }</p>
            <ul class="leads">
                { for skill.cards().take(2).map(card) }
            </ul>
        </li>
    }
}

fn certificate(id: CertificateId) -> Html {
    let certificate = id.get();
    let flags: Vec<_> = certificate.flags.iter().map(Flag::name).collect();
    let source = certificate.source.get();
    let is_flagged = !flags.is_empty();
    html! {
        <li data-certificate={certificate.id()}>
            { for is_flagged.then(|| html! { <span class="flag">{ flags.join(", ") }</span> }) }
            <a href={source.url()} rel="noreferrer">{ certificate.name() }</a>
            { [", ", certificate.issuer(), ". "].concat() }
            { certificate.remark() }{ [" Checked on ", certificate.checked(), "."].concat() }
        </li>
    }
}
