//! How do the parts of an analysis work together?

use super::abbreviations::abbreviations;
use super::abbreviations::brackets;
use super::abbreviations::translations;
use super::enumerations::enumerations;
use super::layout::Header;
use super::layout::layout;
use super::lexicon::Lexicon;
use super::meeting::anchor;
use super::meeting::meeting;
use super::mentions;
use super::mentions::Anchor;
use super::mentions::MentionLists;
use super::model::AnalysedSentence;
use super::model::AnalysedStatement;
use super::model::Analysis;
use super::model::Meeting;
use super::model::TextParagraph;
use super::statements;
use super::statements::Draft;
use super::statements::StatementLists;
use super::topics::TopicContext;
use super::topics::TopicLists;
use super::words::SentenceView;
use super::words::Word;
use super::words::read_words;
use super::words::words;
use crate::corpus::DatasetFiles;
use crate::corpus::MentionKind;
use crate::corpus::Spot;
use crate::corpus::read;
use crate::tables::TOPICS;
use std::ops::Range;

/// So many different words may be kept from one report to the next: reports share most of
/// theirs, and a word that was met before costs a tenth of a new one.
const MOST_WORDS: usize = 20_000;

/// Reads reports. Holds the word lists of the room, compiled; making one costs
/// milliseconds, so keep it for the next report.
#[derive(Clone, Debug)]
pub struct Analyst {
    lexicon: Lexicon,
    mentions: MentionLists,
    statements: StatementLists,
    topics: TopicLists,
}

/// What the sentences read so far leave behind for the next one.
struct Context {
    mentions: mentions::Context,
    statements: statements::Context,
    topics: TopicContext,
    /// The words of the sentence that is being read.
    words: Vec<Word>,
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
        let vocabulary = read(&DatasetFiles { topics: TOPICS, names: "", reports: &[] }).0.vocabulary;
        let mut lexicon = Lexicon::default();
        let mentions = MentionLists::of(&mut lexicon);
        let statements = StatementLists::of(&mut lexicon);
        let topics = TopicLists::of(&vocabulary.topics, &mut lexicon);
        Self { lexicon, mentions, statements, topics }
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
        let stated = layout.header.days().map(|days| Anchor { year: days.end.year, month: days.end.month });
        let anchor = stated.or_else(|| anchor(&layout.title, &layout.paragraphs, &self.mentions, &mut self.lexicon));
        let mut context = Context {
            mentions: mentions::Context::of(anchor),
            statements: statements::Context::default(),
            topics: anchor
                .map_or_else(TopicContext::opening, |month| TopicContext::of(&self.topics, month.year, month.month)),
            words: Vec::new(),
        };
        let title = &layout.title;
        let in_title = words(title, 0..title.len(), &mut self.lexicon);
        let in_title = self.mentions.read(title, &in_title, &mut context.mentions);
        let mut sentences: Vec<AnalysedSentence> = Vec::with_capacity(layout.sentences.len());
        for in_paragraph in layout.sentences.chunk_by(|(a, _), (b, _)| a.paragraph == b.paragraph) {
            let paragraph = &layout.paragraphs[usize::from(in_paragraph[0].0.paragraph) - 1];
            self.begin_paragraph(paragraph.heading.as_deref(), &mut context);
            let read =
                in_paragraph.iter().map(|(spot, span)| self.sentence(paragraph, *spot, span.clone(), &mut context));
            sentences.extend(read);
            context.topics.end_paragraph();
        }
        let title_named = (!title.is_empty()).then_some((title.as_str(), 0..title.len(), in_title.as_slice()));
        let named = sentences.iter().map(|AnalysedSentence { spot, span, mentions, .. }| {
            let paragraph = &layout.paragraphs[usize::from(spot.paragraph) - 1];
            (paragraph.text.as_str(), span.clone(), mentions.as_slice())
        });
        let meeting = with_header(meeting(title_named, named, &self.mentions), &layout.header);
        let mut analysis = Analysis { title: layout.title, meeting, sentences, ..Analysis::default() };
        let mut rest = analysis.sentences.as_slice();
        for (number, TextParagraph { text, .. }) in (1..).zip(&layout.paragraphs) {
            let n_own = rest.partition_point(|sentence| usize::from(sentence.spot.paragraph) <= number);
            let (own, others) = rest.split_at(n_own);
            rest = others;
            let brackets = brackets(text, 0..text.len());
            analysis.abbreviations.extend(abbreviations(text, &brackets));
            if !brackets.is_empty() {
                let mentions = own.iter().flat_map(|sentence| &sentence.mentions).map(|found| &found.value);
                let bodies = mentions.filter(|mention| mention.kind == MentionKind::Organisation);
                let named: Vec<Range<usize>> = bodies.map(|mention| mention.span.clone()).collect();
                analysis.abbreviations.extend(translations(text, &brackets, &named));
            }
            analysis.enumerations.extend(enumerations(text, &brackets));
        }
        analysis.people = context.mentions.people().to_vec();
        analysis.paragraphs = layout.paragraphs;
        analysis
    }

    /// The country that a town, a region or a sea lies in, by the id of the place; `None` for
    /// countries and for what lies in several.
    #[must_use]
    pub fn country_of(&self, place: &str) -> Option<String> {
        self.mentions.country_of(place)
    }

    /// What a place, an organisation or a person of the lists is called, in Dutch.
    #[must_use]
    pub fn name_of(&self, id: &str) -> Option<&'static str> {
        self.mentions.name(id).map(|name| name.name)
    }

    fn begin_paragraph(&mut self, heading: Option<&str>, context: &mut Context) {
        let topics = heading.map(|heading| {
            let words = words(heading, 0..heading.len(), &mut self.lexicon);
            self.topics.read_heading(&SentenceView { text: heading, words: &words, mentions: &[], heading: None })
        });
        context.topics.begin_paragraph(&self.topics, topics.as_deref());
    }

    fn sentence(
        &mut self,
        TextParagraph { heading, text, .. }: &TextParagraph,
        spot: Spot,
        span: Range<usize>,
        context: &mut Context,
    ) -> AnalysedSentence {
        let mut words = std::mem::take(&mut context.words);
        read_words(text, span.clone(), &mut self.lexicon, &mut words);
        let mentions = self.mentions.read(text, &words, &mut context.mentions);
        let is_of_council = context.mentions.is_of_council() || context.statements.is_of_union();
        context.topics.is_of_council(is_of_council);
        let view = SentenceView { text, words: &words, mentions: &mentions, heading: heading.as_deref() };
        let drafts = self.statements.read(&view, &mut context.statements);
        let stretches = stretches(&drafts, words.len());
        let statements = drafts
            .into_iter()
            .zip(stretches)
            .map(|(draft, stretch)| {
                let topics = self.topics.read(&view, stretch, &context.topics);
                context.topics.go_on(&self.topics, &topics);
                AnalysedStatement { actors: draft.actors, act: draft.act, topics, addressees: draft.addressees }
            })
            .collect();
        context.words = words;
        AnalysedSentence { spot, span, statements, mentions }
    }
}

/// The words that each statement's topics are found in. Together they are the whole
/// sentence: what no statement claims belongs to the one before it.
fn stretches(drafts: &[Draft], n_words: usize) -> Vec<Range<usize>> {
    let mut from = 0;
    let mut stretches = Vec::with_capacity(drafts.len());
    for (at, _) in drafts.iter().enumerate() {
        let to = drafts.get(at + 1).map_or(n_words, |next| next.words.start.clamp(from, n_words));
        stretches.push(from..to);
        from = to;
    }
    stretches
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
