//! Which outlines do the places of the map lie on?
//!
//! `cargo xtask outline` writes `public/wereld.svg` from Natural Earth's countries at
//! 1:50 million (public domain, naturalearthdata.com), which npm's `world-atlas` has as
//! TopoJSON. It is run by hand, when the sheets change; the file is part of the project, so a
//! build needs no network for it.
//!
//! Each country is projected as its sheet is ([`Sheet`]), simplified, and written as a path
//! with whole numbers, in half map units. A path is named for its sheet and for the id of the
//! country in the list of places (`near-nederland`), which is found by its point: what no
//! place of the list lies in goes into one path (`near`). On the sheet of the world the part
//! that the other sheet enlarges is a path as well (`world-frame`).

mod simplify;
mod topojson;

use std::fmt::Write;
use std::fs;

use verslagwijzer::analysis;
use verslagwijzer::topics::Sheet;

use crate::run::{root, target_dir};
use crate::setup::Tools;
use crate::sizes::{brotli_length, kilobytes};
use crate::wasm_opt::npm_install;
use topojson::Topology;

/// npm's `world-atlas`.
const OF_NPM: &str = "2.0.2";

/// Where the outlines go.
const FILE: &str = "public/wereld.svg";

/// What the page may fetch for them, in bytes of brotli.
const MOST: usize = 25_000;

/// Steps of the written numbers in one map unit.
const STEPS: f64 = 2.0;

/// How far beyond its edge a sheet is drawn, in map units, so that the cut stays out of sight.
const MARGIN: f64 = 6.0;

/// Natural Earth draws who is in control. The Netherlands recognises other borders, and so
/// do the reports: what (by longitude and latitude) goes from whom to whom.
const NOT_RECOGNISED: [(&str, &str, Point); 3] = [
    ("Russia", "Ukraine", [34.0, 45.3]),
    ("N. Cyprus", "Cyprus", [33.4, 35.25]),
    ("Somaliland", "Somalia", [45.0, 9.7]),
];

/// A point of a sheet, in map units.
type Point = [f64; 2];

/// `cargo xtask outline`.
///
/// # Errors
///
/// What npm could not fetch, what was not as expected in it, or that the result is too large.
pub fn write() -> Result<(), String> {
    let folder = target_dir().join(format!("tools/world-atlas-{OF_NPM}"));
    npm_install(&Tools::found(), &format!("world-atlas@{OF_NPM}"), &folder)?;
    let source = folder.join("node_modules/world-atlas/countries-50m.json");
    let text = fs::read_to_string(&source).map_err(|error| format!("{}: {error}", source.display()))?;
    let mut topology = Topology::read(&text)?;
    for (from, to, point) in NOT_RECOGNISED {
        topology.hand_over(from, to, point)?;
    }
    let svg = drawn(&topology);
    let length = brotli_length(svg.as_bytes()).map_err(|error| error.to_string())?;
    if length > MOST {
        return Err(format!("{FILE} would be {} kB; please simplify more.", kilobytes(length)));
    }
    fs::write(root().join(FILE), svg).map_err(|error| format!("{FILE}: {error}"))?;
    println!("{FILE}: {} kB (brotli)", kilobytes(length));
    Ok(())
}

/// How much of a coast is left out, as an area in square map units, and how small an island.
fn coarseness(sheet: Sheet) -> (f64, f64) {
    match sheet {
        Sheet::Near => (2.2, 5.0),
        Sheet::World => (1.5, 2.5),
    }
}

fn drawn(topology: &Topology) -> String {
    let [width, near] = Sheet::Near.size();
    let height = near + Sheet::World.size()[1];
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" fill=\"#bbb\" stroke=\"#fff\">\n\
         <!-- Natural Earth 1:50m (public domain) through world-atlas {OF_NPM}; written by `cargo xtask outline`. -->\n"
    );
    for (sheet, name, down) in [(Sheet::Near, "near", 0), (Sheet::World, "world", near)] {
        let _ = writeln!(svg, "<g transform=\"translate(0 {down}) scale(.5)\">");
        for (id, path) in paths(topology, sheet) {
            let id = if id.is_empty() { name.to_owned() } else { format!("{name}-{id}") };
            let also = if id.ends_with("-frame") { " fill=\"none\" stroke=\"#333\"" } else { "" };
            let _ = writeln!(svg, "<path id=\"{id}\" d=\"{path}\"{also}/>");
        }
        svg.push_str("</g>\n");
    }
    svg + "</svg>\n"
}

/// The countries on a sheet by their ids, and what has no id, first.
fn paths(topology: &Topology, sheet: Sheet) -> Vec<(String, String)> {
    let (detail, smallest) = coarseness(sheet);
    let project = |[longitude, latitude]: Point| sheet.point(latitude, longitude);
    let arcs: Vec<Vec<Point>> = topology
        .arcs
        .iter()
        .map(|arc| simplify::simplify(&arc.iter().copied().map(project).collect::<Vec<_>>(), detail))
        .collect();
    let mut nameless = String::new();
    let mut named: Vec<(String, String)> = Vec::new();
    for country in topology.countries.iter().filter(|country| country.name != "Antarctica") {
        let rings = country.rings.iter().map(|ring| topojson::joined(ring, &arcs));
        let rings: Vec<Vec<Point>> = rings.filter_map(|ring| on_sheet(&ring, sheet)).collect();
        let largest = rings.iter().map(|ring| area(ring)).fold(0.0, f64::max);
        // A state too small to see is still drawn: it may be spoken of.
        let kept = rings.iter().filter(|ring| area(ring) >= smallest || area(ring) == largest);
        let path: String = kept.map(|ring| path(ring)).collect();
        match id_of(country, topology) {
            _ if path.is_empty() => {}
            Some(id) => named.push((id.to_owned(), path)),
            None => nameless += &path,
        }
    }
    named.sort();
    named.insert(0, (String::new(), nameless));
    if sheet == Sheet::World {
        named.push(("frame".to_owned(), path(&frame())));
    }
    named
}

/// The country of the list of places whose point lies in this outline.
fn id_of(country: &topojson::Country, topology: &Topology) -> Option<&'static str> {
    let rings: Vec<Vec<Point>> = country.rings.iter().map(|ring| topojson::joined(ring, &topology.arcs)).collect();
    let holds = |point: Point| rings.iter().filter(|ring| is_inside(point, ring)).count() % 2 == 1;
    let (id, _) = analysis::countries().find(|(_, place)| holds([place.longitude, place.latitude]))?;
    Some(id)
}

/// A ring as far as it lies on a sheet: cut off a little beyond its edge.
fn on_sheet(ring: &[Point], sheet: Sheet) -> Option<Vec<Point>> {
    let [width, height] = sheet.size().map(f64::from);
    // What crosses the edge of the world are islands in Bering Strait; they would run across
    // the whole sheet.
    let crosses = |pair: &[Point]| (pair[0][0] - pair[1][0]).abs() > width / 2.0;
    if sheet == Sheet::World && ring.windows(2).any(crosses) {
        return None;
    }
    let sides = [(0, -1.0, MARGIN), (0, 1.0, width + MARGIN), (1, -1.0, MARGIN), (1, 1.0, height + MARGIN)];
    let cut = sides.iter().fold(ring.to_vec(), |ring, (axis, sign, edge)| cut(&ring, *axis, *sign, *edge));
    (cut.len() > 3).then_some(cut)
}

/// What lies on this side of a line, `sign × coordinate ≤ edge` (Sutherland and Hodgman 1974).
fn cut(ring: &[Point], axis: usize, sign: f64, edge: f64) -> Vec<Point> {
    let beyond = |point: Point| sign * point[axis] - edge;
    let mut kept = Vec::new();
    for (at, to) in ring.iter().enumerate() {
        let from = ring[(at + ring.len() - 1) % ring.len()];
        let (before, after) = (beyond(from), beyond(*to));
        if (before > 0.0) != (after > 0.0) {
            let part = before / (before - after);
            kept.push([from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])]);
        }
        if after <= 0.0 {
            kept.push(*to);
        }
    }
    kept
}

/// The edge of the enlarged sheet, as it lies in the world.
fn frame() -> Vec<Point> {
    let [width, height] = Sheet::Near.size().map(f64::from);
    let corners = [[0.0, 0.0], [width, 0.0], [width, height], [0.0, height]];
    let side = |at: usize| {
        let (from, to): (Point, Point) = (corners[at], corners[(at + 1) % 4]);
        (0..12).map(move |step| {
            let part = f64::from(step) / 12.0;
            let [latitude, longitude] =
                Sheet::globe_at([from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])]);
            Sheet::World.point(latitude, longitude)
        })
    };
    (0..4).flat_map(side).collect()
}

/// The area within a ring, in square map units.
fn area(ring: &[Point]) -> f64 {
    let twice: f64 = (0..ring.len()).map(|at| cross(ring[at], ring[(at + 1) % ring.len()])).sum();
    twice.abs() / 2.0
}

fn cross(a: Point, b: Point) -> f64 {
    a[0] * b[1] - b[0] * a[1]
}

/// Does a point lie within a ring? By the crossings of a ray to the right.
fn is_inside([x, y]: Point, ring: &[Point]) -> bool {
    let crossings = (0..ring.len()).filter(|at| {
        let (a, b) = (ring[*at], ring[(at + 1) % ring.len()]);
        (a[1] > y) != (b[1] > y) && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
    });
    crossings.count() % 2 == 1
}

/// A ring as SVG path text: a first point, and then steps in whole numbers.
fn path(ring: &[Point]) -> String {
    let steps = |point: Point| point.map(|length| (STEPS * length).round() as i32);
    let mut at = steps(ring[0]);
    let mut text = format!("M{} {}l", at[0], at[1]);
    let mut last_has_gap = true;
    for point in &ring[1..] {
        let next = steps(*point);
        if next == at {
            continue;
        }
        for axis in [0, 1] {
            let step = next[axis] - at[axis];
            if step >= 0 && !last_has_gap {
                text.push(' ');
            }
            let _ = write!(text, "{step}");
            last_has_gap = false;
        }
        at = next;
    }
    text + "z"
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: [Point; 4] = [[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0]];

    #[test]
    fn a_path_is_written_in_short_steps() {
        assert_eq!(path(&SQUARE), "M0 0l8 0 0 8-8 0z");
        assert_eq!(path(&[[1.0, 1.0], [1.1, 1.0], [3.0, 0.5]]), "M2 2l4-1z");
    }

    #[test]
    fn what_lies_beyond_the_edge_is_cut_off() {
        let half = cut(&SQUARE, 0, 1.0, 2.0);
        assert!((area(&half) - 8.0).abs() < 1e-9, "{half:?}");
        assert!(half.iter().all(|point| point[0] <= 2.0));
        assert!(cut(&SQUARE, 0, 1.0, -1.0).is_empty());
    }

    #[test]
    fn inside_is_not_outside() {
        assert!(is_inside([1.0, 3.0], &SQUARE) && !is_inside([5.0, 3.0], &SQUARE) && !is_inside([1.0, 5.0], &SQUARE));
    }

    #[test]
    fn the_outlines_of_the_project_fit_their_budget_and_name_the_allies() {
        let svg = fs::read_to_string(root().join(FILE)).expect("the outlines are part of the project");
        assert!(brotli_length(svg.as_bytes()).expect("memory is enough") <= MOST);
        for id in ["near-nederland", "near-turkije", "near-bahrein", "world-japan", "world-canada", "world-frame"] {
            assert!(svg.contains(&format!("<path id=\"{id}\" d=\"M")), "{id} is missing");
        }
    }
}
