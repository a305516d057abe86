//! Which reports are alike, of many?

use super::words::Glossary;
use crate::corpus::Corpus;
use crate::order::sort_by;
use crate::order::sort_numbers;
use std::ops::Range;

/// How alike reports are, two by two.
///
/// The cosine of the weights of their words: 1 for a report and itself, 0 for two that have
/// no word in common. A word weighs (1 + ln f) · ln((N + 1) / n) in a report that has it f
/// times, where n of the N reports have it (Salton & Buckley 1988, *Term-weighting
/// approaches in automatic text retrieval*, scheme `ltc`; Spärck Jones 1972 for the rarity).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Likeness {
    vectors: Vec<Vector>,
    /// By the number of a word, how it was written first.
    written: Vec<String>,
    /// Row after row.
    values: Vec<f64>,
}

/// The words of a report with their weights, by ascending number; the weights have length 1.
type Vector = Vec<(usize, f64)>;

/// A word that two reports share.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedWord {
    /// The word as it was written first; it stands for all its forms.
    pub word: String,
    /// Which part of the likeness comes from it, from 0 to 1.
    pub share: f64,
}

/// How alike reports (places in [`Corpus::reports`]) are. A name counts as one word. O(n) in
/// the length of the reports, and O(N²) in their number times the different words of one.
///
/// # Panics
///
/// Where there is no such report; places come from this corpus only.
#[must_use]
pub fn likeness(corpus: &Corpus, reports: &[usize]) -> Likeness {
    let mut reading = Reading::default();
    for report in reports {
        let mut words = Vec::new();
        for sentence in &corpus.sentences[corpus.reports[*report].sentences.clone()] {
            let text = &corpus.paragraph_of(sentence).text;
            let placed = reading.glossary.read(text, sentence).placed;
            words.extend(placed.into_iter().filter_map(|(range, word)| reading.note(text, range, word)));
        }
        reading.reports.push(words);
    }
    reading.done()
}

/// How alike texts are, as [`likeness`] of reports; what is a name is not known.
///
/// # Example
///
/// ```
/// use verslagwijzer::compare::likeness_of_texts;
///
/// let found = likeness_of_texts(&["steun aan Oekraïne", "de steun bleef", "de vloot"]);
/// assert!(found.between(0, 1) > found.between(0, 2));
/// assert_eq!(found.words(0, 1)[0].word, "steun");
/// ```
#[must_use]
pub fn likeness_of_texts(texts: &[&str]) -> Likeness {
    let mut reading = Reading::default();
    for text in texts {
        let mut placed = Vec::new();
        reading.glossary.each_word(text, 0..text.len(), |range, word| placed.push((range, word)));
        let words = placed.into_iter().filter_map(|(range, word)| reading.note(text, range, word)).collect();
        reading.reports.push(words);
    }
    reading.done()
}

impl Likeness {
    /// How alike two reports are, by their places in the list they were given in.
    ///
    /// # Panics
    ///
    /// Where there is no such place.
    #[must_use]
    pub fn between(&self, a: usize, b: usize) -> f64 {
        let n = self.vectors.len();
        assert!(a < n && b < n, "no report {a} or {b} among {n}");
        self.values[a * n + b]
    }

    /// The whole matrix, row after row.
    #[must_use]
    pub fn rows(&self) -> &[f64] {
        &self.values
    }

    /// The words that make two reports alike, those that weigh most first; where equal, in the
    /// order in which the reports have them. Together their shares are 1.
    ///
    /// # Panics
    ///
    /// Where there is no such place.
    #[must_use]
    pub fn words(&self, a: usize, b: usize) -> Vec<SharedWord> {
        let mut products = Vec::new();
        let all = in_both(&self.vectors[a], &self.vectors[b], |word, product| products.push((word, product)));
        sort_by(&mut products, |one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        let shared =
            |(word, product): (usize, f64)| SharedWord { word: self.written[word].clone(), share: product / all };
        products.into_iter().map(shared).collect()
    }
}

/// What was read so far.
#[derive(Default)]
struct Reading {
    glossary: Glossary,
    written: Vec<String>,
    /// The words of each report, in reading order.
    reports: Vec<Vec<usize>>,
}

impl Reading {
    /// The word, if it is one: a number says nothing about what two reports are about.
    fn note(&mut self, text: &str, range: Range<usize>, word: usize) -> Option<usize> {
        let written = &text[range];
        if !written.contains(char::is_alphabetic) {
            return None;
        }
        if self.written.len() <= word {
            self.written.resize(word + 1, String::new());
        }
        if self.written[word].is_empty() {
            written.clone_into(&mut self.written[word]);
        }
        Some(word)
    }

    fn done(self) -> Likeness {
        let counted: Vec<Vec<(usize, f64)>> = self.reports.into_iter().map(counts).collect();
        let mut holders = vec![0_u32; self.written.len()];
        counted.iter().flatten().for_each(|(word, _)| holders[*word] += 1);
        let all = counted.len() as f64 + 1.0;
        let rarity: Vec<f64> = holders.iter().map(|n| libm::log(all / f64::from((*n).max(1)))).collect();
        let vectors: Vec<Vector> = counted.into_iter().map(|words| weighed(words, &rarity)).collect();
        let values = matrix(&vectors);
        Likeness { vectors, written: self.written, values }
    }
}

/// Each word once, by ascending number, with how often it stands there.
fn counts(mut words: Vec<usize>) -> Vec<(usize, f64)> {
    sort_numbers(&mut words);
    words.chunk_by(PartialEq::eq).map(|same| (same[0], same.len() as f64)).collect()
}

fn weighed(words: Vec<(usize, f64)>, rarity: &[f64]) -> Vector {
    let mut vector: Vector = words.into_iter().map(|(word, n)| (word, (1.0 + libm::log(n)) * rarity[word])).collect();
    let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
    vector.iter_mut().for_each(|(_, weight)| *weight /= length);
    vector
}

fn matrix(vectors: &[Vector]) -> Vec<f64> {
    let n = vectors.len();
    let mut values = vec![0.0; n * n];
    for a in 0..n {
        values[a * n + a] = 1.0;
        for b in 0..a {
            let cosine = in_both(&vectors[a], &vectors[b], |_, _| {}).min(1.0);
            (values[a * n + b], values[b * n + a]) = (cosine, cosine);
        }
    }
    values
}

/// Tells of each word in both what its weights multiply to, and sums that up.
fn in_both(mut left: &[(usize, f64)], mut right: &[(usize, f64)], mut tell: impl FnMut(usize, f64)) -> f64 {
    let mut sum = 0.0;
    while let ([a, after_a @ ..], [b, after_b @ ..]) = (left, right) {
        if a.0 == b.0 {
            let product = a.1 * b.1;
            tell(a.0, product);
            sum += product;
        }
        (left, right) = (if a.0 <= b.0 { after_a } else { left }, if b.0 <= a.0 { after_b } else { right });
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::two_reports;
    use proptest::prelude::*;

    #[test]
    fn the_weights_are_those_of_the_formula() {
        let found = likeness_of_texts(&["raad raad top", "raad hulp", "hulp"]);
        // raad: in 2 of 3; top: in 1; hulp: in 2.
        let (two, one) = (2.0_f64.ln(), 4.0_f64.ln());
        let raad = (1.0 + 2.0_f64.ln()) * two;
        let by_hand = raad * two / ((raad * raad + one * one).sqrt() * (2.0 * two * two).sqrt());
        assert!((found.between(0, 1) - by_hand).abs() < 1e-12, "{} is not {by_hand}", found.between(0, 1));
        assert_eq!(found.between(0, 2).to_bits(), 0.0_f64.to_bits());
        assert_eq!(found.words(0, 1), [SharedWord { word: "raad".to_owned(), share: 1.0 }]);
        assert_eq!(found.words(0, 2), []);
    }

    #[test]
    fn numbers_make_nothing_alike() {
        assert!(likeness_of_texts(&["12 5% vloot", "12 5% leger"]).between(0, 1).abs() < 1e-12);
    }

    #[test]
    fn two_reports_are_alike_in_what_both_are_about() {
        let found = likeness(&two_reports::corpus(), &[0, 1]);
        assert!((0.1..0.9).contains(&found.between(0, 1)), "{}", found.between(0, 1));
        let words = found.words(0, 1);
        assert_eq!(words[0].word, "NAVO");
        assert!(words.iter().take(20).any(|shared| shared.word == "Oekraïne"), "{:?}", &words[..20]);
        assert!((words.iter().map(|shared| shared.share).sum::<f64>() - 1.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn the_matrix_is_symmetric_and_every_report_is_itself(texts in proptest::collection::vec("([a-c]{2,3} ){0,9}", 0..6)) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let found = likeness_of_texts(&texts);
            prop_assert_eq!(found.rows().len(), texts.len() * texts.len());
            for a in 0..texts.len() {
                for b in 0..texts.len() {
                    let value = found.between(a, b);
                    prop_assert!((0.0..=1.0).contains(&value), "{value}");
                    prop_assert_eq!(value.to_bits(), found.between(b, a).to_bits());
                    prop_assert!(a != b || value == 1.0);
                    let shares: f64 = found.words(a, b).iter().map(|shared| shared.share).sum();
                    prop_assert!(value == 0.0 || found.words(a, b).is_empty() || (shares - 1.0).abs() < 1e-9);
                }
            }
        }
    }
}
