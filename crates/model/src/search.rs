//! Full-text search over cards and the claims they rest on.

use std::sync::LazyLock;

use crate::card::{Card, CardId};
use crate::content::{CARDS, CLAIMS};
use crate::word::{each_word, stem};

/// The longest search text, in characters: the field takes no more, and what a link holds beyond it is left out and said.
pub const LONGEST: usize = 200;

/// What somebody searches for. The order of the words does not matter; every one of them must be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
}

/// One word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    /// The word, as [`each_word`] folds it.
    folded: String,
    /// How many bytes of it are its [`stem`].
    stem: usize,
    /// The beginning of a longer word counts too. Not for words of one or two letters, which begin too many others, unless the
    /// word is the last one and may still be growing.
    opens_words: bool,
}

impl Term {
    /// Whether a folded word is what the term asks for.
    fn fits(&self, folded: &str) -> bool {
        let asked = &self.folded[..self.stem];
        // Nearly all words begin with another letter, and to see that is all that is done with them.
        folded.bytes().next() == asked.bytes().next()
            && folded.starts_with(asked)
            && (stem(folded) == asked || (self.opens_words && folded.starts_with(&self.folded)))
    }
}

/// A stretch of a text that is shown with its hits marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch<'text> {
    /// Words that were not searched for, and what stands between words.
    Plain(&'text str),
    /// A word that was found.
    Hit(&'text str),
}

impl Query {
    /// Reads what somebody typed.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let mut terms: Vec<Term> = Vec::new();
        let mut done = 0;
        each_word(typed, &mut |range, folded| {
            // The pairs that are heard for "on-call" would ask for more than was typed.
            if range.start < done {
                return;
            }
            done = range.end;
            // No word is the last one any more once another follows.
            if let Some(last) = terms.last_mut() {
                last.opens_words = last.folded.len() > 2;
            }
            terms.push(Term {
                folded: folded.to_owned(),
                stem: stem(folded).len(),
                opens_words: true,
            });
        });
        Self { terms }
    }

    /// Whether it asks for nothing, so that everything passes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Cuts `text` where hits begin and end.
    #[must_use]
    pub fn mark<'text>(&self, text: &'text str) -> Vec<Stretch<'text>> {
        let mut stretches = Vec::new();
        let mut done = 0;
        each_word(text, &mut |range, folded| {
            if range.start >= done && self.terms.iter().any(|term| term.fits(folded)) {
                if range.start > done {
                    stretches.push(Stretch::Plain(&text[done..range.start]));
                }
                done = range.end;
                stretches.push(Stretch::Hit(&text[range]));
            }
        });
        if done < text.len() {
            stretches.push(Stretch::Plain(&text[done..]));
        }
        stretches
    }
}

/// Which cards and claims hold the words of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hits {
    cards: Vec<bool>,
    marks: Vec<u64>,
    claims: Vec<bool>,
}

impl Hits {
    /// Finds what `query` asks for: `None` for an empty query, which every card passes.
    #[must_use]
    pub fn of(query: &Query) -> Option<Self> {
        static INDEX: LazyLock<Index> = LazyLock::new(Index::new);
        (!query.is_empty()).then(|| INDEX.hits(query))
    }

    /// Whether every word was found on the card or in its evidence.
    #[must_use]
    pub fn card(&self, card: CardId) -> bool {
        self.cards[card.index()]
    }

    /// A number for what is marked on the card and in its evidence: while it is the same, so are the marks.
    #[must_use]
    pub fn marks(&self, card: CardId) -> u64 {
        self.marks[card.index()]
    }

    /// How many claims of the card hold a word of the query.
    #[must_use]
    pub fn claims(&self, card: &Card) -> usize {
        card.claims()
            .iter()
            .filter(|claim| self.claims[claim.index()])
            .count()
    }
}

/// The words of every card and claim. They are collected at the first search, in the browser: written out, they would cost more
/// bytes on the wire than the collecting costs time.
struct Index {
    cards: Vec<Passage>,
    claims: Vec<Passage>,
}

impl Index {
    fn new() -> Self {
        let mut begin = 0;
        let mut passage = |texts: &[&str]| {
            let passage = Passage::of(texts, begin);
            begin += passage.folded.len();
            passage
        };
        Self {
            cards: CARDS
                .iter()
                .map(|card| passage(&card_texts(card)))
                .collect(),
            claims: CLAIMS
                .iter()
                .map(|claim| passage(&[claim.text(), claim.quote()]))
                .collect(),
        }
    }

    fn hits(&self, query: &Query) -> Hits {
        let mut hits = Hits {
            cards: vec![true; CARDS.len()],
            marks: vec![0; CARDS.len()],
            claims: vec![false; CLAIMS.len()],
        };
        for term in &query.terms {
            let in_claims: Vec<u64> = self.claims.iter().map(|claim| claim.marks(term)).collect();
            for id in CardId::all() {
                let mut marks = self.cards[id.index()].marks(term);
                let mut is_found = marks != 0;
                for claim in id.get().rests_on() {
                    let in_claim = in_claims[claim.index()];
                    is_found |= in_claim != 0;
                    marks = marks.wrapping_add(in_claim);
                }
                hits.marks[id.index()] = hits.marks[id.index()].wrapping_add(marks);
                hits.cards[id.index()] &= is_found;
            }
            for (hit, marks) in hits.claims.iter_mut().zip(in_claims) {
                *hit |= marks != 0;
            }
        }
        hits
    }
}

/// The folded words of some texts, one after the other: one allocation for all, not one for a word.
struct Passage {
    folded: String,
    /// Where each word ends, in bytes.
    ends: Vec<usize>,
    /// How many bytes of other passages stand before it, so that no two words of the index end at the same place.
    begin: usize,
}

impl Passage {
    fn of(texts: &[&str], begin: usize) -> Self {
        let (mut folded, mut ends) = (String::new(), Vec::new());
        for text in texts {
            each_word(text, &mut |_, word| {
                folded += word;
                ends.push(folded.len());
            });
        }
        Self {
            folded,
            ends,
            begin,
        }
    }

    /// A number for the words that the term asks for: 0 for none, and another one for every other choice of words, here or in
    /// another passage. Numbers can be added: the sum of some is one for all of their words.
    fn marks(&self, term: &Term) -> u64 {
        let (mut marks, mut start) = (0_u64, 0);
        for &end in &self.ends {
            if term.fits(&self.folded[start..end]) {
                marks = marks.wrapping_add(scattered((self.begin + end) as u64));
            }
            start = end;
        }
        marks
    }
}

/// A number for a place, as if drawn at random, so that sums tell which places were added up, as in Zobrist's hashing. Places
/// themselves would not: 1 and 4 are 2 and 3. It is what `SplitMix64` ends with (Steele, Lea and Flood, “Fast splittable pseudorandom
/// number generators”, 2014).
fn scattered(place: u64) -> u64 {
    let place = (place ^ place >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let place = (place ^ place >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    place ^ place >> 31
}

/// Everything a reader sees on a card whose evidence is closed.
fn card_texts(card: &Card) -> Vec<&str> {
    let mut texts = vec![card.title(), card.why(), card.dimension.get().name()];
    texts.extend(card.statements.iter().map(|statement| statement.text));
    for note in card.notes {
        texts.extend([note.text(), note.source.get().short()]);
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, text: &str, expected: &str) {
        let marked: String = Query::new(typed)
            .mark(text)
            .into_iter()
            .map(|stretch| match stretch {
                Stretch::Plain(plain) => plain.to_owned(),
                Stretch::Hit(hit) => format!("[{hit}]"),
            })
            .collect();
        assert_eq!(marked, expected);
    }

    #[test]
    fn whole_words_are_marked_whatever_their_form() {
        check(
            "budget ERROR",
            "Error budgets: an error is not a fault.",
            "[Error] [budgets]: an [error] is not a fault.",
        );
        check(
            "automat",
            "Automates what automation can.",
            "[Automates] what [automation] can.",
        );
        check("caches", "A cache.", "A [cache].");
    }

    #[test]
    fn short_words_must_be_whole_unless_they_are_still_being_typed() {
        check(
            "on call",
            "One on-call rota, called on.",
            "One [on]-[call] rota, [called] [on].",
        );
        check("o", "On one.", "[On] [one].");
    }

    #[test]
    fn a_pair_is_found_by_its_joined_name() {
        check("cicd", "A CI/CD pipeline", "A [CI/CD] pipeline");
        check("post-mortem", "A post-mortem", "A [post]-[mortem]");
    }

    #[test]
    fn other_words_have_another_number() {
        let number = |passage: &Passage, typed: &str| {
            let query = Query::new(typed);
            let marks = query.terms.iter().map(|term| passage.marks(term));
            marks.fold(0, u64::wrapping_add)
        };
        let passage = Passage::of(&["a b c d"], 0);
        let same = Passage::of(&["a b c d"], passage.folded.len());
        assert_eq!(number(&passage, "x y"), 0);
        assert_eq!(number(&passage, "d a"), number(&passage, "a d"));
        assert_ne!(number(&passage, "a d"), number(&passage, "b c"));
        assert_ne!(number(&passage, "a"), number(&same, "a"));
    }

    #[test]
    fn an_empty_query_marks_nothing() {
        for typed in ["", "  ", "-/!", "\u{301}"] {
            assert!(Query::new(typed).is_empty(), "{typed:?}");
        }
        check("", "Text", "Text");
    }
}
