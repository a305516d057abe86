//! What shares how many sentences with what?
//!
//! A matrix has topics down its side; along its top stand topics, actors or meetings. A cell
//! counts sentences as the links of the map do: those about both topics, those with a
//! statement of this actor about this topic, those of this meeting about this topic. Where a
//! topic meets itself, all its sentences are counted.

use super::{Choice, NodeKind, Shown, TopicMap};
use crate::corpus::Corpus;

/// What stands along the top of a matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Along {
    /// The same topics as down its side.
    Topics,
    /// Who says or does something about them.
    Actors,
    /// The meetings they were spoken of at.
    Meetings,
}

/// Counts of sentences by row and column. Rows and columns without any are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// What stands along the top.
    pub along: Along,
    /// What stands down the side: topics, as places in [`TopicMap::nodes`].
    pub rows: Vec<usize>,
    /// What stands along the top: places in [`TopicMap::nodes`] or, of meetings, in
    /// [`Corpus::reports`].
    pub columns: Vec<usize>,
    /// Row after row, the sentences of each column; 0 where there is nothing to show.
    pub cells: Vec<Vec<usize>>,
    /// The largest count off the diagonal, at least 1.
    pub most: usize,
}

impl Matrix {
    /// The matrix of what is shown of a map, in this order (see [`super::Forms::order`]).
    ///
    /// O(rows × columns × links).
    #[must_use]
    pub fn of(map: &TopicMap, corpus: &Corpus, order: &[u16], choice: &Choice, along: Along) -> Self {
        let shown = map.shown(&Choice { kinds: NodeKind::USUAL.to_vec(), ..choice.clone() });
        let of_kind = |kind: NodeKind| -> Vec<usize> {
            order.iter().map(|at| usize::from(*at)).filter(|at| map.nodes[*at].kind == kind).collect()
        };
        let rows = of_kind(NodeKind::Topic);
        match along {
            Along::Topics => Self::counted(along, rows.clone(), rows, &|a, b| linked(map, &shown, a, b)),
            Along::Actors => Self::counted(along, rows, of_kind(NodeKind::Actor), &|a, b| linked(map, &shown, a, b)),
            Along::Meetings => Self::counted(along, rows, (0..corpus.reports.len()).collect(), &|row, report| {
                let sentences = &corpus.reports[report].sentences;
                let n = map.nodes[row]
                    .sentences
                    .iter()
                    .filter(|at| sentences.contains(at) && choice.sentences[**at])
                    .count();
                if n < choice.weakest { 0 } else { n }
            }),
        }
    }

    fn counted(along: Along, rows: Vec<usize>, columns: Vec<usize>, count: &dyn Fn(usize, usize) -> usize) -> Self {
        let mut matrix = Self { along, rows: Vec::new(), columns: Vec::new(), cells: Vec::new(), most: 1 };
        let counted: Vec<Vec<usize>> =
            rows.iter().map(|row| columns.iter().map(|column| count(*row, *column)).collect()).collect();
        let kept: Vec<usize> = (0..columns.len()).filter(|at| counted.iter().any(|cells| cells[*at] > 0)).collect();
        matrix.columns.extend(kept.iter().map(|at| columns[*at]));
        for (row, cells) in rows.into_iter().zip(counted) {
            let cells: Vec<usize> = kept.iter().map(|at| cells[*at]).collect();
            if cells.iter().all(|n| *n == 0) {
                continue;
            }
            for (column, n) in matrix.columns.iter().zip(&cells) {
                if *column != row {
                    matrix.most = matrix.most.max(*n);
                }
            }
            matrix.rows.push(row);
            matrix.cells.push(cells);
        }
        matrix
    }

    /// How dark a cell with this count is: from 1 to 4 quarters of the largest.
    #[must_use]
    pub fn shade(&self, count: usize) -> usize {
        (4 * count).div_ceil(self.most).min(4)
    }
}

/// The sentences that are shown of two nodes' link; of a node with itself, all of them.
fn linked(map: &TopicMap, shown: &Shown, a: usize, b: usize) -> usize {
    if a == b { shown.nodes[a] } else { map.link(a, b).map_or(0, |at| shown.links[at]) }
}

impl TopicMap {
    /// The link of two nodes, as a place in [`TopicMap::links`]. O(links).
    #[must_use]
    pub fn link(&self, a: usize, b: usize) -> Option<usize> {
        let (a, b) = (a.min(b), a.max(b));
        self.links.iter().position(|link| link.a == a && link.b == b)
    }

    /// The link with this address, `onderwerp.china:wie.nederland`, as a place in
    /// [`TopicMap::links`].
    #[must_use]
    pub fn link_at(&self, address: &str) -> Option<usize> {
        let (a, b) = address.split_once(':')?;
        self.link(self.node(a)?, self.node(b)?)
    }

    /// The address of a link.
    #[must_use]
    pub fn link_address(&self, link: usize) -> String {
        let link = &self.links[link];
        format!("{}:{}", self.nodes[link.a].address(), self.nodes[link.b].address())
    }
}

#[cfg(test)]
mod tests {
    use super::super::seriation::seriation;
    use super::*;
    use crate::embedded;

    fn everything(corpus: &Corpus) -> Choice {
        Choice { sentences: vec![true; corpus.sentences.len()], kinds: Vec::new(), weakest: 1 }
    }

    fn matrix(change: impl Fn(&Corpus, &mut Choice), along: Along) -> (Corpus, TopicMap, Choice, Matrix) {
        let corpus = embedded::corpus();
        let map = TopicMap::of(&corpus);
        let mut choice = everything(&corpus);
        change(&corpus, &mut choice);
        let matrix = Matrix::of(&map, &corpus, &seriation(&map), &choice, along);
        (corpus, map, choice, matrix)
    }

    #[test]
    fn a_cell_counts_the_sentences_about_both_topics() {
        let (corpus, map, _, matrix) = matrix(|_, _| {}, Along::Topics);
        assert_eq!(matrix.rows, matrix.columns);
        for (row, cells) in matrix.rows.iter().zip(&matrix.cells) {
            for (column, n) in matrix.columns.iter().zip(cells) {
                let has = |node: usize, sentence: &crate::corpus::Sentence| {
                    sentence.topics().any(|id| id == map.nodes[node].id)
                };
                let about_both = corpus.sentences.iter().filter(|at| has(*row, at) && has(*column, at)).count();
                assert_eq!(*n, about_both, "{} and {}", map.nodes[*row].id, map.nodes[*column].id);
            }
        }
    }

    #[test]
    fn the_cells_of_actors_are_the_links_of_the_map() {
        let (_, map, _, matrix) = matrix(|_, _| {}, Along::Actors);
        let in_cells: usize = matrix.cells.iter().flatten().sum();
        let actor = |at: usize| map.nodes[at].kind == NodeKind::Actor;
        let in_links: usize = map.links.iter().filter(|link| actor(link.b)).map(|link| link.sentences.len()).sum();
        assert_eq!(in_cells, in_links);
        assert!(in_cells > 50);
    }

    #[test]
    fn the_cells_of_meetings_add_up_to_the_topic() {
        let (_, map, _, matrix) = matrix(|_, _| {}, Along::Meetings);
        for (row, cells) in matrix.rows.iter().zip(&matrix.cells) {
            assert_eq!(cells.iter().sum::<usize>(), map.nodes[*row].sentences.len());
        }
    }

    #[test]
    fn what_is_not_chosen_leaves_no_row_no_column_and_no_count() {
        for along in [Along::Topics, Along::Actors, Along::Meetings] {
            let only_first = |corpus: &Corpus, choice: &mut Choice| {
                choice.sentences = corpus.sentences.iter().map(|sentence| sentence.report == 0).collect();
                choice.weakest = 2;
            };
            let (_, map, choice, matrix) = matrix(only_first, along);
            assert!(!matrix.rows.is_empty());
            for (row, cells) in matrix.rows.iter().zip(&matrix.cells) {
                assert!(cells.iter().any(|n| *n > 0) && cells.len() == matrix.columns.len());
                let own = map.nodes[*row].sentences.iter().filter(|at| choice.sentences[**at]).count();
                assert!(cells.iter().all(|n| *n <= own), "{}", map.nodes[*row].id);
                for (column, n) in matrix.columns.iter().zip(cells) {
                    assert!(*n != 1 || along == Along::Topics && column == row, "a link of one sentence is shown");
                }
            }
        }
    }

    #[test]
    fn a_link_is_found_by_its_address_whichever_end_comes_first() {
        let map = TopicMap::of(&embedded::corpus());
        for (at, link) in map.links.iter().enumerate() {
            let turned = format!("{}:{}", map.nodes[link.b].address(), map.nodes[link.a].address());
            assert_eq!(map.link_at(&map.link_address(at)), Some(at));
            assert_eq!(map.link_at(&turned), Some(at));
        }
        assert_eq!(map.link_at("onderwerp.china"), None);
        assert_eq!(map.link_at("onderwerp.china:onderwerp.china"), None);
    }

    #[test]
    fn shades_go_from_light_to_dark_and_no_count_is_without() {
        let (_, _, _, matrix) = matrix(|_, _| {}, Along::Topics);
        assert_eq!((matrix.shade(0), matrix.shade(matrix.most), matrix.shade(100 * matrix.most)), (0, 4, 4));
        assert!((1..=matrix.most).all(|n| matrix.shade(n) >= 1 && matrix.shade(n) >= matrix.shade(n - 1)));
    }
}
