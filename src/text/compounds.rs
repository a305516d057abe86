//! Of which words is a Dutch compound made?

use std::ops::Range;

/// Words that compounds of this genre are made of, folded, in alphabetical order: what
/// stands first in them and what stands last. Plurals that are more than an ending added
/// stand here too.
///
/// A word belongs here if it forms compounds freely and does not by chance end or begin
/// words that are none (*lap*, *ton*).
const PARTS: &str = include_str!("compounds.txt");

/// What may join two parts.
const LINKS: [&str; 5] = ["", "s", "en", "e", "er"];

/// What may follow the last part.
const ENDINGS: [&str; 7] = ["", "en", "s", "n", "e", "'s", "er"];

/// Words with more bytes than this are not taken apart: none is so long, and it bounds the work.
const LONGEST: usize = 48;

/// The parts of a folded compound, as ranges of it; empty for a word that is none, or one
/// of unknown parts.
///
/// The parts and what links them (-s-, -e-, -en-, -er-) cover the whole word but for an
/// ending; of two ways to take a word apart, the one with the longer first part counts.
/// O(n) look-ups, for words longer than `LONGEST` none.
///
/// # Example
///
/// ```
/// use verslagwijzer::text::compound_parts;
///
/// let word = "defensieuitgaven";
/// let parts: Vec<&str> = compound_parts(word).into_iter().map(|part| &word[part]).collect();
/// assert_eq!(parts, ["defensie", "uitgaven"]);
/// ```
#[must_use]
pub fn compound_parts(folded: &str) -> Vec<Range<usize>> {
    if folded.len() > LONGEST || folded.len() < 7 || !folded.is_ascii() {
        return Vec::new();
    }
    let mut parts = Vec::new();
    // Where a search for the rest has failed before: it fails again.
    let mut dead_ends = 0_u64;
    if take_apart(folded, 0, &mut parts, &mut dead_ends) && parts.len() > 1 { parts } else { Vec::new() }
}

fn take_apart(word: &str, from: usize, parts: &mut Vec<Range<usize>>, dead_ends: &mut u64) -> bool {
    if *dead_ends >> from & 1 == 1 {
        return false;
    }
    let mut ends = part_ends(word, from);
    while ends != 0 {
        let end = ends.ilog2() as usize;
        ends &= !(1 << end);
        if ENDINGS.contains(&&word[end..]) {
            parts.push(from..word.len());
            return true;
        }
        parts.push(from..end);
        let rest = &word[end..];
        if LINKS.into_iter().any(|link| rest.starts_with(link) && take_apart(word, end + link.len(), parts, dead_ends))
        {
            return true;
        }
        parts.pop();
    }
    *dead_ends |= 1 << from;
    false
}

/// Where the known parts that begin at `from` end, as bits.
fn part_ends(word: &str, from: usize) -> u64 {
    let rest = &word[from..];
    let Some(letter) = rest.bytes().next().filter(u8::is_ascii_lowercase) else { return 0 };
    let at = usize::from(letter - b'a');
    // As bytes: what searches a text for a character is made for longer lines than these.
    let parts = PARTS.as_bytes()[BEGINS[at]..BEGINS[at + 1]].split(|byte| *byte == b'\n');
    let begins_with = |part: &&[u8]| !part.is_empty() && rest.as_bytes().starts_with(part);
    parts.filter(begins_with).fold(0, |ends, part| ends | 1 << (from + part.len()))
}

/// Where in the list the words begin that begin with each letter of the alphabet, and where
/// the last of them end.
const BEGINS: [usize; 27] = begins();

const fn begins() -> [usize; 27] {
    let list = PARTS.as_bytes();
    let mut begins = [list.len(); 27];
    let mut at = list.len();
    // Backwards: what stands there in the end is the first word with that letter or a later one.
    while at > 0 {
        at -= 1;
        if at == 0 || list[at - 1] == b'\n' {
            let mut letter = (list[at] - b'a') as usize + 1;
            while letter > 0 {
                letter -= 1;
                begins[letter] = at;
            }
        }
    }
    begins
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;
    use proptest::prelude::*;

    fn parts(word: &str) -> Vec<&str> {
        compound_parts(word).into_iter().map(|part| &word[part]).collect()
    }

    #[test]
    fn the_list_is_folded_in_order_and_without_doubles() {
        let words: Vec<&str> = PARTS.lines().collect();
        for pair in words.windows(2) {
            assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
        }
        assert!(words.iter().all(|word| fold(word) == *word && word.is_ascii() && word.len() >= 3));
        assert!(PARTS.ends_with('\n'));
    }

    #[test]
    fn compounds_of_the_genre_come_apart_where_a_reader_would_cut_them() {
        for (word, expected) in [
            ("defensieuitgaven", "defensie uitgaven"),
            ("defensiebegroting", "defensie begroting"),
            ("capaciteitsdoelstellingen", "capaciteit doelstellingen"),
            ("munitieproductiecapaciteit", "munitie productie capaciteit"),
            ("landenlijst", ""),
            ("vredesonderhandelingen", "vrede onderhandelingen"),
            ("gevechtsvliegtuigen", "gevecht vliegtuigen"),
            ("oostflank", "oost flank"),
            ("raketafweersysteem", "raket afweer systeem"),
            ("troepenbijdragen", "troepen bijdragen"),
            ("wapenleveranties", "wapen leveranties"),
            ("partnerschapsbeleid", "partnerschap beleid"),
        ] {
            assert_eq!(parts(word).join(" "), expected, "{word}");
        }
    }

    #[test]
    fn words_that_are_no_compounds_stay_whole() {
        for word in
            ["bondgenoten", "uitgaven", "commissie", "verklaring", "nederland", "ministers", "stoppen", "", "'s"]
        {
            assert_eq!(parts(word), Vec::<&str>::new(), "{word}");
        }
    }

    proptest! {
        #[test]
        fn parts_and_links_rebuild_the_word(picks in proptest::collection::vec((0usize..10_000, 0usize..5), 2..4)) {
            let words: Vec<&str> = PARTS.lines().collect();
            let mut word = String::new();
            for (n, (pick, link)) in picks.iter().enumerate() {
                word.push_str(words[pick % words.len()]);
                if n + 1 < picks.len() {
                    word.push_str(LINKS[*link]);
                }
            }
            prop_assume!(word.len() <= LONGEST);
            let parts = compound_parts(&word);
            prop_assert!(parts.len() > 1, "{word}");
            prop_assert_eq!((parts[0].start, parts[parts.len() - 1].end), (0, word.len()));
            for pair in parts.windows(2) {
                prop_assert!(LINKS.contains(&&word[pair[0].end..pair[1].start]), "{}", word);
            }
        }

        #[test]
        fn any_text_will_do(text in "\\PC{0,70}") {
            for part in compound_parts(&text) {
                prop_assert!(text.get(part).is_some());
            }
        }
    }
}
