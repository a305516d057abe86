//! Which sentences, or which reports, hold what a query asks for, and how well?
//!
//! The same postings answer both: the page looks for sentences, a search through thousands
//! of reports for reports.

use super::Bits;
use super::Clause;
use super::How;
use super::Query;
use super::Rank;
use super::ReadAs;
use super::Term;
use super::meaning::Errors;
use super::meaning::Meaning;
use super::meaning::Meant;
use super::meaning::Reading;
use super::places;
use super::places::Place;
use super::run::Occurrence;
use super::words::Words;
use crate::order::sort_keys;
use std::ops::Range;

/// What is found and ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Sentence,
    Report,
}

/// Words in sentences in reports. Reports and sentences (*rows*) are numbered in the order
/// they come; the numbers of those that are taken out are not used again.
#[derive(Debug, Default)]
pub(super) struct Postings {
    pub(super) words: Words,
    reports: Vec<Extent>,
    rows: Vec<Row>,
    /// The rows and the reports that are there, and how many words they have.
    rows_there: Bits,
    reports_there: Bits,
    n_words: usize,
}

/// What a report takes up.
#[derive(Clone, Copy, Debug)]
struct Extent {
    first_row: u32,
    n_words: u32,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    report: u32,
    n_words: u32,
}

/// Which units a clause matches.
#[derive(Debug)]
pub(super) struct Tally {
    cells: Vec<Cell>,
    matching: Bits,
    n_matching: usize,
}

/// What of a clause is in one unit.
#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    /// The closest match, counted from one; 0 where there is none.
    how: u8,
    /// How often, in eighths of an exact match.
    eighths: u32,
}

/// What a query finds, before any filter.
#[derive(Debug)]
pub(super) struct Found {
    /// The units that answer it.
    pub(super) units: Bits,
    /// What each of its wanted clauses means, and what it matches.
    pub(super) clauses: Vec<(Meaning, Tally)>,
    /// What was taken for what.
    pub(super) read_as: Vec<ReadAs>,
}

impl Found {
    /// What the wanted clauses mean, ready for [`super::marks::matched`].
    pub(super) fn into_meanings(self) -> Vec<Meaning> {
        self.clauses.into_iter().map(|(meaning, _)| meaning.by_number()).collect()
    }

    /// How many units each wanted clause matches.
    pub(super) fn n_matching(&self) -> Vec<usize> {
        self.clauses.iter().map(|(_, tally)| tally.n_matching).collect()
    }
}

/// A unit that was found, by its place in reading order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ranked {
    pub(super) number: u32,
    pub(super) score: f32,
}

/// The sentences that have the value of a facet that a term asks for.
pub(super) type Fields<'a> = &'a dyn Fn(&Term) -> Bits;

impl Tally {
    fn new(n_units: usize) -> Self {
        Self { cells: vec![Cell::default(); n_units], matching: Bits::none(n_units), n_matching: 0 }
    }

    #[inline]
    fn add(&mut self, unit: u32, how: How, eighths: u32) {
        let cell = &mut self.cells[unit as usize];
        let closest = how as u8 + 1;
        if cell.how == 0 {
            self.matching.insert(unit as usize);
            self.n_matching += 1;
            cell.how = closest;
        } else if closest < cell.how {
            cell.how = closest;
        }
        cell.eighths += eighths;
    }
}

impl Postings {
    /// Adds a report behind the others and gives it a number. Before the next search the
    /// words have to be put in order ([`Words::settle`]).
    pub(super) fn add(&mut self, sentences: &mut dyn Iterator<Item = &str>) -> u32 {
        let report = number(self.reports.len());
        let first_row = number(self.rows.len());
        let mut n_words = 0;
        for (sentence, text) in (0..).zip(sentences) {
            let words = self.words.add(report, sentence, text);
            self.rows_there.insert(self.rows.len());
            self.rows.push(Row { report, n_words: words });
            n_words += words;
        }
        self.reports_there.insert(self.reports.len());
        self.reports.push(Extent { first_row, n_words });
        self.n_words += n_words as usize;
        report
    }

    /// Takes out a report, whose sentences these are.
    pub(super) fn remove(&mut self, report: u32, sentences: &mut dyn Iterator<Item = &str>) {
        self.words.remove(report, sentences);
        for row in self.rows_of(report) {
            self.rows_there.remove(row as usize);
        }
        self.reports_there.remove(report as usize);
        self.n_words -= self.reports[report as usize].n_words as usize;
    }

    /// The rows of a report.
    pub(super) fn rows_of(&self, report: u32) -> Range<u32> {
        let next = self.reports.get(report as usize + 1);
        self.reports[report as usize].first_row..next.map_or(number(self.rows.len()), |next| next.first_row)
    }

    /// The report that a row belongs to, and the how-manieth of it that is.
    pub(super) fn report_of(&self, row: u32) -> (u32, u32) {
        let report = self.rows[row as usize].report;
        (report, row - self.reports[report as usize].first_row)
    }

    /// The rows that are there.
    pub(super) fn all_rows(&self) -> &Bits {
        &self.rows_there
    }

    pub(super) fn n_rows(&self) -> usize {
        self.rows.len()
    }

    /// How many reports have a number; some may be taken out.
    pub(super) fn n_reports(&self) -> usize {
        self.reports.len()
    }

    /// Which units answer a query. O(occurrences of all words that are meant).
    pub(super) fn find(&self, query: &Query, unit: Unit, fields: Fields) -> Found {
        let units = if unit == Unit::Sentence { &self.rows_there } else { &self.reports_there };
        let mut found = Found { units: units.clone(), clauses: Vec::new(), read_as: Vec::new() };
        for clause in &query.clauses {
            let mut read_as = Vec::new();
            let mut errors = match query.is_tolerant && !clause.unwanted {
                true => Errors::InLongWords(&mut read_as),
                false => Errors::None,
            };
            let mut meaning = Meaning::of(&self.words, &clause.terms, &mut errors);
            let mut tally = self.tally(&meaning, clause, unit, fields);
            if clause.unwanted {
                found.units.drop(&tally.matching);
                continue;
            }
            if tally.n_matching == 0 {
                read_as.clear();
                meaning = Meaning::of(&self.words, &clause.terms, &mut Errors::InUnknownWords(&mut read_as));
                tally = self.tally(&meaning, clause, unit, fields);
            }
            found.read_as.append(&mut read_as);
            found.units.retain(&tally.matching);
            found.clauses.push((meaning, tally));
        }
        found
    }

    fn tally(&self, meaning: &Meaning, clause: &Clause, unit: Unit, fields: Fields) -> Tally {
        let mut tally = Tally::new(if unit == Unit::Sentence { self.rows.len() } else { self.reports.len() });
        let together = self.together(meaning);
        let mut joined = Vec::new();
        for meant in &meaning.words {
            let eighths = meant.how.eighths();
            if unit == Unit::Report && together.is_empty() {
                let add = |report, times| tally.add(report, meant.how, eighths * times);
                self.words.run(meant.word).by_report(meant.is_one_word, add);
                continue;
            }
            for found in self.occurrences(meant) {
                tally.add(self.unit(&found, unit), meant.how, eighths);
                if found.words > 1 && !together.is_empty() {
                    joined.push(self.place(&found, meant.how));
                }
            }
        }
        let n_joined = joined.len();
        places::add_others(&mut joined, together);
        for place in &joined[n_joined..] {
            let unit = if unit == Unit::Sentence { place.row } else { self.rows[place.row as usize].report };
            tally.add(unit, place.how, place.how.eighths());
        }
        for term in clause.terms.iter().filter(|term| term.facet.is_some()) {
            fields(term).iter().for_each(|row| tally.add(number(row), How::Exact, 0));
        }
        tally
    }

    /// The places of phrases, and of what stands near something.
    fn together(&self, meaning: &Meaning) -> Vec<Place> {
        let mut together: Vec<Place> = meaning.phrases.iter().flat_map(|reading| self.phrase(reading)).collect();
        for near in &meaning.near {
            together.extend(places::near(&self.places(&near.term), &self.places(&near.other), near.distance));
        }
        together
    }

    /// All places of a meaning, in order.
    fn places(&self, meaning: &Meaning) -> Vec<Place> {
        let mut found = self.places_of(&meaning.words, None);
        found.extend(self.together(meaning));
        places::in_order(&mut found);
        found
    }

    fn unit(&self, found: &Occurrence, unit: Unit) -> u32 {
        match unit {
            Unit::Sentence => self.row(found),
            Unit::Report => found.report,
        }
    }

    fn row(&self, found: &Occurrence) -> u32 {
        self.reports[found.report as usize].first_row + found.sentence
    }

    fn place(&self, found: &Occurrence, how: How) -> Place {
        Place { row: self.row(found), start: found.position, end: found.position + found.words, how }
    }

    fn occurrences(&self, meant: &Meant) -> impl Iterator<Item = Occurrence> {
        let is_one_word = meant.is_one_word;
        self.words.run(meant.word).iter().filter(move |found| found.words == 1 || !is_one_word)
    }

    /// The places of words, those in some sentences only; in order.
    fn places_of(&self, meant: &[Meant], within: Option<&Bits>) -> Vec<Place> {
        let mut found = Vec::new();
        for meant in meant {
            let places = self.occurrences(meant).map(|found| self.place(&found, meant.how));
            found.extend(places.filter(|place| within.is_none_or(|rows| rows.contains(place.row as usize))));
        }
        places::in_order(&mut found);
        found
    }

    /// The places of words one after the other. The rarest is looked for first, the others
    /// only where that one stands.
    fn phrase(&self, reading: &Reading) -> Vec<Place> {
        let often = |meant: &[Meant]| meant.iter().map(|meant| self.words.run(meant.word).len()).sum::<usize>();
        let Some(rarest) = (0..reading.len()).min_by_key(|at| often(&reading[*at])) else { return Vec::new() };
        let rarest_places = self.places_of(&reading[rarest], None);
        let mut within = Bits::none(self.rows.len());
        rarest_places.iter().for_each(|place| within.insert(place.row as usize));
        let places_of = |at: usize| match at == rarest {
            true => rarest_places.clone(),
            false => self.places_of(&reading[at], Some(&within)),
        };
        (1..reading.len()).fold(places_of(0), |found, at| places::followed_by(&found, &places_of(at)))
    }

    /// The units that answer a query and are in a set too, best first; `place` says where in
    /// reading order a unit stands.
    pub(super) fn ranked(&self, found: &Found, unit: Unit, units: &Bits, place: &dyn Fn(u32) -> u32) -> Vec<Ranked> {
        let rarity = |(_, tally): &(Meaning, Tally)| self.rarity(unit, tally.n_matching);
        let rarities: Vec<f64> = found.clauses.iter().map(rarity).collect();
        let mean = self.mean_words(unit);
        let mut keys: Vec<u64> = Vec::new();
        for at in units.iter() {
            let damping = damping(self.words_of(unit, at), mean);
            let (mut score, mut furthest) = (0.0, 1);
            for ((_, tally), rarity) in found.clauses.iter().zip(&rarities) {
                let cell = tally.cells[at];
                score += weight(*rarity, cell.eighths, damping);
                furthest = furthest.max(cell.how);
            }
            keys.push(key(How::ALL[usize::from(furthest) - 1].rank(), score as f32, place(number(at))));
        }
        let is_in_reading_order = keys.is_sorted_by_key(|key| key & PLACES);
        sort_keys(&mut keys, if is_in_reading_order { PLACE_BITS } else { 0 });
        keys.into_iter()
            .map(|key| Ranked { number: (key & PLACES) as u32, score: f32::from_bits(!(key >> PLACE_BITS) as u32) })
            .collect()
    }

    /// How much it says that a unit matches: the inverse document frequency of BM25 that
    /// cannot turn negative. `libm` for the logarithm, so that every engine ranks alike.
    #[expect(clippy::cast_precision_loss, reason = "counts of sentences stay far below 2^52")]
    pub(super) fn rarity(&self, unit: Unit, n_matching: usize) -> f64 {
        let matching = n_matching as f64;
        libm::log(1.0 + (self.n_units(unit) as f64 - matching + 0.5) / (matching + 0.5))
    }

    /// How many words a unit has.
    pub(super) fn words_of(&self, unit: Unit, at: usize) -> u32 {
        match unit {
            Unit::Sentence => self.rows[at].n_words,
            Unit::Report => self.reports[at].n_words,
        }
    }

    /// How many words a unit has on average.
    #[expect(clippy::cast_precision_loss, reason = "counts of words stay far below 2^52")]
    pub(super) fn mean_words(&self, unit: Unit) -> f64 {
        self.n_words as f64 / self.n_units(unit) as f64
    }

    fn n_units(&self, unit: Unit) -> usize {
        match unit {
            Unit::Sentence => self.rows_there.count(),
            Unit::Report => self.reports_there.count(),
        }
    }
}

/// BM25 with its usual constants (Robertson & Zaragoza, *The probabilistic relevance
/// framework: BM25 and beyond*, 2009): k₁, how soon more of the same stops to count …
const SATURATION: f64 = 1.2;
/// … and b, how much length takes off.
const LENGTH_SHARE: f64 = 0.75;

/// What a unit's length takes off what its matches count for: k₁ (1 − b + b · length / mean).
pub(super) fn damping(n_words: u32, mean: f64) -> f64 {
    SATURATION * (1.0 - LENGTH_SHARE + LENGTH_SHARE * f64::from(n_words) / mean)
}

/// What a clause adds to the score of a unit.
pub(super) fn weight(rarity: f64, eighths: u32, damping: f64) -> f64 {
    let often = f64::from(eighths) / 8.0;
    rarity * often * (SATURATION + 1.0) / (often + damping)
}

/// The places in reading order that a key has room for.
const PLACES: u64 = (1 << PLACE_BITS) - 1;
const PLACE_BITS: u32 = 30;

/// A number that is lower for what comes first: the rank, then the score, which is not
/// negative and so orders as its bits do, then reading order.
fn key(rank: Rank, score: f32, place: u32) -> u64 {
    (rank as u64) << 62 | u64::from(!score.to_bits()) << PLACE_BITS | u64::from(place) & PLACES
}

fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
