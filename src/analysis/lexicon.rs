//! Which words and phrases does the analysis know?

use super::words::Word;
use crate::numbering::Numbering;
use crate::order::sort_by_key;
use crate::text::compound_parts;
use crate::text::fold;
use crate::text::stem;
use crate::text::tokens;
use std::cmp::Reverse;
use std::ops::Range;

/// A word or a stem that the lexicon knows; [`Symbol::NONE`] for all others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Symbol(u32);

impl Symbol {
    /// What stands for every word that no list names.
    pub(super) const NONE: Self = Self(0);

    /// What stands for a part of a compound that no list names.
    pub(super) const UNKNOWN: Self = Self(u32::MAX);

    /// The symbol of what has this number in a list; [`Self::NONE`] for what no list names.
    fn of(number: Option<usize>) -> Self {
        // No list has four thousand million words.
        number.map_or(Self::NONE, |number| Self(u32::try_from(number + 1).unwrap_or(u32::MAX)))
    }

    /// Its number, for tables of what is known of each symbol; forms and stems are
    /// numbered apart.
    pub(super) fn number(self) -> usize {
        self.0 as usize
    }
}

/// What the lexicon knows of a word as it was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    /// The symbol of its folded form.
    pub(super) form: Symbol,
    /// The symbol of its stem.
    pub(super) stem: Symbol,
    /// The symbols of the stems of its parts, if it is a compound; [`Symbol::NONE`] behind the last.
    pub(super) parts: Parts,
    /// Does it begin with a capital?
    pub(super) has_capital: bool,
    /// Does it begin with a digit?
    pub(super) is_number: bool,
}

/// The parts of a compound: the first ones, for hardly any has more.
pub(super) type Parts = [Symbol; 3];

/// Where a phrase was found: which words, and what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit<T> {
    /// The first word.
    pub(super) from: usize,
    /// The word behind the last.
    pub(super) to: usize,
    /// What the phrase stands for.
    pub(super) value: T,
}

/// A word that another begins with has so many letters at least: shorter ones begin words by chance.
const BEGINNING: usize = 8;

/// So many letters at least are left then: fewer are an ending.
const REST: usize = 4;

/// Beginnings are looked for in so many letters: no word of the lists is longer.
const LONGEST: usize = 32;

/// Words as symbols. Forms and stems live side by side, so *top* the word and *top* the
/// stem of *toppen* do not meet.
///
/// A word is folded and stemmed the first time it is met; after that it costs one look-up.
#[derive(Clone, Debug, Default)]
pub(super) struct Lexicon {
    forms: Numbering,
    stems: Numbering,
    /// By the number of a form: the stems that lists ask for it by, once they were asked.
    listed: Vec<Parts>,
    met: Numbering,
    known: Vec<Known>,
}

impl Lexicon {
    /// The symbol of a folded form that a list names.
    pub(super) fn form(&mut self, folded: &str) -> Symbol {
        Symbol::of(Some(self.forms.add(folded)))
    }

    /// The symbol of the stem of a word that a list names.
    pub(super) fn stem(&mut self, folded: &str) -> Symbol {
        Symbol::of(Some(self.stems.add(&stem(folded))))
    }

    /// The stems by which a list asks for a word, of which this is the form: its own, or
    /// those of its first parts if it is a compound; [`Symbol::NONE`] behind the last.
    ///
    /// Lists name the same words again and again: each is taken apart once.
    pub(super) fn listed(&mut self, form: Symbol, folded: &str) -> Parts {
        let at = form.number();
        if self.listed.len() <= at {
            self.listed.resize(at + 1, Parts::default());
        }
        if self.listed[at] == Parts::default() {
            let mut parts = compound_parts(folded);
            if parts.is_empty() {
                parts.push(0..folded.len());
            }
            for (slot, part) in parts.into_iter().take(Parts::default().len()).enumerate() {
                self.listed[at][slot] = self.stem(&folded[part]);
            }
        }
        self.listed[at]
    }

    /// What is known of a word of the text.
    pub(super) fn look_up(&mut self, written: &str) -> Known {
        let number = self.met.add(written);
        if number == self.known.len() {
            let folded = fold(written);
            let known_stem = self.stems.find(&stem(&folded));
            let known = Known {
                form: Symbol::of(self.forms.find(&folded)),
                stem: Symbol::of(known_stem),
                parts: self.parts_of(&folded, known_stem),
                has_capital: written.starts_with(char::is_uppercase),
                is_number: written.starts_with(|c: char| c.is_ascii_digit()),
            };
            self.known.push(known);
        }
        self.known[number]
    }

    /// How many different words of texts were looked up.
    pub(super) fn n_met(&self) -> usize {
        self.known.len()
    }

    /// The stems of the parts of a compound; those that no list names are [`Symbol::UNKNOWN`].
    fn parts_of(&self, folded: &str, whole: Option<usize>) -> Parts {
        let mut parts = Parts::default();
        for (symbol, part) in parts.iter_mut().zip(compound_parts(folded)) {
            let known = self.stems.find(&stem(&folded[part]));
            *symbol = if known.is_none() { Symbol::UNKNOWN } else { Symbol::of(known) };
        }
        if parts[0] == Symbol::NONE
            && whole.is_none()
            && let Some(first) = self.beginning(folded)
        {
            // *desinformatiecampagne*: a word of the lists, and one that nobody knows.
            parts[0] = Symbol::of(Some(first));
            parts[1] = Symbol::UNKNOWN;
        }
        parts
    }

    /// The longest word of the lists that a longer one begins with.
    fn beginning(&self, folded: &str) -> Option<usize> {
        let ends = (BEGINNING..=folded.len().checked_sub(REST)?.min(LONGEST)).rev();
        ends.filter_map(|end| folded.get(..end)).find_map(|beginning| self.stems.find(&stem(beginning)))
    }

    /// The symbol of the stem of a folded word, if a list names it.
    pub(super) fn known_stem(&self, folded: &str) -> Option<Symbol> {
        self.stems.find(&stem(folded)).map(|number| Symbol::of(Some(number)))
    }

    /// How many stems there are: the numbers of their symbols stay at or below this.
    pub(super) fn n_stems(&self) -> usize {
        self.stems.len()
    }

    /// How many forms there are.
    pub(super) fn n_forms(&self) -> usize {
        self.forms.len()
    }

    /// Forgets the words of the texts read so far, so that it does not grow without end.
    pub(super) fn forget(&mut self) {
        self.met = Numbering::default();
        self.known.clear();
    }
}

/// Phrases, written in just one form, and what they stand for.
///
/// Words part at spaces and hyphens.
#[derive(Clone, Debug)]
pub(super) struct Phrases<T> {
    /// By the symbol of the first word; longer phrases first.
    entries: Vec<Entry<T>>,
    /// The words of all entries, one after the other.
    words: Vec<Symbol>,
    /// Where the entries of a first word begin and end, by the number of its symbol.
    by_first: Vec<(u32, u32)>,
}

#[derive(Clone, Debug)]
struct Entry<T> {
    /// Its words: a stretch of [`Phrases::words`].
    words: Range<usize>,
    value: T,
}

impl<T> Phrases<T> {
    /// Phrases from a list. Whoever adds one later calls this again with all of them.
    pub(super) fn of<'a>(list: impl IntoIterator<Item = (&'a str, T)>, lexicon: &mut Lexicon) -> Self {
        let mut words = Vec::new();
        let mut entries = Vec::new();
        for (phrase, value) in list {
            let from = words.len();
            words.extend(tokens(phrase).map(|token| lexicon.form(&fold(&phrase[token]))));
            if words.len() > from {
                entries.push(Entry { words: from..words.len(), value });
            }
        }
        sort_by_key(&mut entries, |entry: &Entry<T>| (words[entry.words.start], Reverse(entry.words.len())));
        let mut by_first = vec![(0, 0); lexicon.n_forms() + 1];
        let mut at = 0;
        for group in entries.chunk_by(|a, b| words[a.words.start] == words[b.words.start]) {
            let end = at + u32::try_from(group.len()).unwrap_or(0);
            by_first[words[group[0].words.start].number()] = (at, end);
            at = end;
        }
        Self { entries, words, by_first }
    }

    /// The longest phrase that begins with the word at `at` and pleases the caller. O(1) to
    /// the phrases that begin so, then a comparison for each.
    pub(super) fn longest(&self, words: &[Word], at: usize, pleases: impl Fn(&Hit<&T>) -> bool) -> Option<Hit<&T>> {
        let (from, to) = self.by_first.get(words[at].form.number()).copied().unwrap_or_default();
        let candidates = &self.entries[from as usize..to as usize];
        candidates
            .iter()
            .filter(|entry| {
                let met = words[at..].iter().map(|word| word.form).take(entry.words.len());
                met.eq(self.words[entry.words.clone()].iter().copied())
            })
            .map(|entry| Hit { from: at, to: at + entry.words.len(), value: &entry.value })
            .find(pleases)
    }
}

/// What single words stand for, found without a search: by the number of their symbol.
#[derive(Clone, Debug)]
pub(super) struct Roles<T> {
    by_number: Vec<Option<T>>,
}

impl<T> Default for Roles<T> {
    fn default() -> Self {
        Self { by_number: Vec::new() }
    }
}

impl<T: Copy> Roles<T> {
    /// Gives these words a role; a word that has one keeps it.
    pub(super) fn give(&mut self, folded: &[&str], role: T, lexicon: &mut Lexicon) {
        for word in folded {
            let number = lexicon.form(word).0 as usize;
            if self.by_number.len() <= number {
                self.by_number.resize(number + 1, None);
            }
            self.by_number[number].get_or_insert(role);
        }
    }

    /// The role of a word. O(1).
    pub(super) fn of(&self, word: &Word) -> Option<T> {
        self.by_number.get(word.form.0 as usize).copied().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    fn found(list: &[&'static str], text: &str) -> Vec<String> {
        let mut lexicon = Lexicon::default();
        let phrases = Phrases::of(list.iter().map(|phrase| (*phrase, *phrase)), &mut lexicon);
        let words = words(text, 0..text.len(), &mut lexicon);
        let hits = (0..words.len()).filter_map(|at| phrases.longest(&words, at, |_| true));
        hits.map(|hit| text[words[hit.from].start..words[hit.to - 1].end].to_owned()).collect()
    }

    #[test]
    fn a_phrase_is_found_as_it_is_written_but_for_case_and_hyphens() {
        assert_eq!(
            found(&["navo-bondgenoot"], "Een NAVO\u{2011}bondgenoot, alle NAVO-bondgenoten."),
            ["NAVO\u{2011}bondgenoot"]
        );
        assert_eq!(found(&["nar"], "De NAR en naar."), ["NAR"]);
    }

    #[test]
    fn of_two_phrases_that_begin_alike_the_longer_one_counts() {
        assert_eq!(
            found(&["europese unie", "europese"], "Europese bondgenoten en de Europese Unie"),
            ["Europese", "Europese Unie"]
        );
    }
}
