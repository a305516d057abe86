//! Who says what to whom in a sentence?
//!
//! A sentence is cut into clauses; in each that can make a statement the finite verb is
//! found with what belongs to it (particle, participle, object), the parties named in it
//! are given their roles, and act, actors and addressees follow.
//!
//! # Vocabulary
//!
//! * **party** – someone who can act, as a noun phrase or a pronoun ([`parties`]).
//! * **predicate** – what a clause says of its subject ([`acts`]).
//! * **cue** – a noun or adjective that makes an act of an everyday verb: *sprak zijn
//!   steun uit*.
//!
//! # What this module does not do
//!
//! It finds no names (they arrive as mentions) and no topics: a draft says which words its
//! topics are to be found in.
//!
//! # Invariant
//!
//! Every sentence gives at least one draft; all words of a draft lie in the sentence.

mod acts;
mod backing;
mod belonging;
mod clauses;
mod context;
mod finite;
mod grammar;
mod heads;
mod idioms;
mod joining;
mod members;
mod names;
mod parties;
mod phrases;
mod roles;
mod settling;
mod speakers;
mod ties;
mod tokens;
mod verb_groups;
mod verbs;

use super::lexicon::Lexicon;
use super::lexicon::Symbol;
use super::model::Evidence;
use super::model::Found;
use super::words::SentenceView;
use crate::corpus::Act;
use crate::order::sort_by_key;
use acts::Predicate;
use clauses::Clause;
use clauses::Kind;
pub(super) use context::Context;
use grammar::Grammar;
use grammar::Parts;
use heads::Heads;
use idioms::Idioms;
use names::Towns;
use parties::Party;
use speakers::Speakers;
use std::ops::Range;
use tokens::Token;
use verbs::Verbs;

/// A statement before its topics are known.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    /// Who; empty where no actor is named.
    pub(super) actors: Vec<Found<String>>,
    /// What they do.
    pub(super) act: Found<Act>,
    /// To whom.
    pub(super) addressees: Vec<Found<String>>,
    /// Which words of the sentence say so.
    pub(super) words: Range<usize>,
}

/// Single words that the rules name.
#[derive(Clone, Debug, Default)]
struct Words {
    be_passive: Symbol,
    shall: Symbol,
    on: Symbol,
    there: Symbol,
    for_whom: Symbol,
    it: Symbol,
    expectation: Symbol,
    to: Symbol,
    and: Symbol,
    thereon: [Symbol; 3],
    consensus: [Symbol; 2],
    agreed: Symbol,
    deal: Symbol,
    /// Forms of *wijzen*, sorted.
    points: Vec<Symbol>,
}

/// The word lists that statements are read with.
#[derive(Clone, Debug)]
pub(super) struct StatementLists {
    grammar: Grammar,
    verbs: Verbs,
    heads: Heads,
    idioms: Idioms,
    speakers: Speakers,
    towns: Towns,
    words: Words,
}

impl StatementLists {
    /// Puts the lists into the lexicon.
    pub(super) fn of(lexicon: &mut Lexicon) -> Self {
        let (grammar, verbs, heads) = (Grammar::of(lexicon), Verbs::of(lexicon), Heads::of(lexicon));
        let idioms = Idioms::of(lexicon, &verbs);
        let mut points = ["wijst", "wijzen", "wees", "wezen", "gewezen"].map(|form| lexicon.form(form)).to_vec();
        sort_by_key(&mut points, |symbol| *symbol);
        let words = Words {
            be_passive: lexicon.form("worden"),
            shall: lexicon.form("zullen"),
            on: lexicon.form("op"),
            there: lexicon.form("er"),
            for_whom: lexicon.form("voor"),
            it: lexicon.form("het"),
            expectation: lexicon.form("verwachting"),
            to: lexicon.form("naar"),
            and: lexicon.form("en"),
            thereon: ["daarop", "erop", "hierop"].map(|form| lexicon.form(form)),
            agreed: lexicon.form("eens"),
            deal: lexicon.form("akkoord"),
            consensus: ["consensus", "overeenstemming"].map(|form| lexicon.form(form)),
            points,
        };
        Self { grammar, verbs, heads, idioms, speakers: Speakers::new(), towns: Towns::new(), words }
    }

    /// The statements of a sentence, in reading order; at least one. O(n) time.
    pub(super) fn read(&self, view: &SentenceView, context: &mut Context) -> Vec<Draft> {
        context.enter(view);
        let mut tokens = tokens::tokens(view, &self.grammar, &self.heads);
        let clauses = clauses::clauses(&mut tokens, &self.verbs);
        let parties = parties::parties(view, &tokens, self, context);
        let reading = Reading { lists: self, view, tokens: &tokens, clauses: &clauses, parties: &parties };
        reading.drafts(context)
    }
}

/// A sentence while it is read.
struct Reading<'a> {
    lists: &'a StatementLists,
    view: &'a SentenceView<'a>,
    tokens: &'a [Token],
    clauses: &'a [Clause],
    parties: &'a [Party],
}

/// Do both lists name the same, in the same order?
fn same(a: &[Found<String>], b: &[Found<String>]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.value == b.value)
}

/// Who does something in a clause, to whom.
#[derive(Clone, Debug, Default)]
struct Roles {
    actors: Vec<Found<String>>,
    is_group: bool,
    is_inverted: bool,
}

impl Reading<'_> {
    fn drafts(&self, context: &mut Context) -> Vec<Draft> {
        let parties = self.parties_by_clause();
        let contents = self.contents();
        let quotes = self.quotes();
        let mut drafts: Vec<Draft> = Vec::new();
        let mut subject = Roles::default();
        for (number, clause) in self.clauses.iter().enumerate() {
            let tells = self.brings_news(clause);
            if !(clause.states() || tells) || clause.from == clause.to {
                continue;
            }
            let found = self.lists.predicate(self.tokens, number, clause);
            let own = &parties[number];
            let mut roles = self.roles(clause, &found, own, &subject);
            let said = quotes[number].map(|quote| self.quoted(quote, &parties[quote]));
            if let Some((who, _)) = said.as_ref().filter(|(who, _)| !who.actors.is_empty()) {
                roles = who.clone();
            }
            let content =
                contents[number].map(|inner| (inner, self.lists.predicate(self.tokens, inner, &self.clauses[inner])));
            let act = match said {
                Some((_, act)) if act != Act::Describes => act,
                _ => self.act(&found, &roles, clause, content.as_ref(), &parties),
            };
            if tells && (act == Act::Describes || roles.actors.is_empty() || found.is_modal()) {
                continue;
            }
            let is_bare = roles.actors.is_empty() || !self.clauses[clause.parent].states();
            let is_mere = act == Act::Describes
                && (clause.kind == Kind::Aside && (clause.from == 0 || is_bare)
                    || clause.verb.is_none() && !drafts.is_empty());
            let is_last = number + 1 == self.clauses.len();
            if !roles.actors.is_empty() && !is_last {
                subject = roles.clone();
            }
            // *en is in staat*: goes on with what was said before.
            let goes_on = clause.kind == Kind::Joined
                && act == Act::Describes
                && drafts.last().is_some_and(|last| {
                    last.act.value != Act::Describes && (roles.actors.is_empty() || same(&last.actors, &roles.actors))
                })
                && self.tokens[clause.from].form == self.lists.words.and;
            if goes_on && let Some(last) = drafts.last_mut() {
                last.words.end = last.words.end.max(self.words(clause.from, clause.to).end);
            }
            if is_mere || goes_on {
                continue;
            }
            self.add(self.draft(clause, &found, act, roles, own), &mut drafts);
        }
        self.add_backing(&mut drafts);
        self.finish(&mut drafts, &parties, context);
        drafts
    }

    /// The parties of each clause, as places in the list of all.
    fn parties_by_clause(&self) -> Vec<Vec<usize>> {
        let mut by_clause = vec![Vec::new(); self.clauses.len()];
        for (at, party) in self.parties.iter().enumerate() {
            by_clause[self.tokens[party.from].clause].push(at);
        }
        by_clause
    }

    /// For each clause the one set in it that tells who says it: *, zo zei hij,*.
    fn quotes(&self) -> Vec<Option<usize>> {
        let mut quotes = vec![None; self.clauses.len()];
        for (number, clause) in self.clauses.iter().enumerate() {
            if clause.kind == Kind::Quote {
                quotes[clause.parent] = Some(number);
            }
        }
        quotes
    }

    /// Who says it, and how.
    fn quoted(&self, number: usize, own: &[usize]) -> (Roles, Act) {
        let clause = &self.clauses[number];
        let found = self.lists.predicate(self.tokens, number, clause);
        let roles = self.roles(clause, &found, own, &Roles::default());
        let act = self.lists.settle(&found, !roles.actors.is_empty(), roles.is_group, false, clause.kind);
        (roles, act)
    }

    /// Does a sentence end with this clause, and does it go on telling: *, waarvoor
    /// Nederland 10 miljoen uittrekt*?
    fn brings_news(&self, clause: &Clause) -> bool {
        let is_apart = || self.tokens[clause.from].gap == tokens::Gap::Comma;
        (clause.kind == Kind::Relative || (clause.kind == Kind::Content && is_apart()))
            && clause.to == self.tokens.len()
            && self.tokens[clause.from.saturating_sub(3)..=clause.from]
                .iter()
                .any(|token| token.gap != tokens::Gap::None)
            && (self.tokens[clause.from].parts.any(Parts::WHEREBY) || self.names_agent(clause))
    }

    /// *een gedachte die door Duitsland werd gesteund*
    fn names_agent(&self, clause: &Clause) -> bool {
        self.tokens[clause.from].parts.any(Parts::DETERMINER)
            && (clause.from..clause.to).any(|at| self.tokens[at].parts.any(Parts::BY))
    }

    /// For each clause the first that says what is said in it.
    fn contents(&self) -> Vec<Option<usize>> {
        let mut contents = vec![None; self.clauses.len()];
        for (number, clause) in self.clauses.iter().enumerate() {
            let is_behind = self.clauses[clause.parent].verb.is_some_and(|verb| verb < clause.from);
            if clause.kind == Kind::Content && is_behind && contents[clause.parent].is_none() {
                contents[clause.parent] = Some(number);
            }
        }
        contents
    }

    fn act(
        &self,
        found: &Predicate,
        roles: &Roles,
        clause: &Clause,
        content: Option<&(usize, Predicate)>,
        parties: &[Vec<usize>],
    ) -> Act {
        let has_subject = !roles.actors.is_empty();
        let is_view = roles.actors.first().is_some_and(|actor| actor.evidence.rule == "according-to");
        let settled = self.lists.settle(found, has_subject, roles.is_group, is_view, clause.kind);
        if found.is_denied {
            return settled;
        }
        let content = content.map(|(number, predicate)| {
            let inner = parties[*number].iter().map(|at| &self.parties[*at]);
            let mut bare = inner.filter(|party| party.role == ties::Role::Bare && !party.is_adjective);
            let first = bare.next();
            let is_own = first.map_or_else(
                || self.begins_with_it(&self.clauses[*number]),
                |party| {
                    party.is_pronoun || party.ids.iter().all(|id| roles.actors.iter().any(|actor| actor.value == *id))
                },
            );
            (predicate, is_own, first.is_some())
        });
        self.lists.said(found, content).unwrap_or(settled)
    }

    /// *dat het dit steunt*: is *het* whoever says so, and no article?
    fn begins_with_it(&self, clause: &Clause) -> bool {
        let [it, next] = [clause.from + 1, clause.from + 2].map(|at| self.tokens.get(at));
        it.is_some_and(|it| it.parts.any(Parts::IT))
            && next.is_some_and(|next| next.is_finite || next.parts != Parts::default())
    }

    fn draft(&self, clause: &Clause, found: &Predicate, act: Act, roles: Roles, own: &[usize]) -> Draft {
        let addressees = self.addressees(clause, found, act, &roles, own);
        let spans = found.read.iter().map(|at| self.view.words[self.tokens[*at].word].span()).collect();
        let rule = if act == found.act { found.rule } else { "modal-commitment" };
        Draft {
            actors: roles.actors,
            act: Found { value: act, evidence: Evidence { rule, spans } },
            addressees,
            words: self.words(clause.from, clause.to),
        }
    }

    fn words(&self, from: usize, to: usize) -> Range<usize> {
        let start = if from == 0 { 0 } else { self.tokens[from].word };
        let end = self.tokens.get(to).map_or(self.view.words.len(), |token| token.word);
        start..end.max(start)
    }

    /// Adds a draft; one that only goes on describing belongs to the one before.
    fn add(&self, draft: Draft, drafts: &mut Vec<Draft>) {
        if let Some(last) = drafts.last_mut() {
            let goes_on = last.act.value == Act::Describes && draft.act.value == Act::Describes;
            if goes_on && (draft.actors.is_empty() || same(&last.actors, &draft.actors)) {
                last.words.end = last.words.end.max(draft.words.end);
                return;
            }
        }
        drafts.push(draft);
    }

    /// A sentence always states something; and remembers who it was about.
    fn finish(&self, drafts: &mut Vec<Draft>, parties: &[Vec<usize>], context: &mut Context) {
        if drafts.is_empty() {
            drafts.push(Draft {
                actors: Vec::new(),
                act: Found { value: Act::Describes, evidence: Evidence { rule: "statement", spans: Vec::new() } },
                addressees: Vec::new(),
                words: 0..self.view.words.len(),
            });
        }
        if let [only] = drafts.as_mut_slice()
            && only.act.value == Act::Describes
        {
            let bare = only.actors.is_empty();
            for actor in self.present(parties) {
                let is_new = !only.actors.iter().any(|known| known.value == actor.value);
                if is_new && (bare || actor.evidence.rule == "leading") {
                    only.actors.push(actor);
                }
            }
        }
        for draft in drafts.iter() {
            let ids = || draft.actors.iter().map(|actor| &actor.value);
            // *Solana* speaks for the union, and is one.
            let is_person = context.nearest.iter().eq(ids());
            let is_group = ids().any(|id| id.ends_with("bondgenoten") || id == "eu");
            let is_many = draft.actors.len() > 1 || (is_group && !is_person);
            match draft.actors.as_slice() {
                [] => {}
                _ if is_many => context.last_many = ids().cloned().collect(),
                _ => context.last_one = ids().cloned().collect(),
            }
        }
    }
}

#[cfg(test)]
mod tests;
