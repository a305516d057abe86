//! Where in the world lies what the reports speak of?
//!
//! Every place that is named becomes a mark on one of two sheets ([`Sheet`]), sized by its
//! sentences, with its name beside it. Marks that would lie on each other are pushed apart
//! and keep a line to where they belong; names find the nearest free room ([`labels`]).
//!
//! Like the drawing of the network this is settled once for the whole collection: a filter
//! hides marks and never moves them.
//!
//! # Invariant
//!
//! The same collection gives the same sheets, to the bit, on every engine; marks do not lie
//! on each other.

mod graticule;
mod labels;
mod marks;
mod outline;
mod sheet;

pub use graticule::graticule;
pub use outline::outlines;
pub use sheet::Sheet;

use super::{TopicMap, label};
use crate::analysis::{Location, PlaceKind};
use crate::index::Facet;
use labels::Body;

/// A place on its sheet. Points are whole map units from the top left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Which place, as a number in [`TopicMap::nodes`].
    pub node: u16,
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// The sheet it is drawn on.
    pub sheet: Sheet,
    /// Where it lies.
    pub place: [i16; 2],
    /// The middle of its mark: there, or pushed aside for another.
    pub mark: [i16; 2],
    /// The radius of its mark: the area goes with its sentences.
    pub radius: i16,
    /// Where its name is written: the base line of the first line.
    pub label: [i16; 2],
    /// Which part of the name stands at that point.
    pub anchor: Anchor,
    /// The end of the line from mark to name; none where they touch.
    pub leader: Option<[i16; 2]>,
}

impl Spot {
    /// From where the place lies to its mark, if that was pushed aside, and from there to its
    /// name, as SVG path text; empty where all of it touches.
    #[must_use]
    pub fn leaders(&self) -> String {
        let ([x, y], [to_x, to_y]) = (self.place, self.mark);
        let mut path = String::new();
        let (far, off) = (i32::from(to_x - x), i32::from(to_y - y));
        if far * far + off * off > i32::from(self.radius).pow(2) {
            path = format!("M{x} {y}L{to_x} {to_y}M{} {y}h2", x - 1);
        }
        if let Some([end_x, end_y]) = self.leader {
            path.push_str(&format!("M{to_x} {to_y}L{end_x} {end_y}"));
        }
        path
    }
}

/// Which part of a text stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Where it begins.
    Start,
    /// Its middle.
    Middle,
    /// Where it ends.
    End,
}

impl Anchor {
    /// The word that SVG has for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// The radius of the mark of a place with one sentence, in map units.
const UNIT_RADIUS: f64 = 6.0;

/// No mark is larger, in map units.
const LARGEST_RADIUS: f64 = 26.0;

/// Room for the number behind a name, in map units.
const NUMBER_WIDTH: f64 = 20.0;

/// The places of a map on their sheets; `find` tells where the place with an id lies. A place
/// it does not know has no spot.
///
/// O(p²) for p places.
#[must_use]
pub fn spots(map: &TopicMap, find: impl Fn(&str) -> Option<Location>) -> Vec<Spot> {
    spots_at(map, |id| find(id).map(On::of))
}

/// As [`spots`], for a map that has grown ([`TopicMap::grown`]) since `known` were those of
/// `before`: places that are known lie where they lay, even to the unit. Marks and names are
/// laid out anew.
///
/// O(p²) for p places.
#[must_use]
pub fn spots_grown(
    map: &TopicMap,
    before: &TopicMap,
    known: &[Spot],
    find: impl Fn(&str) -> Option<Location>,
) -> Vec<Spot> {
    spots_at(map, |id| {
        let spot = known.iter().find(|spot| before.nodes[usize::from(spot.node)].id == id);
        let known = spot.map(|spot| On { sheet: spot.sheet, kind: spot.kind, point: spot.place.map(f64::from) });
        known.or_else(|| find(id).map(On::of))
    })
}

/// Where a place lies on which sheet.
#[derive(Clone, Copy)]
struct On {
    sheet: Sheet,
    kind: PlaceKind,
    point: [f64; 2],
}

impl On {
    fn of(location: Location) -> Self {
        let Location { kind, latitude, longitude } = location;
        let sheet = Sheet::of(latitude, longitude);
        Self { sheet, kind, point: sheet.point(latitude, longitude) }
    }
}

fn spots_at(map: &TopicMap, find: impl Fn(&str) -> Option<On>) -> Vec<Spot> {
    let places = map.nodes.iter().enumerate().filter(|(_, node)| node.kind.facet() == Facet::Place);
    let found: Vec<(usize, On)> = places.filter_map(|(at, node)| Some((at, find(&node.id)?))).collect();
    let mut spots = Vec::new();
    for sheet in Sheet::ALL {
        let here: Vec<(usize, On)> = found.iter().filter(|(_, on)| on.sheet == sheet).copied().collect();
        spots.extend(lay_out(map, sheet, &here));
    }
    spots
}

fn lay_out(map: &TopicMap, sheet: Sheet, places: &[(usize, On)]) -> Vec<Spot> {
    let most = map.nodes.iter().filter(|node| node.kind.facet() == Facet::Place).map(|node| node.sentences.len()).max();
    let unit = UNIT_RADIUS.min(LARGEST_RADIUS / count(most.unwrap_or(1)).sqrt());
    let true_points: Vec<[f64; 2]> = places.iter().map(|(_, on)| on.point).collect();
    let radii: Vec<f64> =
        places.iter().map(|(node, _)| (unit * count(map.nodes[*node].sentences.len()).sqrt()).max(4.0)).collect();
    let middles = marks::apart(&true_points, &radii);
    let bodies: Vec<Body> = places
        .iter()
        .zip(middles.iter().zip(&radii))
        .map(|((node, _), (middle, radius))| Body {
            middle: *middle,
            radius: *radius,
            label: label_size(map, *node),
            weight: map.nodes[*node].sentences.len(),
        })
        .collect();
    let written = labels::place(&bodies, &obstacles(sheet), sheet.size().map(f64::from));
    (0..places.len())
        .map(|at| Spot {
            node: places[at].0 as u16,
            kind: places[at].1.kind,
            sheet,
            place: whole(true_points[at]),
            mark: whole(middles[at]),
            radius: whole([radii[at]; 2])[0],
            label: whole(written[at].point),
            anchor: written[at].anchor,
            leader: written[at].leader.map(whole),
        })
        .collect()
}

/// What a name on the sheet should leave free: on the sheet of the world, the part that the
/// other one enlarges. `[left, top, right, bottom]`.
fn obstacles(sheet: Sheet) -> Vec<[f64; 4]> {
    if sheet == Sheet::Near {
        return Vec::new();
    }
    let [width, height] = Sheet::Near.size().map(f64::from);
    let corners = [[0.0, 0.0], [width, 0.0], [0.0, height], [width, height], [width / 2.0, 0.0], [width / 2.0, height]];
    let points = corners.map(|corner| {
        let [latitude, longitude] = Sheet::globe_at(corner);
        sheet.point(latitude, longitude)
    });
    let first = [points[0][0], points[0][1], points[0][0], points[0][1]];
    let around = points
        .iter()
        .fold(first, |frame, [x, y]| [frame[0].min(*x), frame[1].min(*y), frame[2].max(*x), frame[3].max(*y)]);
    vec![around]
}

/// Room for the name of a node in either language, with its number behind it.
fn label_size(map: &TopicMap, node: usize) -> [f64; 2] {
    let labels = &map.nodes[node].labels;
    let (dutch, english) = (label::size(&labels.dutch), label::size(&labels.english));
    [dutch.0.max(english.0) + NUMBER_WIDTH, dutch.1.max(english.1)]
}

fn count(n: usize) -> f64 {
    // Exact: no collection has 2³² of anything.
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// To whole map units; halves go up.
fn whole(point: [f64; 2]) -> [i16; 2] {
    // A sheet is a thousand units wide.
    point.map(|length| (length + 0.5).floor() as i16)
}

#[cfg(test)]
mod tests;
