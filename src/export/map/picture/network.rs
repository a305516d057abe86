//! Nodes, links and names, as the page draws them.

use super::{Look, mark};
use crate::export::map::Shot;
use crate::export::xml::Xml;
use crate::topics::{LINE_HEIGHT, label_lines, line_width, tenths};

/// As wide as the map, whatever part of it is seen.
pub(super) fn size(shot: Shot, [_, _, width, height]: [f32; 4]) -> [f32; 2] {
    [shot.map.width, shot.map.width * height / width]
}

pub(super) fn draw(xml: &mut Xml, shot: Shot, look: &Look) {
    let shown = shot.map.shown(shot.choice);
    for (link, n) in shot.map.links.iter().zip(&shown.links).filter(|(_, n)| **n > 0) {
        let [from, to] = [link.a, link.b].map(|end| shot.places[end].map(tenths).join(" "));
        xml.open("path").attr("class", "line").attr("d", &format!("M{from}L{to}"));
        xml.attr("stroke-width", &tenths(line_width(*n))).close();
    }
    for (at, node) in shot.map.nodes.iter().enumerate().filter(|(at, _)| shown.nodes[*at] > 0) {
        xml.open("g").attr("id", &node.address());
        mark(xml, "node", node.kind, node.meeting(shot.corpus), shot.places[at], node.radius);
        let (first, second) = label_lines((look.pick)(&node.labels));
        for (line, text) in [Some(first), second].into_iter().flatten().enumerate() {
            let y = tenths(node.label_y() - node.y + line as f32 * LINE_HEIGHT);
            xml.begin("text").attr("y", &y).text(text).close();
        }
        xml.close().close();
    }
}
