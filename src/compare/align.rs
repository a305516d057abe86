//! Which of many pairs stand opposite each other?

use super::words::Words;
use crate::order::sort_by;
use std::borrow::Borrow;

/// How alike two sentences are, with their places in two lists.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Candidate {
    pub(super) left: usize,
    pub(super) right: usize,
    pub(super) likeness: f64,
}

/// A word in more sentences than this proposes no pairs, it only counts in pairs that a
/// rarer word proposes: otherwise the commonest words would propose nearly every pair of a
/// long text.
const MOST_PROPOSING: usize = 512;

/// Pairs that share a word rare enough to propose them, from a likeness up: the cosine of
/// their word weights (Salton & Buckley 1988, every word once a sentence), 0 nothing in
/// common, 1 the same words. Sorted by left, then right.
///
/// O(words of the left × [`MOST_PROPOSING`]).
pub(super) fn sharing_words<W: Borrow<Words>>(
    lefts: &[W],
    rights: &[W],
    weights: &[f64],
    floor: f64,
) -> Vec<Candidate> {
    let (lefts, rights) = (lefts.iter().map(W::borrow), rights.iter().map(W::borrow).collect::<Vec<&Words>>());
    let holders = Holders::of(&rights, weights.len());
    let norms: Vec<f64> = rights.iter().map(|sentence| sentence.norm(weights)).collect();
    let is_common = |word: &usize| holders.count(*word) > MOST_PROPOSING;
    let common = |sentence: &Words| -> Vec<usize> { sentence.distinct.iter().copied().filter(is_common).collect() };
    let common_right: Vec<Vec<usize>> = rights.iter().map(|sentence| common(sentence)).collect();

    let mut candidates = Vec::new();
    // What each right sentence shares with the left one, and which of them share anything.
    let mut shared = vec![0.0; rights.len()];
    let mut touched: Vec<usize> = Vec::new();
    for (left, sentence) in lefts.enumerate() {
        for word in sentence.distinct.iter().filter(|word| !is_common(word)) {
            for right in holders.of_word(*word) {
                if shared[*right] == 0.0 {
                    touched.push(*right);
                }
                shared[*right] += weights[*word];
            }
        }
        let norm = sentence.norm(weights);
        let common_left = common(sentence);
        let first = candidates.len();
        for right in touched.drain(..) {
            let rare = std::mem::take(&mut shared[right]);
            let sum = rare + shared_weight(&common_left, &common_right[right], weights);
            // Most pairs share too little, and go before the square root.
            if sum * sum >= floor * floor * norm * norms[right] {
                candidates.push(Candidate { left, right, likeness: sum / (norm * norms[right]).sqrt() });
            }
        }
        if candidates.len() > first + 1 {
            let mut found = candidates.split_off(first);
            sort_by(&mut found, |a, b| a.right.cmp(&b.right));
            candidates.append(&mut found);
        }
    }
    candidates
}

/// Which sentences hold a word: all lists in one.
struct Holders {
    sentences: Vec<usize>,
    /// Where the list of each word ends.
    ends: Vec<usize>,
}

impl Holders {
    fn of(sentences: &[&Words], n_words: usize) -> Self {
        let mut ends = vec![0; n_words];
        for word in sentences.iter().flat_map(|sentence| &sentence.distinct) {
            ends[*word] += 1;
        }
        let mut before = 0;
        for end in &mut ends {
            before += std::mem::replace(end, before);
        }
        // The ends are the starts now; each moves to the end of its list as that fills up.
        let mut holders = Self { sentences: vec![0; before], ends };
        for (at, sentence) in sentences.iter().enumerate() {
            for word in &sentence.distinct {
                holders.sentences[holders.ends[*word]] = at;
                holders.ends[*word] += 1;
            }
        }
        holders
    }

    fn of_word(&self, word: usize) -> &[usize] {
        let start = word.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.sentences[start..self.ends[word]]
    }

    fn count(&self, word: usize) -> usize {
        self.of_word(word).len()
    }
}

/// The weights of the words in both lists, summed. Both are sorted.
pub(super) fn shared_weight(mut left: &[usize], mut right: &[usize], weights: &[f64]) -> f64 {
    let mut sum = 0.0;
    while let ([a, after_a @ ..], [b, after_b @ ..]) = (left, right) {
        if a == b {
            sum += weights[*a];
        }
        (left, right) = (if a <= b { after_a } else { left }, if b <= a { after_b } else { right });
    }
    sum
}

/// How much of two sentences is the same words in the same order: the length of their longest
/// common subsequence by the mean of their lengths (Dice 1945), 0 to 1. The words are those
/// that [`Words::placed`] has. O(l × r) in these.
pub(super) fn same_order(left: &Words, right: &Words) -> f64 {
    // For each beginning of the right sentence, the longest subsequence so far.
    let mut longest = vec![0_usize; right.placed.len() + 1];
    for (_, word) in &left.placed {
        let mut before = 0;
        for (at, (_, other)) in right.placed.iter().enumerate() {
            let without = longest[at + 1];
            longest[at + 1] = if word == other { before + 1 } else { without.max(longest[at]) };
            before = without;
        }
    }
    let lengths = left.placed.len() + right.placed.len();
    longest.last().map_or(0.0, |common| (2 * common) as f64 / lengths.max(1) as f64)
}

/// The best one-to-one matching that taking the most alike pair again and again gives, from
/// a floor up; of pairs equally alike, the least distant come first. Sorted by left.
pub(super) fn one_to_one(
    mut candidates: Vec<Candidate>,
    floor: f64,
    distance: impl Fn(&Candidate) -> usize,
) -> Vec<Candidate> {
    candidates.retain(|candidate| candidate.likeness >= floor);
    let n_left = candidates.iter().map(|candidate| candidate.left + 1).max().unwrap_or(0);
    let n_right = candidates.iter().map(|candidate| candidate.right + 1).max().unwrap_or(0);
    sort_by(&mut candidates, |a, b| b.likeness.total_cmp(&a.likeness).then_with(|| distance(a).cmp(&distance(b))));
    let (mut left_taken, mut right_taken) = (vec![false; n_left], vec![false; n_right]);
    candidates.retain(|candidate| {
        let is_free = !left_taken[candidate.left] && !right_taken[candidate.right];
        if is_free {
            (left_taken[candidate.left], right_taken[candidate.right]) = (true, true);
        }
        is_free
    });
    sort_by(&mut candidates, |a, b| a.left.cmp(&b.left));
    candidates
}
