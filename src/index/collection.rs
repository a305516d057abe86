//! Which of thousands of reports answer this, and which sentences of them?
//!
//! The postings of the page, over texts that are handed over one by one: nothing is noted at
//! their sentences, and their facets belong to the whole report.

use super::Bits;
use super::Query;
use super::QueryRemark;
use super::ReadAs;
use super::marks::marks;
use super::marks::matched;
use super::postings::Found;
use super::postings::Postings;
use super::postings::Unit;
use super::values::Values;
use crate::order::Shelf;
use crate::text::sentences;
use std::ops::Range;

/// Reports that can be searched, numbered as they come.
#[derive(Debug, Default)]
pub struct Collection {
    postings: Postings,
    texts: Vec<Box<str>>,
    facets: Shelf<Values>,
}

/// Sentences that were found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundSentences {
    /// How many there are.
    pub total: usize,
    /// The best of them, best first.
    pub hits: Vec<FoundSentence>,
    /// Words that stand nowhere as typed, and what they were taken for.
    pub read_as: Vec<ReadAs>,
    /// What of the query was ignored or read otherwise.
    pub remarks: Vec<QueryRemark>,
}

/// A sentence that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundSentence {
    /// The report's number.
    pub report: usize,
    /// Where in its text the sentence lies, in bytes.
    pub span: Range<usize>,
    /// What matched, as byte ranges of the text, in order, not overlapping.
    pub marks: Vec<Range<usize>>,
    /// How well it matches.
    pub score: f64,
}

/// How many reports each value of each facet would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCounts {
    /// How many reports answer all of it.
    pub total: usize,
    /// For each value of each facet the reports it would give under all other facets, in the
    /// order of [`Collection::facets`].
    pub of_values: Vec<usize>,
}

impl Collection {
    /// Adds a report, its first line a title, and says its number. It is found once
    /// [`Self::settle`] was called.
    ///
    /// `values` are its facets: the name of one and a value of it, one or more times.
    pub fn add<'a>(&mut self, text: String, values: impl Iterator<Item = (&'a str, &'a str)>) -> usize {
        let report = self.postings.add(&mut spans(&text).map(|span| &text[span]));
        for (facet, value) in values {
            self.facets.entry(facet, Values::default).add(value, report);
        }
        self.texts.push(text.into_boxed_str());
        report as usize
    }

    /// Puts everything in order for the next question. O(n log n) in the number of new words.
    pub fn settle(&mut self) {
        self.postings.words.settle();
        let n_reports = self.texts.len();
        self.facets.for_each(|values| values.settle(n_reports));
    }

    /// Takes a report out. The numbers of the others stay.
    ///
    /// O(occurrences of its words in the collection).
    pub fn remove(&mut self, report: usize) {
        let Some(text) = self.texts.get_mut(report).map(std::mem::take) else { return };
        let Ok(number) = u32::try_from(report) else { return };
        self.postings.remove(number, &mut spans(&text).map(|span| &text[span]));
        self.facets.for_each(|values| values.remove(number..number + 1));
        self.settle();
    }

    /// The reports that answer a query, best first: each clause is met somewhere in them.
    #[must_use]
    pub fn reports(&self, query: &Query) -> Vec<u32> {
        let found = self.found(query, Unit::Report);
        let ranked = self.postings.ranked(&found, Unit::Report, &found.units, &|report| report);
        ranked.into_iter().map(|ranked| ranked.number).collect()
    }

    /// The sentences that answer a query, those best first that are asked for.
    #[must_use]
    pub fn sentences(&self, query: &Query, limit: usize) -> FoundSentences {
        let mut found = self.found(query, Unit::Sentence);
        let mut ranked = self.postings.ranked(&found, Unit::Sentence, &found.units, &|row| row);
        let total = ranked.len();
        ranked.truncate(limit);
        let read_as = std::mem::take(&mut found.read_as);
        let meanings = found.into_meanings();
        let hits = ranked.iter().filter_map(|ranked| {
            let (report, nth) = self.postings.report_of(ranked.number);
            let text = &self.texts[report as usize];
            let span = spans(text).nth(nth as usize)?;
            let marks = marks(&matched(&self.postings.words, &meanings, text, span.clone()));
            Some(FoundSentence { report: report as usize, span, marks, score: f64::from(ranked.score) })
        });
        FoundSentences { total, hits: hits.collect(), read_as, remarks: query.remarks.clone() }
    }

    /// The facets and their values. The order of both stays until a report comes or goes.
    pub fn facets(&self) -> impl Iterator<Item = (&str, impl Iterator<Item = &str>)> {
        self.facets.iter().map(|(facet, values)| (facet, values.iter().map(|(value, _)| value)))
    }

    /// How many reports answer a query and have one of the chosen values of each facet, and
    /// how many each value of each facet would give. Exact.
    #[must_use]
    pub fn counts(&self, query: &Query, chosen: &[(String, Vec<String>)]) -> FacetCounts {
        let with_words = self.found(query, Unit::Report).units;
        let chosen: Vec<(&str, Bits)> =
            chosen.iter().map(|(facet, values)| (facet.as_str(), self.having(facet, values))).collect();
        let under = |left_out: Option<&str>| {
            let mut reports = with_words.clone();
            let others = chosen.iter().filter(|(facet, _)| Some(*facet) != left_out);
            others.for_each(|(_, having)| reports.retain(having));
            reports
        };
        let all = under(None);
        let mut of_values = Vec::new();
        for (facet, values) in self.facets.iter() {
            let is_chosen = chosen.iter().any(|(chosen, _)| *chosen == facet);
            let others = is_chosen.then(|| under(Some(facet)));
            let reports = others.as_ref().unwrap_or(&all);
            of_values.extend(values.iter().map(|(_, of_value)| of_value.count_shared(reports)));
        }
        FacetCounts { total: all.count(), of_values }
    }

    /// The reports with one of these values.
    fn having(&self, facet: &str, values: &[String]) -> Bits {
        self.facets.get(facet).map_or_else(Bits::default, |known| known.any_of(values))
    }

    fn found(&self, query: &Query, unit: Unit) -> Found {
        self.postings.find(query, unit, &|_| Bits::default())
    }

    /// The text of a report, empty for one that was taken out.
    #[must_use]
    pub fn text(&self, report: usize) -> &str {
        self.texts.get(report).map_or("", |text| text)
    }
}

/// The sentences of a text whose paragraphs are its lines.
fn spans(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    text.split('\n').flat_map(move |paragraph| {
        let from = start;
        start += paragraph.len() + 1;
        sentences(paragraph).into_iter().map(move |span| from + span.start..from + span.end)
    })
}
