//! How are distances kept?
//!
//! Two nodes should lie as many units apart as there are steps between them. What is off is
//! measured as stress, with weight 1/d² for a pair d steps apart, and lowered by chance: term
//! after term is relaxed, at first all the way, later less and less (Zheng, Pawar & Goodman
//! 2018, *Graph Drawing by Stochastic Gradient Descent*).
//!
//! Up to [`MOST_PAIRED`] nodes every pair is a term. Beyond, every node keeps its distance to
//! its neighbours and to [`PIVOTS`] pivots only, each of which stands for the nodes around it
//! (Ortmann, Klimenta & Brandes 2016, *A Sparse Stress Model*): a term counts as often as the
//! pivot has nodes in its region that lie nearer to it than half way.

use super::super::dice::Dice;
use super::adjacency::Graph;
use super::{Positions, relax};

/// The largest graph of which every pair of nodes is a term.
pub(super) const MOST_PAIRED: usize = 1000;

/// Stress on 5,000 nodes is 9 % above what every pair would give; with half as many, 21 %.
const PIVOTS: usize = 200;

/// From so many steps on a node is distant: beyond the friends of one's friends.
const DISTANT: u32 = 3;

/// The terms of the stress of a connected graph.
pub(super) struct Far {
    terms: Terms,
    /// The most steps between two nodes that a term holds.
    pub(super) longest: u32,
    /// How strongly distant nodes pull at a node, on average: the sum of 1/d² over those
    /// three steps away and more.
    pub(super) pull: f64,
}

enum Terms {
    /// Every pair, in shuffled order.
    Pairs(Vec<Pair>),
    Pivots {
        pivots: Vec<Pivot>,
        edges: Vec<[u32; 2]>,
    },
}

struct Pair {
    a: u16,
    b: u16,
    steps: u16,
}

struct Pivot {
    node: usize,
    /// From it to every node.
    steps: Vec<u32>,
    /// How many nodes of its region lie no further from it than half of so many steps.
    weights: Vec<u32>,
}

impl Far {
    /// O(n · (n + m)) time up to [`MOST_PAIRED`] nodes; beyond, O(n + m) time and 800 bytes a node.
    pub(super) fn of(graph: &Graph, dice: &mut Dice) -> Self {
        if graph.len() <= MOST_PAIRED { Self::with_pairs(graph, dice) } else { Self::with_pivots(graph, dice) }
    }

    fn with_pairs(graph: &Graph, dice: &mut Dice) -> Self {
        let n = graph.len();
        let (mut steps, mut order) = (vec![0; n], Vec::new());
        let mut pairs = Vec::with_capacity(n * n / 2);
        let (mut longest, mut pull) = (0, 0.0);
        for a in 0..n {
            graph.reach(a, &mut steps, &mut order);
            for (b, steps) in steps[..a].iter().enumerate() {
                longest = longest.max(*steps);
                pull += 2.0 * pull_at(*steps);
                pairs.push(Pair { a: a as u16, b: b as u16, steps: *steps as u16 });
            }
        }
        dice.shuffle(&mut pairs);
        Self { terms: Terms::Pairs(pairs), longest, pull: pull / n as f64 }
    }

    fn with_pivots(graph: &Graph, dice: &mut Dice) -> Self {
        let mut pivots = spread_out(graph, dice);
        let (mut longest, mut pull) = (0, 0.0);
        for steps in pivots.iter().flat_map(|pivot| &pivot.steps) {
            longest = longest.max(*steps);
            pull += pull_at(*steps);
        }
        let pull = pull / pivots.len() as f64;
        dice.shuffle(&mut pivots);
        Self { terms: Terms::Pivots { pivots, edges: graph.edges().collect() }, longest, pull }
    }

    /// Relaxes every term once, by as much as `rate` allows. O(terms).
    pub(super) fn relax(&self, rate: f64, positions: &mut Positions) {
        match &self.terms {
            Terms::Pairs(pairs) => {
                let shares: Vec<f64> = (0..=self.longest).map(|steps| share(rate, 1, steps)).collect();
                for Pair { a, b, steps } in pairs {
                    let share = shares[usize::from(*steps)];
                    relax(positions, usize::from(*a), usize::from(*b), f64::from(*steps), share);
                }
            }
            Terms::Pivots { pivots, edges } => {
                for pivot in pivots {
                    pivot.relax(rate, positions);
                }
                let share = share(rate, 1, 1);
                for [a, b] in edges {
                    relax(positions, *a as usize, *b as usize, 1.0, share);
                }
            }
        }
    }
}

/// How much of what is off in a term is mended; never more than all of it.
fn share(rate: f64, weight: u32, steps: u32) -> f64 {
    let steps = f64::from(steps.max(1));
    (rate * f64::from(weight) / (steps * steps)).min(1.0)
}

fn pull_at(steps: u32) -> f64 {
    if steps < DISTANT { 0.0 } else { 1.0 / (f64::from(steps) * f64::from(steps)) }
}

impl Pivot {
    /// Moves every node to or from the pivot, which stays. As in a pair, a node goes half of
    /// the way at most.
    fn relax(&self, rate: f64, positions: &mut Positions) {
        let shares: Vec<f64> =
            (0..).zip(&self.weights).map(|(steps, weight)| share(rate, *weight, steps) / 2.0).collect();
        let [pivot_x, pivot_y] = positions[self.node];
        for ([x, y], steps) in positions.iter_mut().zip(&self.steps) {
            let (dx, dy) = (*x - pivot_x, *y - pivot_y);
            let distance = (dx * dx + dy * dy).sqrt().max(1e-9);
            let step = shares[*steps as usize] * (f64::from(*steps) / distance - 1.0);
            *x += step * dx;
            *y += step * dy;
        }
    }
}

/// Pivots that lie far from each other: the first by chance, each next one as far from
/// those before it as any node. O(n + m) each.
fn spread_out(graph: &Graph, dice: &mut Dice) -> Vec<Pivot> {
    let n = graph.len();
    let mut nearest = vec![u32::MAX; n];
    let mut region = vec![0; n];
    let mut order = Vec::new();
    let mut pivots = Vec::new();
    let mut node = dice.below(n);
    for rank in 0..PIVOTS {
        let mut steps = vec![0; n];
        graph.reach(node, &mut steps, &mut order);
        let mut farthest = 0;
        for at in 0..n {
            if steps[at] < nearest[at] {
                (nearest[at], region[at]) = (steps[at], rank);
            }
            if nearest[at] > nearest[farthest] {
                farthest = at;
            }
        }
        pivots.push(Pivot { node, steps, weights: Vec::new() });
        node = farthest;
    }
    for (at, rank) in region.iter().enumerate() {
        pivots[*rank].count(nearest[at]);
    }
    for pivot in &mut pivots {
        pivot.sum_up();
    }
    pivots
}

impl Pivot {
    /// Notes a node of its region, so many steps away.
    fn count(&mut self, steps: u32) {
        let reach = 2 * steps as usize;
        if self.weights.len() <= reach {
            self.weights.resize(reach + 1, 0);
        }
        self.weights[reach] += 1;
    }

    /// From nodes at a distance to nodes within it, for every distance there is.
    fn sum_up(&mut self) {
        let longest = self.steps.iter().copied().max().unwrap_or_default();
        self.weights.resize(longest as usize + 1, 0);
        for steps in 1..self.weights.len() {
            self.weights[steps] += self.weights[steps - 1];
        }
    }
}
