//! Who does what a clause says, and to whom?

use super::Reading;
use super::Roles;
use super::acts::Predicate;
use super::acts::RAISED;
use super::clauses::Clause;
use super::clauses::Kind;
use super::grammar::Parts;
use super::names::COUNCIL;
use super::parties::Party;
use super::ties::Role;
use super::verbs::Helper;
use crate::analysis::model::Evidence;
use crate::analysis::model::Found;
use crate::corpus::Act;

/// Whoever is felt to agree *in de Raad*, *binnen het Bondgenootschap*.
const BODIES: [&str; 3] = ["eu", "navo", COUNCIL];

impl Reading<'_> {
    /// Who acts in a clause. `before` is the subject of the clause before it.
    pub(super) fn roles(&self, clause: &Clause, found: &Predicate, own: &[usize], before: &Roles) -> Roles {
        let mut roles = Roles::default();
        let with = |role: Role| {
            own.iter().map(|at| &self.parties[*at]).find(|party| party.role == role && !party.is_adjective)
        };
        if let Some(party) = with(Role::According) {
            self.act_by(party, "according-to", &mut roles);
            return roles;
        }
        // *Rusland stond centraal*: whoever is spoken of does nothing.
        let is_of_topic = found.rule == RAISED || found.verb.is_some_and(|verb| verb.is_of_topic);
        let unfinished = found.helper == Some(Helper::Become) && found.verb.is_none() && with(Role::By).is_some();
        if found.is_passive || unfinished {
            let agent = with(Role::By)
                .or_else(|| with(Role::Siding))
                .or_else(|| with(Role::Between).filter(|party| !self.is_of_noun(party)))
                .or_else(|| with(Role::Initiating))
                .or_else(|| {
                    // *vanuit Washington werd aangedrongen op*
                    let is_source = |party: &Party| self.tokens[party.from.saturating_sub(1)].parts.any(Parts::FROM);
                    with(Role::Other).filter(|party| found.act != Act::Describes && is_source(party))
                });
            if let Some(party) = agent {
                self.act_by(party, "passive-agent", &mut roles);
            } else if found.act == Act::Describes
                && let Some(party) = with(Role::With).filter(|party| party.from == clause.from + 1)
            {
                // *Met de Georgische minister werd gesproken over*
                self.act_by(party, "present", &mut roles);
            }
        } else if let Some(party) = self.subject(clause, found, own).filter(|_| !is_of_topic) {
            roles.is_inverted = clause.verb.is_some_and(|verb| verb < party.from);
            let takes_object = found.verb.is_some_and(|verb| verb.is_personal);
            if clause.kind == Kind::Joined && roles.is_inverted && takes_object && self.shares(clause, before) {
                roles = before.clone();
            } else {
                self.act_by(party, if party.is_pronoun { "pronoun" } else { "subject" }, &mut roles);
            }
        } else if clause.kind == Kind::Joined && self.shares(clause, before) {
            roles = before.clone();
        }
        if roles.actors.is_empty()
            && let Some(party) = own.first().map(|at| &self.parties[*at]).filter(|party| self.is_view_of(clause, party))
            && found.verb.is_none_or(|verb| verb.is_light)
        {
            self.act_by(party, "according-to", &mut roles);
        }
        if roles.actors.is_empty()
            && let Some(party) =
                with(Role::Siding).or_else(|| with(Role::Initiating)).or_else(|| self.source(found, own))
        {
            self.act_by(party, "according-to", &mut roles);
        }
        let receives = found.verb.is_some_and(|verb| verb.is_received) && found.rule == "support-verb";
        if (roles.actors.is_empty() || receives)
            && found.rule == "support-verb"
            && matches!(found.act, Act::Supports | Act::CallsFor | Act::Commits | Act::Expects)
            && let Some(cue) = found.read.last()
            && let Some(party) = own.iter().map(|at| &self.parties[*at]).find(|party| {
                party.from == cue + 2 || (receives && party.role == Role::Of && found.read[0] < party.from)
            })
            && party.role == Role::Of
        {
            // *de steun van Nederland*
            roles.actors.clear();
            self.act_by(party, "support-verb", &mut roles);
        }
        if roles.actors.is_empty()
            && !found.is_passive
            && let Some(party) = with(Role::Concerned)
        {
            self.act_by(party, "pronoun", &mut roles);
        }
        if !roles.actors.is_empty()
            && let Some(party) = own.first().map(|at| &self.parties[*at])
            && party.role == Role::With
            && party.from == clause.from + 1
            && clause.verb == Some(party.to)
        {
            self.act_by(party, "joined-subject", &mut roles);
        }
        if !roles.actors.is_empty()
            && matches!(found.act, Act::Decides | Act::CallsFor | Act::Commits | Act::Stresses)
            && let Some(party) = with(Role::With).filter(|party| self.joins_in(clause, found, party, own))
        {
            self.act_by(party, "joined-subject", &mut roles);
        }
        for extra in [Role::Alike, Role::Together, Role::OnBehalf] {
            if let Some(party) = with(extra).filter(|_| !roles.actors.is_empty() || extra == Role::OnBehalf) {
                self.act_by(party, "joined-subject", &mut roles);
            }
        }
        roles
    }

    /// *bepleitte met Duitsland*, *tekende de minister met zijn ambtgenoot*: do they do it
    /// together?
    fn joins_in(&self, clause: &Clause, found: &Predicate, party: &Party, own: &[usize]) -> bool {
        let Some(verb) = clause.verb.filter(|verb| *verb < party.from) else { return false };
        let behind = party.from - 1;
        let is_active = found.verb.is_some_and(|verb| !verb.is_light) && !found.is_passive;
        let beside_subject = own.iter().any(|at| self.parties[*at].to == behind && self.parties[*at].from == verb + 1);
        is_active && (behind == verb + 1 || beside_subject)
    }

    /// *samenwerking tussen de EU en de NAVO*: does the preposition before this party belong
    /// to a noun, rather than to the verb?
    fn is_of_noun(&self, party: &Party) -> bool {
        party.from.checked_sub(2).map(|at| self.tokens[at]).is_some_and(|before| {
            let is_word = before.parts == Parts::default() && !before.is_finite && !before.can_act;
            is_word && self.lists.verbs.readings(before.form).is_empty()
        })
    }

    /// Where something is felt or comes from: *leven er zorgen bij*, *bijval kwam van*.
    fn source(&self, found: &Predicate, own: &[usize]) -> Option<&Party> {
        let is_state = found.is_copula || found.rule == "set-phrase" || found.verb.is_some_and(|verb| verb.is_light);
        if found.is_passive || !is_state || !matches!(found.rule, "support-verb" | "set-phrase") {
            return None;
        }
        let verb = *found.read.first()?;
        own.iter().map(|at| &self.parties[*at]).filter(|party| !party.is_adjective).find(|party| {
            let before = party.from.checked_sub(1).map_or(Parts::default(), |at| self.tokens[at].parts);
            match party.role {
                Role::Of => {
                    party.from == verb + 2 || found.read.last().is_some_and(|at| (at + 2..at + 5).contains(&party.from))
                }
                Role::To | Role::Other => {
                    let is_body = party.ids.iter().all(|id| BODIES.contains(&id.as_str()));
                    before.any(Parts::AMONG.and(Parts::FROM))
                        || (is_body && before.any(Parts::IN))
                        || (found.rule == "set-phrase" && self.tokens[party.from - 1].form == self.lists.words.for_whom)
                }
                _ => false,
            }
        })
    }

    /// *Voor Finland was het*: does the sentence take this party's point of view?
    fn is_view_of(&self, clause: &Clause, party: &Party) -> bool {
        party.role == Role::To
            && party.from == clause.from + 1
            && self.tokens[clause.from].form == self.lists.words.for_whom
            && !party.is_adjective
    }

    /// Has this clause no place for a subject of its own: *en riep*, *maar zal*?
    fn shares(&self, clause: &Clause, before: &Roles) -> bool {
        let Some(verb) = clause.verb else { return false };
        let first = if self.tokens[clause.from].parts.any(Parts::AND) { clause.from + 1 } else { clause.from };
        !before.actors.is_empty() && (first == verb || (first..verb).all(|at| self.tokens[at].parts.any(Parts::ADVERB)))
    }

    fn subject(&self, clause: &Clause, found: &Predicate, own: &[usize]) -> Option<&Party> {
        let bare =
            || own.iter().map(|at| &self.parties[*at]).filter(|party| party.role == Role::Bare && !party.is_adjective);
        let fits = |party: &&Party| match party.is_many {
            _ if party.is_either => true,
            true => found.of_more,
            false => found.of_one,
        };
        let Some(verb) = clause.verb else { return bare().next() };
        // Whoever is named behind *om* is part of what is to be done.
        let end =
            (verb.max(clause.from)..clause.to).find(|at| self.tokens[*at].parts.any(Parts::OM)).unwrap_or(clause.to);
        let bare = || bare().filter(|party| party.from < end);
        if clause.kind == Kind::Joined && verb < clause.from {
            return None;
        }
        let beside = |party: &&Party| party.from == verb + 1 || party.to == verb;
        let is_subject = |party: &&Party| self.tokens[party.from].parts.any(Parts::NOMINATIVE);
        if let Some(party) = bare().filter(beside).find(is_subject) {
            return Some(party);
        }
        if matches!(clause.kind, Kind::Aside | Kind::Relative) {
            return bare().find(fits);
        }
        let first = self.first_of(clause);
        if let Some(party) =
            bare().take_while(|party| party.from < verb).find(|party| party.from == first || fits(party))
        {
            return Some(party);
        }
        let opens_with_noun = first < verb && {
            let parts = self.tokens[first].parts;
            parts.any(Parts::DETERMINER) && !parts.any(Parts::PREPOSITION.and(Parts::THAT))
        };
        let mut behind = bare().skip_while(|party| party.from < verb);
        if opens_with_noun {
            return behind.next().filter(fits).filter(|party| self.is_beside(verb, party));
        }
        behind.find(fits)
    }

    fn first_of(&self, clause: &Clause) -> usize {
        let first = clause.from;
        if self.tokens[first].parts.any(Parts::AND) { (first + 1).min(clause.to - 1) } else { first }
    }

    /// Does nothing but adverbs stand between the verb and this party?
    fn is_beside(&self, verb: usize, party: &Party) -> bool {
        self.tokens[verb + 1..party.from.max(verb + 1)].iter().all(|token| token.parts.any(Parts::ADVERB))
    }

    fn act_by(&self, party: &Party, rule: &'static str, roles: &mut Roles) {
        roles.is_group |= party.is_many && party.ids.iter().any(|id| id.ends_with("bondgenoten"));
        for id in &party.ids {
            if !roles.actors.iter().any(|known| known.value == *id) {
                roles.actors.push(self.found(id, party, rule));
            }
        }
    }

    pub(super) fn found(&self, id: &str, party: &Party, rule: &'static str) -> Found<String> {
        let start = self.view.words[self.tokens[party.from].word].start;
        let end = self.view.words[self.tokens[party.to - 1].word].end;
        let span = start..end.max(start);
        Found { value: id.to_owned(), evidence: Evidence { rule, spans: vec![span] } }
    }

    /// Those who take part in what a sentence without a subject describes.
    pub(super) fn present(&self, parties: &[Vec<usize>]) -> Vec<Found<String>> {
        let mut roles = Roles::default();
        for (number, clause) in self.clauses.iter().enumerate() {
            let tells = matches!(clause.kind, Kind::Relative)
                && (clause.from..clause.to).any(|at| self.tokens[at].parts.any(Parts::PRESENT))
                && !(clause.from..clause.to).any(|at| self.tokens[at].parts.any(Parts::NOT));
            let cleft = self.clauses[clause.parent].verb == Some(1) && self.tokens[0].form == self.lists.words.it;
            for party in parties[number].iter().map(|at| &self.parties[*at]) {
                let is_cleft = clause.kind == Kind::Content && cleft && party.role == Role::Bare;
                let takes_part = (tells && party.role == Role::Bare)
                    || is_cleft
                    || matches!(party.role, Role::Leading)
                    || (party.role == Role::According && !clause.states());
                if takes_part && !party.is_adjective {
                    let rule = if party.role == Role::Leading { "leading" } else { "present" };
                    self.act_by(party, rule, &mut roles);
                }
            }
        }
        roles.actors
    }

    /// To whom a statement is addressed.
    pub(super) fn addressees(
        &self,
        clause: &Clause,
        found: &Predicate,
        act: Act,
        roles: &Roles,
        own: &[usize],
    ) -> Vec<Found<String>> {
        let verb = clause.verb.unwrap_or(clause.from);
        let object = found.verb.is_some_and(|verb| verb.is_personal);
        let asked = |party: &Party| match party.role {
            Role::Bare => object,
            Role::To => self.tokens[party.from - 1].form != self.lists.words.for_whom,
            Role::Of => party.from == verb + 2,
            _ => false,
        };
        let mut others = own.iter().map(|at| &self.parties[*at]).filter(|party| {
            let is_actor = party.ids.iter().any(|id| roles.actors.iter().any(|actor| actor.value == *id));
            !is_actor && (party.from > verb || found.is_passive || (object && party.role == Role::Bare))
        });
        let party = match act {
            Act::CallsFor => others.find(|party| asked(party) && !party.is_adjective),
            Act::Appreciates => others.find(|party| !matches!(party.role, Role::By | Role::With)),
            Act::Supports => {
                others.find(|party| matches!(party.role, Role::Of | Role::To | Role::With) && !party.is_adjective)
            }
            Act::Commits => others.find(|party| matches!(party.role, Role::To | Role::Bare) && !party.is_adjective),
            _ => None,
        };
        let found = |party: &Party| party.ids.iter().map(|id| self.found(id, party, "addressee")).collect();
        party.map_or_else(Vec::new, found)
    }
}
