//! Which words does one report use more than the other?

use super::words::Glossary;
use super::words::Words;
use crate::corpus::Corpus;
use crate::order::sort_by;
use crate::text::fold;

/// A word that one of two reports uses more than the other.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyWord {
    /// The word in its most frequent spelling; it stands for all its forms.
    pub word: String,
    /// How often either report has it, the first one first.
    pub counts: [usize; 2],
    /// The standardised log-odds ratio: above 0 the first report uses it more, below 0 the
    /// second; beyond ±1.96 the difference is more than chance gives in 19 of 20 cases.
    pub score: f64,
}

/// What two reports say more often than the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyness {
    /// The words, most telling for the first report first, for the second last.
    pub words: Vec<KeyWord>,
    /// How many words either report has, stop words left out.
    pub sizes: [usize; 2],
}

/// Reports shorter than this, in words that count, are too short for firm conclusions from
/// how often a word stands in them.
pub const SMALL_SAMPLE: usize = 5_000;

impl Keyness {
    /// Is one of the reports too short for firm conclusions?
    #[must_use]
    pub fn is_small_sample(&self) -> bool {
        self.sizes.iter().any(|size| *size < SMALL_SAMPLE)
    }
}

/// Every word of two reports (places in [`Corpus::reports`]) with how much more one of them
/// uses it, stop words left out.
///
/// Log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008,
/// *Fightin' Words*, equations 16, 18 and 22); the prior is how often each word stands in
/// the two reports together, so that a word rare in both tells little. O(n log n).
///
/// # Panics
///
/// Where there is no such report; places come from this corpus only.
#[must_use]
pub fn keyness(corpus: &Corpus, left: usize, right: usize) -> Keyness {
    let mut glossary = Glossary::default();
    let mut read = |report: usize| -> Vec<(&str, Words)> {
        let paragraphs = corpus.reports[report].paragraphs.iter();
        paragraphs
            .map(|paragraph| (&*paragraph.text, glossary.read(&paragraph.text, 0..paragraph.text.len())))
            .collect()
    };
    let sides = [read(left), read(right)];
    let mut counts = vec![[0_usize; 2]; glossary.len()];
    let mut spellings: Vec<Vec<(&str, usize)>> = vec![Vec::new(); glossary.len()];
    for (side, paragraphs) in sides.iter().enumerate() {
        for (text, words) in paragraphs {
            for (range, word) in &words.placed {
                counts[*word][side] += 1;
                note_spelling(&mut spellings[*word], &text[range.clone()]);
            }
        }
    }
    let sizes = [0, 1].map(|side| counts.iter().map(|count| count[side]).sum::<usize>());
    let words = counts.into_iter().zip(spellings).filter(|(count, _)| *count != [0, 0]);
    let mut words: Vec<KeyWord> = words
        .map(|(counts, spellings)| KeyWord { word: most_frequent(&spellings), counts, score: log_odds(counts, sizes) })
        .collect();
    sort_by(&mut words, |a, b| b.score.total_cmp(&a.score).then_with(|| fold(&a.word).cmp(&fold(&b.word))));
    Keyness { words, sizes }
}

/// The standardised log-odds ratio of a word: the difference of its log-odds in the two
/// reports, each with the prior added, by its standard error.
fn log_odds(counts: [usize; 2], sizes: [usize; 2]) -> f64 {
    let prior = (counts[0] + counts[1]) as f64;
    let prior_of_all = (sizes[0] + sizes[1]) as f64;
    let odds = [0, 1].map(|side| {
        let with_prior = counts[side] as f64 + prior;
        libm::log(with_prior / (sizes[side] as f64 + prior_of_all - with_prior).max(1.0))
    });
    let variance: f64 = counts.iter().map(|count| 1.0 / (*count as f64 + prior)).sum();
    (odds[0] - odds[1]) / variance.sqrt()
}

fn note_spelling<'a>(spellings: &mut Vec<(&'a str, usize)>, written: &'a str) {
    match spellings.iter_mut().find(|(known, _)| *known == written) {
        Some((_, count)) => *count += 1,
        None => spellings.push((written, 1)),
    }
}

/// The most frequent spelling; of several the first in order, whichever report comes first.
fn most_frequent(spellings: &[(&str, usize)]) -> String {
    let best = spellings.iter().map(|(_, count)| *count).max();
    let spellings = spellings.iter().filter(|(_, count)| Some(*count) == best).map(|(word, _)| *word);
    spellings.min().unwrap_or_default().to_owned()
}
