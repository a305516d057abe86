//! Which abbreviations does a text explain?
//!
//! Method: Schwartz & Hearst, *A simple algorithm for identifying abbreviation definitions
//! in biomedical text* (2003): a short form beside its long form, one of them in brackets;
//! the letters of the short form, read from the right, must all be found in the long form,
//! the first of them at the beginning of a word.
//!
//! Adapted to reports in Dutch: the short form may stand first, both may stand in the
//! brackets (*(Informal Foreign Ministers Meeting, iFMM)*), and it may keep a plural *'s*.

use super::model::Abbreviation;
use crate::text::fold;
use crate::text::tokens;
use std::ops::Range;

/// Where a text explains an abbreviation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Definition {
    /// The short form.
    pub(super) short: Range<usize>,
    /// The long form.
    pub(super) long: Range<usize>,
}

/// A bracket that holds more than this, in bytes, explains no abbreviation.
const LONGEST_BRACKET: usize = 160;
/// A long form reaches back no further than this, in bytes.
const LONGEST_FORM: usize = 200;

/// A pair of round brackets in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bracket {
    /// What stands in it.
    pub(super) inside: Range<usize>,
    /// The words before it that may belong to it.
    pub(super) before: Range<usize>,
}

/// The abbreviations that the brackets of a paragraph explain, in order.
pub(super) fn abbreviations(text: &str, brackets: &[Bracket]) -> impl Iterator<Item = Abbreviation> {
    let written = |stretch: Range<usize>| text[stretch].to_owned();
    let definitions = brackets.iter().filter_map(|bracket| definition(text, bracket));
    definitions.map(move |Definition { short, long }| Abbreviation { short: written(short), long: written(long) })
}

/// Where a stretch of text explains abbreviations, in order. O(n) time.
pub(super) fn definitions(text: &str, stretch: Range<usize>) -> Vec<Definition> {
    brackets(text, stretch).iter().filter_map(|bracket| definition(text, bracket)).collect()
}

/// What brackets abbreviate in another language: *NAVO-Oekraïne Commissie (NUC)*, *Europese
/// Vredesfaciliteit (EPF)*. `named` is where the paragraph names organisations: one of several
/// words, right before the bracket and with the same first letter, is what it stands for.
pub(super) fn translations(text: &str, brackets: &[Bracket], named: &[Range<usize>]) -> Vec<Abbreviation> {
    let first = |written: &str| written.chars().next().map(small);
    let untold = brackets.iter().filter(|bracket| definition(text, bracket).is_none());
    let found = untold.filter_map(|Bracket { inside, before }| {
        let short = &text[without_ending(text, inside.clone())];
        let long = &text[named.iter().find(|span| span.end == before.end)?.clone()];
        let n_words = tokens(long).count();
        let fits = n_words > 1 && short.chars().count() <= n_words + 2 && first(short) == first(long);
        (fits && is_short_form(short)).then(|| Abbreviation { short: short.to_owned(), long: long.to_owned() })
    });
    found.collect()
}

fn definition(text: &str, bracket: &Bracket) -> Option<Definition> {
    let Bracket { inside, before } = bracket;
    in_bracket(text, inside.clone())
        .or_else(|| short_in_bracket(text, before.clone(), inside.clone()))
        .or_else(|| long_in_bracket(text, before.clone(), inside.clone()))
}

/// The pairs of round brackets in a stretch of text, in order. O(n) time.
pub(super) fn brackets(text: &str, stretch: Range<usize>) -> Vec<Bracket> {
    // Most sentences have none, and this search is much faster than the walk below.
    if !text[stretch.clone()].contains('(') {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut floor = stretch.start;
    let mut open = None;
    for (at, byte) in text.as_bytes()[stretch.clone()].iter().enumerate() {
        let at = stretch.start + at;
        match byte {
            b'(' => open = Some(at),
            b')' => {
                if let Some(open) = open.take().filter(|open| at - open <= LONGEST_BRACKET && at > open + 1) {
                    let mut from = floor.max(open.saturating_sub(LONGEST_FORM));
                    while !text.is_char_boundary(from) {
                        from += 1;
                    }
                    found.push(Bracket { inside: trimmed(text, open + 1..at), before: trimmed(text, from..open) });
                    floor = at + 1;
                }
            }
            _ => {}
        }
    }
    found
}

/// The stretch without the white space, quotation marks and asterisks around it.
fn trimmed(text: &str, stretch: Range<usize>) -> Range<usize> {
    let is_edge = |c: char| c.is_whitespace() || matches!(c, '*' | '"' | '“' | '”' | '‘' | '„' | '\'');
    let inner = text[stretch.clone()].trim_start_matches(is_edge);
    let start = stretch.end - inner.len();
    start..start + inner.trim_end_matches(is_edge).len()
}

/// *(Informal Foreign Ministers Meeting, iFMM)*
fn in_bracket(text: &str, inside: Range<usize>) -> Option<Definition> {
    let comma = inside.start + text[inside.clone()].rfind([',', ';'])?;
    let first = trimmed(text, inside.start..comma);
    let second = trimmed(text, comma + 1..inside.end);
    let pair = |short: &Range<usize>, long: &Range<usize>| {
        let matched = is_short_form(&text[short.clone()]).then(|| matching(text, short, long.clone())).flatten()?;
        (matched == *long).then(|| Definition { short: short.clone(), long: long.clone() })
    };
    pair(&second, &first).or_else(|| pair(&first, &second))
}

/// *Noord-Atlantische Raad (NAR)*
fn short_in_bracket(text: &str, before: Range<usize>, inside: Range<usize>) -> Option<Definition> {
    let short = without_ending(text, inside);
    if !is_short_form(&text[short.clone()]) {
        return None;
    }
    matching(text, &short, before).map(|long| Definition { short, long })
}

/// *NAR (Noord-Atlantische Raad)*
fn long_in_bracket(text: &str, before: Range<usize>, inside: Range<usize>) -> Option<Definition> {
    let start =
        text[before.clone()].rfind(|c: char| c.is_whitespace() || matches!(c, '(' | '*')).map_or(before.start, |at| {
            before.start + at + text[before.start + at..].chars().next().map_or(1, char::len_utf8)
        });
    let short = without_ending(text, trimmed(text, start..before.end));
    let has_more_words = tokens(&text[inside.clone()]).nth(1).is_some();
    if !is_short_form(&text[short.clone()]) || !has_more_words {
        return None;
    }
    let long = matching(text, &short, inside.clone())?;
    (long == inside).then_some(Definition { short, long })
}

/// Two to ten letters or digits in one word, two capitals at least, a letter first.
fn is_short_form(written: &str) -> bool {
    let n_letters = written.chars().filter(|c| c.is_alphanumeric()).count();
    let n_capitals = written.chars().filter(|c| c.is_uppercase()).count();
    (2..=10).contains(&n_letters)
        && n_capitals >= 2
        && written.starts_with(char::is_alphabetic)
        && written.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '&' | '/' | '.'))
}

/// A short form without a plural *'s* and without what it is joined to: *CSE-verdrag*.
fn without_ending(text: &str, short: Range<usize>) -> Range<usize> {
    let written = &text[short.clone()];
    let written = match written.split_once('-') {
        Some((first, rest)) if !rest.contains(char::is_uppercase) => first,
        _ => written,
    };
    let bare = written.strip_suffix("'s").or_else(|| written.strip_suffix("’s")).unwrap_or(written);
    short.start..short.start + bare.len()
}

/// The shortest stretch at the end of `long` that holds the letters of the short form in
/// their order, the first of them at the beginning of a word.
fn matching(text: &str, short: &Range<usize>, long: Range<usize>) -> Option<Range<usize>> {
    let wanted: Vec<char> = fold(&text[short.clone()]).chars().filter(|c| c.is_alphanumeric()).collect();
    let letters = text[long.clone()].char_indices().rev().map(|(at, c)| (long.start + at, small(c)));
    let n_words = wanted.len() * 2 + 5;
    let mut rest = wanted.len();
    let mut words_behind = 0;
    let mut letters = letters.peekable();
    while let Some((at, c)) = letters.next() {
        let begins_word = letters.peek().is_none_or(|(_, before)| !before.is_alphanumeric());
        let is_first = rest == 1;
        if rest > 0 && c == wanted[rest - 1] && (!is_first || begins_word) {
            rest -= 1;
            if rest == 0 {
                let found = at..long.end;
                let is_longer = text[found.clone()].chars().count() > wanted.len() + 1;
                return (is_longer && keeps_initials(text, &found, &wanted)).then_some(found);
            }
        }
        if begins_word && c.is_alphanumeric() {
            words_behind += 1;
        }
        // A sentence ends, or the words are too many: nothing further back belongs to it.
        if words_behind > n_words || matches!(c, ';' | ':' | '?' | '!') {
            return None;
        }
    }
    None
}

/// Does the short form take at least half of its letters from beginnings of words, in their
/// order? Without this, any few words have all letters somewhere.
fn keeps_initials(text: &str, long: &Range<usize>, wanted: &[char]) -> bool {
    let mut rest = wanted.iter().copied().peekable();
    let mut n_initials = 0;
    for word in tokens(&text[long.clone()]) {
        let first = text[long.start + word.start..].chars().next().map(small);
        if first.is_some() && rest.peek().copied() == first {
            rest.next();
            n_initials += 1;
        }
    }
    2 * n_initials >= wanted.len()
}

fn small(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let mut buffer = [0; 4];
    fold(c.encode_utf8(&mut buffer)).chars().next().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<(String, String)> {
        let brackets = brackets(text, 0..text.len());
        abbreviations(text, &brackets).map(|found| (found.short, found.long)).collect()
    }

    #[test]
    fn an_abbreviation_is_explained_before_behind_and_inside_brackets() {
        for (text, short, long) in [
            ("in de Noord-Atlantische Raad (NAR) met", "NAR", "Noord-Atlantische Raad"),
            ("De NAR (Noord-Atlantische Raad) kwam", "NAR", "Noord-Atlantische Raad"),
            (
                "bijeenkomst (*Informal Foreign Ministers Meeting*, iFMM) plaats",
                "iFMM",
                "Informal Foreign Ministers Meeting",
            ),
            ("de NATO Foreign Ministers Meeting (FMM)", "FMM", "Foreign Ministers Meeting"),
            ("de Raad (*NATO-Ukraine Council*, NUC)", "NUC", "NATO-Ukraine Council"),
            ("de *Very High Readiness Joint Task Force* (VJTF)", "VJTF", "Very High Readiness Joint Task Force"),
            ("Provincial Reconstruction Teams (PRT’s) in", "PRT", "Provincial Reconstruction Teams"),
            (
                "Verdrag inzake Conventionele Strijdkrachten in Europa (CSE-verdrag)",
                "CSE",
                "Conventionele Strijdkrachten in Europa",
            ),
            ("het Verenigd Koninkrijk (VK)", "VK", "Verenigd Koninkrijk"),
            (
                "het CSE-verdrag (Conventionele Strijdkrachten in Europa)",
                "CSE",
                "Conventionele Strijdkrachten in Europa",
            ),
            ("de Hoge Vertegenwoordiger (HV)", "HV", "Hoge Vertegenwoordiger"),
            ("het Internationaal Atoomenergieagentschap (IAEA)", "IAEA", "Internationaal Atoomenergieagentschap"),
        ] {
            assert_eq!(found(text), [(short.to_owned(), long.to_owned())], "{text}");
        }
    }

    #[test]
    fn an_organisation_is_abbreviated_in_another_language() {
        let found = |text: &str, named: &str| -> Vec<String> {
            let start = text.find(named).expect("it is named");
            let span = start..start + named.len();
            let found = translations(text, &brackets(text, 0..text.len()), &[span]);
            found.into_iter().map(|found| format!("{} = {}", found.short, found.long)).collect()
        };
        assert_eq!(
            found("de NAVO-Oekraïne Commissie (NUC) en", "NAVO-Oekraïne Commissie"),
            ["NUC = NAVO-Oekraïne Commissie"]
        );
        assert_eq!(found("de Europese Vredesfaciliteit (EPF)", "Europese Vredesfaciliteit").len(), 1);
        // What is abbreviated letter by letter is told already.
        assert_eq!(found("de Noord-Atlantische Raad (NAR)", "Noord-Atlantische Raad"), [""; 0]);
        // Another organisation in brackets, and one that no name stands before.
        assert_eq!(found("de Europese Unie (OVSE)", "Europese Unie"), [""; 0]);
        assert_eq!(found("de NAVO (NMI)", "NAVO"), [""; 0]);
        assert_eq!(found("de Europese Unie en partners (EUMM)", "Europese Unie"), [""; 0]);
    }

    #[test]
    fn a_plain_bracket_explains_nothing() {
        for text in [
            "het Midden-Oosten (inclusief de Golf-regio)",
            "de VS (en het VK)",
            "de IP4 (Australië, Japan, Zuid-Korea en Nieuw-Zeeland)",
            "versterking van de (trans-Atlantische) basis",
            "de troepen (KFOR) bleven",
            "in Kosovo (KFOR, circa 16.000 militairen)",
            "op 3 mei (zie bijlage)",
            "() ( ) (A) (AB",
            "de minister van Defensie (2014)",
            "de Speciale Vertegenwoordiger van de SG (SCR)",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    proptest! {
        #[test]
        fn definitions_lie_in_the_text(text in "([A-Za-zé (),*-]|\\PC){0,120}") {
            for Definition { short, long } in definitions(&text, 0..text.len()) {
                prop_assert!(text.get(short).is_some() && text.get(long).is_some());
            }
        }
    }
}
