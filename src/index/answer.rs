//! Finding what was asked for, and counting what would be left.

use super::forms::Match;
use super::forms::Rank;
use super::{Bits, Clause, Facet, Index, Query, nearest};
use crate::corpus::{Corpus, Date};
use crate::order::{sort_by, sort_by_key};
use std::ops::Range;

/// Which sentences are asked for, beside the words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Chosen values per facet, in the order of [`Facet::ALL`].
    pub chosen: [Vec<String>; Facet::ALL.len()],
    /// Only meetings that ended on this day or later.
    pub from: Option<Date>,
    /// Only meetings that began on this day or earlier.
    pub to: Option<Date>,
    /// Only sentences that name an amount.
    pub amounts_only: bool,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The sentences: best match first when words were asked for, else in reading order.
    pub hits: Vec<Hit>,
    /// For each facet of [`Facet::ALL`] its values and how many sentences each would give
    /// under the words and all other filters. Values keep the same order in every answer.
    pub counts: [Vec<Count>; Facet::ALL.len()],
    /// Words of the collection close to one that occurs nowhere, as they are written
    /// there; only when nothing was found.
    pub nearest_words: Vec<String>,
}

/// A sentence that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Which, as a place in [`Corpus::sentences`].
    pub sentence: usize,
    /// What matched, as byte ranges of its paragraph's text, in order, not overlapping.
    pub marks: Vec<Range<usize>>,
    /// How well it matches; higher is better, zero without words.
    pub score: f64,
}

/// How many sentences a value of a facet would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The value's id.
    pub value: String,
    /// Number of sentences.
    pub sentences: usize,
}

/// Where a clause matches: for each sentence its places.
type Matches = Vec<Vec<Match>>;

impl Index {
    /// Answers a question exactly.
    ///
    /// O(postings of the words + values of the facets × sentences / 64).
    #[must_use]
    pub fn answer(&self, corpus: &Corpus, query: &Query, filters: &Filters) -> Answer {
        let n_sentences = self.lengths.len();
        let mut with_words = Bits::all(n_sentences);
        let mut found: Vec<(Matches, usize)> = Vec::new();
        for clause in &query.clauses {
            let matches = self.matches(clause);
            for (sentence, spans) in matches.iter().enumerate() {
                if spans.is_empty() != clause.unwanted {
                    with_words.remove(sentence);
                }
            }
            if !clause.unwanted {
                let n_matching = matches.iter().filter(|spans| !spans.is_empty()).count();
                found.push((matches, n_matching));
            }
        }
        with_words.retain(&self.beyond_facets(corpus, filters));

        let chosen: [Option<Bits>; Facet::ALL.len()] = Facet::ALL.map(|facet| self.chosen(facet, filters));
        let counts = Facet::ALL.map(|facet| self.counts(facet, &with_words, &chosen));
        let mut answering = with_words;
        chosen.iter().flatten().for_each(|sentences| answering.retain(sentences));

        let mut hits: Vec<(Rank, Hit)> = (0..n_sentences)
            .filter(|sentence| answering.contains(*sentence))
            .map(|sentence| self.hit(sentence, &found))
            .collect();
        // What was typed comes before its other forms, whatever the score. Stable: equal scores
        // stay in reading order.
        sort_by(&mut hits, |a, b| a.0.cmp(&b.0).then(b.1.score.total_cmp(&a.1.score)));
        let hits: Vec<Hit> = hits.into_iter().map(|(_, hit)| hit).collect();
        let nearest_words = if hits.is_empty() { self.nearest_words(corpus, query) } else { Vec::new() };
        Answer { hits, counts, nearest_words }
    }

    /// Sentences within the dates and, where asked, with an amount.
    fn beyond_facets(&self, corpus: &Corpus, filters: &Filters) -> Bits {
        let mut sentences = if filters.amounts_only { self.with_amount.clone() } else { Bits::all(self.lengths.len()) };
        for report in &corpus.reports {
            let too_early = filters.from.is_some_and(|from| report.days.end < from);
            let too_late = filters.to.is_some_and(|to| report.days.begin > to);
            if too_early || too_late {
                report.sentences.clone().for_each(|sentence| sentences.remove(sentence));
            }
        }
        sentences
    }

    /// The sentences with any chosen value of a facet; `None` where nothing is chosen.
    fn chosen(&self, facet: Facet, filters: &Filters) -> Option<Bits> {
        let values = &filters.chosen[facet as usize];
        if values.is_empty() {
            return None;
        }
        let mut sentences = Bits::none(self.lengths.len());
        for (_, of_value) in self.facets[facet as usize].iter().filter(|(value, _)| values.contains(value)) {
            sentences.extend(of_value);
        }
        Some(sentences)
    }

    fn counts(&self, facet: Facet, with_words: &Bits, chosen: &[Option<Bits>]) -> Vec<Count> {
        let mut under_others = with_words.clone();
        for (other, sentences) in Facet::ALL.iter().zip(chosen) {
            if let (true, Some(sentences)) = (*other != facet, sentences) {
                under_others.retain(sentences);
            }
        }
        let values = self.facets[facet as usize].iter();
        values
            .map(|(value, of_value)| Count { value: value.clone(), sentences: under_others.count_shared(of_value) })
            .collect()
    }

    /// A hit, with the rank of the clause that it meets least exactly.
    fn hit(&self, sentence: usize, found: &[(Matches, usize)]) -> (Rank, Hit) {
        let mut marks: Vec<Range<usize>> = Vec::new();
        let mut score = 0.0;
        let mut worst = Rank::Exact;
        for (matches, n_matching) in found {
            let matches = &matches[sentence];
            let occurrences: f64 = matches.iter().map(|found| found.rank.weight()).sum();
            score += self.weigh(occurrences, *n_matching, self.lengths[sentence]);
            worst = worst.max(matches.iter().map(|found| found.rank).min().unwrap_or(Rank::Exact));
            marks.extend(matches.iter().map(|found| found.span.clone()));
        }
        (worst, Hit { sentence, marks: merged(marks), score })
    }

    /// BM25 of one clause in one sentence (Robertson & Zaragoza 2009, with the idf that
    /// cannot turn negative and their usual k₁ = 1.2, b = 0.75). `libm` for the logarithm, so
    /// that every engine ranks alike.
    #[expect(clippy::cast_precision_loss, reason = "counts of sentences and words stay far below 2^52")]
    fn weigh(&self, often: f64, sentences: usize, length: usize) -> f64 {
        const SATURATION: f64 = 1.2;
        const LENGTH_SHARE: f64 = 0.75;
        let n_sentences = self.lengths.len() as f64;
        let mean_length = self.lengths.iter().sum::<usize>() as f64 / n_sentences;
        let with_it = sentences as f64;
        let rarity = libm::log(1.0 + (n_sentences - with_it + 0.5) / (with_it + 0.5));
        let damping = SATURATION * (1.0 - LENGTH_SHARE + LENGTH_SHARE * length as f64 / mean_length);
        rarity * often * (SATURATION + 1.0) / (often + damping)
    }

    /// Where any term of a clause stands.
    fn matches(&self, clause: &Clause) -> Matches {
        let mut matches = vec![Vec::new(); self.lengths.len()];
        for term in &clause.terms {
            self.add_matches(term, &mut matches);
        }
        matches
    }

    /// Words close to those of the query that occur nowhere.
    fn nearest_words(&self, corpus: &Corpus, query: &Query) -> Vec<String> {
        let wanted = query.clauses.iter().filter(|clause| !clause.unwanted).flat_map(|clause| &clause.terms);
        let unknown =
            wanted.flat_map(|term| &term.words).find(|word| word.chars().count() > 2 && !self.knows_word(word));
        let Some(unknown) = unknown else { return Vec::new() };
        let known = self.postings.iter().map(|(word, postings)| (word, postings.len()));
        let as_written = |word: &&str| {
            let first = self.postings.get(word)?.first()?;
            Some(corpus.paragraph_of(&corpus.sentences[first.sentence]).text[first.span.clone()].to_owned())
        };
        nearest::nearest(unknown, known).iter().filter_map(as_written).collect()
    }
}

/// Ranges in order, those that touch each other made one.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    sort_by_key(&mut ranges, |range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}
