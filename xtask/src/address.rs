//! The public address of the site, when it has one.

use std::env;

use crate::Result;

/// Where everybody finds the site: `https://example.org/two-sides/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address(String);

/// The variable that holds it. The app reads it, too, when it is compiled.
const VARIABLE: &str = "TWO_SIDES_URL";

impl Address {
    /// The address for which this build is made, if any.
    pub(crate) fn of_this_build() -> Result<Option<Self>> {
        match env::var(VARIABLE) {
            Ok(text) => Self::parse(&text).map(Some),
            Err(env::VarError::NotPresent) => Ok(None),
            Err(error) => Err(format!("{VARIABLE} cannot be read: {error}.").into()),
        }
    }

    /// Reads an address. What would mean something else in HTML or XML is refused and not escaped, because no address needs it.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~/:%[]".contains(c);
        let rest = ["https://", "http://"]
            .iter()
            .find_map(|scheme| text.strip_prefix(scheme));
        let fault = match rest {
            None => "it does not begin with https:// or http://",
            Some(rest) if rest.starts_with('/') => "it names no host",
            Some(rest) if !rest.ends_with('/') => "it does not end with a slash",
            Some(rest) if !rest.chars().all(is_plain) => {
                "it holds what no address of a folder needs"
            }
            Some(_) => return Ok(Self(text.to_owned())),
        };
        Err(format!(
            "{VARIABLE} is {text:?}, but {fault}. Give the address of the page, such as \
             https://example.org/two-sides/, or leave it out."
        )
        .into())
    }

    /// The address of a file of the site; of the page itself for an empty name.
    pub(crate) fn of(&self, name: &str) -> String {
        [&self.0, name].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_that_of_a_folder() {
        for good in [
            "https://example.org/",
            "http://localhost:8080/two-sides/",
            "https://example.org/~me/two%20sides/",
        ] {
            let address = Address::parse(good).unwrap();
            assert_eq!(address.of(""), good);
            assert_eq!(address.of("robots.txt"), format!("{good}robots.txt"));
        }
    }

    #[test]
    fn what_is_no_such_address_is_refused_with_the_reason() {
        for (bad, reason) in [
            ("", "it does not begin with https:// or http://"),
            ("example.org/", "it does not begin with https:// or http://"),
            (
                "ftp://example.org/",
                "it does not begin with https:// or http://",
            ),
            ("https:///two-sides/", "it names no host"),
            ("https://", "it does not end with a slash"),
            ("https://example.org", "it does not end with a slash"),
            (
                "https://example.org/index.html",
                "it does not end with a slash",
            ),
            (
                "https://example.org/#/",
                "it holds what no address of a folder needs",
            ),
            (
                "https://example.org/?a/",
                "it holds what no address of a folder needs",
            ),
            (
                "https://example.org/\"><script>/",
                "it holds what no address of a folder needs",
            ),
        ] {
            let refusal = Address::parse(bad).unwrap_err().to_string();
            assert_eq!(
                refusal,
                format!(
                    "TWO_SIDES_URL is {bad:?}, but {reason}. Give the address of the page, such as \
                     https://example.org/two-sides/, or leave it out."
                )
            );
        }
    }
}
