//! The dataset that is compiled in.

use crate::analysis::Notes;
use crate::corpus::{Corpus, fingerprint, unpack};
use crate::topics::{Forms, TopicMap};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The embedded reports. The build has checked the files, so none of them has a problem.
#[must_use]
pub fn corpus() -> Corpus {
    unpack(PACKED, SENTENCES)
}

/// The embedded reports for whoever has their sentences already, as
/// [`corpus::sentences`](crate::corpus::sentences) gives them: the page, in which they stand
/// for everyone to read. Then they are not compiled in a second time. `None` where these are
/// other sentences, or not all of them.
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
        let found = corpus_of(&sentences).expect("all sentences");
        assert_eq!(format!("{found:?}"), format!("{:?}", corpus()));
        let cut_off = &sentences[..sentences.len() - 2];
        for other in ["", cut_off, &sentences.replace('\u{2011}', "-"), &sentences.replacen("NAVO", "NATO", 1)] {
            assert!(corpus_of(other).is_none());
        }
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
