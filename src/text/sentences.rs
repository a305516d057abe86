//! Where does a sentence begin and end?

use super::fold::fold;
use std::ops::Range;

/// Abbreviations that never close a sentence: something always follows them. Without the
/// final full stop, lower case. Others, such as *jl.* and *enz.*, may well close one.
const NEVER_LAST: [&str; 65] = [
    "a.d", "adm", "art", "b.v", "bijv", "blz", "bv", "ca", "d.d", "d.m.v", "d.w.z", "dd", "dhr", "dr", "drs", "e.g",
    "evt", "fig", "gen", "hr", "i.c", "i.c.m", "i.e", "i.h.b", "i.h.k.v", "i.p.v", "i.s.m", "i.t.t", "i.v.m", "ing",
    "ir", "jhr", "kol", "lt", "m.a.w", "m.b.t", "m.b.v", "m.i.v", "m.m.v", "m.n", "m.u.v", "maj", "max", "mej", "mevr",
    "min", "mr", "ms", "mw", "n.a.v", "nl", "nr", "nrs", "o.a", "o.b.v", "o.l.v", "o.m", "o.v.v", "prof", "resp", "st",
    "t.a.v", "t.b.v", "t.o.v", "zr",
];
const LONGEST_OF_THEM: usize = 7;

/// The sentences of one paragraph of running text, in order, as byte ranges without the
/// spaces around them.
///
/// A sentence ends at `.`, `?`, `!` or `…` (with the closing quotes and brackets behind
/// it) when white space and then a capital, a digit or an opening mark follow, unless the
/// full stop belongs to an abbreviation, an initial or a list number.
///
/// This is what an imported report gets; in the embedded ones the curator's table has the
/// last word about boundaries. O(n) time.
///
/// # Example
///
/// ```
/// use verslagwijzer::text::sentences;
///
/// let text = "Dit geldt o.a. Nederland (en Turkije). Op 14 mei jl. Vervolgens sprak dhr. Fidan.";
/// assert_eq!(sentences(text).len(), 3);
/// ```
#[must_use]
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = skip_spaces(text, 0);
    let mut from = start;
    while let Some(found_at) = text.as_bytes()[from..].iter().position(may_end) {
        let at = from + found_at;
        let Some(c) = text[at..].chars().next().filter(|c| matches!(c, '.' | '?' | '!' | '…')) else {
            from = at + text[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let behind = text[at..].trim_start_matches(closes);
        let end = text.len() - behind.len();
        from = end;
        let next = skip_spaces(text, end);
        let goes_on = next == end || !text[next..].chars().next().is_some_and(opens);
        if next < text.len() && (goes_on || (c == '.' && belongs_to_word(&text[start..at]))) {
            continue;
        }
        if end > start {
            found.push(start..end);
        }
        start = next;
    }
    if start < text.len() {
        found.push(start..text.trim_end().len().max(start));
    }
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Is this a mark that can end a sentence, or the first byte of `…`?
fn may_end(byte: &u8) -> bool {
    matches!(byte, b'.' | b'?' | b'!' | 0xE2)
}

fn skip_spaces(text: &str, from: usize) -> usize {
    text.len() - text[from..].trim_start().len()
}

fn closes(c: char) -> bool {
    matches!(c, '.' | '?' | '!' | '…' | ')' | ']' | '"' | '\'' | '”' | '’' | '»')
}

fn opens(c: char) -> bool {
    c.is_uppercase() || c.is_numeric() || matches!(c, '"' | '\'' | '“' | '‘' | '«' | '(' | '[' | '„' | '-' | '–' | '•')
}

/// Is the full stop after this beginning of a sentence part of its last word: an
/// abbreviation, an initial, the number of a list item?
fn belongs_to_word(sentence: &str) -> bool {
    let word = sentence.rsplit(char::is_whitespace).next().unwrap_or_default();
    let word = word.trim_start_matches(['(', '[', '"', '“', '‘', '\'']);
    let is_whole_sentence = word.len() == sentence.len();
    let mut chars = word.chars();
    let is_initial = chars.next().is_some_and(char::is_uppercase) && chars.next().is_none();
    // Initials such as "A.B." are single letters between full stops.
    let are_initials = !word.is_empty()
        && word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase));
    let is_list_number = is_whole_sentence && word.chars().all(|c| c.is_ascii_digit()) && !word.is_empty();
    is_initial || are_initials || is_list_number || is_never_last(word)
}

fn is_never_last(word: &str) -> bool {
    // Most sentences end in a longer word, which need not be compared with all of them.
    if word.is_ascii() && word.len() > LONGEST_OF_THEM {
        return false;
    }
    let lower = fold(word);
    NEVER_LAST.iter().any(|short| *short == lower)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|sentence| &text[sentence]).collect()
    }

    #[test]
    fn a_full_stop_inside_a_sentence_does_not_end_it() {
        for whole in [
            "Dit betreft o.a. Nederland en m.n. Oekraïne.",
            "De heer A.B. Jansen en dhr. Fidan spraken.",
            "Er werd 3.5 procent genoemd, ca. EUR 100.000.",
            "1. De ministers kwamen bijeen.",
            "Zie www.navo.int voor meer.",
        ] {
            assert_eq!(split(whole), [whole]);
        }
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        assert_eq!(
            split("  Op 14 mei jl. Dat was zo (echt waar.) “Waarom?” Daarom! In 2025. 32 bondgenoten bleven… "),
            ["Op 14 mei jl.", "Dat was zo (echt waar.)", "“Waarom?”", "Daarom!", "In 2025.", "32 bondgenoten bleven…"]
        );
        assert_eq!(split("zonder punt"), ["zonder punt"]);
        assert_eq!(split("   "), Vec::<&str>::new());
    }

    #[test]
    fn no_abbreviation_is_longer_than_the_longest() {
        assert_eq!(NEVER_LAST.iter().map(|short| short.len()).max(), Some(LONGEST_OF_THEM));
    }

    proptest! {
        #[test]
        fn nothing_but_white_space_falls_between_sentences(text in "([A-Za-z0-9ïé .?!…()\"]|\\PC){0,120}") {
            let mut last_end = 0;
            for sentence in sentences(&text) {
                prop_assert!(text[last_end..sentence.start].trim().is_empty());
                last_end = sentence.end;
            }
            prop_assert!(text[last_end..].trim().is_empty());
        }
    }
}
