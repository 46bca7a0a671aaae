//! The loop between the browser and the self-assessment.

use gloo::events::{EventListener, EventListenerOptions};
use two_sides_model::answers::Answers;
use two_sides_model::link::Address;
use two_sides_model::place::{Place, Program};
use two_sides_model::saved;
use two_sides_model::sitting::{Act, Keeping, Sitting, Surroundings};
use wasm_bindgen::JsCast;
use web_sys::{
    HtmlElement, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition, StorageEvent,
};
use yew::prelude::*;

use super::keeping::{ANSWERS_KEY, keep, kept_answers, kept_elsewhere, lay_ready};
use super::pictures;
use super::sharing::can_send;
use super::{
    arrival_at, document, find, focus, fragment, listen_to_anchors, page, quietly, target,
    tell_page, window,
};

/// The heading of the page, which can take the focus.
const HEADING: &str = "#app h1";

/// Keeps the browser and the sitting in step: the sitting follows addresses and other tabs; focus, title and storage follow the
/// sitting.
#[hook]
pub fn use_sitting(program: Program, sitting: &Sitting, report: &Callback<Act>) {
    let told = use_mut_ref(|| None::<Told>);
    let (sitting, report) = (sitting.clone(), report.clone());
    use_effect(move || {
        let last = told.borrow_mut().take();
        let listeners = if let Some(last) = last {
            let is_new = last.sitting.place != sitting.place;
            tell_place(&sitting, is_new && last.sitting.place.is_some());
            if !is_new && last.sitting.asks_to_start_over != sitting.asks_to_start_over {
                // What was pressed is gone. Of what has come instead, the first thing throws nothing away.
                let is_over = sitting.answers.is_empty();
                focus(if is_over {
                    HEADING
                } else {
                    "[data-button^=start-over]"
                });
            }
            if program == Program::Assessment {
                tell_storage(&last.sitting, &sitting, &report);
            }
            last.listeners
        } else {
            tell_place(&sitting, false);
            show_step();
            listen(program, &report)
        };
        pictures::ask();
        *told.borrow_mut() = Some(Told { sitting, listeners });
    });
}

/// What the browser was last told, and what ends with the page.
struct Told {
    sitting: Sitting,
    listeners: [EventListener; 4],
}

fn listen(program: Program, report: &Callback<Act>) -> [EventListener; 4] {
    // Nobody answers anything in the reference: there, what is kept holds.
    let take = move |report: &Callback<Act>, kept: Answers| {
        report.emit(Act::KeptElsewhere(kept));
        if program == Program::Reference {
            report.emit(Act::ElsewhereTaken);
        }
    };
    let arrival = {
        let report = report.clone();
        EventListener::new(&window(), "hashchange", move |_| {
            if let Some(address) = Address::read(&fragment()) {
                if program == Program::Reference {
                    // The assessment may have kept more since.
                    take(&report, kept_answers().0);
                }
                let arrival = address.seen_by(program);
                // `boot.js` may have turned to another program and back since this place was drawn; it is not drawn again.
                if arrival.is_some()
                    && let Some(root) = document().document_element()
                {
                    let _ = root.set_attribute("data-ready", "");
                }
                report.emit(Act::Arrived(arrival));
            }
        })
    };
    let storage = {
        let report = report.clone();
        EventListener::new(&window(), "storage", move |event| {
            let event: &StorageEvent = event.unchecked_ref();
            if event.key().is_none_or(|key| key == ANSWERS_KEY) {
                take(&report, kept_elsewhere(event.new_value()));
            }
        })
    };
    let active = EventListenerOptions::enable_prevent_default();
    let keys = EventListener::new_with_options(&document(), "keydown", active, |event| {
        rate_by_key(event.unchecked_ref());
    });
    [arrival, storage, keys, listen_to_anchors()]
}

/// The sitting in which the reader finds the pages of `program`.
#[must_use]
pub fn opened(program: Program) -> Sitting {
    let surroundings = Surroundings {
        page: page(),
        can_send: can_send(),
    };
    Sitting::opened_at(arrival_at(program), kept_answers(), surroundings)
}

/// Tells the page around which page is shown. `is_next` says whether the reader came from another screen of the assessment.
///
/// After each draw, at the same place too: the reader may have been elsewhere meanwhile.
fn tell_place(sitting: &Sitting, is_next: bool) {
    // A title stands in the history and on the screens of others, so it never holds a result.
    let (page, title) = match &sitting.place {
        Some(Place::Assess(step)) => ("assess", step.name()),
        Some(Place::Shared(_)) => ("result", "A shared result"),
        Some(Place::Lineup(_)) => ("lineup", "Results side by side"),
        Some(Place::Method) => ("method", "How it works"),
        Some(Place::Compare(_) | Place::Card(_)) | None => return,
    };
    if tell_page(page, &[title, " · Two Sides"].concat()) || is_next {
        show_from_the_top();
    }
}

/// On a narrow screen the steps are a strip, of which the present one should be seen.
fn show_step() {
    if let Some(here) = find(".steps [aria-current]") {
        let sideways = ScrollIntoViewOptions::new();
        sideways.set_block(ScrollLogicalPosition::Nearest);
        sideways.set_inline(ScrollLogicalPosition::Center);
        here.scroll_into_view_with_scroll_into_view_options(&sideways);
    }
}

/// A new screen is read from its beginning, by those who see it and by those who hear it.
fn show_from_the_top() {
    show_step();
    if let Some(main) = find("#main") {
        main.scroll_into_view();
    }
    if let Some(heading) = find(HEADING) {
        let _ = heading.focus_with_options(&quietly());
    }
}

/// Answers are kept as they are given, but not over those of another tab, until somebody says which of the two hold.
fn tell_storage(last: &Sitting, sitting: &Sitting, report: &Callback<Act>) {
    let is_torn = |sitting: &Sitting| matches!(sitting.keeping, Keeping::Elsewhere(_));
    let is_new = last.answers != sitting.answers || is_torn(last);
    if !is_new {
        return;
    }
    let text = saved::write(&sitting.answers);
    lay_ready(&text);
    if is_torn(sitting) {
        return;
    }
    // Another tab may have kept other answers that this one was not told of, as while it lay in the memory of "back".
    if last.keeping == Keeping::Kept
        && let (kept, Keeping::Kept, _) = kept_answers()
        && kept != last.answers
    {
        report.emit(Act::KeptElsewhere(kept));
        return;
    }
    let is_kept = keep(&text);
    match (is_kept, &sitting.keeping) {
        (true, Keeping::Refused) => report.emit(Act::KeepingChanged(Keeping::Kept)),
        (false, Keeping::Kept) => report.emit(Act::KeepingChanged(Keeping::Refused)),
        _ => {}
    }
}

/// The keys 0 to 4 rate the skill one of whose choices has the focus. Elsewhere they are left alone: on the button that clears an
/// answer, they would put down another.
fn rate_by_key(event: &KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return;
    }
    let key = event.key();
    if !matches!(key.as_str(), "0" | "1" | "2" | "3" | "4") {
        return;
    }
    let choice = target(event)
        .filter(|on| on.matches("[type=radio]").unwrap_or(false))
        .and_then(|on| on.closest("[data-item]").ok().flatten())
        .and_then(|question| {
            question
                .query_selector(&["input[value='", &key, "']"].concat())
                .ok()
                .flatten()
        });
    if let Some(choice) = choice.and_then(|choice| choice.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        choice.click();
        let _ = choice.focus();
    }
}
