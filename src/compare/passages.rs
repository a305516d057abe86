//! Which passages about a topic answer each other?

use super::topics::sentences_about;
use crate::corpus::Corpus;
use crate::order::{Shelf, sort_by};
use crate::text::{fold, is_stop_word, tokens};
use std::ops::Range;

/// A sentence of one report opposite one of the other, or opposite nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairing {
    /// The sentence of the first report, if there is one.
    pub left: Option<usize>,
    /// The sentence of the second report, if there is one.
    pub right: Option<usize>,
    /// What the left sentence shares with the right one, as byte ranges of its paragraph's
    /// text, in reading order.
    pub shared_left: Vec<Range<usize>>,
    /// What the right sentence shares with the left one, likewise.
    pub shared_right: Vec<Range<usize>>,
}

/// Sentences less alike than this are not set opposite each other. From 0, nothing shared,
/// to 1. Low, because both are about the topic already: in the two first reports pairs at
/// 0.022 still answer each other, at 0.017 they share no more than *NAVO* and *bondgenoten*.
const FLOOR: f64 = 0.02;

/// The sentences of two reports (places in [`Corpus::reports`]) about a topic, opposite
/// each other: best-matching first, in reading order where equally good; then those that
/// stand alone, the older report's first, in reading order.
///
/// Two sentences are as alike as the words they share are rare: each word that is no stop
/// word weighs ln((N + 1) / n), with n of the corpus's N sentences having it; likeness is
/// the cosine of the two sentences' weights (Salton & Buckley, 1988, with words counted
/// once a sentence). The most alike pair is taken, then the most alike of what is left, down
/// to a floor.
///
/// O(n) in the length of the corpus, and O(l × r) in the numbers of sentences.
///
/// # Panics
///
/// Where there is no such report; places come from this corpus only.
#[must_use]
pub fn passages(corpus: &Corpus, topic: &str, left: usize, right: usize) -> Vec<Pairing> {
    // Always worked out from the older report, so that swapping them mirrors the answer and
    // changes no bit of a likeness.
    let mut pairings = from_older(corpus, topic, left.min(right), left.max(right));
    if left > right {
        for pairing in &mut pairings {
            std::mem::swap(&mut pairing.left, &mut pairing.right);
            std::mem::swap(&mut pairing.shared_left, &mut pairing.shared_right);
        }
    }
    pairings
}

fn from_older(corpus: &Corpus, topic: &str, left: usize, right: usize) -> Vec<Pairing> {
    let mut words = Words::default();
    let mut read = |report| -> Vec<Sentence> {
        sentences_about(corpus, topic, report).into_iter().map(|at| words.read(corpus, at)).collect()
    };
    let (lefts, rights) = (read(left), read(right));
    let weights = words.weigh(corpus);

    let mut candidates: Vec<(f64, usize, usize)> = Vec::new();
    for (i, left) in lefts.iter().enumerate() {
        for (j, right) in rights.iter().enumerate() {
            candidates.push((likeness(left, right, &weights), i, j));
        }
    }
    // Stable: where equally alike, they stay in reading order.
    sort_by(&mut candidates, |a, b| b.0.total_cmp(&a.0));

    let mut left_is_free = vec![true; lefts.len()];
    let mut right_is_free = vec![true; rights.len()];
    let mut pairings = Vec::new();
    for (likeness, i, j) in candidates {
        if likeness >= FLOOR && left_is_free[i] && right_is_free[j] {
            (left_is_free[i], right_is_free[j]) = (false, false);
            pairings.push(Pairing {
                left: Some(lefts[i].at),
                right: Some(rights[j].at),
                shared_left: lefts[i].shared_with(&rights[j], corpus),
                shared_right: rights[j].shared_with(&lefts[i], corpus),
            });
        }
    }
    let alone = |left, right| Pairing { left, right, shared_left: Vec::new(), shared_right: Vec::new() };
    pairings.extend((0..lefts.len()).filter(|i| left_is_free[*i]).map(|i| alone(Some(lefts[i].at), None)));
    pairings.extend((0..rights.len()).filter(|j| right_is_free[*j]).map(|j| alone(None, Some(rights[j].at))));
    pairings
}

/// The words of the sentences that are compared, each with a number.
#[derive(Default)]
struct Words {
    numbers: Shelf<usize>,
    count: usize,
}

/// A sentence that is compared.
struct Sentence {
    /// Its place in the corpus.
    at: usize,
    /// Where its words stand, without stop words, with their numbers: byte ranges of its
    /// paragraph's text, in reading order.
    words: Vec<(Range<usize>, usize)>,
}

impl Words {
    fn read(&mut self, corpus: &Corpus, at: usize) -> Sentence {
        let mut words = Vec::new();
        for (range, word) in words_of(corpus, at) {
            if !is_stop_word(&word) {
                let number = *self.numbers.entry(&word, || self.count);
                self.count = self.count.max(number + 1);
                words.push((range, number));
            }
        }
        Sentence { at, words }
    }

    /// What each word weighs, squared.
    fn weigh(&self, corpus: &Corpus) -> Vec<f64> {
        let mut last_seen = vec![usize::MAX; self.count];
        let mut n_sentences = vec![0_u32; self.count];
        for at in 0..corpus.sentences.len() {
            for (_, word) in words_of(corpus, at) {
                if let Some(number) = self.numbers.get(&word).copied()
                    && last_seen[number] != at
                {
                    last_seen[number] = at;
                    n_sentences[number] += 1;
                }
            }
        }
        let all = corpus.sentences.len() as f64 + 1.0;
        n_sentences.into_iter().map(|n| libm::log(all / f64::from(n))).map(|weight| weight * weight).collect()
    }
}

/// The folded words of a sentence, with their byte ranges in its paragraph's text.
fn words_of(corpus: &Corpus, at: usize) -> impl Iterator<Item = (Range<usize>, String)> {
    let sentence = &corpus.sentences[at];
    let (text, start) = (corpus.text_of(sentence), sentence.span.start);
    tokens(text).map(move |word| (start + word.start..start + word.end, fold(&text[word])))
}

/// How alike two sentences are, from 0 to 1.
fn likeness(left: &Sentence, right: &Sentence, weights: &[f64]) -> f64 {
    if left.at == right.at {
        return 1.0;
    }
    let shared = left.weight(weights, |word| right.has(word));
    let both = left.weight(weights, |_| true) * right.weight(weights, |_| true);
    if both > 0.0 { shared / both.sqrt() } else { 0.0 }
}

impl Sentence {
    fn has(&self, word: usize) -> bool {
        self.words.iter().any(|(_, other)| *other == word)
    }

    /// The squared weights of the words that count, each word once.
    fn weight(&self, weights: &[f64], counts: impl Fn(usize) -> bool) -> f64 {
        let mut sum = 0.0;
        for (i, (_, word)) in self.words.iter().enumerate() {
            if counts(*word) && !self.words[..i].iter().any(|(_, other)| other == word) {
                sum += weights[*word];
            }
        }
        sum
    }

    /// Where its words stand that the other sentence has too; words with no more than a
    /// hyphen or a space between them are taken together.
    fn shared_with(&self, other: &Self, corpus: &Corpus) -> Vec<Range<usize>> {
        let text = &corpus.paragraph_of(&corpus.sentences[self.at]).text;
        let mut shared: Vec<Range<usize>> = Vec::new();
        for (range, _) in self.words.iter().filter(|(_, word)| other.has(*word)) {
            match shared.last_mut() {
                Some(last) if matches!(&*fold(&text[last.end..range.start]), " " | "-") => last.end = range.end,
                _ => shared.push(range.clone()),
            }
        }
        shared
    }
}
