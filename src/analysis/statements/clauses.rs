//! Which words make up a clause, and which is its finite verb?

use super::grammar::Parts;
use super::tokens::Gap;
use super::tokens::Token;
use super::verbs::Form;
use super::verbs::Helper;
use super::verbs::Verbs;

/// Clauses lie in one another at most this deep; what lies deeper counts as part of the
/// deepest, so that a sentence without end takes no longer than its words.
const DEEPEST: usize = 4;

/// How far behind a conjunction or comma a new main verb may stand.
pub(super) const REACH: usize = 14;

/// What a clause does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Stands on its own.
    Main,
    /// A further predicate, joined to the one before: *en riep op*.
    Joined,
    /// Subordinate in form, a statement in content: *terwijl*.
    Aside,
    /// What is said: *dat*.
    Content,
    /// When, why, on what condition.
    Adverbial,
    /// Tells more of a noun.
    Relative,
    /// Tells who says what stands around it: *, zo zei hij,*.
    Quote,
}

/// A clause, as tokens `from..to` that carry its number; others inside it lie between.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clause {
    pub(super) kind: Kind,
    pub(super) parent: usize,
    pub(super) from: usize,
    pub(super) to: usize,
    /// Its finite verb.
    pub(super) verb: Option<usize>,
    /// Has it a participle that its helping verb can belong to?
    pub(super) has_participle: bool,
}

impl Clause {
    /// Is its verb the second of its parts, rather than the last?
    pub(super) fn can_lead(&self) -> bool {
        matches!(self.kind, Kind::Main | Kind::Joined | Kind::Quote)
    }

    /// Can it make a statement?
    pub(super) fn states(&self) -> bool {
        matches!(self.kind, Kind::Main | Kind::Joined | Kind::Aside)
    }
}

/// A sentence while it is cut.
pub(super) struct Scan<'a> {
    pub(super) tokens: &'a mut [Token],
    pub(super) verbs: &'a Verbs,
    pub(super) clauses: Vec<Clause>,
    /// The clauses that are open, outermost first.
    pub(super) open: Vec<usize>,
    /// Where the last conjunction or comma stood.
    pub(super) last_break: Option<usize>,
    /// Where the last *te* stood.
    pub(super) last_te: Option<usize>,
}

/// Cuts a sentence into clauses and marks their finite verbs. O(n) time.
pub(super) fn clauses(tokens: &mut [Token], verbs: &Verbs) -> Vec<Clause> {
    let mut scan = Scan { tokens, verbs, clauses: Vec::new(), open: Vec::new(), last_break: None, last_te: None };
    scan.begin(Kind::Main, 0, 0);
    for at in 0..scan.tokens.len() {
        scan.step(at);
    }
    let Scan { tokens, mut clauses, .. } = scan;
    for (at, token) in tokens.iter().enumerate() {
        let clause = &mut clauses[token.clause];
        clause.from = clause.from.min(at);
        clause.to = at + 1;
    }
    clauses
}

impl Scan<'_> {
    pub(super) fn begin(&mut self, kind: Kind, parent: usize, from: usize) {
        self.open.truncate(if parent == 0 && self.clauses.is_empty() { 0 } else { self.open.len().min(DEEPEST - 1) });
        self.open.push(self.clauses.len());
        self.clauses.push(Clause { kind, parent, from, to: from, verb: None, has_participle: false });
    }

    pub(super) fn last_break(&self) -> Option<usize> {
        self.last_break
    }

    pub(super) fn top(&self) -> usize {
        self.open.last().copied().unwrap_or(0)
    }

    fn step(&mut self, at: usize) {
        let token = self.tokens[at];
        if token.gap == Gap::Stop && self.clauses[self.open[0]].verb.is_some() {
            self.open.clear();
            self.begin(Kind::Main, 0, at);
            self.last_break = None;
        } else if token.gap == Gap::Comma || token.parts.any(Parts::AND) {
            self.last_break = Some(at);
        }
        if token.parts.any(Parts::TE) {
            self.last_te = Some(at);
        }
        self.close_relative(at);
        if token.gap != Gap::None && self.open.len() > 1 && self.clauses[self.top()].kind == Kind::Quote {
            self.open.pop();
            self.last_break = None;
        }
        if self.is_said(at) {
            self.begin(Kind::Quote, self.open[0], at);
            let number = self.top();
            self.clauses[number].verb = Some(at);
            self.tokens[at].is_finite = true;
        } else if let Some(kind) = self.opens(at) {
            let parent = self.open.get(1).copied().filter(|_| kind == Kind::Aside);
            if matches!(kind, Kind::Aside | Kind::Quote) {
                self.open.truncate(1);
            } else if at > 0 && self.tokens[at - 1].parts.any(Parts::AND) && self.open.len() > 1 {
                // *dat …, en dat …*: beside the one before, not in it.
                self.open.pop();
            }
            self.begin(kind, parent.unwrap_or_else(|| self.top()), at);
        } else if self.is_finite(at) {
            self.finite(at);
        } else if self.has(&token, Form::PARTICIPLE) {
            self.participle(at);
        }
        self.tokens[at].clause = self.top();
    }

    pub(super) fn before(&self, at: usize) -> Parts {
        at.checked_sub(1).map_or(Parts::default(), |before| self.tokens[before].parts)
    }

    /// Does a subordinate clause begin here?
    fn opens(&self, at: usize) -> Option<Kind> {
        let token = self.tokens[at];
        let before = self.before(at);
        let next = self.tokens.get(at + 1);
        if token.gap == Gap::Comma
            && token.parts.any(Parts::SO)
            && next.is_some_and(|next| next.gap == Gap::None && self.has(next, Form::ONE_OR_MORE))
        {
            return Some(Kind::Quote);
        }
        if token.parts.any(Parts::ASIDE) {
            return Some(Kind::Aside);
        }
        if token.parts.any(Parts::WHERE) && (at == 0 || token.gap == Gap::Stop) {
            return Some(Kind::Aside);
        }
        if token.parts.any(Parts::ADVERBIAL) || self.is_now_that(at) {
            return Some(Kind::Adverbial);
        }
        if token.parts.any(Parts::ASKS) && (at == 0 || token.gap == Gap::Stop) {
            return Some(Kind::Content);
        }
        if token.parts.any(Parts::EITHER) && token.gap == Gap::None && before.any(Parts::WHETHER) {
            return Some(Kind::Content);
        }
        if token.parts.any(Parts::THAT) {
            let points = token.gap == Gap::None && before.any(Parts::PREPOSITION) && !self.is_torn(at - 1);
            let is_subject = at == 0 && next.is_some_and(|next| self.has(next, Form::FINITE));
            return (!points && !is_subject && !self.is_object(at)).then_some(Kind::Content);
        }
        if token.parts.any(Parts::RELATIVE) && !token.parts.any(Parts::INCLUDING) {
            let points = token.gap == Gap::None
                && token.parts.any(Parts::DETERMINER)
                && (at == 0 || before.any(Parts::PREPOSITION.and(Parts::AND)) || self.tokens[at - 1].is_finite);
            // *onder wie Nederland*
            let names = before.any(Parts::AMONG) && token.gap == Gap::None;
            return (at > 0 && !points && !names).then_some(Kind::Relative);
        }
        None
    }

    /// *, nu de winter nadert*: does this *nu* open a clause, rather than say when?
    fn is_now_that(&self, at: usize) -> bool {
        let token = self.tokens[at];
        let has_verb = self.clauses[self.open[0]].verb.is_some();
        let next = self.tokens.get(at + 1);
        token.parts.any(Parts::NOW)
            && token.gap == Gap::Comma
            && has_verb
            && next.is_some_and(|next| next.gap == Gap::None && (next.can_act || next.parts.any(Parts::DETERMINER)))
    }

    /// *heeft Nederland dat onderstreept*: does this *dat* stand between a helping verb with
    /// its subject and the participle that is still to come?
    fn is_object(&self, at: usize) -> bool {
        let clause = self.clauses[self.top()];
        let Some(verb) =
            clause.verb.filter(|verb| !clause.has_participle && self.tokens[at].gap == Gap::None && *verb < at)
        else {
            return false;
        };
        let before = self.tokens[at - 1];
        let mut helpers = self.verbs.readings(self.tokens[verb].form).iter().map(|r| self.verbs.verb(*r).helper);
        helpers.any(|helper| helper == Some(Helper::Have)) && (before.parts.any(Parts::NOMINATIVE) || before.can_act)
    }

    /// Is this the first particle that the verb of the open clause wants?
    fn is_torn(&self, at: usize) -> bool {
        let Some(verb) = self.clauses[self.top()].verb.filter(|verb| *verb < at && at - verb <= REACH) else {
            return false;
        };
        let readings = self.verbs.readings(self.tokens[verb].form);
        let wants = |at: usize| readings.iter().any(|reading| reading.particle == self.tokens[at].form);
        self.tokens[at].parts.any(Parts::PARTICLE)
            && wants(at)
            && !(verb + 1..at).any(|earlier| self.tokens[earlier].parts.any(Parts::PARTICLE) && wants(earlier))
    }

    pub(super) fn has(&self, token: &Token, form: Form) -> bool {
        self.verbs.readings(token.form).iter().any(|reading| reading.form.any(form))
    }

    /// Does a particle before it make this a verb that can only stand last: *uitsprak*?
    pub(super) fn is_joined(&self, at: usize) -> bool {
        let readings = self.verbs.readings(self.tokens[at].form);
        !readings.is_empty() && readings.iter().all(|reading| reading.form.any(Form::JOINED))
    }

    pub(super) fn is_helper(&self, at: usize) -> bool {
        self.verbs.readings(self.tokens[at].form).iter().any(|reading| self.verbs.verb(*reading).helper.is_some())
    }

    /// Does a helping verb in this clause wait for a participle?
    pub(super) fn is_helped(&self) -> bool {
        self.helps(self.top())
    }

    pub(super) fn helps(&self, clause: usize) -> bool {
        let Some(verb) = self.clauses[clause].verb else { return false };
        let readings = self.verbs.readings(self.tokens[verb].form);
        let mut helpers = readings.iter().filter_map(|reading| self.verbs.verb(*reading).helper);
        helpers.any(|helper| matches!(helper, Helper::Be | Helper::Have | Helper::Become))
    }
}
