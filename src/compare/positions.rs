//! Who called for, promised or supported what, in which meeting?

use super::topics::Standing;
use crate::corpus::Act;
use crate::corpus::Corpus;
use crate::corpus::Statement;
use crate::corpus::Vocabulary;
use crate::order::Shelf;
use crate::order::sort_by_key;
use std::cmp::Reverse;

/// What one actor did about one topic in each of the compared reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// What the actor does.
    pub act: Act,
    /// About which topic.
    pub topic: String,
    /// The sentences that say so, for each report in the order these were given.
    pub sentences: Vec<Vec<usize>>,
    /// In which of the reports it stands.
    pub standing: Standing,
}

/// An actor and how much it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The actor's id.
    pub actor: String,
    /// Its number of statements in each report, in the order these were given.
    pub counts: Vec<usize>,
}

/// The statements of some reports (places in [`Corpus::reports`]) that are compared: with
/// the number of the report among these, and the sentence.
fn statements<'a>(corpus: &'a Corpus, reports: &'a [usize]) -> impl Iterator<Item = (usize, usize, &'a Statement)> {
    let sentences = reports.iter().enumerate().flat_map(|(side, report)| {
        let sentences = corpus.reports[*report].sentences.clone();
        sentences.map(move |sentence| (side, sentence))
    });
    sentences.flat_map(|(side, at)| corpus.sentences[at].statements.iter().map(move |said| (side, at, said)))
}

fn topics_of(said: &Statement) -> impl Iterator<Item = &String> {
    said.topics.iter().filter(|topic| *topic != Vocabulary::COURSE_OF_MEETING)
}

/// Who says something in these reports, who says most first; where equal, by id. O(n).
///
/// # Panics
///
/// Where there is no such report; places come from this corpus only.
#[must_use]
pub fn speakers(corpus: &Corpus, reports: &[usize]) -> Vec<Speaker> {
    let mut counts: Shelf<Vec<usize>> = Shelf::default();
    for (side, _, said) in statements(corpus, reports).filter(|(_, _, said)| topics_of(said).next().is_some()) {
        for actor in &said.actors {
            counts.entry(actor, || vec![0; reports.len()])[side] += 1;
        }
    }
    let mut speakers: Vec<Speaker> =
        counts.into_vec().into_iter().map(|(actor, counts)| Speaker { actor, counts }).collect();
    sort_by_key(&mut speakers, |speaker| Reverse(speaker.counts.iter().sum::<usize>()));
    speakers
}

/// What an actor did in these reports: for each act and topic of its statements the
/// sentences that say so. The course of the meeting is left out.
///
/// It comes from statements, each of which says who does what about what; never from the
/// cross product of the actors and the acts of a sentence. In the order of [`Act::ALL`],
/// then of the vocabulary. O(n).
///
/// # Panics
///
/// Where there is no such report; places come from this corpus only.
#[must_use]
pub fn positions(corpus: &Corpus, actor: &str, reports: &[usize]) -> Vec<Position> {
    let place = |topic: &str| corpus.vocabulary.topics.iter().position(|known| known.id == topic);
    let mut rows: Vec<Position> = Vec::new();
    for (side, sentence, said) in statements(corpus, reports) {
        if !said.actors.iter().any(|id| id == actor) {
            continue;
        }
        for topic in topics_of(said) {
            let known = rows.iter().position(|row| row.act == said.act && row.topic == *topic);
            let row = known.unwrap_or_else(|| {
                let sentences = vec![Vec::new(); reports.len()];
                rows.push(Position { act: said.act, topic: topic.clone(), sentences, standing: Standing::All });
                rows.len() - 1
            });
            let noted = &mut rows[row].sentences[side];
            if noted.last() != Some(&sentence) {
                noted.push(sentence);
            }
        }
    }
    for row in &mut rows {
        row.standing = Standing::of(&row.sentences.iter().map(Vec::len).collect::<Vec<_>>());
    }
    sort_by_key(&mut rows, |row| (Act::ALL.iter().position(|act| *act == row.act), place(&row.topic)));
    rows
}
