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
//! # Invariant
//!
//! The result depends on nothing but the arguments, to the bit: only `+ − × ÷ √` and
//! comparisons on `f64`, loops in a fixed order, chance with fixed seeds ([`dice`]).

mod area;
mod bodies;
mod dice;
mod distances;
mod lines;
mod refine;
mod stress;

#[cfg(test)]
mod tests;

use area::Area;
pub(super) use bodies::Body;

/// A point of the map or a step over it, `[x, y]`, in map units.
type Point = [f64; 2];

/// A link as the drawing sees it.
#[derive(Clone, Debug)]
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
    /// How wide the map is, in map units.
    pub width: f64,
    /// How high it is, in map units.
    pub height: f64,
}

/// Places bodies, some of which are tied.
///
/// O(n³) time for n bodies; what is done for the ties beyond that is bounded, however many
/// there are.
pub(super) fn draw(bodies: &[Body], ties: &[Tie]) -> Drawing {
    let wanted = distances::between(bodies.len(), ties);
    let mut area = Area::of(bodies);
    let mut centres = stress::least(&wanted, ties, bodies.len());
    area.fill(&mut centres, bodies);
    bodies::part(&mut centres, bodies, &mut area);
    let mut centres = refine::refine(centres, bodies, ties, wanted, &area);
    for [x, y] in &mut centres {
        (*x, *y) = (to_tenth(*x), to_tenth(*y));
    }
    Drawing { centres, width: area.width, height: area.height }
}

/// Rounded to a tenth.
pub(super) fn to_tenth(value: f64) -> f64 {
    (value * 10.0 + 0.5).floor() / 10.0
}
