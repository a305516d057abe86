//! Who is named in a sentence, and in what role?

use super::super::lexicon::Symbol;
use super::super::words::SentenceView;
use super::Context;
use super::grammar::Parts;
use super::heads::Head;
use super::heads::Heads;
use super::tokens::Gap;
use super::tokens::Token;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;

/// How many words before a noun can belong to it: *een groot aantal andere Europese*.
const WIDEST: usize = 7;

/// What ties a party to its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing: subject or object.
    Bare,
    /// *evenals*: one more subject.
    Alike,
    By,
    Of,
    With,
    /// *samen met*.
    Together,
    /// *volgens*.
    According,
    /// *namens*.
    OnBehalf,
    Between,
    /// *aan*, *voor*, *bij*.
    To,
    /// *onder voorzitterschap van*.
    Leading,
    /// Any other preposition.
    Other,
}

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

struct Search<'a> {
    view: &'a SentenceView<'a>,
    tokens: &'a [Token],
    heads: &'a Heads,
    context: &'a mut Context,
    /// The mention that begins at each token, if one does.
    mentions: Vec<Option<usize>>,
    found: Vec<Party>,
}

/// Everyone named in a sentence, in reading order. O(n) time.
pub(super) fn parties(view: &SentenceView, tokens: &[Token], heads: &Heads, context: &mut Context) -> Vec<Party> {
    let mentions = by_token(view, tokens);
    let mut search = Search { view, tokens, heads, context, mentions, found: Vec::new() };
    let mut at = 0;
    while at < tokens.len() {
        at = search.step(at).max(at + 1);
    }
    joined(search.found, tokens)
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
    fn name(&self, at: usize) -> Option<(MentionKind, &'a str)> {
        let mention = &self.view.mentions.get((*self.mentions.get(at)?)?)?.value;
        match &mention.value {
            MentionValue::Name(id) => Some((mention.kind, id.as_str())),
            _ => None,
        }
    }

    /// The token behind the mention at this one.
    fn behind(&self, at: usize) -> usize {
        let mention = self.mentions[at];
        (at + 1..self.tokens.len()).find(|next| self.mentions[*next] != mention).unwrap_or(self.tokens.len())
    }

    fn is_adjective(&self, at: usize) -> bool {
        self.name(at).is_some_and(|(kind, id)| {
            let span = self.mentions[at].map(|mention| self.view.mentions[mention].value.span.clone());
            let written = span.and_then(|span| self.view.text.get(span)).unwrap_or_default();
            kind == MentionKind::Place && is_adjective(written, id)
        })
    }

    fn parts(&self, at: usize) -> Parts {
        self.tokens.get(at).map_or(Parts::default(), |token| token.parts)
    }

    fn is_joined(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| self.view.words[token.word].is_joined)
    }

    fn head(&self, at: usize) -> Option<Head> {
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
            && !(head == Head::Country && !self.parts(at.wrapping_sub(1)).any(Parts::OUR))
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
        } else if parts.any(Parts::HE) && (!parts.any(Parts::DETERMINER) || (at == 0 && alone)) {
            self.pronoun(at, self.context.one(), false);
        } else if parts.any(Parts::THEY) {
            let is_many = self.tokens.get(at + 1).is_none_or(|_| self.verb_is_many(at));
            let ids = if is_many { self.context.many() } else { self.context.one() };
            self.pronoun(at, ids, is_many);
        } else if self.is_it(at) && !self.context.last_one.is_empty() {
            self.pronoun(at, self.context.one(), false);
        }
        at + 1
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
        let role = self.role(at);
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
                next.gap == Gap::None && next.form == Symbol::NONE && is_capital && self.name(to).is_none()
            });
        if self.is_joined(to) || before_noun || before_name || (kind == MentionKind::Place && NOT_ACTORS.contains(&id))
        {
            return to;
        }
        let is_adjective = self.is_adjective(at);
        let id = match kind {
            MentionKind::Place | MentionKind::Organisation => known_as(id).to_owned(),
            MentionKind::Person => self.context.person(id).unwrap_or(id).to_owned(),
            MentionKind::Amount | MentionKind::Date => return to,
        };
        let (from, is_more) = self.opening(at);
        let mut ids = vec![id];
        if is_more {
            ids.push("diverse-bondgenoten".to_owned());
        }
        let is_either = ids.iter().any(|id| id.ends_with("staten") || id.ends_with("emiraten"));
        let is_many = ids.len() > 1;
        let role = self.role(self.adjectives_before(from));
        self.found.push(Party { from, to, is_many, is_either, ids, role, is_pronoun: false, is_adjective });
        to
    }

    /// Does this *dat* or *die* open a clause, rather than point?
    fn begins_clause(&self, at: usize) -> bool {
        self.parts(at).any(Parts::THAT.and(Parts::RELATIVE))
            && at > 0
            && self.tokens[at - 1].clause != self.tokens[at].clause
    }

    /// Where a phrase begins, its article and *ook*, *met name*, *onder meer* included;
    /// and whether the latter says that there are more.
    fn opening(&self, mut from: usize) -> (usize, bool) {
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

    fn role(&self, from: usize) -> Role {
        let Some(before) = from.checked_sub(1) else { return Role::Bare };
        let parts = self.parts(before);
        let earlier = before.checked_sub(1).map_or(Parts::default(), |at| self.parts(at));
        if self.heads.is_like(self.tokens[before].form) {
            Role::Alike
        } else if self.heads.is_as(self.tokens[before].form) || !parts.any(Parts::PREPOSITION) {
            Role::Bare
        } else if self.tokens[from].gap != Gap::None {
            Role::Bare
        } else if parts.any(Parts::BY) {
            Role::By
        } else if parts.any(Parts::OF) {
            let first = before.checked_sub(2).map_or(Parts::default(), |at| self.parts(at));
            if earlier.any(Parts::LEADERSHIP) {
                Role::Leading
            } else if first.any(Parts::SAYS) {
                // *volgens schattingen van de NAVO*
                Role::According
            } else {
                Role::Of
            }
        } else if parts.any(Parts::WITH) {
            if earlier.any(Parts::TOGETHER) {
                Role::Together
            } else if earlier.any(Parts::MEETING) {
                Role::Leading
            } else {
                Role::With
            }
        } else if parts.any(Parts::SAYS) {
            if self.heads.is_on_behalf(self.tokens[before].form) { Role::OnBehalf } else { Role::According }
        } else if parts.any(Parts::BETWEEN) {
            Role::Between
        } else if parts.any(Parts::TO) {
            Role::To
        } else {
            Role::Other
        }
    }

    /// A noun for those who act, with what stands before and behind it.
    fn noun(&mut self, at: usize, head: Head) -> usize {
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
            noted.is_some = true;
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
        let (person, behind) = if person.is_none() { self.apposition(to) } else { (person, to) };
        to = behind;
        let mut ids = self.identity(head, &noted, countries, person);
        if is_more && !ids.is_empty() {
            ids.push("diverse-bondgenoten".to_owned());
        }
        if !ids.is_empty() {
            let is_many = head.is_many() || ids.len() > 1;
            let role = self.role(from);
            let is_either = is_many && (noted.is_some || ids.len() > 1);
            self.found.push(Party { from, to, ids, is_many, is_either, role, is_pronoun: false, is_adjective: false });
        }
        to
    }

    /// Does *van* follow, or behind colleagues *uit*: whose they are?
    fn is_whose(&self, head: Head, at: usize) -> bool {
        let Some(token) = self.tokens.get(at).filter(|token| token.gap == Gap::None) else { return false };
        token.parts.any(Parts::OF) || (self.heads.is_out_of(token.form) && head == Head::Colleagues)
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
            // *NAVO-bondgenoten*, *NAVO partnerlanden*, *EU-lidstaten*.
            if kind == MentionKind::Organisation && (self.head(at + 1).is_some() || self.is_joined(at + 1)) {
                if !countries.iter().any(|known| known == id) && id != "navo" {
                    noted.organisation = Some(id.to_owned());
                }
                return true;
            }
            return kind == MentionKind::Amount;
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
            noted.has_article = true;
            return !self.begins_clause(at);
        }
        if parts.any(Parts::AND) {
            // *Duitse en Franse ministers*
            return at > 0 && self.is_adjective(at - 1) && self.is_adjective(at + 1);
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
        let some = of.checked_sub(1).filter(|some| self.parts(*some).any(Parts::SOME))?;
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
                return self.heads.behind_office(self.tokens, at + 1);
            }
            match self.name(at) {
                Some((_, id)) if !self.is_adjective(at) && !self.is_joined(self.behind(at)) => {
                    if self.head(self.behind(at)).is_none() {
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

    fn identity(
        &mut self,
        head: Head,
        noted: &Described,
        countries: Vec<String>,
        person: Option<String>,
    ) -> Vec<String> {
        let one = |id: &str| vec![id.to_owned()];
        let some = (noted.is_some || (noted.is_other && !noted.has_article && !noted.has_all)) && head.is_many();
        let group = if some { "diverse-bondgenoten" } else { "bondgenoten" };
        let ids = match head {
            Head::Office | Head::Government | Head::Colleagues if !countries.is_empty() => countries,
            Head::Colleagues if !countries.is_empty() && !noted.is_some => countries,
            Head::Colleagues if noted.organisation.as_deref().is_some_and(|id| id != "navo" && id != "eu") => {
                noted.organisation.iter().cloned().collect()
            }
            Head::Allies | Head::Colleagues if noted.is_european => one("europese-bondgenoten"),
            Head::Allies => one(group),
            Head::Colleagues if self.context.is_european => one("eu"),
            Head::Colleagues => one(group),
            Head::MemberStates => one("eu"),
            Head::Countries if noted.is_some || (!noted.has_article && !noted.is_other && !noted.is_counted) => {
                one("diverse-bondgenoten")
            }
            Head::Stance => countries,
            Head::Countries => Vec::new(),
            Head::Partners => one("navo-partners"),
            Head::Alliance => one("navo"),
            Head::SecretaryGeneral if noted.organisation.as_deref() == Some("vn") => one("vn"),
            Head::SecretaryGeneral => one("sg-navo"),
            Head::Representative | Head::Chair => one("eu"),
            Head::Commission => one("europese-commissie"),
            Head::Council => one(self.context.council()),
            Head::Cabinet | Head::Country => one("nederland"),
            Head::Government => one("nederland"),
            Head::Office => match (&noted.organisation, &person) {
                (Some(id), _) => one(known_as(id)),
                (None, Some(person)) => {
                    let guest = self.view.heading.and_then(|heading| self.heads.guest(heading));
                    let guest = guest.filter(|_| !noted.has_portfolio && !noted.has_article);
                    one(self.context.person(person).or(guest).unwrap_or("nederland"))
                }
                (None, None) => one("nederland"),
            },
            Head::Foreign => match (countries.first().or(noted.organisation.as_ref()), &person) {
                (Some(id), _) => one(known_as(id)),
                (None, Some(person)) => one(self.context.person(person).unwrap_or(person)),
                (None, None) => Vec::new(),
            },
        };
        if let (Some(person), [id]) = (person, ids.as_slice()) {
            self.context.meet(person, id.clone());
        }
        ids
    }
}

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
    organisation: Option<String>,
}

impl Described {
    fn is_empty_but_article(&self) -> bool {
        !self.has_article && !self.is_some && !self.is_other
    }
}

/// Places that are no one: they do not act.
const NOT_ACTORS: [&str; 12] = [
    "afrika",
    "arctische-regio",
    "azie",
    "europa",
    "golfregio",
    "indo-pacific",
    "midden-oosten",
    "noord-afrika",
    "sahel",
    "straat-van-hormuz",
    "westelijke-balkan",
    "zwarte-zee",
];

/// Who is meant by the name of a capital or of a council's composition.
fn known_as(id: &str) -> &str {
    match id {
        "moskou" | "kremlin" => "rusland",
        "washington" => "verenigde-staten",
        "kiev" | "kyiv" => "oekraine",
        "teheran" => "iran",
        "peking" | "beijing" => "china",
        "belgrado" => "servie",
        "pristina" => "kosovo",
        "parijs" => "frankrijk",
        "berlijn" => "duitsland",
        "londen" => "verenigd-koninkrijk",
        "pyongyang" => "noord-korea",
        "raad-buitenlandse-zaken" | "europese-raad" | "eu-raad" => "eu",
        other => other,
    }
}

/// Is this the adjective of a country rather than its name?
fn is_adjective(written: &str, id: &str) -> bool {
    let is_name = id.ends_with('s') || id.ends_with("staten") || id.ends_with("se");
    written.ends_with("se")
        || written.ends_with("sche")
        || (id == "europa" && written != "Europa")
        || (written.ends_with('s') && !is_name && written.len() > 3)
}

/// Parties that *en*, a comma, *waaronder* and the like join become one.
fn joined(found: Vec<Party>, tokens: &[Token]) -> Vec<Party> {
    let mut joined: Vec<Party> = Vec::with_capacity(found.len());
    for party in found {
        match joined.last_mut() {
            Some(last) if belongs_to(last, &party, tokens) => {
                last.is_many = true;
                let link = &tokens[last.to..party.from.max(last.to)];
                last.is_either |= link.iter().any(|token| token.parts.any(Parts::PREPOSITION.and(Parts::ADVERB)));
                last.to = party.to;
                last.is_adjective |= party.is_adjective;
                for id in party.ids {
                    if !last.ids.contains(&id) {
                        last.ids.push(id);
                    }
                }
            }
            _ => joined.push(party),
        }
    }
    joined
}

fn belongs_to(last: &Party, next: &Party, tokens: &[Token]) -> bool {
    let link = &tokens[last.to..next.from.max(last.to)];
    let verb_follows = tokens.get(next.to).is_some_and(|token| token.is_finite);
    let is_new_clause =
        last.role != Role::Bare && verb_follows && tokens[..last.from].iter().rev().take(12).any(|t| t.is_finite);
    if is_new_clause || last.is_pronoun && next.is_pronoun {
        return false;
    }
    match link {
        [] => tokens.get(next.from).is_some_and(|token| token.gap == Gap::Comma) && next.role == Role::Bare,
        [and] => {
            and.parts.any(Parts::INCLUDING)
                || (and.parts.any(Parts::AND) && (next.role == Role::Bare || next.role == Role::Alike))
                || (and.parts.any(Parts::PREPOSITION) && next.role == Role::Bare)
        }
        [first, second] => {
            (first.parts.any(Parts::TOGETHER) && second.parts.any(Parts::WITH))
                || (first.gap == Gap::Comma && second.parts.any(Parts::BY))
                || (first.parts.any(Parts::AND) && second.parts.any(Parts::OTHER.and(Parts::ADVERB)))
        }
        _ => false,
    }
}
