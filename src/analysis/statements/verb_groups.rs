//! Which particle, participle or infinitive belongs to the finite verb of a clause?

use super::super::lexicon::Symbol;
use super::StatementLists;
use super::grammar::Parts;
use super::tokens::Gap;
use super::tokens::Token;
use super::verbs::Form;
use super::verbs::Reading;
use crate::corpus::Act;

impl StatementLists {
    /// The infinitive behind a verb that adds nothing to it but how it goes on.
    pub(super) fn aspect(
        &self,
        tokens: &[Token],
        at: usize,
        own: impl Iterator<Item = usize>,
    ) -> Option<(usize, Reading)> {
        let readings = self.verbs.readings(tokens[at].form);
        let is_aspect = readings.iter().any(|reading| {
            reading.particle == Symbol::NONE && reading.form.any(Form::FINITE) && self.verbs.verb(*reading).is_aspect
        });
        let mut behind = own.filter(|other| *other > at);
        behind.find_map(|other| {
            let torn = tokens[other - 1].parts.any(Parts::TE.and(Parts::DETERMINER).and(Parts::PREPOSITION));
            let mut readings = self.verbs.readings(tokens[other].form).iter();
            let infinitive = readings.find(|reading| {
                reading.form.any(Form::INFINITIVE)
                    && reading.particle == Symbol::NONE
                    && self.verbs.verb(**reading).helper.is_none()
            });
            infinitive.filter(|_| is_aspect && !torn).map(|reading| (other, *reading))
        })
    }

    /// The reading of a finite verb whose particle stands in the clause, else the bare one.
    pub(super) fn lexical(
        &self,
        tokens: &[Token],
        at: usize,
        own: impl Iterator<Item = usize>,
    ) -> Option<(Reading, Option<usize>)> {
        let readings = self.verbs.readings(tokens[at].form);
        let mut weak = None;
        for other in own.filter(|other| *other > at) {
            if tokens[other].parts.any(Parts::TE) && weak.is_some_and(|(reading, _)| self.takes_infinitive(reading)) {
                return weak;
            }
            if !tokens[other].parts.any(Parts::PARTICLE) || self.belongs_to_infinitive(tokens, other) {
                continue;
            }
            let form = tokens[other].form;
            let torn = readings.iter().find(|reading| reading.particle == form && reading.form.any(Form::FINITE));
            let te_follows = tokens.get(other + 1).is_some_and(|next| next.parts.any(Parts::TE));
            if te_follows && weak.is_some_and(|(reading, _)| self.takes_infinitive(reading)) {
                return weak;
            }
            if let Some(reading) = torn {
                if self.stands_alone(tokens, other) {
                    return Some((*reading, Some(other)));
                }
                weak = weak.or(Some((*reading, Some(other))));
            }
        }
        let bare = readings.iter().find(|reading| reading.particle == Symbol::NONE && reading.form.any(Form::FINITE));
        match bare {
            Some(bare) if weak.is_none() || !self.verbs.verb(*bare).is_bound => Some((*bare, None)),
            _ => weak,
        }
    }

    /// Does this verb go on with what is to be done: *riep hen op de strijd te staken*?
    fn takes_infinitive(&self, reading: Reading) -> bool {
        let verb = self.verbs.verb(reading);
        verb.is_speech || matches!(verb.act, Act::CallsFor | Act::Commits | Act::Expects)
    }

    /// *in te stellen*: does this particle belong to the infinitive behind *te*?
    fn belongs_to_infinitive(&self, tokens: &[Token], at: usize) -> bool {
        let [te, infinitive] = [at + 1, at + 2].map(|next| tokens.get(next));
        te.is_some_and(|te| te.parts.any(Parts::TE))
            && infinitive.is_some_and(|infinitive| {
                let mut readings = self.verbs.readings(infinitive.form).iter();
                readings.any(|reading| reading.particle == tokens[at].form)
            })
    }

    /// Is this particle torn off a verb, and not a preposition before a noun?
    fn stands_alone(&self, tokens: &[Token], at: usize) -> bool {
        if !tokens[at].parts.any(Parts::PREPOSITION) {
            return true;
        }
        let Some(next) = tokens.get(at + 1) else { return true };
        next.gap != Gap::None
            || next.parts.any(Parts::TE.and(Parts::OM).and(Parts::AND).and(Parts::ADVERBIAL).and(Parts::ASIDE))
            || (next.parts.any(Parts::PREPOSITION) && !next.parts.any(Parts::DETERMINER))
            || next.clause != tokens[at].clause
            || next.is_finite
            || (!next.parts.any(Parts::POSSESSIVE)
                && self.verbs.readings(next.form).iter().any(|reading| reading.form.any(Form::INFINITIVE)))
    }

    /// The participle or infinitive that a helping verb helps: the first with an act of its
    /// own, else the first.
    pub(super) fn helped(
        &self,
        tokens: &[Token],
        own: impl Iterator<Item = usize>,
        wants_participle: bool,
    ) -> Option<(usize, Reading)> {
        let wanted = if wants_participle { Form::PARTICIPLE } else { Form::NOT_FINITE };
        let mut first = None;
        for at in own {
            if tokens[at].is_finite {
                continue;
            }
            let follows_te = at > 0 && tokens[at - 1].parts.any(Parts::TE);
            // *zijn overeengekomen*: a verb that could be a possessive elsewhere.
            let after_article = at > 0
                && !tokens[at - 1].is_finite
                && tokens[at - 1].parts.any(Parts::DETERMINER.and(Parts::POSSESSIVE).and(Parts::SOME))
                && !tokens[at - 1].parts.any(Parts::PARTICLE);
            // *Nederland, gesteund door Denemarken,* says who stands behind it, not what is done.
            let is_set_off =
                tokens[at].gap == Gap::Comma && tokens.get(at + 1).is_some_and(|next| next.parts.any(Parts::BY));
            if follows_te || after_article || is_set_off {
                continue;
            }
            for reading in self.verbs.readings(tokens[at].form) {
                let verb = self.verbs.verb(*reading);
                let before = at.checked_sub(1).map_or(Symbol::NONE, |before| tokens[before].form);
                // *toe heeft gezegd*
                let earlier = at.checked_sub(2).filter(|earlier| tokens[earlier + 1].is_finite);
                let earlier = earlier.map_or(Symbol::NONE, |earlier| tokens[earlier].form);
                let is_torn = reading.particle != Symbol::NONE && ![before, earlier].contains(&reading.particle);
                if verb.helper.is_some() || !reading.form.any(wanted) || is_torn {
                    continue;
                }
                if verb.act != Act::Describes || reading.particle != Symbol::NONE {
                    return Some((at, *reading));
                }
                first = match first {
                    Some((_, known)) if !self.verbs.verb(known).is_aspect => first,
                    _ => Some((at, *reading)),
                };
            }
        }
        first
    }
}
