//! Which words and phrases does the analysis know?

use super::words::Word;
use crate::text::fold;
use crate::text::stem;
use crate::text::tokens;

/// A word or a stem that the lexicon knows; [`Symbol::NONE`] for all others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Symbol(u32);

impl Symbol {
    /// What stands for every word that no list names.
    pub(super) const NONE: Self = Self(0);
}

/// What the lexicon knows of a word as it was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    /// The symbol of its folded form.
    pub(super) form: Symbol,
    /// The symbol of its stem.
    pub(super) stem: Symbol,
}

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

/// Words as symbols. Forms and stems live side by side, so *top* the word and *top* the
/// stem of *toppen* do not meet.
///
/// A word is folded and stemmed the first time it is met; after that it costs one look-up.
#[derive(Clone, Debug, Default)]
pub(super) struct Lexicon {
    forms: Table,
    stems: Table,
    met: Table,
    known: Vec<Known>,
}

impl Lexicon {
    /// The symbol of a folded form that a list names.
    pub(super) fn form(&mut self, folded: &str) -> Symbol {
        Symbol(self.forms.add(folded))
    }

    /// The symbol of the stem of a word that a list names.
    pub(super) fn stem(&mut self, folded: &str) -> Symbol {
        Symbol(self.stems.add(&stem(folded)))
    }

    /// What is known of a word of the text.
    pub(super) fn look_up(&mut self, written: &str) -> Known {
        let number = self.met.add(written) as usize;
        if number > self.known.len() {
            let folded = fold(written);
            let known = Known { form: Symbol(self.forms.find(&folded)), stem: Symbol(self.stems.find(&stem(&folded))) };
            self.known.push(known);
        }
        self.known[number - 1]
    }

    /// Forgets the words of the texts read so far, so that it does not grow without end.
    pub(super) fn forget(&mut self) {
        self.met = Table::default();
        self.known.clear();
    }
}

/// Phrases and what they stand for.
///
/// A phrase is written as in a word list: words part at spaces and hyphens; a word stands
/// for all its forms, unless `=` before it asks for just this form.
#[derive(Clone, Debug)]
pub(super) struct Phrases<T> {
    /// By the symbol of the first word, sorted; longer phrases first.
    entries: Vec<Entry<T>>,
    /// Where the phrases begin whose first word is wanted in just one form, by the number of
    /// its symbol: a text has many words, most of which begin no phrase.
    forms: Vec<u32>,
}

#[derive(Clone, Debug)]
struct Entry<T> {
    words: Vec<Wanted>,
    value: T,
}

/// A word that a phrase asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Wanted {
    Form(Symbol),
    Stem(Symbol),
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), forms: Vec::new() }
    }
}

impl<T: Clone> Phrases<T> {
    /// Phrases from a list. Whoever adds one later calls this again with all of them.
    pub(super) fn of<'a>(list: impl IntoIterator<Item = (&'a str, T)>, lexicon: &mut Lexicon) -> Self {
        let mut entries: Vec<Entry<T>> = list
            .into_iter()
            .map(|(phrase, value)| Entry { words: wanted(phrase, lexicon), value })
            .filter(|entry| !entry.words.is_empty())
            .collect();
        entries.sort_by(|a, b| a.words[0].cmp(&b.words[0]).then(b.words.len().cmp(&a.words.len())));
        let mut forms = Vec::new();
        for (nth, entry) in (0..).zip(&entries) {
            if let Wanted::Form(Symbol(number)) = entry.words[0] {
                forms.resize(forms.len().max(number as usize + 1), nth);
            }
        }
        let n_forms = entries.partition_point(|entry| matches!(entry.words[0], Wanted::Form(_)));
        forms.push(u32::try_from(n_forms).unwrap_or(u32::MAX));
        Self { entries, forms }
    }

    /// The longest phrase that begins with the word at `at`, and those as long as it.
    ///
    /// O(log n) for the first word, then as many comparisons as phrases begin with it.
    pub(super) fn at(&self, words: &[Word], at: usize) -> impl Iterator<Item = Hit<&T>> {
        let first = &words[at];
        let by_form = self.starting_with(Wanted::Form(first.form), words, at);
        let by_stem = self.starting_with(Wanted::Stem(first.stem), words, at);
        let longest = by_form.iter().chain(&by_stem).map(|hit| hit.to).max().unwrap_or(0);
        by_form.into_iter().chain(by_stem).filter(move |hit| hit.to == longest)
    }

    fn starting_with(&self, first: Wanted, words: &[Word], at: usize) -> Vec<Hit<&T>> {
        if matches!(first, Wanted::Form(Symbol::NONE) | Wanted::Stem(Symbol::NONE)) {
            return Vec::new();
        }
        let begin = self.entries.partition_point(|entry| entry.words[0] < first);
        let entries = self.entries[begin..].iter().take_while(|entry| entry.words[0] == first);
        entries
            .filter(|entry| {
                words.get(at..at + entry.words.len()).is_some_and(|met| {
                    met.iter().zip(&entry.words).all(|(word, wanted)| match *wanted {
                        Wanted::Form(form) => word.form == form,
                        Wanted::Stem(stem) => word.stem == stem,
                    })
                })
            })
            .map(|entry| Hit { from: at, to: at + entry.words.len(), value: &entry.value })
            .collect()
    }

    /// The longest phrase that begins with the word at `at`, is written in just these forms
    /// and pleases the caller. Allocates nothing.
    pub(super) fn longest_form(
        &self,
        words: &[Word],
        at: usize,
        pleases: impl Fn(&Hit<&T>) -> bool,
    ) -> Option<Hit<&T>> {
        let number = words[at].form.0 as usize;
        let (begin, end) = (*self.forms.get(number)? as usize, *self.forms.get(number + 1)? as usize);
        let entries = self.entries[begin..end].iter();
        entries
            .filter(|entry| {
                let met = words.get(at..at + entry.words.len());
                met.is_some_and(|met| {
                    met.iter().zip(&entry.words).all(|(word, wanted)| *wanted == Wanted::Form(word.form))
                })
            })
            .map(|entry| Hit { from: at, to: at + entry.words.len(), value: &entry.value })
            .find(pleases)
    }

    /// Every phrase in these words, the longest at each place, none inside another's words.
    pub(super) fn all(&self, words: &[Word]) -> Vec<Hit<T>> {
        let mut hits = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let here = hits.len();
            hits.extend(self.at(words, at).map(|hit| Hit { from: hit.from, to: hit.to, value: hit.value.clone() }));
            at = hits.get(here).map_or(at + 1, |hit: &Hit<T>| hit.to);
        }
        hits
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

fn wanted(phrase: &str, lexicon: &mut Lexicon) -> Vec<Wanted> {
    let mut wanted = Vec::new();
    for written in phrase.split(' ') {
        let (is_exact, written) = written.strip_prefix('=').map_or((false, written), |rest| (true, rest));
        for token in tokens(written) {
            let folded = fold(&written[token]);
            wanted.push(if is_exact {
                Wanted::Form(lexicon.form(&folded))
            } else {
                Wanted::Stem(lexicon.stem(&folded))
            });
        }
    }
    wanted
}

/// Texts numbered from 1 in the order they were added: a hash table with open addressing
/// (FNV-1a), the same on every machine, for nothing is ever read out in its order.
#[derive(Clone, Debug, Default)]
struct Table {
    slots: Vec<u32>,
    texts: String,
    /// Where the text with number n ends in `texts`, at n - 1.
    ends: Vec<usize>,
}

impl Table {
    /// The number of a text; 0 where it was not added.
    fn find(&self, text: &str) -> u32 {
        if self.slots.is_empty() { 0 } else { self.slots[self.slot(text)] }
    }

    /// The number of a text, which is added if it is new.
    fn add(&mut self, text: &str) -> u32 {
        if self.slots.len() < 2 * (self.ends.len() + 1) {
            self.grow();
        }
        let slot = self.slot(text);
        if self.slots[slot] == 0 {
            self.texts.push_str(text);
            self.ends.push(self.texts.len());
            self.slots[slot] = u32::try_from(self.ends.len()).unwrap_or(0);
        }
        self.slots[slot]
    }

    fn text(&self, number: u32) -> &str {
        let at = number as usize - 1;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.texts[start..self.ends[at]]
    }

    /// The slot that holds the text, or the free one where it belongs. At most half of the
    /// slots are in use, so there is one.
    fn slot(&self, text: &str) -> usize {
        let mask = self.slots.len() - 1;
        let hash = text
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        let mut slot = (hash ^ (hash >> 32)) as usize & mask;
        while self.slots[slot] != 0 && self.text(self.slots[slot]) != text {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![0; (2 * self.slots.len()).max(64)];
        for number in 1..=u32::try_from(self.ends.len()).unwrap_or(0) {
            let slot = self.slot(self.text(number));
            self.slots[slot] = number;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;
    use proptest::prelude::*;

    fn found(list: &[&'static str], text: &str) -> Vec<String> {
        let mut lexicon = Lexicon::default();
        let phrases = Phrases::of(list.iter().map(|phrase| (*phrase, *phrase)), &mut lexicon);
        let words = words(text, 0..text.len(), &mut lexicon);
        let hits = phrases.all(&words);
        hits.iter().map(|hit| text[words[hit.from].start..words[hit.to - 1].end].to_owned()).collect()
    }

    #[test]
    fn a_phrase_is_found_in_every_form_of_its_words() {
        assert_eq!(
            found(&["navo-bondgenoot"], "Alle NAVO\u{2011}bondgenoten, elke bondgenoot."),
            ["NAVO\u{2011}bondgenoten"]
        );
        assert_eq!(found(&["=nar"], "De NAR en naar."), ["NAR"]);
    }

    #[test]
    fn of_two_phrases_that_begin_alike_the_longer_one_counts() {
        assert_eq!(
            found(&["europese unie", "europese"], "Europese bondgenoten en de Europese Unie"),
            ["Europese", "Europese Unie"]
        );
    }

    proptest! {
        #[test]
        fn a_table_numbers_each_text_once(texts in proptest::collection::vec("[abé]{0,3}", 0..200)) {
            let mut table = Table::default();
            let numbers: Vec<u32> = texts.iter().map(|text| table.add(text)).collect();
            for (text, number) in texts.iter().zip(numbers) {
                prop_assert_eq!(table.find(text), number);
                prop_assert_eq!(table.text(number), text);
            }
            prop_assert_eq!(table.find("elders"), 0);
        }
    }
}
