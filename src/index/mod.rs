//! Which sentences answer these words and filters?
//!
//! The unit is the sentence: it is what readers quote. Words are looked up in postings
//! with positions, filters in one set of sentences per value, and both meet in the
//! answer: the sentences, what matched in each, and for every value of every facet how
//! many sentences it would leave.
//!
//! # Vocabulary
//!
//! * **posting** – one place where a word stands: sentence, position, bytes.
//! * **facet** – a line along which sentences can be filtered ([`Facet`]).
//! * **clause** – one demand of a query: a word, a phrase, a word's beginning, or
//!   alternatives; wanted or unwanted ([`Query`]).
//!
//! # What this room does not do
//!
//! It cuts nothing off: totals and counts are exact. It guesses nothing: a word with a
//! typing error finds nothing, and its neighbours are offered.
//!
//! # Invariant
//!
//! The same corpus, words and filters give the same answer in the same order, always.

mod answer;
mod bits;
mod facet;
mod forms;
mod nearest;
mod query;

pub use answer::{Answer, Count, Filters, Hit};
pub use facet::Facet;
pub use query::{Clause, Query, Term};

use crate::corpus::{Corpus, MentionKind, MentionValue, Sentence};
use crate::order::{Shelf, sort_by_key};
use crate::text::{fold, tokens};
use bits::Bits;
use forms::Forms;
use std::ops::Range;

/// Everything needed to answer questions about a corpus.
#[derive(Debug)]
pub struct Index {
    /// Folded word → where it stands, in reading order.
    postings: Shelf<Vec<Posting>>,
    /// The same words by their forms.
    forms: Forms,
    /// Number of words of each sentence.
    lengths: Vec<usize>,
    /// For each facet its values, those with most sentences first.
    facets: [Vec<(String, Bits)>; Facet::ALL.len()],
    /// Sentences that name an amount.
    with_amount: Bits,
}

/// One place where a word stands.
#[derive(Clone, Debug)]
struct Posting {
    /// Which sentence, as a place in [`Corpus::sentences`].
    sentence: usize,
    /// The how-manieth word of it.
    position: usize,
    /// Bytes in the text of its paragraph.
    span: Range<usize>,
}

impl Index {
    /// Reads a corpus once. O(n) in its length, but for look-ups in O(log n).
    #[must_use]
    pub fn of(corpus: &Corpus) -> Self {
        let n_sentences = corpus.sentences.len();
        let mut postings: Shelf<Vec<Posting>> = Shelf::default();
        let mut lengths = Vec::with_capacity(n_sentences);
        let mut facets: [Shelf<Bits>; Facet::ALL.len()] = Default::default();
        let mut with_amount = Bits::none(n_sentences);
        for (at, sentence) in corpus.sentences.iter().enumerate() {
            let text = corpus.text_of(sentence);
            let mut length = 0;
            for word in tokens(text) {
                let span = sentence.span.start + word.start..sentence.span.start + word.end;
                postings.entry(&fold(&text[word]), Vec::new).push(Posting { sentence: at, position: length, span });
                length += 1;
            }
            lengths.push(length);
            if sentence.has_amount() {
                with_amount.insert(at);
            }
            for (values, facet) in facets.iter_mut().zip(Facet::ALL) {
                for value in values_of(facet, sentence, corpus) {
                    values.entry(&value, || Bits::none(n_sentences)).insert(at);
                }
            }
        }
        let facets = facets.map(|values| {
            let mut values = values.into_vec();
            // Stable, so that values with equally many sentences stay in the order of their ids.
            sort_by_key(&mut values, |(_, sentences)| std::cmp::Reverse(sentences.count()));
            values
        });
        let forms = Forms::of(postings.iter().map(|(word, _)| word));
        Self { postings, forms, lengths, facets, with_amount }
    }

    /// Does the collection know this value of a facet?
    #[must_use]
    pub fn knows(&self, facet: Facet, value: &str) -> bool {
        self.facets[facet as usize].iter().any(|(known, _)| known == value)
    }

    /// The values of a facet, those with most sentences in the collection first.
    pub fn values(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.facets[facet as usize].iter().map(|(value, _)| value.as_str())
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
