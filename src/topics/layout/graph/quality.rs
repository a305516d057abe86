//! How good is a drawing of a graph?

use super::GraphProblem;
use super::adjacency::{Graph, NEVER};

/// How many nearest nodes count as a neighbourhood.
const NEIGHBOURS: usize = 8;

/// What is measured of a drawing, as other layouts are measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DrawingQuality {
    /// How far distances are off, at the scale at which they are least so: the mean over all
    /// pairs of nodes, d steps apart and drawn e apart, of (1 − s·e/d)². 0 is perfect, lower
    /// is better. Pairs that no path joins do not count.
    pub stress: f64,
    /// Of each node's eight nearest in the drawing, the share that is no further in the
    /// graph than its eighth nearest there; the mean over all nodes. 1 is perfect.
    pub neighbourhood: f64,
}

impl DrawingQuality {
    /// Measures a drawing with a place for each node.
    ///
    /// O(n · (n + m)) time, O(n + m) memory.
    ///
    /// # Errors
    ///
    /// [`GraphProblem`] where an edge has an end beyond the nodes there are places for.
    pub fn of(positions: &[[f32; 2]], edges: &[[u32; 2]]) -> Result<Self, GraphProblem> {
        GraphProblem::check(positions.len(), edges)?;
        let positions: Vec<[f64; 2]> = positions.iter().map(|[x, y]| [f64::from(*x), f64::from(*y)]).collect();
        Ok(Self::of_graph(&positions, &Graph::new(positions.len(), edges)))
    }

    pub(super) fn of_graph(positions: &[[f64; 2]], graph: &Graph) -> Self {
        let n = positions.len();
        let (mut steps, mut order) = (vec![0; n], Vec::new());
        let mut distances: Vec<(f64, usize)> = Vec::with_capacity(n);
        let (mut sum, mut squares, mut n_pairs, mut kept) = (0.0, 0.0, 0.0, 0.0);
        for node in 0..n {
            graph.reach(node, &mut steps, &mut order);
            distances.clear();
            for (other, [x, y]) in positions.iter().enumerate().filter(|(other, _)| *other != node) {
                let (dx, dy) = (x - positions[node][0], y - positions[node][1]);
                let distance = (dx * dx + dy * dy).sqrt();
                distances.push((distance, other));
                if other > node && steps[other] != NEVER {
                    let ratio = distance / f64::from(steps[other]);
                    sum += ratio;
                    squares += ratio * ratio;
                    n_pairs += 1.0;
                }
            }
            kept += kept_neighbours(&mut distances, &steps, &order);
        }
        let stress = if squares > 0.0 { 1.0 - sum * sum / (squares * n_pairs) } else { 0.0 };
        Self { stress, neighbourhood: if n > 0 { kept / n as f64 } else { 1.0 } }
    }
}

/// The share of a node's nearest in the drawing that are near in the graph; `order` has the
/// nodes that can be reached from it, nearest first, itself at the head.
fn kept_neighbours(distances: &mut [(f64, usize)], steps: &[u32], order: &[u32]) -> f64 {
    let n_near = NEIGHBOURS.min(distances.len());
    let (Some(last), Some(eighth)) = (n_near.checked_sub(1), order.get(NEIGHBOURS).or(order.last())) else {
        return 1.0;
    };
    distances.select_nth_unstable_by(last, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let furthest = steps[*eighth as usize];
    let kept = distances[..n_near].iter().filter(|(_, other)| steps[*other] <= furthest).count();
    kept as f64 / n_near as f64
}
