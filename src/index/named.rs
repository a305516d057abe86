//! Which values of a facet does a reader mean by these words?

use super::Bits;
use super::Facet;
use super::Index;
use super::Query;
use super::QueryRemark;
use super::Term;
use crate::corpus::Corpus;
use crate::corpus::Labels;
use crate::text::folded_words;

impl Index {
    /// The sentences with the value of a facet that a term asks for: the one of just that
    /// name or id, or else all that have in their name a word for each of its words that is
    /// or begins so. `onderwerp:oekraine` is any topic with *Oekraïne* in its name.
    pub(super) fn rows_named(&self, corpus: &Corpus, term: &Term) -> Bits {
        let mut rows = Bits::none(self.postings.n_rows());
        let Some(facet) = term.facet else { return rows };
        let values = &self.facets[facet as usize];
        let names = |value: &str| names(corpus, facet, value).map(|name| folded_words(&name).collect::<Vec<_>>());
        let is_called = |value: &str| names(value).contains(&term.words);
        let has_one = values.iter().any(|(value, _)| is_called(value));
        for (value, of_value) in values.iter() {
            if if has_one { is_called(value) } else { names(value).iter().any(|name| has_all(name, &term.words)) } {
                of_value.add_to(&mut rows);
            }
        }
        rows
    }

    /// What to say of a query beside what was said when it was read: values nobody has.
    pub(super) fn remarks(&self, corpus: &Corpus, query: &Query) -> Vec<QueryRemark> {
        let mut remarks = query.remarks.clone();
        for term in query.clauses.iter().flat_map(|clause| &clause.terms) {
            if let Some(facet) = term.facet
                && self.rows_named(corpus, term).iter().next().is_none()
            {
                remarks.push(QueryRemark::UnknownValue { facet, typed: term.words.join(" ") });
            }
        }
        remarks
    }
}

/// What a value goes by.
fn names(corpus: &Corpus, facet: Facet, value: &str) -> [String; 3] {
    let labels = match facet {
        Facet::Report => corpus.report(value).map_or_else(
            || Labels::same(value),
            |(_, report)| Labels { dutch: report.short_name(), english: report.title.clone() },
        ),
        Facet::Topic => corpus.vocabulary.topic_name(value),
        Facet::Act => Labels::same(value),
        _ => corpus.vocabulary.name(value),
    };
    [value.to_owned(), labels.dutch, labels.english]
}

fn has_all(name: &[String], wanted: &[String]) -> bool {
    wanted.iter().all(|wanted| name.iter().any(|word| word.starts_with(wanted.as_str())))
}
