//! Which topics stand in which reports?

use crate::corpus::{Corpus, Vocabulary};
use crate::order::sort_by_key;
use std::cmp::Reverse;

/// One topic and its sentences in each of the compared reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicRow {
    /// The topic's id.
    pub topic: String,
    /// Its number of sentences in each report, in the order the reports were given.
    pub counts: Vec<usize>,
    /// Its sentences in each report, in reading order.
    pub sentences: Vec<Vec<usize>>,
    /// In which of the reports it stands.
    pub standing: Standing,
}

/// In which of the compared reports something stands. Numbers are places among these, not
/// in the corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In this one alone.
    Only(usize),
    /// In these: more than one, not all.
    Some(Vec<usize>),
    /// In all.
    All,
}

/// What a report speaks of and the one before it does not, and the other way round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// Ids of the topics that are new, most sentences first.
    pub new: Vec<String>,
    /// Ids of the topics that are gone, most sentences first.
    pub gone: Vec<String>,
}

/// The topics of some reports, given as places in [`Corpus::reports`], with their sentences
/// in each. A topic in none of them is left out.
///
/// First those in all reports, then those in several, then those in one alone, report after
/// report; within each, most sentences first, and where equal, in the order of the
/// vocabulary. O(sentences × topics).
///
/// # Panics
///
/// Where there is no such report; places come from this corpus only.
#[must_use]
pub fn topics(corpus: &Corpus, reports: &[usize]) -> Vec<TopicRow> {
    let compared = corpus.vocabulary.topics.iter().filter(|topic| topic.id != Vocabulary::COURSE_OF_MEETING);
    let mut rows: Vec<TopicRow> = compared.map(|topic| TopicRow::empty(&topic.id, reports.len())).collect();
    for (side, report) in reports.iter().enumerate() {
        for at in corpus.reports[*report].sentences.clone() {
            for topic in corpus.sentences[at].topics() {
                if let Some(row) = rows.iter_mut().find(|row| row.topic == topic) {
                    row.sentences[side].push(at);
                    row.counts[side] += 1;
                }
            }
        }
    }
    rows.retain(|row| row.counts.iter().any(|count| *count > 0));
    for row in &mut rows {
        row.standing = Standing::of(&row.counts);
    }
    sort_by_key(&mut rows, |row| {
        let group = match &row.standing {
            Standing::All => 0,
            Standing::Some(_) => 1,
            Standing::Only(report) => 2 + report,
        };
        (group, Reverse(row.counts.iter().sum::<usize>()))
    });
    rows
}

impl TopicRow {
    fn empty(topic: &str, n_reports: usize) -> Self {
        let (counts, sentences) = (vec![0; n_reports], vec![Vec::new(); n_reports]);
        Self { topic: topic.to_owned(), counts, sentences, standing: Standing::Some(Vec::new()) }
    }
}

impl Standing {
    /// Where something stands that each report has so many times.
    pub(super) fn of(counts: &[usize]) -> Self {
        let present: Vec<usize> = (0..counts.len()).filter(|report| counts[*report] > 0).collect();
        match present[..] {
            _ if present.len() == counts.len() => Self::All,
            [report] => Self::Only(report),
            _ => Self::Some(present),
        }
    }
}

/// A report's sentences about a topic, in reading order.
pub(super) fn sentences_about(corpus: &Corpus, topic: &str, report: usize) -> Vec<usize> {
    let is_about = |at: &usize| corpus.sentences[*at].topics().any(|other| other == topic);
    corpus.reports[report].sentences.clone().filter(is_about).collect()
}

/// What is new in a report since a previous one, and what is gone.
///
/// # Panics
///
/// Where there is no such report; places come from this corpus only.
#[must_use]
pub fn new_and_gone(corpus: &Corpus, report: usize, previous: usize) -> Changed {
    let mut changed = Changed::default();
    for row in topics(corpus, &[previous, report]) {
        match row.standing {
            Standing::Only(0) => changed.gone.push(row.topic),
            Standing::Only(_) => changed.new.push(row.topic),
            _ => {}
        }
    }
    changed
}
