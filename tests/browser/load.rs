//! The page as it comes.

use std::fs;

use serde_json::json;
use two_sides_model::card::CardId;
use two_sides_model::picks::Pickable;
use two_sides_stage::{Result, Site, View, play};

use crate::sight::{shows, texts};
use crate::{DIST, journeys, visit};

#[test]
fn every_card_of_the_content_is_on_the_page() -> Result {
    visit(View::DESKTOP, "", |browser| {
        shows(browser, "#/")?;
        let seen = texts(
            browser,
            "return [...document.querySelectorAll('[data-card]')]
                .map(card => [card.dataset.card, card.dataset.dimension, card.dataset.kind, card.querySelector('h2').textContent].join(' '))",
        )?;
        let expected: Vec<String> = CardId::all()
            .map(CardId::get)
            .map(|card| [card.id(), card.dimension.id(), card.kind.id(), card.title()].join(" "))
            .collect();
        assert_eq!(seen, expected);

        for only in ["h1", "main", "[role=status]", "nav [aria-current=page]"] {
            assert_eq!(browser.count(only)?, 1, "{only}");
        }
        for gone in ["#crash", ".loading"] {
            assert_eq!(browser.count(gone)?, 0, "{gone}");
        }
        Ok(())
    })
}

#[test]
fn no_file_tells_where_it_was_built() -> Result {
    // Into such a folder cargo unpacks what others wrote.
    let folder = b"/registry/src/";
    for file in fs::read_dir(DIST)? {
        let file = file?.path();
        let bytes = fs::read(&file)?;
        let is_told = bytes.windows(folder.len()).any(|seen| seen == folder);
        assert!(!is_told, "{}", file.display());
    }
    Ok(())
}

#[test]
fn the_page_describes_itself_as_data() -> Result {
    visit(View::DESKTOP, "", |browser| {
        let told = browser.script(
            "const data = JSON.parse(document.querySelector('[type=\"application/ld+json\"]').textContent);
             return [data['@type'], data.name, data.description]",
            &[],
        )?;
        let title = browser.script("return document.title", &[])?;
        let description = browser.attribute("meta[name=description]", "content")?;
        assert_eq!(told, json!(["WebApplication", title, description]));
        Ok(())
    })
}

#[test]
fn the_core_journeys_work_under_a_path_and_at_the_root_of_a_host() -> Result {
    for mount in ["/two-sides/", "/"] {
        let site = Site::serve_under(mount, DIST)?;
        play(|stage| {
            let browser = stage.browser(&site, View::DESKTOP)?;
            journeys::play_all(&browser)?;
            assert!(browser.url()?.starts_with(site.url().as_str()));
            for path in site.requests() {
                assert!(path.starts_with(mount), "{path}");
            }
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn the_icons_of_the_installed_site_are_what_the_manifest_says() -> Result {
    let site = Site::serve_under("/two-sides/", DIST)?;
    play(|stage| {
        let browser = stage.browser(&site, View::PHONE)?;
        browser.open("")?;
        let icons = texts(
            &browser,
            "return (async () => {
                const link = document.querySelector('link[rel=manifest]').href;
                const { icons } = await (await fetch(link)).json();
                const loaded = icons.map(async ({ src, sizes, type }) => {
                    const blob = await (await fetch(new URL(src, link))).blob();
                    const { width, height } = type.includes('svg') ? {} : await createImageBitmap(blob);
                    return blob.type === type && (!width || sizes === `${width}x${height}`) ? 'right' : src;
                });
                return Promise.all(loaded);
            })()",
        )?;
        assert!(
            icons.len() > 2 && icons.iter().all(|icon| icon == "right"),
            "{icons:?}"
        );
        Ok(())
    })
}

/// What no driver but Chromium's tells.
mod chromium {
    use super::*;

    #[test]
    fn the_site_can_be_installed() -> Result {
        let site = Site::serve_under("/two-sides/", DIST)?;
        play(|stage| {
            let browser = stage.browser(&site, View::PHONE)?;
            browser.open("")?;
            let manifest = browser.devtools("Page.getAppManifest", json!({}))?;
            assert_eq!(manifest["errors"], json!([]));
            let address = manifest["url"].as_str().unwrap_or_default();
            assert!(address.starts_with(site.url().as_str()), "{address}");
            let unusable = browser.devtools("Page.getInstallabilityErrors", json!({}))?;
            assert_eq!(unusable["installabilityErrors"], json!([]));
            Ok(())
        })
    }
}
