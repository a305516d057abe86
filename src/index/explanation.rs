//! Why is this sentence found, and why here in the list?

use super::How;
use super::Index;
use super::Query;
use super::postings;
use super::postings::Unit;
use crate::corpus::Corpus;
use std::ops::Range;

/// What a sentence's score is made of: the weights of its clauses, added up.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// For each wanted clause of the query what it found here.
    pub clauses: Vec<ClauseExplanation>,
    /// How many words the sentence has; in a longer one a match counts for less.
    pub words: usize,
    /// How many words a sentence has on average.
    pub mean_words: f64,
    /// The score, to some seven digits that of the hit.
    pub score: f64,
}

/// What a clause of a query found in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct ClauseExplanation {
    /// Where it matches, in reading order; empty for a value of a facet.
    pub matches: Vec<Matched>,
    /// What these count for together: an exact match 1, another form ½, a part ¼, a
    /// typing error ⅛.
    pub counts_for: f64,
    /// In how many sentences it matches; what is rare says more.
    pub sentences: usize,
    /// How much it says that it matches here: the logarithm of about how many sentences have
    /// to be read for one that does.
    pub rarity: f64,
    /// What it adds to the score.
    pub weight: f64,
}

/// A word, or several, that a clause matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    /// Where, in bytes of the paragraph's text.
    pub span: Range<usize>,
    /// How it relates to what was asked for.
    pub how: How,
}

impl Index {
    /// Why a sentence answers a query, and how well; `None` where it does not.
    ///
    /// O(what the query costs).
    #[must_use]
    pub fn explain(&self, corpus: &Corpus, query: &Query, sentence: usize) -> Option<Explanation> {
        let found = self.found(corpus, query);
        let row = self.row_of(corpus, sentence);
        if !found.units.contains(row) {
            return None;
        }
        let words = self.postings.words_of(Unit::Sentence, row);
        let mean_words = self.postings.mean_words(Unit::Sentence);
        let damping = postings::damping(words, mean_words);
        let n_matching = found.n_matching();
        let matched = self.matched(corpus, &found.into_meanings(), sentence);
        let clauses: Vec<ClauseExplanation> = matched
            .into_iter()
            .zip(n_matching)
            .map(|(matches, sentences)| {
                let eighths = matches.iter().map(|matched| matched.how.eighths()).sum();
                let rarity = self.postings.rarity(Unit::Sentence, sentences);
                let weight = postings::weight(rarity, eighths, damping);
                ClauseExplanation { matches, counts_for: f64::from(eighths) / 8.0, sentences, rarity, weight }
            })
            .collect();
        let score = clauses.iter().map(|clause| clause.weight).sum();
        Some(Explanation { clauses, words: words as usize, mean_words, score })
    }
}
