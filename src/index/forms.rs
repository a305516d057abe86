//! Which words of the reports does a word of a query mean?
//!
//! Readers ask for a thing, not for a spelling: *steun* means *steunt* too, *NATO* means
//! *NAVO*, *defensieuitgaven* means *defensie-uitgaven*. Each way to read a term has a rank,
//! so that what was typed comes first.

use super::Index;
use super::Posting;
use super::query::Term;
use crate::order::Shelf;
use crate::text::aliases;
use crate::text::compound_parts;
use crate::text::fold;
use crate::text::stem;
use crate::text::tokens;
use std::ops::Range;

/// How a word in a report relates to what was asked for; the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// The word as it was typed.
    Exact,
    /// Another form of it, another name for it, or its other spelling as a compound.
    Form,
    /// A compound with it in it.
    Part,
}

impl Rank {
    /// What an occurrence counts for beside an exact one.
    pub(super) fn weight(self) -> f64 {
        match self {
            Self::Exact => 1.0,
            Self::Form => 0.5,
            Self::Part => 0.25,
        }
    }
}

/// A place that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Match {
    /// Bytes in the text of the paragraph.
    pub(super) span: Range<usize>,
    pub(super) rank: Rank,
}

/// The words of the reports by what they have in common.
#[derive(Debug, Default)]
pub(super) struct Forms {
    /// Stem → the words that have it.
    by_stem: Shelf<Vec<String>>,
    /// Stem of a part → the compounds it is a part of.
    by_part: Shelf<Vec<String>>,
}

impl Forms {
    /// Of all words of the reports. O(n log n).
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut forms = Self::default();
        for word in words {
            forms.by_stem.entry(&stem(word), Vec::new).push(word.to_owned());
            for part in compound_parts(word) {
                forms.by_part.entry(&stem(&word[part]), Vec::new).push(word.to_owned());
            }
        }
        forms
    }

    fn of_word(&self, word: &str) -> Vec<&str> {
        self.by_stem.get(&stem(word)).into_iter().flatten().map(String::as_str).collect()
    }

    fn with_part(&self, word: &str) -> Vec<&str> {
        self.by_part.get(&stem(word)).into_iter().flatten().map(String::as_str).collect()
    }
}

/// One way to read a term: for each word the words of the reports it may be.
type Reading<'a> = Vec<Vec<&'a str>>;

impl Index {
    /// Adds what a term matches, each place once, at its best rank.
    pub(super) fn add_matches(&self, term: &Term, matches: &mut [Vec<Match>]) {
        let Some((last, leading)) = term.words.split_last() else { return };
        if term.is_prefix {
            let beginning = self.postings.starting_with(last).map(|(word, _)| word).collect();
            let mut reading: Reading = leading.iter().map(|word| vec![word.as_str()]).collect();
            reading.push(beginning);
            self.add_reading(&reading, Rank::Exact, matches);
            return;
        }
        let typed: Reading = term.words.iter().map(|word| vec![word.as_str()]).collect();
        self.add_reading(&typed, Rank::Exact, matches);
        if term.is_literal {
            return;
        }
        self.add_reading(&self.forms_of(&term.words), Rank::Form, matches);
        for name in aliases(&term.words.join(" ")).chain(aliases(&term.words.join("-"))) {
            let words: Vec<String> = tokens(name).map(|word| fold(&name[word])).collect();
            self.add_reading(&self.forms_of(&words), Rank::Form, matches);
        }
        if let [word] = &term.words[..] {
            let parts: Vec<String> = compound_parts(word).into_iter().map(|part| word[part].to_owned()).collect();
            self.add_reading(&self.forms_of(&parts), Rank::Form, matches);
            self.add_reading(&[self.forms.with_part(word)], Rank::Part, matches);
        } else {
            self.add_reading(&self.forms_of(&[term.words.concat()]), Rank::Form, matches);
        }
    }

    fn forms_of(&self, words: &[String]) -> Reading<'_> {
        words.iter().map(|word| self.forms.of_word(word)).collect()
    }

    /// Adds the places where these words stand, one after the other.
    fn add_reading(&self, reading: &[Vec<&str>], rank: Rank, matches: &mut [Vec<Match>]) {
        let Some((last, leading)) = reading.split_last() else { return };
        for end in last.iter().flat_map(|word| self.postings.get(word).into_iter().flatten()) {
            let start = leading.iter().rev().zip(1..).try_fold(end.span.start, |_, (words, back)| {
                let position = end.position.checked_sub(back)?;
                let mut before = words.iter().filter_map(|word| self.posting_at(word, end.sentence, position));
                before.next().map(|posting| posting.span.start)
            });
            let Some(start) = start else { continue };
            let found = &mut matches[end.sentence];
            if found.iter().all(|known| known.span.end <= start || end.span.end <= known.span.start) {
                found.push(Match { span: start..end.span.end, rank });
            }
        }
    }

    fn posting_at(&self, word: &str, sentence: usize, position: usize) -> Option<&Posting> {
        let postings = self.postings.get(word)?;
        let at = postings
            .binary_search_by_key(&(sentence, position), |posting| (posting.sentence, posting.position))
            .ok()?;
        Some(&postings[at])
    }

    /// Does the collection hold this word in any form?
    pub(super) fn knows_word(&self, word: &str) -> bool {
        self.postings.get(word).is_some() || !self.forms.of_word(word).is_empty()
    }
}
