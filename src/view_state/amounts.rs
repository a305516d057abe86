//! Which amounts does a reader ask for?
//!
//! Numbers are typed and shown as the language of the page has them: `2,5 miljard`,
//! `1.000.000` in Dutch; `2.5 billion`, `1,000,000` in English.

use super::Language;
use crate::index::AmountRange;
use crate::text::fold;

/// The sentences that are wanted, by the amounts they name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Amounts {
    /// All of them, whether they name an amount or not.
    #[default]
    All,
    /// Those that name an amount or a number of things.
    Named,
    /// Those that name an amount in this range.
    Within(AmountRange),
}

/// The word for each unit in an address, and its name in the dataset. Published: they never
/// change.
const UNITS: [(&str, &str); 5] =
    [("eur", "EUR"), ("usd", "USD"), ("procent", "%"), ("bbp", "%bbp"), ("aantal", "aantal")];

/// What a number is multiplied by, by how its word begins. The longer beginning stands first.
const SCALES: [(&str, u64); 9] = [
    ("duizend", 1_000),
    ("thousand", 1_000),
    ("miljoen", 1_000_000),
    ("mln", 1_000_000),
    ("million", 1_000_000),
    ("miljard", 1_000_000_000),
    ("mld", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("bn", 1_000_000_000),
];

impl Amounts {
    /// Every unit there is, in the order the page shows them.
    pub fn units() -> impl Iterator<Item = &'static str> {
        UNITS.into_iter().map(|(_, unit)| unit)
    }

    /// The word for it in an address: nothing, `1`, or `eur:1000000:5000000`, where a bound
    /// that is not there is left out.
    pub(super) fn word(&self) -> String {
        match self {
            Self::All => String::new(),
            Self::Named => "1".to_owned(),
            Self::Within(AmountRange { unit, least, most }) => {
                let unit = UNITS.into_iter().find(|(_, known)| known == unit).map_or("", |(word, _)| word);
                let bound = |number: u64, none| if number == none { String::new() } else { digits(number, '.', None) };
                [unit, ":", &bound(*least, 0), ":", &bound(*most, u64::MAX)].concat()
            }
        }
    }

    /// What a word in an address stands for.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        match word {
            "0" => return Some(Self::All),
            "1" => return Some(Self::Named),
            _ => {}
        }
        let (unit, bounds) = word.split_once(':')?;
        let (least, most) = bounds.split_once(':')?;
        let (_, unit) = UNITS.into_iter().find(|(known, _)| *known == unit)?;
        AmountRange::parse(unit, least, most).map(Self::Within)
    }
}

/// The number that a text stands for, in thousandths; `None` where it stands for none, or for
/// one beyond 10^16. Any text will do; O(n).
///
/// # Example
///
/// ```
/// use verslagwijzer::view_state::{Language, amount_said};
///
/// assert_eq!(amount_said("€ 2,5 miljoen", Language::Dutch), Some(2_500_000_000));
/// assert_eq!(amount_said("1.000.000", Language::Dutch), Some(1_000_000_000));
/// assert_eq!(amount_said("3.5%", Language::English), Some(3_500));
/// ```
#[must_use]
pub fn amount_said(text: &str, language: Language) -> Option<u64> {
    let folded = fold(text);
    let text = folded.trim_matches(|c: char| !c.is_alphanumeric());
    let end = text.find(|c: char| !(c.is_ascii_digit() || ".,".contains(c))).unwrap_or(text.len());
    let (number, word) = text.split_at(end);
    let word = word.trim();
    let scale = if word.is_empty() { 1 } else { SCALES.into_iter().find(|(name, _)| *name == word)?.1 };
    let mark = separators(language)[0];
    let mut plain = String::new();
    for (at, part) in number.split(mark).enumerate() {
        // Only before three digits does the mark part thousands; *2.5* is no Dutch either way.
        let is_group = at > 0 && part.split(['.', ',']).next().is_some_and(|digits| digits.len() == 3);
        if at > 0 && !is_group {
            plain.push('.');
        }
        plain.push_str(part);
    }
    let exact = AmountRange::parse("", &plain.replace(',', "."), "").filter(|_| !plain.is_empty())?;
    exact.least.checked_mul(scale).filter(|number| *number < 10_u64.pow(19))
}

/// A number of thousandths as it is written, without decimals that say nothing. O(1).
#[must_use]
pub fn amount_in_digits(thousandths: u64, language: Language) -> String {
    let [group, decimal] = separators(language);
    digits(thousandths, decimal, Some(group))
}

/// What parts thousands, and what parts decimals.
fn separators(language: Language) -> [char; 2] {
    match language {
        Language::Dutch => ['.', ','],
        Language::English => [',', '.'],
    }
}

fn digits(thousandths: u64, decimal: char, group: Option<char>) -> String {
    let whole = (thousandths / 1000).to_string();
    let mut written = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            written.extend(group);
        }
        written.push(digit);
    }
    let rest = thousandths % 1000;
    if rest > 0 {
        let decimals = (1000 + rest).to_string();
        written.push(decimal);
        written.push_str(decimals[1..].trim_end_matches('0'));
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_understood_as_its_language_writes_it() {
        for (text, language, thousandths) in [
            ("100", Language::Dutch, 100_000),
            ("3,5 %", Language::Dutch, 3_500),
            ("3.5", Language::Dutch, 3_500),
            ("1.000", Language::Dutch, 1_000_000),
            ("1,000", Language::English, 1_000_000),
            ("1.234.567,89", Language::Dutch, 1_234_567_890),
            ("€ 90 miljard", Language::Dutch, 90_000_000_000_000),
            ("EUR 100", Language::Dutch, 0),
            ("2.5 Billion", Language::English, 2_500_000_000_000),
        ] {
            let expected = (thousandths > 0).then_some(thousandths);
            assert_eq!(amount_said(text, language), expected, "{text}");
        }
        for nothing in ["", "€", "veel", "1,2,3", "5 koeien", "99999999999 miljard", "1..2"] {
            assert_eq!(amount_said(nothing, Language::Dutch), None, "{nothing}");
        }
    }

    #[test]
    fn what_is_written_is_understood_as_the_same_number() {
        for language in [Language::Dutch, Language::English] {
            for thousandths in [0, 1, 10, 999, 1_000, 3_500, 100_000_000, 1_234_567_890, 90_000_000_000_000_001] {
                let written = amount_in_digits(thousandths, language);
                assert_eq!(amount_said(&written, language), Some(thousandths), "{written}");
            }
        }
    }
}
