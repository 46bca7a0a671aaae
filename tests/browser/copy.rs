//! Links to copy.

use two_sides_model::card::CardId;
use two_sides_stage::{Browser, Key, Result, View};

use crate::sight::frame;
use crate::visit;

/// The button for the link to the whole view comes before those on the cards.
const VIEW: &str = "[data-button=copy]";

/// What takes the clipboard from a page.
pub(crate) const NO_CLIPBOARD: &str =
    "Object.defineProperty(navigator, 'clipboard', { value: undefined })";

/// Copies links to the view and to a card, where `says` tells what must come of each: the button, what stands around it, the link.
fn copies(browser: &Browser, came: impl Fn(&str, &str, &str) -> Result) -> Result {
    let page = browser.url()?;
    let site = page.split('#').next().unwrap_or_default();
    browser.click(VIEW)?;
    came(VIEW, ".results", &page)?;

    let card = CardId::all().find(|card| card.get().dimension.get().id() == "automation");
    let card = card.expect("there is a card on automation");
    let button = format!("{} {VIEW}", frame(card));
    browser.click(&button)?;
    came(
        &button,
        &frame(card),
        &format!("{site}#/card/{}", card.get().id()),
    )
}

/// What is on the clipboard: pasted into a field that is there for nothing else, because pages may not look by themselves everywhere.
pub(crate) fn on_clipboard(browser: &Browser) -> Result<String> {
    browser.script(
        "const field = document.createElement('textarea');
         field.id = 'pasted';
         document.body.append(field);
         field.focus()",
        &[],
    )?;
    browser.press(Key::Control + "v")?;
    let held = browser.value("#pasted")?;
    browser.script("document.getElementById('pasted').remove()", &[])?;
    Ok(held)
}

#[test]
fn a_copied_link_is_on_the_clipboard() -> Result {
    visit(View::DESKTOP, "#/?dimension=automation", |browser| {
        copies(browser, |button, around, link| {
            browser.wait_until("the button says so", || {
                Ok(browser.text(button)?.starts_with("Link copied"))
            })?;
            assert_eq!(on_clipboard(browser)?, link);
            assert_eq!(browser.count(&format!("{around} .by-hand input"))?, 0);
            Ok(())
        })
    })
}

#[test]
fn a_link_that_cannot_be_copied_stands_in_a_field() -> Result {
    visit(View::DESKTOP, "", |browser| {
        for breakage in [
            "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
            NO_CLIPBOARD,
        ] {
            browser.go("about:blank")?;
            browser.open("#/?dimension=automation")?;
            browser.script(breakage, &[])?;
            copies(browser, |button, around, link| {
                let field = format!("{around} .by-hand input");
                browser.wait_for(&field)?;
                assert_eq!(browser.value(&field)?, link);
                assert!(!browser.text(button)?.contains("copied"));
                Ok(())
            })?;
        }
        Ok(())
    })
}
