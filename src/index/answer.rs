//! Finding what was asked for, and counting what would be left.

use super::Bits;
use super::Facet;
use super::Index;
use super::Matched;
use super::Query;
use super::QueryRemark;
use super::ReadAs;
use super::marks::marks;
use super::marks::matched;
use super::meaning::Meaning;
use super::nearest;
use super::postings::Found;
use super::postings::Unit;
use super::run::Occurrence;
use crate::corpus::Corpus;
use crate::corpus::Date;
use crate::text::tokens;
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
    /// Only sentences that name an amount in this range.
    pub amount: Option<AmountRange>,
}

/// Amounts of one unit from one number to another. What is said of an amount, *more than* or
/// *about*, is not looked at: its number counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AmountRange {
    /// `EUR`, `USD`, `%`, `%bbp` or `aantal`.
    pub unit: String,
    /// The lowest number, in thousandths.
    pub least: u64,
    /// The highest number, in thousandths.
    pub most: u64,
}

impl AmountRange {
    /// From one decimal number to another: `100000`, `3.5`; empty for no bound. `None` where
    /// one is no such number.
    #[must_use]
    pub fn parse(unit: &str, least: &str, most: &str) -> Option<Self> {
        let bound = |text: &str, none| if text.is_empty() { Some(none) } else { thousandths(text) };
        Some(Self { unit: unit.to_owned(), least: bound(least, 0)?, most: bound(most, u64::MAX)? })
    }
}

/// A decimal number in thousandths; further decimals are cut off. `None` for anything else,
/// and for numbers beyond 10^16.
pub(super) fn thousandths(number: &str) -> Option<u64> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let digits =
        whole.len() < 17 && !whole.is_empty() && [whole, decimals].concat().bytes().all(|b| b.is_ascii_digit());
    let decimals = decimals.bytes().chain(std::iter::repeat(b'0')).take(3);
    digits.then(|| whole.bytes().chain(decimals).fold(0, |number, digit| 10 * number + u64::from(digit - b'0')))
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The sentences: best match first when words were asked for, else in reading order.
    pub hits: Vec<Hit>,
    /// For each facet of [`Facet::ALL`] how many sentences each of its values would give under
    /// the words and all other filters, in the order of [`Index::values`].
    pub counts: [Vec<usize>; Facet::ALL.len()],
    /// Words of the collection close to one that occurs nowhere, as they are written
    /// there; only when nothing was found.
    pub nearest_words: Vec<String>,
    /// Words that stand nowhere as typed, and what they were taken for: *bedoelde u*. Between quotation
    /// marks they are looked for as typed.
    pub read_as: Vec<ReadAs>,
    /// What of the query was ignored or read otherwise.
    pub remarks: Vec<QueryRemark>,
    /// What its words mean, for [`Index::marks`].
    meanings: Vec<Meaning>,
}

impl Answer {
    /// Puts the hits in reading order, those of the last report first where that is asked for.
    /// O(sentences of the corpus).
    pub fn put_in_order(&mut self, corpus: &Corpus, is_newest_first: bool) {
        let mut scores: Vec<Option<f64>> = vec![None; corpus.sentences.len()];
        for hit in &self.hits {
            scores[hit.sentence] = Some(hit.score);
        }
        let hit = |sentence: usize| scores[sentence].map(|score| Hit { sentence, score });
        let n = corpus.reports.len();
        let reports = (0..n).map(|at| &corpus.reports[if is_newest_first { n - 1 - at } else { at }]);
        self.hits = reports.flat_map(|report| report.sentences.clone()).filter_map(hit).collect();
    }
}

/// A sentence that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Which, as a place in [`Corpus::sentences`].
    pub sentence: usize,
    /// How well it matches; higher is better, zero without words.
    pub score: f64,
}

/// A sentence that was found, with what matched in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Which, as a place in [`Corpus::sentences`].
    pub sentence: usize,
    /// What matched, as byte ranges of its paragraph's text, in order, not overlapping.
    pub marks: Vec<Range<usize>>,
}

impl Index {
    /// Answers a question exactly.
    ///
    /// O(occurrences of the words + values of the facets × sentences / 64 + hits).
    #[must_use]
    pub fn answer(&self, corpus: &Corpus, query: &Query, filters: &Filters) -> Answer {
        let found = self.found(corpus, query);
        let mut answering = found.units.clone();
        self.beyond_facets(corpus, filters, &mut answering);
        let chosen: [Option<Bits>; Facet::ALL.len()] = Facet::ALL.map(|facet| self.chosen(facet, filters));
        let counts = Facet::ALL.map(|facet| self.counts(facet, &answering, &chosen));
        chosen.iter().flatten().for_each(|sentences| answering.retain(sentences));

        let ranked = self.postings.ranked(&found, Unit::Sentence, &answering, &|row| self.sentence_of(row));
        let hits: Vec<Hit> = ranked
            .iter()
            .map(|ranked| Hit { sentence: ranked.number as usize, score: f64::from(ranked.score) })
            .collect();
        let nearest_words = if hits.is_empty() { self.nearest_words(corpus, query) } else { Vec::new() };
        let remarks = self.remarks(corpus, query);
        let read_as = found.read_as.iter().map(|read| self.read_as_written(corpus, read)).collect();
        Answer { hits, counts, nearest_words, read_as, remarks, meanings: found.into_meanings() }
    }

    /// How many sentences answer a question: as many as [`Index::answer`] has hits.
    #[must_use]
    pub fn count(&self, corpus: &Corpus, query: &Query, filters: &Filters) -> usize {
        let mut answering = self.found(corpus, query).units;
        self.beyond_facets(corpus, filters, &mut answering);
        let chosen = Facet::ALL.iter().filter_map(|facet| self.chosen(*facet, filters));
        chosen.for_each(|sentences| answering.retain(&sentences));
        answering.count()
    }

    /// What matched in a sentence of an answer, as byte ranges of its paragraph's text, in order,
    /// not overlapping. O(words of the sentence), but for look-ups in O(log n).
    #[must_use]
    pub fn marks(&self, corpus: &Corpus, answer: &Answer, sentence: usize) -> Vec<Range<usize>> {
        if answer.meanings.is_empty() { Vec::new() } else { marks(&self.matched(corpus, &answer.meanings, sentence)) }
    }

    /// The sentences of an answer, each with what matched in it. O(text of the hits).
    pub fn marked(&self, corpus: &Corpus, answer: &Answer) -> impl Iterator<Item = Marked> {
        let sentences = answer.hits.iter().map(|hit| hit.sentence);
        sentences.map(|sentence| Marked { sentence, marks: self.marks(corpus, answer, sentence) })
    }

    /// Which sentences answer a query, before any filter.
    pub(super) fn found(&self, corpus: &Corpus, query: &Query) -> Found {
        self.postings.find(query, Unit::Sentence, &|term| self.rows_named(corpus, term))
    }

    /// What of a sentence each clause matched, as byte ranges of its paragraph's text.
    pub(super) fn matched(&self, corpus: &Corpus, meanings: &[Meaning], sentence: usize) -> Vec<Vec<Matched>> {
        let sentence = &corpus.sentences[sentence];
        let paragraph = &corpus.paragraph_of(sentence).text;
        matched(&self.postings.words, meanings, paragraph, sentence.span.clone())
    }

    /// Leaves the sentences within the dates and, where asked, with an amount.
    fn beyond_facets(&self, corpus: &Corpus, filters: &Filters, sentences: &mut Bits) {
        if filters.from.is_some() || filters.to.is_some() {
            let mut within = Bits::none(self.postings.n_rows());
            for (at, report) in corpus.reports.iter().enumerate() {
                let too_early = filters.from.is_some_and(|from| report.days.end < from);
                let too_late = filters.to.is_some_and(|to| report.days.begin > to);
                if !too_early && !too_late {
                    self.postings.rows_of(self.reports[at]).for_each(|row| within.insert(row as usize));
                }
            }
            sentences.retain(&within);
        }
        if filters.amounts_only {
            let mut with_amount = Bits::default();
            self.with_amount.add_to(&mut with_amount);
            sentences.retain(&with_amount);
        }
        if let Some(range) = &filters.amount {
            let mut in_range = Bits::default();
            for amount in &self.amounts {
                if amount.unit == range.unit && (range.least..=range.most).contains(&amount.thousandths) {
                    in_range.insert(amount.row as usize);
                }
            }
            sentences.retain(&in_range);
        }
    }

    /// The sentences with any chosen value of a facet; `None` where nothing is chosen.
    fn chosen(&self, facet: Facet, filters: &Filters) -> Option<Bits> {
        let values = &filters.chosen[facet as usize];
        (!values.is_empty()).then(|| self.facets[facet as usize].any_of(values))
    }

    fn counts(&self, facet: Facet, with_words: &Bits, chosen: &[Option<Bits>]) -> Vec<usize> {
        let mut under_others = with_words.clone();
        for (other, sentences) in Facet::ALL.iter().zip(chosen) {
            if let (true, Some(sentences)) = (*other != facet, sentences) {
                under_others.retain(sentences);
            }
        }
        let values = self.facets[facet as usize].iter();
        values.map(|(_, of_value)| of_value.count_shared(&under_others)).collect()
    }

    /// Words close to those of the query that occur nowhere.
    fn nearest_words(&self, corpus: &Corpus, query: &Query) -> Vec<String> {
        let words = &self.postings.words;
        let wanted = query.clauses.iter().filter(|clause| !clause.unwanted).flat_map(|clause| &clause.terms);
        let mut wanted = wanted.filter(|term| term.facet.is_none()).flat_map(|term| &term.words);
        let Some(unknown) = wanted.find(|word| word.chars().count() > 2 && !words.knows(word)) else {
            return Vec::new();
        };
        let known = words.all().map(|word| (words.name(word), words.run(word).len()));
        nearest::nearest(unknown, known).into_iter().filter_map(|word| self.as_written(corpus, word)).collect()
    }

    /// What a word was taken for, as that is written in the reports.
    fn read_as_written(&self, corpus: &Corpus, read: &ReadAs) -> ReadAs {
        let written = |word: &String| self.as_written(corpus, word).unwrap_or_else(|| word.clone());
        ReadAs { typed: read.typed.clone(), taken: read.taken.iter().map(written).collect() }
    }

    /// A word as it is written where it first stands. O(occurrences): a report that came later may
    /// be an earlier one.
    fn as_written(&self, corpus: &Corpus, word: &str) -> Option<String> {
        let words = &self.postings.words;
        let sentence_of =
            |found: &Occurrence| self.sentence_of(self.postings.rows_of(found.report).start + found.sentence);
        // Of several in one sentence the first is taken.
        let first = words.run(words.find(word)?).iter().min_by_key(sentence_of)?;
        let text = corpus.text_of(&corpus.sentences[sentence_of(&first) as usize]);
        let written: Vec<Range<usize>> =
            tokens(text).skip(first.position as usize).take(first.words as usize).collect();
        Some(text[written.first()?.start..written.last()?.end].to_owned())
    }
}
