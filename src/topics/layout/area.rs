//! How does a drawing fill the map?

use super::{Body, Point};
use crate::order::positions;

/// Room between what is drawn and the edge of the map, in map units.
pub(in super::super) const MARGIN: f64 = 14.0;

/// The map is never smaller than this, in map units.
const SMALLEST: Point = [900.0, 620.0];

/// How many times the room of its bodies a map must have; it grows where it has less.
const SPACIOUS: f64 = 2.2;

/// How much of a node's place goes with its rank among the others, from left to right and
/// from top to bottom, and not with its distances: 0 keeps them, 1 spreads nodes evenly.
const EVENNESS: f64 = 0.3;

/// The size of a map, in map units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub width: f64,
    pub height: f64,
}

impl Area {
    /// The map on which these bodies find room.
    pub(super) fn of(bodies: &[Body]) -> Self {
        let mut room = 0.0;
        let mut widest = 0.0_f64;
        for body in bodies {
            let [left, top, right, bottom] = body.outline();
            room += (right - left + MARGIN) * (bottom - top + MARGIN);
            widest = widest.max(right - left);
        }
        let [width, height] = SMALLEST;
        let scale = (SPACIOUS * room / (width * height)).sqrt().max((widest + 2.0 * MARGIN) / width).max(1.0);
        Self { width, height }.times(scale)
    }

    /// This area, larger.
    pub(super) fn times(self, scale: f64) -> Self {
        Self { width: (self.width * scale).ceil(), height: (self.height * scale).ceil() }
    }

    /// The place nearest to `at` where a body lies inside the map with its label.
    pub(super) fn keep_inside(&self, at: Point, body: &Body) -> Point {
        let [left, top, right, bottom] = body.outline();
        [
            at[0].min(self.width - MARGIN - right).max(MARGIN - left),
            at[1].min(self.height - MARGIN - bottom).max(MARGIN - top),
        ]
    }

    /// Turns a drawing to lie along the map, and stretches it to fill it. O(n log n).
    pub(super) fn fill(&self, points: &mut [Point], bodies: &[Body]) {
        lie_along(points);
        for (axis, size) in [self.width, self.height].into_iter().enumerate() {
            let order = positions(points.len(), &|a, b| points[a][axis].total_cmp(&points[b][axis]));
            let (Some(first), Some(last)) = (order.first(), order.last()) else { return };
            let lowest = points[*first][axis];
            let span = (points[*last][axis] - lowest).max(1e-9);
            for (rank, node) in order.iter().enumerate() {
                let even = (rank as f64 + 0.5) / order.len() as f64;
                let place = &mut points[*node][axis];
                *place = size * (EVENNESS * even + (1.0 - EVENNESS) * (*place - lowest) / span);
            }
        }
        for (point, body) in points.iter_mut().zip(bodies) {
            *point = self.keep_inside(*point, body);
        }
    }
}

/// Turns points about their middle until the direction in which they spread most lies level
/// (the first principal axis).
fn lie_along(points: &mut [Point]) {
    let n = points.len() as f64;
    let (mut x_sum, mut y_sum) = (0.0, 0.0);
    for [x, y] in points.iter() {
        x_sum += x;
        y_sum += y;
    }
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for [x, y] in points.iter_mut() {
        *x -= x_sum / n;
        *y -= y_sum / n;
        xx += *x * *x;
        xy += *x * *y;
        yy += *y * *y;
    }
    let half = (xx - yy) / 2.0;
    let root = (half * half + xy * xy).sqrt();
    // The eigenvector of the larger eigenvalue; of its two forms the one that does not vanish.
    let (dx, dy) = if half > 0.0 { (half + root, xy) } else { (xy, root - half) };
    let length = (dx * dx + dy * dy).sqrt();
    if length > 0.0 {
        for [x, y] in points {
            (*x, *y) = ((*x * dx + *y * dy) / length, (*y * dx - *x * dy) / length);
        }
    }
}
