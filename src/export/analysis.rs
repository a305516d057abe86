//! How does an analysis read as JSON?
//!
//! One shape for everyone who asks a machine: `cargo xtask analyse` and the module. All
//! values are ids of the dataset; what a report does not say is `null` or empty.

use crate::analysis::Abbreviation;
use crate::analysis::AnalysedSentence;
use crate::analysis::Analysis;
use crate::analysis::Enumeration;
use crate::corpus::Amount;
use crate::corpus::Comparator;
use crate::corpus::Format;
use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use serde::Serialize;
use serde::Serializer;

/// An analysis, ready for a serializer.
#[derive(Debug, Serialize)]
pub struct AnalysisRecord<'a> {
    title: &'a str,
    meeting: MeetingRecord<'a>,
    #[serde(serialize_with = "sentences")]
    sentences: &'a Analysis,
    abbreviations: Vec<AbbreviationRecord<'a>>,
    enumerations: Vec<EnumerationRecord<'a>>,
}

#[derive(Debug, Serialize)]
struct MeetingRecord<'a> {
    start: Option<String>,
    end: Option<String>,
    place: Option<&'a str>,
    country: Option<&'a str>,
    format: Option<&'static str>,
    host: Option<&'a str>,
    next: Option<NextRecord<'a>>,
}

#[derive(Debug, Serialize)]
struct NextRecord<'a> {
    name: &'a str,
    place: &'a str,
    start: String,
    end: String,
}

#[derive(Debug, Serialize)]
struct SentenceRecord<'a> {
    id: String,
    text: &'a str,
    statements: Vec<StatementRecord<'a>>,
    topics: Vec<&'a str>,
    actors: Vec<&'a str>,
    acts: Vec<&'static str>,
    places: Vec<&'a str>,
    organisations: Vec<&'a str>,
    people: Vec<&'a str>,
    amounts: Vec<AmountRecord<'a>>,
    dates: Vec<DateRecord<'a>>,
}

#[derive(Debug, Serialize)]
struct StatementRecord<'a> {
    actors: Vec<&'a str>,
    act: &'static str,
    topics: Vec<&'a str>,
    addressees: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct AmountRecord<'a> {
    text: &'a str,
    value: Number,
    unit: &'a str,
    comparator: char,
}

/// A number as JSON writes it shortest: `100000000`, `3.5`.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Number {
    Whole(u64),
    Fraction(f64),
}

#[derive(Debug, Serialize)]
struct DateRecord<'a> {
    text: &'a str,
    start: &'a str,
    end: &'a str,
}

#[derive(Debug, Serialize)]
struct AbbreviationRecord<'a> {
    short: &'a str,
    long: &'a str,
}

#[derive(Debug, Serialize)]
struct EnumerationRecord<'a> {
    name: &'a str,
    members: &'a [String],
}

impl<'a> From<&'a Analysis> for AnalysisRecord<'a> {
    fn from(analysis: &'a Analysis) -> Self {
        let abbreviation = |Abbreviation { short, long }: &'a Abbreviation| AbbreviationRecord { short, long };
        let enumeration = |Enumeration { name, members }: &'a Enumeration| EnumerationRecord { name, members };
        Self {
            title: &analysis.title,
            meeting: meeting(analysis),
            sentences: analysis,
            abbreviations: analysis.abbreviations.iter().map(abbreviation).collect(),
            enumerations: analysis.enumerations.iter().map(enumeration).collect(),
        }
    }
}

fn meeting(analysis: &Analysis) -> MeetingRecord<'_> {
    let meeting = &analysis.meeting;
    let said = |text: &'_ String| !text.is_empty();
    MeetingRecord {
        start: meeting.days.map(|days| days.begin.to_string()),
        end: meeting.days.map(|days| days.end.to_string()),
        place: Some(&meeting.place).filter(|text| said(text)).map(String::as_str),
        country: Some(&meeting.country).filter(|text| said(text)).map(String::as_str),
        format: meeting.format.map(|format| match format {
            Format::Formal => "formeel",
            Format::Informal => "informeel",
        }),
        host: Some(&meeting.host).filter(|text| said(text)).map(String::as_str),
        next: meeting.next.as_ref().map(|next| NextRecord {
            name: &next.name,
            place: &next.place,
            start: next.days.begin.to_string(),
            end: next.days.end.to_string(),
        }),
    }
}

/// One record at a time: those of all sentences together take many times the text.
fn sentences<S: Serializer>(analysis: &&Analysis, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(analysis.sentences.iter().map(|sentence| record(analysis, sentence)))
}

fn record<'a>(analysis: &'a Analysis, sentence: &'a AnalysedSentence) -> SentenceRecord<'a> {
    let text = analysis.paragraphs.get(usize::from(sentence.spot.paragraph) - 1).map_or("", |found| &found.text);
    let statements: Vec<StatementRecord> = sentence
        .statements
        .iter()
        .map(|statement| StatementRecord {
            actors: statement.actors.iter().map(|found| found.value.as_str()).collect(),
            act: statement.act.value.id(),
            topics: statement.topics.iter().map(|found| found.value.as_str()).collect(),
            addressees: statement.addressees.iter().map(|found| found.value.as_str()).collect(),
        })
        .collect();
    let mentions = || sentence.mentions.iter().map(|found| &found.value);
    let names = |kind| unique(mentions().filter(move |mention| mention.kind == kind).filter_map(name));
    SentenceRecord {
        id: sentence.spot.to_string(),
        text: &text[sentence.span.clone()],
        topics: unique(statements.iter().flat_map(|statement| statement.topics.iter().copied())),
        actors: unique(statements.iter().flat_map(|statement| statement.actors.iter().copied())),
        acts: unique(statements.iter().map(|statement| statement.act)),
        statements,
        places: names(MentionKind::Place),
        organisations: names(MentionKind::Organisation),
        people: names(MentionKind::Person),
        amounts: mentions().filter_map(|mention| amount(text, mention)).collect(),
        dates: mentions().filter_map(|mention| date(text, mention)).collect(),
    }
}

/// Each value once, where it first stands.
fn unique<'a>(values: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = Vec::new();
    for value in values {
        if !seen.contains(&value) {
            seen.push(value);
        }
    }
    seen
}

fn name(mention: &Mention) -> Option<&str> {
    match &mention.value {
        MentionValue::Name(id) => Some(id),
        _ => None,
    }
}

fn amount<'a>(text: &'a str, mention: &'a Mention) -> Option<AmountRecord<'a>> {
    let MentionValue::Amount(Amount { comparator, number, unit }) = &mention.value else { return None };
    let value = number.parse().map(Number::Whole).or_else(|_| number.parse().map(Number::Fraction)).ok()?;
    let comparator = match comparator {
        Comparator::Equal => '=',
        Comparator::More => '>',
        Comparator::Less => '<',
        Comparator::About => '~',
    };
    Some(AmountRecord { text: &text[mention.span.clone()], value, unit, comparator })
}

/// A day, a year or an interval; what is no interval ends where it starts.
fn date<'a>(text: &'a str, mention: &'a Mention) -> Option<DateRecord<'a>> {
    let MentionValue::When(when) = &mention.value else { return None };
    let (start, end) = when.split_once('/').unwrap_or((when, when));
    Some(DateRecord { text: &text[mention.span.clone()], start, end })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::AnalysedStatement;
    use crate::analysis::Evidence;
    use crate::analysis::Found;
    use crate::analysis::Meeting;
    use crate::analysis::TextParagraph;
    use crate::corpus::Act;
    use crate::corpus::Days;
    use crate::corpus::Spot;
    use std::ops::Range;

    fn found<T>(value: T) -> Found<T> {
        Found { value, evidence: Evidence { rule: "word-list", spans: Vec::new() } }
    }

    fn mention(kind: MentionKind, span: Range<usize>, value: MentionValue) -> Found<Mention> {
        found(Mention { kind, span, value })
    }

    fn tiny() -> Analysis {
        let text = "In Oslo zegde Nederland in 2025 ruim 3,5% toe.".to_owned();
        let part = Amount { comparator: Comparator::More, number: "3.5".to_owned(), unit: "%".to_owned() };
        let day = |text: &str| text.parse().expect("a day");
        Analysis {
            title: "Verslag".to_owned(),
            meeting: Meeting {
                days: Some(Days { begin: day("2025-05-14"), end: day("2025-05-15") }),
                place: "Oslo".to_owned(),
                format: Some(Format::Informal),
                ..Meeting::default()
            },
            sentences: vec![AnalysedSentence {
                spot: Spot { paragraph: 1, sentence: 1 },
                span: 0..text.len(),
                statements: vec![AnalysedStatement {
                    actors: vec![found("nederland".to_owned())],
                    act: found(Act::Commits),
                    topics: vec![found("defensie-uitgaven".to_owned())],
                    addressees: Vec::new(),
                }],
                mentions: vec![
                    mention(MentionKind::Place, 3..7, MentionValue::Name("oslo".to_owned())),
                    mention(MentionKind::Date, 27..31, MentionValue::When("2025".to_owned())),
                    mention(MentionKind::Amount, 32..41, MentionValue::Amount(part)),
                ],
            }],
            paragraphs: vec![TextParagraph { heading: None, text, emphasis: Vec::new() }],
            people: Vec::new(),
            abbreviations: vec![Abbreviation { short: "NAR".to_owned(), long: "Noord-Atlantische Raad".to_owned() }],
            enumerations: vec![Enumeration { name: "IP4".to_owned(), members: vec!["Japan".to_owned()] }],
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    #[test]
    fn an_analysis_has_the_published_shape() {
        let json = serde_json::to_value(AnalysisRecord::from(&tiny())).expect("a record is JSON");
        let wanted = serde_json::json!({
            "title": "Verslag",
            "meeting": {
                "start": "2025-05-14", "end": "2025-05-15", "place": "Oslo", "country": null,
                "format": "informeel", "host": null, "next": null,
            },
            "sentences": [{
                "id": "p1z1",
                "text": "In Oslo zegde Nederland in 2025 ruim 3,5% toe.",
                "statements": [{
                    "actors": ["nederland"], "act": "zegt-toe", "topics": ["defensie-uitgaven"], "addressees": [],
                }],
                "topics": ["defensie-uitgaven"], "actors": ["nederland"], "acts": ["zegt-toe"],
                "places": ["oslo"], "organisations": [], "people": [],
                "amounts": [{ "text": "ruim 3,5%", "value": 3.5, "unit": "%", "comparator": ">" }],
                "dates": [{ "text": "2025", "start": "2025", "end": "2025" }],
            }],
            "abbreviations": [{ "short": "NAR", "long": "Noord-Atlantische Raad" }],
            "enumerations": [{ "name": "IP4", "members": ["Japan"] }],
        });
        assert_eq!(json, wanted);
    }
}
