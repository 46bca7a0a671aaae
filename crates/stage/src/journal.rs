//! What a browser said and where it went while a page was played.

use serde_json::Value;
use thirtyfour::BrowserLogEntry;
use url::Url;

use crate::probe::Record;

/// The console and the requests of one browser, and the faults among them.
#[derive(Debug, Default)]
pub(crate) struct Journal {
    console: Vec<String>,
    faults: Vec<String>,
    expected: Vec<Expected>,
}

/// A fault that the test announced.
#[derive(Debug)]
struct Expected {
    text: String,
    met: bool,
}

impl Journal {
    /// Announces faults that contain a text, in whatever case: engines word the same alike, but spell it differently. One such fault has to
    /// come; none of them counts.
    pub(crate) fn expect(&mut self, text: &str) {
        self.expected.push(Expected {
            text: text.to_owned(),
            met: false,
        });
    }

    /// Takes down what a page has recorded of itself.
    pub(crate) fn note_record(&mut self, [faults, requests]: Record, site: &Url) {
        for fault in faults {
            self.console.push(format!("PROBE: {fault}"));
            self.note_fault(fault);
        }
        for address in requests {
            self.note_request(&address, site);
        }
    }

    /// Takes down what the console showed. An entry of level `SEVERE` is a fault: an error that
    /// was thrown or logged, a file that did not load, or a violation of the page's policy.
    pub(crate) fn note_console(&mut self, entries: Vec<BrowserLogEntry>) {
        for entry in entries {
            self.console
                .push(format!("{}: {}", entry.level, entry.message));
            if entry.level == "SEVERE" {
                self.note_fault(entry.message);
            }
        }
    }

    /// Takes down the requests among the entries of the performance log.
    pub(crate) fn note_requests(&mut self, entries: &[BrowserLogEntry], site: &Url) {
        for entry in entries {
            let Ok(event) = serde_json::from_str::<Value>(&entry.message) else {
                continue;
            };
            let address = match event.pointer("/message/method").and_then(Value::as_str) {
                Some("Network.requestWillBeSent") => "/message/params/request/url",
                Some("Network.webSocketCreated" | "Network.webTransportCreated") => {
                    "/message/params/url"
                }
                _ => continue,
            };
            if let Some(address) = event.pointer(address).and_then(Value::as_str) {
                self.note_request(address, site);
            }
        }
    }

    /// Takes down a request. One to another origin than the site's is a fault, and so is one for another file than the site.
    fn note_request(&mut self, address: &str, site: &Url) {
        if leaves(address, site) {
            self.note_fault(format!("a request left the origin: {address}"));
        }
    }

    /// All that the console showed.
    pub(crate) fn console(&self) -> &[String] {
        &self.console
    }

    /// What must not have happened, and what should have happened and did not.
    pub(crate) fn faults(&self) -> Vec<String> {
        let missing = self.expected.iter().filter(|expected| !expected.met);
        self.faults
            .iter()
            .cloned()
            .chain(missing.map(|it| format!("expected a fault with {:?}; there was none", it.text)))
            .collect()
    }

    fn note_fault(&mut self, fault: String) {
        let mut announced = false;
        let heard = fault.to_lowercase();
        for expected in self
            .expected
            .iter_mut()
            .filter(|it| heard.contains(&it.text.to_lowercase()))
        {
            expected.met = true;
            announced = true;
        }
        if !announced {
            self.faults.push(fault);
        }
    }
}

/// Whether the address is anywhere but at the site. A site that is one file is nowhere else.
fn leaves(address: &str, site: &Url) -> bool {
    let Ok(address) = Url::parse(address) else {
        return true;
    };
    match address.scheme() {
        // Made or shown by the browser itself.
        "about" | "blob" | "chrome" | "data" => false,
        "file" => site.scheme() != "file" || address.path() != site.path(),
        _ => address.origin() != site.origin(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn entry(level: &str, message: impl Into<String>) -> BrowserLogEntry {
        BrowserLogEntry {
            level: level.to_owned(),
            message: message.into(),
            timestamp: 0,
            source: None,
        }
    }

    fn request(address: &str) -> BrowserLogEntry {
        let event = json!({ "message": {
            "method": "Network.requestWillBeSent",
            "params": { "request": { "url": address } },
        }});
        entry("INFO", event.to_string())
    }

    fn site() -> Url {
        Url::parse("http://127.0.0.1:4000/").unwrap()
    }

    #[test]
    fn a_severe_entry_is_a_fault_and_a_warning_is_not() {
        let mut journal = Journal::default();
        journal.note_console(vec![entry("WARNING", "old"), entry("SEVERE", "broken")]);
        assert_eq!(journal.faults(), ["broken"]);
        assert_eq!(journal.console(), ["WARNING: old", "SEVERE: broken"]);
    }

    #[test]
    fn only_requests_to_another_origin_are_faults() {
        let mut journal = Journal::default();
        let entries = [
            request("http://127.0.0.1:4000/boot.js"),
            request("data:image/png;base64,AA=="),
            request("http://127.0.0.1:4001/boot.js"),
            request("https://example.org/pixel.gif"),
        ];
        journal.note_requests(&entries, &site());
        assert_eq!(
            journal.faults(),
            [
                "a request left the origin: http://127.0.0.1:4001/boot.js",
                "a request left the origin: https://example.org/pixel.gif",
            ]
        );
    }

    #[test]
    fn a_site_that_is_one_file_asks_for_nothing_else() {
        let mut journal = Journal::default();
        let entries = [
            request("file:///tmp/page.html"),
            request("file:///tmp/page.html#/method"),
            request("data:image/png;base64,AA=="),
            request("file:///tmp/boot.js"),
            request("http://127.0.0.1:4000/"),
        ];
        journal.note_requests(&entries, &Url::parse("file:///tmp/page.html").unwrap());
        assert_eq!(
            journal.faults(),
            [
                "a request left the origin: file:///tmp/boot.js",
                "a request left the origin: http://127.0.0.1:4000/",
            ]
        );
    }

    #[test]
    fn what_a_page_recorded_counts_as_what_was_logged() {
        let mut journal = Journal::default();
        let record = [
            vec!["broken"],
            vec!["http://127.0.0.1:4000/boot.js", "https://example.org/"],
        ];
        let record = record.map(|texts| texts.into_iter().map(str::to_owned).collect());
        journal.note_record(record, &site());
        assert_eq!(
            journal.faults(),
            ["broken", "a request left the origin: https://example.org/"]
        );
        assert_eq!(journal.console(), ["PROBE: broken"]);
    }

    #[test]
    fn an_announced_fault_does_not_count_but_has_to_come() {
        let mut journal = Journal::default();
        journal.expect("panicked");
        assert_eq!(
            journal.faults(),
            [r#"expected a fault with "panicked"; there was none"#]
        );
        journal.note_console(vec![
            entry("SEVERE", "Panicked at a"),
            entry("SEVERE", "other"),
        ]);
        assert_eq!(journal.faults(), ["other"]);
    }
}
