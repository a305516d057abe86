//! How did a text change from one version to the next?

use super::align::Candidate;
use super::align::one_to_one;
use super::align::same_order;
use super::align::sharing_words;
use super::drift::Drift;
use super::drift::NEAR;
use super::drift::Places;
use super::drift::places_of;
use super::matching::best_together;
use super::words::Glossary;
use super::words::Words;
use super::words::weights;
use crate::numbering::Numbering;
use crate::order::sort_by;
use crate::text::sentences;
use std::ops::Range;

/// What two texts have in common, sentence by sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AlignedTexts {
    /// The sentences of the first text, as byte ranges.
    pub left: Vec<Range<usize>>,
    /// The sentences of the second.
    pub right: Vec<Range<usize>>,
    /// Which of the first stand opposite which of the second: places in the two lists,
    /// sorted by the first.
    pub pairs: Vec<(usize, usize)>,
}

// These were chosen on invented versions of which the edits are known. Any from 0.3 to 0.5,
// 0.05 to 0.25 and 0.15 to 0.5, in this order, changes F1 by a thousandth.

/// Two sentences less alike than this are different sentences …
const SAME_SENTENCE: f64 = 0.45;
/// … unless one stands where the other is to be expected: then this will do, …
const SAME_IN_PLACE: f64 = 0.25;
/// … and it counts for so much more.
const IN_PLACE: f64 = 0.25;
/// Of two formulas, sentences that are repeated, little tells that one became the other: their
/// likeness counts for so much.
const FORMULAS: f64 = 0.9;

/// An [`Aligner`] forgets its words when it has met so many.
const MOST_WORDS: usize = 200_000;

/// Sets the sentences of two versions of a text opposite each other; see [`Aligner::align`].
#[must_use]
pub fn align_texts(left: &str, right: &str) -> AlignedTexts {
    Aligner::default().align(left, right)
}

/// Aligns texts, and remembers the words of earlier ones: those need no folding again. The
/// answer is the same.
#[derive(Debug)]
pub struct Aligner {
    glossary: Glossary,
    /// By the number of a word in the glossary, its number in the texts at hand plus one; 0
    /// outside of a reading.
    here: Vec<u32>,
}

impl Default for Aligner {
    fn default() -> Self {
        Self { glossary: Glossary::of_beginnings(), here: Vec::new() }
    }
}

impl Aligner {
    /// Sets the sentences of two versions of a text opposite each other, moved ones too, each
    /// opposite at most one.
    ///
    /// Sentences that stand once in each version, to the letter, stand opposite each other;
    /// those of them that kept their order (the anchors of a patience diff) tell where any
    /// other is to be expected. What stayed in place comes next, then what is most alike.
    ///
    /// Linear in the length of the texts, but for the pairs that words propose.
    #[must_use]
    pub fn align(&mut self, left: &str, right: &str) -> AlignedTexts {
        if self.glossary.n_spellings() > MOST_WORDS {
            *self = Self::default();
        }
        let (left_spans, right_spans) = (sentences_of(left), sentences_of(right));
        let mut wordings = Wordings::new(self);
        let left_wordings = wordings.read(left, &left_spans);
        let right_wordings = wordings.read(right, &right_spans);
        let (n_words, words) = wordings.done();
        let pairs = pairs(&left_wordings, &right_wordings, &words, n_words);
        AlignedTexts { left: left_spans, right: right_spans, pairs }
    }
}

/// The pairs of two lists of sentences, each as its place in `words`, of which there are
/// `n_words` different ones.
fn pairs(left: &[usize], right: &[usize], words: &[Words], n_words: usize) -> Vec<(usize, usize)> {
    let places = [left, right].map(|of| places_of(of, words.len()));
    let drift = Drift::of(left, &places);
    let mut pairs = Pairs::new(left.len(), right.len());

    unchanged(&places, &drift, &mut pairs);
    let weights = weights(n_words, left.iter().chain(right).map(|at| &words[*at]));
    let of_rest = |rest: &[usize], of: &[usize]| rest.iter().map(|at| &words[of[*at]]).collect::<Vec<&Words>>();
    let (left_rest, right_rest) = (free(&pairs.left_free), free(&pairs.right_free));
    let (lefts, rights) = (of_rest(&left_rest, left), of_rest(&right_rest, right));
    let mut candidates = sharing_words(&lefts, &rights, &weights, SAME_IN_PLACE);
    let times = |wording: usize| places[0][wording].len() + places[1][wording].len();
    for candidate in &mut candidates {
        let order = same_order(lefts[candidate.left], rights[candidate.right]);
        (candidate.left, candidate.right) = (left_rest[candidate.left], right_rest[candidate.right]);
        candidate.likeness = f64::midpoint(candidate.likeness, order);
        let (old, new) = (left[candidate.left], right[candidate.right]);
        if times(old).min(times(new)) > 1 + usize::from(old == new) {
            candidate.likeness *= FORMULAS;
        }
        if drift.is_in_place(candidate) {
            candidate.likeness += IN_PLACE;
        }
    }
    candidates.retain(|candidate| candidate.likeness >= SAME_SENTENCE);
    let first = one_to_one(candidates.clone(), SAME_SENTENCE, |pair| drift.distance(pair.left, pair.right));
    for pair in best_together(&candidates, &first) {
        pairs.add(pair.left, pair.right);
    }
    // Sentences to the letter the same that are nothing but stop words, or too common.
    for (lefts, rights) in places[0].iter().zip(&places[1]) {
        pairs.add_in_order(lefts, rights);
    }
    let mut pairs = pairs.found;
    sort_by(&mut pairs, |a, b| a.0.cmp(&b.0));
    pairs
}

/// The pairs found so far.
struct Pairs {
    found: Vec<(usize, usize)>,
    left_free: Vec<bool>,
    right_free: Vec<bool>,
}

impl Pairs {
    fn new(n_left: usize, n_right: usize) -> Self {
        Self { found: Vec::new(), left_free: vec![true; n_left], right_free: vec![true; n_right] }
    }

    fn add(&mut self, left: usize, right: usize) {
        (self.left_free[left], self.right_free[right]) = (false, false);
        self.found.push((left, right));
    }

    fn add_best(&mut self, candidates: Vec<Candidate>, floor: f64, drift: &Drift) {
        for pair in one_to_one(candidates, floor, |pair| drift.distance(pair.left, pair.right)) {
            self.add(pair.left, pair.right);
        }
    }

    /// Those that are free, one after the other.
    fn add_in_order(&mut self, lefts: &[usize], rights: &[usize]) {
        let mut rights = rights.iter().copied();
        for left in lefts.iter().copied().filter(|left| self.left_free[*left]).collect::<Vec<usize>>() {
            let Some(right) = rights.find(|right| self.right_free[*right]) else { return };
            self.add(left, right);
        }
    }
}

/// Which places are free.
fn free(is_free: &[bool]) -> Vec<usize> {
    (0..is_free.len()).filter(|at| is_free[*at]).collect()
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

/// Every different sentence of the texts at hand, with its words: most sentences of a revised
/// text stand in both versions, and are read once.
struct Wordings<'a> {
    numbers: Numbering,
    words: Vec<Words>,
    aligner: &'a mut Aligner,
    /// The words met, by their numbers in the glossary. Their places here are their numbers,
    /// so that nothing below grows with what the glossary remembers.
    met: Vec<usize>,
}

impl<'a> Wordings<'a> {
    fn new(aligner: &'a mut Aligner) -> Self {
        Self { numbers: Numbering::default(), words: Vec::new(), aligner, met: Vec::new() }
    }

    /// The numbers of these sentences.
    fn read(&mut self, text: &str, spans: &[Range<usize>]) -> Vec<usize> {
        let mut numbers = Vec::with_capacity(spans.len());
        for span in spans {
            let number = self.numbers.add(&text[span.clone()]);
            if number == self.words.len() {
                let words = self.words_of(text, span.clone());
                self.words.push(words);
            }
            numbers.push(number);
        }
        numbers
    }

    fn words_of(&mut self, text: &str, span: Range<usize>) -> Words {
        let Aligner { glossary, here } = &mut *self.aligner;
        let met = &mut self.met;
        let mut words = Words::default();
        glossary.each_word(text, span, |range, word| {
            if here.len() <= word {
                here.resize(word + 1, 0);
            }
            if here[word] == 0 {
                met.push(word);
                here[word] = u32::try_from(met.len()).unwrap_or(u32::MAX);
            }
            let number = here[word] as usize - 1;
            words.placed.push((range, number));
            words.distinct.push(number);
        });
        words.sort();
        words
    }

    /// How many different words there are, and the words of each sentence.
    fn done(self) -> (usize, Vec<Words>) {
        for word in &self.met {
            self.aligner.here[*word] = 0;
        }
        (self.met.len(), self.words)
    }
}

/// Sentences that stayed to the letter: those that stand there once, and of those that are
/// repeated the ones in their place.
fn unchanged(places: &[Places; 2], drift: &Drift, pairs: &mut Pairs) {
    let mut repeated = Vec::new();
    for (lefts, rights) in places[0].iter().zip(&places[1]) {
        if let ([left], [right]) = (&lefts[..], &rights[..]) {
            pairs.add(*left, *right);
            continue;
        }
        for left in lefts {
            // Both anchors expect it somewhere; the nearest lie on either side of there.
            for anchor in drift.around[*left] {
                let next = rights.partition_point(|right| right + anchor.0 < left + anchor.1);
                let nearest = &rights[next.saturating_sub(1)..(next + 1).min(rights.len())];
                let near = nearest.iter().filter(|right| drift.distance(*left, **right) <= NEAR);
                repeated.extend(near.map(|right| Candidate { left: *left, right: *right, likeness: 1.0 }));
            }
        }
    }
    pairs.add_best(repeated, 1.0, drift);
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
    fn a_repeated_sentence_finds_the_one_at_its_place() {
        let old = "A kwam. Ja. B kwam. Ja. C kwam. Ja. D kwam.";
        let new = "A kwam. B kwam. Ja. C kwam. Ja. D kwam. Ja.";
        assert_eq!(pairs(old, new), [(0, 0), (1, 6), (2, 1), (3, 2), (4, 3), (5, 4), (6, 5)]);
    }

    #[test]
    fn sentences_without_anything_in_common_stay_alone() {
        assert_eq!(pairs("Er was soep. De. 12.", "Nederland steunt dit. Het."), []);
        assert_eq!(pairs("", ""), []);
    }

    #[test]
    fn what_was_read_before_changes_no_answer() {
        let (old, new) = ("Zij spraken over Oekraïne. Er was soep.", "Er was soep. Toen spraken zij over Oekraïne.");
        let mut aligner = Aligner::default();
        let first = aligner.align(old, new);
        assert_eq!(first.pairs, [(0, 1), (1, 0)]);
        let _ = aligner.align("Soep was er. Over Oekraïne werd niet gesproken.", new);
        assert_eq!(aligner.align(old, new), first);
    }

    proptest! {
        #[test]
        fn a_text_answers_itself_sentence_by_sentence(words in proptest::collection::vec("[a-z]{3,9}", 1..40)) {
            let text: String = words.chunks(4).map(|words| format!("Zin {}. ", words.join(" "))).collect();
            let aligned = align_texts(&text, &text);
            prop_assert_eq!(aligned.pairs, (0..aligned.left.len()).map(|at| (at, at)).collect::<Vec<_>>());
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
