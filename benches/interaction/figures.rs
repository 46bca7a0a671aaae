//! What was measured, as a table and as JSON.

use std::fmt;

use serde_json::{Map, Value, json};
use two_sides_stage::{Failure, Result};

/// By how much the built page may be slower in the median.
const ALLOWED: f64 = 1.15;

/// What one press or keystroke took, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Times {
    /// From the event to the end of the next frame. Screens show a frame every 16 ms, and the event comes right after one, so this
    /// holds a good deal of waiting, which is the same for every page.
    frame: f64,
    /// In the page's own script.
    script: f64,
    /// In the browser, for style, layout and painting.
    drawing: f64,
}

/// What is told about all times of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Measure {
    Frame,
    Work,
    Script,
    Drawing,
}

/// What was done to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A filter was pressed.
    Click,
    /// A letter was typed.
    Keystroke,
}

/// Which page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// The built page.
    Built,
    /// The page by hand.
    ByHand,
}

/// One press or keystroke.
#[derive(Clone, Copy, Debug)]
struct Sample {
    kind: Kind,
    side: Side,
    times: Times,
}

/// All that was measured at one speed of the processor.
#[derive(Debug)]
pub(crate) struct Figures {
    slow_down: u32,
    samples: Vec<Sample>,
}

/// All figures, and what they were measured with.
#[derive(Debug)]
pub(crate) struct Report {
    /// The browser and its version.
    pub(crate) browser: String,
    /// How many cores the machine has.
    pub(crate) cores: usize,
    /// One for each speed of the processor.
    pub(crate) speeds: Vec<Figures>,
}

/// Many times in short, in milliseconds.
#[derive(Clone, Copy, Debug)]
struct Summary {
    count: usize,
    median: f64,
    p95: f64,
}

/// The same of both pages.
#[derive(Clone, Copy, Debug)]
struct Row {
    measure: Measure,
    built: Summary,
    by_hand: Summary,
}

impl Times {
    /// Reads what `measure.js` returned.
    pub(crate) fn read(step: &Value) -> Result<Self> {
        let time = |name: &str| {
            let missing = || Failure::new(format!("measure.js returned no {name}: {step}"));
            step[name].as_f64().ok_or_else(missing)
        };
        Ok(Self {
            frame: time("frame")?,
            script: time("script")?,
            drawing: time("drawing")?,
        })
    }

    fn of(self, measure: Measure) -> f64 {
        match measure {
            Measure::Frame => self.frame,
            Measure::Work => self.script + self.drawing,
            Measure::Script => self.script,
            Measure::Drawing => self.drawing,
        }
    }
}

impl Measure {
    const ALL: [Self; 4] = [Self::Frame, Self::Work, Self::Script, Self::Drawing];

    const fn name(self) -> &'static str {
        match self {
            Self::Frame => "to the next painted frame",
            Self::Work => "  without waiting for it",
            Self::Script => "    script",
            Self::Drawing => "    style, layout, paint",
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Frame => "frame_ms",
            Self::Work => "work_ms",
            Self::Script => "script_ms",
            Self::Drawing => "drawing_ms",
        }
    }
}

impl Kind {
    const ALL: [Self; 2] = [Self::Click, Self::Keystroke];

    const fn name(self) -> &'static str {
        match self {
            Self::Click => "filter click",
            Self::Keystroke => "search keystroke",
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Click => "filter_click",
            Self::Keystroke => "search_keystroke",
        }
    }
}

impl Summary {
    fn of(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        // The value below which so many percent of the times lie.
        let quantile = |percent: usize| {
            let index = times.len() * percent / 100;
            times.get(index).copied().unwrap_or(f64::NAN)
        };
        Self {
            count: times.len(),
            median: quantile(50),
            p95: quantile(95),
        }
    }

    fn json(self) -> Value {
        json!({ "count": self.count, "median": self.median, "p95": self.p95 })
    }
}

impl Row {
    fn ratio_of_medians(&self) -> f64 {
        self.built.median / self.by_hand.median
    }

    fn ratio_of_p95s(&self) -> f64 {
        self.built.p95 / self.by_hand.p95
    }

    fn json(&self) -> Value {
        json!({
            "built": self.built.json(),
            "by_hand": self.by_hand.json(),
            "ratio_of_medians": self.ratio_of_medians(),
            "ratio_of_p95s": self.ratio_of_p95s(),
        })
    }
}

impl fmt::Display for Row {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { built, by_hand, .. } = self;
        write!(
            formatter,
            "    {:<28}{:>8.1}{:>8.1}{:>11.1}{:>8.1}{:>9.2}{:>7.2}",
            self.measure.name(),
            built.median,
            built.p95,
            by_hand.median,
            by_hand.p95,
            self.ratio_of_medians(),
            self.ratio_of_p95s(),
        )
    }
}

impl Figures {
    /// Nothing measured yet, on a processor that seems so many times slower than it is.
    pub(crate) const fn new(slow_down: u32) -> Self {
        Self {
            slow_down,
            samples: Vec::new(),
        }
    }

    /// Adds what one press or keystroke took.
    pub(crate) fn add(&mut self, kind: Kind, side: Side, times: Times) {
        self.samples.push(Sample { kind, side, times });
    }

    fn row(&self, kind: Kind, measure: Measure) -> Row {
        let summary = |side: Side| {
            let samples = self.samples.iter();
            let wanted = samples.filter(|sample| sample.kind == kind && sample.side == side);
            Summary::of(wanted.map(|sample| sample.times.of(measure)).collect())
        };
        Row {
            measure,
            built: summary(Side::Built),
            by_hand: summary(Side::ByHand),
        }
    }

    fn json(&self) -> Value {
        let kind = |kind: Kind| {
            let rows = Measure::ALL
                .map(|measure| (measure.id().to_owned(), self.row(kind, measure).json()));
            (kind.id().to_owned(), Value::Object(Map::from_iter(rows)))
        };
        let mut json = Map::from_iter(Kind::ALL.map(kind));
        json.insert("processor_slowed_down".to_owned(), json!(self.slow_down));
        Value::Object(json)
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let speed = match self.slow_down {
            1 => "At full speed".to_owned(),
            times => format!("Slowed down {times} times"),
        };
        writeln!(
            formatter,
            "{speed:<32}{:>8}{:>8}{:>11}{:>8}{:>9}{:>7}",
            "built", "p95", "by hand", "p95", "ratio", "p95"
        )?;
        for kind in Kind::ALL {
            let rows = Measure::ALL.map(|measure| self.row(kind, measure));
            let count = rows[0].built.count;
            writeln!(formatter, "  {}, {count} on each page", kind.name())?;
            for row in rows {
                writeln!(formatter, "{row}")?;
            }
        }
        for measure in [Measure::Frame, Measure::Work] {
            let ratios = Kind::ALL.map(|kind| self.row(kind, measure).ratio_of_medians());
            let verdict = if ratios.iter().all(|ratio| *ratio <= ALLOWED) {
                "is met"
            } else {
                "is NOT met"
            };
            let measure = measure.name().trim();
            writeln!(
                formatter,
                "  At most {ALLOWED} in the median {verdict} {measure}."
            )?;
        }
        Ok(())
    }
}

impl Report {
    /// The same figures for programs.
    pub(crate) fn json(&self) -> Value {
        json!({
            "browser": self.browser,
            "cores": self.cores,
            "allowed_ratio_of_medians": ALLOWED,
            "speeds": self.speeds.iter().map(Figures::json).collect::<Vec<_>>(),
        })
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { browser, cores, .. } = self;
        writeln!(
            formatter,
            "\nFrom a press to the screen, on the built page and on the same page written by hand.\n\
             Medians and 95th percentiles in milliseconds; {browser} on {cores} cores.\n"
        )?;
        for figures in &self.speeds {
            writeln!(formatter, "{figures}")?;
        }
        Ok(())
    }
}
