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
        "Most pages on the two roles repeat each other. This one shows what each sentence rests on, so that you can check it, and \
         says so where it does not know.",
    ),
    Heading("From a document to a card"),
    Item(
        "We took the founding documents apart into claims: one statement, by one source, in our own words. Each names its heading \
         and sentence, and quotes a few words, so that you can find it.",
    ),
    Item(
        "Each statement on a card rests on claims: press Evidence to read them. No claim is left unused.",
    ),
    Item(
        "A card is a difference, common ground, or contested: then the sources say things that do not fit together, and the card \
         takes no side.",
    ),
    Item("Why it matters is our own advice. It rests on no source."),
    Heading("Voices, not documents"),
    Paragraph(
        "Documents that share their text are one opinion printed twice. So agreement is counted in voices. The dots always stand \
         for the same voices in the same order. Many voices do not make a statement true; they only show how many said it.",
    ),
    Voices,
    Heading("The founding documents"),
    FoundingSources,
    Heading("Public works in notes"),
    Paragraph(
        "Where a well-known public work corrects or completes a card, a note says so, with the day we checked it. A stored copy \
         was read: the live page may have changed since.",
    ),
    PublicSources,
    Heading("Limits"),
    Item("Four voices are few, and no document says who wrote it, or when."),
    Item(
        "The Career guide has a heading on tools with nothing below it, and a line on pay without figures. We left both open.",
    ),
    Item("Job titles are labels. One company’s SRE is another company’s DevOps engineer."),
    Heading("Filters, search and keys"),
    Item(
        "Within a group any option will do; across groups all must be met. The number on an option is how many cards it would \
         leave. The address holds it all, so a link shows the same cards to everybody.",
    ),
    Item(
        "The search looks through cards and evidence, whatever the case, accents, plural or order of words.",
    ),
    Item(
        "/ goes to the search, Esc clears it and then the filters; both can be switched off under the filters. On a card, arrow \
         keys, Home and End go to other cards.",
    ),
    Heading("Privacy"),
    Paragraph(
        "No server, no tracking, no request to anybody else. All that is stored is whether you switched the keys off. What you ask \
         for stays in the address after #, which browsers do not send.",
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
            .map(|voice| html! { <p class="item"><b>{ voice.get().name() }</b>{ ". " }{ voice.get().about() }</p> })
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
        unknown(source.author()),
        ". Publisher: ",
        unknown(source.publisher()),
        ". Year: ",
        unknown(source.year()),
        ". Voice: ",
        source
            .voice
            .map_or("none, only in notes", |voice| voice.get().name()),
        ". ",
        source.remark().unwrap_or_default(),
    ];
    html! {
        <p class="item">
            <a href={source.url()} rel="noreferrer">{ source.title() }</a>
            if source.url().is_none() {
                { " (address unknown)" }
            }
            { facts.concat() }
        </p>
    }
}
