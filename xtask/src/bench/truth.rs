//! What should a search find, by looking at every word?

use std::collections::{BTreeMap, BTreeSet};

use verslagwijzer::text::{aliases, fold, stem, tokens};

use super::reports::{Made, Maker};

/// A query with what it asks for.
pub struct Asked {
    pub kind: &'static str,
    pub typed: String,
    /// The reports that any right answer has.
    pub wanted: BTreeSet<usize>,
    /// These, and what other forms, longer words, names and typing errors may add.
    pub allowed: BTreeSet<usize>,
}

/// Every word of every report.
pub struct Truth {
    of_word: BTreeMap<String, BTreeSet<usize>>,
    by_stem: BTreeMap<String, BTreeSet<usize>>,
    hyphenated: Vec<String>,
    accented: Vec<String>,
}

impl Truth {
    /// Reads all reports.
    pub fn of(reports: &[Made]) -> Self {
        let mut truth =
            Self { of_word: BTreeMap::new(), by_stem: BTreeMap::new(), hyphenated: Vec::new(), accented: Vec::new() };
        for (at, report) in reports.iter().enumerate() {
            for written in format!("{} {}", report.title, report.text).split_whitespace() {
                let parts: Vec<String> = tokens(written).map(|part| fold(&written[part])).collect();
                let word = parts.concat();
                if parts.len() > 1 && word.chars().all(char::is_alphabetic) {
                    truth.hyphenated.push(parts.join("-"));
                } else if fold(written) != written.to_lowercase() && written.chars().all(char::is_alphabetic) {
                    truth.accented.push(written.to_lowercase());
                }
                for word in parts.into_iter().chain([word]) {
                    truth.of_word.entry(word).or_default().insert(at);
                }
            }
        }
        for (word, reports) in &truth.of_word {
            truth.by_stem.entry(stem(word)).or_default().extend(reports);
        }
        truth
    }

    fn with(&self, word: &str) -> BTreeSet<usize> {
        self.of_word.get(word).cloned().unwrap_or_default()
    }

    fn with_any(&self, is_one: impl Fn(&str) -> bool) -> BTreeSet<usize> {
        self.of_word.iter().filter(|(word, _)| is_one(word)).flat_map(|(_, reports)| reports).copied().collect()
    }

    /// The reports with this word, a longer one that begins or ends so, another form or name.
    fn like(&self, word: &str) -> BTreeSet<usize> {
        let mut like = self.with_any(|known| known.starts_with(word) || word.len() > 4 && known.ends_with(word));
        like.extend(self.by_stem.get(&stem(word)).into_iter().flatten());
        like.extend(aliases(word).flat_map(|name| self.with(name)));
        like
    }

    /// Thirty queries of each kind.
    pub fn queries(&self, reports: &[Made], maker: &mut Maker) -> Vec<Asked> {
        let words: Vec<&String> =
            self.of_word.keys().filter(|word| word.len() > 4 && word.bytes().all(|b| b.is_ascii_lowercase())).collect();
        let mut queries = Vec::new();
        for _ in 0..30 {
            let word = words[maker.below(words.len())].clone();
            queries.push(self.asked("single", word.clone(), self.with(&word), self.like(&word)));

            // One that stands in a report with it.
            let text = &reports[self.of_word[&word].first().copied().unwrap_or(0)].text;
            let others: Vec<String> = tokens(text).map(|other| fold(&text[other])).collect();
            let other = &others[maker.below(others.len())];
            let both = |a: &BTreeSet<usize>, b: &BTreeSet<usize>| a.intersection(b).copied().collect();
            let (wanted, allowed) =
                (both(&self.with(&word), &self.with(other)), both(&self.like(&word), &self.like(other)));
            queries.push(self.asked("both", format!("{word} {other}"), wanted, allowed));

            let start = &word[..3 + maker.below(word.len() - 4)];
            queries.push(self.asked(
                "start",
                start.to_owned(),
                self.with_any(|known| known.starts_with(start)),
                self.like(start),
            ));

            let typed = mistyped(&word, maker);
            if !self.of_word.contains_key(&typed) {
                let mut allowed = self.like(&word);
                allowed.extend(self.like(&typed));
                allowed.extend(self.with_any(|known| is_near(known, &typed)));
                queries.push(self.asked("error", typed, self.with(&word), allowed));
            }

            let hyphenated = &self.hyphenated[maker.below(self.hyphenated.len())];
            let closed = hyphenated.replace('-', "");
            let mut allowed = self.like(&closed);
            let parts: Vec<BTreeSet<usize>> = hyphenated.split('-').map(|part| self.like(part)).collect();
            allowed.extend(parts.iter().fold(parts[0].clone(), |all, part| both(&all, part)));
            let typed = if maker.below(2) == 0 { closed.clone() } else { hyphenated.clone() };
            queries.push(self.asked("compound", typed, self.with(&closed), allowed));

            let accented = &self.accented[maker.below(self.accented.len())];
            let folded = fold(accented);
            let typed = if maker.below(2) == 0 { folded.clone() } else { accented.clone() };
            queries.push(self.asked("accent", typed, self.with(&folded), self.like(&folded)));

            let of_stem = self.by_stem.get(&stem(&word)).cloned().unwrap_or_default();
            queries.push(self.asked("forms", word.clone(), of_stem, self.like(&word)));
        }
        queries
    }

    fn asked(&self, kind: &'static str, typed: String, wanted: BTreeSet<usize>, mut allowed: BTreeSet<usize>) -> Asked {
        allowed.extend(&wanted);
        Asked { kind, typed, wanted, allowed }
    }
}

/// A word with one typing error, not in its first letter.
fn mistyped(word: &str, maker: &mut Maker) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = 1 + maker.below(letters.len() - 2);
    match maker.below(4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, 'e'),
        2 => letters[at] = 'k',
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}

/// Is one a typing error away from the other: a letter more, less or another, or two that
/// changed places?
fn is_near(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    match (a, b) {
        ([x, y, a @ ..], [v, w, b @ ..]) if x == w && y == v && a == b => true,
        ([_, rest @ ..], b) if rest == b => true,
        (a, [_, rest @ ..]) if a == rest => true,
        ([_, a @ ..], [_, b @ ..]) => a == b,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_is_one_typing_error() {
        for (a, b) in [("steun", "stuen"), ("steun", "steu"), ("steun", "steuun"), ("steun", "steen")] {
            assert!(is_near(a, b) && is_near(b, a), "{a} {b}");
        }
        assert!(!is_near("steun", "stern_") && !is_near("steun", "seutn"));
    }
}
