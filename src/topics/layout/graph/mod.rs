//! Where does each node of any graph lie?
//!
//! For graphs of fifty to many thousands of nodes whose edges all count alike, in answer to
//! other pages (the module's `layout`). The map of the reports, with its labels, is drawn by
//! [`super::draw`].
//!
//! 1. Each part that no edge joins to another is drawn on its own: from chance positions,
//!    distances are kept ([`far`]) and, once the drawing has unfolded, friends are kept near
//!    and strangers out ([`near`]), with ever smaller steps. Small parts are drawn from
//!    several starts, and the best drawing stays ([`quality`]).
//! 2. Parts are put side by side ([`pack`]).
//!
//! # Why this is ours
//!
//! Looked at among the crates of 2026: `forceatlas2` (AGPL) and `fdg` (GPL), whose licences we
//! cannot take on; `fa2` and `force_graph`, ForceAtlas2 and springs, which keep distances and
//! neighbourhoods less well (the table in the README has ForceAtlas2); and `legume-numeric`,
//! whose descent on stress stands in a library for machine learning and has no neighbourhoods.
//! None promises equal bits on every engine.
//!
//! # Cost
//!
//! O(n · (n + m)) time and six bytes a pair of nodes for parts up to a thousand nodes, O(n + m)
//! time and about a kilobyte a node beyond.
//!
//! # Invariant
//!
//! As in all of [`super`]: the same arguments give the same positions, to the bit, on every
//! engine. The order of edges, of their ends, repeated edges and loops change nothing.

mod adjacency;
mod far;
mod grid;
mod near;
mod pack;
mod quality;

#[cfg(test)]
mod tests;

use super::dice::Dice;
use adjacency::Graph;
use far::Far;
use near::Near;
pub use quality::DrawingQuality;
use std::fmt::{self, Display, Formatter};

type Positions = [[f64; 2]];

/// The most nodes a graph may have: a kilobyte for each is held meanwhile.
const MOST_NODES: usize = 100_000;

/// How often every term is relaxed. Three times as many change stress and neighbourhoods by
/// less than 4 %.
const ROUNDS: usize = 36;

/// The rate at the end, for a pair one step apart; at the start it is the square of the most
/// steps, so that every pair is mended whole.
const LAST_RATE: f64 = 0.004;

/// From this rate on the neighbourhood counts; before, the drawing still unfolds.
const UNFOLDED: f64 = 2.5;

/// Parts up to so many nodes are drawn from so many starts, of which the best stays: among
/// few nodes chance tells most, and time costs least.
const SMALL: usize = 75;
const STARTS: usize = 3;

/// Between two drawings of a part, what a neighbour lost weighs beside stress.
const NEIGHBOURHOOD_TO_STRESS: f64 = 0.05;

/// Why a graph cannot be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GraphProblem {
    /// It has more nodes than that.
    TooManyNodes {
        /// How many it may have.
        most: usize,
    },
    /// An edge ends at a node that is not there.
    NoSuchNode {
        /// Which edge, counted from 0.
        edge: usize,
        /// Which node; nodes are counted from 0.
        node: u32,
    },
}

impl Display for GraphProblem {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Self::TooManyNodes { most } => write!(f, "a graph of more than {most} nodes is not drawn"),
            Self::NoSuchNode { edge, node } => {
                write!(f, "edge {edge} ends at node {node}, which is not there (nodes and edges count from 0)")
            }
        }
    }
}

impl std::error::Error for GraphProblem {}

impl GraphProblem {
    fn check(n: usize, edges: &[[u32; 2]]) -> Result<(), Self> {
        if n > MOST_NODES {
            return Err(Self::TooManyNodes { most: MOST_NODES });
        }
        for (edge, ends) in edges.iter().enumerate() {
            if let Some(node) = ends.iter().find(|end| **end as usize >= n) {
                return Err(Self::NoSuchNode { edge, node: *node });
            }
        }
        Ok(())
    }
}

/// Places for the nodes `0..n` of a graph, `[x, y]` in lengths of an edge.
///
/// Loops and repeated edges are left out of account. Another seed gives another drawing of
/// much the same quality.
///
/// # Errors
///
/// [`GraphProblem`] where there are too many nodes, or an edge with an end that is not there.
///
/// # Example
///
/// ```
/// use verslagwijzer::topics::layout_graph;
///
/// let triangle = layout_graph(3, &[[0, 1], [1, 2], [2, 0]], 1)?;
/// let [[ax, ay], [bx, by], _] = triangle[..] else { unreachable!() };
/// assert!(((ax - bx).hypot(ay - by) - 1.0).abs() < 0.05);
/// # Ok::<(), verslagwijzer::topics::GraphProblem>(())
/// ```
pub fn layout_graph(n: usize, edges: &[[u32; 2]], seed: u32) -> Result<Vec<[f32; 2]>, GraphProblem> {
    GraphProblem::check(n, edges)?;
    let graph = Graph::new(n, edges);
    let parts = graph.parts();
    let mut drawn: Vec<Vec<[f64; 2]>> = parts.iter().map(|part| best(&graph.part(part), seed)).collect();
    pack::side_by_side(&mut drawn);
    let mut positions = vec![[0.0; 2]; n];
    for (part, drawn) in parts.iter().zip(&drawn) {
        for (node, [x, y]) in part.iter().zip(drawn) {
            positions[*node as usize] = [*x as f32, *y as f32];
        }
    }
    Ok(positions)
}

/// The best drawing of a connected graph among several.
fn best(graph: &Graph, seed: u32) -> Vec<[f64; 2]> {
    let n = graph.len();
    let mut dice = Dice::new(u64::from(seed));
    if n < 3 {
        return (0..n).map(|node| [node as f64, 0.0]).collect();
    }
    let far = Far::of(graph, &mut dice);
    let mut near = Near::of(graph);
    let mut best = descend(&far, &mut near, n, &mut dice);
    if n <= SMALL {
        let mut lowest = cost(&best, graph);
        for _ in 1..STARTS {
            let drawing = descend(&far, &mut near, n, &mut dice);
            let cost = cost(&drawing, graph);
            if cost < lowest {
                (best, lowest) = (drawing, cost);
            }
        }
    }
    best
}

/// What is held against a drawing.
fn cost(drawing: &Positions, graph: &Graph) -> f64 {
    let quality = DrawingQuality::of_graph(drawing, graph);
    quality.stress - NEIGHBOURHOOD_TO_STRESS * quality.neighbourhood
}

/// Draws a connected graph from a start by chance. O(([`ROUNDS`]) · (terms + n)).
fn descend(far: &Far, near: &mut Near, n: usize, dice: &mut Dice) -> Vec<[f64; 2]> {
    let longest = f64::from(far.longest);
    let mut positions: Vec<[f64; 2]> = (0..n).map(|_| [dice.unit() * longest, dice.unit() * longest]).collect();
    let mut rate = longest * longest;
    let cooling = libm::pow(LAST_RATE / rate, 1.0 / (ROUNDS - 1) as f64);
    for round in 0..ROUNDS {
        far.relax(rate, &mut positions);
        if rate < UNFOLDED {
            near.relax(rate * far.pull, round, &mut positions);
        }
        rate *= cooling;
    }
    positions
}

/// Moves two nodes along the line between them, both as far, to mend a share of what their
/// distance is off.
#[inline(always)]
fn relax(positions: &mut Positions, a: usize, b: usize, wanted: f64, share: f64) {
    let (dx, dy) = (positions[a][0] - positions[b][0], positions[a][1] - positions[b][1]);
    // Two nodes on one point have no direction; what else pulls at them parts them.
    let distance = (dx * dx + dy * dy).sqrt().max(1e-9);
    let half = share * (wanted / distance - 1.0) / 2.0;
    let (step_x, step_y) = (half * dx, half * dy);
    positions[a][0] += step_x;
    positions[a][1] += step_y;
    positions[b][0] -= step_x;
    positions[b][1] -= step_y;
}
