//! How it all works: sources, voices, limits, privacy.

use two_sides_model::content::{founding_sources, public_sources};
use two_sides_model::picks::Pickable;
use two_sides_model::source::{SourceId, VoiceId};
use yew::prelude::*;

/// A piece of the page. The text is data, not markup, because markup is compiled to code, which takes many times the bytes.
enum Block {
    Heading(&'static str),
    Paragraph(&'static str),
    Item(&'static str),
    Voices,
    FoundingSources,
    PublicSources,
}

use Block::{FoundingSources, Heading, Item, Paragraph, PublicSources, Voices};

/// The page.
static PAGE: &[Block] = &[
    Paragraph(
        "Hundreds of pages compare DevOps engineers and site reliability engineers, and most repeat each other. This one shows \
         what each sentence rests on, so that you can check it, and says so where it does not know.",
    ),
    Heading("From a document to a card"),
    Item(
        "We took the founding documents apart into claims: one statement, by one source, about one role or both. Claims \
         are in our own words. Each names the heading and the sentence it comes from, and quotes a few words of it, so that you \
         can find it in the document.",
    ),
    Item(
        "From the claims we wrote the cards. Each statement on a card lists the claims that carry it: press Evidence to read \
         them. No claim is left unused.",
    ),
    Item(
        "A card is a difference, common ground, or contested. Contested means that the sources say things that do not fit \
         together. Then the card states the positions and takes no side.",
    ),
    Item("Why it matters is our own advice. It rests on no source."),
    Heading("Voices, not documents"),
    Paragraph(
        "Two documents that share their text are one opinion printed twice. So agreement is counted in voices. The dots on a card \
         always stand for the same voices in the same order, and are filled where a voice speaks:",
    ),
    Voices,
    Paragraph("Many voices do not make a statement true. They only show how many said it."),
    Heading("The founding documents"),
    FoundingSources,
    Heading("Public works in notes"),
    Paragraph(
        "Where a well-known public work corrects or completes a card, a note says so, with its source and the day we checked it. \
         Notes never change what the founding documents are reported to say. “Read in a copy of the source” means a stored copy: \
         the live page may have changed since.",
    ),
    PublicSources,
    Heading("Limits"),
    Item("Four voices are few. None of the founding documents says who wrote it, or when."),
    Item(
        "The career guide has a heading on tools with nothing below it, and a line on pay without the figures. We left both gaps \
         open.",
    ),
    Item(
        "Two of the sources are answers over job offers that read like a language model’s. That is our impression. We have not \
         seen the offers.",
    ),
    Item("Job titles are labels. One company’s SRE is another company’s DevOps engineer."),
    Heading("Filters, search and keys"),
    Item(
        "Within a group any option will do; across groups all must be met. The number on an option is how many cards it would \
         leave, given everything asked for in the other groups.",
    ),
    Item(
        "What you filter for lives in the address, so a link shows the same cards to everybody, and back and forward work.",
    ),
    Item(
        "The search looks through cards and evidence, whatever the case, accents, plural or order of words. All words must be \
         found.",
    ),
    Item(
        "The key / goes to the search, and Esc clears the search, then the filters. Both can be switched off under the filters. \
         While a card has the focus, the arrow keys, Home and End move between cards.",
    ),
    Heading("Privacy"),
    Paragraph(
        "Everything runs in your browser. There is no server behind this page, no tracking, and no request to anybody else. The \
         only thing it stores is whether you switched the keys off. What you filter and search for stays in the part of the \
         address after #, which browsers do not send.",
    ),
];

/// The page.
pub fn method() -> Html {
    html! {
        <div class="method">
            <h1 tabindex="-1">{ "How this works" }</h1>
            { for PAGE.iter().map(block) }
        </div>
    }
}

fn block(block: &'static Block) -> Html {
    match block {
        Heading(text) => html! { <h2>{ *text }</h2> },
        Paragraph(text) => html! { <p>{ *text }</p> },
        Item(text) => html! { <p class="item">{ *text }</p> },
        Voices => VoiceId::all()
            .map(|voice| html! { <p class="item"><b>{ voice.get().name }</b>{ ". " }{ voice.get().about }</p> })
            .collect(),
        FoundingSources => founding_sources().map(entry).collect(),
        PublicSources => public_sources().map(entry).collect(),
    }
}

fn entry(source: SourceId) -> Html {
    let source = source.get();
    let unknown = |fact: Option<&'static str>| fact.unwrap_or("unknown");
    let facts = [
        ". Author: ",
        unknown(source.author),
        ". Publisher: ",
        unknown(source.publisher),
        ". Year: ",
        unknown(source.year),
        ". Voice: ",
        source
            .voice
            .map_or("none, only in notes", |voice| voice.get().name),
        ". ",
        source.remark.unwrap_or_default(),
    ];
    html! {
        <p class="item">
            <a href={source.url} rel="noreferrer">{ source.title }</a>
            if source.url.is_none() {
                { " (address unknown)" }
            }
            { facts.concat() }
        </p>
    }
}
