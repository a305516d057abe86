//! Which bodies does a text name that are on no list?
//!
//! A body is called after what it is: the last word of its name, with a capital as the
//! others have, is a *Command*, a *Raad*, a *Fund*. An operation has its name behind the
//! word *operatie*. And a report on a council of the European Union says *de Raad*, *de
//! Commissie* and *de Unie* once it is clear which are meant.

use super::super::lexicon::Lexicon;
use super::super::lexicon::Roles;
use super::super::slugs::slug;
use super::body_nouns::BODY_NOUNS;
use super::body_nouns::MORE_HEADS;
use super::line::Line;
use super::line::Sighting;
use super::line::Taken;
use super::names::NameHit;
use super::names::NameKind;
use super::offices::OFFICES;
use super::others::OTHERS;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use crate::numbering::Numbering;
use std::ops::Range;

/// No name of a body has more words.
const LONGEST: usize = 8;

/// Which councils and unions the report named: short forms stand for them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Houses {
    /// The council of the European Union that met.
    council: Option<&'static str>,
    is_of_union: bool,
}

impl Houses {
    /// Takes up what a sentence names.
    pub(super) fn meet(&mut self, hits: &[NameHit]) {
        for id in hits.iter().filter(|hit| hit.name.kind == NameKind::Organisation).map(|hit| hit.name.id) {
            let is_of_union = matches!(id, "raad-buitenlandse-zaken" | "raad-algemene-zaken" | "raad-razeb");
            if self.council.is_none() && is_of_union {
                self.council = Some(id);
            }
            self.is_of_union |= is_of_union || matches!(id, "eu" | "europese-commissie" | "europese-raad");
        }
    }

    /// Is this the report of a council of the European Union?
    pub(super) fn is_council(&self) -> bool {
        self.council.is_some()
    }
}

/// What a word says about the name it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// *Command*, *Raad*: what the body is.
    Head,
    /// *operatie*: the name of one follows.
    Operation,
    /// *of*, *for*: more of the name may follow.
    Link,
    /// *de*: a short form may follow.
    Article,
    /// *commandant*: no part of the name behind it.
    Office,
    /// *groep*, *coalitie*: behind a name and a hyphen it is a group called after that.
    Group,
    /// *BBP*, *GVDB*: an abbreviation of something else.
    Other,
}

/// The short forms of a council's report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Short {
    Council,
    Commission,
    Union,
}

/// Finds bodies by how their names are made.
#[derive(Clone, Debug)]
pub(super) struct BodyReader {
    parts: Roles<Part>,
    shorts: Roles<Short>,
}

impl BodyReader {
    pub(super) fn of(lexicon: &mut Lexicon) -> Self {
        let mut parts = Roles::default();
        parts.give(&BODY_NOUNS, Part::Head, lexicon);
        parts.give(&MORE_HEADS, Part::Head, lexicon);
        parts.give(&["operatie", "operation", "operaties"], Part::Operation, lexicon);
        parts.give(&["for", "of", "on"], Part::Link, lexicon);
        parts.give(&["de", "deze", "dezelfde"], Part::Article, lexicon);
        parts.give(&OFFICES, Part::Office, lexicon);
        parts.give(&["driehoek", "formaat", "format", "groep", "kwartet", "proces"], Part::Group, lexicon);
        parts.give(&OTHERS, Part::Other, lexicon);
        let mut shorts = Roles::default();
        for (word, short) in [("raad", Short::Council), ("commissie", Short::Commission), ("unie", Short::Union)] {
            shorts.give(&[word], short, lexicon);
        }
        Self { parts, shorts }
    }

    /// The bodies in a sentence that no person has the words of and no longer name on the
    /// lists; `others` are abbreviations that stand for something else. O(n) time, times the
    /// logarithm of how many of those there are.
    pub(super) fn find(
        &self,
        line: Line<'_>,
        hits: &[NameHit],
        taken: &Taken,
        houses: Houses,
        others: &Numbering,
    ) -> Vec<Sighting> {
        let mut kinds: Vec<Option<&NameHit>> = vec![None; line.words.len()];
        for hit in hits {
            kinds[hit.from..hit.to].fill(Some(hit));
        }
        let walk = Walk { reader: self, line, kinds, taken, houses, others };
        let mut found = Vec::new();
        let mut at = 0;
        while at < line.words.len() {
            match walk.at(at) {
                Some(sighting) => {
                    at = sighting.words.end;
                    found.push(sighting);
                }
                None => at += 1,
            }
        }
        found
    }
}

struct Walk<'a> {
    reader: &'a BodyReader,
    line: Line<'a>,
    /// The name on the lists that each word belongs to.
    kinds: Vec<Option<&'a NameHit>>,
    taken: &'a Taken,
    houses: Houses,
    /// Abbreviations that the report explains as something else.
    others: &'a Numbering,
}

impl Walk<'_> {
    fn part(&self, at: usize) -> Option<Part> {
        self.line.words.get(at).and_then(|word| self.reader.parts.of(word))
    }

    fn at(&self, at: usize) -> Option<Sighting> {
        let word = self.line.words[at];
        if !word.has_capital || at == 0 || self.taken.has(at) {
            return None;
        }
        let behind_operation = self.part(at - 1) == Some(Part::Operation) && self.line.is_next(at);
        let (words, rule) = if behind_operation && self.kinds[at].is_none() {
            (at..self.run(at), "operation")
        } else if let Some(words) = self.headed(at).or_else(|| self.compound(at)) {
            (words, "head-noun")
        } else if self.is_abbreviation(at) {
            (at..at + 1, "abbreviation")
        } else {
            return self.short(at);
        };
        let id = slug(&self.line.text[self.line.span(&words)]);
        (!id.is_empty()).then_some(Sighting {
            words,
            kind: MentionKind::Organisation,
            value: MentionValue::Name(id),
            rule,
        })
    }

    /// Where the words with a capital end that begin here.
    fn run(&self, from: usize) -> usize {
        let goes_on = |at: usize| {
            let is_name = |at: usize| {
                let is_person = self.taken.has(at);
                self.line.words[at].has_capital && !is_person && self.part(at) != Some(Part::Office)
            };
            at < self.line.words.len() && is_name(at) && (self.line.is_next(at) || self.line.is_dashed(at))
        };
        let mut to = from + 1;
        while to < from + LONGEST && goes_on(to) {
            to += 1;
        }
        to
    }

    /// *Cyber Operations Centre*, *International Syria Support Group*: a name that begins
    /// here and ends in what it is.
    fn headed(&self, at: usize) -> Option<Range<usize>> {
        let first = self.kinds[at];
        let is_place = first.is_some_and(|hit| hit.name.kind != NameKind::Organisation);
        let follows_name = self.line.words[at - 1].has_capital && at > 1 && self.line.is_next(at);
        if is_place || self.part(at) == Some(Part::Office) || self.line.words[at].is_joined || follows_name {
            return None;
        }
        let to = self.run(at);
        let head = (at + 1..to).rev().find(|at| self.is_head(*at))?;
        let mut end = head + 1;
        // *Centre of Excellence*
        if self.part(end) == Some(Part::Link) && self.line.is_next(end) && self.is_capitalised(end + 1) {
            end = self.run(end + 1);
        }
        let is_listed = (at..end).any(|at| {
            self.kinds[at].is_some_and(|hit| hit.name.kind == NameKind::Nothing || hit.to >= end || hit.to > head)
        });
        (!is_listed).then_some(at..end)
    }

    /// *Council*, *Associatieraad*: what a body is called, alone or in a compound.
    fn is_head(&self, at: usize) -> bool {
        self.part(at) == Some(Part::Head) || self.ends_in_head(at)
    }

    fn ends_in_head(&self, at: usize) -> bool {
        let written = self.line.written(at);
        let is_longer = |tail: &&'static str| written.len() > tail.len() + 3 && written.ends_with(*tail);
        TAILS.iter().any(is_longer) && !NO_COUNCILS.iter().any(|word| written.ends_with(word))
    }

    /// *de Associatieraad*, *het Stabilisatiefonds*; and *de Ramstein-groep*, a group that is
    /// called after a town.
    fn compound(&self, at: usize) -> Option<Range<usize>> {
        let is_dashed = |at: usize| at < self.line.words.len() && self.line.is_dashed(at);
        let is_place = self.kinds[at].is_some_and(|hit| matches!(hit.name.kind, NameKind::Town | NameKind::Region));
        let is_free = self.kinds[at].is_none();
        let follows_name = at > 1 && self.line.words[at - 1].has_capital && self.line.is_next(at);
        let starts = !self.line.words[at].is_joined && !follows_name;
        if is_free && starts && self.ends_in_head(at) && !is_dashed(at + 1) {
            return Some(at..at + 1);
        }
        let is_group = |at: usize| is_dashed(at) && self.part(at) == Some(Part::Group);
        (starts && (is_free || is_place) && is_group(at + 1) && !is_dashed(at + 2)).then_some(at..at + 2)
    }

    /// *UNODC*: capitals that are on no list and that the report does not explain as
    /// anything else. Where a whole line is in capitals, they tell nothing.
    fn is_abbreviation(&self, at: usize) -> bool {
        let is_shouted = |at: usize| {
            let written = self.line.words.get(at).map_or("", |_| self.line.written(at));
            let n_letters = written.chars().filter(|c| c.is_alphabetic()).count();
            n_letters >= 3 && !written.chars().any(char::is_lowercase)
        };
        let is_bracketed = self.line.gap(at).ends_with('(') && self.line.gap_after(at).starts_with(')');
        let is_in_shouting = self.kinds[at - 1].is_none() && is_shouted(at - 1)
            || self.kinds.get(at + 1).is_some_and(Option::is_none) && is_shouted(at + 1);
        let is_dashed = self.line.words.get(at + 1).is_some() && self.line.is_dashed(at + 1);
        self.kinds[at].is_none()
            && self.part(at).is_none()
            && !self.line.words[at].is_joined
            && is_shouted(at)
            && !is_dashed
            && !is_bracketed
            && !is_in_shouting
            && self.others.find(self.line.written(at)).is_none()
    }

    fn is_capitalised(&self, at: usize) -> bool {
        at < self.line.words.len() && self.line.words[at].has_capital && self.line.is_next(at)
    }

    /// *de Raad*, where it is known which.
    fn short(&self, at: usize) -> Option<Sighting> {
        let short = self.reader.shorts.of(&self.line.words[at])?;
        let is_alone = self.kinds[at].is_none()
            && !self.is_capitalised(at + 1)
            && !self.line.is_dashed(at + 1)
            && self.part(at - 1) == Some(Part::Article)
            && self.line.is_next(at);
        let id = match short {
            Short::Council => self.houses.council?,
            Short::Commission => self.houses.is_of_union.then_some("europese-commissie")?,
            Short::Union => self.houses.is_of_union.then_some("eu")?,
        };
        is_alone.then(|| Sighting {
            words: at..at + 1,
            kind: MentionKind::Organisation,
            value: MentionValue::Name(id.to_owned()),
            rule: "short-for",
        })
    }
}

/// What compounds end in that name a body.
const TAILS: [&str; 11] = [
    "agentschap",
    "assemblee",
    "autoriteit",
    "comité",
    "commissie",
    "contactgroep",
    "faciliteit",
    "fonds",
    "raad",
    "rekenkamer",
    "tribunaal",
];

/// Words that end as a council does and are none.
const NO_COUNCILS: [&str; 3] = ["beraad", "voorraad", "verraad"];

#[cfg(test)]
mod tests {
    use super::super::tests::of_kind;

    #[test]
    fn a_body_on_no_list_is_called_after_what_it_is() {
        for (text, expected) in [
            ("Het nieuwe Harbour Watch Centre in Mons opent.", &["Harbour Watch Centre = harbour-watch-centre"][..]),
            (
                "De minister noemde het Maritime Centre of Excellence.",
                &["Maritime Centre of Excellence = maritime-centre-of-excellence"],
            ),
            ("De operatie Silver Anchor begon.", &["Silver Anchor = silver-anchor"]),
            (
                "Het Harbour Watch Centre (HWC) groeit. Het HWC zoekt mensen.",
                &["Harbour Watch Centre = hwc", "HWC = hwc", "HWC = hwc"],
            ),
            (
                "De Associatieraad sprak met de VN-Waarborgcommissie.",
                &["Associatieraad = associatieraad", "VN-Waarborgcommissie = vn-waarborgcommissie"],
            ),
            ("In de Tallinn-groep is het XYZO actief.", &["Tallinn-groep = tallinn-groep", "XYZO = xyzo"]),
            // Deliberation, a weapon, and what the text explains as a treaty.
            ("Het Topberaad noemde HIMARS en het verdrag over zware wapens (VZW). Dat VZW volgt.", &[]),
            // A plan, a country's adjective, and an office are none.
            ("Het Readiness Initiative en de Turkse Raad spraken.", &[]),
            ("De anti-ISIS-coalitie vordert.", &["anti-ISIS-coalitie = anti-isis-coalitie"]),
        ] {
            assert_eq!(of_kind("organisatie", text), expected, "{text}");
        }
    }

    #[test]
    fn short_forms_count_once_the_council_is_named() {
        assert_eq!(of_kind("organisatie", "Daar stemde de Raad mee in."), [""; 0]);
        assert_eq!(
            of_kind("organisatie", "De Raad Buitenlandse Zaken vergaderde. Daar vroeg de Raad de Commissie om raad."),
            [
                "Raad Buitenlandse Zaken = raad-buitenlandse-zaken",
                "Raad = raad-buitenlandse-zaken",
                "Commissie = europese-commissie"
            ]
        );
    }
}
