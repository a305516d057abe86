//! Which amounts and dates stand opposite each other?

use crate::corpus::Corpus;
use crate::corpus::Mention;
use crate::corpus::MentionKind;
use crate::corpus::Vocabulary;

/// The amounts and dates that the compared reports name about one topic.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures<'a> {
    /// The topic; the course of the meeting for what belongs to no other.
    pub topic: &'a str,
    /// For each report, in the order these were given, its figures in reading order: the
    /// sentence and what it names.
    pub named: Vec<Vec<(usize, &'a Mention)>>,
}

/// Every amount, percentage, year and date of some reports (places in [`Corpus::reports`]),
/// each once, under the first topic of its sentence. In the order of the vocabulary; a topic
/// without any is left out. O(topics + sentences × mentions).
///
/// # Panics
///
/// Where there is no such report; places come from this corpus only.
#[must_use]
pub fn figures<'a>(corpus: &'a Corpus, reports: &[usize]) -> Vec<Figures<'a>> {
    let topics = &corpus.vocabulary.topics;
    let mut rows: Vec<Figures> =
        topics.iter().map(|topic| Figures { topic: &topic.id, named: vec![Vec::new(); reports.len()] }).collect();
    for (side, report) in reports.iter().enumerate() {
        for at in corpus.reports[*report].sentences.clone() {
            let sentence = &corpus.sentences[at];
            let topic = sentence.topics().find(|topic| *topic != Vocabulary::COURSE_OF_MEETING);
            let topic = topic.unwrap_or(Vocabulary::COURSE_OF_MEETING);
            let Some(row) = rows.iter_mut().find(|row| row.topic == topic) else { continue };
            let is_figure = |mention: &&Mention| matches!(mention.kind, MentionKind::Amount | MentionKind::Date);
            row.named[side].extend(sentence.mentions.iter().filter(is_figure).map(|mention| (at, mention)));
        }
    }
    rows.retain(|row| row.named.iter().any(|named| !named.is_empty()));
    rows
}
