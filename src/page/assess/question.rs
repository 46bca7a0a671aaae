//! A question: a group of radio buttons.

use two_sides_model::answers::{Answers, Level, Reply};
use two_sides_model::picks::Pickable;
use two_sides_model::preference::PreferenceId;
use two_sides_model::role::Role;
use two_sides_model::sitting::Act;
use two_sides_model::skill::SkillId;
use two_sides_model::tension::tensions;
use yew::prelude::*;

use crate::browser;
use crate::component::button::Button;
use crate::component::prose::bold;

/// Something one can reply.
struct Offer {
    value: &'static str,
    /// The key that picks it.
    key: Option<&'static str>,
    text: &'static str,
    is_taken: bool,
    act: Act,
}

/// The question how well somebody knows a skill.
pub(super) fn skill(id: SkillId, answers: &Answers, report: &Callback<Act>) -> Html {
    let skill = id.get();
    let reply = answers.rating(id);
    let offer = |value, key, text, rating| Offer {
        value,
        key,
        text,
        is_taken: reply == Some(rating),
        act: Act::Rated(id, Some(rating)),
    };
    let graded = |level: Level| {
        let digit = level.digit();
        offer(digit, Some(digit), skill.level(level), Reply::Given(level))
    };
    let mut offers: Vec<Offer> = Level::ALL.into_iter().map(graded).collect();
    offers.push(offer("unsure", None, "Not sure", Reply::NotSure));
    let clashes = tensions(answers)
        .into_iter()
        .filter(|tension| tension.skill == id)
        .map(|tension| {
            html! {
                <p class="tension">
                    { "You rated this high, and " }{ bold(tension.base.get().name().into()) }
                    { ", which it usually builds on, 0. Both can be true. Look again if one of them slipped." }
                </p>
            }
        });
    let more = html! {
        <>
            <p class="about">{ skill.about() }</p>
            { for clashes }
        </>
    };
    question(
        skill.id(),
        skill.name(),
        more,
        offers,
        Act::Rated(id, None),
        report,
    )
}

/// The question which of two ways somebody would rather work.
pub(super) fn preference(id: PreferenceId, answers: &Answers, report: &Callback<Act>) -> Html {
    let preference = id.get();
    let reply = answers.choice(id);
    let offer = |value, text, choice| Offer {
        value,
        key: None,
        text,
        is_taken: reply == Some(choice),
        act: Act::Chose(id, Some(choice)),
    };
    let side = |role: Role| offer(role.id(), preference.text(role), Reply::Given(role));
    let mut offers = vec![side(Role::DevOps), side(Role::Sre)];
    if preference.first == Role::Sre {
        offers.reverse();
    }
    offers.push(offer("unsure", "Not sure, or it depends", Reply::NotSure));
    question(
        preference.id(),
        preference.question(),
        Html::default(),
        offers,
        Act::Chose(id, None),
        report,
    )
}

fn question(
    id: &'static str,
    title: &'static str,
    more: Html,
    offers: Vec<Offer>,
    clear: Act,
    report: &Callback<Act>,
) -> Html {
    let is_answered = offers.iter().any(|offer| offer.is_taken);
    let offer = |offer: Offer| {
        let Offer {
            value,
            key,
            text,
            is_taken,
            act,
        } = offer;
        let key = key.map(|key| html! { <><kbd>{ key }</kbd>{ " " }</> });
        html! {
            <label>
                <input type="radio" name={id} {value} checked={is_taken} onchange={report.reform(move |_: Event| act.clone())} />
                <span>{ key }{ text }</span>
            </label>
        }
    };
    let button = Button {
        context: Some(title.into()),
        ..Button::named("quiet", "unanswer")
    };
    let report = report.clone();
    let onclear = Callback::from(move |_| {
        // The button goes with the answer, and would take the focus along.
        browser::focus(&["[data-item=", id, "] input"].concat());
        report.emit(clear.clone());
    });
    html! {
        <fieldset key={id} class="question" data-item={id}>
            <legend>{ title }</legend>
            { more }
            { for offers.into_iter().map(offer) }
            if is_answered {
                { button.calls(onclear, "Clear this answer".into()) }
            }
        </fieldset>
    }
}
