//! Which of many pairs stand opposite each other?

use super::words::Glossary;
use super::words::Words;
use crate::order::sort_by;
use crate::text::sentences;
use std::ops::Range;

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
const MOST_PROPOSING: usize = 48;

/// Pairs that share a word rare enough to propose them, with the cosine of their word
/// weights (Salton & Buckley 1988, every word once a sentence): 0 nothing in common, 1 the
/// same words. Sorted by left, then right.
///
/// O(words of the left × [`MOST_PROPOSING`]), besides one comparison of words a pair.
pub(super) fn sharing_words(lefts: &[Words], rights: &[Words], weights: &[f64]) -> Vec<Candidate> {
    let mut holders: Vec<Vec<usize>> = vec![Vec::new(); weights.len()];
    for (right, sentence) in rights.iter().enumerate() {
        for word in &sentence.distinct {
            holders[*word].push(right);
        }
    }
    let norms: Vec<f64> = rights.iter().map(|sentence| sentence.norm(weights)).collect();
    let mut candidates = Vec::new();
    let mut proposed: Vec<usize> = Vec::new();
    for (left, sentence) in lefts.iter().enumerate() {
        proposed.clear();
        for word in &sentence.distinct {
            if holders[*word].len() <= MOST_PROPOSING {
                proposed.extend(&holders[*word]);
            }
        }
        sort_by(&mut proposed, Ord::cmp);
        proposed.dedup();
        let norm = sentence.norm(weights);
        candidates.extend(proposed.iter().map(|right| {
            let shared = shared_weight(&sentence.distinct, &rights[*right].distinct, weights);
            Candidate { left, right: *right, likeness: shared / (norm * norms[*right]).sqrt() }
        }));
    }
    candidates
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

/// The best one-to-one matching that taking the most alike pair again and again gives, from
/// a floor up; of pairs equally alike, those whose places differ least come first. Sorted by
/// left.
pub(super) fn one_to_one(mut candidates: Vec<Candidate>, floor: f64) -> Vec<Candidate> {
    candidates.retain(|candidate| candidate.likeness >= floor);
    let n_left = candidates.iter().map(|candidate| candidate.left + 1).max().unwrap_or(0);
    let n_right = candidates.iter().map(|candidate| candidate.right + 1).max().unwrap_or(0);
    sort_by(&mut candidates, |a, b| {
        let distance = |candidate: &Candidate| candidate.left.abs_diff(candidate.right);
        b.likeness.total_cmp(&a.likeness).then(distance(a).cmp(&distance(b)))
    });
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

/// What two texts have in common, sentence by sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AlignedTexts {
    /// The sentences of the first text, as byte ranges.
    pub left: Vec<Range<usize>>,
    /// The sentences of the second.
    pub right: Vec<Range<usize>>,
    /// Which of the first stand opposite which of the second: places in the two lists.
    pub pairs: Vec<(usize, usize)>,
}

/// Two sentences of revised texts less alike than this are different sentences.
const SAME_SENTENCE: f64 = 0.3;

/// Sets the sentences of two versions of a text opposite each other, moved ones too, each
/// opposite at most one.
///
/// Linear in the length of the texts, but for the pairs that rare words propose.
#[must_use]
pub fn align_texts(left: &str, right: &str) -> AlignedTexts {
    let (left_spans, right_spans) = (sentences_of(left), sentences_of(right));
    let mut glossary = Glossary::default();
    let mut read = |text: &str, spans: &[Range<usize>]| -> Vec<Words> {
        spans.iter().map(|span| glossary.read(text, span.clone())).collect()
    };
    let (lefts, rights) = (read(left, &left_spans), read(right, &right_spans));
    let weights = glossary.weights(lefts.iter().chain(&rights));
    let pairs = one_to_one(sharing_words(&lefts, &rights, &weights), SAME_SENTENCE);
    let pairs = pairs.into_iter().map(|pair| (pair.left, pair.right)).collect();
    AlignedTexts { left: left_spans, right: right_spans, pairs }
}

/// The sentences of a text of several paragraphs, one a line.
fn sentences_of(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        found.extend(sentences(line).into_iter().map(|span| start + span.start..start + span.end));
        start += line.len() + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pairs(left: &str, right: &str) -> Vec<(usize, usize)> {
        align_texts(left, right).pairs
    }

    #[test]
    fn moved_and_edited_sentences_find_each_other() {
        let old = "De raad sprak over Oekraïne. Nederland verhoogt de uitgaven. De zitting duurde kort.";
        let new = "De zitting duurde erg kort.\nNederland verhoogde de uitgaven fors. Er was soep. De raad sprak over Oekraïne.";
        assert_eq!(pairs(old, new), [(0, 3), (1, 1), (2, 0)]);
    }

    #[test]
    fn sentences_without_anything_in_common_stay_alone() {
        assert_eq!(pairs("Er was soep. De. 12.", "Nederland steunt dit. Het."), []);
        assert_eq!(pairs("", ""), []);
    }

    proptest! {
        #[test]
        fn a_text_answers_itself_sentence_by_sentence(words in proptest::collection::vec("[a-z]{3,9}", 1..40)) {
            let text: String = words.chunks(4).map(|words| format!("Zin {}. ", words.join(" "))).collect();
            let aligned = align_texts(&text, &text);
            let content = |at: usize| &text[aligned.left[at].clone()];
            for (left, right) in &aligned.pairs {
                prop_assert_eq!(content(*left), content(*right));
            }
        }

        #[test]
        fn every_sentence_stands_opposite_one_at_most(left in "([a-d]{1,3}[ .]{1,2}){0,40}", right in "([a-d]{1,3}[ .]{1,2}){0,40}") {
            let aligned = align_texts(&left, &right);
            let (mut lefts, mut rights): (Vec<_>, Vec<_>) = aligned.pairs.iter().copied().unzip();
            lefts.dedup();
            rights.sort_unstable();
            rights.dedup();
            prop_assert_eq!((lefts.len(), rights.len()), (aligned.pairs.len(), aligned.pairs.len()));
            prop_assert!(aligned.left.iter().all(|span| left.get(span.clone()).is_some()));
            prop_assert!(aligned.right.iter().all(|span| right.get(span.clone()).is_some()));
        }
    }
}
