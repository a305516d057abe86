//! How do neighbours stay neighbours?
//!
//! Stress alone crowds the middle of a drawing: far nodes are many, and a node of another
//! cluster ends among one's own. So friends (a node's nearest in the graph, eight or more of
//! them) are pulled close, and a stranger that comes nearer than [`APART`] is pushed out.
//! Both are springs, relaxed like the terms of the stress beside which they stand.
//!
//! The idea is that of tsNET (Kruiger et al. 2017, *Graph Layouts by t-SNE*): what lies near
//! in the drawing should be near in the graph, and the other way round. Here it has a short
//! range, as in Zhong et al. (2023), *Force-directed graph layouts revisited*, so that a grid
//! finds all that count.

use super::adjacency::Graph;
use super::grid::Grid;
use super::{Positions, relax};

/// So many friends a node has at least; with the last of them come all as near as that one.
const FRIENDS: usize = 8;

/// And so many at most, where a hub makes friends of everyone.
const MOST_FRIENDS: usize = 200;

/// Friends are pulled to this distance, strangers pushed to that, in lengths of an edge.
const CLOSE: f64 = 0.25;
const APART: f64 = 1.5;

/// How strong both springs are beside what distant nodes pull.
const PULLING: f64 = 0.0135;
const PUSHING: f64 = 0.085;

/// So many strangers a node looks at in a round, at most: those of a crowded place take turns.
const MOST_STRANGERS: usize = 1000;

/// Whom each node wants near.
pub(super) struct Near {
    /// Where the friends of each node begin in `friends`, and where the last ones end.
    starts: Vec<usize>,
    friends: Vec<u32>,
    /// Whose friend each node was found to be last.
    friend_of: Vec<u32>,
}

impl Near {
    /// O(n) searches of 200 nodes each, at most.
    pub(super) fn of(graph: &Graph) -> Self {
        let n = graph.len();
        let mut near = Self { starts: vec![0], friends: Vec::new(), friend_of: vec![u32::MAX; n] };
        let mut steps = vec![0_u32; n];
        let mut found: Vec<u32> = Vec::new();
        for node in 0..n {
            befriend(graph, node, &mut steps, &mut found);
            near.friends.extend(&found[1..]);
            near.starts.push(near.friends.len());
        }
        near
    }

    /// Relaxes every spring once: `strength` is the rate of the round times what distant
    /// nodes pull. O(n · ([`MOST_FRIENDS`] + [`MOST_STRANGERS`])) at most.
    pub(super) fn relax(&mut self, strength: f64, round: usize, positions: &mut Positions) {
        let (pulling, pushing) = ((PULLING * strength).min(0.5), (PUSHING * strength).min(0.5));
        let grid = Grid::of(positions, APART);
        for node in 0..positions.len() {
            for friend in &self.friends[self.starts[node]..self.starts[node + 1]] {
                self.friend_of[*friend as usize] = node as u32;
                if squared_distance(positions, node, *friend as usize) > CLOSE * CLOSE {
                    relax(positions, node, *friend as usize, CLOSE, pulling);
                }
            }
            let around = grid.around(node);
            let total: usize = around.iter().map(|nodes| nodes.len()).sum();
            // In a crowded place every second or third and so on, others in the next round.
            let every = total / MOST_STRANGERS + 1;
            for nodes in around {
                let mut at = round % every;
                while let Some(other) = nodes.get(at).map(|other| *other as usize) {
                    at += every;
                    if squared_distance(positions, node, other) < APART * APART
                        && self.friend_of[other] != node as u32
                        && other != node
                    {
                        relax(positions, node, other, APART, pushing);
                    }
                }
            }
        }
    }
}

#[inline(always)]
fn squared_distance(positions: &Positions, a: usize, b: usize) -> f64 {
    let (dx, dy) = (positions[a][0] - positions[b][0], positions[a][1] - positions[b][1]);
    dx * dx + dy * dy
}

/// Finds the friends of a node, nearest first, behind itself. `steps` is all zero before and
/// after; in between it holds one more than the steps to each node found.
fn befriend(graph: &Graph, node: usize, steps: &mut [u32], found: &mut Vec<u32>) {
    found.clear();
    found.push(node as u32);
    steps[node] = 1;
    let mut last_ring = u32::MAX;
    let mut next = 0;
    while let Some(from) = found.get(next).map(|from| *from as usize) {
        if steps[from] >= last_ring || found.len() > MOST_FRIENDS {
            break;
        }
        for other in graph.neighbours(from) {
            if steps[*other as usize] == 0 && found.len() <= MOST_FRIENDS {
                steps[*other as usize] = steps[from] + 1;
                found.push(*other);
                if found.len() == FRIENDS + 1 {
                    last_ring = steps[*other as usize];
                }
            }
        }
        next += 1;
    }
    for friend in found.iter() {
        steps[*friend as usize] = 0;
    }
}
