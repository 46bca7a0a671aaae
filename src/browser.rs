//! The only file that touches the window: address, history, focus, keys, clipboard, storage, and the crash card.
//!
//! Everything here runs in event handlers and effects, never while something renders.

pub mod keeping;
pub mod pictures;
pub mod sharing;
pub mod sitting;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use two_sides_model::card::CardId;
use two_sides_model::link::{self, Address, Arrival};
use two_sides_model::picks::Pickable;
use two_sides_model::place::{Entry, Place, Program, Sort};
use two_sides_model::state::{Action, Copied, CopyAttempt, Sheet, Shortcuts, State, Typing};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Document, Element, Event, FocusOptions, HtmlElement, HtmlSelectElement, KeyboardEvent, Window,
};
use yew::prelude::*;

const SHORTCUTS_KEY: &str = "two-sides.shortcuts";

/// How long somebody must have stopped typing before the address follows and screen readers are told. Browsers refuse a page that
/// writes addresses more than about three times a second for long.
const TYPING_PAUSE_MILLISECONDS: u32 = 400;

/// How many cards are drawn in one go while the page starts: as many as take a phone less than the 50 ms after which a press is felt
/// to hang. With very many cards the portions grow, since each portion looks at all cards before it.
const PORTION: usize = 8;

#[expect(clippy::disallowed_methods, reason = "this is the one place")]
fn window() -> Window {
    web_sys::window().expect("the app runs in a window")
}

fn document() -> Document {
    window().document().expect("a window has a document")
}

// The page as a whole.

/// Mounts `Root` into the element of its program, with the properties that it begins with, and shows the crash card should any of
/// that ever panic: after a panic Yew draws nothing any more, and the page would only look alive.
///
/// Natively there is nothing to mount into, and this does nothing; pages are rendered to text instead.
///
/// # Panics
///
/// When the page has no such element.
pub fn mount<Root: BaseComponent>(program: Program, props: impl FnOnce() -> Root::Properties) {
    #[cfg(target_arch = "wasm32")]
    {
        // Yew replaces a hook set with `std::panic::set_hook`.
        yew::set_custom_panic_hook(Box::new(|panic| show_crash(&panic.to_string())));
        let place = document()
            .get_element_by_id(program.id())
            .expect("index.html has a place for each program");
        let place = if program == Program::Comparison {
            backstage(&place)
        } else {
            place
        };
        yew::Renderer::<Root>::with_root_and_props(place, props()).render();
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (program, props);
}

thread_local! {
    /// Where the comparison is drawn until it is whole.
    static BACKSTAGE: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// A place to draw in that nobody sees yet: the page shows the comparison as it came until the program has drawn all of it.
#[cfg(target_arch = "wasm32")]
fn backstage(place: &Element) -> Element {
    let twin: Element = place
        .clone_node()
        .expect("an element can be copied")
        .unchecked_into();
    BACKSTAGE.set(Some(twin.clone()));
    twin
}

/// Shows what was drawn backstage. `boot.js` hears of it right before, and keeps the card that is read where it is.
fn enter() {
    if let Some(twin) = BACKSTAGE.take()
        && let Some(place) = document().get_element_by_id(&twin.id())
    {
        tell("two-sides:enter");
        let _ = place.replace_with_with_node_1(&twin);
    }
}

/// How many cards to draw first. To draw all of them takes a phone a quarter of a second, in which it does nothing else. So they come
/// in portions, while the page can be read and scrolled; but not where it cannot be read yet, or nobody looks.
#[must_use]
pub fn first_cards(place: &Place) -> usize {
    if *place == Place::default() && !document().hidden() {
        0
    } else {
        usize::MAX
    }
}

#[cfg(target_arch = "wasm32")]
fn show_crash(report: &str) {
    if let Some(details) = find("[data-crash-details]") {
        details.set_text_content(Some(report));
    }
    tell("two-sides:crash");
}

/// Has the page hear of something, `boot.js` first.
fn tell(event: &str) {
    if let Ok(event) = Event::new(event) {
        let _ = window().dispatch_event(&event);
    }
}

// The loop between the browser and the state.

/// Keeps the browser and the state of the comparison in step: the state follows links, keys, "back" and "forward"; address, focus,
/// title and storage follow the state, as long as the place is the comparison's.
///
/// All of that begins when as many cards are `drawn` as there are; until then the next portion follows.
#[hook]
pub fn use_browser(state: &State, report: &Callback<Action>, drawn: &UseStateHandle<usize>) {
    let told = use_mut_ref(|| None::<Told>);
    let (state, report, drawn) = (state.clone(), report.clone(), drawn.clone());
    use_effect(move || {
        if *drawn < CardId::all().count() {
            let more = *drawn + PORTION.max(*drawn / 4);
            Timeout::new(0, move || drawn.set(more)).forget();
            return;
        }
        let last = told.borrow_mut().take();
        let pause = (state.typing == Typing::Going).then(|| {
            let report = report.clone();
            Timeout::new(TYPING_PAUSE_MILLISECONDS, move || {
                report.emit(Action::TypingPaused);
            })
        });
        let told_now = if let Some(mut last) = last {
            // By the time this is drawn, a link or a quick second "back" may have led on. That address is not ours to write over.
            if last.address == fragment() && last.addressed() != state.place {
                tell_address(&last, &state);
                last.address = fragment();
                if last.is_scrolled {
                    tell_scroll(&last.state, &state);
                }
            }
            tell_focus(&last.state, &state);
            let sort = state.place.comparison().sort;
            if last.has_arrived || last.state.place.comparison().sort != sort {
                tell_sort(sort);
            }
            if last.state.shortcuts != state.shortcuts {
                save_shortcuts(state.shortcuts);
            }
            Told {
                state,
                has_arrived: false,
                pause,
                ..last
            }
        } else {
            enter();
            give_way();
            arrive(&state.place);
            // Somebody may have followed a link while the cards were drawn.
            let arrival = arrival();
            let has_arrived = arrival.place != state.place;
            if has_arrived {
                report.emit(Action::Arrived(arrival));
            }
            Told {
                state,
                has_arrived,
                address: fragment(),
                is_scrolled: is_scrolled(),
                pause,
                listeners: listen(&told, &report),
            }
        };
        *told.borrow_mut() = Some(told_now);
    });
}

/// What the browser was last told, and what ends when it is told something else.
struct Told {
    state: State,
    /// Whether "back", "forward" or a link have led somewhere since.
    has_arrived: bool,
    /// The end of the address, from the `#` on, as it was told or gone to last.
    address: String,
    /// Whether the window shows another part of the page than its beginning.
    is_scrolled: bool,
    #[expect(dead_code, reason = "dropping it stops the clock")]
    pause: Option<Timeout>,
    #[expect(dead_code, reason = "dropping them ends the listening")]
    listeners: [EventListener; 6],
}

impl Told {
    /// What the address shows. What is being typed waits for a pause, and one effect can follow several actions, so this need not be what
    /// was drawn last. An anchor says nothing of a place.
    fn addressed(&self) -> Place {
        link::parse(&self.address).map_or_else(|| self.state.place.clone(), |arrival| arrival.place)
    }
}

/// Listens for what the reader does outside the app's own controls.
fn listen(told: &Rc<RefCell<Option<Told>>>, report: &Callback<Action>) -> [EventListener; 6] {
    let active = EventListenerOptions::enable_prevent_default();
    let arrival = {
        let (told, report) = (Rc::clone(told), report.clone());
        EventListener::new(&window(), "hashchange", move |_| {
            give_way();
            let address = fragment();
            let arrival = link::parse(&address);
            if let Some(told) = told.borrow_mut().as_mut() {
                told.address = address;
                told.has_arrived |= arrival.is_some();
            }
            if let Some(arrival) = arrival {
                report.emit(Action::Arrived(arrival));
            }
        })
    };
    let keys = {
        let (told, report) = (Rc::clone(told), report.clone());
        EventListener::new_with_options(&document(), "keydown", active, move |event| {
            let told = told.borrow();
            let action = told
                .as_ref()
                .and_then(|told| press(event.unchecked_ref(), &told.state));
            // The report changes what the browser is told.
            drop(told);
            if let Some(action) = action {
                report.emit(action);
            }
        })
    };
    let scroll = {
        let told = Rc::clone(told);
        EventListener::new(&window(), "scroll", move |_| {
            if let Some(told) = told.borrow_mut().as_mut() {
                told.is_scrolled = is_scrolled();
            }
        })
    };
    // The sheet closes when somebody presses beside it, and when the window has become too wide for it.
    let close_when = |is_over: fn(&Event) -> bool| {
        let (told, report) = (Rc::clone(told), report.clone());
        move |event: &Event| {
            let is_open = told
                .borrow()
                .as_ref()
                .is_some_and(|told| told.state.sheet == Sheet::Open);
            if is_open && is_over(event) {
                report.emit(Action::SheetMoved(Sheet::Closed));
            }
        }
    };
    let press = EventListener::new(&document(), "click", close_when(is_beside_sheet));
    let resize = EventListener::new(&window(), "resize", close_when(|_| is_wide()));
    [arrival, keys, listen_to_anchors(), scroll, press, resize]
}

/// Whether something was pressed that is neither in the sheet nor opens it.
fn is_beside_sheet(press: &Event) -> bool {
    target(press).is_some_and(|on| {
        on.closest("#filters, .thumb-bar")
            .is_ok_and(|it| it.is_none())
    })
}

fn is_scrolled() -> bool {
    window().scroll_y().is_ok_and(|top| top > 0.0)
}

fn listen_to_anchors() -> EventListener {
    let active = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "click", active, follow_anchor)
}

// Address and history.

/// What the present address asks for.
#[must_use]
pub fn arrival() -> Arrival {
    link::parse(&fragment()).unwrap_or_default()
}

/// What the present address asks of a program beside the comparison; none where another one answers.
#[must_use]
pub fn arrival_at(program: Program) -> Option<Arrival> {
    Address::read(&fragment())?.seen_by(program)
}

fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// `boot.js` knows the addresses of the other program only as the printer writes them. One that it took for ours is written so.
fn give_way() {
    if let Some(arrival) = link::parse(&fragment())
        && arrival.place.program() != Program::Comparison
        && find("[data-program=comparison]").is_some()
    {
        let _ = window().location().replace(&link::print(&arrival.place));
    }
}

fn tell_address(last: &Told, state: &State) {
    let mut here = last.addressed();
    // What was typed before the last step has waited for a pause, which did not come.
    let is_waiting = last.state.typing == Typing::Going && !last.has_arrived;
    let waiting = is_waiting.then_some(&last.state.place);
    if let Some(typed) = state.cut_short.as_ref().or(waiting)
        && *typed != here
        && typed.entry(&state.place) == Entry::New
    {
        write_address(typed, here.entry(typed));
        here = typed.clone();
    }
    let entry = here.entry(&state.place);
    if here != state.place && (state.typing == Typing::Paused || entry == Entry::New) {
        write_address(&state.place, entry);
    }
}

fn write_address(place: &Place, entry: Entry) {
    let Ok(history) = window().history() else {
        return;
    };
    let address = link::print(place);
    // A browser that thinks we write too often refuses. The page still shows the right thing, and links are made from the state.
    let _ = match entry {
        Entry::New => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
        Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
    };
}

// Focus, and the page around the app.

fn tell_focus(last: &State, state: &State) {
    if [last.sheet, state.sheet].contains(&Sheet::Open) {
        cover(state.sheet);
    }
    if last.sheet != state.sheet {
        focus(match state.sheet {
            Sheet::Open => "#filters",
            Sheet::Closed => "[data-button=filters]",
        });
    }
    // Who goes to another program and back at once may do so between two draws. To those the place is the same, but `boot.js` waits.
    if find("[data-ready]").is_none()
        || std::mem::discriminant(&last.place) != std::mem::discriminant(&state.place)
        || (last.place != state.place && matches!(state.place, Place::Card(_)))
    {
        arrive(&state.place);
    }
    // A button can be gone with what it dropped. Its focus then stays with the results instead of at the top of the page.
    let is_lost = |active: Element| active.tag_name() == "BODY";
    if (last.place != state.place || last.dropped != state.dropped)
        && document().active_element().is_some_and(is_lost)
        && let Some(results) = find(".results")
    {
        let _ = results.focus_with_options(&quietly());
    }
}

/// All that an open sheet lies over, but for what speaks up by itself.
const COVERED: &str =
    "body > :not(main, #crash), .rail > :not(#filters), .results > :not([role=status])";

/// What an open sheet covers takes neither focus nor press, and is not read out. A choice in the sheet can bring new parts under it.
fn cover(sheet: Sheet) {
    match sheet {
        Sheet::Open => each(COVERED, |covered| {
            let _ = covered.set_attribute("inert", "");
        }),
        Sheet::Closed => each("[inert]", |covered| {
            let _ = covered.remove_attribute("inert");
        }),
    }
}

/// Whether the filters stand beside the cards, where there is no sheet.
fn is_wide() -> bool {
    find(".thumb-bar").is_some_and(|bar| bar.get_bounding_client_rect().height() < 1.0)
}

/// A select that the reader has used no longer follows its markup.
fn tell_sort(sort: Sort) {
    if let Some(select) = find("#comparison select") {
        select
            .unchecked_into::<HtmlSelectElement>()
            .set_value(sort.id());
    }
}

/// Whoever filters from far down the cards sees what is left from its beginning. Asking where the results are costs a layout, so only
/// a page that is scrolled is asked.
fn tell_scroll(last: &State, state: &State) {
    if last.place.comparison().filter != state.place.comparison().filter
        && let Some(results) = find(".results")
        && results.get_bounding_client_rect().top() < 0.0
    {
        results.scroll_into_view();
    }
}

/// Tells the page around where the reader is, and shows the card that was linked. At a place of another program, this is the other
/// program's to do; the reader may have gone there while this one was drawn.
fn arrive(place: &Place) {
    if [place, &arrival().place].map(Place::program) != [Program::Comparison; 2] {
        return;
    }
    let is_from_elsewhere = tell_page("compare", "DevOps or SRE? Two Sides");
    if let Place::Card(card) = place {
        reveal(&["[data-card=", card.id(), "]"].concat());
    } else if is_from_elsewhere {
        reveal("#main");
    }
}

/// Tells the page around the programs which page is shown. Says whether the reader came from another one.
fn tell_page(page: &str, title: &str) -> bool {
    let document = document();
    document.set_title(title);
    let mut last = None;
    if let Some(root) = document.document_element() {
        last = root.get_attribute("data-page");
        let _ = root.set_attribute("data-page", page);
        let _ = root.set_attribute("data-ready", "");
    }
    if let Some(left) = find("nav [aria-current]") {
        let _ = left.remove_attribute("aria-current");
    }
    if let Some(here) = find(&["nav [data-page=", page, "]"].concat()) {
        let _ = here.set_attribute("aria-current", "page");
    }
    last.is_some_and(|last| last != page)
}

/// Brings an element to the top of the window and gives it the focus.
fn reveal(selector: &str) {
    focus(selector);
    if let Some(element) = find(selector) {
        element.scroll_into_view();
    }
}

/// For a focus that must not scroll.
fn quietly() -> FocusOptions {
    let quietly = FocusOptions::new();
    quietly.set_prevent_scroll(true);
    quietly
}

/// Gives the first element that matches the focus, if there is one.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

/// Does something with every element that matches.
fn each(selector: &str, act: impl Fn(&Element)) {
    let Ok(found) = document().query_selector_all(selector) else {
        return;
    };
    for index in 0..found.length() {
        if let Some(element) = found.get(index) {
            act(element.unchecked_ref());
        }
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    document()
        .query_selector(selector)
        .ok()
        .flatten()?
        .dyn_into()
        .ok()
}

/// An anchor such as the skip link moves the focus but must not replace the address, which holds the filters. Each program listens;
/// the first one does it.
fn follow_anchor(event: &Event) {
    if event.default_prevented() {
        return;
    }
    let anchor = target(event)
        .and_then(|element| element.closest("a[href^='#']").ok().flatten())
        .and_then(|anchor| anchor.get_attribute("href"));
    if let Some(anchor) = anchor.filter(|anchor| !anchor.starts_with("#/")) {
        event.prevent_default();
        reveal(&anchor);
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

// Keys.

/// What a key press asks the app for. Keys that only move the focus do that right here.
fn press(event: &KeyboardEvent, state: &State) -> Option<Action> {
    if state.place.program() != Program::Comparison
        || event.default_prevented()
        || event.is_composing()
        || event.ctrl_key()
        || event.alt_key()
        || event.meta_key()
    {
        return None;
    }
    let on = target(event);
    let is_on = |selector: &str| {
        on.as_ref()
            .is_some_and(|element| element.matches(selector).unwrap_or(false))
    };
    match event.key().as_str() {
        "/" if state.shortcuts == Shortcuts::On && !is_on("input:not([type=checkbox]), select") => {
            event.prevent_default();
            focus("input[type=search]");
            None
        }
        "Escape"
            if (state.shortcuts == Shortcuts::On && !is_on("select"))
                || state.sheet == Sheet::Open =>
        {
            event.prevent_default();
            Some(Action::EscapePressed)
        }
        // The arrows belong to what is inside a card, and otherwise to the page, unless a card itself has the focus.
        key @ ("ArrowDown" | "ArrowUp" | "Home" | "End") if is_on("article[data-card]") => {
            event.prevent_default();
            step_from_card(&on?, key);
            None
        }
        _ => None,
    }
}

fn step_from_card(card: &Element, key: &str) {
    let Some(list) = card.parent_element() else {
        return;
    };
    let is_shown = |card: &Element| !card.has_attribute("hidden");
    let (mut next, on): (_, fn(&Element) -> Option<Element>) = match key {
        "ArrowDown" => (card.next_element_sibling(), Element::next_element_sibling),
        "ArrowUp" => (
            card.previous_element_sibling(),
            Element::previous_element_sibling,
        ),
        "Home" => (list.first_element_child(), Element::next_element_sibling),
        _ => (list.last_element_child(), Element::previous_element_sibling),
    };
    while let Some(card) = next {
        if is_shown(&card) {
            if let Some(card) = card.dyn_ref::<HtmlElement>() {
                let _ = card.focus();
            }
            return;
        }
        next = on(&card);
    }
}

// Links and the clipboard.

/// The address of the page as links name it. A page that was opened from a disk names the public one, where it knows it: nobody
/// else can open the disk.
fn page() -> String {
    let here = window().location().href().unwrap_or_default();
    match option_env!("TWO_SIDES_URL") {
        Some(public) if here.starts_with("file:") => public.to_owned(),
        _ => here.split('#').next().unwrap_or_default().to_owned(),
    }
}

/// Puts a link that ends in `address` on the clipboard and reports whether that worked. Must be called right in a click: browsers refuse it
/// later.
pub fn copy_link(address: &str, report: impl FnOnce(CopyAttempt) + 'static) {
    let window = window();
    let link = [page(), address.to_owned()].concat();
    // Pages that were not loaded over a secure connection have no clipboard at all.
    let clipboard = window.navigator().clipboard();
    let written = (!clipboard.is_undefined()).then(|| JsFuture::from(clipboard.write_text(&link)));
    let address = address.to_owned();
    // The same words once more are news only after others.
    say("");
    spawn_local(async move {
        let is_written = match written {
            Some(written) => written.await.is_ok(),
            None => false,
        };
        let copied = if is_written {
            say("Link copied");
            Copied::Yes
        } else {
            say("The link was not copied. It is in the field that follows.");
            Copied::No
        };
        report(CopyAttempt {
            address,
            link,
            copied,
        });
    });
}

/// Tells those who hear the page what those who see it can see.
fn say(words: &str) {
    if let Some(said) = document().get_element_by_id("said") {
        said.set_text_content(Some(words));
    }
}

// Storage.

/// Whether the reader switched single keys off on an earlier visit. `On` where nothing can be stored.
#[must_use]
pub fn saved_shortcuts() -> Shortcuts {
    let saved = storage().and_then(|storage| storage.get_item(SHORTCUTS_KEY).ok().flatten());
    if saved.as_deref() == Some("off") {
        Shortcuts::Off
    } else {
        Shortcuts::On
    }
}

/// Where nothing can be stored the choice lasts as long as the page.
fn save_shortcuts(shortcuts: Shortcuts) {
    let Some(storage) = storage() else { return };
    let _ = match shortcuts {
        Shortcuts::On => storage.remove_item(SHORTCUTS_KEY),
        Shortcuts::Off => storage.set_item(SHORTCUTS_KEY, "off"),
    };
}

/// Storage may be missing, or reading the very property may throw. After crashes, `boot.js` has what is kept left alone.
fn storage() -> Option<web_sys::Storage> {
    if find("[data-untouched]").is_some() {
        return None;
    }
    window().local_storage().ok().flatten()
}
