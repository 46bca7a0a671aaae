//! What the page has to say about keeping the answers, and about addresses it did not understand.

use two_sides_model::link::Dropped;
use two_sides_model::sitting::{Act, Keeping, Sitting};
use yew::prelude::*;

use crate::component::button::Button;

/// Something to say, with what somebody can reply to it.
struct Notice {
    /// Its name in the DOM.
    about: &'static str,
    words: String,
    replies: Vec<(Act, &'static str)>,
}

/// The notices; nothing when all is well.
pub(super) fn keeping(sitting: &Sitting, report: &Callback<Act>) -> Html {
    let mut notices = Vec::new();
    let mut say = |about, words, replies| {
        notices.push(Notice {
            about,
            words,
            replies,
        });
    };
    match &sitting.keeping {
        Keeping::Kept => {}
        Keeping::Refused => say(
            "refused",
            "Nothing new is kept in this browser now, so what you change lasts only until you close the page. Save your answers as \
             a file, or share a link with yourself."
                .to_owned(),
            vec![],
        ),
        Keeping::Elsewhere(_) => say(
            "elsewhere",
            "Your answers were changed in another tab. Nothing more is kept until you choose. ".to_owned(),
            vec![
                (Act::ElsewhereTaken, "Take those"),
                (Act::ElsewhereLeft, "Keep these"),
            ],
        ),
    }
    if sitting.offered.is_some() {
        say(
            "offered",
            "Taking the answers of this file replaces all that you have here. ".to_owned(),
            vec![
                (Act::OfferTaken, "Take those"),
                (Act::OfferLeft, "Keep mine"),
            ],
        );
    }
    if let Some(remark) = &sitting.remark {
        say(
            "remark",
            remark.clone() + " ",
            vec![(Act::RemarkRead, "All right")],
        );
    }
    if !sitting.dropped.is_empty() {
        let names: Vec<_> = sitting.dropped.iter().map(Dropped::name).collect();
        say(
            "dropped",
            [
                "This address asks for ",
                &names.join(", "),
                ", which we do not know. ",
            ]
            .concat(),
            vec![(Act::DroppedRead, "All right")],
        );
    }
    notices
        .into_iter()
        .map(|notice| draw(notice, report))
        .collect()
}

fn draw(notice: Notice, report: &Callback<Act>) -> Html {
    let Notice {
        about,
        words,
        replies,
    } = notice;
    let reply = |(act, label): (Act, &'static str)| {
        let button = Button {
            look: "quiet",
            ..Button::default()
        };
        html! { <>{ button.reports(act, report, label) }{ " " }</> }
    };
    html! {
        <p class="notice" role="alert" data-notice={about}>{ words }{ for replies.into_iter().map(reply) }</p>
    }
}
