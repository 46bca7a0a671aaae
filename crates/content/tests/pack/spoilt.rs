//! The pack that the page is made of, spoilt in any way: it is a pack all the same, or each mistake is told with its place and its
//! remedy.

use std::path::Path;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use two_sides_content::{Extent, Files, Pack};

static REAL: LazyLock<Files> = LazyLock::new(|| {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    Files::read(&dir).expect("the real pack can be read")
});

/// What values are written over with.
const VALUES: [&str; 16] = [
    "",
    "\"\"",
    "'x'",
    "\"\"\"",
    "[",
    "[[]]",
    "{}",
    "true",
    "-1",
    "0x10000",
    "99999999999999999999999999",
    "1e999",
    "nan",
    "2026-11-21",
    "\"\\u0000\"",
    "[\"a\", \"a\"]",
];

/// What nobody types on purpose: marks that turn the line around, join letters or cannot be seen, letters that grow when they
/// change their case, and a character beyond the first plane.
const ODD: [&str; 12] = [
    "\u{0}",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "\u{2028}",
    "\u{feff}",
    "e\u{301}",
    "İ",
    "ŉ",
    "\u{1f469}\u{200d}\u{1f4bb}",
];

/// What happens to a file. Lines and characters are those at a part of the way through it.
#[derive(Clone, Debug)]
enum Damage {
    Cut(Index),
    LineDropped(Index),
    LineDoubled(Index),
    LinesSwapped(Index, Index),
    /// A line of another file stands in the place of one.
    LineForeign(Index, Index, Index),
    ByteChanged(Index, u8),
    ValueReplaced(Index, &'static str),
    /// Only the value stands there.
    KeyDropped(Index),
    Inserted(Index, &'static str),
    /// A character, so many times.
    Repeated(Index, usize),
    FileDropped,
}

fn damage() -> impl Strategy<Value = (Index, Damage)> {
    let at = any::<Index>;
    let damage = prop_oneof![
        at().prop_map(Damage::Cut),
        at().prop_map(Damage::LineDropped),
        at().prop_map(Damage::LineDoubled),
        (at(), at()).prop_map(|(one, other)| Damage::LinesSwapped(one, other)),
        (at(), at(), at()).prop_map(|(at, file, line)| Damage::LineForeign(at, file, line)),
        (at(), any::<u8>()).prop_map(|(at, byte)| Damage::ByteChanged(at, byte)),
        (at(), select(&VALUES[..])).prop_map(|(at, value)| Damage::ValueReplaced(at, value)),
        at().prop_map(Damage::KeyDropped),
        (at(), select(&ODD[..])).prop_map(|(at, text)| Damage::Inserted(at, text)),
        (at(), 2..5000_usize).prop_map(|(at, times)| Damage::Repeated(at, times)),
        Just(Damage::FileDropped),
    ];
    (at(), damage)
}

impl Damage {
    /// The text with this damage; none where the file is gone.
    fn apply(&self, text: &str) -> Option<String> {
        let mut lines: Vec<&str> = text.split('\n').collect();
        let count = lines.len();
        let place = |index: &Index| index.index(count);
        match self {
            Damage::Cut(at) => return Some(text[..character(text, *at)].to_owned()),
            Damage::LineDropped(at) => {
                lines.remove(place(at));
            }
            Damage::LineDoubled(at) => {
                let line = lines[place(at)];
                lines.insert(place(at), line);
            }
            Damage::LinesSwapped(one, other) => {
                let (one, other) = (place(one), place(other));
                lines.swap(one, other);
            }
            Damage::LineForeign(at, file, line) => {
                let texts: Vec<&String> = REAL.texts.values().collect();
                let foreign: Vec<&str> = file.get(&texts).lines().collect();
                let at = place(at);
                lines[at] = foreign[line.index(foreign.len())];
            }
            Damage::ByteChanged(at, byte) => {
                let mut bytes = text.as_bytes().to_vec();
                if !bytes.is_empty() {
                    let at = at.index(bytes.len());
                    bytes[at] = *byte;
                }
                return Some(String::from_utf8_lossy(&bytes).into_owned());
            }
            Damage::ValueReplaced(at, value) => {
                let at = place(at);
                let key = lines[at].split('=').next().unwrap_or_default();
                let line = format!("{key}= {value}");
                lines[at] = &line;
                return Some(lines.join("\n"));
            }
            Damage::KeyDropped(at) => {
                let at = place(at);
                lines[at] = lines[at].split_once('=').map_or("", |(_, value)| value);
            }
            Damage::Inserted(at, odd) => {
                let (before, after) = text.split_at(character(text, *at));
                return Some([before, odd, after].concat());
            }
            Damage::Repeated(at, times) => {
                let (before, after) = text.split_at(character(text, *at));
                let repeated: String = after.chars().take(1).collect();
                return Some([before, &repeated.repeat(*times), after].concat());
            }
            Damage::FileDropped => return None,
        }
        Some(lines.join("\n"))
    }
}

/// Where a character begins, or the text ends.
fn character(text: &str, at: Index) -> usize {
    let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
    match places.len() {
        0 => 0,
        count => places[at.index(count)],
    }
}

/// Whether each mistake that is told names a file of the pack, a line and a column that it has, and a remedy.
fn is_told_well(told: &str, files: &Files) -> Result<(), TestCaseError> {
    let (mistakes, sum) = told.rsplit_once("\n\n").unwrap_or_default();
    let mistakes: Vec<&str> = mistakes.split("\n\n").collect();
    let noun = if mistakes.len() == 1 {
        "mistake"
    } else {
        "mistakes"
    };
    prop_assert_eq!(sum, format!("{} {noun} in content/", mistakes.len()));
    for mistake in mistakes {
        let mut lines = mistake.lines();
        let head = lines.next().unwrap_or_default();
        let help = lines.last().unwrap_or_default();
        let (_, help) = help.split_once("= help: ").unwrap_or_default();
        prop_assert!(!help.trim().is_empty(), "{}", mistake);

        let mut parts = head.strip_prefix("content/").unwrap_or_default().split(':');
        let name = parts.next().unwrap_or_default();
        let place: Vec<usize> = parts.map_while(|part| part.parse().ok()).collect();
        prop_assert!(REAL.texts.contains_key(name), "{}", mistake);
        match place[..] {
            // The file as a whole, which may be missing.
            [] => {}
            [line, column] => {
                let text = files
                    .texts
                    .get(name)
                    .map(String::as_str)
                    .unwrap_or_default();
                let line = line.checked_sub(1).and_then(|at| text.split('\n').nth(at));
                let most = line
                    .map(|line| line.chars().count() + 1)
                    .unwrap_or_default();
                prop_assert!((1..=most).contains(&column), "{}", mistake);
            }
            _ => prop_assert!(false, "{}", mistake),
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_real_pack_is_read_or_refused_with_reasons_however_it_is_spoilt(damages in vec(damage(), 1..4)) {
        let mut files = REAL.clone();
        for (file, damage) in damages {
            let names: Vec<String> = files.texts.keys().cloned().collect();
            let name = file.get(&names);
            match damage.apply(&files.texts[name]) {
                Some(text) => files.texts.insert(name.clone(), text),
                None => files.texts.remove(name),
            };
        }
        match Pack::check(&files, &Extent::PAGE) {
            Ok(pack) => prop_assert!(!pack.tables().is_empty()),
            Err(mistakes) => is_told_well(&mistakes.to_string(), &files)?,
        }
    }
}

#[test]
fn the_real_pack_has_no_mistake() {
    assert_eq!(REAL.dir, "content");
    if let Err(mistakes) = Pack::check(&REAL, &Extent::PAGE) {
        panic!("{mistakes}");
    }
}
