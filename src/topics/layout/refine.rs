//! Which node should move to make the drawing easier to read?

use super::area::Area;
use super::bodies::{self, Body};
use super::lines::{self, Patch};
use super::{Point, Tie};

/// What is held against a drawing. A link's part in any of these counts with the square
/// root of its strength, so a crossing of two full links costs 1.
const STRAIN: f64 = 2.0;
const OVER_NODE: f64 = 3.0;
const OVER_LABEL: f64 = 0.5;

/// How far a node looks for a better place in the first round, in map units; half as far
/// too. Later rounds look nearer.
const REACH: f64 = 160.0;
const NEARER: f64 = 0.6;

/// The directions in which it looks.
const DIRECTIONS: [Point; 8] =
    [[1.0, 0.0], [-1.0, 0.0], [0.0, 1.0], [0.0, -1.0], [0.7, 0.7], [-0.7, 0.7], [0.7, -0.7], [-0.7, -0.7]];

/// How many rounds at most.
const ROUNDS: usize = 5;

/// What a round costs goes with the square of the number of ties; so many of those units
/// are spent in all. A map of more than 700 links is left as it is.
const BUDGET: usize = 500_000;

/// Moves single nodes to better places near by, as long as that helps.
pub(super) fn refine(points: Vec<Point>, bodies: &[Body], ties: &[Tie], wanted: Vec<f64>, area: &Area) -> Vec<Point> {
    let mut scene = Scene {
        boxes: bodies.iter().map(Body::boxes).collect(),
        weights: ties.iter().map(|tie| tie.strength.sqrt()).collect(),
        flatness: area.height / area.width,
        points,
        ties,
        wanted,
    };
    scene.scale_wanted();
    let rounds = ROUNDS.min(BUDGET / (ties.len() * ties.len()).max(1));
    let mut reach = REACH;
    for _ in 0..rounds {
        for (node, body) in bodies.iter().enumerate() {
            let mut cost = scene.cost(node, f64::INFINITY);
            for reach in [reach, reach / 2.0] {
                for [dx, dy] in DIRECTIONS {
                    let here = scene.points[node];
                    let there = area.keep_inside([here[0] + dx * reach, here[1] + dy * reach], body);
                    if bodies::is_free(&scene.points, &scene.boxes, node, there) {
                        scene.points[node] = there;
                        let new_cost = scene.cost(node, cost);
                        if new_cost < cost {
                            cost = new_cost;
                        } else {
                            scene.points[node] = here;
                        }
                    }
                }
            }
        }
        reach *= NEARER;
    }
    scene.points
}

/// A drawing that is being refined.
struct Scene<'a> {
    points: Vec<Point>,
    /// The boxes of each node and its label.
    boxes: Vec<[Patch; 2]>,
    ties: &'a [Tie],
    /// What each tie counts for.
    weights: Vec<f64>,
    /// The wanted distances, in map units.
    wanted: Vec<f64>,
    /// Height over width of the map: distances are as if it were square.
    flatness: f64,
}

impl Scene<'_> {
    /// Brings the wanted distances to the scale on which the drawing strains least.
    fn scale_wanted(&mut self) {
        let n = self.points.len();
        let (mut straight, mut squared) = (0.0, 0.0);
        for i in 0..n {
            for j in 0..i {
                let ratio = self.distance(i, j) / self.wanted[i * n + j];
                straight += ratio;
                squared += ratio * ratio;
            }
        }
        if straight > 0.0 {
            for wanted in &mut self.wanted {
                *wanted *= squared / straight;
            }
        }
    }

    fn distance(&self, i: usize, j: usize) -> f64 {
        let ([xi, yi], [xj, yj]) = (self.points[i], self.points[j]);
        let (dx, dy) = ((xi - xj) * self.flatness, yi - yj);
        (dx * dx + dy * dy).sqrt()
    }

    /// What is held against the place of a node: its strain, what its links cross and run
    /// over, and what runs over it. Stops counting at `limit`.
    fn cost(&self, node: usize, limit: f64) -> f64 {
        let mut cost = STRAIN * self.strain(node);
        for (tie, weight) in self.ties.iter().zip(&self.weights) {
            if cost >= limit {
                break;
            }
            let touches = tie.a == node || tie.b == node;
            cost += weight * if touches { self.course(tie) } else { self.over(tie, node) };
        }
        cost
    }

    /// How far the distances to all others are off, as shares, squared.
    fn strain(&self, node: usize) -> f64 {
        let n = self.points.len();
        let mut sum = 0.0;
        for other in 0..n {
            if other != node {
                let off = self.distance(node, other) / self.wanted[node * n + other] - 1.0;
                sum += off * off;
            }
        }
        sum
    }

    /// What a link meets on its way.
    fn course(&self, tie: &Tie) -> f64 {
        let mut cost = 0.0;
        let (a, b) = (self.points[tie.a], self.points[tie.b]);
        for (other, weight) in self.ties.iter().zip(&self.weights) {
            let is_apart = other.a != tie.a && other.b != tie.b && other.a != tie.b && other.b != tie.a;
            if is_apart && lines::cross(a, b, self.points[other.a], self.points[other.b]) {
                cost += weight;
            }
        }
        for node in (0..self.points.len()).filter(|node| *node != tie.a && *node != tie.b) {
            cost += self.over(tie, node);
        }
        cost
    }

    /// Does a link run over a node that is not its own, or over its label?
    fn over(&self, tie: &Tie, node: usize) -> f64 {
        let (a, b, at) = (self.points[tie.a], self.points[tie.b], self.points[node]);
        let [body, label] = self.boxes[node];
        let mut cost = 0.0;
        if lines::runs_over(a, b, at, body) {
            cost += OVER_NODE;
        }
        if lines::runs_over(a, b, at, label) {
            cost += OVER_LABEL;
        }
        cost
    }
}
