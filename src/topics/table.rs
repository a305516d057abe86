//! What are the facts of the map, row by row?

use super::{Choice, Shown, TopicMap};
use crate::corpus::Corpus;
use crate::order::sort_by_key;
use std::cmp::Reverse;

/// A node that is shown, with all that is shown of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which node, as a place in [`TopicMap::nodes`].
    pub node: usize,
    /// Its sentences, meeting by meeting.
    pub meetings: Vec<usize>,
    /// Its sentences in all.
    pub sentences: usize,
    /// Its links, those with most sentences first.
    pub links: Vec<RowLink>,
}

/// A link as it stands in the row of one of its ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowLink {
    /// The other end, as a place in [`TopicMap::nodes`].
    pub other: usize,
    /// Which link, as a place in [`TopicMap::links`].
    pub link: usize,
    /// Its sentences.
    pub sentences: usize,
    /// How strong it is, from −1 to 1: see [`super::strength()`].
    pub strength: f64,
}

impl Row {
    /// The strength of its strongest link; none where it has no link.
    #[must_use]
    pub fn strongest(&self) -> Option<f64> {
        self.links.iter().map(|link| link.strength).reduce(f64::max)
    }

    /// Puts its strongest links first.
    pub fn by_strength(&mut self) {
        // To a thousandth, as it is written: those that look alike stay as they were.
        sort_by_key(&mut self.links, |link| Reverse((link.strength * 1000.0) as i32));
    }
}

/// A row for every node that is shown, in the order of the map.
///
/// O(nodes × links + sentences of all nodes).
#[must_use]
pub fn rows(map: &TopicMap, corpus: &Corpus, choice: &Choice, shown: &Shown) -> Vec<Row> {
    let visible = (0..map.nodes.len()).filter(|at| shown.nodes[*at] > 0);
    visible.map(|at| row(map, corpus, choice, shown, at)).collect()
}

fn row(map: &TopicMap, corpus: &Corpus, choice: &Choice, shown: &Shown, node: usize) -> Row {
    let mut row =
        Row { node, meetings: vec![0; corpus.reports.len()], sentences: shown.nodes[node], links: Vec::new() };
    for at in map.nodes[node].sentences.iter().filter(|at| choice.sentences[**at]) {
        row.meetings[corpus.sentences[*at].report] += 1;
    }
    for (at, link) in map.links.iter().enumerate().filter(|(at, _)| shown.links[*at] > 0) {
        if let Some(other) = link.other_end(node) {
            let (sentences, strength) = (shown.links[at], map.strength(shown, at));
            row.links.push(RowLink { other, link: at, sentences, strength });
        }
    }
    sort_by_key(&mut row.links, |link| Reverse(link.sentences));
    row
}

#[cfg(test)]
mod tests {
    use super::super::NodeKind;
    use super::*;
    use crate::embedded;

    #[test]
    fn the_table_carries_the_facts_of_what_is_shown_and_no_other() {
        let corpus = embedded::corpus();
        let map = TopicMap::of(&corpus);
        for (kinds, weakest, last_only) in [
            (NodeKind::ALL.to_vec(), 1, false),
            (Vec::new(), 1, true),
            (vec![NodeKind::Topic, NodeKind::Place], 2, false),
        ] {
            let sentences = corpus.sentences.iter().map(|sentence| !last_only || sentence.report == 1).collect();
            let choice = Choice { sentences, kinds, weakest };
            let shown = map.shown(&choice);
            let rows = rows(&map, &corpus, &choice, &shown);

            let mut nodes = vec![0; map.nodes.len()];
            let mut links = vec![Vec::new(); map.links.len()];
            for row in &rows {
                nodes[row.node] += row.sentences;
                assert_eq!(row.meetings.iter().sum::<usize>(), row.sentences);
                for at in &row.links {
                    let link = &map.links[at.link];
                    assert!((link.a, link.b) == (row.node, at.other) || (link.a, link.b) == (at.other, row.node));
                    assert_eq!(at.strength.to_bits(), map.strength(&shown, at.link).to_bits());
                    links[at.link].push(at.sentences);
                }
                assert!(row.links.is_sorted_by(|a, b| a.sentences >= b.sentences));
                let mut turned = row.clone();
                turned.by_strength();
                assert_eq!(turned.links.first().map(|link| link.strength), row.strongest());
                assert_eq!(turned.links.len(), row.links.len());
            }
            assert_eq!(nodes, shown.nodes);
            for (in_table, n) in links.iter().zip(&shown.links) {
                // Once at either end.
                assert_eq!(*in_table, vec![*n; if *n > 0 { 2 } else { 0 }]);
            }
        }
    }
}
