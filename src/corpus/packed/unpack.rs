//! Reading what the build has packed.

use super::COMPARATORS;
use crate::corpus::Act;
use crate::corpus::Amount;
use crate::corpus::Corpus;
use crate::corpus::Date;
use crate::corpus::Days;
use crate::corpus::Format;
use crate::corpus::Labels;
use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use crate::corpus::NextMeeting;
use crate::corpus::Paragraph;
use crate::corpus::Report;
use crate::corpus::ReportId;
use crate::corpus::Sentence;
use crate::corpus::Spot;
use crate::corpus::Statement;
use crate::corpus::Topic;
use std::ops::Range;

/// The corpus that [`pack`](super::pack) has packed, with its
/// [`sentences`](super::sentences); any other texts would give nonsense. O(n).
#[must_use]
pub fn unpack(packed: &str, sentences: &str) -> Corpus {
    let mut from = Unpacker { lines: packed, sentences, ids: Vec::new() };
    let mut corpus = Corpus::default();
    from.vocabulary(&mut corpus);
    for _ in 0..from.number() {
        from.report(&mut corpus);
    }
    corpus
}

/// Takes the first line off a text.
#[inline(never)]
fn line_of<'a>(lines: &mut &'a str) -> &'a str {
    let (line, rest) = lines.split_once('\n').unwrap_or((lines, ""));
    *lines = rest;
    line
}

struct Unpacker<'a> {
    lines: &'a str,
    sentences: &'a str,
    ids: Vec<&'a str>,
}

impl<'a> Unpacker<'a> {
    fn field(&mut self) -> &'a str {
        line_of(&mut self.lines)
    }

    fn text(&mut self) -> String {
        self.field().to_owned()
    }

    /// A number: digits only, by pack's hand.
    #[inline(never)]
    fn number(&mut self) -> usize {
        self.field().bytes().fold(0, |number, digit| 10 * number + usize::from(digit & 15))
    }

    /// The place of the next sentence behind the ones before it in their paragraph.
    fn sentence(&mut self, text: &mut String) -> Range<usize> {
        if !text.is_empty() {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(line_of(&mut self.sentences));
        start..text.len()
    }

    fn range(&mut self, from: usize) -> Range<usize> {
        let start = from + self.number();
        start..start + self.number()
    }

    #[inline(never)]
    fn labels(&mut self) -> Labels {
        let (dutch, english) = (self.text(), self.text());
        if english.is_empty() { Labels::same(&dutch) } else { Labels { dutch, english } }
    }

    #[inline(never)]
    fn texts(&mut self) -> Vec<String> {
        let mut texts = Vec::new();
        for _ in 0..self.number() {
            texts.push(self.text());
        }
        texts
    }

    #[inline(never)]
    fn id(&mut self) -> String {
        let number = self.number();
        self.ids.get(number).copied().unwrap_or_default().to_owned()
    }

    #[inline(never)]
    fn id_list(&mut self) -> Vec<String> {
        let mut ids = Vec::new();
        for _ in 0..self.number() {
            ids.push(self.id());
        }
        ids
    }

    fn vocabulary(&mut self, corpus: &mut Corpus) {
        for _ in 0..self.number() {
            let (id, group) = (self.text(), self.text());
            let (labels, definition) = (self.labels(), self.labels());
            corpus.vocabulary.topics.push(Topic { id, group, labels, definition, words: Vec::new() });
        }
        for _ in 0..self.number() {
            let id = self.field();
            let labels = self.labels();
            self.ids.push(id);
            if !labels.dutch.is_empty() {
                corpus.vocabulary.names.entry(id, || labels);
            }
        }
    }

    #[inline(never)]
    fn date(&mut self) -> Date {
        let packed = self.field().bytes().filter(u8::is_ascii_digit);
        let digits = packed.fold(0_u32, |number, digit| 10 * number + u32::from(digit & 15));
        Date { year: (digits / 10_000) as u16, month: (digits / 100 % 100) as u8, day: (digits % 100) as u8 }
    }

    fn days(&mut self) -> Days {
        Days { begin: self.date(), end: self.date() }
    }

    fn report(&mut self, corpus: &mut Corpus) {
        let Ok(id) = self.field().parse::<ReportId>() else { return };
        let title = self.text();
        let days = self.days();
        let (place, country) = (self.text(), self.text());
        let format = if self.number() == 1 { Format::Informal } else { Format::Formal };
        let host = self.text();
        let next =
            (self.number() == 1).then(|| NextMeeting { name: self.text(), place: self.text(), days: self.days() });
        let dossiers = self.texts();
        let source = self.text();
        let start = corpus.sentences.len();
        let mut paragraphs = Vec::new();
        for number in 1..=self.number() {
            let paragraph = self.paragraph(number as u16, corpus);
            paragraphs.push(paragraph);
        }
        let sentences = start..corpus.sentences.len();
        corpus.reports.push(Report {
            id,
            title,
            days,
            place,
            country,
            format,
            host,
            next,
            dossiers,
            source,
            paragraphs,
            sentences,
        });
    }

    fn paragraph(&mut self, paragraph: u16, corpus: &mut Corpus) -> Paragraph {
        let heading = self.text();
        let heading = (!heading.is_empty()).then_some(heading);
        let mut text = String::new();
        let mut emphasis = Vec::new();
        for _ in 0..self.number() {
            emphasis.push(self.range(0));
        }
        let start = corpus.sentences.len();
        for sentence in 1..=self.number() {
            let spot = Spot { paragraph, sentence: sentence as u16 };
            let span = self.sentence(&mut text);
            let mut statements = Vec::new();
            for _ in 0..self.number() {
                statements.push(self.statement(corpus));
            }
            let mut mentions = Vec::new();
            for _ in 0..self.number() {
                mentions.push(self.mention(span.start));
            }
            corpus.sentences.push(Sentence { report: corpus.reports.len(), spot, span, statements, mentions });
        }
        Paragraph { heading, text, emphasis, sentences: start..corpus.sentences.len() }
    }

    fn statement(&mut self, corpus: &Corpus) -> Statement {
        let act = Act::ALL[self.number().min(Act::ALL.len() - 1)];
        let actors = self.id_list();
        let mut topics = Vec::new();
        for _ in 0..self.number() {
            let number = self.number();
            topics.extend(corpus.vocabulary.topics.get(number).map(|topic| topic.id.clone()));
        }
        Statement { actors, act, topics, addressees: self.id_list() }
    }

    fn mention(&mut self, from: usize) -> Mention {
        let kind = MentionKind::ALL[self.number().min(MentionKind::ALL.len() - 1)];
        let span = self.range(from);
        let value = match kind {
            MentionKind::Amount => {
                let comparator = COMPARATORS[self.number().min(COMPARATORS.len() - 1)];
                MentionValue::Amount(Amount { comparator, number: self.text(), unit: self.text() })
            }
            MentionKind::Date => MentionValue::When(self.text()),
            _ => MentionValue::Name(self.id()),
        };
        Mention { kind, span, value }
    }
}
