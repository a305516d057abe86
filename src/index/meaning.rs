//! Which words of the reports does a word of a query mean?
//!
//! Readers ask for a thing, not for a spelling: *steun* means *steunt* too, *NATO* means
//! *NAVO*, *defensieuitgaven* means *defensie-uitgaven*. Each way to read a term has a rank,
//! so that what was typed comes first.

use super::Bits;
use super::Term;
use super::guess::corrected;
use super::guess::guessed;
use super::guess::known_or_guessed;
use super::places;
use super::places::Place;
use super::words::Words;
use crate::order::sort_by_key;
use crate::text::aliases;
use crate::text::compound_parts;
use crate::text::folded_words;
use crate::text::tokens;

/// How a word in a report relates to what was asked for; the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// The word as it was typed.
    Exact,
    /// It begins as was asked (`defens*`).
    Begins,
    /// Another form of it.
    Form,
    /// Another name for it.
    Alias,
    /// The same compound with or without its hyphens or spaces.
    Spelling,
    /// A compound with it in it.
    Part,
    /// What an unfinished word may become.
    GoesOn,
    /// What a word that occurs nowhere was taken for: one typing error away.
    Mistyped,
}

/// How close a way is to what was typed; the closest first. Sentences are ordered by it
/// before anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// What was typed.
    Exact,
    /// The same in another form.
    Form,
    /// Something with it in it.
    Part,
    /// Something like it.
    Mistyped,
}

impl How {
    /// Every way, the closest first.
    pub const ALL: [Self; 8] =
        [Self::Exact, Self::Begins, Self::Form, Self::Alias, Self::Spelling, Self::Part, Self::GoesOn, Self::Mistyped];

    /// How close that is.
    #[must_use]
    pub fn rank(self) -> Rank {
        match self {
            Self::Exact | Self::Begins => Rank::Exact,
            Self::Form | Self::Alias | Self::Spelling => Rank::Form,
            Self::Part | Self::GoesOn => Rank::Part,
            Self::Mistyped => Rank::Mistyped,
        }
    }

    /// What an occurrence counts for: so many eighths of one of the word itself.
    pub(super) fn eighths(self) -> u32 {
        8 >> self.rank() as u32
    }
}

/// A word that a word of a query may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meant {
    pub(super) word: u32,
    pub(super) how: How,
    /// Not where hyphens join it: that was asked for in another way, or not at all.
    pub(super) is_one_word: bool,
}

/// One way to read a term: for each of its words what that may mean.
pub(super) type Reading = Vec<Vec<Meant>>;

/// All ways to read some terms of which any will do.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Meaning {
    /// Readings of one word together, each word once, at its closest.
    pub(super) words: Vec<Meant>,
    /// Readings of several words.
    pub(super) phrases: Vec<Reading>,
    /// Terms near which something must stand.
    pub(super) near: Vec<NearMeaning>,
}

/// What a term may mean, and what must stand near it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct NearMeaning {
    pub(super) term: Meaning,
    pub(super) distance: u32,
    /// With what must stand near that, in its turn.
    pub(super) other: Meaning,
}

/// A word that stands nowhere as it was typed, and what it was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadAs {
    /// The word, folded.
    pub typed: String,
    /// Words of the collection that begin so or are one typing error away, the most frequent
    /// first and no more than [`ReadAs::MOST`]: as they are written there in an
    /// [`Answer`](super::Answer), folded before.
    pub taken: Vec<String>,
}

impl ReadAs {
    /// How many words are told; as many as were taken are found.
    pub const MOST: usize = 8;
}

/// Words of so many letters are taken for others, where that is asked for, even if something is found: a word
/// that occurs only in other forms may be another one, mistyped.
const LONG: usize = 6;

/// Which errors are put right.
pub(super) enum Errors<'a> {
    /// None.
    None,
    /// Those in long words that do not stand anywhere as they were typed.
    InLongWords(&'a mut Vec<ReadAs>),
    /// Those in all words that occur in no form, which may also be unfinished; nothing else was
    /// found.
    InUnknownWords(&'a mut Vec<ReadAs>),
}

impl Meaning {
    /// What the terms may mean; what is taken for what is added to the list with the errors.
    pub(super) fn of(words: &Words, terms: &[Term], errors: &mut Errors) -> Self {
        let mut meaning = Self::default();
        for term in terms.iter().filter(|term| term.facet.is_none()) {
            let readings = match errors {
                Errors::InUnknownWords(read_as) => guessed_readings(words, term, read_as),
                _ => readings(words, term, errors),
            };
            let Some(near) = &term.near else {
                meaning.take_in(words, readings);
                continue;
            };
            let mut own = Self::default();
            own.take_in(words, readings);
            own.words = each_once(words, own.words);
            let other = Self::of(words, std::slice::from_ref(&near.term), errors);
            meaning.near.push(NearMeaning { term: own, distance: near.distance, other });
        }
        meaning.words = each_once(words, meaning.words);
        meaning
    }

    fn take_in(&mut self, words: &Words, readings: Vec<Reading>) {
        for mut reading in readings {
            match &mut reading[..] {
                [single] => self.words.append(single),
                // Where one word of several has no meaning, together they have none.
                several if several.iter().all(|meant| !meant.is_empty()) => {
                    several.iter_mut().for_each(|meant| *meant = each_once(words, std::mem::take(meant)));
                    self.phrases.push(reading);
                }
                _ => {}
            }
        }
    }

    /// The same with all words by their numbers, for [`Meaning::places`].
    pub(super) fn by_number(mut self) -> Self {
        let by_number = |meant: &mut Vec<Meant>| sort_by_key(meant, |meant| meant.word);
        by_number(&mut self.words);
        self.phrases.iter_mut().flatten().for_each(by_number);
        for near in &mut self.near {
            near.term = std::mem::take(&mut near.term).by_number();
            near.other = std::mem::take(&mut near.other).by_number();
        }
        self
    }

    /// The places in one sentence, of which these are the words: position, number of words,
    /// which.
    pub(super) fn places(&self, spots: &[(u32, u32, u32)]) -> Vec<Place> {
        let mut found = places_of(&self.words, spots);
        let mut together = Vec::new();
        for reading in &self.phrases {
            let mut lists = reading.iter().map(|meant| places_of(meant, spots));
            let first = lists.next().unwrap_or_default();
            together.extend(lists.fold(first, |found, next| places::followed_by(&found, &next)));
        }
        for near in &self.near {
            together.extend(places::near(&near.term.places(spots), &near.other.places(spots), near.distance));
        }
        places::add_others(&mut found, together);
        found
    }
}

/// Where words stand, of a sentence.
fn places_of(meant: &[Meant], spots: &[(u32, u32, u32)]) -> Vec<Place> {
    let place = |(start, words, word): &(u32, u32, u32)| {
        let at = meant.binary_search_by_key(word, |meant| meant.word).ok()?;
        let Meant { how, is_one_word, .. } = meant[at];
        (*words == 1 || !is_one_word).then_some(Place { row: 0, start: *start, end: start + words, how })
    };
    spots.iter().filter_map(place).collect()
}

/// Each word once, at its closest.
pub(super) fn each_once(words: &Words, mut meant: Vec<Meant>) -> Vec<Meant> {
    if meant.len() > 1 {
        if !meant.is_sorted_by_key(|meant| meant.how) {
            sort_by_key(&mut meant, |meant| meant.how);
        }
        let mut seen = Bits::none(words.len());
        meant.retain(|meant| {
            let is_new = !seen.contains(meant.word as usize);
            seen.insert(meant.word as usize);
            is_new
        });
    }
    meant
}

/// The ways to read a term whose unknown words are unfinished or mistyped. What was asked for to
/// the letter is not taken for anything else.
fn guessed_readings(words: &Words, term: &Term, read_as: &mut Vec<ReadAs>) -> Vec<Reading> {
    if term.is_prefix || term.is_literal {
        return readings(words, term, &mut Errors::None);
    }
    let mut readings: Vec<Reading> =
        vec![term.words.iter().map(|word| known_or_guessed(words, word, read_as)).collect()];
    if term.words.len() > 1 {
        readings.push(vec![guessed(words, &term.words.concat(), read_as)]);
    }
    readings
}

/// Every way to read a term.
fn readings(words: &Words, term: &Term, errors: &mut Errors) -> Vec<Reading> {
    let Some((last, leading)) = term.words.split_last() else { return Vec::new() };
    if term.is_prefix || term.is_literal {
        let mut reading: Reading = leading.iter().map(|word| as_typed(words, word, term.is_literal)).collect();
        reading.push(if term.is_prefix { begins(words, last, How::Begins) } else { as_typed(words, last, true) });
        return vec![reading];
    }
    if leading.is_empty() {
        return readings_alone(words, last, term.is_unfinished, errors);
    }
    let mut word_for_word: Reading = term.words.iter().map(|word| any_form(words, word)).collect();
    let joined = term.words.concat();
    // With its hyphens it is found word for word.
    let mut closed: Vec<Meant> = forms(words, &joined, How::Spelling).collect();
    closed.iter_mut().for_each(|meant| meant.is_one_word = true);
    if term.is_unfinished {
        word_for_word.iter_mut().rev().take(1).for_each(|meant| meant.extend(begins(words, last, How::GoesOn)));
        closed.extend(begins(words, &joined, How::GoesOn));
    }
    let mut readings = vec![word_for_word, vec![closed]];
    for name in aliases(&term.words.join(" ")).chain(aliases(&term.words.join("-"))) {
        let name: Vec<String> = folded_words(name).collect();
        // *Secretaris-generaal van de NAVO* is found as *secretaris-generaal* already.
        if !name.windows(term.words.len()).any(|words| words == term.words) {
            readings.push(by_another_name(words, &name));
        }
    }
    readings
}

/// Every way to read a word.
fn readings_alone(words: &Words, word: &str, is_unfinished: bool, errors: &mut Errors) -> Vec<Reading> {
    let mut meant = any_form(words, word);
    let compounds = words.with_part(words.stem_of(word));
    meant.extend(compounds.map(|word| Meant { word, how: How::Part, is_one_word: false }));
    if is_unfinished {
        meant.extend(begins(words, word, How::GoesOn));
    }
    if let Errors::InLongWords(read_as) = errors
        && word.len() >= LONG
        && !meant.is_empty()
        && meant.iter().all(|meant| !matches!(meant.how, How::Exact | How::Alias))
    {
        meant.extend(corrected(words, word, &meant, read_as));
    }
    let mut readings = vec![vec![meant]];
    let parts = compound_parts(word);
    if !parts.is_empty() {
        readings.push(parts.into_iter().map(|part| forms(words, &word[part], How::Spelling).collect()).collect());
    }
    for name in aliases(word).filter(|name| !is_one_word(name)) {
        let name: Vec<String> = folded_words(name).collect();
        if !name.iter().any(|other| other == word) {
            readings.push(by_another_name(words, &name));
        }
    }
    readings
}

fn by_another_name(words: &Words, name: &[String]) -> Reading {
    name.iter().map(|word| forms(words, word, How::Alias).collect()).collect()
}

fn is_one_word(name: &str) -> bool {
    tokens(name).next() == Some(0..name.len())
}

fn as_typed(words: &Words, word: &str, is_one_word: bool) -> Vec<Meant> {
    words.find(word).map(|word| Meant { word, how: How::Exact, is_one_word }).into_iter().collect()
}

pub(super) fn begins(words: &Words, start: &str, how: How) -> Vec<Meant> {
    words.beginning(start).map(|word| Meant { word, how, is_one_word: false }).collect()
}

pub(super) fn forms<'a>(words: &'a Words, word: &str, how: How) -> impl Iterator<Item = Meant> + use<'a> {
    words.forms(words.stem_of(word)).map(move |word| Meant { word, how, is_one_word: false })
}

/// A word, its forms and its other names of one word.
pub(super) fn any_form(words: &Words, word: &str) -> Vec<Meant> {
    let mut meant = as_typed(words, word, false);
    // *Integratie* and *geïntegreerd* have a stem in common and are two words all the same: the
    // one is found as the other only where it does not stand itself.
    let is_there = !meant.is_empty();
    let is_close = |form: &Meant| !is_there || is_deverbal(words.name(form.word)) == is_deverbal(word);
    meant.extend(forms(words, word, How::Form).filter(is_close));
    for name in aliases(word).filter(|name| is_one_word(name)) {
        meant.extend(forms(words, name, How::Alias));
    }
    meant
}

/// Is it a noun made of a verb in -eren?
fn is_deverbal(word: &str) -> bool {
    let singular = word.strip_suffix('s').unwrap_or(word);
    singular.ends_with("atie") || singular.ends_with("isme")
}
