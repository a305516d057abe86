//! What does a sentence name: places, organisations, people, amounts, dates?
//!
//! Names come from the word lists in `lists/` (a name with a capital, as it is written
//! there), from abbreviations that the text itself explains, and, for people, from the
//! office they stand beside. Amounts and dates are read from how Dutch writes them.
//!
//! # Vocabulary
//!
//! * **context** – what earlier sentences established: the month of the meeting, the
//!   people named so far, abbreviations ([`Context`]).
//! * **sighting** – words, and what they were taken for.
//!
//! # What this module does not do
//!
//! It does not tell two people of one name apart, and knows of a place only what the list
//! says.

#[cfg(test)]
mod against_tables;
mod amounts;
mod bodies;
mod body_nouns;
mod bounds;
mod dates;
mod known_people;
mod line;
mod names;
mod numbers;
mod offices;
mod others;
mod people;
mod shares;
#[cfg(test)]
mod tests;

pub(super) use dates::Anchor;
pub use known_people::Person;
pub(super) use names::Name;
pub(super) use names::NameKind;

use super::abbreviations::definitions;
use super::lexicon::Lexicon;
use super::lexicon::Roles;
use super::model::Evidence;
use super::model::Found;
use super::slugs::slug;
use super::words::Word;
use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use crate::numbering::Named;
use crate::numbering::Numbering;
use crate::order::sort_by_key;
use amounts::AmountReader;
use bodies::BodyReader;
use bodies::Houses;
use body_nouns::BODY_NOUNS;
use body_nouns::MORE_ABBREVIATED;
use dates::DateReader;
use known_people::KnownPeople;
use line::Line;
use line::Sighting;
use line::Taken;
use names::NameHit;
use names::Names;
use numbers::Number;
use people::PeopleReader;
use std::ops::Range;

/// What earlier sentences of a report established.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    /// The month of the meeting: dates without a year are read from there.
    pub(super) anchor: Option<Anchor>,
    people: KnownPeople,
    /// Organisations that the text itself abbreviates: both forms, with the id.
    organisations: Named<String>,
    /// What else the text abbreviates: plans, treaties, offices.
    others: Numbering,
    houses: Houses,
    shares: Vec<Number>,
    strait: Option<&'static str>,
}

impl Context {
    /// The context at the beginning of a report on a meeting in this month.
    pub(super) fn of(anchor: Option<Anchor>) -> Self {
        Self { anchor, ..Self::default() }
    }

    /// A body whose name the text abbreviates has the abbreviation's id.
    fn with_defined_id(&self, body: Sighting, line: Line<'_>) -> Sighting {
        match self.organisations.get(&line.text[line.span(&body.words)]) {
            Some(id) => Sighting { value: MentionValue::Name(id.clone()), ..body },
            None => body,
        }
    }

    /// Did the report name the council of the European Union that met?
    pub(super) fn is_of_council(&self) -> bool {
        self.houses.is_council()
    }

    /// The people named so far, in order of appearance.
    pub(super) fn people(&self) -> &[Person] {
        &self.people.people
    }
}

/// A preposition before a town.
#[derive(Clone, Copy, Debug)]
enum Locative {
    /// *te*: what follows it with a capital is a place.
    OfPlaces,
    /// *in*: what follows it is a place if its country stands behind it.
    OfAnything,
}

/// The lists and rules by which mentions are found.
#[derive(Clone, Debug)]
pub(super) struct MentionLists {
    names: Names,
    people: PeopleReader,
    dates: DateReader,
    amounts: AmountReader,
    bodies: BodyReader,
    locatives: Roles<Locative>,
    straits: Roles<()>,
    organisation_nouns: Roles<()>,
}

impl MentionLists {
    /// The lists, with their words added to the lexicon.
    pub(super) fn of(lexicon: &mut Lexicon) -> Self {
        let mut straits = Roles::default();
        straits.give(&["straat"], (), lexicon);
        let mut locatives = Roles::default();
        locatives.give(&["te", "nabij", "bij"], Locative::OfPlaces, lexicon);
        locatives.give(&["in", "rond", "vanuit"], Locative::OfAnything, lexicon);
        let mut organisation_nouns = Roles::default();
        organisation_nouns.give(&BODY_NOUNS, (), lexicon);
        organisation_nouns.give(&MORE_ABBREVIATED, (), lexicon);
        Self {
            names: Names::of(lexicon),
            people: PeopleReader::of(lexicon),
            dates: DateReader::of(lexicon),
            amounts: AmountReader::of(lexicon),
            bodies: BodyReader::of(lexicon),
            locatives,
            straits,
            organisation_nouns,
        }
    }

    /// What is known of a place, an organisation or a person with this id.
    pub(super) fn name(&self, id: &str) -> Option<&Name> {
        self.names.name(id)
    }

    /// The country with this ISO 3166-1 code.
    pub(super) fn country(&self, iso: &str) -> Option<&Name> {
        self.names.country(iso)
    }

    /// What the country is called that a town, a region or a sea lies in.
    pub(super) fn country_of(&self, place: &str) -> Option<String> {
        let place = self.name(place).filter(|place| place.kind != NameKind::Country)?;
        self.country(place.country).map(|country| country.name.to_owned())
    }

    /// What the sentence with these words names, in reading order, without overlap.
    ///
    /// O(n) for n words, times the logarithm of how many people the report named.
    pub(super) fn read(&self, text: &str, words: &[Word], context: &mut Context) -> Vec<Found<Mention>> {
        let line = Line { text, words };
        let hits = self.names.find(line);
        let mut found = self.people.find(line, &hits, &mut context.people);
        let mut taken = Taken::none_of(words.len());
        taken.take_all(&found);
        context.houses.meet(&hits);
        let defined = self.defined_organisations(line, &taken, context);
        let bodies = self.bodies.find(line, &hits, &taken, context.houses, &context.others);
        found.extend(bodies.into_iter().map(|body| context.with_defined_id(body, line)));
        taken.take_all(&found);
        found.extend(listed(&hits, &taken, context));
        taken.take_all(&found);
        found.extend(defined.into_iter().filter(|sighting| !sighting.words.clone().any(|at| taken.has(at))));
        taken.take_all(&found);
        found.extend(self.unlisted(line, &hits, &taken, context));
        taken.take_all(&found);
        found.extend(self.dates.find(line, &taken, context.anchor));
        taken.take_all(&found);
        found.extend(self.amounts.find(line, &taken, &mut context.shares));
        sort_by_key(&mut found, |sighting| sighting.words.start);
        // In *100 miljoen Amerikaanse dollar* the amount is what is named.
        let mut behind = 0;
        found.retain(|sighting| {
            let stands_free = sighting.words.start >= behind;
            behind = behind.max(sighting.words.end);
            stands_free
        });
        found.into_iter().map(|sighting| noted(sighting, line)).collect()
    }

    /// Organisations that the text abbreviates itself, where it does so and from then on.
    fn defined_organisations(&self, line: Line<'_>, taken: &Taken, context: &mut Context) -> Vec<Sighting> {
        let (Some(first), Some(last)) = (line.words.first(), line.words.last()) else { return Vec::new() };
        let mut found = Vec::new();
        let end = line.text[last.end..].chars().next().filter(|c| *c == ')').map_or(last.end, |_| last.end + 1);
        for definition in definitions(line.text, first.start..end) {
            let (short, long) = (words_in(line, &definition.short), words_in(line, &definition.long));
            let (Some(short), Some(long)) = (short, long) else { continue };
            let known = [&short, &long].into_iter().find_map(|words| self.listed_id(line, words));
            let is_organisation = known.is_some()
                || line.words[long.clone()].iter().any(|word| self.organisation_nouns.of(word).is_some());
            let is_capitalised = line.words[long.start].has_capital && line.words[long.end - 1].has_capital;
            if !is_organisation || (known.is_none() && !is_capitalised) {
                context.others.add(&line.text[definition.short.clone()]);
                continue;
            }
            for words in [short, long] {
                let written = &line.text[line.span(&words)];
                let id = known.map_or_else(|| slug(&line.text[definition.short.clone()]), str::to_owned);
                context.organisations.put(written, id.clone());
                if !words.clone().any(|at| taken.has(at)) {
                    found.push(organisation(words, id, "defined-abbreviation"));
                }
            }
        }
        if context.organisations.len() == 0 {
            return found;
        }
        let mut here = Taken::default();
        here.take_all(&found);
        for at in 0..line.words.len() {
            if line.words[at].has_capital
                && !here.has(at)
                && !taken.has(at)
                && let Some(id) = context.organisations.get(line.written(at))
            {
                found.push(organisation(at..at + 1, id.clone(), "defined-abbreviation"));
            }
        }
        found
    }

    fn listed_id(&self, line: Line<'_>, words: &Range<usize>) -> Option<&'static str> {
        let hits = self.names.find(Line { text: line.text, words: &line.words[words.clone()] });
        let whole = hits.iter().find(|hit| hit.to - hit.from == words.len());
        whole.filter(|hit| hit.name.kind == NameKind::Organisation).map(|hit| hit.name.id)
    }

    /// Places that no list has: a strait or a gulf that was named before, and a town behind
    /// a preposition that only places have.
    fn unlisted(&self, line: Line<'_>, hits: &[NameHit], taken: &Taken, context: &Context) -> Vec<Sighting> {
        let mut found = Vec::new();
        for at in 1..line.words.len() {
            let word = &line.words[at];
            if !word.has_capital || taken.has(at) {
                continue;
            }
            if self.straits.of(word).is_some() && !line.words.get(at + 1).is_some_and(|_| line.is_dashed(at + 1)) {
                found.extend(context.strait.map(|id| place(at..at + 1, id.to_owned(), "short-for")));
            } else if self.is_town(line, hits, at) {
                let id = slug(line.written(at));
                found.extend((!id.is_empty()).then(|| place(at..at + 1, id, "locative")));
            }
        }
        found
    }

    /// *bij Banjska*, *te Ottignies*, *in Durbuy, België*: one capitalised word of its own
    /// that the lexicon knows as nothing else.
    fn is_town(&self, line: Line<'_>, hits: &[NameHit], at: usize) -> bool {
        let word = &line.words[at];
        let written = line.written(at);
        let stands_alone = !line.words.get(at + 1).is_some_and(|next| next.has_capital && line.is_next(at + 1))
            && !line.is_dashed(at + 1)
            && !word.is_joined;
        stands_alone
            && line.is_next(at)
            && match self.locatives.of(&line.words[at - 1]) {
                Some(Locative::OfPlaces) => true,
                Some(Locative::OfAnything) => is_before_country(line, hits, at + 1),
                None => false,
            }
            && word.form == super::lexicon::Symbol::NONE
            && written.chars().count() > 3
            && written.chars().any(char::is_lowercase)
    }
}

/// Does the name of a country stand here, behind a comma or in brackets?
fn is_before_country(line: Line<'_>, hits: &[NameHit], at: usize) -> bool {
    let nth = hits.partition_point(|hit| hit.from < at);
    let is_country = hits.get(nth).is_some_and(|hit| hit.from == at && hit.name.kind == NameKind::Country);
    is_country && matches!(line.gap(at).trim(), "," | "(")
}

/// The names of the lists that are places and organisations, unless a person has their words.
fn listed(hits: &[NameHit], taken: &Taken, context: &mut Context) -> Vec<Sighting> {
    let mut found = Vec::new();
    for hit in hits.iter().filter(|hit| !(hit.from..hit.to).any(|at| taken.has(at))) {
        let words = hit.from..hit.to;
        let id = hit.name.id.to_owned();
        match hit.name.kind {
            NameKind::Person | NameKind::Nothing => {}
            NameKind::Organisation => found.push(organisation(words, id, "word-list")),
            kind => {
                if kind == NameKind::Water && hit.name.id.starts_with("straat-") {
                    context.strait = Some(hit.name.id);
                }
                found.push(place(words, id, "word-list"));
            }
        }
    }
    found
}

fn place(words: Range<usize>, id: String, rule: &'static str) -> Sighting {
    Sighting { words, kind: MentionKind::Place, value: MentionValue::Name(id), rule }
}

fn organisation(words: Range<usize>, id: String, rule: &'static str) -> Sighting {
    Sighting { words, kind: MentionKind::Organisation, value: MentionValue::Name(id), rule }
}

fn noted(sighting: Sighting, line: Line<'_>) -> Found<Mention> {
    let (mention, rule) = sighting.mention(line);
    let evidence = Evidence { rule, spans: vec![mention.span.clone()] };
    Found { value: mention, evidence }
}

/// The words that make up just this stretch of text.
fn words_in(line: Line<'_>, stretch: &Range<usize>) -> Option<Range<usize>> {
    let from = line.words.partition_point(|word| word.start < stretch.start);
    let to = line.words.partition_point(|word| word.end <= stretch.end);
    (from < to && line.words[from].start == stretch.start && line.words[to - 1].end == stretch.end).then_some(from..to)
}
