//! From a filter press or a search keystroke to the screen, on the built page and on one written by hand.
//!
//! Both are measured by turns, after every few presses, so that a machine that is busy for a while is busy for both. Before that,
//! the two have to show the same: the same cards, the same marks, the same elements.

use serde_json::{Value, json};
use two_sides_model::content::founding_sources;
use two_sides_model::filter::{Choice, Group};
use two_sides_stage::{Browser, Failure, Result, Site, Stage, View, play};

use crate::facts::Facts;
use crate::pack::Pack;
use crate::pages::Page;
use crate::row::Row;
use crate::speed::Speed;
use crate::summary::Summary;
use crate::what::What;

/// Typed letter by letter: one word and two, joined ones, many hits and few, accents. The first one is the shortest, because with
/// 10,000 cards on a slow processor a letter takes the page by hand most of a minute.
const QUERIES: [&str; 7] = [
    "SLO",
    "on call",
    "error budget",
    "toil",
    "kubernetes",
    "pipelines",
    "Déjà-vu",
];

/// One of the two pages, in a browser of its own.
struct Shown {
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

/// Measures presses and keystrokes over this content.
pub(crate) fn measure(pack: &Pack) -> Result<Vec<Row>> {
    let (built, by_hand) = (Page::Built.serve(pack)?, Page::ByHand.serve(pack)?);
    play(|stage| {
        let pages = [Shown::open(stage, &built)?, Shown::open(stage, &by_hand)?];
        eprintln!("Presses, {} content: comparing the pages", pack.name());
        compare(pack, &pages)?;
        let rows = Speed::ALL.map(|speed| measure_at(speed, pack, &pages));
        Ok(rows.into_iter().collect::<Result<Vec<_>>>()?.concat())
    })
}

/// Every option that filters by dimension, role, kind or founding source, and every text; of grown content, which takes longer,
/// only some of each.
fn tasks(pack: &Pack) -> Vec<Task> {
    let options = [Group::Dimension, Group::Role, Group::Kind]
        .into_iter()
        .flat_map(Choice::of)
        .chain(founding_sources().map(Choice::Source));
    let (every, texts) = pack.share_of_presses();
    options
        .step_by(every)
        .map(|choice| Task::Press([choice.group().id(), ":", choice.id()].concat()))
        .chain(QUERIES.into_iter().take(texts).map(Task::Type))
        .collect()
}

impl Shown {
    fn open(stage: &Stage, site: &Site) -> Result<Self> {
        let browser = stage.browser(site, View::DESKTOP)?;
        browser.open("")?;
        browser.script(include_str!("press.js"), &[])?;
        Ok(Self { browser })
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
            other => Err(Failure::new(format!("press.js returned {other}"))),
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
fn compare(pack: &Pack, [built, by_hand]: &[Shown; 2]) -> Result {
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
    // Looking at every step of so many cards would take longer than measuring.
    if *pack != Pack::Real {
        return Ok(());
    }
    for task in tasks(pack) {
        let seen = built.play_and_look(&task)?;
        let expected = by_hand.play_and_look(&task)?;
        for (index, (seen, expected)) in seen.iter().zip(&expected).enumerate() {
            seen.check(expected, &format!("after step {} of {task:?}", index + 1))?;
        }
    }
    Ok(())
}

fn measure_at(speed: Speed, pack: &Pack, pages: &[Shown; 2]) -> Result<Vec<Row>> {
    for shown in pages {
        speed.set_processor(&shown.browser)?;
    }
    let mut times = [Samples::default(), Samples::default()];
    for round in 0..pack.rounds_of_presses() {
        let (name, speed) = (pack.name(), speed.name());
        eprintln!("Presses, {name} content, {speed}, round {}", round + 1);
        for (index, task) in tasks(pack).iter().enumerate() {
            // Who comes second finds the machine as the first one left it, so they take turns in that too.
            let first = (round + index) % 2;
            for which in [first, 1 - first] {
                for step in pages[which].play(task)? {
                    times[which].add(task, &step)?;
                }
            }
        }
    }
    let [built, by_hand] = times;
    let row = |what: What| Row {
        pack: pack.clone(),
        speed,
        what,
        built: built.of(what),
        other: Some((Page::ByHand, by_hand.of(what))),
    };
    let measured = [
        What::Press,
        What::PressWork,
        What::Keystroke,
        What::KeystrokeWork,
    ];
    Ok(measured.map(row).into())
}

/// What presses and keystrokes took on one page, in milliseconds.
#[derive(Default)]
struct Samples(Vec<(What, f64)>);

impl Samples {
    /// Adds what `press.js` tells of a step: the time until the change was painted, of which a good deal is waiting for the screen,
    /// and what the page's script and the browser's drawing took of that.
    fn add(&mut self, task: &Task, step: &Value) -> Result {
        let time = |name: &str| {
            let missing = || Failure::new(format!("press.js returned no {name}: {step}"));
            step[name].as_f64().ok_or_else(missing)
        };
        let (frame, work) = match task {
            Task::Press(_) => (What::Press, What::PressWork),
            Task::Type(_) => (What::Keystroke, What::KeystrokeWork),
        };
        self.0.push((frame, time("frame")?));
        self.0.push((work, time("script")? + time("drawing")?));
        Ok(())
    }

    fn of(&self, what: What) -> Summary {
        let times = self.0.iter().filter(|(of, _)| *of == what);
        Summary::of(times.map(|(_, time)| *time))
    }
}
