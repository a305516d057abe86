//! Where is the name of each mark written?
//!
//! Each name has some forty places it may stand: around its mark, and further off with a
//! line to it. One after another, names move to the place that costs least as the others
//! stand, until none wants to move (discrete gradient descent: Christensen, Marks and
//! Shieber, *An empirical study of algorithms for point-feature label placement*, 1995).
//! The names of the places with the most sentences choose first.

use super::Anchor;
use crate::order::positions;
use crate::topics::label::{LINE_HEIGHT, TEXT_SIZE};

/// A mark and the name that goes with it, in map units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Body {
    pub middle: [f64; 2],
    pub radius: f64,
    /// Width and height of the name.
    pub label: [f64; 2],
    /// Its sentences.
    pub weight: usize,
}

/// A name in its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written {
    pub point: [f64; 2],
    pub anchor: Anchor,
    pub leader: Option<[f64; 2]>,
    frame: Frame,
    /// How far it stands from where one looks first.
    cost: f64,
}

/// `[left, top, right, bottom]`
type Frame = [f64; 4];

/// Room between a mark and its name, in map units.
const GAP: f64 = 4.0;

/// From how far off a name may have a line to its mark, in map units.
const DISTANCES: [f64; 5] = [0.0, 14.0, 30.0, 50.0, 76.0];

/// How often the names are gone through at most.
const MOST_ROUNDS: usize = 20;

/// Writes a name beside each mark, on a sheet of this size. What is in the way of nothing but
/// names stands in `obstacles`.
///
/// O(n²) for n marks, a few rounds of it.
pub(super) fn place(bodies: &[Body], obstacles: &[Frame], sheet: [f64; 2]) -> Vec<Written> {
    let choices: Vec<Vec<Written>> = bodies.iter().map(|body| choices(body, sheet)).collect();
    let order = positions(bodies.len(), &|a, b| bodies[b].weight.cmp(&bodies[a].weight));
    let mut chosen: Vec<Option<usize>> = vec![None; bodies.len()];
    for _ in 0..MOST_ROUNDS {
        let mut has_moved = false;
        for own in &order {
            let others: Vec<&Written> = (0..bodies.len())
                .filter(|other| other != own)
                .filter_map(|other| Some(&choices[other][chosen[other]?]))
                .collect();
            let best = cheapest(*own, bodies, obstacles, &choices[*own], &others);
            has_moved |= chosen[*own] != Some(best);
            chosen[*own] = Some(best);
        }
        if !has_moved {
            break;
        }
    }
    chosen.iter().zip(choices).map(|(at, choices)| choices[at.unwrap_or_default()]).collect()
}

fn cheapest(own: usize, bodies: &[Body], obstacles: &[Frame], choices: &[Written], others: &[&Written]) -> usize {
    let mut best = (0, f64::INFINITY);
    for (at, choice) in choices.iter().enumerate() {
        let mut cost = choice.cost;
        cost += others.iter().map(|other| 4.0 * overlap(choice.frame, other.frame)).sum::<f64>();
        cost += obstacles.iter().map(|frame| 2.0 * overlap(choice.frame, *frame)).sum::<f64>();
        for (other, body) in bodies.iter().enumerate() {
            cost += 3.0 * overlap(choice.frame, around(body));
            if let (true, Some(end)) = (other != own, choice.leader) {
                cost += if runs_through(bodies[own].middle, end, body) { 90.0 } else { 0.0 };
            }
        }
        for other in others.iter().filter_map(|other| other.leader.map(|_| other.frame)) {
            // Not through another's name either.
            if let Some(end) = choice.leader {
                cost += if crosses(bodies[own].middle, end, other) { 90.0 } else { 0.0 };
            }
        }
        if cost < best.1 {
            best = (at, cost);
        }
    }
    best.0
}

/// Every place a name may stand that lies on the sheet; below its mark where none does.
fn choices(body: &Body, [width, height]: [f64; 2]) -> Vec<Written> {
    // To the right first, then left, above and below, then at the corners.
    const WAYS: [([f64; 2], f64); 8] = [
        ([1.0, 0.0], 0.0),
        ([-1.0, 0.0], 3.0),
        ([0.0, -1.0], 4.0),
        ([0.0, 1.0], 4.0),
        ([0.75, -0.75], 5.0),
        ([0.75, 0.75], 5.0),
        ([-0.75, -0.75], 6.0),
        ([-0.75, 0.75], 6.0),
    ];
    let mut choices = Vec::new();
    for distance in DISTANCES {
        for (way, rank) in WAYS {
            let written = written(body, way, distance, rank);
            let [left, top, right, bottom] = written.frame;
            if left >= 2.0 && top >= 2.0 && right <= width - 2.0 && bottom <= height - 2.0 {
                choices.push(written);
            }
        }
    }
    if choices.is_empty() {
        choices.push(written(body, [0.0, 1.0], 0.0, 0.0));
    }
    choices
}

fn written(body: &Body, [x, y]: [f64; 2], distance: f64, rank: f64) -> Written {
    let reach = body.radius + GAP + distance;
    let [width, height] = body.label;
    let near = [body.middle[0] + x * reach, body.middle[1] + y * reach];
    let (anchor, left) = if x > 0.0 {
        (Anchor::Start, near[0])
    } else if x < 0.0 {
        (Anchor::End, near[0] - width)
    } else {
        (Anchor::Middle, near[0] - width / 2.0)
    };
    let top = if x == 0.0 {
        if y < 0.0 { near[1] - height } else { near[1] }
    } else {
        near[1] - height / 2.0 + 0.5 * y * height
    };
    // Letters rise about three quarters of a line above the base line.
    let point = [near[0], top + 0.5 * f64::from(LINE_HEIGHT) + 0.36 * f64::from(TEXT_SIZE)];
    Written {
        point,
        anchor,
        leader: (distance > 0.0).then_some(near),
        frame: [left, top, left + width, top + height],
        cost: rank + if distance > 0.0 { 12.0 + 0.8 * distance } else { 0.0 },
    }
}

fn around(body: &Body) -> Frame {
    let [x, y] = body.middle;
    [x - body.radius, y - body.radius, x + body.radius, y + body.radius]
}

/// The area that two frames share.
fn overlap(a: Frame, b: Frame) -> f64 {
    let width = a[2].min(b[2]) - a[0].max(b[0]);
    let height = a[3].min(b[3]) - a[1].max(b[1]);
    if width > 0.0 && height > 0.0 { width * height } else { 0.0 }
}

/// Does a line run over a mark?
fn runs_through(from: [f64; 2], to: [f64; 2], body: &Body) -> bool {
    let [x, y] = [to[0] - from[0], to[1] - from[1]];
    let [far, off] = [body.middle[0] - from[0], body.middle[1] - from[1]];
    let length = x * x + y * y;
    let along = if length > 0.0 { ((far * x + off * y) / length).clamp(0.0, 1.0) } else { 0.0 };
    let (near, beside) = (far - along * x, off - along * y);
    near * near + beside * beside < body.radius * body.radius
}

/// Does a line run over a frame? Looked at in steps of a twelfth.
fn crosses(from: [f64; 2], to: [f64; 2], [left, top, right, bottom]: Frame) -> bool {
    (1..12).any(|step| {
        let part = f64::from(step) / 12.0;
        let [x, y] = [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
        x > left && x < right && y > top && y < bottom
    })
}
