//! Addresses that ask for what is not there, and anchors.

use two_sides_model::card::CardId;
use two_sides_stage::{Key, Result, View};

use crate::sight::{arrival, entries, gets_focus, shows};
use crate::visit;

const NOTICE: &str = "[data-notice]";

#[test]
fn what_the_page_does_not_know_is_named_and_the_rest_is_shown() -> Result {
    let many = "y".repeat(300);
    let addresses = [
        "#/?dimension=automation,gone&colour=red&role=sre&sort=hue".to_owned(),
        "#/?source=old-book&view=cube&kind=difference".to_owned(),
        "#/salaries".to_owned(),
        "#/card/no-such-card".to_owned(),
        format!("#/?q={many}"),
        "#/?kind=%F0%28&q=%zz&%3Cb%3E=1".to_owned(),
        "#//?//&&==".to_owned(),
    ];
    visit(View::DESKTOP, &addresses[0], |browser| {
        for address in &addresses {
            let expected = arrival(address);
            browser.open(address)?;
            shows(browser, address)?;
            assert!(!expected.dropped.is_empty(), "{address}");
            browser.wait_for(NOTICE)?;
            let notice = browser.text(NOTICE)?;
            for dropped in expected.dropped {
                assert!(
                    notice.contains(dropped.name()),
                    "{} in {notice}",
                    dropped.name()
                );
            }
            browser.click(&format!("{NOTICE} button"))?;
            browser.wait_until_gone(NOTICE)?;
            shows(browser, address)?;
        }
        // Whoever leaves it there is rid of it with the next filter.
        browser.open("#/?dimension=gone")?;
        browser.wait_for(NOTICE)?;
        assert_eq!(browser.count("[data-card]")?, CardId::all().count());
        browser.click("[data-filter='role:sre']")?;
        shows(browser, "#/?role=sre")?;
        assert_eq!(browser.count(NOTICE)?, 0);
        Ok(())
    })
}

#[test]
fn the_skip_link_moves_the_focus_and_keeps_the_filters() -> Result {
    visit(View::DESKTOP, "#/?role=sre", |browser| {
        let before = entries(browser)?;
        browser.press(Key::Tab)?;
        assert!(browser.has_focus("a.skip")?);
        browser.press(Key::Enter)?;
        gets_focus(browser, "#main")?;
        shows(browser, "#/?role=sre")?;
        assert_eq!(entries(browser)?, before);
        Ok(())
    })
}

#[test]
fn an_anchor_is_left_alone() -> Result {
    visit(View::DESKTOP, "#/?role=sre", |browser| {
        shows(browser, "#/?role=sre")?;
        browser.open("#main")?;
        browser.click("[data-button='view:table']")?;
        shows(browser, "#/?role=sre&view=table")?;
        browser.back()?;
        browser.wait_until("the anchor is back in the address", || {
            Ok(browser.url()?.ends_with("#main"))
        })?;
        browser.back()?;
        shows(browser, "#/?role=sre")?;

        browser.go("about:blank")?;
        browser.open("#main")?;
        assert_eq!(browser.count("[data-card]")?, CardId::all().count());
        assert_eq!(browser.count(NOTICE)?, 0);
        assert!(browser.url()?.ends_with("#main"));
        Ok(())
    })
}
