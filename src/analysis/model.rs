//! What does an analysis consist of?

use super::mentions::Person;
use crate::corpus::Act;
use crate::corpus::Days;
use crate::corpus::Format;
use crate::corpus::Mention;
use crate::corpus::NextMeeting;
use crate::corpus::Spot;
use crate::corpus::Statement;
use std::ops::Range;

/// Everything that was found in one report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// The title above the report; empty where there is none.
    pub title: String,
    /// The meeting it reports on.
    pub meeting: Meeting,
    /// The running text, without letterhead, page furniture and headings.
    pub paragraphs: Vec<TextParagraph>,
    /// Its sentences in reading order.
    pub sentences: Vec<AnalysedSentence>,
    /// Abbreviations that the text explains, in order of appearance.
    pub abbreviations: Vec<Abbreviation>,
    /// People it names, in order of appearance.
    pub people: Vec<Person>,
    /// Groups whose members the text lists, in order of appearance.
    pub enumerations: Vec<Enumeration>,
}

/// What a report says about the meeting itself. What it does not say is `None` or empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meeting {
    /// First and last day.
    pub days: Option<Days>,
    /// The town: *Antalya*.
    pub place: String,
    /// The country: *Turkije*.
    pub country: String,
    /// Whether it was formal.
    pub format: Option<Format>,
    /// Who received the ministers.
    pub host: String,
    /// The meeting it prepared.
    pub next: Option<NextMeeting>,
}

/// A paragraph of running text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextParagraph {
    /// The heading right before it, if one stands there.
    pub heading: Option<String>,
    /// Its text, without the asterisks that mark emphasis.
    pub text: String,
    /// What is emphasised, as byte ranges of `text`.
    pub emphasis: Vec<Range<usize>>,
}

/// A sentence and what was found in it.
#[derive(Clone, Debug, PartialEq)]
pub struct AnalysedSentence {
    /// Where it stands; `spot.paragraph` counts [`Analysis::paragraphs`] from 1.
    pub spot: Spot,
    /// Where in its paragraph's text, in bytes.
    pub span: Range<usize>,
    /// Who says what about what, in reading order; at least one.
    pub statements: Vec<AnalysedStatement>,
    /// What it names, in reading order; spans are bytes of the paragraph's text.
    pub mentions: Vec<Found<Mention>>,
}

/// A statement, each of its parts with its evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct AnalysedStatement {
    /// Who; empty where no actor is named.
    pub actors: Vec<Found<String>>,
    /// What they do.
    pub act: Found<Act>,
    /// About what, most important first.
    pub topics: Vec<Found<String>>,
    /// To whom.
    pub addressees: Vec<Found<String>>,
}

impl AnalysedStatement {
    /// The statement as the dataset has it, without evidence.
    #[must_use]
    pub fn plain(&self) -> Statement {
        let values = |found: &[Found<String>]| found.iter().map(|found| found.value.clone()).collect();
        Statement {
            actors: values(&self.actors),
            act: self.act.value,
            topics: values(&self.topics),
            addressees: values(&self.addressees),
        }
    }
}

/// An answer and why it was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<T> {
    /// The answer.
    pub value: T,
    /// Why.
    pub evidence: Evidence,
}

/// Why an answer was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The name of the rule, the same in every language: `word-list`, `passive-agent`.
    pub rule: &'static str,
    /// Where the words stand that it read, in bytes of the paragraph's text.
    pub spans: Vec<Range<usize>>,
}

/// An abbreviation and what the text says it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Abbreviation {
    /// The short form: *NAR*.
    pub short: String,
    /// The long form: *Noord-Atlantische Raad*.
    pub long: String,
}

/// A group and the members that the text lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enumeration {
    /// The group: *IP4*.
    pub name: String,
    /// Its members, as written.
    pub members: Vec<String>,
}
