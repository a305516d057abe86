//! How are nodes and labels kept off each other?

use super::Point;
use super::area::Area;
use super::lines::Patch;

/// A node with its label under it, in map units.
#[derive(Clone, Debug)]
pub(in super::super) struct Body {
    /// From the centre of the node to its edge.
    pub radius: f64,
    /// How wide the label is.
    pub label_width: f64,
    /// How high the label is.
    pub label_height: f64,
    /// How far it stands under the node.
    pub label_gap: f64,
}

/// The least room between a node or label and another's, in map units.
const AIR: f64 = 7.0;

/// What may be missing from [`AIR`] once bodies are parted, in map units.
const TOLERANCE: f64 = 0.2;

/// How many rounds bodies are pushed before the map grows.
const ROUNDS: usize = 300;

/// How much the map grows where its bodies find no room, and how often it may: enough for
/// any, and an end in any case.
const GROWTH: f64 = 1.05;
const MOST_GROWTHS: usize = 100;

impl Body {
    /// The boxes of the node and of its label.
    pub(super) fn boxes(&self) -> [Patch; 2] {
        let half_height = self.label_height / 2.0;
        let down = self.radius + self.label_gap + half_height;
        [
            Patch { down: 0.0, half_width: self.radius, half_height: self.radius },
            Patch { down, half_width: self.label_width / 2.0, half_height },
        ]
    }

    /// The box around both, from the centre: left, top, right, bottom.
    pub(super) fn outline(&self) -> [f64; 4] {
        let half_width = self.radius.max(self.label_width / 2.0);
        [-half_width, -self.radius, half_width, self.radius + self.label_gap + self.label_height]
    }
}

/// The shortest step, level or upright, by which `other` at `there` leaves the air around
/// `one` at `here`; `None` where it is outside already.
fn way_out(here: Point, one: &[Patch; 2], there: Point, other: &[Patch; 2]) -> Option<Point> {
    let mut step = None;
    let mut deepest = TOLERANCE;
    for mine in one {
        for theirs in other {
            let dx = there[0] - here[0];
            let dy = there[1] + theirs.down - here[1] - mine.down;
            let level = mine.half_width + theirs.half_width + AIR - dx.abs();
            let upright = mine.half_height + theirs.half_height + AIR - dy.abs();
            if level.min(upright) > deepest {
                deepest = level.min(upright);
                step = Some(if level < upright { [level.copysign(dx), 0.0] } else { [0.0, upright.copysign(dy)] });
            }
        }
    }
    step
}

/// Is there less than the air between two bodies?
pub(super) fn lie_close(here: Point, one: &[Patch; 2], there: Point, other: &[Patch; 2]) -> bool {
    way_out(here, one, there, other).is_some()
}

/// Would a body be free of all others at this place?
pub(super) fn is_free(points: &[Point], boxes: &[[Patch; 2]], body: usize, place: Point) -> bool {
    (0..points.len()).all(|other| other == body || !lie_close(points[other], &boxes[other], place, &boxes[body]))
}

/// Gives bodies that stand free of each other other sizes: each the one that is wanted, or one
/// between that and its own for which there is room, the first body first. O(n²) time.
pub(super) fn resize(points: &[Point], bodies: &mut [Body], wanted: &[f64]) {
    let mut boxes: Vec<[Patch; 2]> = bodies.iter().map(Body::boxes).collect();
    for at in 0..bodies.len() {
        let (own, step) = (bodies[at].radius, (wanted[at] - bodies[at].radius) / RESIZING_STEPS);
        for n_steps in 0..=RESIZING_STEPS as u32 {
            bodies[at].radius = super::to_tenth(wanted[at] - f64::from(n_steps) * step);
            boxes[at] = bodies[at].boxes();
            if is_free(points, &boxes, at, points[at]) {
                break;
            }
            bodies[at].radius = own;
            boxes[at] = bodies[at].boxes();
        }
    }
}

/// How many sizes are tried between the wanted one and a body's own.
const RESIZING_STEPS: f64 = 8.0;

/// Pushes bodies apart until none lies on another, each time both of a pair by half; the
/// map grows where that does not end. O(n²) time a round.
pub(super) fn part(points: &mut [Point], bodies: &[Body], area: &mut Area) {
    let boxes: Vec<[Patch; 2]> = bodies.iter().map(Body::boxes).collect();
    for _ in 0..MOST_GROWTHS {
        if (0..ROUNDS).any(|_| !push(points, bodies, &boxes, area)) {
            return;
        }
        let grown = area.times(GROWTH);
        for [x, y] in points.iter_mut() {
            *x *= grown.width / area.width;
            *y *= grown.height / area.height;
        }
        *area = grown;
    }
}

/// One round; was there anything to push?
fn push(points: &mut [Point], bodies: &[Body], boxes: &[[Patch; 2]], area: &Area) -> bool {
    let mut pushed = false;
    for i in 0..points.len() {
        for j in 0..i {
            if let Some([dx, dy]) = way_out(points[j], &boxes[j], points[i], &boxes[i]) {
                pushed = true;
                let ([xi, yi], [xj, yj]) = (points[i], points[j]);
                points[i] = area.keep_inside([xi + dx / 2.0, yi + dy / 2.0], &bodies[i]);
                points[j] = area.keep_inside([xj - dx / 2.0, yj - dy / 2.0], &bodies[j]);
            }
        }
    }
    pushed
}
