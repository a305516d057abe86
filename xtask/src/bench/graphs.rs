//! On which graphs are layouts compared?
//!
//! Clustered graphs of two edges a node, made by chance with a fixed seed. They are, edge for
//! edge, those on which the other libraries' figures were measured.

use std::collections::BTreeSet;

/// A graph, its nodes counted from 0.
pub struct Graph {
    /// How many nodes it has.
    pub n: usize,
    /// The two ends of each edge.
    pub edges: Vec<[u32; 2]>,
}

impl Graph {
    /// The graph of so many nodes: clusters of 8 to 28, each connected, each hung to one of
    /// the few before it; one edge in ten of the rest runs anywhere.
    pub fn clustered(n: usize) -> Self {
        let mut chance = Chance::new(&format!("graph:{n}:1"));
        let mut edges = Edges::default();
        let mut clusters: Vec<(usize, usize)> = Vec::new();
        let mut start = 0;
        while start < n {
            let size = (8 + chance.below(21)).min(n - start);
            clusters.push((start, size));
            start += size;
        }
        for (start, size) in &clusters {
            for node in 1..*size {
                edges.add(start + node, start + chance.below(node));
            }
        }
        for at in 1..clusters.len() {
            let near = (at - 1).saturating_sub(chance.below(4));
            let [a, b] = [at, near].map(|at| clusters[at].0 + chance.below(clusters[at].1));
            edges.add(a, b);
        }
        while edges.told.len() < 2 * n {
            let a = chance.below(n);
            let cluster = clusters.partition_point(|(start, _)| *start <= a) - 1;
            let (start, size) = clusters[cluster];
            let b = if chance.unit() < 0.9 { start + chance.below(size) } else { chance.below(n) };
            edges.add(a, b);
        }
        Self { n, edges: edges.told }
    }
}

#[derive(Default)]
struct Edges {
    told: Vec<[u32; 2]>,
    known: BTreeSet<[usize; 2]>,
}

impl Edges {
    /// Adds an edge, unless it is a loop or there already.
    fn add(&mut self, a: usize, b: usize) {
        if a != b && self.known.insert([a.min(b), a.max(b)]) {
            self.told.extend([[a, b].map(|end| u32::try_from(end).unwrap_or(u32::MAX))]);
        }
    }
}

/// The generator sfc32 of PractRand, started from a text.
struct Chance([u32; 4]);

impl Chance {
    fn new(seed: &str) -> Self {
        let hashes = ["", "#b", "#c"].map(|more| hash(&format!("{seed}{more}")));
        let mut chance = Self([hashes[0], hashes[1], hashes[2], 1]);
        for _ in 0..15 {
            chance.roll();
        }
        chance
    }

    fn roll(&mut self) -> u32 {
        let [a, b, c, count] = self.0;
        let rolled = a.wrapping_add(b).wrapping_add(count);
        self.0 = [b ^ (b >> 9), c.wrapping_add(c << 3), c.rotate_left(21).wrapping_add(rolled), count.wrapping_add(1)];
        rolled
    }

    /// From 0, below 1.
    fn unit(&mut self) -> f64 {
        f64::from(self.roll()) / 4_294_967_296.0
    }

    fn below(&mut self, n: usize) -> usize {
        (self.unit() * n as f64) as usize
    }
}

/// FNV-1a over a text, its bits mixed as MurmurHash 3 does in the end.
fn hash(text: &str) -> u32 {
    let mut hash = text.bytes().fold(2_166_136_261_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619));
    hash = (hash ^ (hash >> 16)).wrapping_mul(2_246_822_507);
    hash = (hash ^ (hash >> 13)).wrapping_mul(3_266_489_909);
    hash ^ (hash >> 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first, and a number over all, of the edges that other libraries were given.
    #[test]
    fn the_graphs_are_those_the_other_figures_are_of() {
        for (n, first, last, sum) in [(50, [1, 0], [24, 4], 1_091_720), (500, [1, 0], [367, 379], 1_070_198_845)] {
            let Graph { edges, .. } = Graph::clustered(n);
            let all = (0..).zip(&edges).map(|(at, [a, b])| (at + 1) * u64::from(a * 7 + b)).sum::<u64>();
            assert_eq!((edges.len(), edges[0], edges[2 * n - 1], all), (2 * n, first, last, sum));
        }
    }
}
