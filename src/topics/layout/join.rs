//! Where do further bodies go, when others stand?
//!
//! Readers know the map: what stands on it stays where it is. A body that joins is placed
//! near those it is tied to, the one with the strongest ties to what is placed first, then
//! the next. It looks for a free place around the middle of its ties, in widening rings, and
//! takes the one that is nearest to them, with fewest lines over bodies and over each other.
//! Bodies that are tied to nothing stand in rows at the foot of the map.
//!
//! The map grows to all sides where there is no room inside it; or, where places on it were
//! told to others as distances from its upper left corner, to the right and down.

use super::area::{Area, MARGIN};
use super::bodies::{self, Body};
use super::lines::{self, Patch};
use super::{Point, Tie, to_tenth};

/// The first ring around the wanted place, in map units. The k-th is at k · (1 + k / 12) times
/// that, so that a far place is found in not too many steps.
const RING: f64 = 12.0;
const WIDENING: f64 = 1.0 / 12.0;

/// How many rings are looked at before a body goes to the foot of the map: half the map and
/// more to each side.
const RINGS: u32 = 40;

/// After the first ring with a free place so many more are looked at, for a better one.
const MORE_RINGS: u32 = 3;

/// The most places on a side of a ring.
const SIDE: u32 = 12;

/// What is held against a place, beside its distance to what it is tied to: in map units, for
/// a full tie.
const CROSSING: f64 = 12.0;
const OVER_NODE: f64 = 60.0;
const OVER_LABEL: f64 = 24.0;

/// How much further it may be to a place inside the map than to one outside.
const OUTSIDE: f64 = 2.0;

/// Where bodies stand, and how far the map reaches.
#[derive(Debug, Default)]
pub(super) struct Standing {
    /// `None` for what has no place yet.
    pub centres: Vec<Option<Point>>,
    /// Left, top, right, bottom of the map.
    pub frame: [f64; 4],
    /// Does its upper left corner stay where it is?
    pub is_corner_fixed: bool,
}

/// Places more bodies around those that stand; these stay. Ties are in order ([`super::draw`]).
///
/// O(n · (n + t)) time for each body that joins, of n with t ties.
pub(super) fn join(standing: Standing, joining: &[usize], bodies: &[Body], ties: &[Tie]) -> Standing {
    let mut ground = Ground::begin(standing, joining, bodies, ties);
    while ground.step() {}
    ground.finish()
}

/// What stands where, and what joins: body by body, for whoever has something else to do in
/// between.
#[derive(Debug, Default)]
pub(super) struct Ground {
    bodies: Vec<Body>,
    boxes: Vec<[Patch; 2]>,
    ties: Vec<Tie>,
    standing: Standing,
    joining: Vec<usize>,
    /// How strongly each is drawn by what is placed. Below zero: not to be placed near anything.
    pulls: Vec<f64>,
}

impl Ground {
    pub(super) fn begin(standing: Standing, joining: &[usize], bodies: &[Body], ties: &[Tie]) -> Self {
        let mut is_there: Vec<bool> = standing.centres.iter().map(Option::is_some).collect();
        for body in joining {
            is_there[*body] = true;
        }
        // What neither stands nor joins does not count: nothing follows from what comes later.
        let mut is_tied = vec![false; bodies.len()];
        for tie in ties.iter().filter(|tie| is_there[tie.a] && is_there[tie.b]) {
            (is_tied[tie.a], is_tied[tie.b]) = (true, true);
        }
        let mut pulls = vec![f64::NEG_INFINITY; bodies.len()];
        for body in joining.iter().filter(|body| is_tied[**body]) {
            pulls[*body] = 0.0;
        }
        let boxes = bodies.iter().map(Body::boxes).collect();
        let (bodies, ties, joining) = (bodies.to_vec(), ties.to_vec(), joining.to_vec());
        let mut ground = Self { bodies, boxes, ties, standing, joining, pulls };
        for body in 0..ground.bodies.len() {
            if ground.standing.centres[body].is_some() {
                ground.pull(body);
            }
        }
        ground
    }

    /// Places the next body; false where there is none.
    pub(super) fn step(&mut self) -> bool {
        let Some(body) = self.next() else { return false };
        if let Some(place) = self.place_for(body) {
            self.put(body, place);
            self.pull(body);
        }
        // Without a place it goes to the foot of the map, like those that are tied to nothing.
        self.pulls[body] = f64::NEG_INFINITY;
        true
    }

    pub(super) fn finish(mut self) -> Standing {
        self.fill_the_foot();
        self.standing
    }

    /// The ties of a body, each with the body at its other end.
    fn ties_of(&self, node: usize) -> impl Iterator<Item = (usize, f64)> {
        self.ties.iter().filter_map(move |tie| match (tie.a == node, tie.b == node) {
            (true, false) => Some((tie.b, tie.strength)),
            (false, true) => Some((tie.a, tie.strength)),
            _ => None,
        })
    }

    /// Adds to the pulls at all others what a body that was placed pulls.
    fn pull(&mut self, node: usize) {
        let pulled: Vec<(usize, f64)> = self.ties_of(node).collect();
        for (other, strength) in pulled {
            self.pulls[other] += strength;
        }
    }

    /// The body that is placed next: the one most strongly tied to what is placed. Where no
    /// body is, the first one begins a group of its own.
    fn next(&self) -> Option<usize> {
        let mut next: Option<usize> = None;
        for (body, pull) in self.pulls.iter().enumerate() {
            if *pull >= 0.0 && next.is_none_or(|best| *pull > self.pulls[best]) {
                next = Some(body);
            }
        }
        next
    }

    fn put(&mut self, node: usize, place: Point) {
        let [left, top, right, bottom] = self.bodies[node].outline();
        self.standing.centres[node] = Some(place);
        let frame = &mut self.standing.frame;
        frame[0] = frame[0].min(place[0] + left - MARGIN);
        frame[1] = frame[1].min(place[1] + top - MARGIN);
        frame[2] = frame[2].max(place[0] + right + MARGIN);
        frame[3] = frame[3].max(place[1] + bottom + MARGIN);
    }

    /// The best free place for a body, if there is one not too far off.
    fn place_for(&self, node: usize) -> Option<Point> {
        let anchors: Vec<(Point, f64)> = self
            .ties_of(node)
            .filter_map(|(other, strength)| Some((self.standing.centres[other]?, strength)))
            .collect();
        let wanted = self.middle_of(&anchors);
        let mut best = None;
        let mut lowest = f64::INFINITY;
        let mut last_ring = RINGS;
        let mut ring = 0;
        while ring <= last_ring {
            for [dx, dy] in places_on(ring) {
                let place = [to_tenth(wanted[0] + dx), to_tenth(wanted[1] + dy)];
                let mut cost = self.distance(node, place, &anchors);
                if cost < lowest && self.is_on_map(node, place) && self.is_free(node, place) {
                    last_ring = last_ring.min(ring + MORE_RINGS);
                    cost += self.tangle(node, place, lowest - cost);
                    if cost < lowest {
                        (best, lowest) = (Some(place), cost);
                    }
                }
            }
            ring += 1;
        }
        best
    }

    /// The middle of what a body is tied to; below the map where that is nothing.
    fn middle_of(&self, anchors: &[(Point, f64)]) -> Point {
        let [mut x_sum, mut y_sum, mut weight] = [0.0; 3];
        for ([x, y], strength) in anchors {
            x_sum += x * strength;
            y_sum += y * strength;
            weight += strength;
        }
        let [left, _, right, bottom] = self.standing.frame;
        if weight > 0.0 { [x_sum / weight, y_sum / weight] } else { [(left + right) / 2.0, bottom] }
    }

    /// How far a place is from what the body is tied to, and how far outside the map.
    fn distance(&self, node: usize, place: Point, anchors: &[(Point, f64)]) -> f64 {
        let [mut sum, mut weight] = [0.0; 2];
        for (anchor, strength) in anchors {
            sum += strength * lines::length(place, *anchor);
            weight += strength;
        }
        let [left, top, right, bottom] = self.bodies[node].outline();
        let [frame_left, frame_top, frame_right, frame_bottom] = self.standing.frame;
        let beyond_sides =
            (frame_left + MARGIN - place[0] - left).max(place[0] + right + MARGIN - frame_right).max(0.0);
        let beyond_ends = (frame_top + MARGIN - place[1] - top).max(place[1] + bottom + MARGIN - frame_bottom).max(0.0);
        sum / weight.max(f64::MIN_POSITIVE) + OUTSIDE * (beyond_sides + beyond_ends)
    }

    /// Does a body at this place leave the corner of the map where it has to be?
    fn is_on_map(&self, node: usize, place: Point) -> bool {
        let [left, top, ..] = self.bodies[node].outline();
        let [frame_left, frame_top, ..] = self.standing.frame;
        let is_inside = place[0] + left - MARGIN >= frame_left && place[1] + top - MARGIN >= frame_top;
        is_inside || !self.standing.is_corner_fixed
    }

    fn is_free(&self, node: usize, place: Point) -> bool {
        let mut placed = self.standing.centres.iter().zip(&self.boxes);
        placed.all(|(centre, boxes)| {
            centre.is_none_or(|centre| !bodies::lie_close(centre, boxes, place, &self.boxes[node]))
        })
    }

    /// What lines would be in each other's way: those of the body over others and across
    /// others' lines, those of others over the body. Stops counting at `limit`.
    fn tangle(&self, node: usize, place: Point, limit: f64) -> f64 {
        let mut cost = 0.0;
        for tie in self.ties.iter().filter(|tie| tie.a != node && tie.b != node) {
            let (Some(a), Some(b)) = (self.standing.centres[tie.a], self.standing.centres[tie.b]) else { continue };
            cost += tie.strength.sqrt() * over(a, b, place, &self.boxes[node]);
        }
        for (end, strength) in self.ties_of(node) {
            let Some(at) = self.standing.centres[end] else { continue };
            if cost >= limit {
                break;
            }
            cost += strength.sqrt() * self.course(node, place, end, at);
        }
        cost
    }

    /// What the line of a body at `place` to the one at its tie's `end` meets on its way.
    fn course(&self, node: usize, place: Point, end: usize, at: Point) -> f64 {
        let mut cost = 0.0;
        for (other, centre) in
            self.standing.centres.iter().enumerate().filter(|(other, _)| *other != end && *other != node)
        {
            cost += centre.map_or(0.0, |centre| over(place, at, centre, &self.boxes[other]));
        }
        for tie in self.ties.iter().filter(|tie| ![node, end].contains(&tie.a) && ![node, end].contains(&tie.b)) {
            if let (Some(a), Some(b)) = (self.standing.centres[tie.a], self.standing.centres[tie.b])
                && lines::cross(place, at, a, b)
            {
                cost += CROSSING * tie.strength.sqrt();
            }
        }
        cost
    }

    /// Places what is left in rows under the map, in order.
    fn fill_the_foot(&mut self) {
        let left_over: Vec<usize> =
            self.joining.iter().copied().filter(|body| self.standing.centres[*body].is_none()).collect();
        let room: Vec<Body> = left_over.iter().map(|body| self.bodies[*body].clone()).collect();
        let [map_left, _, map_right, map_bottom] = self.standing.frame;
        let right = map_right.max(map_left + Area::of(&room).width);
        let mut corner = [map_left + MARGIN, map_bottom];
        let mut row_bottom = map_bottom;
        for body in left_over {
            let [left, top, far, bottom] = self.bodies[body].outline();
            if corner[0] + far - left + MARGIN > right && corner[0] > map_left + MARGIN {
                corner = [map_left + MARGIN, row_bottom];
            }
            // To whole units: then nothing comes closer by being drawn to a tenth.
            let place = [(corner[0] - left).ceil(), (corner[1] - top).ceil()];
            self.put(body, place);
            corner[0] = place[0] + far + MARGIN;
            row_bottom = row_bottom.max(place[1] + bottom + MARGIN);
        }
    }
}

/// What a line costs for running over a body.
fn over(a: Point, b: Point, point: Point, [body, label]: &[Patch; 2]) -> f64 {
    let mut cost = 0.0;
    if lines::runs_over(a, b, point, *body) {
        cost += OVER_NODE;
    }
    if lines::runs_over(a, b, point, *label) {
        cost += OVER_LABEL;
    }
    cost
}

/// The places on a ring, as steps from its middle: along the sides of a square, from its
/// upper left corner on.
fn places_on(ring: u32) -> impl Iterator<Item = Point> {
    let k = f64::from(ring);
    let half = RING * k * (1.0 + k * WIDENING);
    let n_side = (2 * ring).min(SIDE);
    let middle = (ring == 0).then_some([0.0, 0.0]);
    let sides = (0..n_side).flat_map(move |at| {
        let along = half * (2.0 * f64::from(at) / f64::from(n_side) - 1.0);
        [[along, -half], [half, along], [-along, half], [-half, -along]]
    });
    middle.into_iter().chain(sides)
}
