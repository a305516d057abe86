//! Of which pieces is a stretch of words made, once compounds are taken apart?

use super::super::lexicon::Lexicon;
use super::super::lexicon::Parts;
use super::super::lexicon::Symbol;
use super::super::words::Word;
use super::super::words::is_hyphen;
use crate::order::sort_by_key;
use crate::text::separable_verbs;

/// A word or a part of a compound, to be held against the word lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// The form of the whole word; on its first piece only.
    pub(super) form: Symbol,
    /// The stem of the piece.
    pub(super) stem: Symbol,
    /// Which word it belongs to.
    pub(super) word: usize,
}

/// Words that are not looked at: phrases are the same with and without them.
const ARTICLES: [&str; 3] = ["de", "een", "het"];

/// Words between the halves of *oost- en zuidflank*.
const JOINERS: [&str; 3] = ["en", "evenals", "of"];

/// The function words that decide what the pieces are.
#[derive(Clone, Debug)]
pub(super) struct FunctionWords {
    articles: [Symbol; 3],
    joiners: [Symbol; 3],
    /// Separable verbs that a list names: a form of the verb, the particle, and the stem of
    /// the two together; in order.
    verbs: Vec<(Symbol, Symbol, Symbol)>,
    /// Whether a form is one of these verbs, by its number.
    is_verb: Vec<bool>,
}

impl FunctionWords {
    pub(super) fn of(lexicon: &mut Lexicon) -> Self {
        Self {
            articles: ARTICLES.map(|word| lexicon.form(word)),
            joiners: JOINERS.map(|word| lexicon.form(word)),
            verbs: Vec::new(),
            is_verb: Vec::new(),
        }
    }

    /// Takes up the separable verbs that the lists name, once the lexicon knows the lists.
    pub(super) fn add_verbs(&mut self, lexicon: &mut Lexicon) {
        for (particle, infinitive, forms) in separable_verbs() {
            if let Some(whole) = lexicon.known_stem(&[particle, infinitive].concat()) {
                let particle = lexicon.form(particle);
                self.verbs.extend(forms.map(|form| (lexicon.form(form), particle, whole)));
            }
        }
        sort_by_key(&mut self.verbs, |verb| *verb);
        self.verbs.dedup();
        self.is_verb = vec![false; lexicon.n_forms() + 1];
        for (form, _, _) in &self.verbs {
            self.is_verb[form.number()] = true;
        }
    }

    /// Is this a form of some separable verb of the lists?
    fn is_verb(&self, form: Symbol) -> bool {
        self.is_verb.get(form.number()).copied().unwrap_or_default()
    }

    /// Does the word at `at`, which could be a particle, rather belong to its neighbours: an
    /// article before it (*in de plaats*), an article or a name right behind it?
    fn is_preposition(&self, text: &str, words: &[Word], at: usize) -> bool {
        let has_article = at > 0 && self.is_article(words[at - 1].form);
        has_article
            || words.get(at + 1).is_some_and(|next| {
                let gap = text.get(words[at].end..next.start).unwrap_or_default();
                gap.chars().all(char::is_whitespace) && (next.has_capital || self.is_article(next.form))
            })
    }

    /// The stem of a verb and its particle together.
    fn whole_verb(&self, form: Symbol, particle: Symbol) -> Option<Symbol> {
        let first = self.verbs.partition_point(|verb| (verb.0, verb.1) < (form, particle));
        let (found, with, whole) = *self.verbs.get(first)?;
        ((found, with) == (form, particle)).then_some(whole)
    }

    /// Is a word with this form left out of the pieces?
    pub(super) fn is_article(&self, form: Symbol) -> bool {
        self.articles.contains(&form)
    }
}

/// The pieces of a stretch of words, in reading order.
///
/// What an abridged compound leaves to its neighbour is put back: *oost- en zuidflank*
/// reads *oost flank en zuid flank*, *uitgaven en -capaciteiten* behind *defensie* reads
/// *defensie uitgaven en defensie capaciteiten*. A verb whose particle follows later reads
/// as one with it. O(n) time.
pub(super) fn pieces(text: &str, words: &[Word], function_words: &FunctionWords) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(words.len() + words.len() / 4);
    // The last form of a separable verb, which a particle may still complete.
    let mut verb: Option<usize> = None;
    for (at, word) in words.iter().enumerate() {
        if function_words.is_article(word.form) {
            continue;
        }
        if let Some(before) = left_out_before(text, words, at, function_words) {
            pieces.push(Piece { form: Symbol::NONE, stem: before, word: at });
        }
        let here = pieces.len();
        if word.parts[0] == Symbol::NONE {
            pieces.push(Piece { form: word.form, stem: word.stem, word: at });
        } else {
            push_parts(&mut pieces, word.parts, word.form, at);
        }
        if let Some(behind) = left_out_behind(text, words, at, function_words) {
            pieces.push(Piece { form: Symbol::NONE, stem: behind, word: at });
        }
        if let Some(open) = verb
            && let Some(whole) = function_words.whole_verb(pieces[open].form, word.form)
            && !function_words.is_preposition(text, words, at)
        {
            pieces[open].stem = whole;
            verb = None;
        } else if function_words.is_verb(word.form) {
            verb = Some(here);
        }
    }
    pieces
}

fn push_parts(pieces: &mut Vec<Piece>, parts: Parts, form: Symbol, word: usize) {
    for (n, stem) in parts.into_iter().take_while(|stem| *stem != Symbol::NONE).enumerate() {
        pieces.push(Piece { form: if n == 0 { form } else { Symbol::NONE }, stem, word });
    }
}

/// The last part that *oost-* leaves to *zuidflank*.
fn left_out_behind(text: &str, words: &[Word], at: usize, function_words: &FunctionWords) -> Option<Symbol> {
    let rest = text.get(words[at].end..)?;
    if !rest.chars().next().is_some_and(is_hyphen) || !rest.chars().nth(1).is_some_and(char::is_whitespace) {
        return None;
    }
    let [joiner, whole, head @ ..] = words.get(at + 1..)? else { return None };
    if !function_words.joiners.contains(&joiner.form) {
        return None;
    }
    match head.first() {
        Some(head) if head.is_joined => Some(head.stem),
        _ => whole.parts.into_iter().take_while(|stem| *stem != Symbol::NONE).skip(1).last(),
    }
    .filter(|stem| *stem != Symbol::NONE)
}

/// The first part that *-capaciteiten* leaves to *defensie-uitgaven*.
fn left_out_before(text: &str, words: &[Word], at: usize, function_words: &FunctionWords) -> Option<Symbol> {
    let before = text.get(..words[at].start)?;
    let mut characters = before.chars().rev();
    if !characters.next().is_some_and(is_hyphen) || !characters.next().is_some_and(char::is_whitespace) {
        return None;
    }
    let [.., first, whole, joiner] = words.get(..at)? else { return None };
    if !function_words.joiners.contains(&joiner.form) {
        return None;
    }
    let stem = if whole.is_joined { first.stem } else { whole.parts[0] };
    (stem != Symbol::NONE).then_some(stem)
}
