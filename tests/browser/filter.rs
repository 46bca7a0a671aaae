//! Filters: options, addresses, history, and a link that is passed on.

use serde_json::json;
use two_sides_model::card::Kind;
use two_sides_model::filter::{Choice, Filter, Group};
use two_sides_model::picks::Pickable;
use two_sides_model::place::{Sort, View as Layout};
use two_sides_stage::{Result, Site, View, play};

use crate::sight::{address, comparison, entries, left_by, option, shows};
use crate::{DIST, visit};

#[test]
fn a_pressed_option_is_one_step_in_the_history() -> Result {
    visit(View::DESKTOP, "", |browser| {
        let before = entries(browser)?;
        browser.click("[data-filter='dimension:automation']")?;
        shows(browser, "#/?dimension=automation")?;
        assert_eq!(entries(browser)?, before + 1);

        browser.click("[data-filter='dimension:automation']")?;
        shows(browser, "#/")?;
        assert_eq!(entries(browser)?, before + 2);

        browser.back()?;
        shows(browser, "#/?dimension=automation")?;
        browser.back()?;
        shows(browser, "#/")?;
        browser.forward()?;
        shows(browser, "#/?dimension=automation")
    })
}

#[test]
fn options_of_several_groups_work_together() -> Result {
    visit(View::DESKTOP, "", |browser| {
        let mut filter = Filter::NONE;
        for choice in
            comparison("#/?dimension=automation,skills&role=sre&kind=difference&source=career")
                .filter
                .choices()
        {
            browser.click(&option(choice))?;
            filter.toggle(choice);
            shows(browser, &address(&filter))?;
        }
        assert!(
            !left_by(&filter).is_empty(),
            "the test has cards to look at"
        );
        browser.reload()?;
        shows(browser, &address(&filter))
    })
}

#[test]
fn every_setting_alone_shows_what_the_model_says() -> Result {
    let filters = Group::ALL.into_iter().flat_map(Choice::of).map(|choice| {
        let mut filter = Filter::NONE;
        filter.pick(choice);
        address(&filter)
    });
    let layouts = Layout::ALL.map(|layout| format!("#/?view={}", layout.id()));
    let orders = Sort::ALL.map(|sort| format!("#/?sort={}", sort.id()));
    let orders_of_rows = Sort::ALL.map(|sort| format!("#/?view=table&sort={}", sort.id()));
    visit(View::DESKTOP, "", |browser| {
        for address in filters.chain(layouts).chain(orders).chain(orders_of_rows) {
            browser.script("location.hash = arguments[0]", &[json!(address)])?;
            shows(browser, &address)?;
        }
        Ok(())
    })
}

#[test]
fn a_filter_pressed_before_going_back_is_drawn_is_a_step_of_its_own() -> Result {
    visit(View::DESKTOP, "", |browser| {
        browser.click("[data-filter='role:sre']")?;
        shows(browser, "#/?role=sre")?;
        let before = entries(browser)?;
        // The page's own listener comes first. Where each look at the clock seems to take long, what is drawn takes effect later.
        browser.script(
            "let now = 0;
             window.Date.now = () => (now += 1000);
             const press = () => {
                 document.querySelector(`[data-filter='role:sre']`).click();
                 window.isPressed = true;
             };
             addEventListener('hashchange', press, { once: true });
             history.back()",
            &[],
        )?;
        browser.wait_until("the filter is asked for once more", || {
            let state = "return [window.isPressed, history.length, location.hash]";
            Ok(browser.script(state, &[])? == json!([true, before, "#/?role=sre"]))
        })?;
        shows(browser, "#/?role=sre")?;
        browser.back()?;
        shows(browser, "#/")
    })
}

#[test]
fn differences_only_is_one_press() -> Result {
    visit(View::DESKTOP, "#/?kind=contested&role=sre", |browser| {
        let button = "[data-button=differences]";
        browser.click(button)?;
        shows(browser, "#/?role=sre&kind=difference")?;
        browser.click(&option(Choice::Kind(Kind::Common)))?;
        shows(browser, "#/?role=sre&kind=difference,common")?;
        browser.click(button)?;
        shows(browser, "#/?role=sre&kind=difference")?;
        browser.click(button)?;
        shows(browser, "#/?role=sre")
    })
}

#[test]
fn a_shared_link_shows_the_same_cards_to_somebody_else() -> Result {
    let site = Site::serve(DIST)?;
    play(|stage| {
        let sender = stage.browser(&site, View::DESKTOP)?;
        sender.open("")?;
        sender.click("[data-filter='role:sre']")?;
        sender.click("[data-filter='kind:difference']")?;
        sender.type_into("input[type=search]", "error budget")?;
        let asked = "#/?role=sre&kind=difference&q=error%20budget";
        shows(&sender, asked)?;
        assert!(!left_by(&comparison(asked).filter).is_empty());

        let receiver = stage.browser(&site, View::PHONE.dark())?;
        receiver.open(&sender.url()?)?;
        shows(&receiver, asked)
    })
}
