//! Where in the reports do the sentences lie that were found?

use crate::corpus::Corpus;
use crate::order::sort_numbers;

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

/// For every report, in order, where these sentences lie in it; a report without any has empty
/// lists. O(reports + n log n).
#[must_use]
pub fn dispersion(corpus: &Corpus, sentences: &[usize]) -> Vec<Spread> {
    let mut sorted = sentences.to_vec();
    sort_numbers(&mut sorted);
    let mut spreads: Vec<Spread> = (0..corpus.reports.len())
        .map(|report| Spread { report, sentences: Vec::new(), paragraphs: Vec::new() })
        .collect();
    for at in sorted {
        let sentence = &corpus.sentences[at];
        let spread = &mut spreads[sentence.report];
        spread.sentences.push(at - corpus.reports[sentence.report].sentences.start);
        if spread.paragraphs.last() != Some(&sentence.spot.paragraph) {
            spread.paragraphs.push(sentence.spot.paragraph);
        }
    }
    spreads
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded;

    #[test]
    fn every_sentence_is_told_where_it_stands_whatever_order_they_came_in() {
        let corpus = embedded::corpus();
        let [first, second] = [&corpus.reports[0], &corpus.reports[1]];
        let (a, b) = (first.sentences.start, second.sentences.start);
        let spreads = dispersion(&corpus, &[b + 2, a + 9, a, a + 1, b]);
        let [one, two] = &spreads[..] else { panic!("a spread for each report: {spreads:?}") };
        assert_eq!((&one.sentences[..], &one.paragraphs[..]), (&[0, 1, 9][..], &[1, 3][..]));
        assert_eq!((two.report, &two.sentences[..]), (1, &[0, 2][..]));
        let n_words_of = |spreads: &[Spread]| spreads.iter().map(|spread| spread.sentences.len()).sum::<usize>();
        assert_eq!(n_words_of(&dispersion(&corpus, &(0..49).collect::<Vec<_>>())), 49);
    }

    #[test]
    fn a_report_without_any_is_there_with_nothing_in_it() {
        let spreads = dispersion(&embedded::corpus(), &[]);
        assert!(spreads.len() == 2 && spreads.iter().all(|spread| spread.sentences.is_empty()));
    }
}
