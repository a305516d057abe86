//! Can a word be a finite verb where it stands?

use super::clauses::Scan;
use super::grammar::Parts;
use super::tokens::Gap;
use super::verbs::Form;

impl Scan<'_> {
    /// Can this word be a finite verb where it stands?
    pub(super) fn is_finite(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let readings = self.verbs.readings(token.form);
        if !readings.iter().any(|reading| reading.form.any(Form::FINITE)) {
            return false;
        }
        let before = self.before(at);
        if at == 0 && readings.iter().all(|reading| self.verbs.verb(*reading).helper.is_none()) {
            // *Zorgen leven er*: the verb is second.
            return false;
        }
        let is_helper = readings.iter().any(|reading| self.verbs.verb(*reading).helper.is_some());
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
        let is_infinitive = readings.iter().any(|reading| reading.form.any(Form::INFINITIVE));
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
