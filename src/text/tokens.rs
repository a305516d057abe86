//! Where does a word begin and end?

use super::fold::{fold, is_invisible};
use std::ops::Range;

/// The words of a text, in reading order, as byte ranges.
///
/// A word is a run of letters and digits. An apostrophe stays inside it (*foto's*), so do
/// a comma and a full stop between digits (*3,5*), a soft hyphen and a loose diacritic. A
/// hyphen parts words: *NAVO-top* is *NAVO* and *top*, one after the other. The signs
/// `% € $ £` are words of their own, so that *5%* can be asked for.
///
/// O(n) time, no allocation beyond the iterator.
///
/// # Example
///
/// ```
/// use verslagwijzer::text::tokens;
///
/// let text = "3,5% voor NAVO-foto's";
/// let words: Vec<&str> = tokens(text).map(|word| &text[word]).collect();
/// assert_eq!(words, ["3,5", "%", "voor", "NAVO", "foto's"]);
/// ```
pub fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        // Most words are letters of the alphabet between spaces.
        at += text.as_bytes()[at..].iter().take_while(|byte| matches!(byte, b' ' | b',' | b'.' | b'-')).count();
        if text.as_bytes().get(at).is_some_and(u8::is_ascii_alphanumeric) {
            let start = at;
            at = word_end(text, start);
            return Some(start..at);
        }
        let (start, first) = text[at..].char_indices().map(|(i, c)| (at + i, c)).find(|(_, c)| starts_word(*c))?;
        at = if first.is_alphanumeric() { word_end(text, start) } else { start + first.len_utf8() };
        Some(start..at)
    })
}

/// The words of a text, folded, in reading order. O(n).
pub fn folded_words(text: &str) -> impl Iterator<Item = String> + '_ {
    tokens(text).map(|word| fold(&text[word]))
}

fn starts_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '%' | '€' | '$' | '£')
}

/// Where the word that begins at `start` ends.
fn word_end(text: &str, start: usize) -> usize {
    // Most words are plain letters to their end.
    let bytes = text.as_bytes();
    let plain = bytes[start..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    let mut end = start + plain;
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    match bytes.get(end) {
        None => return end,
        Some(b',' | b'.') if !is_digit(end + 1) => return end,
        Some(byte) if byte.is_ascii() && !matches!(byte, b',' | b'.' | b'\'') => return end,
        Some(_) => {}
    }
    let mut previous = text[start..end].chars().next_back().unwrap_or(' ');
    let from = end;
    let mut rest = text[end..].char_indices().map(move |(i, c)| (from + i, c)).peekable();
    while let Some((at, c)) = rest.next() {
        if c.is_alphanumeric() {
            end = at + c.len_utf8();
            previous = c;
        } else if !is_invisible(c) {
            let next = rest.peek().map_or(' ', |(_, next)| *next);
            let joins = match c {
                '\'' | '\u{2019}' => previous.is_alphabetic() && next.is_alphabetic(),
                ',' | '.' => previous.is_ascii_digit() && next.is_ascii_digit(),
                _ => false,
            };
            if !joins {
                break;
            }
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).map(|word| &text[word]).collect()
    }

    #[test]
    fn words_of_the_reports_come_out_as_a_reader_counts_them() {
        assert_eq!(words("defensie‑uitgaven en -capaciteiten,"), ["defensie", "uitgaven", "en", "capaciteiten"]);
        assert_eq!(words("5% van het BBP (3,5%)."), ["5", "%", "van", "het", "BBP", "3,5", "%"]);
        assert_eq!(words("EUR 100.000 in 2025."), ["EUR", "100.000", "in", "2025"]);
        assert_eq!(words("'s avonds foto’s"), ["s", "avonds", "foto’s"]);
        assert_eq!(words("af\u{AD}spraak Oekrai\u{308}ne"), ["af\u{AD}spraak", "Oekrai\u{308}ne"]);
        assert_eq!(words(" – … \u{200B} "), Vec::<&str>::new());
    }

    proptest! {
        #[test]
        fn words_lie_in_order_on_character_boundaries(text in "\\PC{0,80}") {
            let mut last_end = 0;
            for word in tokens(&text) {
                prop_assert!(word.start >= last_end && word.end > word.start);
                prop_assert!(text.get(word.clone()).is_some(), "{word:?} cuts a character");
                last_end = word.end;
            }
        }
    }
}
