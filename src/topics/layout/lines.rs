//! Which lines run over what?

use super::{Point, Tie};

/// A box by a point: how far its middle lies under the point, half its width and half its
/// height.
#[derive(Clone, Copy, Debug)]
pub(super) struct Patch {
    pub down: f64,
    pub half_width: f64,
    pub half_height: f64,
}

/// The distance of two points.
pub(super) fn length(a: Point, b: Point) -> f64 {
    let (dx, dy) = (a[0] - b[0], a[1] - b[1]);
    (dx * dx + dy * dy).sqrt()
}

/// Does the line from `a` to `b` cross the one from `c` to `d`? Touching is not crossing.
// Always inlined, here and below: these are the innermost steps of the drawing, which
// takes three times as long where a build for size calls them.
#[inline(always)]
pub(super) fn cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// On which side of the line through `a` and `b` does `c` lie? Positive for one, negative
/// for the other, zero on it.
#[inline(always)]
fn side(a: Point, b: Point, c: Point) -> f64 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/// Does the line from `a` to `b` run over the box by `point`?
///
/// Method: separating axes, those of the box and the one across the line.
#[inline(always)]
pub(super) fn runs_over(a: Point, b: Point, point: Point, area: Patch) -> bool {
    let (dx, dy) = ((b[0] - a[0]) / 2.0, (b[1] - a[1]) / 2.0);
    let x = a[0] + dx - point[0];
    let y = a[1] + dy - point[1] - area.down;
    x.abs() < area.half_width + dx.abs()
        && y.abs() < area.half_height + dy.abs()
        && (x * dy - y * dx).abs() < area.half_width * dy.abs() + area.half_height * dx.abs()
}

/// How heavily ties cross: for each crossing, the square root of the product of their
/// strengths.
pub(super) fn crossings(points: &[Point], ties: &[Tie]) -> f64 {
    let mut weight = 0.0;
    for (i, one) in ties.iter().enumerate() {
        for other in &ties[..i] {
            if cross(points[one.a], points[one.b], points[other.a], points[other.b]) {
                weight += (one.strength * other.strength).sqrt();
            }
        }
    }
    weight
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNDER: Patch = Patch { down: 3.0, half_width: 2.0, half_height: 1.0 };

    #[test]
    fn lines_that_only_meet_do_not_cross() {
        assert!(cross([0.0, 0.0], [2.0, 2.0], [0.0, 2.0], [2.0, 0.0]));
        assert!(!cross([0.0, 0.0], [2.0, 2.0], [0.0, 0.0], [2.0, 0.0]), "they share an end");
        assert!(!cross([0.0, 0.0], [2.0, 2.0], [1.0, 1.0], [2.0, 0.0]), "one ends on the other");
        assert!(!cross([0.0, 0.0], [2.0, 2.0], [5.0, 0.0], [5.0, 9.0]), "they lie apart");
    }

    #[test]
    fn a_line_runs_over_a_box_or_past_it() {
        assert!(runs_over([-9.0, 3.5], [9.0, 3.5], [0.0, 0.0], UNDER), "straight through");
        assert!(runs_over([0.5, 3.0], [0.6, 3.1], [0.0, 0.0], UNDER), "inside");
        assert!(!runs_over([-9.0, 0.0], [9.0, 0.0], [0.0, 0.0], UNDER), "above");
        assert!(!runs_over([1.0, 0.0], [4.0, 3.0], [0.0, 0.0], UNDER), "past a corner");
    }
}
