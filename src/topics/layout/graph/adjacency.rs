//! Who is next to whom, and how many steps apart?

/// Not reached.
pub(super) const NEVER: u32 = u32::MAX;

/// An undirected graph without loops; every edge counts once.
#[derive(Debug)]
pub(super) struct Graph {
    /// Where the neighbours of each node begin in `neighbours`, and where the last ones end.
    starts: Vec<usize>,
    neighbours: Vec<u32>,
}

impl Graph {
    /// The graph of `n` nodes with these edges, whose ends are below `n`. Loops and repeated
    /// edges do not count, nor does the order of edges or of their ends. O(n + m log m).
    pub(super) fn new(n: usize, edges: &[[u32; 2]]) -> Self {
        let both_ways = edges.iter().filter(|[a, b]| a != b).flat_map(|[a, b]| [(*a, *b), (*b, *a)]);
        let mut arcs: Vec<(u32, u32)> = both_ways.collect();
        arcs.sort_unstable();
        arcs.dedup();
        let mut starts = vec![0; n + 1];
        for (from, _) in &arcs {
            starts[*from as usize + 1] += 1;
        }
        for node in 0..n {
            starts[node + 1] += starts[node];
        }
        Self { starts, neighbours: arcs.into_iter().map(|(_, to)| to).collect() }
    }

    /// How many nodes it has.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    pub(super) fn neighbours(&self, node: usize) -> &[u32] {
        &self.neighbours[self.starts[node]..self.starts[node + 1]]
    }

    /// Every edge once, its lower end first, in order.
    pub(super) fn edges(&self) -> impl Iterator<Item = [u32; 2]> {
        (0..self.len()).flat_map(|node| {
            let higher = self.neighbours(node).iter().filter(move |other| **other as usize > node);
            higher.map(move |other| [node as u32, *other])
        })
    }

    /// Steps from a node to all others, [`NEVER`] where there is no way, into `steps`; the
    /// nodes that were reached, nearest first, into `order`. Breadth first: O(n + m).
    pub(super) fn reach(&self, from: usize, steps: &mut [u32], order: &mut Vec<u32>) {
        steps.fill(NEVER);
        order.clear();
        steps[from] = 0;
        order.push(from as u32);
        let mut next = 0;
        while let Some(node) = order.get(next).map(|node| *node as usize) {
            for other in self.neighbours(node) {
                if steps[*other as usize] == NEVER {
                    steps[*other as usize] = steps[node] + 1;
                    order.push(*other);
                }
            }
            next += 1;
        }
    }

    /// The parts that no edge joins, each with its nodes in order, by their first nodes.
    /// O(n log n + m).
    pub(super) fn parts(&self) -> Vec<Vec<u32>> {
        let mut is_known = vec![false; self.len()];
        let mut parts = Vec::new();
        for first in 0..self.len() {
            if std::mem::replace(&mut is_known[first], true) {
                continue;
            }
            let mut part = vec![first as u32];
            let mut next = 0;
            while let Some(node) = part.get(next).map(|node| *node as usize) {
                let new = self
                    .neighbours(node)
                    .iter()
                    .filter(|other| !std::mem::replace(&mut is_known[**other as usize], true));
                part.extend(new);
                next += 1;
            }
            part.sort_unstable();
            parts.push(part);
        }
        parts
    }

    /// One of its parts as a graph of its own, whose nodes are those of the list in its order.
    /// O(n' log n' + m').
    pub(super) fn part(&self, nodes: &[u32]) -> Self {
        let place = |node: &u32| nodes.binary_search(node).unwrap_or_default() as u32;
        let mut starts = vec![0];
        let mut neighbours = Vec::new();
        for node in nodes {
            neighbours.extend(self.neighbours(*node as usize).iter().map(place));
            starts.push(neighbours.len());
        }
        Self { starts, neighbours }
    }
}
