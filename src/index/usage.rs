//! How often does a report use what was found, and which words does it keep company with?
//!
//! [`Usage`] reads all words of a corpus once and numbers them; after that, questions about
//! frequency cost no reading. Words with the same stem are one word. It is made only when
//! somebody asks such a question: searching does without.
//!
//! # Rates
//!
//! A long report has more of everything, so a count alone says little. [`Usage::rates`] gives
//! occurrences per 1,000 words, with the count and the number of words it comes from.
//!
//! # Collocates
//!
//! Which words stand near the keyword more often than elsewhere? Surface co-occurrence (Evert
//! 2008, *Corpora and collocations*): every word within a window of so many words on either
//! side of a keyword, in the same sentence, is near; all others of the sentences searched are
//! not. Keywords themselves are in neither. The measure is the log-likelihood ratio G² of
//! that table of four (Dunning 1993, *Accurate methods for the statistics of surprise and
//! coincidence*):
//!
//! G² = 2 Σ O · ln(O / E), with E = row total × column total / all.
//!
//! Worked by hand: a word stands 4 times among 20 words near and 2 times among 80 elsewhere.
//! Expected are 1.2, 4.8, 18.8 and 75.2, so G² = 2 (4 ln 3.333 + 2 ln 0.4167 + 16 ln 0.8511 +
//! 78 ln 1.0372) = 6.68. Above 3.84 chance gives as much in 1 of 20 cases (χ², one degree of
//! freedom).
//!
//! # What this module does not do
//!
//! It names no word that stands near once: one place is no company. Words without a subject
//! of their own, and what has no letter in it, are counted among all words but never named.

use super::Marked;
use super::concordance::keywords;
use crate::corpus::Corpus;
use crate::numbering::Numbering;
use crate::order::sort_by;
use crate::text::{fold, is_stop_word, stem, tokens};
use std::ops::Range;

/// With fewer keywords than this, who stands near them may well be chance.
pub const SMALL_SAMPLE: usize = 50;

/// No word of its own: it is counted but never named.
const UNNAMED: u32 = u32::MAX;

/// All words of a corpus, by number.
#[derive(Debug)]
pub struct Usage {
    /// The number of every word in reading order: that of its stem.
    words: Vec<u32>,
    /// Where each sentence begins in `words`; one more at the end.
    starts: Vec<usize>,
    /// By number, where it first stands: sentence, and bytes of its paragraph's text.
    first: Vec<(usize, Range<usize>)>,
}

/// How often one report uses what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Which report, as a place in [`Corpus::reports`].
    pub report: usize,
    /// How many of its sentences were found.
    pub sentences: usize,
    /// How many keywords stand in those.
    pub occurrences: usize,
    /// How many words the report has.
    pub words: usize,
    /// Keywords in 100,000 words, rounded: the rate per 1,000 in hundredths.
    pub per_hundred_thousand: usize,
}

/// A word that stands near what was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Collocate {
    /// As it is first written in the corpus; it stands for all its forms.
    pub word: String,
    /// How often it stands near a keyword.
    pub near: usize,
    /// How often it stands in the sentences searched, keywords apart.
    pub all: usize,
    /// The log-likelihood ratio G².
    pub score: f64,
}

/// The company that what was found keeps.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Company {
    /// Words that stand near more often than elsewhere, the most telling first.
    pub collocates: Vec<Collocate>,
    /// How many keywords there are.
    pub keywords: usize,
    /// How many words stand near one.
    pub near: usize,
    /// How many words were searched, keywords apart.
    pub all: usize,
}

impl Company {
    /// Are there too few keywords for firm conclusions?
    #[must_use]
    pub fn is_small_sample(&self) -> bool {
        self.keywords < SMALL_SAMPLE
    }
}

impl Usage {
    /// Reads a corpus once. O(n) in its length; a stem is worked out once for each spelling.
    #[must_use]
    pub fn of(corpus: &Corpus) -> Self {
        let mut usage = Self { words: Vec::new(), starts: Vec::new(), first: Vec::new() };
        let (mut spellings, mut stems) = (Numbering::default(), Numbering::default());
        let mut numbers: Vec<u32> = Vec::new();
        for (at, sentence) in corpus.sentences.iter().enumerate() {
            usage.starts.push(usage.words.len());
            let text = corpus.text_of(sentence);
            for word in tokens(text) {
                let spelling = spellings.add(&text[word.clone()]);
                if spelling == numbers.len() {
                    numbers.push(number(&mut stems, &text[word.clone()]));
                    if stems.len() > usage.first.len() {
                        usage.first.push((at, sentence.span.start + word.start..sentence.span.start + word.end));
                    }
                }
                usage.words.push(numbers[spelling]);
            }
        }
        usage.starts.push(usage.words.len());
        usage
    }

    /// The words of a sentence, as a range of `words`.
    fn of_sentence(&self, sentence: usize) -> Range<usize> {
        self.starts[sentence]..self.starts[sentence + 1]
    }

    /// How often each report uses what was found; reports without a hit are left out. In the
    /// order of the corpus. O(reports + marks).
    #[must_use]
    pub fn rates(&self, corpus: &Corpus, hits: &[Marked]) -> Vec<Rate> {
        let mut counts = vec![(0, 0); corpus.reports.len()];
        for hit in hits {
            let sentence = &corpus.sentences[hit.sentence];
            let count = &mut counts[sentence.report];
            count.0 += 1;
            count.1 += keywords(&corpus.paragraph_of(sentence).text, &hit.marks).len();
        }
        let reports = counts.into_iter().enumerate().filter(|(_, (sentences, _))| *sentences > 0);
        let rate = |(report, (sentences, occurrences)): (usize, (usize, usize))| {
            let of_report = &corpus.reports[report].sentences;
            let words = self.starts[of_report.end] - self.starts[of_report.start];
            let per_hundred_thousand = (occurrences * 100_000 + words / 2) / words.max(1);
            Rate { report, sentences, occurrences, words, per_hundred_thousand }
        };
        reports.map(rate).collect()
    }

    /// The words that stand within `window` words of what was found, held against all words of
    /// the sentences that were searched (places in [`Corpus::sentences`], each once): those
    /// that the filters leave. O(words searched).
    #[must_use]
    pub fn company(&self, corpus: &Corpus, hits: &[Marked], searched: &[usize], window: usize) -> Company {
        let mut near = vec![0_usize; self.first.len()];
        let mut all = vec![0_usize; self.first.len()];
        let mut company = Company::default();
        for sentence in searched {
            let words = self.of_sentence(*sentence);
            company.all += words.len();
            count(&mut all, &self.words[words]);
        }
        for hit in hits {
            let sentence = &corpus.sentences[hit.sentence];
            let text = &corpus.paragraph_of(sentence).text;
            let words = &self.words[self.of_sentence(hit.sentence)];
            let mut is_keyword = vec![false; words.len()];
            let mut is_near = vec![false; words.len()];
            for keyword in keywords(text, &hit.marks) {
                let before = tokens(&text[sentence.span.start..keyword.start]).count();
                let behind = (before + tokens(&text[keyword]).count()).min(words.len());
                company.keywords += 1;
                is_keyword[before.min(behind)..behind].fill(true);
                is_near[before.saturating_sub(window)..(behind + window).min(words.len())].fill(true);
            }
            for (at, word) in words.iter().enumerate() {
                if is_keyword[at] {
                    company.all -= 1;
                    all.get_mut(*word as usize).into_iter().for_each(|n| *n -= 1);
                } else if is_near[at] {
                    company.near += 1;
                    count(&mut near, &[*word]);
                }
            }
        }
        let named = near.iter().zip(&all).enumerate().filter(|(_, (near, _))| **near > 1);
        company.collocates = named
            .filter_map(|(number, (near, all))| {
                let score = log_likelihood([*near, company.near], [*all, company.all])?;
                let (sentence, range) = &self.first[number];
                let word = corpus.paragraph_of(&corpus.sentences[*sentence]).text[range.clone()].to_owned();
                Some(Collocate { word, near: *near, all: *all, score })
            })
            .collect();
        sort_by(&mut company.collocates, |a, b| b.score.total_cmp(&a.score).then_with(|| a.word.cmp(&b.word)));
        company
    }
}

fn count(counts: &mut [usize], words: &[u32]) {
    for word in words {
        counts.get_mut(*word as usize).into_iter().for_each(|n| *n += 1);
    }
}

fn number(stems: &mut Numbering, written: &str) -> u32 {
    let folded = fold(written);
    if is_stop_word(&folded) || !folded.chars().any(char::is_alphabetic) {
        return UNNAMED;
    }
    u32::try_from(stems.add(&stem(&folded))).unwrap_or(UNNAMED)
}

/// G² of a word that makes up `near[0]` of the `near[1]` words near a keyword and `all[0]` of
/// all `all[1]`; `None` where it is not more frequent there than elsewhere.
#[expect(clippy::cast_precision_loss, reason = "counts of words stay far below 2^52")]
fn log_likelihood(near: [usize; 2], all: [usize; 2]) -> Option<f64> {
    let elsewhere = [all[0].checked_sub(near[0])?, all[1].checked_sub(near[1])?];
    let total = all[1] as f64;
    let mut sum = 0.0;
    for [with_it, words] in [near, elsewhere] {
        let without_it = words.checked_sub(with_it)?;
        let share = words as f64 / total;
        sum += weigh(with_it as f64, share * all[0] as f64);
        sum += weigh(without_it as f64, share * (all[1] - all[0]) as f64);
    }
    // Is its part of the words near larger than its part of the words elsewhere?
    (near[0] * elsewhere[1] > elsewhere[0] * near[1]).then_some(2.0 * sum)
}

/// One cell, `O · ln(O / E)`, with the limit 0 · ln 0 = 0.
fn weigh(observed: f64, expected: f64) -> f64 {
    if observed > 0.0 { observed * libm::log(observed / expected) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::{Filters, Index, Query};
    use crate::text::folded_words;
    use crate::two_reports;
    use std::sync::LazyLock;

    static HOUSE: LazyLock<(Corpus, Index, Usage)> = LazyLock::new(|| {
        let corpus = two_reports::corpus();
        let index = Index::of(&corpus);
        let usage = Usage::of(&corpus);
        (corpus, index, usage)
    });

    fn hits(typed: &str) -> Vec<Marked> {
        let (corpus, index, _) = &*HOUSE;
        index.marked(corpus, &index.answer(corpus, &Query::read(typed), &Filters::default())).collect()
    }

    fn company(typed: &str, window: usize) -> Company {
        let (corpus, _, usage) = &*HOUSE;
        usage.company(corpus, &hits(typed), &(0..corpus.sentences.len()).collect::<Vec<_>>(), window)
    }

    #[test]
    fn the_example_worked_by_hand_comes_out() {
        let score = log_likelihood([4, 20], [6, 100]).expect("it stands near more often");
        assert!((score - 6.68).abs() < 0.01, "{score}");
        assert_eq!(log_likelihood([1, 20], [6, 100]), None, "rarer near than elsewhere");
        assert_eq!(log_likelihood([2, 20], [10, 100]), None, "just as often");
    }

    #[test]
    fn company_is_what_a_plain_scan_counts() {
        let (corpus, _, _) = &*HOUSE;
        let found = company("\"oekraine\"", 3);
        let mut near: Vec<String> = Vec::new();
        let mut n_keywords = 0;
        for sentence in &corpus.sentences {
            let text = corpus.text_of(sentence);
            let words: Vec<String> = folded_words(text).collect();
            let places: Vec<usize> = (0..words.len()).filter(|at| words[*at] == "oekraine").collect();
            n_keywords += places.len();
            let is_near = |at: usize| places.iter().any(|place| place.abs_diff(at) <= 3 && !places.contains(&at));
            near.extend((0..words.len()).filter(|at| is_near(*at)).map(|at| words[at].clone()));
        }
        assert_eq!((found.keywords, found.near), (n_keywords, near.len()));
        assert!(found.collocates.iter().any(|one| one.word == "steun"), "{:?}", found.collocates);
        for one in &found.collocates {
            let its_stem = stem(&fold(&one.word));
            let forms = near.iter().filter(|word| stem(word) == its_stem && !is_stop_word(word)).count();
            assert_eq!(one.near, forms, "{}", one.word);
            assert!(one.all >= one.near && one.score > 0.0);
        }
        assert!(found.collocates.is_sorted_by(|a, b| a.score >= b.score));
    }

    #[test]
    fn a_wider_window_holds_what_a_narrower_one_does() {
        let [narrow, wide] = [2, 6].map(|window| company("Oekraïne", window));
        assert!(narrow.near < wide.near && narrow.all == wide.all && narrow.keywords == wide.keywords);
    }

    #[test]
    fn without_keywords_there_is_no_company() {
        assert_eq!(company("", 5).collocates, Vec::new());
        assert_eq!(company("bestaatniet", 5).keywords, 0);
    }

    #[test]
    fn rates_come_with_the_numbers_they_come_from() {
        let (corpus, _, usage) = &*HOUSE;
        let rates = usage.rates(corpus, &hits("\"bondgenoten\""));
        assert_eq!(rates.len(), 2);
        for rate in rates {
            let texts: Vec<&str> = corpus.sentences[corpus.reports[rate.report].sentences.clone()]
                .iter()
                .map(|sentence| corpus.text_of(sentence))
                .collect();
            let words: Vec<String> = texts.iter().flat_map(|text| folded_words(text)).collect();
            assert_eq!(rate.words, words.len());
            assert_eq!(rate.occurrences, words.iter().filter(|word| *word == "bondgenoten").count());
            let exact = rate.occurrences as f64 * 100_000.0 / rate.words as f64;
            assert!((rate.per_hundred_thousand as f64 - exact).abs() <= 0.5, "{rate:?}");
        }
        assert_eq!(usage.rates(corpus, &hits("vooruitgeblekt")).len(), 1);
    }
}
