//! Playing a page: what happens before and after the body of a test.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::{any, fs, thread};

use url::Url;

use crate::actor::Actor;
use crate::artefacts;
use crate::{Browser, Extent, Failure, Result, Site, View};

/// Where the browsers of one test appear.
pub struct Stage {
    browsers: RefCell<Vec<Browser>>,
}

impl Stage {
    /// Opens one more browser, with nothing saved for it, that looks at a site. A site that is measured gets one that has not played before.
    ///
    /// # Errors
    ///
    /// When there is no browser, or no driver of its version; the failure names the remedy.
    pub fn browser(&self, site: &Site, view: View) -> Result<Browser> {
        if site.is_as_it_is() {
            return self.send(Actor::start(view.theme)?, site.url(), view);
        }
        self.browser_at(site.url(), view)
    }

    /// Opens one more browser, with nothing saved for it, that looks at what another server has at
    /// this address, or at a file on this machine.
    ///
    /// # Errors
    ///
    /// When there is no browser, or no driver of its version; the failure names the remedy.
    pub fn browser_at(&self, address: &Url, view: View) -> Result<Browser> {
        self.send(Actor::engage(address, view.theme)?, address, view)
    }

    fn send(&self, actor: Actor, address: &Url, view: View) -> Result<Browser> {
        let browser = Browser::of(actor, address, view)?;
        self.browsers.borrow_mut().push(browser.clone());
        Ok(browser)
    }

    /// Has the browsers wait for the next play.
    fn leave(self) {
        self.browsers
            .into_inner()
            .into_iter()
            .for_each(Browser::leave);
    }

    /// The faults that the test did not announce.
    fn faults(&self) -> Result<Vec<String>> {
        let mut faults = Vec::new();
        for browser in self.browsers.borrow().iter() {
            faults.extend(browser.faults()?);
        }
        Ok(faults)
    }

    /// Fails when there are faults.
    fn check(&self) -> Result {
        let faults = self.faults()?;
        if faults.is_empty() {
            return Ok(());
        }
        let faults = faults.join("\n  ");
        Err(Failure::new(format!("The page has faults:\n  {faults}")))
    }

    /// Saves what the browsers show, and says of each where.
    fn keep(&self, folder: &Path) -> Vec<String> {
        let keep = |(index, browser): (usize, &Browser)| {
            let folder = folder.join((index + 1).to_string());
            // The play has failed already; that a browser died of it must not hide why.
            let said = format!("Picture, page and console: {}", folder.display());
            match keep(browser, &folder) {
                Ok(()) => said,
                Err(failure) => format!("Something is missing: {failure} {said}"),
            }
        };
        self.browsers
            .borrow()
            .iter()
            .enumerate()
            .map(keep)
            .collect()
    }
}

/// Plays a test: runs its body, and fails as well when the console shows an error or a request
/// leaves the origin. After a failure or a panic, the picture, the page and the console of every
/// browser are in `browser-failures/<test>/` of the build directory.
///
/// # Errors
///
/// What the body returns, and the faults of the page.
pub fn play<T, F>(body: F) -> Result<T>
where
    F: FnOnce(&Stage) -> Result<T>,
{
    let name = name_of(thread::current().name(), any::type_name::<F>());
    let folder = artefacts::folder("browser-failures").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }

    let stage = Stage {
        browsers: RefCell::default(),
    };
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let value = body(&stage).map_err(|failure| {
            // A fault of the page is often the reason for what the test waited for in vain.
            let faults = stage.faults().unwrap_or_default();
            faults.into_iter().fold(failure, Failure::and)
        })?;
        stage.check()?;
        Ok::<_, Failure>(value)
    }));
    match outcome {
        Ok(Ok(value)) => {
            stage.leave();
            Ok(value)
        }
        Ok(Err(failure)) => Err(stage.keep(&folder).into_iter().fold(failure, Failure::and)),
        Err(panic) => {
            for line in stage.keep(&folder) {
                eprintln!("{line}");
            }
            resume_unwind(panic)
        }
    }
}

/// A folder name for a test. The harness names its threads after the tests; where it runs them one
/// after the other on the main thread, the path of the closure that is the body has to do.
fn name_of(thread: Option<&str>, closure: &str) -> String {
    let closure = closure.trim_end_matches("::{{closure}}");
    let (package, function) = closure.split_once("::").unwrap_or(("", closure));
    let test = thread.filter(|name| *name != "main").unwrap_or(function);
    format!("{package}-{test}").replace("::", "-")
}

fn keep(browser: &Browser, folder: &Path) -> Result {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("page.html"), browser.source()?)?;
    fs::write(folder.join("console.txt"), browser.console()?.join("\n"))?;
    // Last, because it can fail where the others do not.
    browser.screenshot(folder.join("screenshot.png"), Extent::Page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_named_after_the_test_and_its_crate() {
        let closure = "browser::filter::pressed::{{closure}}";
        assert_eq!(
            name_of(Some("filter::by_role"), closure),
            "browser-filter-by_role"
        );
        assert_eq!(name_of(Some("main"), closure), "browser-filter-pressed");
        assert_eq!(name_of(None, closure), "browser-filter-pressed");
    }
}
