//! The running browsers: each plays one play after the other, since to start one takes longer than most plays do.

use std::collections::HashSet;
use std::fs;
use std::iter;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

use tempfile::TempDir;
use thirtyfour::{WebDriver, WindowHandle};
use url::{Origin, Url};

use crate::driver::{Driver, call, tidy};
use crate::runtime::{block_on, lock};
use crate::view::Theme;
use crate::{Engine, Failure, Result};
use crate::{artefacts, chromium, firefox, webkit};

/// How long a script may run: a bench is one script.
const SCRIPT_TIMEOUT: Duration = Duration::from_mins(5);

/// How long a page may take to load: one of thousands of cards on a slow line takes a while.
const PAGE_TIMEOUT: Duration = Duration::from_mins(2);

/// How much longer a driver may take to answer than what it was asked to do.
const MARGIN: Duration = Duration::from_secs(10);

/// The folder in a profile to which files are saved.
const DOWNLOADS: &str = "downloads";

/// Those that no play needs at the moment. What still waits at the end of this process ends with it, as all [`Driver`]s do.
static WAITING: Mutex<Vec<Actor>> = Mutex::new(Vec::new());

/// A running browser and the driver under it, which both end when it is dropped.
pub(crate) struct Actor {
    webdriver: WebDriver,
    _driver: Driver,
    engine: Engine,
    profile: TempDir,
    /// That with which it was started, and which not every engine can change.
    theme: Theme,
    /// Where it has been. What pages save is theirs alone, so nothing is saved in it for any other origin.
    origins: HashSet<Origin>,
}

impl Actor {
    /// One in which nothing is saved for this address. It may have played before, elsewhere.
    pub(crate) fn engage(address: &Url, theme: Theme) -> Result<Self> {
        let origin = address.origin();
        // All files of a disk may save in one place.
        if !origin.is_tuple() {
            return Self::start(theme);
        }
        let mut actor = Self::waiting(&origin, theme).map_or_else(|| Self::start(theme), Ok)?;
        actor.origins.insert(origin);
        Ok(actor)
    }

    /// One that waits and has not been there. Those that ended meanwhile are no use.
    fn waiting(origin: &Origin, theme: Theme) -> Option<Self> {
        let can_play = |actor: &Self| {
            let can_look_so = actor.theme == theme || actor.engine != Engine::WebKit;
            can_look_so && !actor.origins.contains(origin)
        };
        let next = || {
            let mut waiting = lock(&WAITING);
            let place = waiting.iter().position(can_play)?;
            Some(waiting.swap_remove(place))
        };
        iter::from_fn(next).find(|actor| actor.tab().is_ok())
    }

    /// One that has not played before.
    pub(crate) fn start(theme: Theme) -> Result<Self> {
        let engine = Engine::of_this_run()?;
        let profiles = artefacts::folder("browser-profiles");
        fs::create_dir_all(&profiles)?;
        let profile = tempfile::tempdir_in(profiles)?;
        let downloads = profile.path().join(DOWNLOADS);
        fs::create_dir(&downloads)?;
        let folder = profile.path();
        let (driver, capabilities) = match engine {
            Engine::Chromium => chromium::start(folder, &downloads),
            Engine::Firefox => firefox::start(folder, &downloads),
            Engine::WebKit => webkit::start(folder, &downloads, theme),
        }?;
        let opening =
            WebDriver::builder(driver.url(), capabilities).request_timeout(SCRIPT_TIMEOUT + MARGIN);
        let webdriver = block_on(opening.into_future()).map_err(|error| {
            let (reason, remedy) = (tidy(&error), engine.remedy());
            Failure::new(format!(
                "{engine} does not start under its driver: {reason}\n{remedy}"
            ))
        })?;
        call(webdriver.set_page_load_timeout(PAGE_TIMEOUT))?;
        call(webdriver.set_script_timeout(SCRIPT_TIMEOUT))?;
        Ok(Self {
            webdriver,
            _driver: driver,
            engine,
            profile,
            theme,
            origins: HashSet::new(),
        })
    }

    /// Has it wait for the next play, with one empty tab. One that cannot, or was started for one play alone, ends.
    pub(crate) fn leave(self) {
        // Some browsers go on showing what they have saved, which takes room from the page and can have the focus.
        let files = fs::read_dir(self.downloads());
        let has_saved_none = files.is_ok_and(|mut files| files.next().is_none());
        if !self.origins.is_empty() && has_saved_none && self.clear().is_ok() {
            lock(&WAITING).push(self);
        }
    }

    fn clear(&self) -> Result {
        let web = &self.webdriver;
        let old = call(web.windows())?;
        let new = call(web.new_tab())?;
        for tab in old {
            call(web.switch_to_window(tab))?;
            call(web.close_window())?;
        }
        call(web.switch_to_window(new))?;
        // The driver of WebKit leaves the mouse where it was. A page that opens under it would not hear of the mouse coming onto an element.
        let chain = web.action_chain_with_delay(None, Some(Duration::ZERO));
        call(chain.move_to(0, 0).perform())?;
        if self.engine == Engine::Chromium {
            chromium::forget(web)?;
        }
        Ok(())
    }

    /// The tab that it has at the beginning of a play.
    pub(crate) fn tab(&self) -> Result<WindowHandle> {
        call(self.webdriver.window())
    }

    pub(crate) fn web(&self) -> &WebDriver {
        &self.webdriver
    }

    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// The folder to which it saves files.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.profile.path().join(DOWNLOADS)
    }
}

impl Drop for Actor {
    fn drop(&mut self) {
        // Ended by its driver, the browser leaves nothing half done; that it cannot be reached means that it has ended already.
        let _ = block_on(self.webdriver.clone().quit());
    }
}
