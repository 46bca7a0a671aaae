//! What the two pages must agree on to be compared.

use serde_json::Value;
use two_sides_stage::{Failure, Result};

/// What a page shows, as `press.js` reports it.
pub(crate) struct Facts {
    /// By name, as lists of lines. The names complete the sentence "They differ in their ...".
    lists: Vec<(&'static str, Vec<String>)>,
}

impl Facts {
    /// Reads what the script returned.
    pub(crate) fn read(seen: &Value) -> Result<Self> {
        let list = |name: &'static str| {
            let lines = serde_json::from_value(seen[name].clone());
            lines.map(|lines| (name, lines))
        };
        let names = ["cards", "marks", "address", "elements"];
        let lists = names
            .map(list)
            .into_iter()
            .collect::<std::result::Result<_, _>>()?;
        Ok(Self { lists })
    }

    /// Fails when the built page, which showed `self`, did not show what the page by hand did.
    pub(crate) fn check(&self, by_hand: &Self, when: &str) -> Result {
        for ((name, built), (_, by_hand)) in self.lists.iter().zip(&by_hand.lists) {
            if built != by_hand {
                return Err(difference(name, built, by_hand, when));
            }
        }
        Ok(())
    }
}

fn difference(name: &str, built: &[String], by_hand: &[String], when: &str) -> Failure {
    let pairs = built.iter().zip(by_hand);
    let same = pairs
        .take_while(|(built, by_hand)| built == by_hand)
        .count();
    let around = |lines: &[String]| {
        let lines: Vec<_> = lines.iter().skip(same.saturating_sub(3)).take(6).collect();
        lines
            .iter()
            .map(|line| ["\n    ", line].concat())
            .collect::<String>()
    };
    Failure::new(format!(
        "The two pages cannot be compared: {when} they differ in their {name}.\n  \
         The built page:{}\n  The page by hand (benches/vanilla/filters.js):{}",
        around(built),
        around(by_hand)
    ))
}
