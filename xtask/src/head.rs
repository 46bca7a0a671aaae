//! What the page says of itself to search engines and to sites that show a card for a link.

use std::fs;
use std::path::Path;

use crate::Result;
use crate::address::Address;
use crate::page::{Tag, tags, text_of};
use crate::social;

/// Puts it into the head of a page, in the page's own words, and writes the files that go with it into `folder`. Without a public
/// address, what would have to name it is left out.
pub(crate) fn describe(html: &str, address: Option<&Address>, folder: &Path) -> Result<String> {
    let words = Words::of(html)?;
    let mut head = words.as_data(address);
    if let Some(address) = address {
        let image = social::name()?;
        fs::copy(social::folder().join(&image), folder.join(&image))?;
        head += &words.as_card(address, &image);
        fs::write(folder.join("robots.txt"), robots(address))?;
        fs::write(folder.join("sitemap.xml"), sitemap(address))?;
    }
    let end = html
        .find("</head>")
        .ok_or("The head of the page is not closed.")?;
    let (before, after) = html.split_at(end);
    Ok([before, &head, after].concat())
}

/// How the page calls and describes itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Words<'a> {
    title: &'a str,
    description: &'a str,
}

impl<'a> Words<'a> {
    fn of(html: &'a str) -> Result<Self> {
        let tags = tags(html);
        let is_description = |tag: &&Tag| tag.attribute("name") == Some("description");
        let title = tags.iter().find(|tag| tag.name == "title");
        let description = tags.iter().find(is_description);
        let words = Self {
            title: title.map_or("", |tag| text_of(html, tag)),
            description: description
                .and_then(|tag| tag.attribute("content"))
                .unwrap_or_default(),
        };
        for (name, text) in [("title", words.title), ("description", words.description)] {
            if text.is_empty() {
                return Err(format!("The page has no {name}.").into());
            }
            // Where these words go, other characters are escaped in other ways; plain words need none of them.
            if let Some(special) = text
                .chars()
                .find(|c| "&<>\"\\".contains(*c) || c.is_control())
            {
                return Err(format!(
                    "The {name} of the page has {special:?} in it: write it in plain words."
                )
                .into());
            }
        }
        Ok(words)
    }

    /// For machines: schema.org's words, as JSON.
    fn as_data(self, address: Option<&Address>) -> String {
        let Self { title, description } = self;
        let url = address.map(|it| format!(r#","url":"{}""#, it.of("")));
        format!(
            r#"<script type=application/ld+json>{{"@context":"https://schema.org","@type":"WebApplication","name":"{title}","description":"{description}","applicationCategory":"EducationalApplication","isAccessibleForFree":true{}}}</script>"#,
            url.unwrap_or_default()
        )
    }

    /// For sites that show a card for a link.
    fn as_card(self, address: &Address, image: &str) -> String {
        let Self { title, description } = self;
        let (url, image) = (address.of(""), address.of(image));
        let properties = [
            ("type", "website"),
            ("title", title),
            ("description", description),
            ("url", &url),
            ("image", &image),
            ("image:width", "1200"),
            ("image:height", "630"),
            ("image:alt", title),
        ];
        let properties = properties
            .map(|(name, text)| format!(r#"<meta property="og:{name}" content="{text}">"#))
            .concat();
        // What it does not find under its own names, Twitter takes from the others.
        format!(
            r#"<link rel=canonical href="{url}">{properties}<meta name="twitter:card" content="summary_large_image">"#
        )
    }
}

/// Crawlers read it at the root of a host alone.
fn robots(address: &Address) -> String {
    format!(
        "User-agent: *\nAllow: /\nSitemap: {}\n",
        address.of("sitemap.xml")
    )
}

/// The one page: what follows `#` in an address is no page of its own to a crawler.
fn sitemap(address: &Address) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>{}</loc></url></urlset>\n",
        address.of("")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><title>A or B?</title>\
        <meta content=\"It\u{2019}s both.\" name=description></head><body>";

    fn described(address: Option<&str>) -> (String, Vec<String>) {
        let folder = tempfile::tempdir().unwrap();
        let address = address.map(|text| Address::parse(text).unwrap());
        let page = describe(PAGE, address.as_ref(), folder.path()).unwrap();
        let mut files: Vec<String> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        files.sort();
        (page, files)
    }

    #[test]
    fn without_an_address_there_is_data_that_names_none() {
        let (page, files) = described(None);
        let data = "<script type=application/ld+json>\
            {\"@context\":\"https://schema.org\",\"@type\":\"WebApplication\",\"name\":\"A or B?\",\
            \"description\":\"It\u{2019}s both.\",\"applicationCategory\":\"EducationalApplication\",\
            \"isAccessibleForFree\":true}</script></head><body>";
        assert!(page.ends_with(data), "{page}");
        assert_eq!(files, [""; 0]);
    }

    #[test]
    fn a_public_address_is_named_wherever_somebody_looks_for_it() {
        let (page, files) = described(Some("https://example.org/sides/"));
        let image = social::name().unwrap();
        for told in [
            "\"url\":\"https://example.org/sides/\"}</script>",
            "<link rel=canonical href=\"https://example.org/sides/\">",
            "<meta property=\"og:title\" content=\"A or B?\">",
            "<meta property=\"og:description\" content=\"It\u{2019}s both.\">",
            "<meta property=\"og:url\" content=\"https://example.org/sides/\">",
            &format!("<meta property=\"og:image\" content=\"https://example.org/sides/{image}\">"),
            "<meta name=\"twitter:card\" content=\"summary_large_image\">",
        ] {
            assert!(page.contains(told), "{told} is not in {page}");
        }
        assert_eq!(files, [&image, "robots.txt", "sitemap.xml"]);
    }

    #[test]
    fn crawlers_are_led_to_the_page() {
        let address = Address::parse("https://example.org/sides/").unwrap();
        assert!(robots(&address).ends_with("\nSitemap: https://example.org/sides/sitemap.xml\n"));
        assert!(sitemap(&address).contains("<url><loc>https://example.org/sides/</loc></url>"));
    }

    #[test]
    fn words_that_could_end_what_they_stand_in_are_refused() {
        let refusal = |page: &str| {
            describe(page, None, Path::new("."))
                .unwrap_err()
                .to_string()
        };
        assert_eq!(refusal("<head></head>"), "The page has no title.");
        assert_eq!(
            refusal("<title>A</title></head>"),
            "The page has no description."
        );
        assert_eq!(
            refusal("<title>A &amp; B</title><meta name=description content=C></head>"),
            "The title of the page has '&' in it: write it in plain words."
        );
        assert_eq!(
            refusal("<title>A</title><meta name=description content='say \"B\"'></head>"),
            "The description of the page has '\"' in it: write it in plain words."
        );
        assert_eq!(
            refusal("<title>A</title><meta name=description content=C>"),
            "The head of the page is not closed."
        );
    }
}
