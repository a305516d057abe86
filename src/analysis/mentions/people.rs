//! Which people does a sentence name, and in which office?

mod company;
mod extent;

use super::super::lexicon::Lexicon;
use super::super::lexicon::Roles;
use super::super::slugs::slug;
use super::known_people::KnownPeople;
use super::line::Line;
use super::line::Sighting;
use super::line::Taken;
use super::names::NameHit;
use super::names::NameKind;
use super::offices::FIELDS;
use super::offices::LINKS;
use super::offices::OFFICES;
use super::offices::OFFICES_OF_MORE;
use super::offices::PARTICLES;
use super::offices::TITLES;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use std::ops::Range;

/// Given names that are common where the genre's ministers, envoys and generals come from,
/// folded: with a surname behind them they name a person whose office is not said.
const GIVEN_NAMES: &str = include_str!("../lists/voornamen.txt");

/// What a word does beside a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// *minister*, *president*
    Office,
    /// *ministers*: more names may follow.
    Offices,
    /// *de heer*: stands before a name and is no office.
    Title,
    /// A word of an office's field, or another capitalised word that is no name.
    Field,
    /// *van*, *voor*, *de*: may stand between an office and a name.
    Link,
    /// *de*, *van*, *al*: may stand inside a name. Links may, too.
    Particle,
}

/// Finds people: names on the list, names beside an office, names met before.
#[derive(Clone, Debug)]
pub(super) struct PeopleReader {
    parts: Roles<Part>,
    particles: Roles<()>,
    /// *van*, *voor*: what stands behind them is what an office is of.
    ofs: Roles<()>,
    /// Common given names.
    given: Roles<()>,
}

impl PeopleReader {
    pub(super) fn of(lexicon: &mut Lexicon) -> Self {
        let mut parts = Roles::default();
        for (words, part) in [
            (&TITLES[..], Part::Title),
            (&OFFICES, Part::Office),
            (&OFFICES_OF_MORE, Part::Offices),
            (&FIELDS, Part::Field),
            (&LINKS, Part::Link),
        ] {
            parts.give(words, part, lexicon);
        }
        parts.give(&PARTICLES, Part::Particle, lexicon);
        let mut particles = Roles::default();
        particles.give(&PARTICLES, (), lexicon);
        let mut ofs = Roles::default();
        ofs.give(&["van", "voor", "inzake", "bij"], (), lexicon);
        let mut given = Roles::default();
        for name in GIVEN_NAMES.lines() {
            given.give(&[name], (), lexicon);
        }
        Self { parts, particles, ofs, given }
    }

    /// The people in a sentence, in order. `names` are the names of all lists in it.
    pub(super) fn find(&self, line: Line<'_>, names: &[NameHit], known: &mut KnownPeople) -> Vec<Sighting> {
        let mut places = Taken::default();
        for hit in names.iter().filter(|hit| hit.name.kind != NameKind::Person) {
            places.take(&(hit.from..hit.to));
        }
        let mut beginnings = Taken::default();
        for hit in names.iter().filter(|hit| hit.name.kind == NameKind::Person && hit.to > hit.from + 1) {
            beginnings.take(&(hit.from..hit.from + 1));
        }
        let mut towns = Taken::default();
        let is_surname =
            |hit: &&NameHit| matches!(hit.name.kind, NameKind::Town | NameKind::Region) && hit.to == hit.from + 1;
        for hit in names.iter().filter(is_surname) {
            towns.take(&(hit.from..hit.to));
        }
        let (office, had_office, found) = (None, false, Vec::new());
        let mut walk = Walk { reader: self, line, places, towns, beginnings, office, had_office, known, found };
        let mut listed = names.iter().filter(|hit| hit.name.kind == NameKind::Person).peekable();
        let mut at = 0;
        while at < line.words.len() {
            while listed.next_if(|hit| hit.from < at).is_some() {}
            let hit = listed.peek().copied().filter(|hit| hit.from == at);
            at = walk.step(at, hit);
        }
        walk.found
    }
}

/// An office that waits for its name.
#[derive(Clone, Copy)]
struct Office {
    from: usize,
    /// The word behind the office and what it is of.
    end: usize,
    /// The word behind all that may stand between it and the name.
    to: usize,
    is_of_more: bool,
}

struct Walk<'a, 'k> {
    reader: &'a PeopleReader,
    line: Line<'a>,
    places: Taken,
    /// Words that are a town or a region and may be a surname, too: *minister Wardak*.
    towns: Taken,
    /// Where a full name of the list begins: no other name goes on there.
    beginnings: Taken,
    office: Option<Office>,
    had_office: bool,
    known: &'k mut KnownPeople,
    found: Vec<Sighting>,
}

impl Walk<'_, '_> {
    fn part(&self, at: usize) -> Option<Part> {
        self.line.words.get(at).and_then(|word| self.reader.parts.of(word))
    }

    /// Looks at the word at `at`, where a listed person may begin, and says where to go on.
    fn step(&mut self, at: usize, listed: Option<&NameHit>) -> usize {
        if let Some(hit) = listed
            && let Some(to) = self.listed_person(hit)
        {
            return to;
        }
        if self.places.has(at) && !self.is_surname(at) {
            self.widen_office(at);
            return at + 1;
        }
        match self.part(at) {
            Some(part @ (Part::Office | Part::Offices)) => self.open_office(at, part == Part::Offices),
            Some(Part::Title) if self.office.is_some() => self.widen_office(at),
            Some(Part::Title) => self.office = Some(Office { from: at, end: at, to: at + 1, is_of_more: false }),
            // *collega De Wit*
            Some(Part::Link) if at > 0 && self.line.words[at].has_capital && self.name_end(at) > at + 1 => {
                return self.capitalised(at);
            }
            Some(Part::Field | Part::Link) if self.office.is_some() => self.widen_office(at),
            Some(Part::Field) => {}
            None if self.is_compound_office(at) => self.open_office(at, false),
            _ if self.line.words[at].has_capital => return self.capitalised(at),
            Some(Part::Link | Part::Particle) if self.office.is_some() => self.widen_office(at),
            _ => self.office = None,
        }
        at + 1
    }

    /// Does the office go on here with what it is of: *vertegenwoordiger van Mediavrijheid*,
    /// *directeur van het Bureau*?
    fn is_of_office(&self, at: usize) -> bool {
        let is_of = |at: usize| self.reader.ofs.of(&self.line.words[at]).is_some();
        let is_article = |at: usize| matches!(self.part(at), Some(Part::Link | Part::Particle));
        at > 0 && (is_of(at - 1) || (at > 1 && is_article(at - 1) && is_of(at - 2)))
    }

    fn open_office(&mut self, at: usize, is_of_more: bool) {
        self.had_office = true;
        let is_one_with = |office: &Office| {
            let is_compound = self.line.words[at].is_joined;
            office.end == at && (is_compound || matches!(self.part(at - 1), Some(Part::Office | Part::Field)))
        };
        let from = match self.office.filter(is_one_with) {
            Some(office) => office.from,
            None => self.office_start(at),
        };
        self.office = Some(Office { from, end: at + 1, to: at + 1, is_of_more });
    }

    /// Where an office begins whose noun stands at `at`: *Turkse minister*, *Hoge
    /// Vertegenwoordiger*, *voormalige Finse president*.
    fn office_start(&self, at: usize) -> usize {
        let mut from = at;
        while from > 0
            && at - from < 4
            && (self.line.is_next(from) || self.line.words[from].is_joined)
            && (self.part(from - 1) == Some(Part::Field) || self.places.has(from - 1))
        {
            from -= 1;
        }
        from
    }

    fn widen_office(&mut self, at: usize) {
        let is_in_it = self.part(at) != Some(Part::Title) && !self.line.gap(at).contains([',', '(']);
        let is_end = self.part(at) == Some(Part::Field) || self.places.has(at);
        if let Some(office) = &mut self.office {
            if is_in_it && is_end && office.end + 3 > at {
                office.end = at + 1;
            }
            office.to = at + 1;
        }
    }

    /// A person of the list; a common surname counts only beside an office or when met before.
    fn listed_person(&mut self, hit: &NameHit) -> Option<usize> {
        let words = hit.from..hit.to;
        let written = &self.line.text[self.line.span(&words)];
        let is_longer = self.name_end(hit.from) > hit.to;
        let is_known = self.known.by_id.find(hit.name.id).is_some();
        if (hit.is_weak && self.office.is_none() && !is_known) || (is_longer && hit.to == hit.from + 1) {
            return None;
        }
        let office = self.office_text(&words);
        self.known.meet(
            hit.name.id,
            if written.len() > hit.name.name.len() { written } else { hit.name.name },
            &office,
        );
        self.note(words, hit.name.id.to_owned(), "known-person");
        Some(hit.to)
    }

    /// A capitalised word that is on no list: does a name begin here?
    fn capitalised(&mut self, at: usize) -> usize {
        let to = self.name_end(at);
        if to == at {
            self.office = None;
            return at + 1;
        }
        let words = at..to;
        let written = &self.line.text[self.line.span(&words)];
        if let Some(id) = self.known.by_name.get(written).cloned() {
            let office = self.office_text(&words);
            self.known.meet(&id, written, &office);
            self.note(words, id, "named-before");
            return to;
        }
        let is_beside = !self.is_of_office(at)
            && self.office.is_some_and(|office| office.to == at && (!office.is_of_more || self.is_listed(&words)))
            && self.is_close(&words);
        let is_set_off = words.len() > 1 && self.had_office && self.is_apposition(&words);
        let is_explained = words.len() > 1 && self.office_behind(to).is_some();
        let is_given = words.len() > 1 && self.reader.given.of(&self.line.words[at]).is_some() && !self.is_ship(at);
        let is_in_company = self.is_person_by_company(&words);
        if is_beside || is_set_off || is_explained || is_given || is_in_company {
            let id = slug(written);
            let office = self.office_text(&words);
            self.known.meet(&id, written, &office);
            let rule = if is_beside {
                "office"
            } else if is_set_off || is_explained {
                "apposition"
            } else if is_given {
                "given-name"
            } else {
                "company"
            };
            self.note(words, id, rule);
        } else {
            self.office = None;
            // *Volgens Tsahkna*: the first word of a sentence has its capital from there.
            if at == 0 {
                return at + 1;
            }
        }
        to
    }

    fn note(&mut self, words: Range<usize>, id: String, rule: &'static str) {
        self.office = self.office.filter(|office| office.is_of_more).map(|office| Office { to: words.end, ..office });
        self.found.push(Sighting { words, kind: MentionKind::Person, value: MentionValue::Name(id), rule });
    }

    /// Does the name follow its office at once, or set off by a comma and closed by a mark?
    fn is_close(&self, words: &Range<usize>) -> bool {
        let gap = self.line.gap(words.start).trim();
        // *motie-Ten Broeke*
        let is_title = self.office.is_some_and(|office| office.end == office.from);
        gap.is_empty()
            || gap == "."
            || (is_title && self.line.is_dashed(words.start))
            || (gap.ends_with(',') && self.is_closed(words))
            || self.is_bracketed(words)
    }

    /// *de minister van Georgië (Kvirikasjvili)*
    fn is_bracketed(&self, words: &Range<usize>) -> bool {
        self.line.gap(words.start).trim() == "(" && self.line.gap_after(words.end - 1).starts_with(')')
    }

    /// Behind an office of several people: a full name, or one of several names.
    fn is_listed(&self, words: &Range<usize>) -> bool {
        let behind = self.line.gap(words.end).trim();
        let is_one_of_more =
            behind == "," || self.line.words.get(words.end).is_some_and(|_| self.part(words.end) == Some(Part::Link));
        words.len() > 1 || is_one_of_more || !self.found.is_empty() || self.is_bracketed(words)
    }

    fn is_apposition(&self, words: &Range<usize>) -> bool {
        let gap = self.line.gap(words.start).trim();
        gap.ends_with(',') && self.is_closed(words)
    }

    fn is_closed(&self, words: &Range<usize>) -> bool {
        let behind = self.line.gap_after(words.end - 1).trim_start();
        words.end == self.line.words.len() || behind.starts_with([',', '.', ';', ':', '(', ')'])
    }

    /// The office behind a name: *Jens Stoltenberg, secretaris-generaal van de NAVO*.
    fn office_behind(&self, at: usize) -> Option<usize> {
        let is_set_off = self.line.gap(at).trim_start().starts_with([',', '(']);
        (is_set_off && at < self.line.words.len())
            .then(|| (at..at + 4).find(|at| self.part(*at) == Some(Part::Office)))
            .flatten()
            .filter(|office| (at..*office).all(|at| self.part(at).is_some() || self.places.has(at)))
    }

    /// The office of this name, as written.
    fn office_text(&self, name: &Range<usize>) -> String {
        let words = match (self.office, self.office_behind(name.end)) {
            (Some(office), _) if office.to <= name.start && office.end > office.from => office.from..office.end,
            (_, Some(office)) => office..self.office_end(office + 1),
            _ => return String::new(),
        };
        self.line.text[self.line.span(&words)].to_owned()
    }

    fn office_end(&self, from: usize) -> usize {
        let belongs = |at: usize| matches!(self.part(at), Some(Part::Field)) || self.places.has(at);
        let mut to = from;
        for at in from..self.line.words.len().min(from + 8) {
            if !self.line.is_next(at) && !self.line.words[at].is_joined {
                break;
            }
            if belongs(at) {
                to = at + 1;
            } else if self.part(at) != Some(Part::Link) {
                break;
            }
        }
        to
    }
}
