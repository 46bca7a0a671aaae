//! The promise: no text that somebody sends breaks what must hold of all.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use two_sides_fuzz::survives;

/// The texts of the corpus, with their files.
static CORPUS: LazyLock<Vec<(PathBuf, Vec<u8>)>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let files = fs::read_dir(folder).expect("the corpus is a folder");
    let mut texts: Vec<_> = files
        .map(|file| file.expect("a file of the corpus").path())
        .map(|path| (path.clone(), fs::read(path).expect("a text of the corpus")))
        .collect();
    texts.sort();
    texts
});

/// The words of the languages that the texts are written in, by which most texts get further.
static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let lines = include_str!("../words.dict").lines();
    let words = lines.filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'));
    words.collect()
});

/// What happens to a text, at a part of the way through it.
#[derive(Clone, Debug)]
enum Damage {
    Changed(Index, u8),
    Dropped(Index, usize),
    Inserted(Index, Vec<u8>),
    Word(Index, Index),
    Doubled(Index, usize),
    /// The end of another text follows.
    Spliced(Index, Index, Index),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    prop_oneof![
        2 => (at(), any::<u8>()).prop_map(|(at, byte)| Damage::Changed(at, byte)),
        2 => (at(), 1..9_usize).prop_map(|(at, count)| Damage::Dropped(at, count)),
        1 => (at(), vec(any::<u8>(), 1..9)).prop_map(|(at, bytes)| Damage::Inserted(at, bytes)),
        3 => (at(), at()).prop_map(|(at, word)| Damage::Word(at, word)),
        1 => (at(), 1..200_usize).prop_map(|(at, times)| Damage::Doubled(at, times)),
        2 => (at(), at(), at()).prop_map(|(at, text, from)| Damage::Spliced(at, text, from)),
    ]
}

impl Damage {
    fn apply(self, text: &mut Vec<u8>) {
        let place = |at: Index, text: &[u8]| at.index(text.len() + 1);
        match self {
            Damage::Changed(at, byte) => {
                let at = place(at, text);
                if let Some(old) = text.get_mut(at) {
                    *old = byte;
                }
            }
            Damage::Dropped(at, count) => {
                let at = place(at, text);
                text.drain(at..text.len().min(at + count));
            }
            Damage::Inserted(at, bytes) => {
                let at = place(at, text);
                text.splice(at..at, bytes);
            }
            Damage::Word(at, word) => {
                let at = place(at, text);
                text.splice(at..at, word.get(&WORDS).bytes());
            }
            Damage::Doubled(at, times) => {
                let end = text.split_off(place(at, text));
                text.extend(end.repeat(times));
                text.truncate(10_000);
            }
            Damage::Spliced(at, other, from) => {
                let (_, other) = other.get(&CORPUS);
                text.truncate(place(at, text));
                text.extend(&other[place(from, other)..]);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_damaged_text_breaks_a_promise(text in any::<Index>(), damages in vec(damage(), 1..8)) {
        let (_, mut text) = text.get(&CORPUS).clone();
        for damage in damages {
            damage.apply(&mut text);
        }
        survives(&text);
    }

    #[test]
    fn no_bytes_break_a_promise(bytes in vec(any::<u8>(), 0..80)) {
        survives(&bytes);
    }
}

#[test]
fn no_text_of_the_corpus_breaks_a_promise() {
    for (path, text) in CORPUS.iter() {
        let survived = std::panic::catch_unwind(|| survives(text));
        assert!(survived.is_ok(), "{}", path.display());
    }
}

#[test]
fn the_corpus_holds_every_golden_link_and_is_small() {
    let lines = include_str!("../../../tests/golden-links.txt").lines();
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let code = line.split(' ').next().unwrap_or_default();
        let is_there = CORPUS.iter().any(|(_, text)| text == code.as_bytes());
        assert!(is_there, "put a file with {code} into crates/fuzz/corpus");
    }
    let size: usize = CORPUS.iter().map(|(_, text)| text.len()).sum();
    assert!(size < 50_000, "{size} bytes");
}
