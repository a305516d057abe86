//! What does the subject of a clause do by it?

use super::super::lexicon::Symbol;
use super::StatementLists;
use super::clauses::Clause;
use super::grammar::Parts;
use super::tokens::Gap;
use super::tokens::Token;
use super::verbs::Form;
use super::verbs::Helper;
use super::verbs::Verb;
use crate::corpus::Act;

/// The rule of phrases whose subject is spoken of and does nothing: *kwam aan de orde*.
pub(super) const RAISED: &str = "raised";

/// What a clause says, before it is known who says it.
#[derive(Clone, Debug)]
pub(super) struct Predicate {
    pub(super) act: Act,
    /// The rule that gave the act.
    pub(super) rule: &'static str,
    /// The tokens it was read from.
    pub(super) read: Vec<usize>,
    pub(super) is_passive: bool,
    pub(super) is_denied: bool,
    pub(super) helper: Option<Helper>,
    /// The verb that carries the meaning.
    pub(super) verb: Option<Verb>,
    /// Can its finite verb speak of one, of more?
    pub(super) of_one: bool,
    pub(super) of_more: bool,
    pub(super) is_copula: bool,
    /// Its first infinitive with *te* does this.
    pub(super) infinitive: Option<Act>,
    /// Its infinitive with *te* is that of *zullen*.
    pub(super) is_future_infinitive: bool,
}

impl Predicate {
    /// Does it only say what can or must be?
    pub(super) fn is_modal(&self) -> bool {
        matches!(self.helper, Some(Helper::Can | Helper::May | Helper::Must)) && self.act != Act::Supports
    }
}

impl StatementLists {
    /// Reads the verbs of a clause. O(n) in its tokens.
    pub(super) fn predicate(&self, tokens: &[Token], number: usize, clause: &Clause) -> Predicate {
        let own = || (clause.from..clause.to).filter(|at| tokens[*at].clause == number);
        let mut found = Predicate {
            act: Act::Describes,
            rule: "statement",
            read: Vec::new(),
            is_passive: false,
            is_denied: false,
            helper: None,
            verb: None,
            of_one: true,
            of_more: true,
            is_copula: false,
            infinitive: None,
            is_future_infinitive: false,
        };
        let finite = clause.verb;
        let mut end = None;
        if let Some(at) = finite {
            let readings = self.verbs.readings(tokens[at].form);
            let is = |form| readings.iter().any(|reading| reading.form.any(form));
            found.of_one = readings.is_empty() || is(Form::ONE);
            found.of_more = readings.is_empty() || is(Form::MORE);
            found.helper = readings.iter().find_map(|reading| self.verbs.verb(*reading).helper);
            found.read.push(at);
        }
        match finite {
            Some(at) if found.helper.is_none() => {
                if let Some((infinitive, reading)) = self.aspect(tokens, at, own()) {
                    // *blijft steunen*, *liet weten*
                    found.verb = Some(self.verbs.verb(reading));
                    found.read.push(infinitive);
                } else if let Some((reading, particle)) = self.lexical(tokens, at, own()) {
                    found.verb = Some(self.verbs.verb(reading));
                    found.read.extend(particle);
                    end = particle;
                }
            }
            _ => {
                let is_state = found.helper == Some(Helper::Be);
                let cue_free = own().filter(|at| !is_state || self.grammar.cue(tokens[*at].form).is_none());
                let wants_participle = matches!(found.helper, Some(Helper::Be | Helper::Become));
                if let Some((at, reading)) = self.helped(tokens, cue_free, wants_participle) {
                    let verb = self.verbs.verb(reading);
                    found.verb = Some(verb);
                    found.read.push(at);
                    let is_participle = reading.form.any(Form::PARTICIPLE);
                    found.is_passive = is_participle
                        && match found.helper {
                            Some(Helper::Have) => false,
                            Some(Helper::Be) | None => !verb.is_unaccusative && finite.is_some(),
                            Some(Helper::Become) => true,
                            Some(_) => own().any(|at| tokens[at].form == self.words.be_passive),
                        };
                    end = Some(at);
                }
            }
        }
        if found.helper == Some(Helper::Must)
            && found.verb.is_none()
            && !own().any(|at| tokens[at].parts.any(Parts::TE))
            && let Some(verb) = finite.and_then(|at| self.own_verb(tokens[at].form))
        {
            // *diende als voorbereiding*
            found.helper = None;
            found.verb = Some(verb);
        }
        found.is_copula = found.verb.is_none() && found.helper == Some(Helper::Be);
        self.note_infinitive(tokens, own(), &mut found);
        found.is_denied = self.is_denied(tokens, own(), finite.unwrap_or(0), end.unwrap_or(clause.to));
        self.decide(tokens, own(), !clause.can_lead(), &mut found);
        if let Some(verb) = found.verb {
            if found.is_denied && verb.is_denial {
                // *werd door niemand betwist*
                found.act = Act::Stresses;
                found.is_denied = false;
            } else if found.is_passive && verb.is_planned {
                found.act = Act::Describes;
            }
        }
        found
    }

    /// A helping verb that can also stand on its own.
    fn own_verb(&self, form: Symbol) -> Option<Verb> {
        let readings = self.verbs.readings(form).iter().filter(|reading| reading.particle == Symbol::NONE);
        readings.map(|reading| self.verbs.verb(*reading)).find(|verb| verb.helper.is_none())
    }

    fn note_infinitive(&self, tokens: &[Token], own: impl Iterator<Item = usize>, found: &mut Predicate) {
        let mut has_te = false;
        for at in own {
            if tokens[at].parts.any(Parts::TE) {
                has_te = true;
                // *bereid te zijn*
                let cue = at.checked_sub(1).and_then(|before| self.grammar.cue(tokens[before].form));
                found.infinitive = found.infinitive.or(cue);
                found.is_future_infinitive |= tokens.get(at + 1).is_some_and(|next| next.form == self.words.shall);
            } else if has_te && found.infinitive.is_none() {
                let particle = at.checked_sub(2).map_or(Symbol::NONE, |before| tokens[before].form);
                let readings = self.verbs.readings(tokens[at].form);
                let fitting = readings.iter().filter(|reading| reading.form.any(Form::INFINITIVE));
                let torn =
                    fitting.clone().find(|reading| reading.particle != Symbol::NONE && reading.particle == particle);
                let chosen = torn.or_else(|| fitting.clone().find(|reading| reading.particle == Symbol::NONE));
                found.infinitive = chosen
                    .map(|reading| self.verbs.verb(*reading))
                    .filter(|verb| verb.helper.is_none() && verb.act != Act::Describes)
                    .map(|verb| verb.act);
            }
        }
    }

    fn is_denied(&self, tokens: &[Token], own: impl Iterator<Item = usize>, verb: usize, end: usize) -> bool {
        for at in own.take_while(|at| *at <= end) {
            if at > verb && tokens[at].parts.any(Parts::TE.and(Parts::OM)) {
                return false;
            }
            // *, niet voor het eerst,* denies no more than itself.
            let denies = tokens[at].parts.any(Parts::NOT) && (tokens[at].gap == Gap::None || at == 0);
            if denies && !tokens.get(at + 1).is_some_and(|next| next.parts.any(Parts::ONLY)) {
                return true;
            }
        }
        false
    }

    /// The act of verb and object together.
    fn decide(&self, tokens: &[Token], own: impl Iterator<Item = usize> + Clone, is_last: bool, found: &mut Predicate) {
        let finite = found.read.first().copied().unwrap_or(0);
        let verb = found.verb;
        if let Some(verb) = verb {
            let has_self = || own.clone().any(|at| tokens[at].parts.any(Parts::REFLEXIVE.and(Parts::ME)));
            found.act = if verb.is_reflexive && !has_self() { Act::Describes } else { verb.act };
            found.rule = if found.read.len() > 1 { "separable-verb" } else { "reporting-verb" };
            if found.is_passive {
                found.rule = "passive-verb";
            }
        }
        if found.read.iter().any(|at| self.words.points.binary_search(&tokens[*at].form).is_ok())
            && found.act == Act::Describes
            && own.clone().any(|at| tokens[at].form == self.words.on || self.words.thereon.contains(&tokens[at].form))
        {
            found.act = Act::Stresses;
            found.rule = "reporting-verb";
        }
        if own
            .clone()
            .any(|at| tokens[at].form == self.words.expectation && at > 0 && tokens[at - 1].form == self.words.to)
        {
            found.act = Act::Expects;
            found.rule = "expectation";
            return;
        }
        if verb.is_some_and(|verb| verb.is_belief) && own.clone().any(|at| tokens[at].parts.any(Parts::REFLEXIVE)) {
            // *kan zich vinden in*
            found.act = Act::Supports;
            found.rule = "support-verb";
            return;
        }
        if let Some(verb) = verb
            && let Some((at, act)) =
                own.clone().find_map(|at| self.idioms.act(tokens, at, verb.number).map(|act| (at, act)))
        {
            found.act = act;
            found.rule = if act == Act::Describes && verb.is_light { RAISED } else { "set-phrase" };
            found.read.push(at);
            return;
        }
        if verb.is_some_and(|verb| !verb.is_light) {
            self.note_manner(tokens, own, found);
            return;
        }
        let has_there = own.clone().any(|at| tokens[at].form == self.words.there);
        let mut cue: Option<(usize, Act)> = None;
        for at in own.clone() {
            let Some(act) = self.grammar.cue(tokens[at].form) else { continue };
            // *Erkentelijk ben ik*, *dat zij bereid is*
            let leads = at + 1 == finite && (is_last || own.clone().next() == Some(at));
            // *De verwachting van het kabinet is dat*, *De inzet is om*
            let has_content =
                || tokens[finite + 1..].iter().take(4).any(|token| token.parts.any(Parts::THAT.and(Parts::OM)));
            let leads = leads || (found.is_copula && names_whose(tokens, at) && has_content());
            if found.read.contains(&at) || (found.is_copula && at < finite && !has_there && !leads) {
                continue;
            }
            let is_attribute = tokens[at].parts.any(Parts::QUALITY)
                && at > 0
                && tokens[at - 1].parts.any(Parts::DETERMINER)
                && tokens.get(at + 1).is_some_and(|next| next.parts == Parts::default() && !next.is_finite);
            // *op verzoek van*: whoever asked for it is no more than its cause.
            let is_cause = tokens[at].parts.any(Parts::INITIATIVE)
                && at > 0
                && tokens[at - 1].form == self.words.on
                && tokens.get(at + 1).is_some_and(|next| next.parts.any(Parts::OF));
            // *In Afghanistan biedt het akkoord uitzicht*: what was agreed before decides nothing now.
            let is_known = tokens[at].form == self.words.deal
                && at > 0
                && tokens[at - 1].parts.any(Parts::IT.and(Parts::THIS).and(Parts::THAT))
                && verb.is_some();
            if is_attribute || is_cause || is_known {
                continue;
            }
            let governed = is_governed(tokens, at);
            let is_beside = governed && (at < finite || found.act != Act::Describes);
            if is_beside && !found.is_passive {
                continue;
            }
            match cue {
                None => cue = Some((at, act)),
                // *voor deze bereidheid mijn waardering*: what no preposition governs is meant.
                Some((first, _)) if is_governed(tokens, first) && !governed => cue = Some((at, act)),
                // *het pleidooi kreeg bijval*: what the verb takes is meant, not its subject.
                Some((first, _)) if first < finite && at > finite && !found.is_passive && !governed => {
                    cue = Some((at, act))
                }
                // *overeenstemming over het belang* stresses, it decides nothing.
                Some((first, Act::Decides)) if act == Act::Stresses && found.act == Act::Describes => {
                    cue = Some((first, act))
                }
                _ => {}
            }
        }
        let is_guess = verb.is_none() && found.helper.is_none() && !found.read.is_empty();
        if let Some((at, act)) = cue.filter(|(_, act)| !is_guess || *act != Act::Decides) {
            let is_shared = act == Act::Decides && (found.is_copula || verb.is_some_and(|verb| verb.is_unaccusative));
            let becomes = found.helper == Some(Helper::Become) && verb.is_none();
            let act = if becomes && tokens[at].form == self.words.agreed { Act::Decides } else { act };
            found.act = if is_shared && self.words.consensus.contains(&tokens[at].form) { Act::Stresses } else { act };
            found.rule = "support-verb";
            found.read.push(at);
        } else if verb.is_some_and(|verb| verb.is_light && verb.is_speech && verb.act == Act::Stresses)
            && own.clone().any(|at| tokens[at].parts.any(Parts::REFLEXIVE))
        {
            // *sprak zich uit voor*
            found.act = Act::Supports;
        }
    }

    /// *nam met waardering kennis van*: how something was done can be the act.
    fn note_manner(&self, tokens: &[Token], own: impl Iterator<Item = usize>, found: &mut Predicate) {
        if !matches!(found.act, Act::Describes | Act::Supports) {
            return;
        }
        let is_plain = found.act == Act::Describes;
        for at in own.filter(|at| *at > 0) {
            let cue = self.grammar.cue(tokens[at].form).filter(|_| tokens[at - 1].parts.any(Parts::WITH));
            let fits =
                |act: &Act| *act == Act::Appreciates || (is_plain && matches!(act, Act::Stresses | Act::Supports));
            if let Some(act) = cue.filter(fits) {
                found.act = act;
                found.rule = "manner";
                found.read.push(at);
                return;
            }
        }
    }
}

/// Does a sentence begin with this noun, and *van* follow it: *De verwachting van*?
fn names_whose(tokens: &[Token], at: usize) -> bool {
    at <= 2 && tokens.get(at + 1).is_some_and(|next| next.parts.any(Parts::OF))
}

/// Does a preposition other than *van* govern this noun?
fn is_governed(tokens: &[Token], at: usize) -> bool {
    let before = tokens[..at].iter().rev().take(3);
    let mut inside = before.take_while(|token| {
        (token.parts == Parts::default() && token.is_inflected)
            || token.parts.any(Parts::DETERMINER.and(Parts::PREPOSITION).and(Parts::POSSESSIVE))
    });
    inside.any(|token| token.parts.any(Parts::PREPOSITION) && !token.parts.any(Parts::OF))
}
