//! What stands beside each word of a sentence, and what can it be?

use super::super::lexicon::Symbol;
use super::super::words::SentenceView;
use super::grammar::Grammar;
use super::grammar::Parts;

/// What stands between a word and the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing but a space or a hyphen.
    #[default]
    None,
    Comma,
    /// A semicolon or a colon: a new main clause may follow.
    Stop,
}

/// A word outside brackets, with what is known of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Which word of the sentence.
    pub(super) word: usize,
    pub(super) form: Symbol,
    pub(super) parts: Parts,
    pub(super) gap: Gap,
    /// Which clause it belongs to.
    pub(super) clause: usize,
    /// Does it end in *e*, as an adjective before a noun does?
    pub(super) is_inflected: bool,
    /// Is it the finite verb of its clause, or can it be one?
    pub(super) is_finite: bool,
}

/// The words of a sentence outside brackets: what stands in brackets explains, and states
/// nothing. A bracket that nothing closes hides nothing.
pub(super) fn tokens(view: &SentenceView, grammar: &Grammar) -> Vec<Token> {
    let hidden = hidden(view);
    let mut tokens: Vec<Token> = Vec::with_capacity(view.words.len());
    let mut hidden = hidden.into_iter().peekable();
    let mut gap = Gap::None;
    for (at, word) in view.words.iter().enumerate() {
        let before = at.checked_sub(1).map_or(word.start, |before| view.words[before].end);
        let here = gap_of(view.text.get(before..word.start).unwrap_or_default());
        if here != Gap::None {
            gap = here;
        }
        while hidden.next_if(|(_, to)| *to <= at).is_some() {}
        if hidden.peek().is_some_and(|(from, _)| *from <= at) {
            continue;
        }
        // *een niet-lid* denies nothing.
        let is_prefix = view.words.get(at + 1).is_some_and(|next| next.is_joined);
        let parts = grammar.parts(word.form);
        let parts = if is_prefix { parts.without(Parts::NOT) } else { parts };
        let ends_in_e = view.text.as_bytes().get(word.end.wrapping_sub(1)) == Some(&b'e');
        let is_inflected = ends_in_e && (!word.has_capital || at == 0);
        tokens.push(Token { word: at, form: word.form, parts, gap, clause: 0, is_inflected, is_finite: false });
        gap = Gap::None;
    }
    tokens
}

fn gap_of(gap: &str) -> Gap {
    if gap == " " {
        return Gap::None;
    }
    let mut found = Gap::None;
    for c in gap.chars() {
        match c {
            ';' | ':' => return Gap::Stop,
            ',' | '–' | '—' => found = Gap::Comma,
            _ => {}
        }
    }
    found
}

/// The stretches of words that stand in brackets, in order, none inside another.
fn hidden(view: &SentenceView) -> Vec<(usize, usize)> {
    let mut hidden: Vec<(usize, usize)> = Vec::new();
    let (first, last) = (view.words.first(), view.words.last());
    let mut before = first.map_or(0, |word| word.start);
    // Most sentences have none, and this search is much faster than the walk below.
    let stretch = &view.text[before..last.map_or(before, |word| word.end)];
    if !stretch.contains('(') && !stretch.contains('[') {
        return hidden;
    }
    let mut open = None;
    for (at, word) in view.words.iter().enumerate() {
        for c in view.text.get(before..word.start).unwrap_or_default().chars() {
            match c {
                '(' | '[' => open = open.or(Some(at)),
                ')' | ']' => hidden.extend(open.take().map(|from| (from, at))),
                _ => {}
            }
        }
        before = word.end;
    }
    hidden
}
