//! Which words does the collection have, and where do they stand?
//!
//! A word is looked up by its spelling, its beginning, its stem, a part of it or with one
//! typing error. What stands together with hyphens is one more word beside its parts:
//! *staakt-het-vuren* is found as *staakthetvuren*.

use super::Bits;
use super::run::Occurrence;
use super::run::Run;
use crate::numbering::Numbering;
use crate::order::positions;
use crate::text::compound_parts;
use crate::text::fold_onto;
use crate::text::stem;
use crate::text::tokens;
use std::ops::Range;

/// Words with more letters than this have no neighbours: nobody types one by mistake.
const LONGEST_MISTYPED: usize = 40;

/// The words of a collection, numbered as they come.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Folded.
    names: Numbering,
    known: Vec<Word>,
    stems: Numbering,
    of_stem: Vec<OfStem>,
    /// Compounds by the stems of their parts, chained.
    parts: Vec<Part>,
    /// The words in alphabetical order, as far as they were put in order.
    sorted: Vec<u32>,
    /// The letters that words are made of.
    letters: Vec<char>,
}

#[derive(Debug)]
struct Word {
    run: Run,
    stem: u32,
    /// The next word with this stem, plus one.
    next: u32,
}

/// Where two chains begin, plus one: of the words with a stem, of the compounds with it.
#[derive(Clone, Copy, Debug, Default)]
struct OfStem {
    word: u32,
    part: u32,
}

#[derive(Debug)]
struct Part {
    word: u32,
    /// The next one with this stem, plus one.
    next: u32,
}

impl Words {
    /// Reads a sentence behind those that were read before; says how many words it has.
    pub(super) fn add(&mut self, report: u32, sentence: u32, text: &str) -> u32 {
        each_word(text, |word, position, words| {
            let number = self.number(word);
            self.known[number].run.push(Occurrence { report, sentence, position, words });
        })
    }

    /// Forgets that these words stand in a report.
    pub(super) fn remove(&mut self, report: u32, sentences: &mut dyn Iterator<Item = &str>) {
        for sentence in sentences {
            for (_, _, word) in self.spots(sentence) {
                let run = &mut self.known[word as usize].run;
                if run.iter().any(|found| found.report == report) {
                    run.remove(report);
                }
            }
        }
    }

    /// The words of a sentence that the collection knows: position, number of words, which.
    pub(super) fn spots(&self, text: &str) -> Vec<(u32, u32, u32)> {
        let mut spots = Vec::new();
        each_word(text, |word, position, words| spots.extend(self.find(word).map(|known| (position, words, known))));
        spots
    }

    /// The number of a folded word, which is added if it is new.
    fn number(&mut self, folded: &str) -> usize {
        let number = self.names.add(folded);
        if number == self.known.len() {
            self.take_in(number, folded);
        }
        number
    }

    /// Notes what a new word has in common with others.
    fn take_in(&mut self, number: usize, folded: &str) {
        let stem_of_word = self.stem(&stem(folded));
        let chain = &mut self.of_stem[stem_of_word].word;
        let next = std::mem::replace(chain, one_more(number));
        self.known.push(Word { run: Run::default(), stem: one_more(stem_of_word) - 1, next });
        for part in compound_parts(folded) {
            let stem_of_part = match self.names.find(&folded[part.clone()]) {
                // Compounds are many, what they are made of is not.
                Some(known) => self.known[known].stem as usize,
                None => self.stem(&stem(&folded[part])),
            };
            let chain = &mut self.of_stem[stem_of_part].part;
            self.parts.push(Part { word: one_more(number) - 1, next: *chain });
            *chain = one_more(self.parts.len() - 1);
        }
        for letter in folded.chars().filter(|c| c.is_alphabetic()) {
            if !self.letters.contains(&letter) {
                self.letters.push(letter);
            }
        }
    }

    fn stem(&mut self, stem: &str) -> usize {
        let number = self.stems.add(stem);
        if number == self.of_stem.len() {
            self.of_stem.push(OfStem::default());
        }
        number
    }

    /// Puts the words in order that came since the last time. O(n log n) for those, O(n) for
    /// the others.
    pub(super) fn settle(&mut self) {
        let first_new = self.sorted.len();
        let name = |number: usize| self.names.text(number);
        let order = positions(self.known.len() - first_new, &|a, b| name(first_new + a).cmp(name(first_new + b)));
        let mut new = order.into_iter().map(|at| one_more(first_new + at) - 1).peekable();
        let mut sorted = Vec::with_capacity(self.known.len());
        for old in &self.sorted {
            while let Some(next) = new.next_if(|next| name(*next as usize) < name(*old as usize)) {
                sorted.push(next);
            }
            sorted.push(*old);
        }
        sorted.extend(new);
        self.sorted = sorted;
    }

    /// A word of the collection.
    pub(super) fn name(&self, word: u32) -> &str {
        self.names.text(word as usize)
    }

    /// Where a word stands.
    pub(super) fn run(&self, word: u32) -> &Run {
        &self.known[word as usize].run
    }

    /// How many words have a number; some may stand nowhere any more.
    pub(super) fn len(&self) -> usize {
        self.known.len()
    }

    /// The words that stand somewhere.
    pub(super) fn all(&self) -> impl Iterator<Item = u32> {
        self.sorted.iter().copied().filter(|word| self.is_there(*word))
    }

    fn is_there(&self, word: u32) -> bool {
        !self.run(word).is_empty()
    }

    /// Does the word stand somewhere, in any form?
    pub(super) fn knows(&self, folded: &str) -> bool {
        self.find(folded).is_some() || self.forms(self.stem_of(folded)).next().is_some()
    }

    /// The word that is spelled so.
    pub(super) fn find(&self, folded: &str) -> Option<u32> {
        let number = one_more(self.names.find(folded)?) - 1;
        self.is_there(number).then_some(number)
    }

    /// The words that begin so, in alphabetical order.
    pub(super) fn beginning(&self, start: &str) -> impl Iterator<Item = u32> + use<'_> {
        let range = self.range(0..self.sorted.len(), start);
        self.sorted[range].iter().copied().filter(|word| self.is_there(*word))
    }

    /// Which of some neighbours in alphabetical order begin so.
    fn range(&self, within: Range<usize>, start: &str) -> Range<usize> {
        let words = &self.sorted[within.clone()];
        let first = words.partition_point(|word| self.name(*word) < start);
        let n_words = words[first..].partition_point(|word| self.name(*word).starts_with(start));
        within.start + first..within.start + first + n_words
    }

    /// The words that begin so, or as one typing error would make of it ([`Self::mistyped`]), in
    /// alphabetical order.
    ///
    /// The words are followed letter by letter as far as they begin as was typed; at each letter
    /// those are looked up that go on with another one. O(letters² · log n).
    pub(super) fn nearly_beginning(&self, start: &str) -> Vec<u32> {
        if start.chars().count() > LONGEST_MISTYPED || start.bytes().any(|byte| byte.is_ascii_digit()) {
            return Vec::new();
        }
        let mut found = Bits::none(self.sorted.len());
        let mut look_up = |within: Range<usize>, spelling: [&str; 3]| {
            self.range(within, &spelling.concat()).for_each(|at| found.insert(at));
        };
        let mut so_far = 0..self.sorted.len();
        for (at, letter) in start.char_indices() {
            let (before, behind) = start.split_at(at);
            let rest = &behind[letter.len_utf8()..];
            look_up(so_far.clone(), [before, rest, ""]);
            if let Some(next) = rest.chars().next() {
                let [turned, last] = [[next, letter].iter().collect::<String>(), rest[next.len_utf8()..].to_owned()];
                look_up(so_far.clone(), [before, &turned, &last]);
            }
            let mut others = so_far.clone();
            while let Some(word) = self.sorted[others.clone()].first() {
                let Some(other) = self.name(*word)[at..].chars().next() else {
                    others.start += 1;
                    continue;
                };
                let other = other.to_string();
                let going_on = self.range(others.clone(), &[before, &other].concat());
                others.start = going_on.end;
                if !behind.starts_with(&other) && other.chars().all(char::is_alphabetic) {
                    look_up(going_on.clone(), [before, &other, rest]);
                    look_up(going_on, [before, &other, behind]);
                }
            }
            so_far = self.range(so_far, &start[..start.len() - rest.len()]);
        }
        look_up(so_far, [start, "", ""]);
        found.iter().map(|at| self.sorted[at]).filter(|word| self.is_there(*word)).collect()
    }

    /// The number of a word's stem; `None` for one that no word of the collection has.
    pub(super) fn stem_of(&self, folded: &str) -> Option<u32> {
        let known = self.names.find(folded).map(|word| self.known[word].stem);
        known.or_else(|| self.stems.find(&stem(folded)).map(|stem| one_more(stem) - 1))
    }

    /// The words with this stem.
    pub(super) fn forms(&self, stem: Option<u32>) -> impl Iterator<Item = u32> {
        let first = stem.map_or(0, |stem| self.of_stem[stem as usize].word);
        let words = chain(first, |word| self.known[word as usize].next);
        words.filter(|word| self.is_there(*word))
    }

    /// The compounds that have a part with this stem; one may come twice.
    pub(super) fn with_part(&self, stem: Option<u32>) -> impl Iterator<Item = u32> {
        let first = stem.map_or(0, |stem| self.of_stem[stem as usize].part);
        let words = chain(first, |part| self.parts[part as usize].next);
        words.map(|part| self.parts[part as usize].word).filter(|word| self.is_there(*word))
    }

    /// The words that one typing error makes of this one: a letter too many, too few or
    /// another, or two that changed places (Damerau, *A technique for computer detection and
    /// correction of spelling errors*, 1964).
    ///
    /// Every such spelling is made and looked up: some sixty look-ups a letter, whatever
    /// the size of the collection. Numbers are never taken for others.
    pub(super) fn mistyped(&self, folded: &str) -> Vec<u32> {
        let typed: Vec<char> = folded.chars().collect();
        let mut found = Vec::new();
        if typed.len() > LONGEST_MISTYPED || typed.iter().any(char::is_ascii_digit) {
            return found;
        }
        let mut spelling = String::new();
        let mut look_up = |before: &[char], between: &[char], behind: &[char]| {
            spelling.clear();
            spelling.extend(before.iter().chain(between).chain(behind));
            if let Some(word) = self.find(&spelling)
                && !found.contains(&word)
            {
                found.push(word);
            }
        };
        for at in 0..=typed.len() {
            let (before, behind) = typed.split_at(at);
            for letter in &self.letters {
                look_up(before, &[*letter], behind);
            }
            let [letter, rest @ ..] = behind else { continue };
            look_up(before, &[], rest);
            for other in &self.letters {
                look_up(before, &[*other], rest);
            }
            if let [next, rest @ ..] = rest {
                look_up(before, &[*next, *letter], rest);
            }
        }
        found
    }
}

/// Tells the folded words of a sentence with their positions, and behind the last of those that
/// hyphens join all of them as one, with their number. Says how many words there are.
fn each_word(text: &str, mut note: impl FnMut(&str, u32, u32)) -> u32 {
    let mut joined = String::new();
    let (mut start, mut position, mut last_end) = (0, 0, 0);
    let is_compound = |joined: &str, n_words: u32| n_words > 1 && names_something(joined);
    for word in tokens(text) {
        if !is_hyphen(&text[last_end..word.start]) {
            if is_compound(&joined, position - start) {
                note(&joined, start, position - start);
            }
            joined.clear();
            start = position;
        }
        last_end = word.end;
        let from = joined.len();
        fold_onto(&text[word], &mut joined);
        note(&joined[from..], position, 1);
        position += 1;
    }
    if is_compound(&joined, position - start) {
        note(&joined, start, position - start);
    }
    position
}

/// Follows a chain whose links say the number of the next one, plus one.
fn chain(first: u32, next: impl Fn(u32) -> u32) -> impl Iterator<Item = u32> {
    std::iter::successors(first.checked_sub(1), move |number| next(*number).checked_sub(1))
}

/// A number in a chain, in which 0 is the end. Four thousand million words do not fit into
/// the memory of a page.
fn one_more(number: usize) -> u32 {
    u32::try_from(number + 1).unwrap_or(u32::MAX)
}

/// Is this what stands between the words of a compound?
fn is_hyphen(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}")
}

/// A range of numbers or days, *14-15*, is no word.
fn names_something(joined: &str) -> bool {
    joined.bytes().any(|byte| !byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;
