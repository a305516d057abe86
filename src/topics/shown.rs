//! What of the map is shown under a choice?

use super::{NodeKind, TopicMap};

/// What a reader wants to see of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Of which sentences: one flag for each sentence of the corpus.
    pub sentences: Vec<bool>,
    /// Which kinds of nodes; empty means all.
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
}

impl TopicMap {
    /// What is left of the map under a choice. O(sentences of all nodes and links).
    #[must_use]
    pub fn shown(&self, choice: &Choice) -> Shown {
        let count =
            |sentences: &[usize]| sentences.iter().filter(|at| choice.sentences.get(**at) == Some(&true)).count();
        let has_kind = |kind: NodeKind| choice.kinds.is_empty() || choice.kinds.contains(&kind);
        let nodes: Vec<usize> =
            self.nodes.iter().map(|node| if has_kind(node.kind) { count(&node.sentences) } else { 0 }).collect();
        let links = self
            .links
            .iter()
            .map(|link| {
                let strength = count(&link.sentences);
                let has_ends = nodes[link.a] > 0 && nodes[link.b] > 0;
                if has_ends && strength >= choice.weakest.max(1) { strength } else { 0 }
            })
            .collect();
        Shown { nodes, links }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded;

    fn everything(map: &TopicMap) -> Choice {
        let last = map.nodes.iter().flat_map(|node| &node.sentences).max().copied().unwrap_or_default();
        Choice { sentences: vec![true; last + 1], kinds: Vec::new(), weakest: 1 }
    }

    #[test]
    fn without_a_choice_everything_is_shown_with_all_its_sentences() {
        let map = TopicMap::of(&embedded::corpus());
        let shown = map.shown(&everything(&map));
        assert!(map.nodes.iter().zip(&shown.nodes).all(|(node, n)| node.sentences.len() == *n));
        assert!(map.links.iter().zip(&shown.links).all(|(link, n)| link.sentences.len() == *n));
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
