//! What of the map is shown under a choice?

use super::{NodeKind, TopicMap};
use crate::corpus::Corpus;

/// What a reader wants to see of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Of which sentences: one flag for each sentence of the corpus.
    pub sentences: Vec<bool>,
    /// Which kinds of nodes; none means [`NodeKind::USUAL`].
    pub kinds: Vec<NodeKind>,
    /// Links with fewer sentences than this are hidden.
    pub weakest: usize,
}

/// How many sentences of each node and link are left; none means hidden. Positions never
/// change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// For each node of the map.
    pub nodes: Vec<usize>,
    /// For each link of the map.
    pub links: Vec<usize>,
    /// How many sentences the choice is made of.
    pub sentences: usize,
}

impl Choice {
    /// Everything there is.
    #[must_use]
    pub fn all(corpus: &Corpus) -> Self {
        Self { sentences: vec![true; corpus.sentences.len()], kinds: NodeKind::ALL.to_vec(), weakest: 1 }
    }

    /// Are nodes of this kind wanted?
    #[must_use]
    pub fn shows(&self, kind: NodeKind) -> bool {
        if self.kinds.is_empty() { NodeKind::USUAL.contains(&kind) } else { self.kinds.contains(&kind) }
    }
}

impl TopicMap {
    /// What is left of the map under a choice. O(sentences of all nodes and links).
    #[must_use]
    pub fn shown(&self, choice: &Choice) -> Shown {
        let count =
            |sentences: &[usize]| sentences.iter().filter(|at| choice.sentences.get(**at) == Some(&true)).count();
        let nodes: Vec<usize> =
            self.nodes.iter().map(|node| if choice.shows(node.kind) { count(&node.sentences) } else { 0 }).collect();
        let links = self
            .links
            .iter()
            .map(|link| {
                let strength = count(&link.sentences);
                let has_ends = nodes[link.a] > 0 && nodes[link.b] > 0;
                if has_ends && strength >= choice.weakest.max(1) { strength } else { 0 }
            })
            .collect();
        Shown { nodes, links, sentences: choice.sentences.iter().filter(|wanted| **wanted).count() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded;

    #[test]
    fn whoever_wants_everything_gets_it_with_all_its_sentences() {
        let corpus = embedded::corpus();
        let map = TopicMap::of(&corpus);
        let shown = map.shown(&Choice::all(&corpus));
        assert!(map.nodes.iter().zip(&shown.nodes).all(|(node, n)| node.sentences.len() == *n));
        assert!(map.links.iter().zip(&shown.links).all(|(link, n)| link.sentences.len() == *n));
    }

    #[test]
    fn without_a_choice_topics_and_speakers_are_shown() {
        let corpus = embedded::corpus();
        let map = TopicMap::of(&corpus);
        let shown = map.shown(&Choice { kinds: Vec::new(), ..Choice::all(&corpus) });
        for (node, n) in map.nodes.iter().zip(&shown.nodes) {
            assert_eq!(*n > 0, NodeKind::USUAL.contains(&node.kind), "{}", node.address());
        }
        assert_eq!(shown, map.shown(&Choice { kinds: NodeKind::USUAL.to_vec(), ..Choice::all(&corpus) }));
    }

    #[test]
    fn one_meeting_leaves_only_what_it_speaks_of() {
        let corpus = embedded::corpus();
        let map = TopicMap::of(&corpus);
        let sentences = corpus.sentences.iter().map(|sentence| sentence.report == 0).collect();
        let shown = map.shown(&Choice { sentences, kinds: vec![NodeKind::Topic], weakest: 2 });
        for (node, n) in map.nodes.iter().zip(&shown.nodes) {
            let speaks = node.sentences.iter().any(|at| corpus.sentences[*at].report == 0);
            assert_eq!(*n > 0, speaks && node.kind == NodeKind::Topic, "{}", node.id);
        }
        for (link, n) in map.links.iter().zip(&shown.links) {
            assert!(*n == 0 || *n >= 2 && shown.nodes[link.a] > 0 && shown.nodes[link.b] > 0);
        }
    }
}
