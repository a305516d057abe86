//! How do the parts of an analysis work together?

use super::layout::Header;
use super::layout::layout;
use super::lexicon::Lexicon;
use super::model::AnalysedSentence;
use super::model::AnalysedStatement;
use super::model::Analysis;
use super::model::Evidence;
use super::model::Found;
use super::model::Meeting;
use super::topics::TopicContext;
use super::topics::TopicLists;
use super::words::SentenceView;
use super::words::words;
use crate::corpus::Act;
use crate::corpus::DatasetFiles;
use crate::corpus::Spot;
use crate::corpus::read_checked;
use std::ops::Range;

/// So many different words may be kept from one report to the next: reports share most of
/// theirs, and a word that was met before costs a tenth of a new one.
const MOST_WORDS: usize = 20_000;

/// The topics with their word lists; the table that the page embeds goes without them.
const TOPICS: &str = include_str!("../../public/verslagen/onderwerpen.tsv");

/// Reads reports. Holds the word lists of the room, compiled; making one costs
/// milliseconds, so keep it for the next report.
#[derive(Clone, Debug)]
pub struct Analyst {
    lexicon: Lexicon,
    topics: TopicLists,
}

impl Default for Analyst {
    fn default() -> Self {
        Self::new()
    }
}

impl Analyst {
    /// An analyst with the word lists that are compiled in.
    #[must_use]
    pub fn new() -> Self {
        let vocabulary = read_checked(&DatasetFiles { topics: TOPICS, names: "", reports: &[] }).vocabulary;
        let mut lexicon = Lexicon::default();
        let topics = TopicLists::of(&vocabulary.topics, &mut lexicon);
        Self { lexicon, topics }
    }

    /// What a report talks about: its text as received, or a file of the dataset, whose
    /// header then has the last word about the meeting.
    ///
    /// Total: any text gives an answer. O(n) time.
    #[must_use]
    pub fn analyse(&mut self, raw: &str) -> Analysis {
        if self.lexicon.n_met() > MOST_WORDS {
            self.lexicon.forget();
        }
        let layout = layout(raw);
        let meeting = Meeting::default();
        let mut reading = Reading { topics: TopicContext::opening() };
        let mut sentences = Vec::with_capacity(layout.sentences.len());
        for in_paragraph in layout.sentences.chunk_by(|(a, _), (b, _)| a.paragraph == b.paragraph) {
            let paragraph = &layout.paragraphs[usize::from(in_paragraph[0].0.paragraph) - 1];
            self.begin_paragraph(paragraph.heading.as_deref(), &mut reading);
            for (spot, span) in in_paragraph {
                sentences.push(self.sentence(
                    &paragraph.text,
                    *spot,
                    span.clone(),
                    paragraph.heading.as_deref(),
                    &mut reading,
                ));
            }
            reading.topics.end_paragraph();
        }
        Analysis {
            title: layout.title,
            meeting: with_header(meeting, &layout.header),
            paragraphs: layout.paragraphs,
            sentences,
            abbreviations: Vec::new(),
            enumerations: Vec::new(),
        }
    }

    fn begin_paragraph(&mut self, heading: Option<&str>, reading: &mut Reading) {
        let topics = heading.map(|heading| {
            let words = words(heading, 0..heading.len(), &mut self.lexicon);
            self.topics.read_heading(&SentenceView { text: heading, words: &words, mentions: &[], heading: None })
        });
        reading.topics.begin_paragraph(&self.topics, topics.as_deref());
    }

    fn sentence(
        &mut self,
        text: &str,
        spot: Spot,
        span: Range<usize>,
        heading: Option<&str>,
        reading: &mut Reading,
    ) -> AnalysedSentence {
        let words = words(text, span.clone(), &mut self.lexicon);
        let view = SentenceView { text, words: &words, mentions: &[], heading };
        let topics = self.topics.read(&view, 0..words.len(), &reading.topics);
        reading.topics.go_on(&self.topics, &topics);
        let act = Found { value: Act::Describes, evidence: Evidence { rule: "no-verb", spans: Vec::new() } };
        let statement = AnalysedStatement { actors: Vec::new(), act, topics, addressees: Vec::new() };
        AnalysedSentence { spot, span, statements: vec![statement], mentions: Vec::new() }
    }
}

/// What a sentence may refer back to.
struct Reading {
    topics: TopicContext,
}

/// The facts that were found, but for those that a header states.
fn with_header(found: Meeting, header: &Header) -> Meeting {
    let stated = |key: &str, found: String| match header.value(key) {
        "" => found,
        stated => stated.to_owned(),
    };
    Meeting {
        days: header.days().or(found.days),
        place: stated("plaats", found.place),
        country: stated("land", found.country),
        format: header.format().or(found.format),
        host: stated("gastheer", found.host),
        next: header.next().or(found.next),
    }
}
