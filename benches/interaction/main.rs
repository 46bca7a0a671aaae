//! How long a filter click and a search keystroke take to reach the screen: on the built page, and on the same page written by hand
//! in JavaScript, with the same elements and stylesheet.
//!
//! Both are measured in one run and by turns, after every few presses, so that a machine that is busy for a while is busy for both.
//! Before that, the two have to show the same after every step of the bench: the same cards, the same marks, the same elements.
//!
//! What comes out are figures, not a verdict: whatever else the machine does must not fail a build. The bench fails only when the
//! pages cannot be compared.

mod facts;
mod figures;
mod site;

use std::path::{Path, PathBuf};
use std::{fs, thread};

use serde_json::{Value, json};
use two_sides_model::content::founding_sources;
use two_sides_model::filter::{Choice, Group};
use two_sides_stage::{Browser, Failure, Result, Site, View, play};

use crate::facts::Facts;
use crate::figures::{Figures, Kind, Report, Side, Times};

/// Typed letter by letter: one word and two, joined ones, many hits and few, accents.
const QUERIES: [&str; 6] = [
    "error budget",
    "on call",
    "toil",
    "kubernetes",
    "pipelines",
    "Déjà-vu",
];

/// How often every option is pressed and every text is typed, at each speed.
const ROUNDS: usize = 5;

/// How many times slower than it is the processor seems: a fair machine, and a cheap phone.
const SLOW_DOWNS: [u32; 2] = [1, 4];

/// One of the two pages, in a browser of its own.
struct Page {
    side: Side,
    browser: Browser,
}

/// Something to do on a page.
#[derive(Debug)]
enum Task {
    /// Press this option, and press it again.
    Press(String),
    /// Type this text.
    Type(&'static str),
}

fn main() -> Result {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let output = output();
    let by_hand = output.join("vanilla");
    site::write_by_hand(&dist, &by_hand)?;
    let (built, by_hand) = (Site::serve(&dist)?, Site::serve(by_hand)?);

    let report = play(|stage| {
        let pages = [
            Page::open(Side::Built, stage.browser(&built, View::DESKTOP)?)?,
            Page::open(Side::ByHand, stage.browser(&by_hand, View::DESKTOP)?)?,
        ];
        compare(&pages)?;
        measure(&pages)
    })?;

    let file = output.join("interaction.json");
    fs::write(&file, format!("{:#}\n", report.json()))?;
    println!("{report}The same figures as JSON: {}", file.display());
    Ok(())
}

/// Where the bench writes.
fn output() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("bench")
}

/// Every option that filters by dimension, role, kind or founding source, and every text.
fn tasks() -> Vec<Task> {
    let options = [Group::Dimension, Group::Role, Group::Kind]
        .into_iter()
        .flat_map(Choice::of)
        .chain(founding_sources().map(Choice::Source));
    options
        .map(|choice| Task::Press([choice.group().id(), ":", choice.id()].concat()))
        .chain(QUERIES.map(Task::Type))
        .collect()
}

impl Task {
    const fn kind(&self) -> Kind {
        match self {
            Self::Press(_) => Kind::Click,
            Self::Type(_) => Kind::Keystroke,
        }
    }
}

impl Page {
    fn open(side: Side, browser: Browser) -> Result<Self> {
        browser.open("")?;
        browser.script(include_str!("measure.js"), &[])?;
        Ok(Self { side, browser })
    }

    /// Does the task and returns its steps, one for each press or letter.
    fn play(&self, task: &Task) -> Result<Vec<Value>> {
        self.play_in("bench", task)
    }

    /// Does the task and looks at the page after each step.
    fn play_and_look(&self, task: &Task) -> Result<Vec<Facts>> {
        let steps = self.play_in("bench.looking", task)?;
        steps.iter().map(Facts::read).collect()
    }

    fn play_in(&self, object: &str, task: &Task) -> Result<Vec<Value>> {
        let (verb, subject) = match task {
            Task::Press(filter) => ("press", filter.as_str()),
            Task::Type(text) => ("type", *text),
        };
        let script = format!("return {object}.{verb}(arguments[0])");
        match self.browser.script(&script, &[json!(subject)])? {
            Value::Array(steps) => Ok(steps),
            other => Err(Failure::new(format!("measure.js returned {other}"))),
        }
    }

    /// Looks at the page with these options pressed and this text typed, and clears it again.
    fn look(&self, filters: &[&str], text: &str) -> Result<Facts> {
        let script = "return bench.look(arguments[0], arguments[1])";
        let seen = self
            .browser
            .script(script, &[json!(filters), json!(text)])?;
        Facts::read(&seen)
    }
}

/// Fails when the two pages do not show the same. It also warms them up.
fn compare([built, by_hand]: &[Page; 2]) -> Result {
    let states: [(&[&str], &str); 4] = [
        (&[], ""),
        (&["kind:difference", "role:sre"], ""),
        (&["kind:contested", "kind:common"], "error budget"),
        (&["role:devops"], "no card has all of this"),
    ];
    for (filters, text) in states {
        let state = format!("with {filters:?} pressed and {text:?} typed");
        let seen = built.look(filters, text)?;
        seen.check(&by_hand.look(filters, text)?, &state)?;
    }
    for task in tasks() {
        let seen = built.play_and_look(&task)?;
        let expected = by_hand.play_and_look(&task)?;
        for (index, (seen, expected)) in seen.iter().zip(&expected).enumerate() {
            seen.check(expected, &format!("after step {} of {task:?}", index + 1))?;
        }
    }
    Ok(())
}

fn measure(pages: &[Page; 2]) -> Result<Report> {
    let speeds = SLOW_DOWNS.map(|slow_down| measure_at(slow_down, pages));
    let speeds = speeds.into_iter().collect::<Result<_>>()?;
    let version = pages[0].browser.devtools("Browser.getVersion", json!({}))?;
    Ok(Report {
        browser: version["product"].as_str().unwrap_or_default().to_owned(),
        cores: thread::available_parallelism().map_or(0, usize::from),
        speeds,
    })
}

fn measure_at(slow_down: u32, pages: &[Page; 2]) -> Result<Figures> {
    for page in pages {
        let rate = json!({ "rate": slow_down });
        page.browser
            .devtools("Emulation.setCPUThrottlingRate", rate)?;
    }
    let tasks = tasks();
    let mut figures = Figures::new(slow_down);
    for round in 0..ROUNDS {
        eprintln!(
            "Measuring, processor slowed down {slow_down}x: round {} of {ROUNDS}",
            round + 1
        );
        for (index, task) in tasks.iter().enumerate() {
            // Who comes second finds the machine as the first one left it, so they take turns in that too.
            let mut order = pages.each_ref();
            if (round + index) % 2 == 1 {
                order.reverse();
            }
            for page in order {
                for step in page.play(task)? {
                    figures.add(task.kind(), page.side, Times::read(&step)?);
                }
            }
        }
    }
    Ok(figures)
}
