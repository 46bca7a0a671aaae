//! Somebody who does whatever comes to hand, for a long while, while the model keeps the books.
//!
//! `cargo xtask test` plays a short while of it, always the same; `cargo xtask soak` a long one, from another seed each time. The seed that
//! is printed leads to the same deeds again. Most are done by scripts in the page, since drivers take far longer for a press than a page.

use std::collections::VecDeque;
use std::env;
use std::str::FromStr;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use two_sides_model::answers::Answers;
use two_sides_model::edition::{Edition, Form, Item};
use two_sides_model::link;
use two_sides_model::picks::Pickable;
use two_sides_model::place::Place;
use two_sides_model::step::Step;
use two_sides_stage::{Browser, Engine, Failure, Heap, Result, View};

use crate::deed::{Button, Deed, Visitor};
use crate::people::{doubt, give, take_back};
use crate::screen::{HEADING, address, id, keeps, shows_screen, value, visit_again};
use crate::sight::{shows, shows_its_address};

/// How much is done, and from which seed, where nobody says.
const DEEDS: usize = 300;
const SEED: u64 = 20_261_121;

/// How much is done by one script, until the page is looked at.
const PORTION: usize = 10;

/// How much is done in which the page may be loaded anew. That empties the heap, so nobody does it afterwards.
const RELOADED: usize = 300;

/// How much is done until the driver is asked for faults. Each question leaves a little in the heap, so there are not too many.
const ROUND: usize = 100;

/// How much is done until the heap is looked at, again and again.
const STAGE: usize = 1_000;

/// How much more than at an earlier look the heap may hold at the last.
const GROWTH: f64 = 1.1;

/// How many deeds a failure names.
const NAMED: usize = 15;

/// Plays deeds in the page.
const PLAY: &str = include_str!("soak.js");

/// What a deed in the page came to, step by step: what was used, and which question or card that was about, or which text was typed.
type Outcome = Vec<(String, Option<String>)>;

/// The books of a soak.
struct Soak<'a> {
    browser: &'a Browser,
    seed: u64,
    visitor: Visitor,
    done: usize,
    /// The last things done, for a failure to name.
    last: VecDeque<String>,
    /// What the browser has to keep.
    answers: Answers,
    /// What the page held at the end of each stage.
    heaps: Vec<Heap>,
}

impl Soak<'_> {
    /// Does this and that until so many deeds are done, and looks at the page again and again.
    fn go_on_until(&mut self, count: usize) -> Result {
        while self.done < count {
            let (rounds, stages) = (self.done / ROUND, self.done / STAGE);
            let mut outcome = self.play(count).and_then(|()| self.holds());
            if self.done / ROUND > rounds {
                outcome = outcome.and_then(|()| self.is_faultless());
            }
            if let Err(reason) = outcome {
                let Self { seed, done, .. } = self;
                let engine = Engine::of_this_run()?.id();
                let last: Vec<_> = self.last.iter().map(String::as_str).collect();
                let last = last.join("\n  ");
                return Err(Failure::new(format!(
                    "By deed {done} from the seed {seed}, something was wrong:\n{reason}\n\
                     The last things done:\n  {last}\n\
                     To do it again: cargo xtask soak {engine} {done} {seed}"
                )));
            }
            if self.done / STAGE > stages {
                println!("{} deeds are done.", self.done);
                self.look_at_heap()?;
            }
        }
        Ok(())
    }

    /// Plays a portion in the page, up to a deed that only the browser can do.
    fn play(&mut self, count: usize) -> Result {
        let mut portion = Vec::new();
        while portion.len() < PORTION.min(count - self.done) {
            match self.visitor.next_deed() {
                Deed::OfBrowser(Button::Reload) if self.done + portion.len() >= RELOADED => {}
                Deed::InPage(deed) => portion.push(deed),
                Deed::OfBrowser(button) => {
                    self.play_in_page(&portion)?;
                    return self.press(button);
                }
            }
        }
        self.play_in_page(&portion)
    }

    fn play_in_page(&mut self, portion: &[Value]) -> Result {
        // Chromium refuses from 200 addresses in ten seconds on, and WebKit from 100.
        let most = match Engine::of_this_run()? {
            Engine::WebKit => 90,
            Engine::Chromium | Engine::Firefox => 180,
        };
        let told = self.browser.script(PLAY, &[json!(portion), json!(most)])?;
        let (outcomes, fault): (Vec<Outcome>, Option<String>) = serde_json::from_value(told)?;
        for outcome in outcomes {
            self.done += 1;
            for (name, about) in outcome {
                self.put_down(&name, about.as_deref());
                self.note(&format!("{name} {}", about.unwrap_or_default()));
            }
        }
        fault.map_or(Ok(()), |fault| Err(Failure::new(fault)))
    }

    fn press(&mut self, button: Button) -> Result {
        self.done += 1;
        self.note(&format!("{button:?}"));
        match button {
            Button::Back => self.travel("history.back()"),
            Button::Forward => self.travel("history.forward()"),
            Button::Reload => self.browser.reload(),
        }
    }

    /// Goes through the history, if there is anywhere to go. A driver would pass over what was not pressed with a mouse.
    fn travel(&self, step: &str) -> Result {
        let place = || self.browser.script("return location.href", &[]);
        let before = place()?;
        self.browser.script(step, &[])?;
        let started = Instant::now();
        while started.elapsed() < Duration::from_millis(200) && place()? == before {}
        Ok(())
    }

    /// Notes what the page holds where it always shows the same. Only Chromium tells.
    fn look_at_heap(&mut self) -> Result {
        if Engine::of_this_run()? != Engine::Chromium {
            return Ok(());
        }
        let browser = self.browser;
        browser.script("location.hash = '#/'", &[])?;
        shows(browser, "#/")?;
        let open = "[data-button=evidence][aria-expanded=true]";
        let close = "document.querySelectorAll(arguments[0]).forEach(button => button.click())";
        browser.script(close, &[json!(open)])?;
        let is_closed = || Ok(browser.count(open)? == 0);
        browser.wait_until("all evidence is closed", is_closed)?;
        let heap = browser.heap()?;
        println!("{heap:?}");
        self.heaps.push(heap);
        Ok(())
    }

    fn note(&mut self, what: &str) {
        let what: String = what.trim_end().chars().take(100).collect();
        self.last.push_back(format!("{}: {what}", self.done));
        if self.last.len() > NAMED {
            self.last.pop_front();
        }
    }

    /// What pressing this does to the answers.
    fn put_down(&mut self, name: &str, about: Option<&str>) {
        let asked = Edition::today()
            .asks(Form::Full)
            .map(|question| question.item);
        let item = about.and_then(|about| asked.into_iter().find(|item| id(*item) == about));
        match (item, name) {
            (Some(item), "unanswer") => take_back(&mut self.answers, item),
            (Some(item), reply) => answer(&mut self.answers, item, reply),
            (None, "start-over-sure") => self.answers = Answers::new(self.answers.form),
            (None, name) => {
                let form = name.strip_prefix("form:").and_then(Form::from_id);
                self.answers.form = form.unwrap_or(self.answers.form);
            }
        }
    }

    /// Whether nothing went wrong that cannot be seen.
    fn is_faultless(&self) -> Result {
        let faults = self.browser.faults()?;
        if faults.is_empty() {
            return Ok(());
        }
        Err(Failure::new(faults.join("\n")))
    }

    /// Whether all is well, as far as one can see.
    fn holds(&self) -> Result {
        keeps(self.browser, &self.answers)?;
        let fragment = self.browser.script("return location.hash", &[])?;
        let fragment = fragment.as_str().unwrap_or_default();
        match link::parse(fragment).map(|arrival| arrival.place) {
            Some(Place::Compare(_) | Place::Card(_)) => shows_its_address(self.browser),
            Some(Place::Assess(step @ (Step::Area(_) | Step::Preferences)))
                if fragment == address(step) =>
            {
                shows_screen(self.browser, step, &self.answers)
            }
            Some(_) => self.browser.wait_for(HEADING),
            None => Ok(()),
        }
    }
}

/// Puts down the reply to a question that has this value.
fn answer(answers: &mut Answers, item: Item, reply: &str) {
    doubt(answers, item);
    let mut numbers = 0..5;
    while value(answers, item) != Some(reply) {
        let number = numbers.next().expect("the question offers that reply");
        give(answers, item, number);
    }
}

/// A number that `cargo xtask soak` hands over.
fn told<N: FromStr>(name: &str, otherwise: N) -> Result<N> {
    let Ok(text) = env::var(name) else {
        return Ok(otherwise);
    };
    let unread = |_| Failure::new(format!("{name} is no number: {text:?}"));
    text.parse().map_err(unread)
}

#[test]
fn nothing_breaks_and_nothing_is_lost_whatever_somebody_does() -> Result {
    let count = told("TWO_SIDES_SOAK_DEEDS", DEEDS)?;
    let seed = told("TWO_SIDES_SOAK_SEED", SEED)?;
    let (engine, started) = (Engine::of_this_run()?, Instant::now());
    println!("{engine}: {count} deeds from the seed {seed}.");
    let answers = Answers::new(Form::Full);
    let mut heaps = Vec::new();
    visit_again(View::DESKTOP, &answers.clone(), "#/", |browser| {
        browser.watch_heap();
        // Whoever goes back more often than on is still in the page.
        let ahead = "for (let step = 0; step < 20; step += 1) history.pushState(null, '', '#/')";
        browser.script(ahead, &[])?;
        let mut soak = Soak {
            browser,
            seed,
            visitor: Visitor::new(seed),
            done: 0,
            last: VecDeque::new(),
            answers,
            heaps: Vec::new(),
        };
        soak.go_on_until(count)?;
        for step in Step::of(soak.answers.form).filter(|step| *step != Step::Result) {
            browser.open(&address(step))?;
            shows_screen(browser, step, &soak.answers)?;
        }
        heaps = soak.heaps;
        keeps(browser, &soak.answers)
    })?;
    if let [first, .., last] = heaps[..] {
        // The memory of a program says how much it needed at most, and the rarest screens come late. What leaks goes on growing after them.
        let halfway = heaps[(heaps.len() - 1) / 2];
        for (before, after) in [
            (first.scripts, last.scripts),
            (halfway.programs, last.programs),
        ] {
            assert!(
                after <= GROWTH * before,
                "the heap grows from {before} to {after}"
            );
        }
    } else {
        println!(
            "Whether the heap grows was not looked at: that takes Chromium and two thousand deeds."
        );
    }
    println!("Nothing broke in {} s.", started.elapsed().as_secs());
    Ok(())
}
