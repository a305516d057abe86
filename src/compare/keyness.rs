//! Which words does one report use more than the other?

use super::words::Glossary;
use crate::corpus::Corpus;
use crate::corpus::MentionValue;
use crate::corpus::Sentence;
use crate::order::sort_by;
use crate::text::fold;
use crate::text::is_among;
use crate::text::stem;
use std::ops::Range;

/// A word that one of two reports uses more than the other.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyWord {
    /// The word in its most frequent spelling; it stands for all its forms.
    pub word: String,
    /// How often either report has it, the first one first.
    pub counts: [usize; 2],
    /// The standardised log-odds ratio: above 0 the first report uses it more, below 0 the
    /// second; beyond ±1.96 the difference is more than chance gives in 19 of 20 cases.
    pub score: f64,
}

/// What two reports say more often than the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyness {
    /// The words, most telling for the first report first, for the second last.
    pub words: Vec<KeyWord>,
    /// How many words that count either report has.
    pub sizes: [usize; 2],
}

/// Reports shorter than this, in words that count, are too short for firm conclusions from
/// how often a word stands in them.
pub const SMALL_SAMPLE: usize = 5_000;

impl Keyness {
    /// Is one of the reports too short for firm conclusions?
    #[must_use]
    pub fn is_small_sample(&self) -> bool {
        self.sizes.iter().any(|size| *size < SMALL_SAMPLE)
    }
}

/// Every word of two reports (places in [`Corpus::reports`]) with how much more one of them
/// uses it.
///
/// A name is one word however long, and all its forms are; so is what a hyphen joins. Numbers,
/// what belongs to an amount or a date, and words without a subject of their own are left out.
///
/// Log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008,
/// *Fightin' Words*, equations 16, 18 and 22); the prior is how often each word stands in
/// the two reports together, so that a word rare in both tells little. O(n log n).
///
/// # Panics
///
/// Where there is no such report; places come from this corpus only.
#[must_use]
pub fn keyness(corpus: &Corpus, left: usize, right: usize) -> Keyness {
    let mut glossary = Glossary::default();
    let mut tallies: Vec<Tally> = Vec::new();
    for (side, report) in [left, right].into_iter().enumerate() {
        for sentence in &corpus.sentences[corpus.reports[report].sentences.clone()] {
            let text = &corpus.paragraph_of(sentence).text;
            for word in counted(&mut glossary, text, sentence) {
                let number = word.number;
                tallies.resize_with(tallies.len().max(number + 1), Tally::default);
                tallies[number].note(&word, &text[word.range.clone()], side);
            }
        }
    }
    let tallies = tallies.iter().filter(|tally| tally.counts != [0, 0]);
    let unscored = |tally: &Tally| KeyWord { word: tally.spelling().to_owned(), counts: tally.counts, score: 0.0 };
    let mut words = by_spelling(tallies.map(unscored));
    let sizes = [0, 1].map(|side| words.iter().map(|word| word.counts[side]).sum());
    for word in &mut words {
        word.score = log_odds(word.counts, sizes);
    }
    // Words of the same score stay in the order of their spelling.
    sort_by(&mut words, |a, b| b.score.total_cmp(&a.score));
    Keyness { words, sizes }
}

/// A word that counts, where it stands in a paragraph.
struct Counted {
    range: Range<usize>,
    number: usize,
    is_name: bool,
}

/// The words of a sentence that count, in reading order.
fn counted(glossary: &mut Glossary, text: &str, sentence: &Sentence) -> Vec<Counted> {
    let mut found: Vec<Counted> = Vec::new();
    for (range, number) in glossary.read(text, sentence).placed {
        let mention = sentence.mentions.iter().find(|mention| mention.span.contains(&range.start));
        let word = Counted {
            range,
            number,
            is_name: mention.is_some_and(|mention| matches!(mention.value, MentionValue::Name(_))),
        };
        if mention.is_some() && !word.is_name {
            continue;
        }
        match found.last_mut() {
            Some(last) if is_one_word(last, &word, text, sentence.span.start) => {
                last.range.end = word.range.end;
                last.number = glossary.name(&stem(&fold(&text[last.range.clone()])));
            }
            _ => found.push(word),
        }
    }
    found.retain(|word| {
        let written = fold(&text[word.range.clone()]);
        written.contains(char::is_alphabetic) && !is_among(FILLERS, &written)
    });
    found
}

/// Words without a subject of their own that a search may well ask for: beyond the stop
/// words, how many, how much and how sure. Folded, in alphabetical order.
const FILLERS: &str = "\
    alleen beide betreft bleek bleken dankzij deels diende dienden dienen dient diverse eigen evenwel gaf gaven \
    grotendeels inclusief inmiddels laat laten later lijkt meerdere merendeel nauwelijks nogmaals onlangs overige \
    sindsdien soms steeds talrijke uitsluitend veelal verscheidene verschillende vrijwel weliswaar zodra zolang zoveel";

/// Are two words in a row, neither of which is known as a name, one? *Secretaris-Generaal* and
/// *Buitenlandse Zaken* are; the capital at the start of a sentence tells nothing.
fn is_one_word(before: &Counted, after: &Counted, text: &str, sentence_start: usize) -> bool {
    let is_capital = |word: &Counted| text[word.range.clone()].starts_with(char::is_uppercase);
    !before.is_name
        && !after.is_name
        && match &*fold(&text[before.range.end..after.range.start]) {
            "-" => true,
            " " => before.range.start > sentence_start && is_capital(before) && is_capital(after),
            _ => false,
        }
}

/// How often a word stands in either report, and how it is written.
#[derive(Default)]
struct Tally<'a> {
    counts: [usize; 2],
    is_name: bool,
    spellings: Vec<(&'a str, usize)>,
}

impl<'a> Tally<'a> {
    fn note(&mut self, word: &Counted, written: &'a str, side: usize) {
        self.counts[side] += 1;
        self.is_name = word.is_name;
        match self.spellings.iter_mut().find(|(known, _)| *known == written) {
            Some((_, count)) => *count += 1,
            None => self.spellings.push((written, 1)),
        }
    }

    /// The most frequent spelling; of several the first in order, whichever report comes
    /// first, but of a name the longest: *Straat van Hormuz*, not *Straat*.
    fn spelling(&self) -> &'a str {
        let most = self.spellings.iter().map(|(_, count)| *count).max();
        let spellings = self.spellings.iter().filter(|(_, count)| Some(*count) == most).map(|(written, _)| *written);
        let length = |written: &str| if self.is_name { written.len() } else { 0 };
        spellings.min_by(|a, b| length(b).cmp(&length(a)).then(a.cmp(b))).unwrap_or_default()
    }
}

/// In alphabetical order, one row a spelling: a name may stand somewhere without being noted as one.
fn by_spelling(words: impl Iterator<Item = KeyWord>) -> Vec<KeyWord> {
    let mut folded: Vec<(String, KeyWord)> = words.map(|word| (fold(&word.word), word)).collect();
    sort_by(&mut folded, |(a, one), (b, other)| a.cmp(b).then_with(|| one.word.cmp(&other.word)));
    let mut words: Vec<KeyWord> = folded.into_iter().map(|(_, word)| word).collect();
    words.dedup_by(|word, before| {
        let is_same = word.word == before.word;
        if is_same {
            before.counts = [0, 1].map(|side| before.counts[side] + word.counts[side]);
        }
        is_same
    });
    words
}

/// The standardised log-odds ratio of a word: the difference of its log-odds in the two
/// reports, each with the prior added, by its standard error.
fn log_odds(counts: [usize; 2], sizes: [usize; 2]) -> f64 {
    let prior = (counts[0] + counts[1]) as f64;
    let prior_of_all = (sizes[0] + sizes[1]) as f64;
    let odds = [0, 1].map(|side| {
        let with_prior = counts[side] as f64 + prior;
        libm::log(with_prior / (sizes[side] as f64 + prior_of_all - with_prior).max(1.0))
    });
    let variance: f64 = counts.iter().map(|count| 1.0 / (*count as f64 + prior)).sum();
    (odds[0] - odds[1]) / variance.sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_filler_is_folded_and_found() {
        for filler in FILLERS.split(' ') {
            assert_eq!(fold(filler), filler);
            assert!(is_among(FILLERS, filler), "{filler}");
        }
    }
}
