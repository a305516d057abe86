//! The facts of meetings and their reports, side by side.

use crate::corpus::Corpus;
use crate::corpus::Days;
use crate::corpus::Format;
use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use crate::corpus::NextMeeting;
use crate::corpus::Sentence;
use crate::corpus::Vocabulary;
use crate::text::tokens;

/// One fact about a meeting or its report.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact<'a> {
    /// The days on which the ministers met.
    Days(Days),
    /// The town and the country.
    Place(&'a str, &'a str),
    /// Whether it was a formal meeting.
    Format(Format),
    /// Who received the ministers; empty where the report does not say.
    Host(&'a str),
    /// Who took part besides, as far as the report names them: ids of actors and people,
    /// each with the sentence that names it first, in reading order.
    Present(Vec<(usize, &'a str)>),
    /// The sessions, as the report's headings name them.
    Sessions(Vec<&'a str>),
    /// The meeting it prepared.
    Next(Option<&'a NextMeeting>),
    /// How long the report is.
    Length(Length),
    /// The sums and percentages it names, each with its sentence, in reading order; numbers
    /// of things are left out.
    Sums(Vec<(usize, &'a Mention)>),
}

/// How long a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// Number of paragraphs.
    pub paragraphs: usize,
    /// Number of sentences.
    pub sentences: usize,
    /// Number of words, as [`crate::text::tokens`] counts them.
    pub words: usize,
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

fn of(corpus: &Corpus, at: usize) -> [Fact<'_>; 9] {
    let report = &corpus.reports[at];
    let length = Length {
        paragraphs: report.paragraphs.len(),
        sentences: report.sentences.len(),
        words: report.paragraphs.iter().map(|paragraph| tokens(&paragraph.text).count()).sum(),
    };
    [
        Fact::Days(report.days),
        Fact::Place(&report.place, &report.country),
        Fact::Format(report.format),
        Fact::Host(&report.host),
        Fact::Present(present(corpus, at)),
        Fact::Sessions(report.paragraphs.iter().filter_map(|paragraph| paragraph.heading.as_deref()).collect()),
        Fact::Next(report.next.as_ref()),
        Fact::Length(length),
        Fact::Sums(sums(corpus, at)),
    ]
}

fn sentences(corpus: &Corpus, report: usize) -> impl Iterator<Item = (usize, &Sentence)> {
    corpus.reports[report].sentences.clone().map(|at| (at, &corpus.sentences[at]))
}

/// The actors and the people in the sentences about the course of the meeting: these tell
/// who came.
fn present(corpus: &Corpus, report: usize) -> Vec<(usize, &str)> {
    let mut present: Vec<(usize, &str)> = Vec::new();
    for (at, sentence) in sentences(corpus, report) {
        if !sentence.topics().any(|topic| topic == Vocabulary::COURSE_OF_MEETING) {
            continue;
        }
        let people = sentence.mentions.iter().filter_map(|mention| match &mention.value {
            MentionValue::Name(id) if mention.kind == MentionKind::Person => Some(&**id),
            _ => None,
        });
        for id in sentence.actors().chain(people) {
            if present.iter().all(|(_, known)| *known != id) {
                present.push((at, id));
            }
        }
    }
    present
}

fn sums(corpus: &Corpus, report: usize) -> Vec<(usize, &Mention)> {
    let is_sum = |mention: &&Mention| match &mention.value {
        MentionValue::Amount(amount) => amount.unit != "aantal",
        _ => false,
    };
    let sums = sentences(corpus, report)
        .flat_map(|(at, sentence)| sentence.mentions.iter().filter(is_sum).map(move |mention| (at, mention)));
    sums.collect()
}
