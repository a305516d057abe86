//! Can a word be a finite verb where it stands?

use super::clauses::Scan;
use super::grammar::Parts;
use super::tokens::Gap;
use super::tokens::Token;
use super::verbs::Form;
use super::verbs::Reading;
use crate::corpus::Act;

/// How far before a word *door* may stand for what lies between to be its agent.
const AGENT: usize = 5;

/// How wide the subject behind its verb may be for the verb to be known by it.
const WIDEST: usize = 4;

/// How many words may name who says something.
const SPEAKER: usize = 9;

/// What may be an article or stand alone: *het*, *dit*, *dat*, *deze*.
const ALONE: Parts = Parts::IT.and(Parts::THIS).and(Parts::THAT);

/// Can a phrase end with this word, so that a verb may follow?
fn is_end(token: Token) -> bool {
    let opens = Parts::DETERMINER.and(Parts::PREPOSITION).and(Parts::SOME).and(Parts::TE).and(Parts::AND);
    !token.is_inflected && (!token.parts.any(opens) || token.parts.any(Parts::ADVERB))
}

impl Scan<'_> {
    /// Can this word be a finite verb where it stands?
    pub(super) fn is_finite(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let readings = self.verbs.readings(token.form);
        if readings.is_empty() {
            return self.is_past(at);
        }
        if !readings.iter().any(|reading| reading.form.any(Form::FINITE)) {
            return false;
        }
        if token.parts.any(Parts::REGARDS) && self.only_regards(at) {
            return false;
        }
        let before = self.before(at);
        if before.any(Parts::INCLUDING) && readings.iter().any(|reading| reading.form.any(Form::PARTICIPLE)) {
            // *Zoals verwacht*
            return false;
        }
        let is_helper = self.is_helper(at);
        if at == 0 && !is_helper {
            // *Zorgen leven er*: the verb is second.
            return false;
        }
        let is = |form| readings.iter().any(|reading| reading.form.any(form));
        let points_on =
            at == 1 && before.any(Parts::DETERMINER) && before.any(Parts::THAT.and(Parts::HE).and(Parts::THIS));
        if points_on && !is(Form::LIKE_ADJECTIVE) && is(Form::ONE_OR_MORE) {
            return true;
        }
        if token.gap == Gap::None && before.any(Parts::PREPOSITION) && !is_helper {
            return false;
        }
        if is(Form::PARTICIPLE) && !is_helper && self.is_helped() {
            return false;
        }
        let next = self.tokens.get(at + 1);
        if readings.iter().all(|reading| !reading.form.any(Form::ONE_OR_MORE)) {
            let beside_i = before.any(Parts::I) || next.is_some_and(|next| next.parts.any(Parts::I));
            return beside_i;
        }
        if token.gap == Gap::None && before.any(Parts::TE) {
            return false;
        }
        let after_article = token.gap == Gap::None
            && before.any(Parts::DETERMINER.and(Parts::PREPOSITION).and(Parts::SOME).and(Parts::POSSESSIVE))
            && !before.any(Parts::PARTICLE.and(Parts::HE).and(Parts::THEY));
        if after_article && !is(Form::INFINITIVE) && before.any(ALONE) && self.ends_subordinate(at) {
            // *dat Nederland dit betreurt*
            return true;
        }
        if after_article && (!is_helper || token.parts.any(Parts::POSSESSIVE)) {
            return before.any(Parts::RELATIVE.and(Parts::THAT)) && !before.any(Parts::PREPOSITION);
        }
        if token.parts.any(Parts::POSSESSIVE) && token.gap == Gap::None && before.any(Parts::PREPOSITION) {
            return false;
        }
        if token.parts.any(Parts::POSSESSIVE) && (self.clauses[self.top()].verb.is_some() || self.owns(at)) {
            return false;
        }
        // *en zijn*, *en hebben*: a helping verb right behind a conjunction begins anew.
        if is_helper && before.any(Parts::AND) && self.last_te.is_none_or(|te| te + 4 < at) {
            return true;
        }
        let is_infinitive = is(Form::INFINITIVE);
        if is_infinitive
            && !is_helper
            && token.gap == Gap::None
            && self.clauses[self.top()].can_lead()
            && self.is_described(at)
        {
            return false;
        }
        !(is_infinitive && (self.waits_for_infinitive() || self.last_te.is_some_and(|te| te + 4 > at)))
    }

    /// Does this word end a subordinate clause that still waits for its verb?
    fn ends_subordinate(&self, at: usize) -> bool {
        let clause = self.clauses[self.top()];
        let next = self.tokens.get(at + 1);
        !clause.can_lead()
            && clause.verb.is_none()
            && next.is_none_or(|next| next.gap != Gap::None || next.parts.any(Parts::AND.and(Parts::THAT)))
    }

    /// *wat betreft Kosovo*, *wat de missie in Mali betreft*: does this verb say no more than
    /// what the sentence is about?
    fn only_regards(&self, at: usize) -> bool {
        let from = at.saturating_sub(SPEAKER);
        let Some(what) = (from..at).rev().find(|what| self.tokens[*what].parts.any(Parts::WHAT)) else { return false };
        self.tokens[what + 1..=at].iter().all(|token| token.gap == Gap::None && !token.is_finite)
    }

    /// *…, zei de Duitse minister*: does a verb of saying with nothing but its subject follow
    /// what is said?
    pub(super) fn is_said(&self, at: usize) -> bool {
        // *…, onderstreepte Japan.*: with nothing behind it, whatever stresses or asks says so.
        let behind = &self.tokens[at + 1..];
        let ends = || behind.len() <= SPEAKER && behind.iter().all(|token| token.gap == Gap::None);
        let is_speech = |reading: &Reading| {
            let verb = self.verbs.verb(*reading);
            let says = verb.is_speech || (matches!(verb.act, Act::Stresses | Act::CallsFor) && ends());
            reading.form.any(Form::FINITE) && says && !reading.form.any(Form::PARTICIPLE)
        };
        if self.tokens[at].gap != Gap::Comma
            || !self.verbs.readings(self.tokens[at].form).iter().any(is_speech)
            || self.clauses[self.open[0]].verb.is_none()
        {
            return false;
        }
        let mut behind = behind.iter().take(SPEAKER + 1).take_while(|token| token.gap == Gap::None);
        let mut n = 0;
        let mut acts = false;
        let is_plain = behind.all(|token| {
            n += 1;
            acts |= token.can_act || token.parts.any(Parts::NOMINATIVE);
            let opens = Parts::PREPOSITION.and(Parts::AND).and(Parts::THAT).and(Parts::OM).and(Parts::RELATIVE);
            let is_article = token.parts.any(Parts::DETERMINER) && !token.parts.any(Parts::THAT);
            token.parts.any(Parts::OF.and(Parts::PARTICLE)) || is_article || !token.parts.any(opens)
        });
        is_plain && acts && n <= SPEAKER
    }

    /// Is this word, which no list has, a verb in the past tense? It is if it ends as one
    /// and whoever acts stands right beside it: *Polen hekelde*, *hekelde de Poolse minister*.
    fn is_past(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        if !token.looks_past || token.parts != Parts::default() || token.can_act {
            return false;
        }
        let subordinate = !self.clauses[self.top()].can_lead();
        let next = self.tokens.get(at + 1);
        if subordinate && self.clauses[self.top()].verb.is_none() {
            // The verb stands last there.
            return next.is_none_or(|next| next.gap != Gap::None || next.parts.any(Parts::AND));
        }
        if token.gap != Gap::None {
            // *Nu het bestand geschonden is, hekelde …*
            return self.open.len() > 1 && self.clauses[self.open[0]].verb.is_none();
        }
        let before = at.checked_sub(1).map(|before| self.tokens[before]);
        let follows = before.is_some_and(|before| {
            let is_name = before.can_act && !before.is_inflected;
            is_name || before.parts.any(Parts::NOMINATIVE)
        });
        let is_agent = self.tokens[..at].iter().rev().take(AGENT).any(|token| token.parts.any(Parts::BY));
        if self.clauses[self.top()].verb.is_some() && !self.begins_anew(at) {
            return false;
        }
        (follows && !is_agent) || (before.is_some_and(is_end) && self.acts_behind(at))
    }

    /// Does nothing but a subject stand between the last conjunction or comma and this word?
    fn begins_anew(&self, at: usize) -> bool {
        let plain = Parts::DETERMINER.and(Parts::AND).and(Parts::ADVERB).and(Parts::OF).and(Parts::NOMINATIVE);
        self.last_break().is_some_and(|from| {
            at - from <= SPEAKER
                && self.tokens[from..at].iter().all(|token| {
                    token.can_act || token.parts.any(plain) || (token.parts == Parts::default() && token.is_inflected)
                })
        })
    }

    /// Does someone who can act stand right behind this word, with an article or without?
    fn acts_behind(&self, at: usize) -> bool {
        let is_close = |next: &&Token| next.gap == Gap::None;
        let mut behind = self.tokens[at + 1..].iter().take(WIDEST).take_while(is_close);
        let Some(first) = behind.next() else { return false };
        let is_phrase = first.parts.any(Parts::DETERMINER) && !first.parts.any(Parts::PREPOSITION);
        (first.can_act && !first.is_inflected)
            || first.parts.any(Parts::NOMINATIVE)
            || (is_phrase && behind.any(|token| token.can_act && !token.is_inflected))
    }

    /// Does an adjective stand before this word, as before a noun: *nieuwe plannen*?
    fn is_described(&self, at: usize) -> bool {
        at.checked_sub(1).map(|before| self.tokens[before]).is_some_and(|before| {
            before.is_inflected
                && before.parts == Parts::default()
                && !before.is_finite
                && !self.has(&before, Form::ONE_OR_MORE.and(Form::INFINITIVE))
        })
    }

    /// In a subordinate clause: is this *zijn* someone's, rather than a verb? The verb
    /// stands last there.
    fn owns(&self, at: usize) -> bool {
        self.open.len() > 1
            && self.tokens.get(at + 1).is_some_and(|next| {
                next.gap == Gap::None && next.parts == Parts::default() && self.verbs.readings(next.form).is_empty()
            })
    }

    /// Is there a verb in this clause that an infinitive may belong to?
    fn waits_for_infinitive(&self) -> bool {
        let Some(verb) = self.clauses[self.top()].verb else { return false };
        self.verbs.readings(self.tokens[verb].form).iter().any(|reading| {
            let verb = self.verbs.verb(*reading);
            verb.helper.is_some() || reading.form.any(Form::ONE)
        })
    }
}
