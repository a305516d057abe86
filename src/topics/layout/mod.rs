//! Where does each node lie?
//!
//! The drawing is made in four steps, each in a file of its own:
//!
//! 1. how far apart two nodes should lie follows from their links ([`distances`]);
//! 2. the nodes are placed so that distances on the map follow those distances, from
//!    several starts, of which the best goes on ([`stress`]);
//! 3. the drawing is turned and stretched to fill the map ([`area`]), and nodes and labels
//!    that lie on each other are pushed apart ([`bodies`]);
//! 4. nodes move where that takes away crossings, and links that run over other nodes and
//!    labels ([`refine`]).
//!
//! What comes later is placed around what stands ([`join`]). Graphs without bodies, of any
//! size, are drawn elsewhere ([`graph`]).
//!
//! # Invariant
//!
//! The result depends on nothing but the arguments, to the bit: only `+ − × ÷ √` and
//! comparisons on `f64`, loops in a fixed order, chance with fixed seeds ([`dice`]).

mod area;
mod bodies;
mod dice;
mod distances;
mod graph;
mod join;
mod lines;
mod refine;
mod stress;

#[cfg(test)]
mod tests;

use crate::order::sort_by_key;
use area::Area;
pub(super) use area::MARGIN;
pub(super) use bodies::Body;
pub use graph::DrawingQuality;
pub use graph::GraphProblem;
pub use graph::layout_graph;
use join::Ground;
use join::Standing;

/// A point of the map or a step over it, `[x, y]`, in map units.
type Point = [f64; 2];

/// A link as the drawing sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tie {
    /// One end, as a place among the bodies.
    pub a: usize,
    /// The other end.
    pub b: usize,
    /// How strong it is: above 0, and 1 where its ends have nothing but each other. See
    /// [`distances`].
    pub strength: f64,
}

/// A finished drawing.
#[derive(Debug, PartialEq)]
pub(super) struct Drawing {
    /// The centre of each body, to a tenth of a map unit.
    pub centres: Vec<Point>,
    /// The upper left corner of the map: where nothing joined, the origin.
    pub corner: Point,
    /// How wide the map is, in map units.
    pub width: f64,
    /// How high it is, in map units.
    pub height: f64,
}

/// Places bodies, some of which are tied: those of a `core`, given in order, as if there were
/// no others; then the others around them.
///
/// O(n³) time for a core of n, and O(n · (n + t)) for each of n bodies with t ties that is
/// tied to nothing in the core or does not belong to it.
pub(super) fn draw(bodies: &[Body], ties: &[Tie], core: &[usize]) -> Drawing {
    let ties = in_order(ties);
    let is_core = |body: usize| core.binary_search(&body).is_ok();
    let mut is_tied = vec![false; bodies.len()];
    for tie in ties.iter().filter(|tie| is_core(tie.a) && is_core(tie.b)) {
        (is_tied[tie.a], is_tied[tie.b]) = (true, true);
    }
    let (tied, loose): (Vec<usize>, Vec<usize>) = core.iter().partition(|body| is_tied[**body]);
    let others: Vec<usize> = (0..bodies.len()).filter(|body| !is_core(*body)).collect();

    let place = |body: usize| tied.binary_search(&body).ok();
    let tied_bodies: Vec<Body> = tied.iter().map(|body| bodies[*body].clone()).collect();
    let tied_ties: Vec<Tie> =
        ties.iter().filter_map(|tie| Some(Tie { a: place(tie.a)?, b: place(tie.b)?, ..*tie })).collect();
    let (centres, area) = draw_tied(&tied_bodies, &tied_ties);
    let mut standing = Standing {
        centres: (0..bodies.len()).map(|body| Some(centres[place(body)?])).collect(),
        frame: [0.0, 0.0, area.width, area.height],
        is_corner_fixed: false,
    };
    for joining in [loose, others] {
        standing = join::join(standing, &joining, bodies, &ties);
    }
    finished(standing)
}

/// Bodies that stand on a map, and how large it is.
pub(super) struct Drawn {
    /// The centre of each body; `None` for one that joins.
    pub centres: Vec<Option<Point>>,
    /// How wide the map is, in map units.
    pub width: f64,
    /// How high it is, in map units.
    pub height: f64,
}

/// More bodies that are placed on a map, one by one: those that stand keep their places, and
/// get the radius that is wanted as far as there is room for it. The upper left corner stays
/// where it is.
#[derive(Debug)]
pub(super) struct Around {
    bodies: Vec<Body>,
    ties: Vec<Tie>,
    ground: Ground,
    /// Those that join when the others have.
    later: Option<Vec<usize>>,
}

impl Around {
    /// Two groups of bodies join, the first before the others. O(n² + t) for n bodies with t
    /// ties.
    pub(super) fn begin(
        drawn: Drawn,
        mut bodies: Vec<Body>,
        wanted: &[f64],
        ties: &[Tie],
        [first, later]: [Vec<usize>; 2],
    ) -> Self {
        let standing: Vec<usize> = (0..bodies.len()).filter(|at| drawn.centres[*at].is_some()).collect();
        let points: Vec<Point> = drawn.centres.iter().flatten().copied().collect();
        let mut sized: Vec<Body> = standing.iter().map(|at| bodies[*at].clone()).collect();
        let its_wanted: Vec<f64> = standing.iter().map(|at| wanted[*at]).collect();
        bodies::resize(&points, &mut sized, &its_wanted);
        for (at, body) in standing.into_iter().zip(sized) {
            bodies[at] = body;
        }
        let ties = in_order(ties);
        let frame = [0.0, 0.0, drawn.width, drawn.height];
        let standing = Standing { centres: drawn.centres, frame, is_corner_fixed: true };
        let ground = Ground::begin(standing, &first, &bodies, &ties);
        Self { bodies, ties, ground, later: Some(later) }
    }

    /// Places the next body, in O(n · (n + t)); false where there is none.
    pub(super) fn step(&mut self) -> bool {
        if self.ground.step() {
            return true;
        }
        let Some(later) = self.later.take() else { return false };
        self.ground = Ground::begin(std::mem::take(&mut self.ground).finish(), &later, &self.bodies, &self.ties);
        true
    }

    /// The drawing, once nothing is left to place, and the bodies in it.
    pub(super) fn finish(self) -> (Drawing, Vec<Body>) {
        (finished(self.ground.finish()), self.bodies)
    }
}

fn finished(standing: Standing) -> Drawing {
    let [left, top, right, bottom] = standing.frame;
    let corner = [left.floor(), top.floor()];
    Drawing {
        centres: standing.centres.into_iter().map(Option::unwrap_or_default).collect(),
        corner,
        width: (right - corner[0]).ceil(),
        height: (bottom - corner[1]).ceil(),
    }
}

fn draw_tied(bodies: &[Body], ties: &[Tie]) -> (Vec<Point>, Area) {
    let wanted = distances::between(bodies.len(), ties);
    let mut area = Area::of(bodies);
    let mut centres = stress::least(&wanted, ties, bodies.len());
    area.fill(&mut centres, bodies);
    bodies::part(&mut centres, bodies, &mut area);
    let mut centres = refine::refine(centres, bodies, ties, wanted, &area);
    for [x, y] in &mut centres {
        (*x, *y) = (to_tenth(*x), to_tenth(*y));
    }
    (centres, area)
}

/// Ties by their ends, the lower one first: sums over them do not depend on how they were
/// told then.
fn in_order(ties: &[Tie]) -> Vec<Tie> {
    let between_two = ties.iter().filter(|tie| tie.a != tie.b);
    let mut ties: Vec<Tie> = between_two.map(|tie| Tie { a: tie.a.min(tie.b), b: tie.a.max(tie.b), ..*tie }).collect();
    sort_by_key(&mut ties, |tie| (tie.a, tie.b));
    ties
}

/// Rounded to a tenth.
pub(super) fn to_tenth(value: f64) -> f64 {
    (value * 10.0 + 0.5).floor() / 10.0
}
