//! Playing the release build for long: random deeds from a seed, in each engine.

use crate::engine::{CHROMIUM, Engine, FIREFOX, WEBKIT};
use crate::run::run;
use crate::{Result, number, site};

/// The test that plays. It plays less where nobody says how much.
const TEST: &str = "soak::nothing_breaks_and_nothing_is_lost_whatever_somebody_does";

/// How many deeds one browser plays. In WebKitGTK's small one, each address takes longer than the one before.
fn most(engine: &Engine) -> u32 {
    if engine.name == WEBKIT.name {
        2_500
    } else {
        u32::MAX
    }
}

/// In which engines to play, how many deeds, and what they are to begin with.
struct Soak {
    engines: Vec<Engine>,
    deeds: u32,
    seed: u32,
}

/// Plays so many deeds, ten thousand unless a number is named, from a seed, in the engine that is named, or in one after the other. Where one
/// browser does not play them all, the next one goes on from the next seed.
pub(crate) fn soak(arguments: &[String]) -> Result {
    let Soak {
        engines,
        deeds,
        seed,
    } = read(arguments)?;
    site::build()?;
    for engine in engines {
        for (visit, deeds) in (0..).zip(visits(deeds, most(&engine))) {
            let seed: u32 = seed.wrapping_add(visit);
            let mut play = engine.cargo(
                "test --locked --package two-sides --features browser --test browser -- \
                 --nocapture --exact",
            )?;
            play.arg(TEST)
                .env("TWO_SIDES_SOAK_DEEDS", deeds.to_string());
            run(play.env("TWO_SIDES_SOAK_SEED", seed.to_string()))?;
        }
    }
    Ok(())
}

/// So many deeds, in visits of at most so many.
fn visits(deeds: u32, most: u32) -> impl Iterator<Item = u32> {
    let starts = (0..deeds).step_by(most as usize);
    starts.map(move |start| most.min(deeds - start))
}

fn read(arguments: &[String]) -> Result<Soak> {
    let mut engines = vec![CHROMIUM, FIREFOX, WEBKIT];
    let mut numbers = arguments;
    if let [name, rest @ ..] = arguments
        && engines.iter().any(|engine| engine.name == name)
    {
        engines.retain(|engine| engine.name == name);
        numbers = rest;
    }
    let (deeds, seed) = number::amount_and_seed(numbers, 10_000)?;
    Ok(Soak {
        engines,
        deeds,
        seed,
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::root;

    fn asked(words: &str) -> Result<Soak> {
        let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
        read(&words)
    }

    #[test]
    fn the_test_that_plays_is_there() {
        let (module, name) = TEST.split_once("::").unwrap();
        let file = root().join(format!("tests/browser/{module}.rs"));
        let tests = fs::read_to_string(file).unwrap();
        assert!(tests.contains(&format!("#[test]\nfn {name}()")));
    }

    #[test]
    fn what_is_too_much_for_one_browser_is_played_in_visits() {
        let played = |deeds, most| visits(deeds, most).collect::<Vec<_>>();
        assert_eq!(played(6_000, 2_500), [2_500, 2_500, 1_000]);
        assert_eq!(played(5_000, 2_500), [2_500, 2_500]);
        assert_eq!(played(10_000, u32::MAX), [10_000]);
    }

    #[track_caller]
    fn assert_asked(words: &str, engines: &[&str], deeds: u32) {
        let soak = asked(words).unwrap();
        let names: Vec<_> = soak.engines.iter().map(|engine| engine.name).collect();
        assert_eq!((names.as_slice(), soak.deeds), (engines, deeds));
    }

    #[test]
    fn a_soak_takes_ten_thousand_deeds_in_each_engine_unless_told_otherwise() {
        let all = ["chromium", "firefox", "webkit"];
        assert_asked("", &all, 10_000);
        assert_asked("500", &all, 500);
        assert_asked("firefox", &["firefox"], 10_000);
        assert_asked("webkit 500 7", &["webkit"], 500);
        assert_eq!(asked("webkit 500 7").unwrap().seed, 7);
    }

    #[test]
    fn what_is_neither_an_engine_nor_a_number_is_refused() {
        let refusal = |words| asked(words).err().expect("it is refused").to_string();
        assert_eq!(refusal("netscape"), "`netscape` is no number from 1.");
        assert_eq!(refusal("webkit 0"), "`0` is no number from 1.");
        assert_eq!(refusal("webkit 1 2 3"), "`3` is too much.");
    }
}
