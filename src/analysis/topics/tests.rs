//! Are the topics of a sentence those that a reader would give it?

use super::super::lexicon::Lexicon;
use super::super::model::Found;
use super::super::words::SentenceView;
use super::super::words::words;
use super::TopicContext;
use super::TopicLists;
use crate::corpus::Corpus;
use crate::corpus::DatasetFiles;
use crate::corpus::Report;
use crate::corpus::ReportFiles;
use crate::corpus::read;
use crate::corpus::read_checked;
use proptest::prelude::*;
use std::fmt::Write as _;

pub(super) const TOPICS: &str = include_str!("../../../public/verslagen/onderwerpen.tsv");
const NAMES: &str = include_str!("../../../public/verslagen/namen.tsv");

macro_rules! report {
    ($id:literal) => {
        ReportFiles {
            id: $id,
            text: include_str!(concat!("../../../public/verslagen/", $id, ".txt")),
            statements: include_str!(concat!("../../../public/verslagen/", $id, ".uitspraken.tsv")),
            mentions: include_str!(concat!("../../../public/verslagen/", $id, ".vermeldingen.tsv")),
        }
    };
}

const REPORTS: [ReportFiles<'static>; 2] = [report!("2025-05-15-antalya"), report!("2026-05-22-helsingborg")];

/// The lists of the dataset and a lexicon that knows them.
pub(super) struct Reader {
    lexicon: Lexicon,
    lists: TopicLists,
}

impl Reader {
    pub(super) fn new() -> Self {
        let vocabulary = read_checked(&DatasetFiles { topics: TOPICS, names: NAMES, reports: &[] }).vocabulary;
        let mut lexicon = Lexicon::default();
        let lists = TopicLists::of(&vocabulary.topics, &mut lexicon);
        Self { lexicon, lists }
    }

    fn read(&mut self, text: &str, context: &TopicContext) -> Vec<Found<String>> {
        let words = words(text, 0..text.len(), &mut self.lexicon);
        let view = SentenceView { text, words: &words, mentions: &[], heading: None };
        self.lists.read(&view, 0..words.len(), context)
    }

    /// The topics of a sentence on its own, in alphabetical order.
    fn of(&mut self, text: &str) -> String {
        let found = self.read(text, &TopicContext::default());
        let mut ids: Vec<String> = found.into_iter().map(|found| found.value).collect();
        ids.sort();
        ids.join(" ")
    }

    /// What is found in a report against what stands in its table, sentence by sentence.
    pub(super) fn compare(&mut self, corpus: &Corpus, report: &Report) -> Comparison {
        let mut comparison = Comparison::default();
        let mut context = TopicContext::opening();
        for paragraph in &report.paragraphs {
            let heading = paragraph.heading.as_ref().map(|heading| self.heading(heading));
            context.begin_paragraph(&self.lists, heading.as_deref());
            for sentence in &corpus.sentences[paragraph.sentences.clone()] {
                let words = words(&paragraph.text, sentence.span.clone(), &mut self.lexicon);
                let view = SentenceView { text: &paragraph.text, words: &words, mentions: &[], heading: None };
                let found = self.lists.read(&view, 0..words.len(), &context);
                context.go_on(&self.lists, &found);
                comparison.add(&sentence.topics().collect::<Vec<_>>(), &found, corpus.text_of(sentence));
            }
            context.end_paragraph();
        }
        comparison
    }

    fn heading(&mut self, heading: &str) -> Vec<Found<String>> {
        let words = words(heading, 0..heading.len(), &mut self.lexicon);
        let view = SentenceView { text: heading, words: &words, mentions: &[], heading: None };
        self.lists.read_heading(&view)
    }
}

/// How many topics were found rightly, too many and too few; and where.
#[derive(Default)]
pub(super) struct Comparison {
    pub(super) right: usize,
    pub(super) wrong: usize,
    pub(super) missed: usize,
    pub(super) misses: String,
}

impl Comparison {
    fn add(&mut self, wanted: &[&str], found: &[Found<String>], text: &str) {
        let is_found = |id: &str| found.iter().any(|found| found.value == id);
        let wrong: Vec<String> = found
            .iter()
            .filter(|found| !wanted.contains(&found.value.as_str()))
            .map(|found| format!("{} ({})", found.value, found.evidence.rule))
            .collect();
        let missed: Vec<&str> = wanted.iter().copied().filter(|id| !is_found(id)).collect();
        self.right += wanted.len() - missed.len();
        self.wrong += wrong.len();
        self.missed += missed.len();
        if !wrong.is_empty() || !missed.is_empty() {
            let _ = writeln!(self.misses, "{text}\n    too many: {}; too few: {}", wrong.join(", "), missed.join(", "));
        }
    }

    pub(super) fn f1(&self) -> f64 {
        let [right, others] = [self.right, self.wrong + self.missed].map(|n| n as f64);
        2.0 * right / (2.0 * right + others)
    }
}

fn dataset() -> Corpus {
    let (corpus, problems) = read(&DatasetFiles { topics: TOPICS, names: NAMES, reports: &REPORTS });
    assert_eq!(problems, [], "the dataset is sound");
    corpus
}

#[test]
fn topics_of_the_embedded_reports_are_found_as_people_gave_them() {
    let (mut reader, corpus) = (Reader::new(), dataset());
    for report in &corpus.reports {
        let comparison = reader.compare(&corpus, report);
        assert!(comparison.f1() >= 0.90, "{}: {:.3}\n{}", report.id.as_str(), comparison.f1(), comparison.misses);
    }
}

/// Shows where the lists fall short of the tables: `cargo test -- --ignored shows_what`.
#[test]
#[ignore = "a list to work from, not a promise"]
fn shows_what_is_missed() {
    let (mut reader, corpus) = (Reader::new(), dataset());
    let misses: String = corpus.reports.iter().map(|report| reader.compare(&corpus, report).misses).collect();
    assert!(misses.is_empty(), "{misses}");
}

proptest! {
    #[test]
    fn any_text_gives_topics_with_evidence_inside_it(text in "([a-zï -]|oost- en |steun|oekraïne|-top|\\PC){0,60}") {
        let mut reader = Reader::new();
        for found in reader.read(&text, &TopicContext::default()) {
            for span in found.evidence.spans {
                prop_assert!(text.get(span).is_some());
            }
        }
    }
}
