//! What are the facts of the map, row by row?

use super::{Choice, Shown, TopicMap};
use crate::corpus::Corpus;

/// A node that is shown, with all that is shown of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which node, as a place in [`TopicMap::nodes`].
    pub node: usize,
    /// Its sentences, meeting by meeting.
    pub meetings: Vec<usize>,
    /// Its sentences in all.
    pub sentences: usize,
    /// Its links: the other end, the link's place in [`TopicMap::links`], and its sentences;
    /// strongest first.
    pub links: Vec<(usize, usize, usize)>,
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
        if link.a == node || link.b == node {
            row.links.push((link.a + link.b - node, at, shown.links[at]));
        }
    }
    crate::order::sort_by_key(&mut row.links, |(_, _, n)| std::cmp::Reverse(*n));
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
                for (other, link, n) in &row.links {
                    let ends = (map.links[*link].a, map.links[*link].b);
                    assert!(ends == (row.node, *other) || ends == (*other, row.node));
                    links[*link].push(*n);
                }
                assert!(row.links.is_sorted_by(|a, b| a.2 >= b.2));
            }
            assert_eq!(nodes, shown.nodes);
            for (in_table, n) in links.iter().zip(&shown.links) {
                // Once at either end.
                assert_eq!(*in_table, vec![*n; if *n > 0 { 2 } else { 0 }]);
            }
        }
    }
}
