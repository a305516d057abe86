//! How much of what people noted was found, and how much of what was found did they note?

use std::collections::BTreeSet;
use std::ops::Add;

use serde_json::{Value, json};
use verslagwijzer::analysis::{AnalysedSentence, Analysis, Meeting};
use verslagwijzer::corpus::{Corpus, Mention, MentionKind, Report, Sentence, Statement};
use verslagwijzer::import::draft::cell;

/// What is compared, in the order of the table.
pub const ASPECTS: [&str; 8] = ["topics", "actors", "acts", "places", "organisations", "people", "amounts", "dates"];

/// The mentions among the aspects, from the fourth on.
const KINDS: [MentionKind; 5] =
    [MentionKind::Place, MentionKind::Organisation, MentionKind::Person, MentionKind::Amount, MentionKind::Date];

/// What stands in one sentence, an ordered set for each aspect.
type Sets = [BTreeSet<String>; ASPECTS.len()];

/// How often something was found, noted, and both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub right: usize,
    pub found: usize,
    pub noted: usize,
}

impl Count {
    fn of(found: &BTreeSet<String>, noted: &BTreeSet<String>) -> Self {
        Self { right: found.intersection(noted).count(), found: found.len(), noted: noted.len() }
    }

    /// The share of what was found that people noted too; 1 where nothing was found.
    pub fn precision(self) -> f64 {
        share(self.right, self.found)
    }

    /// The share of what people noted that was found; 1 where they noted nothing.
    pub fn recall(self) -> f64 {
        share(self.right, self.noted)
    }

    /// The harmonic mean of both: 2·right / (found + noted).
    pub fn f1(self) -> f64 {
        share(2 * self.right, self.found + self.noted)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { right: self.right + other.right, found: self.found + other.found, noted: self.noted + other.noted }
    }
}

/// The counts of all aspects, over all sentences of a report or of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scores(pub [Count; ASPECTS.len()]);

impl Scores {
    pub fn in_json(self) -> Value {
        let aspects = ASPECTS.iter().zip(self.0).map(|(aspect, count)| {
            let figures = json!({
                "precision": count.precision(), "recall": count.recall(), "f1": count.f1(),
                "right": count.right, "found": count.found, "noted": count.noted,
            });
            ((*aspect).to_owned(), figures)
        });
        Value::Object(aspects.collect())
    }
}

impl Add for Scores {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] + other.0[at]))
    }
}

/// The counts of a report, and for each sentence and aspect that differ a line that says how:
/// `p1z2 actors: -turkije +nederland` (missed, and found too much).
pub fn compare(corpus: &Corpus, report: &Report, analysis: &Analysis) -> (Scores, Vec<String>) {
    let mut scores = Scores::default();
    let mut misses = Vec::new();
    for noted in &corpus.sentences[report.sentences.clone()] {
        let wanted = noted_in(noted);
        let found = found_in(noted, analysis);
        for (at, aspect) in ASPECTS.iter().enumerate() {
            scores.0[at] = scores.0[at] + Count::of(&found[at], &wanted[at]);
            let missed = wanted[at].difference(&found[at]).map(|value| format!(" -{value}"));
            let too_much = found[at].difference(&wanted[at]).map(|value| format!(" +{value}"));
            let differences: String = missed.chain(too_much).collect();
            if !differences.is_empty() {
                misses.push(format!("{} {aspect}:{differences}", noted.spot));
            }
        }
    }
    (scores, misses)
}

fn noted_in(sentence: &Sentence) -> Sets {
    let mut sets = Sets::default();
    sentence.statements.iter().for_each(|statement| add_statement(&mut sets, statement));
    sentence.mentions.iter().for_each(|mention| add_mention(&mut sets, mention));
    sets
}

/// What was found in this sentence. Where the analysis cut it in two, both count.
fn found_in(noted: &Sentence, analysis: &Analysis) -> Sets {
    let is_inside = |sentence: &&AnalysedSentence| {
        sentence.spot.paragraph == noted.spot.paragraph && noted.span.contains(&sentence.span.start)
    };
    let mut sets = Sets::default();
    for sentence in analysis.sentences.iter().filter(is_inside) {
        sentence.statements.iter().for_each(|statement| add_statement(&mut sets, &statement.plain()));
        sentence.mentions.iter().for_each(|mention| add_mention(&mut sets, &mention.value));
    }
    sets
}

fn add_statement(sets: &mut Sets, statement: &Statement) {
    sets[0].extend(statement.topics.iter().cloned());
    sets[1].extend(statement.actors.iter().cloned());
    sets[2].insert(statement.act.id().to_owned());
}

fn add_mention(sets: &mut Sets, mention: &Mention) {
    if let Some(at) = KINDS.iter().position(|kind| *kind == mention.kind) {
        sets[3 + at].insert(cell(&mention.value));
    }
}

/// How many of the facts that a report's header states were found in its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub right: usize,
    pub wanted: usize,
}

impl Facts {
    pub fn compare(report: &Report, found: &Meeting) -> (Self, Vec<String>) {
        let days = |days: Option<verslagwijzer::corpus::Days>| {
            days.map_or_else(String::new, |days| format!("{}/{}", days.begin, days.end))
        };
        let next = |meeting: &Option<verslagwijzer::corpus::NextMeeting>| {
            meeting.as_ref().map_or_else(String::new, |next| format!("{} {}", next.place, days(Some(next.days))))
        };
        let pairs = [
            ("days", days(Some(report.days)), days(found.days)),
            ("place", report.place.clone(), found.place.clone()),
            ("country", report.country.clone(), found.country.clone()),
            ("format", format!("{:?}", Some(report.format)), format!("{:?}", found.format)),
            ("host", report.host.clone(), found.host.clone()),
            ("next", next(&report.next), next(&found.next)),
        ];
        let wrong = pairs.iter().filter(|(_, wanted, found)| wanted != found);
        let misses: Vec<String> = wrong.map(|(fact, wanted, found)| format!("{fact}: -{wanted} +{found}")).collect();
        (Self { right: pairs.len() - misses.len(), wanted: pairs.len() }, misses)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(values: &str) -> BTreeSet<String> {
        values.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn three_found_of_which_two_were_noted_among_four() {
        let count = Count::of(&set("navo-top china cyber"), &set("china cyber ruimte irak"));

        assert_eq!(count, Count { right: 2, found: 3, noted: 4 });
        assert!((count.precision() - 2.0 / 3.0).abs() < 1e-12);
        assert!((count.recall() - 0.5).abs() < 1e-12);
        assert!((count.f1() - 4.0 / 7.0).abs() < 1e-12);
    }

    #[test]
    fn a_report_counts_by_its_answers_and_not_by_its_sentences() {
        let (one, other) = (Count { right: 1, found: 1, noted: 1 }, Count { right: 0, found: 3, noted: 0 });
        assert!(((one + other).precision() - 0.25).abs() < 1e-12);
        assert!(((one + other).recall() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn nothing_to_find_and_nothing_found_is_no_mistake() {
        let none = Count::of(&set(""), &set(""));
        assert!((none.f1() - 1.0).abs() < 1e-12 && (none.precision() - 1.0).abs() < 1e-12);
        assert!(Count::of(&set(""), &set("china")).f1() < 1e-12);
    }
}
