//! Of which clause is a word the finite verb, or the participle?

use super::clauses::Kind;
use super::clauses::REACH;
use super::clauses::Scan;
use super::grammar::Parts;
use super::tokens::Gap;
use super::verbs::Form;

impl Scan<'_> {
    /// *heeft … uitgesproken en daarbij benadrukt*: a second participle of the same helping
    /// verb is a further predicate.
    pub(super) fn participle(&mut self, at: usize) {
        let main = self.open[0];
        if let Some(from) = self.last_break
            && at - from <= 6
            && self.tokens[from].parts.any(Parts::AND)
            && self.clauses[main].has_participle
            && self.helps(main)
            && self.clauses[main].verb.is_some_and(|verb| verb < from)
            && (self.open.len() == 1 || self.tokens[from].gap == Gap::Comma)
            && self.tokens[from + 1..at]
                .iter()
                .all(|token| token.parts == Parts::default() || token.parts.any(Parts::ADVERB.and(Parts::DETERMINER)))
        {
            let verb = self.clauses[main].verb;
            self.open.clear();
            self.begin(Kind::Joined, main, from);
            let number = self.top();
            self.clauses[number].verb = verb;
            for token in &mut self.tokens[from..at] {
                token.clause = number;
            }
        }
        let top = self.top();
        self.clauses[top].has_participle = true;
    }

    /// *riep landen die …overwegen op*: a particle right behind the verb of a relative
    /// clause, which only the verb outside it can want.
    pub(super) fn close_relative(&mut self, at: usize) {
        let [.., outer, inner] = self.open[..] else { return };
        let (Some(outer_verb), Some(inner_verb)) = (self.clauses[outer].verb, self.clauses[inner].verb) else { return };
        let form = self.tokens[at].form;
        let wants = |verb: usize| self.verbs.readings(self.tokens[verb].form).iter().any(|r| r.particle == form);
        if self.clauses[inner].kind == Kind::Relative
            && at == inner_verb + 1
            && self.tokens[at].parts.any(Parts::PARTICLE)
            && wants(outer_verb)
            && !wants(inner_verb)
        {
            self.open.pop();
        }
    }

    /// A word that can be a finite verb: of which clause?
    pub(super) fn finite(&mut self, at: usize) {
        let top = self.top();
        let is_joined = self.is_joined(at);
        if is_joined
            && self.open.iter().all(|clause| self.clauses[*clause].can_lead() || self.clauses[*clause].verb.is_some())
        {
            // With its particle before it a verb stands last in a subordinate clause.
            return;
        }
        if self.takes_over(at) {
            return;
        }
        let token = self.tokens[at];
        let before = self.before(at);
        let waits = self.open.iter().rposition(|clause| self.clauses[*clause].verb.is_none());
        match self.clauses[top].verb {
            None => {
                let outer = waits.filter(|_| token.gap == Gap::Comma && self.open.len() > 1 && !is_joined);
                let outer = outer.and_then(|_| {
                    self.open[..self.open.len() - 1].iter().rposition(|clause| self.clauses[*clause].verb.is_none())
                });
                if let Some(outer) = outer {
                    self.open.truncate(outer + 1);
                }
            }
            Some(verb) if self.open.len() > 1 => {
                if at == verb + 1 && token.gap == Gap::None && waits.is_none() {
                    // *dat Nederland zich zorgen maakt*: the verb stands last, and before it a noun.
                    let is_noun = !self.is_helper(verb) && !self.has(&token, Form::NOT_FINITE);
                    if is_noun && !self.is_helper(at) {
                        self.give_way(verb, at);
                    }
                    return;
                }
                // *die er is en wordt gesteund, moet*: its verb stands last, and is not the one waited for.
                let goes_on =
                    self.last_break.is_some_and(|from| from > verb && self.tokens[from].parts.any(Parts::AND));
                if goes_on && token.gap == Gap::None && self.is_last(at) {
                    return;
                }
                if let Some(outer) = waits {
                    self.open.truncate(outer + 1);
                } else if !self.joins(at, before) {
                    return;
                }
            }
            Some(_) => {
                if !self.joins(at, before) {
                    return;
                }
            }
        }
        let top = self.top();
        self.clauses[top].verb = Some(at);
        self.tokens[at].is_finite = true;
    }

    /// A verb that the lists have takes the place of a word that only looked like one.
    fn takes_over(&mut self, at: usize) -> bool {
        let top = self.top();
        let Some(guess) = self.clauses[top].verb.filter(|verb| self.verbs.readings(self.tokens[*verb].form).is_empty())
        else {
            return false;
        };
        let is_known = !self.verbs.readings(self.tokens[at].form).is_empty();
        let is_apart = self.last_break.is_some_and(|from| from > guess) || self.tokens[at].gap != Gap::None;
        if !is_known || is_apart {
            return false;
        }
        self.give_way(guess, at);
        true
    }

    /// The finite verb of the open clause is not this word after all, but that one.
    fn give_way(&mut self, guess: usize, at: usize) {
        let top = self.top();
        self.tokens[guess].is_finite = false;
        self.tokens[at].is_finite = true;
        self.clauses[top].verb = Some(at);
    }

    /// Does nothing of its clause follow this verb but another?
    fn is_last(&self, at: usize) -> bool {
        self.tokens
            .get(at + 1)
            .is_none_or(|next| next.gap != Gap::None || next.parts.any(Parts::AND) || self.has(next, Form::NOT_FINITE))
    }

    /// Begins a further predicate with the conjunction or comma before this verb, if it is
    /// the verb of a main clause.
    fn joins(&mut self, at: usize, before: Parts) -> bool {
        let Some(from) = self.last_break.filter(|from| at - from <= REACH) else { return false };
        let in_main = self.open.len() == 1;
        let follows = before.any(Parts::AND) || self.tokens[at].gap == Gap::Comma;
        if self.is_joined(at)
            || (!in_main && self.is_last(at))
            || (!follows && !in_main && !self.tokens[from].parts.any(Parts::AND))
        {
            return false;
        }
        if self.clauses[self.open[0]].verb.is_some_and(|verb| verb >= from) {
            return false;
        }
        self.open.truncate(1);
        let parent = self.open[0];
        self.open.clear();
        self.begin(Kind::Joined, parent, from);
        let number = self.top();
        for token in &mut self.tokens[from..at] {
            token.clause = number;
        }
        true
    }
}
