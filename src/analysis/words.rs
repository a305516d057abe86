//! What is known of each word of a text before anything is concluded from it?

use super::lexicon::Lexicon;
use super::lexicon::Parts;
use super::lexicon::Symbol;
use super::model::Found;
use crate::corpus::Mention;
use crate::text::tokens;
use std::ops::Range;

/// A word of a text with all that is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Where it begins, in bytes of its paragraph's text.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// Its folded form, if the lexicon knows it.
    pub(super) form: Symbol,
    /// Its stem, if the lexicon knows it.
    pub(super) stem: Symbol,
    /// The stems of its parts, if it is a compound.
    pub(super) parts: Parts,
    /// Does it begin with a capital?
    pub(super) has_capital: bool,
    /// Does it begin with a digit?
    pub(super) is_number: bool,
    /// Does a hyphen join it to the word before it, as *top* in *NAVO-top*?
    pub(super) is_joined: bool,
}

impl Word {
    /// Where it stands.
    pub(super) fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// A sentence as the parts of this room are shown it.
#[derive(Clone, Copy, Debug)]
pub(super) struct SentenceView<'a> {
    /// Its whole paragraph: spans are bytes of this text.
    pub(super) text: &'a str,
    /// Its words.
    pub(super) words: &'a [Word],
    /// What it names, in reading order.
    pub(super) mentions: &'a [Found<Mention>],
    /// The heading it stands under, if any.
    pub(super) heading: Option<&'a str>,
}

impl<'a> SentenceView<'a> {
    /// What is named within these bytes of its paragraph. O(log n + found) time.
    pub(super) fn mentions_in(&self, stretch: Range<usize>) -> impl Iterator<Item = &'a Mention> + use<'a> {
        let from = self.mentions.partition_point(|found| found.value.span.start < stretch.start);
        let mentions = self.mentions[from..].iter().map(|found| &found.value);
        mentions.take_while(move |mention| mention.span.end <= stretch.end)
    }
}

/// The words of a stretch of text, in reading order. O(n) time.
pub(super) fn words(text: &str, stretch: Range<usize>, lexicon: &mut Lexicon) -> Vec<Word> {
    let mut found = Vec::new();
    read_words(text, stretch, lexicon, &mut found);
    found
}

/// The same into a list that was used before, so that its memory is asked for once a text.
pub(super) fn read_words(text: &str, stretch: Range<usize>, lexicon: &mut Lexicon, found: &mut Vec<Word>) {
    found.clear();
    for token in tokens(&text[stretch.clone()]) {
        let (start, end) = (stretch.start + token.start, stretch.start + token.end);
        let known = lexicon.look_up(&text[start..end]);
        let gap = found.last().map_or("", |last| &text[last.end..start]);
        found.push(Word {
            start,
            end,
            form: known.form,
            stem: known.stem,
            parts: known.parts,
            has_capital: known.has_capital,
            is_number: known.is_number,
            is_joined: matches!(gap, "-" | "\u{2010}" | "\u{2011}"),
        });
    }
}

/// Is this one of the characters that join the words of *NAVO-top*?
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}
