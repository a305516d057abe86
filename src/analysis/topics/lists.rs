//! Which words point at which topic?

use super::super::lexicon::Lexicon;
use super::super::lexicon::Symbol;
use super::marks::Marks;
use super::pieces::FunctionWords;
use super::pieces::Piece;
use super::summits::Summits;
use crate::corpus::Topic;
use crate::corpus::TopicWord;
use crate::order::sort_by_key;
use crate::text::fold;
use crate::text::tokens;
use std::cell::OnceCell;
use std::cmp::Reverse;

/// The word lists of all topics, ready to be held against a text.
#[derive(Clone, Debug)]
pub(in crate::analysis) struct TopicLists {
    /// The topics' ids, in the order of their table.
    pub(super) ids: Vec<String>,
    /// Which of them are settings, as [`REGIONS`] and [`TALKS`] tell.
    pub(super) is_setting: Vec<bool>,
    pub(super) function_words: FunctionWords,
    pub(super) summits: Summits,
    /// Pronominal adverbs that refer back: *hierover*, *daaraan*.
    pub(super) references: Vec<Symbol>,
    /// What the last paragraph under a heading begins with where it is about something else.
    pub(super) closings: [[Symbol; 2]; 2],
    /// All phrases: by their first piece, then by their second one, those of one piece last;
    /// of two that begin alike, the longer one first.
    phrases: Vec<Phrase>,
    /// Where the phrases of a first form begin and end, by its number.
    by_form: Vec<(u32, u32)>,
    /// Where those of a first stem do.
    by_stem: Vec<(u32, u32)>,
    /// The stems that some phrase wants beside it, sorted: phrases name them by their places.
    companions: Vec<Symbol>,
    /// The place of a companion and one more, by the number of its stem; 0 for all others.
    by_companion: Vec<u16>,
    /// How many items the lists hold together.
    n_items: usize,
    /// How many pieces the longest phrase has.
    longest: usize,
}

#[derive(Clone, Debug)]
struct Phrase {
    wanted: Vec<Wanted>,
    /// The second word wanted, if there is one: most phrases fail there.
    second: Option<Wanted>,
    item: Item,
    company: Vec<u16>,
}

/// What a phrase says when it is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// Its number among all items.
    pub(super) number: usize,
    /// The topic it points at, as a place in the table.
    pub(super) topic: usize,
    /// How strongly, in hundredths.
    pub(super) weight: u8,
}

/// An item and the words it was found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pointer {
    pub(super) item: Item,
    /// The first word.
    pub(super) from: usize,
    /// The last word.
    pub(super) last: usize,
    /// The first piece.
    start: usize,
    /// The piece behind its last.
    end: usize,
}

/// The phrase of a topic that reached furthest so far.
#[derive(Clone, Copy, Debug, Default)]
struct Cover {
    start: usize,
    end: usize,
    hides: bool,
}

impl Cover {
    /// May another phrase of the topic count beside or instead of this one?
    fn lets_in(self, start: usize, end: usize) -> bool {
        end > self.end || (start, end, false) == (self.start, self.end, self.hides)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Wanted {
    Form(Symbol),
    Stem(Symbol),
}

/// Adverbs such as *hierover*: the sentence says something about what was just said.
/// *Hierbij*, *daarbij* and *daarnaast* join sentences without going on about the same.
const REFERENCES: [&str; 16] = [
    "daaraan",
    "daarop",
    "daarover",
    "daartegen",
    "daartoe",
    "daarvoor",
    "ernaar",
    "erover",
    "hieraan",
    "hierin",
    "hiermee",
    "hierop",
    "hierover",
    "hiertegen",
    "hiertoe",
    "hiervoor",
];

/// *Ten slotte werd gesproken over …*
const CLOSINGS: [[&str; 2]; 2] = [["ten", "slotte"], ["tot", "slot"]];

/// The group of the topics that are parts of the world.
const REGIONS: &str = "Regio's";

/// Relations that are a setting as a part of the world is one: under a heading that names
/// it, everything is about it.
pub(super) const TALKS: [&str; 2] = ["eu-navo", "navo-rusland"];

impl TopicLists {
    /// The lists of these topics. Items that are malformed count as absent: the build has
    /// refused them before.
    pub(in crate::analysis) fn of(topics: &[Topic], lexicon: &mut Lexicon) -> Self {
        let function_words = FunctionWords::of(lexicon);
        let references = REFERENCES.iter().map(|word| lexicon.form(word)).collect();
        let mut lists = Self {
            ids: topics.iter().map(|topic| topic.id.clone()).collect(),
            is_setting: topics
                .iter()
                .map(|topic| topic.group == REGIONS || TALKS.contains(&topic.id.as_str()))
                .collect(),
            function_words,
            summits: Summits::of(lexicon),
            references,
            closings: CLOSINGS.map(|words| words.map(|word| lexicon.form(word))),
            phrases: Vec::new(),
            by_form: Vec::new(),
            by_stem: Vec::new(),
            companions: Vec::new(),
            by_companion: Vec::new(),
            n_items: 0,
            longest: 0,
        };
        let items = topics.iter().enumerate().flat_map(|(place, topic)| {
            topic.words.iter().filter_map(move |written| Some((place, TopicWord::parse(written)?)))
        });
        let items: Vec<(usize, TopicWord)> = items.collect();
        lists.companions = companions(&items, lexicon);
        for (place, word) in items {
            lists.add(place, word, lexicon);
        }
        lists.function_words.add_verbs(lexicon);
        lists.index(lexicon);
        lists
    }

    fn add(&mut self, topic: usize, word: TopicWord, lexicon: &mut Lexicon) {
        let item = Item { number: self.n_items, topic, weight: word.weight };
        self.n_items += 1;
        let company: Vec<u16> = company(word, lexicon).filter_map(|stem| self.companion(stem)).collect();
        let mut spellings: Vec<Vec<Wanted>> = vec![Vec::new()];
        for place in word.phrase.split([' ', '-']) {
            let alternatives: Vec<Vec<Wanted>> =
                place.split('|').map(|alternative| wanted(alternative, &self.function_words, lexicon)).collect();
            spellings = spellings
                .iter()
                .flat_map(|before| alternatives.iter().map(move |next| [before.as_slice(), next].concat()))
                .collect();
        }
        for wanted in spellings.into_iter().filter(|wanted| !wanted.is_empty()) {
            self.phrases.push(Phrase { second: wanted.get(1).copied(), wanted, item, company: company.clone() });
        }
    }

    fn index(&mut self, lexicon: &Lexicon) {
        let key =
            |phrase: &Phrase| (phrase.wanted[0], phrase.second.is_none(), phrase.second, Reverse(phrase.wanted.len()));
        sort_by_key(&mut self.phrases, key);
        self.longest = self.phrases.iter().map(|phrase| phrase.wanted.len()).max().unwrap_or(0);
        self.by_form = vec![(0, 0); lexicon.n_forms() + 1];
        self.by_stem = vec![(0, 0); lexicon.n_stems() + 1];
        self.by_companion = vec![0; lexicon.n_stems() + 1];
        for (place, stem) in (1..).zip(&self.companions) {
            self.by_companion[stem.number()] = place;
        }
        let mut at = 0;
        for group in self.phrases.chunk_by(|a, b| a.wanted[0] == b.wanted[0]) {
            let place = match group[0].wanted[0] {
                Wanted::Form(form) => self.by_form.get_mut(form.number()),
                Wanted::Stem(stem) => self.by_stem.get_mut(stem.number()),
            };
            let end = at + u32::try_from(group.len()).unwrap_or(0);
            if let Some(place) = place {
                *place = (at, end);
            }
            at = end;
        }
    }

    /// Everything in these pieces that points at a topic. Of the phrases of one topic, the
    /// longest counts at each place, and none that lies within another; a phrase without
    /// weight hides those it overlaps and points at nothing itself.
    ///
    /// O(n) in the number of pieces, times the phrases that begin with the same two.
    pub(super) fn pointers(&self, pieces: &[Piece]) -> Vec<Pointer> {
        // Few phrases want another word beside them.
        let present = OnceCell::new();
        let mut found = Vec::new();
        let mut last = vec![Cover::default(); self.ids.len()];
        let mut meet = |at: usize, phrase: &Phrase| {
            let end = at + phrase.wanted.len();
            let last = &mut last[phrase.item.topic];
            if !last.lets_in(at, end)
                || !phrase.fits(&pieces[at..])
                || !phrase.has_company(|| present.get_or_init(|| self.present(pieces)))
            {
                return;
            }
            let is_longer = last.end < end;
            *last = Cover { start: at, end, hides: phrase.item.weight == 0 };
            if last.hides {
                self.take_back(&mut found, phrase.item.topic, at, |pointer| pointer.end > at);
                return;
            }
            if is_longer {
                self.take_back(&mut found, phrase.item.topic, at, |pointer| pointer.start == at);
            }
            let [from, to] = [at, end - 1].map(|piece| pieces[piece].word);
            found.push(Pointer { item: phrase.item, from, last: to, start: at, end });
        };
        for (at, piece) in pieces.iter().enumerate() {
            for group in self.starting_with(piece).into_iter().filter(|group| !group.is_empty()) {
                for phrases in going_on(group, pieces.get(at + 1)) {
                    phrases.iter().for_each(|phrase| meet(at, phrase));
                }
            }
        }
        found
    }

    /// Takes back what was found of a topic near the piece at `at`, where `is_hidden` holds.
    fn take_back(&self, found: &mut Vec<Pointer>, topic: usize, at: usize, is_hidden: impl Fn(&Pointer) -> bool) {
        let near = found.iter().rposition(|pointer| pointer.start + self.longest <= at).map_or(0, |last| last + 1);
        let mut place = near;
        while place < found.len() {
            if found[place].item.topic == topic && is_hidden(&found[place]) {
                found.remove(place);
            } else {
                place += 1;
            }
        }
    }

    /// The phrases that begin with this piece: with its form, with its stem.
    fn starting_with(&self, piece: &Piece) -> [&[Phrase]; 2] {
        [(&self.by_form, piece.form), (&self.by_stem, piece.stem)].map(|(index, symbol)| {
            let (from, to) = index.get(symbol.number()).copied().unwrap_or_default();
            &self.phrases[from as usize..to as usize]
        })
    }

    fn companion(&self, stem: Symbol) -> Option<u16> {
        self.companions.binary_search(&stem).ok().and_then(|place| u16::try_from(place).ok())
    }

    /// Which companions stand among the pieces, by their places.
    fn present(&self, pieces: &[Piece]) -> Marks {
        let mut present = Marks::below(self.companions.len());
        for piece in pieces {
            let place = self.by_companion.get(piece.stem.number()).copied().unwrap_or_default();
            if place > 0 {
                present.add(usize::from(place) - 1);
            }
        }
        present
    }
}

#[cfg(test)]
impl TopicLists {
    /// The items that stand twice in the list of one topic, in other words or other forms.
    pub(super) fn doubles(&self, topics: &[Topic]) -> Vec<String> {
        let items: Vec<(&str, &str)> =
            topics.iter().flat_map(|topic| topic.words.iter().map(|word| (topic.id.as_str(), word.as_str()))).collect();
        let mut doubles = Vec::new();
        for group in self.phrases.chunk_by(|a, b| a.wanted[0] == b.wanted[0]) {
            for (n, a) in group.iter().enumerate() {
                let same = |b: &&Phrase| {
                    let is_other = a.item.number != b.item.number && a.item.topic == b.item.topic;
                    is_other && a.wanted == b.wanted && a.company == b.company
                };
                doubles.extend(group[n + 1..].iter().filter(same).map(|b| {
                    let [first, second] = [a, b].map(|phrase| items[phrase.item.number]);
                    format!("{}: {} and {}", first.0, first.1, second.1)
                }));
            }
        }
        doubles.dedup();
        doubles
    }
}

impl Wanted {
    fn is(self, piece: &Piece) -> bool {
        match self {
            Self::Form(form) => piece.form == form,
            Self::Stem(stem) => piece.stem == stem,
        }
    }
}

impl Phrase {
    /// Do these pieces begin with the phrase? It may not end amid a compound that it does
    /// not begin in: *Russische oorlog* does not stand in *Russische oorlogsindustrie*.
    fn fits(&self, pieces: &[Piece]) -> bool {
        let last = self.wanted.len() - 1;
        let cuts_word = |last: &Piece| match pieces.get(self.wanted.len()) {
            Some(next) => next.word == last.word && pieces[0].word != last.word,
            None => false,
        };
        pieces.get(last).is_some_and(|last| !cuts_word(last))
            && self.wanted.iter().zip(pieces).all(|(wanted, piece)| wanted.is(piece))
    }

    fn has_company<'m>(&self, present: impl Fn() -> &'m Marks) -> bool {
        self.company.is_empty() || self.company.iter().any(|place| present().has(usize::from(*place)))
    }
}

/// Of phrases that begin alike, in their order: those that ask for the form of this piece
/// next, for its stem, and for none.
fn going_on<'p>(phrases: &'p [Phrase], next: Option<&Piece>) -> [&'p [Phrase]; 3] {
    let (longer, whole) = phrases.split_at(phrases.partition_point(|phrase| phrase.second.is_some()));
    let asking = |wanted: Wanted| {
        let from = longer.partition_point(|phrase| phrase.second < Some(wanted));
        let n = longer[from..].iter().take_while(|phrase| phrase.second == Some(wanted)).count();
        &longer[from..from + n]
    };
    match next.filter(|_| !longer.is_empty()) {
        Some(next) => [asking(Wanted::Form(next.form)), asking(Wanted::Stem(next.stem)), whole],
        None => [&[], &[], whole],
    }
}

/// What one word of a phrase asks for: nothing for an article, more for a compound.
fn wanted(written: &str, function_words: &FunctionWords, lexicon: &mut Lexicon) -> Vec<Wanted> {
    let (is_exact, written) = written.strip_prefix('=').map_or((false, written), |rest| (true, rest));
    let mut wanted = Vec::new();
    for token in tokens(written) {
        let folded = fold(&written[token]);
        let form = lexicon.form(&folded);
        if function_words.is_article(form) {
        } else if is_exact {
            wanted.push(Wanted::Form(form));
        } else {
            let stems = lexicon.listed(form, &folded).into_iter().filter(|stem| *stem != Symbol::NONE);
            wanted.extend(stems.map(Wanted::Stem));
        }
    }
    wanted
}

fn company<'a>(word: TopicWord<'a>, lexicon: &'a mut Lexicon) -> impl Iterator<Item = Symbol> + 'a {
    word.company.split('|').filter(|companion| !companion.is_empty()).map(|companion| lexicon.stem(&fold(companion)))
}

fn companions(items: &[(usize, TopicWord)], lexicon: &mut Lexicon) -> Vec<Symbol> {
    let mut companions: Vec<Symbol> = Vec::new();
    for (_, word) in items {
        companions.extend(company(*word, lexicon));
    }
    sort_by_key(&mut companions, |symbol| *symbol);
    companions.dedup();
    companions
}
