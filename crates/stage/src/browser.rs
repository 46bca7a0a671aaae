//! A browser as a visitor uses it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{By, Key, TypingData, WebDriver, WebElement, WindowHandle};
use url::Url;

use crate::actor::Actor;
use crate::driver::call;
use crate::journal::Journal;
use crate::probe::{self, Record};
use crate::runtime::lock;
use crate::{Engine, Failure, Result, View};
use crate::{chromium, firefox, webkit};

/// How long a page may take to do what a test waits for.
const PATIENCE: Duration = Duration::from_secs(10);

/// The keys that change the meaning of those pressed with them.
const MODIFIERS: [Key; 4] = [Key::Shift, Key::Control, Key::Alt, Key::Meta];

/// A browser that looks at one site, alone and with nothing saved for it.
///
/// Made by [`Stage::browser`](crate::Stage::browser). Clones are handles to the same browser.
#[derive(Clone)]
pub struct Browser {
    session: Arc<Session>,
}

/// What one play knows of a browser.
struct Session {
    actor: Actor,
    site: Url,
    journal: Mutex<Journal>,
    /// In the order in which they were opened, which not every driver keeps.
    tabs: Mutex<Vec<WindowHandle>>,
    /// With what the pages are looked at.
    view: Mutex<View>,
    /// Whether somebody looks at what the page holds.
    is_watched: AtomicBool,
}

/// How much of a page a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What fits the window.
    Viewport,
    /// The whole page, however long.
    Page,
}

/// What a page holds in memory, in bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heap {
    /// The objects of scripts.
    pub scripts: f64,
    /// The memories of WebAssembly programs, which never shrink.
    pub programs: f64,
}

impl Browser {
    /// Begins a play at this address.
    pub(crate) fn of(actor: Actor, site: &Url, view: View) -> Result<Self> {
        let tab = actor.tab()?;
        let browser = Self {
            session: Arc::new(Session {
                actor,
                site: site.clone(),
                journal: Mutex::default(),
                tabs: Mutex::new(vec![tab]),
                view: Mutex::new(view),
                is_watched: AtomicBool::new(false),
            }),
        };
        browser.show(view)?;
        Ok(browser)
    }

    /// Ends the play. Where somebody still has a handle, the browser ends with the last of them instead of playing on.
    pub(crate) fn leave(self) {
        if let Some(session) = Arc::into_inner(self.session) {
            session.actor.leave();
        }
    }

    // Going places.

    /// Goes to an address, relative to the site, and waits until the page can be used: until its
    /// root element carries `data-ready`.
    ///
    /// # Errors
    ///
    /// When the page does not load or does not become ready in time.
    pub fn open(&self, address: &str) -> Result {
        self.go(address)?;
        self.wait_until("the page is ready", || {
            Ok(self.script(
                "return document.documentElement.hasAttribute('data-ready')",
                &[],
            )? == json!(true))
        })
    }

    /// Goes to an address, relative to the site, and waits for nothing but the load event.
    ///
    /// # Errors
    ///
    /// When the address is none or the page does not load in time.
    pub fn go(&self, address: &str) -> Result {
        let url = self.session.site.join(address)?;
        // What the page recorded cannot be asked for from another origin.
        self.ask_probe()?;
        call(self.web().goto(url.as_str()))
    }

    /// One step back in the history of the tab.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn back(&self) -> Result {
        if self.session.actor.engine() == Engine::WebKit {
            // Its button passes over what came about without a press, which is what it takes the choices of its driver for.
            self.script("history.back()", &[])?;
            return Ok(());
        }
        call(self.web().back())
    }

    /// One step forward in the history of the tab.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn forward(&self) -> Result {
        call(self.web().forward())
    }

    /// Loads the page once more, without waiting until it can be used.
    ///
    /// # Errors
    ///
    /// When the page does not load in time.
    pub fn reload(&self) -> Result {
        if self.session.actor.engine() != Engine::Firefox {
            return call(self.web().refresh());
        }
        // The driver of Firefox goes past the worker of a page, as somebody who presses Shift does.
        self.script("window.isLeft = true; location.reload()", &[])?;
        self.wait_until("the page is loaded anew", || {
            let is_anew = "return !window.isLeft && document.readyState === 'complete'";
            Ok(self.script(is_anew, &[])? == true)
        })
    }

    /// What the address bar says.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn url(&self) -> Result<String> {
        Ok(call(self.web().current_url())?.into())
    }

    /// From now on shows pages in another window size, or to somebody with other preferences.
    ///
    /// # Errors
    ///
    /// When the browser does not answer. WebKitGTK takes its theme when it starts, and cannot change it; it
    /// neither forces the colours of the system nor moves less.
    pub fn show(&self, view: View) -> Result {
        *lock(&self.session.view) = view;
        match self.session.actor.engine() {
            Engine::Chromium => chromium::show(self.web(), view),
            Engine::Firefox => firefox::show(self, view),
            Engine::WebKit => webkit::show(self, view),
        }
    }

    /// Opens one more tab of this browser, which shares all that is saved, and turns to it.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn open_tab(&self) -> Result {
        let tab = call(self.web().new_tab())?;
        lock(&self.session.tabs).push(tab.clone());
        call(self.web().switch_to_window(tab))?;
        // What Chromium is told of a view holds for one tab. The others keep it.
        if self.session.actor.engine() == Engine::Chromium {
            let view = *lock(&self.session.view);
            chromium::show(self.web(), view)?;
        }
        Ok(())
    }

    /// Does something in a tab of its own, which is closed then.
    ///
    /// # Errors
    ///
    /// When that fails, or the browser does not answer.
    pub fn in_new_tab<T>(&self, act: impl FnOnce() -> Result<T>) -> Result<T> {
        let here = call(self.web().window())?;
        self.open_tab()?;
        let outcome = act();
        self.ask_probe()?;
        call(self.web().close_window())?;
        lock(&self.session.tabs).pop();
        call(self.web().switch_to_window(here))?;
        outcome
    }

    /// Turns to one of the tabs, by its place in the order in which they were opened, from 0.
    ///
    /// # Errors
    ///
    /// When there is no such tab.
    pub fn turn_to_tab(&self, place: usize) -> Result {
        let tabs = self.tabs();
        let missing = || Failure::new(format!("There are {} tabs, none {place}.", tabs.len()));
        let tab = tabs.get(place).ok_or_else(missing)?;
        call(self.web().switch_to_window(tab.clone()))
    }

    // Doing things.

    /// Clicks an element as soon as it is there, can be seen, and nothing lies over it.
    ///
    /// # Errors
    ///
    /// When that does not happen in time.
    pub fn click(&self, selector: &str) -> Result {
        let mut last = None;
        self.wait_until(&format!("{selector} can be clicked"), || {
            let element = self.element(selector)?;
            if self.session.actor.engine() == Engine::WebKit {
                let place = webkit::place(self, &element)?;
                if last.replace(place.clone()) != Some(place) {
                    return Ok(false);
                }
            }
            let clicked = call(element.click()).map(|()| true);
            if clicked.is_err() && self.session.actor.engine() != Engine::Chromium {
                // The driver of WebKit does not find what is not laid out before it comes near the window, and that of Firefox does
                // not scroll what is in the window already, even if something lies over it.
                call(element.scroll_into_view())?;
            }
            clicked
        })
    }

    /// Moves the mouse onto an element, and does not press it.
    ///
    /// # Errors
    ///
    /// When there is no such element in the window.
    pub fn point_at(&self, selector: &str) -> Result {
        let element = self.element(selector)?;
        let chain = self.web().action_chain().move_to_element_center(&element);
        call(chain.perform())
    }

    /// Types into an element, after what it holds already.
    ///
    /// # Errors
    ///
    /// When there is no such element that takes text in time.
    pub fn type_into(&self, selector: &str, text: &str) -> Result {
        self.wait_until(&format!("{selector} takes text"), || {
            let element = self.element(selector)?;
            call(element.send_keys(text))?;
            Ok(true)
        })
    }

    /// Presses keys, one after the other, wherever the focus is: `press("/")`,
    /// `press(Key::Escape)`, `press(Key::Shift + Key::Tab)`.
    ///
    /// A modifier stays down for the keys after it, and is released at the end.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn press(&self, keys: impl Into<TypingData>) -> Result {
        let (mut chain, mut held) = (self.web().action_chain(), Vec::new());
        for key in keys.into().as_vec() {
            chain = chain.key_down(key);
            if MODIFIERS.iter().any(|modifier| modifier.value() == key) {
                held.push(key);
            } else {
                chain = chain.key_up(key);
            }
        }
        for key in held {
            chain = chain.key_up(key);
        }
        call(chain.perform())
    }

    /// Runs a script as the body of a function and returns its result as JSON. A promise is
    /// waited for. In the script, the arguments are `arguments[0]` and so on.
    ///
    /// # Errors
    ///
    /// When the script throws, its promise is rejected, or it takes minutes.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Result<Value> {
        let is_watched = self.session.is_watched.load(Ordering::Relaxed);
        if is_watched && self.session.actor.engine() == Engine::Chromium {
            return chromium::script(self.web(), body, arguments);
        }
        let returned = call(self.web().execute(body, arguments.to_vec()))?;
        Ok(returned.json().clone())
    }

    /// Sends a command of the `DevTools` protocol, for the few things that `WebDriver` cannot do,
    /// such as slowing the processor down. Only Chromium knows any.
    ///
    /// # Errors
    ///
    /// When the browser does not know the command or refuses it.
    pub fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        chromium::devtools(self.web(), method, parameters)
    }

    /// From now on lets scripts return in a way that leaves nothing behind. What they return through Chromium's driver stays in the heap
    /// for as long as the page does.
    pub fn watch_heap(&self) {
        self.session.is_watched.store(true, Ordering::Relaxed);
    }

    /// What the page holds after all that nothing reaches was thrown away. Only Chromium tells.
    ///
    /// # Errors
    ///
    /// When the browser does not tell.
    pub fn heap(&self) -> Result<Heap> {
        chromium::heap(self.web())
    }

    /// The folder to which this browser saves files.
    #[must_use]
    pub fn downloads(&self) -> PathBuf {
        self.session.actor.downloads()
    }

    // Looking.

    /// Waits until a condition holds. An error within it means "not yet".
    ///
    /// The description completes the sentence "It did not come about that ...".
    ///
    /// # Errors
    ///
    /// When the condition does not hold in time.
    pub fn wait_until(
        &self,
        description: &str,
        mut condition: impl FnMut() -> Result<bool>,
    ) -> Result {
        let started = Instant::now();
        loop {
            let outcome = condition();
            if let Ok(true) = outcome {
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                let seconds = PATIENCE.as_secs();
                let failure = Failure::new(format!(
                    "It did not come about within {seconds} seconds that {description}."
                ));
                return Err(match outcome {
                    Ok(_) => failure,
                    Err(reason) => failure.and(reason),
                });
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Waits until an element can be seen.
    ///
    /// # Errors
    ///
    /// When that does not happen in time.
    pub fn wait_for(&self, selector: &str) -> Result {
        self.wait_until(&format!("{selector} can be seen"), || {
            Ok(self.count(selector)? > 0)
        })
    }

    /// Waits until the selector finds nothing any more.
    ///
    /// # Errors
    ///
    /// When that takes too long.
    pub fn wait_until_gone(&self, selector: &str) -> Result {
        self.wait_until(&format!("{selector} is gone"), || {
            Ok(self.count(selector)? == 0)
        })
    }

    /// How many elements match and can be seen, in the window or by scrolling.
    ///
    /// # Errors
    ///
    /// When the selector is none.
    pub fn count(&self, selector: &str) -> Result<usize> {
        let visible = self.script(
            "return [...document.querySelectorAll(arguments[0])]
                .filter(element => element.checkVisibility({ visibilityProperty: true })).length",
            &[json!(selector)],
        )?;
        Ok(serde_json::from_value(visible)?)
    }

    /// The text of an element as a visitor sees it.
    ///
    /// # Errors
    ///
    /// When there is no such element.
    pub fn text(&self, selector: &str) -> Result<String> {
        let element = self.element(selector)?;
        call(element.text())
    }

    /// The value of an attribute; none when the element does not carry it.
    ///
    /// # Errors
    ///
    /// When there is no such element.
    pub fn attribute(&self, selector: &str, name: &str) -> Result<Option<String>> {
        let value = self.script(
            "return document.querySelector(arguments[0]).getAttribute(arguments[1])",
            &[json!(selector), json!(name)],
        )?;
        Ok(serde_json::from_value(value)?)
    }

    /// What a text field or another form element holds.
    ///
    /// # Errors
    ///
    /// When there is no such element.
    pub fn value(&self, selector: &str) -> Result<String> {
        let value = self.script(
            "return document.querySelector(arguments[0]).value",
            &[json!(selector)],
        )?;
        Ok(serde_json::from_value(value)?)
    }

    /// Whether the focus is on the first element that matches.
    ///
    /// # Errors
    ///
    /// When the selector is none.
    pub fn has_focus(&self, selector: &str) -> Result<bool> {
        let focused = self.script(
            "return document.activeElement === document.querySelector(arguments[0])",
            &[json!(selector)],
        )?;
        Ok(focused == json!(true))
    }

    /// Saves a picture as PNG, and makes the folder for it. WebKitGTK draws no more of a page than what fits the window, and nothing as
    /// long as there are several tabs.
    ///
    /// # Errors
    ///
    /// When the browser does not answer or the file cannot be written.
    pub fn screenshot(&self, file: impl AsRef<Path>, extent: Extent) -> Result {
        let file = file.as_ref();
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let png = match (extent, self.session.actor.engine()) {
            // It would wait minutes for a frame of a tab that is not shown.
            (_, Engine::WebKit) if self.tabs().len() > 1 => {
                let refusal = "WebKitGTK takes no picture of one of several tabs.";
                return Err(Failure::new(refusal));
            }
            (Extent::Page, Engine::Chromium) => chromium::picture(self.web())?,
            (Extent::Page, Engine::Firefox) => firefox::picture(self.web())?,
            (Extent::Viewport, _) | (Extent::Page, Engine::WebKit) => {
                call(self.web().screenshot_as_png())?
            }
        };
        fs::write(file, png)?;
        Ok(())
    }

    /// The page as it is now, as HTML.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn source(&self) -> Result<String> {
        call(self.web().source())
    }

    // What went wrong.

    /// Announces that the console will show an error with this text, as part of the test. It does
    /// not count as a fault then, and the play fails when it does not come.
    pub fn expect_fault(&self, text: &str) {
        self.journal().expect(text);
    }

    /// Announces that files will not load, which Chromium logs with this text although the page copes with it. The other engines do not say
    /// so to anybody; there nothing has to come.
    pub fn expect_missing(&self, text: &str) {
        if self.session.actor.engine() == Engine::Chromium {
            self.expect_fault(text);
        }
    }

    /// Announces that the policy of the page will keep WebAssembly from running, with this text of the report. WebKitGTK reports nothing of it;
    /// there nothing has to come.
    pub fn expect_no_webassembly(&self, text: &str) {
        if self.session.actor.engine() != Engine::WebKit {
            self.expect_fault(text);
        }
    }

    /// All lines of the console so far.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn console(&self) -> Result<Vec<String>> {
        Ok(self.read_journal()?.console().to_vec())
    }

    /// The errors that the console showed and the requests that left the origin, so far.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn faults(&self) -> Result<Vec<String>> {
        Ok(self.read_journal()?.faults())
    }

    fn read_journal(&self) -> Result<MutexGuard<'_, Journal>> {
        self.ask_all_probes()?;
        if self.session.actor.engine() == Engine::Chromium {
            let console = call(self.web().browser_log())?;
            let requests = call(self.web().get_log("performance"))?;
            let mut journal = self.journal();
            journal.note_console(console);
            journal.note_requests(&requests, &self.session.site);
        }
        Ok(self.journal())
    }

    /// Takes down what the pages of all tabs have recorded.
    fn ask_all_probes(&self) -> Result {
        let [_] = self.tabs()[..] else {
            let here = call(self.web().window())?;
            for tab in self.tabs() {
                call(self.web().switch_to_window(tab))?;
                self.ask_probe()?;
            }
            return call(self.web().switch_to_window(here));
        };
        self.ask_probe()
    }

    /// Takes down what the page has recorded.
    fn ask_probe(&self) -> Result {
        let record: Option<Record> = serde_json::from_value(self.script(probe::ASK, &[])?)?;
        if let Some(record) = record {
            self.journal().note_record(record, &self.session.site);
        }
        Ok(())
    }

    fn journal(&self) -> MutexGuard<'_, Journal> {
        lock(&self.session.journal)
    }

    fn tabs(&self) -> Vec<WindowHandle> {
        lock(&self.session.tabs).clone()
    }

    fn element(&self, selector: &str) -> Result<WebElement> {
        call(self.web().find(By::Css(selector)))
    }

    pub(crate) fn web(&self) -> &WebDriver {
        self.session.actor.web()
    }
}
