//! How it all works: sources, voices, limits, privacy.

use two_sides_model::content::{founding_sources, public_sources};
use two_sides_model::edition::{Edition, Form};
use two_sides_model::fairness::fairness;
use two_sides_model::picks::{Pickable, Picks};
use two_sides_model::preference::PreferenceId;
use two_sides_model::score::Share;
use two_sides_model::source::{SourceId, VoiceId};
use two_sides_model::weights::Weights;
use yew::prelude::*;

use crate::component::link::outward;
use crate::component::prose::{bold, heading, paragraph};
use crate::component::skill::{preference_row, skill_row};
use crate::component::table::table;

/// A piece of the page. The text is data, not markup, because markup is compiled to code, which takes many times the bytes.
enum Block {
    Heading(&'static str),
    Paragraph(&'static str),
    Item(&'static str),
    Voices,
    FoundingSources,
    PublicSources,
    Weights,
    Fairness,
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
    Heading("How the assessment scores"),
    Item(
        "The weight of a skill for a role is the number of voices with a claim that names the skill for that role. Nobody chose it.",
    ),
    Item(
        "Readiness for a role: the sum of weight times level, over the most it could be. Level 4 in everything that the sources \
         name for the role is 100 %.",
    ),
    Item(
        "The lean of the skills: readiness for SRE minus readiness for DevOps, over the largest difference that any answers could \
         reach. It runs from 100 towards DevOps to 100 towards SRE; the same level everywhere gives exactly 0.",
    ),
    Item(
        "The lean of the preferences: choices for SRE minus choices for DevOps, over all that are asked. What you can do and what \
         you enjoy are never mixed into one number.",
    ),
    Item(
        "A missing answer counts as anything it could be, so a figure becomes a range. What is shown is the middle of the range.",
    ),
    Item(
        "A role is named only when the whole range lies on its side, and still does when each voice in turn is left out. \
         Otherwise it is too close to call.",
    ),
    Item(
        "Only the questions of the form count: the short form has its own weights, and can reach a verdict of its own.",
    ),
    Heading("What each question rests on"),
    Paragraph(
        "Skills with their weights in the full form, then preferences. Open one to read the claims that it rests on.",
    ),
    Block::Weights,
    Heading("Is the form fair?"),
    Paragraph(
        "These figures are computed from the weights while you read. A fair form reaches as far to one side as to the other, and \
         leaves equal answers in the middle.",
    ),
    Block::Fairness,
    Heading("Limits"),
    Item(
        "The result is a mirror, not an exam: it repeats what you say about yourself, weighed by what the documents say about the \
         roles. It knows no employer, no team and no pay.",
    ),
    Item(
        "The weights follow the four voices, not the market: a skill can weigh nothing for a role because no document names it, \
         while many job ads do.",
    ),
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
        "No server, no tracking, no request to anybody else. This browser stores whether you switched the keys off, when the page \
         last broke or was loaded anew for a new version, and your answers, until you start over. Answers that the page could not read stay until you clear what the \
         browser keeps for this site. It keeps the page as well: visited once, it opens without a network. \
         What you ask for stays in the address after #, which browsers do not send. A link to a result is the data: whoever has it \
         can read it. No server gets it, unless a mail program spoils the # of the link.",
    ),
    Heading("Check that yourself"),
    Item(
        "Open the developer tools of your browser (F12), choose Network and use the page: every request is for a file of this site, \
         and none holds an answer.",
    ),
    Item(
        "Look at the source of the page (Ctrl+U). Content-Security-Policy stands near its beginning: with it the browser itself \
         keeps the page from loading anything from another address, or sending anything there.",
    ),
    Item(
        "Visit the page once, go offline and answer everything. All of it works, because nobody else is needed.",
    ),
    Item("Under Application or Storage the same tools show all that this browser keeps."),
];

/// The page.
pub fn method() -> Html {
    html! {
        <div class="method">
            { heading("How this works".into()) }
            { for PAGE.iter().map(block) }
        </div>
    }
}

fn block(block: &'static Block) -> Html {
    match block {
        Heading(text) => html! { <h2>{ *text }</h2> },
        Paragraph(text) => paragraph(html! { text }),
        Item(text) => item(html! { text }),
        Voices => VoiceId::all().map(voice).collect(),
        FoundingSources => founding_sources().map(entry).collect(),
        PublicSources => public_sources().map(entry).collect(),
        Block::Weights => {
            let weights = Weights::of(Edition::today(), Form::Full, Picks::NONE);
            let skills = weights.skills.iter().map(|weight| skill_row(weight, None));
            let preferences =
                PreferenceId::all().map(|preference| preference_row(preference, None));
            html! { <ul class="skills">{ for skills }{ for preferences }</ul> }
        }
        Block::Fairness => fairness_table(),
    }
}

fn item(content: Html) -> Html {
    html! { <p class="item">{ content }</p> }
}

fn voice(voice: VoiceId) -> Html {
    let voice = voice.get();
    item(html! { <>{ bold(voice.name().into()) }{ [". ", voice.about()].concat() }</> })
}

fn entry(source: SourceId) -> Html {
    let source = source.get();
    let unknown = |fact: Option<&'static str>| fact.unwrap_or("unknown");
    let no_address = if source.url().is_none() {
        " (address unknown)"
    } else {
        ""
    };
    let facts = [
        no_address,
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
    item(html! { <>{ outward(source.url(), source.title().into()) }{ facts.concat() }</> })
}

/// What is said of a form in the table of fairness.
const FIGURES: [&str; 9] = [
    "Skills asked",
    "Preferences asked",
    "Furthest lean, DevOps / SRE",
    "Lean when all levels are 0, 2 or 4",
    "Skills named by more voices, DevOps / SRE",
    "By how many voices in all, DevOps / SRE",
    "Most that one answer moves the lean",
    "Sheets with one or two skills at 4 and the rest at 0 that lean DevOps / SRE",
    "Such sheets that lean to neither",
];

/// The figures of a form, in the same order.
fn figures(form: Form) -> Vec<String> {
    let fairness = fairness(Edition::today(), form);
    let lean = |lean: Option<Share>| {
        lean.map_or("no figure".to_owned(), |lean| lean.percent().to_string())
    };
    let both = |devops: String, sre: String| [&devops, " / ", sre.as_str()].concat();
    let counts = |[devops, sre]: [usize; 2]| both(devops.to_string(), sre.to_string());
    let [to_devops, to_sre] = fairness.reach;
    let [devops, sre] = fairness.surplus;
    let level = |level: usize| lean(fairness.level[level]);
    vec![
        fairness.skills.to_string(),
        fairness.preferences.to_string(),
        both(lean(to_devops), lean(to_sre)),
        [&level(0), ", ", &level(2), ", ", &level(4)].concat(),
        counts(fairness.heavier),
        both(devops.to_string(), sre.to_string()),
        fairness.single.percent().to_string(),
        counts(fairness.sheets),
        fairness.even.to_string(),
    ]
}

/// How even-handed the forms are, as a table.
fn fairness_table() -> Html {
    let row = |((name, short), full): ((&&'static str, String), String)| {
        html! { <tr><th scope="row">{ *name }</th><td>{ short }</td><td>{ full }</td></tr> }
    };
    let titles = ["Figure", "Short form", "Full form"].map(Html::from);
    let rows = FIGURES
        .iter()
        .zip(figures(Form::Short))
        .zip(figures(Form::Full));
    html! {
        <table class="lineup" data-fairness="">
            { table(titles.to_vec(), rows.map(row).collect()) }
        </table>
    }
}
