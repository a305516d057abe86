//! What stands beside each word of a sentence, and what can it be?

use super::super::lexicon::Symbol;
use super::super::words::SentenceView;
use super::grammar::Grammar;
use super::grammar::Parts;
use super::heads::Heads;
use super::names::is_adjective;
use crate::corpus::MentionValue;

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

/// A verb in the past tense has at least so many letters, if no list has it.
const SHORTEST: usize = 6;

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
    /// Does it name someone who can act, or is it a noun for one?
    pub(super) can_act: bool,
    /// Can its ending be that of a past tense, as far as its letters go?
    pub(super) looks_past: bool,
    /// Is it the finite verb of its clause, or can it be one?
    pub(super) is_finite: bool,
}

/// The words of a sentence outside brackets: what stands in brackets explains, and states
/// nothing. A bracket that nothing closes hides nothing.
pub(super) fn tokens(view: &SentenceView, grammar: &Grammar, heads: &Heads) -> Vec<Token> {
    let hidden = hidden(view);
    let mut tokens: Vec<Token> = Vec::with_capacity(view.words.len());
    let mut hidden = hidden.into_iter().peekable();
    let mut gap = Gap::None;
    let mut names =
        view.mentions.iter().filter(|mention| matches!(mention.value.value, MentionValue::Name(_))).peekable();
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
        let written = &view.text[word.span()];
        while names.next_if(|name| name.value.span.end <= word.start).is_some() {}
        let name = names.peek().filter(|name| name.value.span.start <= word.start);
        let is_name = name.is_some();
        let is_adjective = name.is_some_and(|name| match &name.value.value {
            MentionValue::Name(id) => is_adjective(&view.text[name.value.span.clone()], id),
            _ => false,
        });
        tokens.push(Token {
            word: at,
            form: word.form,
            parts,
            gap,
            clause: 0,
            is_inflected: written.ends_with('e') && (!word.has_capital || at == 0),
            can_act: (is_name && !is_adjective) || heads.get(word.form).is_some(),
            looks_past: !is_name && !word.has_capital && !word.is_joined && !is_prefix && looks_past(written),
            is_finite: false,
        });
        gap = Gap::None;
    }
    tokens
}

/// Does a word end as a weak verb does in the past tense, and not as a participle that
/// stands before a noun: *gerichte*, *aangekondigde*, *aanhoudende*?
fn looks_past(word: &str) -> bool {
    const PARTICLES: [&str; 20] = [
        "", "aan", "af", "bij", "door", "in", "mee", "na", "neer", "om", "onder", "op", "over", "samen", "tegen",
        "terug", "toe", "uit", "voor", "weg",
    ];
    let is_past = ["de", "te", "den", "ten"].iter().any(|ending| word.ends_with(ending));
    let goes_on = ["ende", "aande", "heden", "enden"].iter().any(|ending| word.ends_with(ending));
    let is_participle =
        || PARTICLES.iter().any(|particle| word.strip_prefix(particle).is_some_and(|rest| rest.starts_with("ge")));
    word.len() >= SHORTEST && is_past && !goes_on && !is_participle()
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
