//! Who is named in a sentence, and in what role?

use super::super::lexicon::Symbol;
use super::super::words::SentenceView;
use super::Context;
use super::StatementLists;
use super::grammar::Parts;
use super::heads::Head;
use super::heads::Heads;
use super::joining::joined;
use super::names::ALLIES;
use super::names::COUNCIL;
use super::names::NOT_ACTORS;
use super::names::Towns;
use super::names::is_adjective;
use super::names::known_as;
use super::speakers::Speakers;
use super::ties::Role;
use super::tokens::Gap;
use super::tokens::Token;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use std::cell::OnceCell;

/// Someone who can act: a noun phrase, or several joined.
#[derive(Clone, Debug)]
pub(super) struct Party {
    /// Its tokens.
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) ids: Vec<String>,
    pub(super) is_many: bool,
    /// Takes a verb for one as well as for more: *een aantal*, *de Verenigde Staten*.
    pub(super) is_either: bool,
    pub(super) role: Role,
    pub(super) is_pronoun: bool,
    /// Is its last member a mere adjective, *Amerikaanse inzet*?
    pub(super) is_adjective: bool,
}

/// A sentence while its parties are looked for.
pub(super) struct Search<'a> {
    pub(super) view: &'a SentenceView<'a>,
    pub(super) tokens: &'a [Token],
    pub(super) heads: &'a Heads,
    speakers: &'a Speakers,
    towns: &'a Towns,
    pub(super) context: &'a mut Context,
    /// The mention that begins at each token, if one does.
    mentions: Vec<Option<usize>>,
    pub(super) found: Vec<Party>,
    /// Are ministers spoken of? Once it was asked.
    names_ministers: OnceCell<bool>,
}

/// Everyone named in a sentence, in reading order. O(n) time.
pub(super) fn parties(
    view: &SentenceView,
    tokens: &[Token],
    lists: &StatementLists,
    context: &mut Context,
) -> Vec<Party> {
    let mentions = by_token(view, tokens);
    let (heads, speakers, towns) = (&lists.heads, &lists.speakers, &lists.towns);
    let (found, names_ministers) = (Vec::new(), OnceCell::new());
    let mut search = Search { view, tokens, heads, speakers, towns, context, mentions, found, names_ministers };
    let mut at = 0;
    while at < tokens.len() {
        at = search.step(at).max(at + 1);
    }
    for party in &mut search.found {
        let before = party.from.checked_sub(1).map_or(Symbol::NONE, |at| tokens[at].form);
        let behind = tokens.get(party.to).map_or(Symbol::NONE, |token| token.form);
        if heads.regards(before, behind) {
            let is_ours = party.ids.iter().all(|id| id == "nederland");
            party.role = if is_ours { Role::According } else { Role::Other };
        } else if party.from > 1 && heads.regards(tokens[party.from - 2].form, before) {
            // *wat betreft Kosovo*
            party.role = Role::Other;
        }
    }
    let names_person = |party: &&Party| {
        !party.is_many && (party.from..party.to).any(|at| matches!(search.name(at), Some((MentionKind::Person, _))))
    };
    let nearest = search.found.iter().rev().find(names_person).map(|party| party.ids.clone());
    let Search { found, context, .. } = search;
    context.nearest = nearest.unwrap_or_default();
    joined(found, tokens)
}

fn by_token(view: &SentenceView, tokens: &[Token]) -> Vec<Option<usize>> {
    let mut mentions = vec![None; tokens.len()];
    let mut next = 0;
    for (at, token) in tokens.iter().enumerate() {
        let word = &view.words[token.word];
        while view.mentions.get(next).is_some_and(|mention| mention.value.span.end <= word.start) {
            next += 1;
        }
        if view.mentions.get(next).is_some_and(|mention| mention.value.span.start <= word.start) {
            mentions[at] = Some(next);
        }
    }
    mentions
}

impl<'a> Search<'a> {
    pub(super) fn name(&self, at: usize) -> Option<(MentionKind, &'a str)> {
        let mention = &self.view.mentions.get((*self.mentions.get(at)?)?)?.value;
        match &mention.value {
            MentionValue::Name(id) => Some((mention.kind, id.as_str())),
            _ => None,
        }
    }

    /// The token behind the mention at this one.
    pub(super) fn behind(&self, at: usize) -> usize {
        let mention = self.mentions[at];
        (at + 1..self.tokens.len()).find(|next| self.mentions[*next] != mention).unwrap_or(self.tokens.len())
    }

    pub(super) fn is_adjective(&self, at: usize) -> bool {
        self.name(at).is_some_and(|(kind, id)| {
            let span = self.mentions[at].map(|mention| self.view.mentions[mention].value.span.clone());
            let written = span.and_then(|span| self.view.text.get(span)).unwrap_or_default();
            kind == MentionKind::Place && is_adjective(written, id)
        })
    }

    pub(super) fn parts(&self, at: usize) -> Parts {
        self.tokens.get(at).map_or(Parts::default(), |token| token.parts)
    }

    pub(super) fn is_joined(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| self.view.words[token.word].is_joined)
    }

    pub(super) fn head(&self, at: usize) -> Option<Head> {
        let head = self.heads.get(self.tokens.get(at)?.form)?;
        self.heads.is_whole(head, self.tokens, at).then_some(head)
    }

    /// Notes the party whose core stands at `at`, if one does, and says where to go on.
    fn step(&mut self, at: usize) -> usize {
        let is_name = |kind| matches!(kind, MentionKind::Organisation | MentionKind::Person);
        if let Some((kind, id)) = self.name(at).filter(|(kind, _)| is_name(*kind)) {
            return self.named(at, kind, id);
        }
        if let Some(head) = self.head(at)
            && !(head == Head::Chair && self.role(at) == Role::Other)
            && (head != Head::Country || self.parts(at.wrapping_sub(1)).any(Parts::OUR))
        {
            return self.noun(at, head);
        }
        if let Some((kind, id)) = self.name(at) {
            return self.named(at, kind, id);
        }
        let parts = self.parts(at);
        let alone = self.tokens.get(at + 1).is_none_or(|next| next.is_finite || next.parts.any(Parts::ADVERB));
        if parts.any(Parts::I) {
            self.pronoun(at, vec!["nederland".to_owned()], false);
        } else if parts.any(Parts::ME) {
            // *door mij*, or whom it pleases and who did nothing for it.
            let role = if self.role(at) == Role::By { Role::By } else { Role::Concerned };
            self.pronoun_as(role, at, vec!["nederland".to_owned()], false);
        } else if let Some(owner) = self.owner(at) {
            let role = if parts.any(Parts::VIEW) { Role::According } else { Role::Initiating };
            self.pronoun_as(role, at, owner, false);
        } else if parts.any(Parts::HE) && (!parts.any(Parts::DETERMINER) || (at == 0 && alone)) {
            // *Deze* is whoever was named last, *hij* whoever spoke last.
            let is_nearest = parts.any(Parts::THIS) && !self.context.nearest.is_empty();
            let ids = if is_nearest { self.context.nearest.clone() } else { self.context.one() };
            self.pronoun(at, ids, false);
        } else if parts.any(Parts::THEY) {
            let is_many = self.tokens.get(at + 1).is_none_or(|_| self.verb_is_many(at));
            let ids = if is_many { self.context.many() } else { self.context.one() };
            self.pronoun(at, ids, is_many);
        } else if let Some(many) = self.some_or_all(at) {
            let ids = if self.context.is_european { "eu" } else { many };
            let is_them = parts.any(Parts::SOME);
            self.pronoun(at, vec![ids.to_owned()], true);
            if is_them {
                return at + 3;
            }
        } else if self.is_it(at) && !self.context.last_one.is_empty() {
            self.pronoun(at, self.context.one(), false);
        }
        at + 1
    }

    /// Whose: *naar mijn oordeel*, *in haar ogen*, *op hun verzoek*.
    fn owner(&self, at: usize) -> Option<Vec<String>> {
        let is_view = self.parts(at).any(Parts::VIEW) && self.parts(at.wrapping_sub(2)).any(Parts::PREPOSITION);
        let is_wish = self.parts(at).any(Parts::INITIATIVE) && self.parts(at.wrapping_sub(2)).any(Parts::ON);
        let whose = self.parts(at.wrapping_sub(1));
        if !(is_view || is_wish) || !whose.any(Parts::POSSESSIVE.and(Parts::OUR)) {
            None
        } else if whose.any(Parts::OUR) {
            Some(vec!["nederland".to_owned()])
        } else if whose.any(Parts::THEM) {
            Some(self.context.many())
        } else {
            let named = self.found.iter().rev().find(|party| party.role == Role::Bare && !party.is_many);
            Some(named.map_or_else(|| self.context.one(), |party| party.ids.clone()))
        }
    }

    /// *sommigen*, *enkele van hen*, *iedereen*.
    fn some_or_all(&self, at: usize) -> Option<&'static str> {
        let parts = self.parts(at);
        let of_them =
            parts.any(Parts::SOME) && self.parts(at + 1).any(Parts::OF) && self.parts(at + 2).any(Parts::THEM);
        if parts.any(Parts::SOME_OF_THEM) || of_them {
            return Some("diverse-bondgenoten");
        }
        parts.any(Parts::EVERYONE).then_some(ALLIES)
    }

    /// Is this *het* the subject, and no article: *stort het EUR 10 miljoen*?
    fn is_it(&self, at: usize) -> bool {
        self.heads.is_het(self.tokens[at].form)
            && at > 0
            && self.tokens[at - 1].is_finite
            && self.tokens.get(at + 1).is_some_and(|next| {
                let is_sum =
                    self.mentions[at + 1].is_some_and(|m| self.view.mentions[m].value.kind == MentionKind::Amount);
                is_sum || next.parts.any(Parts::REFLEXIVE)
            })
    }

    /// Does the finite verb beside this pronoun speak of more than one?
    fn verb_is_many(&self, at: usize) -> bool {
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let verb = beside.filter_map(|beside| self.tokens.get(beside)).find(|token| token.is_finite);
        verb.is_none_or(|verb| {
            let word = &self.view.words[verb.word];
            self.view.text[word.span()].ends_with('n')
        })
    }

    fn pronoun(&mut self, at: usize, ids: Vec<String>, is_many: bool) {
        self.pronoun_as(self.role(at), at, ids, is_many);
    }

    /// The same in a role of its own. Nobody, where it is not known whom it means.
    fn pronoun_as(&mut self, role: Role, at: usize, ids: Vec<String>, is_many: bool) {
        if !ids.is_empty() {
            self.found.push(Party {
                from: at,
                to: at + 1,
                ids,
                is_many,
                is_either: false,
                role,
                is_pronoun: true,
                is_adjective: false,
            });
        }
    }

    /// A name on its own: a country, an organisation, a person.
    fn named(&mut self, at: usize, kind: MentionKind, id: &str) -> usize {
        let to = self.behind(at);
        let before_noun = kind == MentionKind::Organisation
            && self.head(to).is_some_and(|head| head != Head::Countries)
            && self.tokens[to].gap == Gap::None;
        let before_name = kind == MentionKind::Organisation
            && self.tokens.get(to).is_some_and(|next| {
                let is_capital = self.view.words[next.word].has_capital;
                next.gap == Gap::None && is_capital && self.name(to).is_none() && self.head(to).is_none()
            });
        let is_town = || known_as(id) == id && self.towns.has(id);
        let is_scene = kind == MentionKind::Place && (NOT_ACTORS.contains(&id) || is_town());
        if self.is_joined(to) || before_noun || before_name || is_scene {
            return to;
        }
        let is_adjective = self.is_adjective(at);
        let whose = (kind == MentionKind::Person).then(|| self.speaks_for(to)).flatten();
        if let Some((organisation, _)) = &whose {
            self.context.meet(id.to_owned(), organisation.clone());
        }
        let to = whose.map_or(to, |(_, behind)| behind);
        let id = match kind {
            MentionKind::Place | MentionKind::Organisation => known_as(id).to_owned(),
            MentionKind::Person => self.person(id).unwrap_or(id).to_owned(),
            MentionKind::Amount | MentionKind::Date => return to,
        };
        let (from, is_more) = self.opening(at);
        let mut ids = vec![if self.is_of_ministers(&id) { ALLIES.to_owned() } else { id }];
        if is_more {
            ids.push("diverse-bondgenoten".to_owned());
        }
        if matches!(kind, MentionKind::Place | MentionKind::Organisation) {
            let members = self.in_brackets(to);
            if members.len() > 1 {
                ids.extend(members);
            }
        }
        let is_either = ids.iter().any(|id| id.ends_with("staten") || id.ends_with("emiraten"));
        let is_many = ids.len() > 1;
        let role = self.role(self.adjectives_before(self.unjoined(from)));
        self.found.push(Party { from, to, is_many, is_either, ids, role, is_pronoun: false, is_adjective });
        to
    }

    /// *de Noord-Atlantische Raad in de samenstelling van ministers*: the ministers together.
    fn is_of_ministers(&self, id: &str) -> bool {
        let names_ministers = || (0..self.tokens.len()).any(|at| self.head(at) == Some(Head::Colleagues));
        id == COUNCIL && *self.names_ministers.get_or_init(names_ministers)
    }

    /// For whom a person speaks: as this report says, else as everybody knows.
    pub(super) fn person(&self, id: &str) -> Option<&str> {
        self.context.person(id).or_else(|| self.speakers.speaks_for(id))
    }

    /// For which organisation someone speaks, where it stands behind the name: *van de
    /// VN*; and where the sentence goes on.
    pub(super) fn speaks_for(&self, to: usize) -> Option<(String, usize)> {
        if !self.parts(to).any(Parts::OF) {
            return None;
        }
        let at = if self.parts(to + 1).any(Parts::DETERMINER) { to + 2 } else { to + 1 };
        match self.name(at) {
            Some((MentionKind::Organisation, id)) if self.head(self.behind(at)).is_none() => {
                Some((known_as(id).to_owned(), self.behind(at)))
            }
            None if self.head(at) == Some(Head::Commission) => Some(("europese-commissie".to_owned(), at + 1)),
            _ => None,
        }
    }

    /// Does this *dat* or *die* open a clause, rather than point?
    pub(super) fn begins_clause(&self, at: usize) -> bool {
        self.parts(at).any(Parts::THAT.and(Parts::RELATIVE))
            && at > 0
            && self.tokens[at - 1].clause != self.tokens[at].clause
    }

    /// Where a phrase begins, its article and *ook*, *met name*, *onder meer* included;
    /// and whether the latter says that there are more.
    pub(super) fn opening(&self, mut from: usize) -> (usize, bool) {
        let mut is_more = false;
        while let Some(before) = from.checked_sub(1) {
            if self.tokens[from].gap != Gap::None {
                break;
            }
            let form = self.tokens[before].form;
            let earlier = before.checked_sub(1).map(|at| self.tokens[at].form);
            if earlier.is_some_and(|earlier| self.heads.is_among_others(earlier, form)) {
                is_more = true;
                from -= 2;
            } else if earlier.is_some_and(|earlier| self.heads.is_notably(earlier, form)) {
                from -= 2;
            } else if self.parts(before).any(Parts::DETERMINER) && !self.begins_clause(before) {
                from -= 1;
            } else {
                break;
            }
        }
        (from, is_more)
    }

    /// Where the compound that this word is part of begins: *EU-NAVO samenwerking*.
    fn unjoined(&self, mut from: usize) -> usize {
        while from > 0 && self.is_joined(from) {
            from -= 1;
        }
        from
    }

    /// Where a phrase begins if words that nobody knows stand between its article and it.
    fn adjectives_before(&self, from: usize) -> usize {
        let mut start = from;
        while let Some(before) = start.checked_sub(1).filter(|before| from - before <= 4) {
            if self.tokens[start].gap != Gap::None {
                break;
            }
            let token = &self.tokens[before];
            if token.parts.any(Parts::DETERMINER) && !self.begins_clause(before) {
                return before;
            }
            if token.parts != Parts::default() || token.is_finite || self.mentions[before].is_some() {
                break;
            }
            start = before;
        }
        from
    }
}
