//! What stands between the words of a sentence?

use super::super::words::Word;
use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use std::ops::Range;

/// A sentence as the readers of names, dates and amounts walk over it.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    /// The paragraph.
    pub(super) text: &'a str,
    /// The sentence's words.
    pub(super) words: &'a [Word],
}

impl<'a> Line<'a> {
    /// What stands between the word at `at` and the one before it; nothing before the first.
    pub(super) fn gap(&self, at: usize) -> &'a str {
        match (at.checked_sub(1).and_then(|before| self.words.get(before)), self.words.get(at)) {
            (Some(before), Some(word)) => &self.text[before.end..word.start],
            _ => "",
        }
    }

    /// What follows the word at `at`: up to the next word, or the end of the paragraph.
    pub(super) fn gap_after(&self, at: usize) -> &'a str {
        let end = self.words.get(at + 1).map_or(self.text.len(), |next| next.start);
        self.words.get(at).map_or("", |word| &self.text[word.end..end])
    }

    /// Is there nothing but white space before this word?
    pub(super) fn is_next(&self, at: usize) -> bool {
        at > 0 && at < self.words.len() && self.gap(at).chars().all(char::is_whitespace)
    }

    /// Is there a hyphen or a dash, and nothing else, before this word?
    pub(super) fn is_dashed(&self, at: usize) -> bool {
        at > 0 && at < self.words.len() && matches!(self.gap(at).trim(), "-" | "–" | "—" | "\u{2010}" | "\u{2011}")
    }

    /// The word as written.
    pub(super) fn written(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |word| &self.text[word.span()])
    }

    /// From the first of these words to the last.
    pub(super) fn span(&self, words: &Range<usize>) -> Range<usize> {
        self.words[words.start].start..self.words[words.end - 1].end
    }
}

/// A mention that was found, and the rule that gave it.
#[derive(Clone, Debug)]
pub(super) struct Sighting {
    /// Its words.
    pub(super) words: Range<usize>,
    /// What kind of thing.
    pub(super) kind: MentionKind,
    /// What it means.
    pub(super) value: MentionValue,
    /// Why.
    pub(super) rule: &'static str,
}

impl Sighting {
    /// The mention as it stands in the text.
    pub(super) fn mention(self, line: Line<'_>) -> (Mention, &'static str) {
        (Mention { kind: self.kind, span: line.span(&self.words), value: self.value }, self.rule)
    }
}

/// Which words of a sentence belong to something that was found.
#[derive(Clone, Debug, Default)]
pub(super) struct Taken(Vec<bool>);

impl Taken {
    /// None of so many words.
    pub(super) fn none_of(n_words: usize) -> Self {
        Self(vec![false; n_words])
    }

    pub(super) fn take(&mut self, words: &Range<usize>) {
        if self.0.len() < words.end {
            self.0.resize(words.end, false);
        }
        self.0[words.clone()].fill(true);
    }

    /// Takes the words of all that was found.
    pub(super) fn take_all(&mut self, found: &[Sighting]) {
        found.iter().for_each(|sighting| self.take(&sighting.words));
    }

    /// O(1): every rule asks this of every word.
    pub(super) fn has(&self, at: usize) -> bool {
        self.0.get(at).is_some_and(|is_taken| *is_taken)
    }
}
