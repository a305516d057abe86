//! What belongs to a noun for those who act, and whom does it then stand for?

use super::grammar::Parts;
use super::heads::Head;
use super::names::ALLIES;
use super::names::COUNCIL;
use super::names::known_as;
use super::parties::Party;
use super::parties::Search;
use super::ties::Role;
use super::tokens::Gap;
use crate::corpus::MentionKind;

/// How many words before a noun can belong to it: *een groot aantal andere Europese*.
const WIDEST: usize = 7;

/// What the words before a noun say of it.
#[derive(Clone, Debug, Default)]
struct Described {
    is_some: bool,
    is_other: bool,
    is_european: bool,
    is_counted: bool,
    has_article: bool,
    has_portfolio: bool,
    has_all: bool,
    is_ours: bool,
    is_deputy: bool,
    /// *zijn minister*: of whoever was named before.
    is_theirs: bool,
    /// *NAVO-landen*.
    is_nato: bool,
    organisation: Option<String>,
    /// The noun behind *van*: *de voorzitter van de Commissie*.
    of: Option<Head>,
}

impl Described {
    fn is_empty_but_article(&self) -> bool {
        !self.has_article && !self.is_some && !self.is_other
    }
}

impl Search<'_> {
    /// A noun for those who act, with what stands before and behind it.
    pub(super) fn noun(&mut self, at: usize, head: Head) -> usize {
        let mut from = at;
        let mut countries: Vec<String> = Vec::new();
        let mut noted = Described::default();
        while let Some(before) = from.checked_sub(1).filter(|before| at - before <= WIDEST) {
            if self.tokens[from].gap != Gap::None || !self.describes(before, &mut noted, &mut countries) {
                break;
            }
            from = before;
        }
        // *en* before the first adjective belongs to what stands before it.
        while from < at && self.parts(from).any(Parts::AND) {
            from += 1;
        }
        countries.reverse();
        if let Some(start) = self.part_of(from) {
            from = start;
            noted.is_some = !self.parts(from).any(Parts::NOT);
        }
        let (start, is_more) = self.opening(from);
        from = start;
        while self.found.last().is_some_and(|party| party.from >= from) {
            self.found.pop();
        }
        let mut to = self.heads.behind_office(self.tokens, at + 1);
        noted.has_portfolio = to > at + 2;
        let (person, behind) = self.apposition(to);
        to = behind;
        if person.is_none() && self.is_whose(head, to) {
            to = self.of(to, &mut countries, &mut noted);
        }
        if person.is_some()
            && matches!(head, Head::Foreign | Head::Office)
            && let Some((organisation, behind)) = self.speaks_for(to)
        {
            noted.organisation = Some(organisation);
            to = behind;
        }
        let (person, behind) = if person.is_none() { self.apposition(to) } else { (person, to) };
        to = behind;
        if matches!(head, Head::Countries | Head::Partners) && self.is_named(from) {
            return to;
        }
        let mut ids = self.identity(head, &noted, countries, person);
        if is_more && !ids.is_empty() {
            ids.push("diverse-bondgenoten".to_owned());
        }
        let members = self.in_brackets(to);
        if head.is_many() && members.len() > 1 {
            ids = members;
        }
        if !ids.is_empty() {
            let is_many = head.is_many() || ids.len() > 1;
            let role = match self.role(from) {
                Role::Bare => Role::Bare,
                _ if head == Head::Side => Role::Siding,
                role => role,
            };
            let is_either = is_many && (noted.is_some || ids.len() > 1);
            self.found.push(Party { from, to, ids, is_many, is_either, role, is_pronoun: false, is_adjective: false });
        }
        to
    }

    /// Does a name that no list has stand before this noun: *Resolute Support partners*?
    fn is_named(&self, from: usize) -> bool {
        from.checked_sub(1).is_some_and(|before| {
            let word = &self.view.words[self.tokens[before].word];
            let is_unknown = self.tokens[before].parts == Parts::default() && self.name(before).is_none();
            before > 0 && self.tokens[from].gap == Gap::None && word.has_capital && is_unknown
        })
    }

    /// Does *van* follow, or behind colleagues *uit*: whose they are?
    fn is_whose(&self, head: Head, at: usize) -> bool {
        let Some(token) = self.tokens.get(at).filter(|token| token.gap == Gap::None) else { return false };
        token.parts.any(Parts::OF)
            || (self.heads.is_out_of(token.form) && matches!(head, Head::Colleagues | Head::Foreign | Head::Office))
    }

    /// Does the word at `at` belong to the noun that follows?
    fn describes(&self, at: usize, noted: &mut Described, countries: &mut Vec<String>) -> bool {
        let token = &self.tokens[at];
        let parts = token.parts;
        if let Some((kind, id)) = self.name(at) {
            if kind == MentionKind::Place && self.is_adjective(at) {
                if id == "europa" {
                    noted.is_european = true;
                } else {
                    countries.push(id.to_owned());
                }
                return true;
            }
            // *VS-delegatie*
            if kind == MentionKind::Place && self.is_joined(at + 1) {
                countries.push(known_as(id).to_owned());
                return true;
            }
            // *NAVO-bondgenoten*, *NAVO partnerlanden*, *EU-lidstaten*.
            if kind == MentionKind::Organisation && (self.head(at + 1).is_some() || self.is_joined(at + 1)) {
                noted.is_nato |= id == "navo";
                if !countries.iter().any(|known| known == id) && id != "navo" {
                    noted.organisation = Some(id.to_owned());
                }
                return true;
            }
            return kind == MentionKind::Amount;
        }
        if self.heads.is_deputy(token.form) {
            noted.is_deputy = true;
            return true;
        }
        if self.heads.is_rank(token.form) && matches!(self.head(at + 1), Some(Head::Foreign | Head::Office)) {
            return true;
        }
        if self.heads.is_subset(token.form) {
            noted.is_some = true;
            return true;
        }
        if self.heads.is_european(token.form) {
            noted.is_european = true;
            return true;
        }
        if parts.any(Parts::OTHER) {
            noted.is_other = true;
            return true;
        }
        if parts.any(Parts::NOT) && !parts.any(Parts::DETERMINER) && noted.has_all {
            noted.is_some = true;
            return true;
        }
        // *een groot aantal*
        if parts == Parts::default()
            && self.parts(at + 1).any(Parts::SOME)
            && self.parts(at.wrapping_sub(1)).any(Parts::DETERMINER)
        {
            return true;
        }
        if parts.any(Parts::SOME) {
            noted.is_some |= !self.heads.is_one(token.form) || noted.is_empty_but_article();
            noted.has_article |= self.heads.is_one(token.form);
            return true;
        }
        if self.heads.is_all(token.form) {
            noted.has_all = true;
            return true;
        }
        if parts.any(Parts::DETERMINER.and(Parts::POSSESSIVE)) && !parts.any(Parts::PREPOSITION) {
            noted.is_ours |= parts.any(Parts::OUR);
            noted.is_theirs |= parts.any(Parts::POSSESSIVE) && !parts.any(Parts::OUR);
            noted.has_article = true;
            return !self.begins_clause(at);
        }
        if parts.any(Parts::AND) {
            // *Duitse en Franse ministers*
            // *de Duitse en de Franse minister*
            let next = if self.parts(at + 1).any(Parts::DETERMINER) { at + 2 } else { at + 1 };
            return at > 0 && self.is_adjective(at - 1) && self.is_adjective(next);
        }
        let word = &self.view.words[token.word];
        if word.is_number {
            noted.is_counted = true;
            return true;
        }
        let written = &self.view.text[word.span()];
        let is_known = parts != Parts::default() || token.is_finite || self.head(at).is_some();
        !is_known && (written.ends_with('e') || word.is_joined || self.is_joined(at + 1) || written.ends_with("lijk"))
    }

    /// Where *het merendeel* begins, if *van* and this phrase follow it.
    fn part_of(&self, from: usize) -> Option<usize> {
        let of = from.checked_sub(1).filter(|of| self.parts(*of).any(Parts::OF))?;
        let some = of.checked_sub(1).filter(|some| self.parts(*some).any(Parts::SOME.and(Parts::NOT)))?;
        let mut start = some;
        while let Some(before) = start.checked_sub(1).filter(|before| some - before <= 3) {
            let parts = self.parts(before);
            let is_adjective = self.tokens[before].parts == Parts::default() && !self.tokens[before].is_finite;
            if !(parts.any(Parts::DETERMINER.and(Parts::SOME)) || is_adjective) || self.tokens[start].gap != Gap::None {
                break;
            }
            start = before;
        }
        Some(start)
    }

    /// A person's name right behind a noun, with or without a comma.
    fn apposition(&self, to: usize) -> (Option<String>, usize) {
        match self.name(to) {
            Some((MentionKind::Person, id)) => (Some(id.to_owned()), self.behind(to)),
            _ => {
                // *generaal John Campbell*: one unknown word between.
                let is_title = self.tokens.get(to).is_some_and(|token| token.parts == Parts::default());
                match self.name(to + 1) {
                    Some((MentionKind::Person, id)) if is_title && self.name(to).is_none() => {
                        (Some(id.to_owned()), self.behind(to + 1))
                    }
                    _ => (None, to),
                }
            }
        }
    }

    /// Whose: *van Turkije*, *van de Europese NAVO-bondgenoten*, *uit België en Luxemburg*.
    fn of(&self, of: usize, countries: &mut Vec<String>, noted: &mut Described) -> usize {
        let mut at = of + 1;
        while at < self.tokens.len() && at <= of + WIDEST && self.tokens[at].gap == Gap::None {
            let token = &self.tokens[at];
            if self.head(at).is_some() && self.head(at) != Some(Head::Country) {
                noted.of = self.head(at);
                return self.heads.behind_office(self.tokens, at + 1);
            }
            match self.name(at) {
                Some((_, id)) if !self.is_adjective(at) && !self.is_joined(self.behind(at)) => {
                    // *de commandant van ISAF, generaal Petraeus*: what a comma sets off is no
                    // part of the name.
                    let behind = self.behind(at);
                    let is_set_off = self.tokens.get(behind).is_some_and(|next| next.gap != Gap::None);
                    if is_set_off || self.head(behind).is_none() {
                        let kind = self.name(at).map(|(kind, _)| kind);
                        if kind == Some(MentionKind::Place) && countries.is_empty() {
                            countries.push(known_as(id).to_owned());
                            return self.more_countries(self.behind(at), countries);
                        }
                        if noted.organisation.is_none() {
                            noted.organisation = Some(id.to_owned());
                        }
                        return self.behind(at);
                    }
                }
                _ => {
                    let mut own = Vec::new();
                    let mut inner = Described::default();
                    if !self.describes(at, &mut inner, &mut own) {
                        return of;
                    }
                    noted.is_european |= inner.is_european;
                    noted.is_some |= inner.is_some && !self.heads.is_one(token.form);
                    countries.extend(own);
                }
            }
            at += 1;
        }
        of
    }

    /// *België en Luxemburg*: the countries behind the first.
    fn more_countries(&self, mut to: usize, countries: &mut Vec<String>) -> usize {
        while let Some(token) = self.tokens.get(to) {
            let at = if token.parts.any(Parts::AND) { to + 1 } else { to };
            let is_next = at > to || token.gap == Gap::Comma;
            match self.name(at) {
                Some((MentionKind::Place, id)) if is_next && !self.is_adjective(at) => {
                    countries.push(known_as(id).to_owned());
                    to = self.behind(at);
                }
                _ => break,
            }
        }
        to
    }

    /// For whom those speak who are *van de Commissie*, *van de partnerlanden*.
    fn whose(&self, head: Head) -> Option<String> {
        let whose = match head {
            Head::Alliance | Head::Command => "navo",
            Head::Partners => "navo-partners",
            Head::Commission => "europese-commissie",
            Head::Council => self.context.council(),
            Head::Representative => "eu",
            _ => return None,
        };
        Some(whose.to_owned())
    }

    fn identity(
        &mut self,
        head: Head,
        noted: &Described,
        countries: Vec<String>,
        person: Option<String>,
    ) -> Vec<String> {
        let one = |id: &str| vec![id.to_owned()];
        let some = (noted.is_some || (noted.is_other && !noted.has_article && !noted.has_all)) && head.is_many();
        let group = if some { "diverse-bondgenoten" } else { ALLIES };
        let whose = noted.of.filter(|_| countries.is_empty() && noted.organisation.is_none() && person.is_none());
        let ids = match head {
            Head::Foreign | Head::Colleagues if let Some(whose) = whose.and_then(|whose| self.whose(whose)) => {
                vec![whose]
            }
            Head::Office | Head::Government | Head::Colleagues if !countries.is_empty() => countries,
            Head::Colleagues if !countries.is_empty() && !noted.is_some => countries,
            Head::Colleagues
                if noted.organisation.as_deref().is_some_and(|id| !["navo", COUNCIL, "eu"].contains(&id)) =>
            {
                noted.organisation.iter().cloned().collect()
            }
            Head::Allies | Head::Colleagues if noted.is_european => one("europese-bondgenoten"),
            Head::Allies => one(group),
            Head::Colleagues if self.context.is_european || noted.organisation.as_deref() == Some("eu") => one("eu"),
            Head::Colleagues => one(group),
            Head::MemberStates | Head::Countries if noted.is_nato => one(group),
            Head::Countries if noted.organisation.is_some() => noted.organisation.iter().cloned().collect(),
            Head::MemberStates if noted.is_counted && !noted.has_article && !noted.is_some => Vec::new(),
            Head::MemberStates if self.context.is_of_allies() && noted.organisation.is_none() => one(group),
            Head::MemberStates => one("eu"),
            Head::Countries if noted.is_some || (!noted.has_article && !noted.is_other && !noted.is_counted) => {
                one("diverse-bondgenoten")
            }
            Head::Stance | Head::Side if noted.is_ours => one("nederland"),
            Head::Side | Head::Stance => countries,
            Head::Command if countries.is_empty() => one("navo"),
            Head::Command => countries,
            Head::Countries => Vec::new(),
            Head::Partners => one("navo-partners"),
            Head::Alliance => one("navo"),
            Head::SecretaryGeneral if noted.organisation.as_deref() == Some("vn") => one("vn"),
            Head::SecretaryGeneral if noted.has_portfolio => one("nederland"),
            Head::SecretaryGeneral if noted.is_deputy => one("navo"),
            Head::SecretaryGeneral => one("sg-navo"),
            Head::Representative | Head::Chair => one("eu"),
            Head::Commission => one("europese-commissie"),
            Head::Council => one(self.context.council()),
            Head::Cabinet | Head::Country => one("nederland"),
            Head::Government => one("nederland"),
            Head::Office if noted.is_theirs && noted.organisation.is_none() && person.is_none() => Vec::new(),
            Head::Office => match (&noted.organisation, &person) {
                (Some(id), _) => one(known_as(id)),
                (None, Some(person)) => {
                    let guest = self.view.heading.and_then(|heading| self.heads.guest(heading));
                    let guest = guest.filter(|_| !noted.has_portfolio && !noted.has_article);
                    self.person(person).or(guest).map_or_else(Vec::new, one)
                }
                (None, None) => one("nederland"),
            },
            Head::Foreign => match (countries.first().or(noted.organisation.as_ref()), &person) {
                (Some(id), _) => one(known_as(id)),
                (None, Some(person)) => one(self.person(person).unwrap_or(person)),
                (None, None) if noted.is_some => {
                    one(if self.context.is_european { "eu" } else { "diverse-bondgenoten" })
                }
                (None, None) => Vec::new(),
            },
        };
        if let (Some(person), [id]) = (person, ids.as_slice()) {
            self.context.meet(person, id.clone());
        }
        ids
    }
}
