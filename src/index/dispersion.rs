//! Where in the reports do the sentences lie that were found?

use super::Bits;
use crate::corpus::Corpus;
use crate::order::sort_by_key;
use std::cmp::Reverse;

/// Where they lie in one report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// Which report, as a place in [`Corpus::reports`].
    pub report: usize,
    /// The sentences, counted from 0 within the report, ascending.
    pub sentences: Vec<usize>,
    /// The numbers of the paragraphs they stand in, ascending, each once.
    pub paragraphs: Vec<u16>,
}

/// Where they lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispersion {
    /// In how many reports there is one.
    pub n_reports: usize,
    /// In order, every report with what lies in it; of more than asked for, those with most.
    pub shown: Vec<Spread>,
}

/// Where these sentences lie, in so many reports at most. Where no more reports than that
/// exist all are there, those without any with empty lists; of others only those with some.
///
/// O(sentences + reports · log n).
#[must_use]
pub fn dispersion(corpus: &Corpus, sentences: impl Iterator<Item = usize>, most: usize) -> Dispersion {
    let mut counts = vec![0_usize; corpus.reports.len()];
    let mut found = Bits::none(corpus.sentences.len());
    for at in sentences {
        counts[corpus.sentences[at].report] += 1;
        found.insert(at);
    }
    let mut shown: Vec<usize> = (0..counts.len()).collect();
    let n_reports = counts.iter().filter(|count| **count > 0).count();
    if shown.len() > most {
        shown.retain(|report| counts[*report] > 0);
        sort_by_key(&mut shown, |report| Reverse(counts[*report]));
        shown.truncate(most);
        sort_by_key(&mut shown, |report| *report);
    }
    let spread = |report: usize| {
        let of_report = corpus.reports[report].sentences.clone();
        let sentences: Vec<usize> = of_report.clone().filter(|at| found.contains(*at)).collect();
        let mut paragraphs: Vec<u16> = sentences.iter().map(|at| corpus.sentences[*at].spot.paragraph).collect();
        paragraphs.dedup();
        Spread { report, sentences: sentences.iter().map(|at| at - of_report.start).collect(), paragraphs }
    };
    Dispersion { n_reports, shown: shown.into_iter().map(spread).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::two_reports;

    #[test]
    fn every_sentence_is_told_where_it_stands_whatever_order_they_came_in() {
        let corpus = two_reports::corpus();
        let [first, second] = [&corpus.reports[0], &corpus.reports[1]];
        let (a, b) = (first.sentences.start, second.sentences.start);
        let found = dispersion(&corpus, [b + 2, a + 9, a, a + 1, b].into_iter(), 12);
        let [one, two] = &found.shown[..] else { panic!("a spread for each report: {found:?}") };
        assert_eq!((&one.sentences[..], &one.paragraphs[..]), (&[0, 1, 9][..], &[1, 3][..]));
        assert_eq!((two.report, &two.sentences[..]), (1, &[0, 2][..]));
        let all = dispersion(&corpus, 0..49, 12);
        assert_eq!(all.shown.iter().map(|spread| spread.sentences.len()).sum::<usize>(), 49);
        assert_eq!((found.n_reports, all.n_reports), (2, 2));
    }

    #[test]
    fn a_report_without_any_is_there_with_nothing_in_it() {
        let found = dispersion(&two_reports::corpus(), std::iter::empty(), 12);
        assert_eq!(found.n_reports, 0);
        assert!(found.shown.len() == 2 && found.shown.iter().all(|spread| spread.sentences.is_empty()));
    }

    #[test]
    fn of_many_reports_those_with_most_are_shown_in_their_order() {
        let corpus = two_reports::corpus();
        let second = corpus.reports[1].sentences.start;
        let found = dispersion(&corpus, [0, second, second + 1].into_iter(), 1);
        assert_eq!((found.n_reports, found.shown.len(), found.shown[0].report), (2, 1, 1));
        assert_eq!(dispersion(&corpus, std::iter::empty(), 1).shown, []);
    }
}
