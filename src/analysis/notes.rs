//! What does the automatic analysis add to a report that people annotated?
//!
//! Their notes are the truth and stay as they are. Beside them a reader may ask why a
//! sentence has a topic, who a person is, what an abbreviation stands for. The build answers
//! that for the embedded reports, once, and packs the answers ([`Notes::pack`]); the page
//! only unpacks them.

use super::analyst::Analyst;
use super::model::Analysis;
use super::model::Found;
use crate::corpus::Corpus;
use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::MentionValue;
use crate::corpus::Moves;
use crate::order::Shelf;
use crate::order::sort_by_key;
use std::fmt::Write as _;
use std::ops::Range;

/// Why topics were given, and what names stand for.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    topics: Vec<TopicNote>,
    /// By the id of a name, or by an abbreviation as written.
    names: Shelf<String>,
}

/// What points at a topic that people gave a sentence too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicNote {
    /// Which sentence, as a place in [`Corpus::sentences`].
    pub sentence: usize,
    /// The topic's id.
    pub topic: String,
    /// Words of the sentence that point at it, in bytes of its paragraph's text; none where it
    /// follows from the heading or from the sentence before.
    pub words: Vec<Range<usize>>,
}

impl Notes {
    /// What an analysis of the reports adds to them; `texts` are their files, in the order
    /// of [`Corpus::reports`]. O(n) in their length.
    #[must_use]
    pub fn of(corpus: &Corpus, texts: &[&str], analyst: &mut Analyst) -> Self {
        let mut notes = Self::default();
        for (report, text) in texts.iter().enumerate() {
            notes.note(corpus, report, &analyst.analyse(text));
        }
        notes.note_countries(corpus, analyst);
        notes
    }

    /// What the analysis of its only report adds to a corpus. O(n).
    #[must_use]
    pub fn of_one(corpus: &Corpus, analysis: &Analysis, analyst: &Analyst) -> Self {
        let mut notes = Self::default();
        if !corpus.reports.is_empty() {
            notes.note(corpus, 0, analysis);
        }
        notes.note_countries(corpus, analyst);
        notes
    }

    fn note(&mut self, corpus: &Corpus, report: usize, analysis: &Analysis) {
        self.note_topics(corpus, report, analysis);
        for abbreviation in &analysis.abbreviations {
            self.names.entry(&abbreviation.short, || abbreviation.long.clone());
        }
        for person in analysis.people.iter().filter(|person| !person.office.is_empty()) {
            self.names.entry(&person.id, || person.office.clone());
        }
    }

    fn note_countries(&mut self, corpus: &Corpus, analyst: &Analyst) {
        for mention in corpus.sentences.iter().flat_map(|sentence| &sentence.mentions) {
            if let (MentionKind::Place, MentionValue::Name(id)) = (mention.kind, &mention.value)
                && let Some(country) = analyst.country_of(id)
            {
                self.names.entry(id, || country);
            }
        }
    }

    fn note_topics(&mut self, corpus: &Corpus, report: usize, analysis: &Analysis) {
        for sentence in corpus.reports[report].sentences.clone() {
            let noted = &corpus.sentences[sentence];
            let at = analysis.sentences.partition_point(|analysed| analysed.spot < noted.spot);
            let Some(analysed) = analysis.sentences.get(at).filter(|analysed| analysed.spot == noted.spot) else {
                continue;
            };
            let found: Vec<&Found<String>> = analysed.statements.iter().flat_map(|said| &said.topics).collect();
            for topic in noted.topics() {
                let evidence = found.iter().filter(|found| found.value == topic).map(|found| &found.evidence);
                let spans = evidence.clone().flat_map(|evidence| evidence.spans.iter().cloned());
                let mut words: Vec<Range<usize>> =
                    spans.filter(|span| noted.span.start <= span.start && span.end <= noted.span.end).collect();
                sort_by_key(&mut words, |span| (span.start, span.end));
                words.dedup();
                if evidence.count() > 0 {
                    self.topics.push(TopicNote { sentence, topic: topic.to_owned(), words });
                }
            }
        }
    }

    /// Takes up the notes of another collection that was joined to this one: `moves` says
    /// where the sentences of either are now ([`Corpus::joined`]). O(n log n).
    pub fn take_up(&mut self, other: Self, moves: &Moves) {
        self.topics
            .extend(other.topics.into_iter().map(|note| TopicNote { sentence: moves.now(note.sentence), ..note }));
        for (name, text) in other.names.into_vec() {
            self.names.entry(&name, || text);
        }
    }

    /// Why a sentence has its topics, as far as the analysis can tell.
    pub fn topics_of(&self, sentence: usize) -> impl Iterator<Item = &TopicNote> {
        self.topics.iter().filter(move |note| note.sentence == sentence)
    }

    /// What a name stands for: the long form of an abbreviation, a person's office, a town's
    /// country, or else the full name where the text has another form of it. In Dutch.
    #[must_use]
    pub fn explain(&self, corpus: &Corpus, mention: &Mention, written: &str) -> Option<String> {
        let MentionValue::Name(id) = &mention.value else { return None };
        let name = corpus.vocabulary.name(id).dutch;
        let more = self.names.get(written).or_else(|| self.names.get(id));
        match more {
            Some(more) if name == written || more == &name => Some(more.clone()),
            Some(more) if mention.kind != MentionKind::Organisation => Some(format!("{name}, {more}")),
            Some(more) => Some(more.clone()),
            None => (name != written).then_some(name),
        }
    }

    /// The notes as one text, for [`Notes::unpack`]; topics as their numbers in the
    /// vocabulary. O(n).
    #[must_use]
    pub fn pack(&self, corpus: &Corpus) -> String {
        let mut packed = String::new();
        for TopicNote { sentence, topic, words } in &self.topics {
            let topic = corpus.vocabulary.topics.iter().position(|known| known.id == *topic).unwrap_or_default();
            let start = corpus.sentences[*sentence].span.start;
            let _ = write!(packed, "{sentence} {topic}");
            for word in words {
                let _ = write!(packed, " {} {}", word.start - start, word.len());
            }
            packed.push('\n');
        }
        for (name, text) in self.names.iter() {
            let _ = writeln!(packed, "={name}\t{text}");
        }
        packed
    }

    /// The notes that were packed. O(n).
    #[must_use]
    pub fn unpack(packed: &str, corpus: &Corpus) -> Self {
        let mut notes = Self::default();
        for line in packed.lines() {
            if let Some((name, text)) = line.strip_prefix('=').and_then(|line| line.split_once('\t')) {
                notes.names.entry(name, || text.to_owned());
                continue;
            }
            let mut numbers = line.split(' ').map(|number| number.parse().unwrap_or_default());
            let (Some(sentence), Some(topic)) = (numbers.next(), numbers.next()) else { continue };
            let known = corpus.sentences.get(sentence).zip(corpus.vocabulary.topics.get::<usize>(topic));
            let Some((noted, topic)) = known else { continue };
            let mut words = Vec::new();
            while let (Some(from), Some(length)) = (numbers.next(), numbers.next()) {
                let start: usize = noted.span.start + from;
                words.push(start..start + length);
            }
            notes.topics.push(TopicNote { sentence, topic: topic.id.clone(), words });
        }
        notes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded;

    #[test]
    fn what_is_packed_comes_out_again() {
        let corpus = embedded::corpus();
        let notes = embedded::notes(&corpus);
        assert!(notes.topics.len() > 60, "{} topics are explained", notes.topics.len());
        let again = Notes::unpack(&notes.pack(&corpus), &corpus);
        assert_eq!(again.topics, notes.topics);
        assert_eq!(again.names.into_vec(), notes.names.into_vec());
    }

    #[test]
    fn the_words_that_point_at_a_topic_stand_in_its_sentence() {
        let corpus = embedded::corpus();
        let notes = embedded::notes(&corpus);
        for note in &notes.topics {
            let sentence = &corpus.sentences[note.sentence];
            assert!(sentence.topics().any(|topic| topic == note.topic));
            for word in &note.words {
                assert!(sentence.span.start <= word.start && word.end <= sentence.span.end);
                assert!(
                    corpus.paragraph_of(sentence).text.get(word.clone()).is_some_and(|text| !text.trim().is_empty())
                );
            }
        }
    }

    #[test]
    fn names_are_explained_as_the_reports_do() {
        let corpus = embedded::corpus();
        let notes = embedded::notes(&corpus);
        let explained = |written: &str| {
            let sentences = corpus.sentences.iter();
            let mut mentions = sentences.flat_map(|sentence| sentence.mentions.iter().map(move |m| (sentence, m)));
            let (_, mention) = mentions
                .find(|(sentence, mention)| corpus.paragraph_of(sentence).text[mention.span.clone()] == *written)
                .expect("a mention of the reports");
            notes.explain(&corpus, mention, written)
        };
        assert_eq!(explained("NAR").as_deref(), Some("Noord-Atlantische Raad"));
        assert_eq!(explained("Turkse").as_deref(), Some("Turkije"));
        assert_eq!(explained("Antalya").as_deref(), Some("Turkije"));
        assert!(explained("Hakan Fidan").is_some_and(|office| office.contains("minister van Buitenlandse Zaken")));
        assert_eq!(explained("Nederland"), None);
    }
}
