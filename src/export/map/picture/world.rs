//! The places that are named, on the sheet of Europe and on that of the world.

use super::{Look, World, colour};
use crate::analysis::PlaceKind;
use crate::export::map::Shot;
use crate::export::xml::Xml;
use crate::topics::{LINE_HEIGHT, Node, NodeKind, Sheet, Shown, Spot, label_lines, outlines, shape, tenths};

/// Room for the name of a sheet, in map units.
const NAME: f32 = 30.0;

pub(super) const STYLE: &str = "\
.sea{fill:#eef3f6}.graticule{fill:none;stroke:#526073;stroke-opacity:.16;stroke-width:.75}\
.land,.named{stroke:#eef3f6;stroke-width:1.6;stroke-linejoin:round;fill:#ddd9cd}\
.named{fill:currentColor;fill-opacity:.16;stroke:currentColor;stroke-opacity:.55}\
.frame{fill:none;stroke:#8a8778;stroke-width:2;stroke-dasharray:6 4}.leader{fill:none;stroke:#526073}.name{font-weight:600}\
.place text{paint-order:stroke;stroke:#fff;stroke-opacity:.85;stroke-width:3px;stroke-linejoin:round}\
.place .shape{stroke:#fff;stroke-width:1.5}.country .shape{fill:#fff;stroke:currentColor;stroke-width:2.5}.country text{font-weight:600}\
.region .shape{fill:#fff;fill-opacity:.6;stroke:currentColor;stroke-width:2;stroke-dasharray:3 2.5}.region text{font-style:italic}";

pub(super) fn size() -> [f32; 2] {
    let [near, world] = Sheet::ALL.map(|sheet| sheet.size().map(f32::from));
    [near[0].max(world[0]), near[1] + world[1] + 2.0 * NAME]
}

pub(super) fn draw(xml: &mut Xml, shot: Shot, look: &Look, world: &World) {
    let shown = shot.map.shown(shot.choice);
    let mut top = 0.0;
    for (at, sheet) in Sheet::ALL.into_iter().enumerate() {
        let [width, height] = sheet.size().map(f32::from);
        xml.open("text").attr("class", "name").attr("y", &tenths(top + NAME - 10.0)).text(world.sheets[at]).close();
        xml.open("svg").attr("y", &tenths(top + NAME)).attr("width", &tenths(width)).attr("height", &tenths(height));
        xml.attr("viewBox", &format!("0 0 {} {}", tenths(width), tenths(height)));
        let [width, height] = sheet.size();
        xml.open("path").attr("class", "sea").attr("d", &format!("M0 0h{width}v{height}h-{width}z")).close();
        xml.open("path").attr("class", "graticule").attr("d", &world.graticules[at]).close();
        land(xml, shot, &shown, sheet, world.outlines);
        for spot in world.spots.iter().filter(|spot| spot.sheet == sheet) {
            let node = &shot.map.nodes[usize::from(spot.node)];
            if shown.nodes[usize::from(spot.node)] > 0 {
                place(xml, shot, look, spot, node, shown.nodes[usize::from(spot.node)]);
            }
        }
        xml.close();
        top += NAME + f32::from(height);
    }
}

/// The countries, those that are named in the colour of their meeting, over all others.
fn land(xml: &mut Xml, shot: Shot, shown: &Shown, sheet: Sheet, text: &str) {
    let named = |id: &str| {
        let is_it = |node: &Node| node.kind == NodeKind::Place && node.id == id;
        let at = shot.map.nodes.iter().position(is_it).filter(|at| shown.nodes[*at] > 0)?;
        Some(&shot.map.nodes[at])
    };
    let outlines = outlines(text, sheet);
    let ground: String = outlines.iter().filter(|(id, _)| *id != "frame").map(|(_, path)| *path).collect();
    // Outlines are in half map units.
    xml.open("g").attr("transform", "scale(.5)");
    xml.open("path").attr("class", "land").attr("d", &ground).close();
    for (id, path) in outlines {
        if id == "frame" {
            xml.open("path").attr("class", "frame").attr("d", path).close();
        } else if let Some(node) = named(id) {
            xml.open("path").attr("class", "named").attr("color", colour(node.meeting(shot.corpus)));
            xml.attr("d", path).close();
        }
    }
    xml.close();
}

/// A place: its mark, its name with its number of sentences, and the lines to where it lies.
fn place(xml: &mut Xml, shot: Shot, look: &Look, spot: &Spot, node: &Node, n: usize) {
    xml.open("g").attr("id", &node.address());
    xml.open("path").attr("class", "leader").attr("d", &spot.leaders()).close();
    let meeting = node.meeting(shot.corpus);
    mark(xml, spot.kind, meeting, spot.mark.map(f32::from), f32::from(spot.radius));
    let [x, y] = [spot.label[0] - spot.mark[0], spot.label[1] - spot.mark[1]].map(f32::from);
    let (first, second) = label_lines((look.pick)(&node.labels));
    let last = second.unwrap_or(first);
    let before = second.map(|_| first);
    for (line, text) in before.into_iter().chain([last]).enumerate() {
        let y = tenths(y + line as f32 * LINE_HEIGHT);
        xml.begin("text").attr("x", &tenths(x)).attr("y", &y).attr("text-anchor", spot.anchor.word()).text(text);
        if line == usize::from(before.is_some()) {
            xml.text(&format!(" {n}"));
        }
        xml.close();
    }
    xml.close().close();
}

/// Opens a group in the colour of a meeting, with the mark of a place as its origin.
pub(super) fn mark(xml: &mut Xml, kind: PlaceKind, meeting: Option<usize>, [x, y]: [f32; 2], radius: f32) {
    let class = match kind {
        PlaceKind::Town => "place",
        PlaceKind::Country => "place country",
        PlaceKind::Region | PlaceKind::Water => "place region",
    };
    xml.open("g").attr("class", class).attr("color", colour(meeting));
    xml.attr("transform", &format!("translate({} {})", tenths(x), tenths(y)));
    xml.begin("path").attr("class", "shape").attr("d", &shape(meeting, radius)).close();
}
