//! Which sentences answer these words and filters?
//!
//! The unit is the sentence: it is what readers quote. Words are looked up in postings
//! with positions, filters in one set of sentences per value, and both meet in the
//! answer: the sentences, what matched in each, and for every value of every facet how
//! many sentences it would leave.
//!
//! # Vocabulary
//!
//! * **posting** – one place where a word stands: report, sentence, position.
//! * **facet** – a line along which sentences can be filtered ([`Facet`]).
//! * **clause** – one demand of a query: a word, a phrase, a word's beginning, or
//!   alternatives; wanted or unwanted ([`Query`]).
//! * **rank** – how close a match is to what was typed ([`Rank`]): sentences are ordered by
//!   it first, and by their score ([`Explanation`]) among equals.
//! * **concordance** – what was found, each place on a line, in its context ([`concordance()`]).
//! * **collocate** – a word that stands near another more often than elsewhere ([`Usage`]).
//!
//! # What this room does not do
//!
//! It cuts nothing off: totals and counts are exact. It guesses nothing where something is
//! found, unless it is asked to ([`Query::tolerant`]): only a word that stands in no form is
//! taken for others, that begin so or are one typing error away, and the answer says so
//! ([`ReadAs`]). So a reader who is still typing sees where the word leads.
//!
//! # Invariant
//!
//! The same corpus, words and filters give the same answer in the same order, always;
//! whether its reports were read at once or came and went one by one makes no difference.

mod answer;
mod bits;
mod collection;
mod concordance;
mod dispersion;
mod explanation;
mod facet;
mod groups;
mod guess;
mod marks;
mod meaning;
mod named;
mod nearest;
mod places;
mod postings;
mod query;
mod read;
mod rows;
mod run;
mod usage;
mod values;
mod words;

pub use answer::{AmountRange, Answer, Filters, Hit, Marked};
pub use collection::{Collection, FacetCounts, FoundSentence, FoundSentences};
pub use concordance::{Line, Side, Sorting, concordance};
pub use dispersion::{Dispersion, Spread, dispersion};
pub use explanation::{ClauseExplanation, Explanation, Matched};
pub use facet::Facet;
pub use groups::Groups;
pub use meaning::{How, Rank, ReadAs};
pub use query::{Clause, Near, Query, QueryRemark, Term};
pub use usage::{Collocate, Company, Rate, Usage};

use crate::corpus::Corpus;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use crate::corpus::Sentence;
use bits::Bits;
use postings::Postings;
use rows::Rows;
use values::Values;

/// Everything needed to answer questions about a corpus.
#[derive(Debug, Default)]
pub struct Index {
    postings: Postings,
    /// The number that each report of the corpus has in the postings, in order.
    reports: Vec<u32>,
    /// Where the first sentence of each report stands in the corpus, by those numbers.
    starts: Vec<u32>,
    facets: [Values; Facet::ALL.len()],
    /// Sentences that name an amount.
    with_amount: Rows,
    /// Those amounts.
    amounts: Vec<NamedAmount>,
}

/// An amount in a sentence.
#[derive(Debug)]
struct NamedAmount {
    row: u32,
    unit: String,
    thousandths: u64,
}

impl Index {
    /// Reads a corpus once. O(n) in its length, but for look-ups in O(log n).
    #[must_use]
    pub fn of(corpus: &Corpus) -> Self {
        let mut index = Self::begin();
        index.read(corpus, 0..corpus.reports.len());
        index.finish()
    }

    /// Reads one report more: the one that now stands at this place among the corpus' reports.
    /// Nothing of the others is read again.
    ///
    /// O(its length), and O(n) for the number of different words in the collection.
    pub fn add(&mut self, corpus: &Corpus, at: usize) {
        self.read(corpus, at);
        self.settle();
    }

    /// Forgets the report at this place among the corpus' reports, which still has it.
    ///
    /// O(occurrences of its words in the collection).
    pub fn remove(&mut self, corpus: &Corpus, at: usize) {
        let report = self.reports.remove(at);
        let rows = self.postings.rows_of(report);
        let sentences = &corpus.sentences[corpus.reports[at].sentences.clone()];
        self.postings.remove(report, &mut sentences.iter().map(|sentence| corpus.text_of(sentence)));
        for values in &mut self.facets {
            values.remove(rows.clone());
        }
        self.with_amount.remove(rows.clone());
        self.amounts.retain(|amount| !rows.contains(&amount.row));
        self.settle();
    }

    /// Begins to read a collection in pieces; [`IndexInTheMaking`] goes on with it.
    #[must_use]
    pub fn begin() -> IndexInTheMaking {
        IndexInTheMaking(Self::default())
    }

    fn read(&mut self, corpus: &Corpus, at: usize) {
        let sentences = &corpus.sentences[corpus.reports[at].sentences.clone()];
        let report = self.postings.add(&mut sentences.iter().map(|sentence| corpus.text_of(sentence)));
        self.reports.insert(at, report);
        for (row, sentence) in self.postings.rows_of(report).zip(sentences) {
            for (values, facet) in self.facets.iter_mut().zip(Facet::ALL) {
                values_of(facet, sentence, corpus).iter().for_each(|value| values.add(value, row));
            }
            for mention in &sentence.mentions {
                if let MentionValue::Amount(amount) = &mention.value {
                    let thousandths = answer::thousandths(&amount.number).unwrap_or(u64::MAX);
                    self.amounts.push(NamedAmount { row, unit: amount.unit.clone(), thousandths });
                }
            }
            if sentence.has_amount() {
                self.with_amount.push(row);
            }
        }
    }

    /// Puts everything in order for the next question.
    fn settle(&mut self) {
        self.postings.words.settle();
        let n_rows = self.postings.n_rows();
        self.facets.iter_mut().for_each(|values| values.settle(n_rows));
        self.with_amount.settle(n_rows);
        self.starts = vec![0; self.postings.n_reports()];
        let mut start = 0;
        for report in &self.reports {
            self.starts[*report as usize] = start;
            let rows = self.postings.rows_of(*report);
            start += rows.end - rows.start;
        }
    }

    /// Does the collection know this value of a facet?
    #[must_use]
    pub fn knows(&self, facet: Facet, value: &str) -> bool {
        self.facets[facet as usize].rows(value).is_some()
    }

    /// The values of a facet, those with most sentences in the collection first.
    pub fn values(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.facets[facet as usize].iter().map(|(value, _)| value)
    }

    /// The report with this id, as a place in [`Corpus::reports`]; `None` for one without sentences.
    #[must_use]
    pub fn report(&self, corpus: &Corpus, id: &str) -> Option<usize> {
        let row = self.facets[Facet::Report as usize].rows(id)?.first()?;
        Some(corpus.sentences[self.sentence_of(row) as usize].report)
    }

    /// The number that a sentence of the corpus has in the postings.
    fn row_of(&self, corpus: &Corpus, sentence: usize) -> usize {
        let at = corpus.sentences[sentence].report;
        let first_row = self.postings.rows_of(self.reports[at]).start as usize;
        first_row + sentence - corpus.reports[at].sentences.start
    }

    /// Which sentence of the corpus a row is.
    fn sentence_of(&self, row: u32) -> u32 {
        let (report, sentence) = self.postings.report_of(row);
        self.starts[report as usize] + sentence
    }
}

/// An index that has not read all reports of its corpus yet.
#[derive(Debug)]
pub struct IndexInTheMaking(Index);

impl IndexInTheMaking {
    /// Reads the next reports of the corpus, from where the last ones ended. O(n) in their
    /// length, but for look-ups in O(log n).
    pub fn read(&mut self, corpus: &Corpus, reports: std::ops::Range<usize>) {
        reports.for_each(|at| self.0.read(corpus, at));
    }

    /// The index, once all reports have been read. O(n log n) in the number of different words.
    #[must_use]
    pub fn finish(mut self) -> Index {
        self.0.settle();
        self.0
    }
}

/// The values a sentence has along a facet, as they come; one may come twice.
pub(crate) fn values_of(facet: Facet, sentence: &Sentence, corpus: &Corpus) -> Vec<String> {
    let named = |kind: MentionKind| {
        let of_kind = sentence.mentions.iter().filter(move |mention| mention.kind == kind);
        of_kind.filter_map(|mention| match &mention.value {
            MentionValue::Name(id) => Some(id.clone()),
            _ => None,
        })
    };
    let statements = sentence.statements.iter();
    match facet {
        Facet::Report => vec![corpus.reports[sentence.report].id.to_string()],
        Facet::Topic => statements.flat_map(|statement| statement.topics.clone()).collect(),
        Facet::Actor => statements.flat_map(|statement| statement.actors.clone()).collect(),
        Facet::Act => statements.map(|statement| statement.act.id().to_owned()).collect(),
        Facet::Addressee => statements.flat_map(|statement| statement.addressees.clone()).collect(),
        Facet::Place => named(MentionKind::Place).collect(),
        Facet::Organisation => named(MentionKind::Organisation).collect(),
        Facet::Person => named(MentionKind::Person).collect(),
    }
}

#[cfg(test)]
mod tests;
