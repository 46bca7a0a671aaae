//! One line of the table: a figure of the built page, beside that of another page over the same content.

use serde_json::{Value, json};

use crate::pack::Pack;
use crate::pages::Page;
use crate::speed::Speed;
use crate::summary::Summary;
use crate::what::{Target, What};

/// A figure of the built page, and of what it is held against.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) pack: Pack,
    pub(crate) speed: Speed,
    pub(crate) what: What,
    pub(crate) built: Summary,
    /// Another page, and its figure.
    pub(crate) other: Option<(Page, Summary)>,
}

impl Row {
    /// The median of the built page as a multiple of the other one's; nothing is a multiple of zero.
    pub(crate) fn ratio(&self) -> Option<f64> {
        let (_, other) = self.other?;
        (other.median > 0.0).then(|| self.built.median / other.median)
    }

    /// Whether the target is met, if there is one.
    pub(crate) fn is_met(&self) -> Option<bool> {
        let median = self.built.median;
        Some(match self.what.target(&self.pack)? {
            Target::Times(most) => self.ratio()? <= most,
            Target::Less(most) => self.other?.1.median - median <= most,
            Target::AtMost(most) => median <= most,
            Target::AtLeast(least) => median >= least,
        })
    }

    /// The target and whether it is met, for people.
    pub(crate) fn verdict(&self) -> String {
        let unit = self.what.unit();
        let (Some(target), Some(is_met)) = (self.what.target(&self.pack), self.is_met()) else {
            return String::new();
        };
        let target = match target {
            Target::Times(most) => format!("at most {most} times"),
            Target::Less(most) => format!("at most {most} less"),
            Target::AtMost(most) => format!("at most {}", unit.tell(most)),
            Target::AtLeast(least) => format!("at least {}", unit.tell(least)),
        };
        let verdict = if is_met { "met" } else { "**NOT met**" };
        format!("{target}: {verdict}")
    }

    /// The line of a Markdown table.
    pub(crate) fn cells(&self) -> [String; 7] {
        let tell = |summary: Summary| {
            let unit = self.what.unit();
            match summary.count {
                1 => unit.tell(summary.median),
                _ => format!("{} ({})", unit.tell(summary.median), unit.tell(summary.p95)),
            }
        };
        [
            self.pack.name(),
            self.speed.name().to_owned(),
            self.what.name().to_owned(),
            tell(self.built),
            self.other.map_or(String::new(), |(page, other)| {
                format!("{} {}", page.name(), tell(other))
            }),
            self.ratio()
                .map_or(String::new(), |ratio| format!("{ratio:.2}")),
            self.verdict(),
        ]
    }

    /// The same for programs.
    pub(crate) fn json(&self) -> Value {
        json!({
            "content": self.pack.name(),
            "speed": self.speed.name(),
            "part": self.what.part().name(),
            "what": self.what.name(),
            "built": self.built.json(),
            "other": self.other.map(|(page, other)| json!({ "page": page.name(), "figures": other.json() })),
            "ratio_of_medians": self.ratio(),
            "target_met": self.is_met(),
        })
    }
}
