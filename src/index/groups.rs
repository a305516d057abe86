//! Which of the sentences that were found have which value of a facet?

use super::Answer;
use super::Bits;
use super::Facet;
use super::Index;
use crate::corpus::Corpus;
use crate::order::sort_by;
use crate::order::sort_keys;

/// The hits of an answer, in groups that are told apart by a value of a facet. A sentence with
/// several values stands in several groups.
#[derive(Debug)]
pub struct Groups {
    facet: Facet,
    /// The values, empty for none at all, with how many hits have each.
    values: Vec<(String, usize)>,
    /// By the place of a sentence in the corpus that of its hit in the answer, plus one.
    places: Vec<u32>,
}

impl Groups {
    /// The values with how many hits have each, the most first; reports in the order of the
    /// corpus. Last and without a name come those without any value.
    pub fn values(&self) -> impl Iterator<Item = (&str, usize)> {
        self.values.iter().map(|(value, n)| (value.as_str(), *n))
    }
}

impl Index {
    /// Puts the hits of an answer in groups. O(hits + values × sentences / 64).
    #[must_use]
    pub fn groups(&self, corpus: &Corpus, answer: &Answer, facet: Facet) -> Groups {
        let mut places = vec![0; corpus.sentences.len()];
        let mut found = Bits::none(self.postings.n_rows());
        let mut of_reports = vec![0_usize; corpus.reports.len()];
        for (place, hit) in (1..).zip(&answer.hits) {
            places[hit.sentence] = place;
            found.insert(self.row_of(corpus, hit.sentence));
            of_reports[corpus.sentences[hit.sentence].report] += 1;
        }
        let mut values: Vec<(String, usize)> = match facet {
            Facet::Report => {
                let ids = corpus.reports.iter().map(|report| report.id.to_string());
                ids.zip(of_reports).collect()
            }
            _ => {
                let values = self.facets[facet as usize].iter();
                let mut values: Vec<(String, usize)> =
                    values.map(|(value, rows)| (value.to_owned(), rows.count_shared(&found))).collect();
                sort_by(&mut values, |a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
                found.drop(&self.with_any(facet));
                values.push((String::new(), found.count()));
                values
            }
        };
        values.retain(|(_, n)| *n > 0);
        Groups { facet, values, places }
    }

    /// The hits of a group, as places in the answer, in its order. O(sentences with the value).
    #[must_use]
    pub fn hits_in(&self, groups: &Groups, at: usize) -> Vec<usize> {
        let Some((value, _)) = groups.values.get(at) else { return Vec::new() };
        let mut rows = match value.as_str() {
            "" => self.postings.all_rows().clone(),
            value => self.facets[groups.facet as usize].any_of(&[value.to_owned()]),
        };
        if value.is_empty() {
            rows.drop(&self.with_any(groups.facet));
        }
        let place = |row: usize| groups.places.get(self.sentence_of(u32::try_from(row).ok()?) as usize).copied();
        let places = rows.iter().filter_map(place).filter(|place| *place > 0);
        let mut places: Vec<u64> = places.map(|place| u64::from(place - 1)).collect();
        sort_keys(&mut places, 0);
        places.into_iter().map(|place| place as usize).collect()
    }

    fn with_any(&self, facet: Facet) -> Bits {
        let mut any = Bits::none(self.postings.n_rows());
        self.facets[facet as usize].iter().for_each(|(_, rows)| rows.add_to(&mut any));
        any
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded;
    use crate::index::values_of;
    use crate::index::{Filters, Query};

    #[test]
    fn a_group_has_the_hits_that_a_scan_finds_with_its_value_in_the_order_of_the_answer() {
        let corpus = embedded::corpus();
        let index = Index::of(&corpus);
        for (typed, facet) in
            [("", Facet::Actor), ("steun", Facet::Topic), ("de", Facet::Report), ("steun", Facet::Addressee)]
        {
            let answer = index.answer(&corpus, &Query::read(typed), &Filters::default());
            let groups = index.groups(&corpus, &answer, facet);
            let mut n_grouped = 0;
            for (at, (value, n)) in groups.values().enumerate() {
                let has = |sentence: usize| {
                    let values = values_of(facet, &corpus.sentences[sentence], &corpus);
                    if value.is_empty() { values.is_empty() } else { values.iter().any(|known| known == value) }
                };
                let expected: Vec<usize> =
                    (0..answer.hits.len()).filter(|place| has(answer.hits[*place].sentence)).collect();
                assert_eq!((index.hits_in(&groups, at), n), (expected.clone(), expected.len()), "{typed} {value}");
                n_grouped += n;
            }
            assert!(n_grouped >= answer.hits.len(), "each hit is in a group");
            let sizes: Vec<usize> = groups.values().filter(|(value, _)| !value.is_empty()).map(|(_, n)| n).collect();
            assert!(facet == Facet::Report || sizes.is_sorted_by(|a, b| a >= b), "{sizes:?}");
        }
    }
}
