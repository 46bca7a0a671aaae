//! How people see pages: the window, the colours, and the text as they have set it.

use two_sides_stage::{Browser, Result, View};

use crate::routes::Route;

/// The narrowest window that the page is made for.
pub(crate) const NARROW: View = View {
    width: 320,
    ..View::PHONE
};

/// A way to see pages.
pub(crate) struct Mode {
    /// What it is called in a failure.
    pub(crate) name: &'static str,
    view: View,
    text: Text,
}

/// What somebody has made of the text.
#[derive(Clone, Copy)]
enum Text {
    /// Nothing.
    AsItIs,
    /// It is twice as large, in a window as wide as before.
    Double,
    /// There is as much space between lines, paragraphs, words and letters as <https://www.w3.org/TR/WCAG22/#text-spacing> names.
    Spaced,
}

impl Text {
    /// Sets all text of the page so.
    const SET: &str = r"
        const [text] = arguments;
        for (const set of document.querySelectorAll('[style]')) set.removeAttribute('style');
        if (text === 'double') document.documentElement.style.fontSize = '200%';
        if (text === 'spaced') for (const { style, tagName } of document.querySelectorAll('body *')) {
            Object.assign(style, { lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em' });
            if (tagName === 'P') style.marginBlockEnd = '2em';
        }";

    fn id(self) -> &'static str {
        match self {
            Text::AsItIs => "as it is",
            Text::Double => "double",
            Text::Spaced => "spaced",
        }
    }
}

impl Mode {
    const fn of(name: &'static str, view: View) -> Self {
        Self {
            name,
            view,
            text: Text::AsItIs,
        }
    }

    const fn with(self, text: Text) -> Self {
        Self { text, ..self }
    }

    /// Whether there is such a page on this device.
    pub(crate) fn shows(&self, route: &Route) -> bool {
        !route.is_for_phones || self.view.device == View::PHONE.device
    }

    /// Opens a page in this mode.
    pub(crate) fn open(&self, browser: &Browser, route: &Route) -> Result {
        browser.show(route.fitting(self.view))?;
        route.open(browser)?;
        self.turn_to(browser, route)
    }

    /// Turns to this mode on a page that is open.
    pub(crate) fn turn_to(&self, browser: &Browser, route: &Route) -> Result {
        browser.show(route.fitting(self.view))?;
        browser.script(Text::SET, &[self.text.id().into()])?;
        Ok(())
    }
}

/// What is found on a page in any of these modes, to which it is turned one after the other.
pub(crate) fn found_in(
    modes: &[Mode],
    browser: &Browser,
    route: &Route,
    look: impl Fn(&Browser) -> Result<Vec<String>>,
) -> Result<Vec<String>> {
    let mut found = Vec::new();
    modes[0].open(browser, route)?;
    for mode in modes {
        mode.turn_to(browser, route)?;
        let findings = look(browser)?.into_iter();
        found.extend(findings.map(|finding| format!("{}, {}: {finding}", route.name, mode.name)));
    }
    Ok(found)
}

/// The modes in which everything must be there for everybody.
pub(crate) const ALL: [Mode; 6] = [
    Mode::of("light", View::DESKTOP),
    Mode::of("dark", View::DESKTOP.dark()),
    Mode::of("forced colours", View::DESKTOP.forced()),
    Mode::of("320 px", NARROW),
    Mode::of("text of 200 %", View::DESKTOP).with(Text::Double),
    Mode::of("reduced motion", View::DESKTOP.calm()),
];

/// A wide window.
pub(crate) const WIDE: Mode = Mode::of("1440 px", View::DESKTOP);

/// A phone.
pub(crate) const PHONE: Mode = Mode::of("375 px", View::PHONE);

/// The modes in which there is less room than elsewhere.
pub(crate) const TIGHT: [Mode; 5] = [
    PHONE,
    Mode::of("320 px", NARROW),
    Mode::of("320 px, spaced", NARROW).with(Text::Spaced),
    Mode::of("spaced", View::DESKTOP).with(Text::Spaced),
    Mode::of("text of 200 %", View::DESKTOP).with(Text::Double),
];
