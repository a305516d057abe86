//! The facts of meetings and their reports, side by side.

use crate::corpus::{Corpus, Days, Format, Mention, MentionKind, NextMeeting};
use crate::text::tokens;

/// One fact about a meeting or its report.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact<'a> {
    /// The days on which the ministers met.
    Days(Days),
    /// The town.
    Place(&'a str),
    /// The country.
    Country(&'a str),
    /// Whether it was a formal meeting.
    Format(Format),
    /// Who received the ministers; empty where the report does not say.
    Host(&'a str),
    /// The meeting it prepared.
    Next(Option<&'a NextMeeting>),
    /// Number of paragraphs.
    Paragraphs(usize),
    /// Number of sentences.
    Sentences(usize),
    /// Number of words, as [`crate::text::tokens`] counts them.
    Words(usize),
    /// The amounts it names, each with its sentence, in reading order.
    Amounts(Vec<(usize, &'a Mention)>),
}

/// The same fact of each of the compared reports, in the order these were given.
#[derive(Clone, Debug, PartialEq)]
pub struct FactRow<'a> {
    /// One value a report, all of the same variant.
    pub values: Vec<Fact<'a>>,
}

impl FactRow<'_> {
    /// Do the reports differ in this?
    #[must_use]
    pub fn differs(&self) -> bool {
        self.values.windows(2).any(|pair| pair[0] != pair[1])
    }
}

/// The facts of some reports, given as places in [`Corpus::reports`]. O(n) in their length.
///
/// # Panics
///
/// Where there is no such report; places come from this corpus only.
#[must_use]
pub fn facts<'a>(corpus: &'a Corpus, reports: &[usize]) -> Vec<FactRow<'a>> {
    let mut rows: Vec<FactRow> = Vec::new();
    for report in reports {
        for (at, fact) in of(corpus, *report).into_iter().enumerate() {
            if rows.len() == at {
                rows.push(FactRow { values: Vec::new() });
            }
            rows[at].values.push(fact);
        }
    }
    rows
}

fn of(corpus: &Corpus, at: usize) -> [Fact<'_>; 10] {
    let report = &corpus.reports[at];
    let mut amounts = Vec::new();
    for sentence in report.sentences.clone() {
        let mentions = corpus.sentences[sentence].mentions.iter().filter(|mention| mention.kind == MentionKind::Amount);
        amounts.extend(mentions.map(|mention| (sentence, mention)));
    }
    [
        Fact::Days(report.days),
        Fact::Place(&report.place),
        Fact::Country(&report.country),
        Fact::Format(report.format),
        Fact::Host(&report.host),
        Fact::Next(report.next.as_ref()),
        Fact::Paragraphs(report.paragraphs.len()),
        Fact::Sentences(report.sentences.len()),
        Fact::Words(report.paragraphs.iter().map(|paragraph| tokens(&paragraph.text).count()).sum()),
        Fact::Amounts(amounts),
    ]
}
