//! Words of a text as the search sees them: without case, accents or plural.

use std::mem::swap;
use std::ops::Range;

/// Tells `hear` of each word of `text`, in order: where it stands, in bytes, and the word in lower case, without accents and
/// apostrophes. Two words tied by a hyphen or a slash are followed by the pair as one word, so that "postmortem" finds
/// "post-mortem" and "cicd" finds "CI/CD". It tells instead of listing, because texts have many words, and a list would
/// allocate each of them.
pub(crate) fn each_word(text: &str, hear: &mut dyn FnMut(Range<usize>, &str)) {
    let (mut folded, mut before) = (String::new(), String::new());
    let mut last: Option<Range<usize>> = None;
    let mut rest = text.char_indices().peekable();
    while let Some(&(start, character)) = rest.peek() {
        if !begins_word(character) {
            rest.next();
            continue;
        }
        swap(&mut folded, &mut before);
        folded.clear();
        let mut end = start;
        while let Some((at, character)) = rest.next_if(|&(_, character)| continues_word(character))
        {
            end = at + character.len_utf8();
            fold(character, &mut folded);
        }
        hear(start..end, &folded);
        if let Some(last) = last
            && matches!(&text[last.end..start], "-" | "/")
        {
            hear(last.start..end, &[&*before, &folded].concat());
        }
        last = Some(start..end);
    }
}

/// Whether there is any word in `text`.
pub(crate) fn has_word(text: &str) -> bool {
    text.chars().any(begins_word)
}

/// Whether a word can begin with `character`. Everything from "À" on counts as a letter but for the blocks of marks and symbols:
/// the standard library's exact tables would cost more bytes than this page's English needs.
fn begins_word(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || (character >= 'À'
            && !matches!(character, '×' | '÷' | '\u{2b0}'..='\u{36f}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}'))
}

/// Apostrophes and combining accents belong to the word around them, so that "team's" and a decomposed "é" stay whole.
fn continues_word(character: char) -> bool {
    begins_word(character) || matches!(character, '\'' | '\u{2019}' | '\u{300}'..='\u{36f}')
}

/// Appends `character` in lower case and without its accent. Letters beyond Latin stay as they are.
fn fold(character: char, folded: &mut String) {
    let plain = match character {
        '\'' | '\u{2019}' | '\u{300}'..='\u{36f}' => "",
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => "a",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĵ' | 'ĵ' => "j",
        'Ķ'..='ĸ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => "o",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'Ș' | 'ș' => "s",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        'ß' | 'ẞ' => "ss",
        'Æ' | 'æ' => "ae",
        'Œ' | 'œ' => "oe",
        'Þ' | 'þ' => "th",
        other => {
            folded.push(other.to_ascii_lowercase());
            return;
        }
    };
    folded.push_str(plain);
}

/// Takes the plural ending off a folded English word: "cache" and "caches", "policy" and "policies" become the same. It need not
/// be a word afterwards.
pub(crate) fn stem(folded: &str) -> &str {
    let ending = |ending: &str| folded.len() > 3 && folded.ends_with(ending);
    let singular = if ending("ies") {
        return &folded[..folded.len() - 3];
    } else if ending("ss") || ending("us") {
        folded
    } else if ending("sis") {
        &folded[..folded.len() - 2]
    } else if ending("s") {
        &folded[..folded.len() - 1]
    } else {
        folded
    };
    if singular.len() > 3 {
        singular.strip_suffix(['e', 'y']).unwrap_or(singular)
    } else {
        singular
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut heard = Vec::new();
        each_word(text, &mut |_, folded| heard.push(folded.to_owned()));
        assert_eq!(heard, expected);
        assert_eq!(has_word(text), !expected.is_empty());
    }

    #[test]
    fn words_lose_case_accents_and_apostrophes() {
        check(
            "Ein Überblick: the team's déjà-vu!",
            &["ein", "uberblick", "the", "teams", "deja", "vu", "dejavu"],
        );
        check(
            "re\u{301}sume\u{301} Straße ÉCOLE Łódź",
            &["resume", "strasse", "ecole", "lodz"],
        );
        check("3 × 4 → 7…", &["3", "4", "7"]);
        check("’ – ×", &[]);
    }

    #[test]
    fn tied_words_also_stand_as_one() {
        check(
            "CI/CD, post-mortem",
            &["ci", "cd", "cicd", "post", "mortem", "postmortem"],
        );
        check("either - or", &["either", "or"]);
        check("a-b-c", &["a", "b", "ab", "c", "bc"]);
    }

    #[test]
    fn ranges_point_at_the_words_in_the_text() {
        let text = "Größe, on-call";
        let mut found = Vec::new();
        each_word(text, &mut |range, _| found.push(&text[range]));
        assert_eq!(found, ["Größe", "on", "call", "on-call"]);
    }

    #[test]
    fn singular_and_plural_share_a_stem() {
        for (singular, plural) in [
            ("cache", "caches"),
            ("search", "searches"),
            ("process", "processes"),
            ("policy", "policies"),
            ("analysis", "analyses"),
            ("release", "releases"),
            ("slo", "slos"),
            ("sli", "slis"),
            ("box", "boxes"),
            ("day", "days"),
        ] {
            assert_eq!(stem(singular), stem(plural), "{singular}, {plural}");
        }
    }

    #[test]
    fn short_words_and_words_in_us_keep_their_s() {
        for word in ["ops", "aws", "status", "focus", "less"] {
            assert_eq!(stem(word), word);
        }
    }
}
