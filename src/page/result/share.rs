//! Taking the result away: as a link, a code to photograph, a picture, a sheet of paper.

use two_sides_model::code;
use two_sides_model::edition::Edition;
use two_sides_model::link::shared;
use two_sides_model::picks::Picks;
use two_sides_model::sitting::{Act, Reveal, Sitting};
use yew::prelude::*;

use super::Subject;
use super::figures::Figure;
use super::verdict::both;
use crate::browser;
use crate::component::button::Button;
use crate::component::copy_link::{copy_link, is_private};
use crate::component::paste::paste;
use crate::page::assess::belongings;

/// The section.
pub(super) fn share(sitting: &Sitting, report: &Callback<Act>) -> Html {
    let subject = Subject {
        edition: Edition::today(),
        answers: &sitting.answers,
        // A link says nothing of what somebody leaves out while they look.
        left_out: Picks::NONE,
    };
    let scores = subject.scores();
    let code = match sitting.reveal {
        Reveal::Answers => code::encode_answers(&sitting.answers),
        Reveal::Scores => code::encode_scores(&scores),
    };
    let place = shared(&code);
    let address = sitting.link_to(&place);
    let reveal = |reveal: Reveal, id: &'static str, name: &'static str| {
        let button = Button {
            look: "segment",
            name: Some(["reveal:", id].concat().into()),
            pressed: Some(reveal == sitting.reveal),
            ..Button::default()
        };
        button.reports(Act::RevealChosen(reveal), report, name)
    };
    let told = match sitting.reveal {
        Reveal::Answers => {
            "The link holds every answer, and nothing else: whoever has it sees your levels and choices, and can check and compare them."
        }
        Reveal::Scores => {
            "The link holds the four figures and the verdict, and nothing else: nobody can see or check the answers behind them."
        }
    };
    let send = sitting.surroundings.can_send.then(|| {
        let address = address.clone();
        let button = Button {
            look: "button ghost",
            name: Some("send".into()),
            ..Button::default()
        };
        button.calls(
            Callback::from(move |_| browser::sharing::send(&address)),
            "Send…".into(),
        )
    });
    let print = Button {
        look: "button ghost",
        name: Some("print".into()),
        ..Button::default()
    };
    let poster = code::encode_scores(&scores);
    let [can, likes] = scores.calls;
    let leans = [Figure::Skills, Figure::Preferences].map(|figure| figure.told(figure.of(&scores)));
    let pictured = [
        &both(can, likes),
        " Skills: ",
        &leans[0],
        ". Preferences: ",
        &leans[1],
        ".",
    ]
    .concat();
    html! {
        <section id="share" class="finding share" tabindex="-1">
            <h2>{ "Share it" }</h2>
            <div class="segments" role="group" aria-label="What the link tells">
                { reveal(Reveal::Answers, "answers", "All answers") }
                { reveal(Reveal::Scores, "scores", "Scores alone") }
            </div>
            <p>{ told }{ " The link is the data: no server keeps it." }</p>
            if is_private(&address) {
                <p data-private="">{ "This page is a file on your device, so the link opens on this device alone. Its end, from # on, opens in any copy of the page." }</p>
            }
            <label class="link">
                { "Your link" }
                <input type="text" readonly=true data-share-link="" value={address.clone()} />
            </label>
            <p class="onward">
                { copy_link(place.clone(), "Copy the link", None, sitting.copy.as_ref(), report, Act::LinkCopied) }
                { for send }
                <a data-look="button ghost" data-button="preview" href={place}>{ "See what they will see" }</a>
                { print.calls(Callback::from(|_| browser::sharing::print()), "Print or save as PDF".into()) }
                <a data-look="button ghost" data-button="picture" download="two-sides.svg" data-poster={poster.clone()}>{ "Save a picture" }</a>
            </p>
            <div class="pictures">
                <img data-poster={poster} alt={pictured} width="480" height="252" />
                <svg class="qr" data-qr={address.clone()} role="img" aria-label="Your link as a QR code"><path /></svg>
            </div>
            { paste(&sitting.pasted, &[code], report) }
            { belongings(sitting, report) }
        </section>
    }
}
