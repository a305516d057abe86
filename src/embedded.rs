//! The dataset that is compiled in.

use crate::analysis::Notes;
use crate::corpus::{Corpus, Labels, fingerprint, unpack};
use crate::topics::{Forms, TopicMap};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The embedded reports. The build has checked the files, so none of them has a problem.
#[must_use]
pub fn corpus() -> Corpus {
    let mut corpus = unpack(PACKED, SENTENCES);
    define(&mut corpus);
    corpus
}

/// Says of the topics when a sentence belongs to each. Only the map tells that, so what every
/// visit loads goes without.
pub fn define(corpus: &mut Corpus) {
    for (topic, definition) in corpus.vocabulary.topics.iter_mut().zip(definitions()) {
        topic.definition = definition;
    }
}

/// When a sentence belongs to the topic at this place among all topics.
#[must_use]
pub fn definition(at: usize) -> Option<Labels> {
    definitions().nth(at)
}

fn definitions() -> impl Iterator<Item = Labels> {
    let mut lines = DEFINITIONS.lines();
    std::iter::from_fn(move || Some(Labels { dutch: lines.next()?.to_owned(), english: lines.next()?.to_owned() }))
}

/// The embedded reports for whoever has their sentences already, as
/// [`corpus::sentences`](crate::corpus::sentences) gives them: the page, in which they stand
/// for everyone to read. Then they are not compiled in a second time. `None` where these are
/// other sentences, or not all of them. The topics are not defined ([`define`]).
#[must_use]
pub fn corpus_of(sentences: &str) -> Option<Corpus> {
    (fingerprint(sentences.as_bytes()) == FINGERPRINT).then(|| unpack(PACKED, sentences))
}

/// The topic map of the embedded reports, as the build has drawn it. The same as
/// [`TopicMap::of`] gives, without the time and the code that takes.
#[must_use]
pub fn map(corpus: &Corpus) -> TopicMap {
    TopicMap::drawn_before(corpus, MAP_SIZE, &MAP_CENTRES)
}

/// How the map's other forms are laid out, as the build has settled it.
#[must_use]
pub fn forms() -> Forms {
    let [near, world] = GRATICULES;
    Forms { order: FORMS_ORDER.to_vec(), spots: spots::SPOTS.to_vec(), graticules: [near.to_owned(), world.to_owned()] }
}

/// What the build's analysis adds to the embedded reports.
#[must_use]
pub fn notes(corpus: &Corpus) -> Notes {
    Notes::unpack(NOTES, corpus)
}

/// Which state of the dataset this is: eight hexadecimal digits that change with it.
#[must_use]
pub fn version() -> &'static str {
    VERSION
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_that_are_not_whole_are_refused() {
        let sentences = crate::corpus::sentences(&corpus());
        let mut found = corpus_of(&sentences).expect("all sentences");
        define(&mut found);
        assert_eq!(format!("{found:?}"), format!("{:?}", corpus()));
        let cut_off = &sentences[..sentences.len() - 2];
        for other in ["", cut_off, &sentences.replace('\u{2011}', "-"), &sentences.replacen("NAVO", "NATO", 1)] {
            assert!(corpus_of(other).is_none());
        }
    }

    #[test]
    fn every_topic_has_its_definition() {
        let topics = corpus().vocabulary.topics;
        let about = |id: &str| topics.iter().position(|topic| topic.id == id).and_then(definition);
        let terrorism = about("terrorisme").expect("a topic of the dataset");
        assert_eq!(terrorism.english, "The sentence is about terrorism and the fight against it.");
        assert!(definition(topics.len() - 1).is_some() && definition(topics.len()).is_none());
    }

    #[test]
    fn the_map_that_the_build_has_drawn_is_the_map_of_the_reports() {
        let corpus = corpus();
        let map = map(&corpus);
        assert_eq!(map, TopicMap::of(&corpus));
        assert!(map.nodes.len() > 20, "the reports speak of many topics");
        assert_eq!(forms(), Forms::of(&map));
    }
}
