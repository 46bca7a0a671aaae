//! Packs with more cards than anybody wrote, to see how the page bears it.

use crate::card;
use crate::files::Files;
use crate::mistake::Mistakes;
use crate::pack::Pack;

/// The line that begins a card.
const CARD: &str = "[[card]]\n";

impl Files {
    /// The same pack with this many cards: those that it has, and copies of them in turn. A copy has an id of its own, and its
    /// number, in words, in its title and its reason, so that a search tells copies apart. All else is as it was.
    ///
    /// It works on the text as people write it, a line a field, and is for packs in which no mistake was found.
    ///
    /// # Errors
    ///
    /// All mistakes of the grown pack but those in the editions.
    pub fn grown(&self, cards: usize) -> Result<Self, Mistakes> {
        let mut grown = self.clone();
        let mut files: Vec<_> = (grown.texts.iter_mut())
            .filter(|(name, _)| name.starts_with("cards/"))
            .map(|(_, text)| text)
            .collect();
        let own = (files.iter()).map(|text| text.matches(CARD).count()).sum();
        let mut before = 0;
        for text in &mut files {
            let mut parts = text.split(CARD);
            let mut longer = parts.next().unwrap_or_default().to_owned();
            for card in parts {
                for number in (before..cards).step_by(own).map(|card| card / own) {
                    longer += CARD;
                    longer += &copy(card, number);
                }
                before += 1;
            }
            **text = longer;
        }
        let register = Pack::register(&grown)?;
        grown.texts.insert("ids.txt".to_owned(), register);
        Ok(grown)
    }
}

/// The copy of a card with this number; number 0 is the card itself.
fn copy(card: &str, number: usize) -> String {
    if number == 0 {
        return card.to_owned();
    }
    let field = |line: &str| {
        let (name, value) = line.split_once(" = ").unwrap_or_default();
        let text = value.trim_matches('"');
        let named = format!("Copy {}: {text}", words(number));
        match name {
            "id" => format!("id = \"{text}-{number}\"\n"),
            "title" => format!("title = \"{}\"\n", cut(&named, card::LONGEST_TITLE)),
            "why" => format!("why = \"{}\"\n", cut(&named, card::LONGEST_WHY)),
            _ => format!("{line}\n"),
        }
    };
    card.lines().map(field).collect()
}

/// As many whole words of `text` as are no longer than this.
fn cut(text: &str, longest: usize) -> &str {
    match text.char_indices().nth(longest) {
        None => text,
        Some((end, next)) => text[..end + next.len_utf8()]
            .rsplit_once(' ')
            .map_or("", |(words, _)| words),
    }
}

/// A number as it is said.
fn words(number: usize) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ];
    let with_rest = |words: String, rest: usize| match rest {
        0 => words,
        rest => [words, self::words(rest)].join(" "),
    };
    match number {
        0..20 => SMALL[number].to_owned(),
        20..100 => with_rest(TENS[number / 10 - 2].to_owned(), number % 10),
        _ => with_rest(words(number / 100) + " hundred", number % 100),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_in_words() {
        let said = [1, 12, 20, 41, 100, 158].map(words);
        assert_eq!(
            said,
            [
                "one",
                "twelve",
                "twenty",
                "forty one",
                "one hundred",
                "one hundred fifty eight"
            ]
        );
    }

    #[test]
    fn texts_are_cut_between_words() {
        assert_eq!(cut("one two", 7), "one two");
        assert_eq!(cut("one two three", 7), "one two");
        assert_eq!(cut("one two three", 8), "one two");
        assert_eq!(cut("one two three", 6), "one");
        assert_eq!(cut("one “two” three", 4), "one");
    }
}
