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
use crate::corpus::Vocabulary;
use crate::corpus::read;
use crate::two_reports;
use crate::two_reports::NAMES;
use crate::two_reports::TOPICS;
use proptest::prelude::*;
use std::fmt::Write as _;
use std::sync::OnceLock;

/// The lists of the dataset and a lexicon that knows them.
pub(super) struct Reader {
    pub(super) lexicon: Lexicon,
    pub(super) lists: TopicLists,
}

impl Reader {
    pub(super) fn new() -> Self {
        // Reading the lists takes longer than reading a report.
        static READY: OnceLock<(Lexicon, TopicLists)> = OnceLock::new();
        let (lexicon, lists) = READY.get_or_init(|| {
            let vocabulary = read(&DatasetFiles { topics: TOPICS, names: NAMES, reports: &[] }).0.vocabulary;
            let mut lexicon = Lexicon::default();
            let lists = TopicLists::of(&vocabulary.topics, &mut lexicon);
            (lexicon, lists)
        });
        Self { lexicon: lexicon.clone(), lists: lists.clone() }
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

    pub(super) fn heading(&mut self, heading: &str) -> Vec<Found<String>> {
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

#[test]
fn topics_of_the_embedded_reports_are_found_as_people_gave_them() {
    let (mut reader, corpus) = (Reader::new(), two_reports::corpus());
    for report in &corpus.reports {
        let comparison = reader.compare(&corpus, report);
        assert!(comparison.f1() >= 0.90, "{}: {:.3}\n{}", report.id.as_str(), comparison.f1(), comparison.misses);
    }
}

#[test]
fn a_sentence_is_about_what_its_words_point_at() {
    let mut reader = Reader::new();
    for (text, expected) in [
        // Compounds are found however they are written.
        ("Nederland verhoogt de defensieuitgaven.", "defensie-uitgaven"),
        ("Nederland verhoogt de defensie\u{2011}uitgaven.", "defensie-uitgaven"),
        ("De oost- en zuidflank vragen aandacht.", "oostflank zuidflank"),
        ("Bondgenoten spraken over lucht- en raketverdediging.", "raketverdediging"),
        // Forms and separable verbs.
        ("Finland en Zweden willen lid worden: hun lidmaatschap is nabij.", "uitbreiding"),
        ("Drones schonden het Poolse luchtruim.", "hybride-dreigingen"),
        ("Montenegro trad in 2017 tot de NAVO toe.", "uitbreiding"),
        ("Zweden is inmiddels toegetreden.", "uitbreiding"),
        ("Landen die aan defensie 2% van hun bbp besteden", "defensie-uitgaven"),
        // The longest phrase counts: the pledge is no promise of money.
        ("De Cyber Defence Pledge werd hernieuwd.", "cyber"),
        // Behind an article a particle is a word of its own: nothing takes place here.
        ("Minister Blok vond dat de groep niet in de plaats treedt van kernwapens.", "kernwapens-en-wapenbeheersing"),
        // A word that needs company has it or points at nothing.
        ("De ministers steunen Oekraïne.", "steun-aan-oekraine"),
        // What is listed as something else does not point.
        ("De Russische steun aan de separatisten houdt aan.", "russische-agressie"),
        // One meeting's words, another year's.
        ("De INF-schending door Rusland is zorgelijk.", "kernwapens-en-wapenbeheersing"),
        ("KFOR blijft in Kosovo.", "missies-en-operaties westelijke-balkan"),
        ("De minister noemde resolutie 1325.", "vrouwen-vrede-veiligheid"),
        ("Het nieuwe Strategisch Concept wordt in Lissabon vastgesteld.", "organisatie-en-financien"),
        ("De ministers kwamen bijeen in Tallinn.", "verloop"),
    ] {
        assert_eq!(reader.of(text), expected, "{text}");
    }
}

#[test]
fn a_sentence_that_refers_back_is_about_what_was_spoken_of() {
    let mut reader = Reader::new();
    let mut context = TopicContext::default();
    let read = |text: &str, reader: &mut Reader, context: &mut TopicContext| {
        let found = reader.read(text, context);
        context.go_on(&reader.lists, &found);
        found.iter().map(|found| format!("{} ({})", found.value, found.evidence.rule)).collect::<Vec<_>>().join(" ")
    };
    for (text, expected) in [
        ("Nederland zegt steun aan Oekraïne toe.", "steun-aan-oekraine (word-list)"),
        // *Steun* alone could be for anyone.
        (
            "De lasten van deze steun worden verdeeld.",
            "lastenverdeling (word-list) steun-aan-oekraine (word-list-in-context)",
        ),
        (
            "Daarover bestaat geen twijfel.",
            "lastenverdeling (previous-sentence) steun-aan-oekraine (previous-sentence)",
        ),
        ("Over terrorisme was men het eens.", "terrorisme (word-list)"),
    ] {
        assert_eq!(read(text, &mut reader, &mut context), expected, "{text}");
    }
}

#[test]
fn under_a_heading_that_names_a_part_of_the_world_all_is_about_it() {
    let mut reader = Reader::new();
    let heading = reader.heading("Westelijke Balkan");
    let mut context = TopicContext::opening();
    context.begin_paragraph(&reader.lists, Some(&heading));
    let found = reader.read("De veiligheidssituatie blijft fragiel.", &context);
    assert_eq!(found.iter().map(|found| found.value.as_str()).collect::<Vec<_>>(), ["westelijke-balkan"]);
    assert_eq!(reader.heading("Overige onderwerpen"), []);
}

#[test]
fn the_town_of_the_summit_ahead_stands_for_it() {
    let mut reader = Reader::new();
    let text = "De Secretaris-Generaal komt vóór Boekarest met een voorstel.";
    let ids = |reader: &mut Reader, context: &TopicContext| -> Vec<String> {
        reader.read(text, context).into_iter().map(|found| found.value).collect()
    };
    let ahead = TopicContext::of(&reader.lists, 2008, 2);
    assert_eq!(ids(&mut reader, &ahead), ["navo-top"]);
    let behind = TopicContext::of(&reader.lists, 2014, 6);
    assert!(!ids(&mut reader, &behind).contains(&"navo-top".to_owned()));
}

#[test]
fn troops_in_the_midst_of_something_else_are_no_mission() {
    let mut reader = Reader::new();
    let mut context = TopicContext::default();
    let mut ids = |text: &str| {
        let found = reader.read(text, &context);
        context.go_on(&reader.lists, &found);
        found.into_iter().map(|found| found.value).collect::<Vec<_>>()
    };
    assert!(ids("De oostflank wordt versterkt.").contains(&"oostflank".to_owned()));
    assert!(!ids("Nederland stuurt troepen, eenheden en militairen.").contains(&"missies-en-operaties".to_owned()));
}

#[test]
fn no_list_names_the_same_words_twice() {
    let vocabulary = read(&DatasetFiles { topics: TOPICS, names: NAMES, reports: &[] }).0.vocabulary;
    let doubles = Reader::new().lists.doubles(&vocabulary.topics);
    assert!(doubles.is_empty(), "{}", doubles.join("\n"));
}

#[test]
fn every_topic_is_found_in_a_heading_that_names_it() {
    let mut reader = Reader::new();
    let vocabulary = read(&DatasetFiles { topics: TOPICS, names: NAMES, reports: &[] }).0.vocabulary;
    for topic in vocabulary.topics.iter().filter(|topic| topic.id != Vocabulary::COURSE_OF_MEETING) {
        let found = reader.heading(&topic.labels.dutch);
        assert!(found.iter().any(|found| found.value == topic.id), "{}: {found:?}", topic.id);
    }
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
