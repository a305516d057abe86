//! How is what the analysis knows beyond the files kept?
//!
//! The page has topics and sentences by number ([`Notes::pack`](crate::analysis::Notes::pack)),
//! and a later version of it other numbers. Here they have their names, so that a record
//! outlives the page that wrote it.

use crate::corpus::Corpus;
use crate::corpus::Spot;

/// Packed notes with names for numbers: `p5z5 steun-aan-oekraine 12 5`.
pub(super) fn in_words(packed: &str, corpus: &Corpus) -> String {
    let line = |line: &str| {
        if line.starts_with('=') {
            return Some(format!("{line}\n"));
        }
        let (sentence, topic, words) = parts(line);
        let spot = corpus.sentences.get(sentence.parse::<usize>().ok()?)?.spot;
        let topic = &corpus.vocabulary.topics.get(topic.parse::<usize>().ok()?)?.id;
        Some(format!("{spot} {topic}{words}\n"))
    };
    packed.lines().filter_map(line).collect()
}

/// The notes of a collection of one report, packed for it. What explains a topic that the
/// sentence no longer has stays behind.
pub(super) fn in_numbers(noted: &str, corpus: &Corpus) -> String {
    let line = |line: &str| {
        if line.starts_with('=') {
            return Some(format!("{line}\n"));
        }
        let (spot, topic, words) = parts(line);
        let spot: Spot = spot.parse().ok()?;
        let at = corpus.sentences.partition_point(|sentence| sentence.spot < spot);
        let sentence = corpus.sentences.get(at).filter(|sentence| sentence.spot == spot)?;
        sentence.topics().find(|known| *known == topic)?;
        let topic = corpus.vocabulary.topics.iter().position(|known| known.id == topic)?;
        Some(format!("{at} {topic}{words}\n"))
    };
    noted.lines().filter_map(line).collect()
}

/// Sentence, topic, and the places of words with a space in front.
fn parts(line: &str) -> (&str, &str, &str) {
    let (sentence, rest) = line.split_once(' ').unwrap_or((line, ""));
    let (topic, words) = rest.split_at(rest.find(' ').unwrap_or(rest.len()));
    (sentence, topic, words)
}
