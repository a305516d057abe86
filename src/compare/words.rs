//! Which words of two sentences are the same, and what do they weigh?

use crate::corpus::MentionValue;
use crate::corpus::Sentence;
use crate::numbering::Numbering;
use crate::order::sort_numbers;
use crate::text::fold;
use crate::text::is_stop_word;
use crate::text::stem;
use crate::text::tokens;
use std::ops::Range;

/// Every word met so far. Words with the same stem are one word, and have one number; stop
/// words have none.
///
/// A spelling is folded and stemmed the first time it is met; after that it costs one
/// look-up.
#[derive(Debug)]
pub(super) struct Glossary {
    spellings: Numbering,
    /// By the number of the spelling.
    words: Vec<Option<usize>>,
    stems: Numbering,
    /// What makes a stem of a folded word.
    stem: fn(&str) -> String,
}

/// So many letters stand for a word in [`Glossary::of_beginnings`].
const BEGINNING: usize = 6;

/// The words of a sentence.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Where they stand, in bytes of the text they were read from, with their numbers, in
    /// reading order.
    pub(super) placed: Vec<(Range<usize>, usize)>,
    /// Their numbers, ascending, each once.
    pub(super) distinct: Vec<usize>,
}

impl Default for Glossary {
    fn default() -> Self {
        Self { spellings: Numbering::default(), words: Vec::new(), stems: Numbering::default(), stem }
    }
}

impl Glossary {
    /// A glossary in which the first letters of a word stand in for its stem (after Mayfield &
    /// McNamee 2003, *Single N-gram Stemming*): in versions of one text that tells words apart
    /// as well as the rules of the language, and takes no time.
    pub(super) fn of_beginnings() -> Self {
        let beginning = |folded: &str| folded.chars().take(BEGINNING).collect();
        Self { stem: beginning, ..Self::default() }
    }

    /// Reads a sentence of a report, of which this is the paragraph. A name counts as one
    /// word, the same for all its forms: *Zweedse* is *Zweden*. O(n).
    pub(super) fn read(&mut self, paragraph: &str, sentence: &Sentence) -> Words {
        let mut words = Words::default();
        let mut start = sentence.span.start;
        for mention in &sentence.mentions {
            let MentionValue::Name(id) = &mention.value else { continue };
            let name = self.name(id);
            words.distinct.push(name);
            // A name within a name counts, but has no place of its own.
            if mention.span.start >= start {
                self.read_into(&mut words, paragraph, start..mention.span.start);
                words.placed.push((mention.span.clone(), name));
                start = mention.span.end;
            }
        }
        self.read_into(&mut words, paragraph, start..sentence.span.end);
        words.sort();
        words
    }

    fn read_into(&mut self, words: &mut Words, text: &str, stretch: Range<usize>) {
        self.each_word(text, stretch, |range, word| {
            words.placed.push((range, word));
            words.distinct.push(word);
        });
    }

    /// The number of a name, given its id. No word has it.
    pub(super) fn name(&mut self, id: &str) -> usize {
        self.stems.add(&format!("@{id}"))
    }

    /// Tells of every word in a stretch of a text where it stands and its number.
    pub(super) fn each_word(&mut self, text: &str, stretch: Range<usize>, mut tell: impl FnMut(Range<usize>, usize)) {
        for token in tokens(&text[stretch.clone()]) {
            let range = stretch.start + token.start..stretch.start + token.end;
            if let Some(word) = self.word(&text[range.clone()]) {
                tell(range, word);
            }
        }
    }

    fn word(&mut self, written: &str) -> Option<usize> {
        let spelling = self.spellings.add(written);
        if spelling == self.words.len() {
            let folded = fold(written);
            self.words.push((!is_stop_word(&folded)).then(|| self.stems.add(&(self.stem)(&folded))));
        }
        self.words[spelling]
    }

    /// How many spellings were met.
    pub(super) fn n_spellings(&self) -> usize {
        self.spellings.len()
    }

    /// How many different words were met.
    pub(super) fn len(&self) -> usize {
        self.stems.len()
    }
}

/// What each word weighs, squared: its inverse document frequency, ln((N + 1) / n) for a
/// word in n of N sentences (Spärck Jones 1972). O(words).
pub(super) fn weights<'a>(n_words: usize, sentences: impl Iterator<Item = &'a Words>) -> Vec<f64> {
    let mut counts = vec![0_u32; n_words];
    let mut all = 1.0;
    for sentence in sentences {
        all += 1.0;
        for word in &sentence.distinct {
            counts[*word] += 1;
        }
    }
    counts.into_iter().map(|count| libm::log(all / f64::from(count.max(1)))).map(|weight| weight * weight).collect()
}

impl Words {
    /// Brings the numbers in order, each once.
    pub(super) fn sort(&mut self) {
        sort_numbers(&mut self.distinct);
        self.distinct.dedup();
    }

    pub(super) fn has(&self, word: usize) -> bool {
        self.distinct.binary_search(&word).is_ok()
    }

    /// The squared length of the sentence as a vector of weights.
    pub(super) fn norm(&self, weights: &[f64]) -> f64 {
        self.distinct.iter().map(|word| weights[*word]).sum()
    }
}
