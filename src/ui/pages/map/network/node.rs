//! A node as it is drawn: its shape says which meeting, its filling which kind.

use super::super::kind_name;
use super::super::texts;
use super::Net;
use crate::topics::{NodeKind, Standing, glyph, label_lines, shape, tenths};
use crate::ui::draw::{Part, svg};
use crate::ui::widgets::meeting_class;
use leptos::prelude::*;

/// How many neighbours are named to who hears a node.
const NAMED: usize = 3;

/// The id of a node in the page.
pub(in super::super) fn id(node: usize) -> String {
    format!("knoop-{node}")
}

/// Where a node stands in the drawing.
pub(super) fn placed([x, y]: [f32; 2]) -> String {
    format!("translate({} {})", tenths(x), tenths(y))
}

pub(super) fn node(net: Net, at: usize) -> AnyView {
    let words = net.desk.words();
    let node = &net.desk.house().map.nodes[at];
    let name = words.pick(&node.labels);
    let meeting = node.meeting(&net.desk.house().corpus);
    let look = format!("node {} {}", meeting.map_or("both", meeting_class), kind_class(node.kind));
    let n_shown = move || net.shown.with(|shown| shown.nodes[at]);
    let class = move || {
        let is_dim = net.light.with(|light| light.nodes.as_ref().is_some_and(|nodes| !nodes[at]));
        let state = match (n_shown(), net.picked.get() == Some(at), is_dim) {
            (0, _, _) => " hidden",
            (_, true, _) => " picked",
            (_, _, true) => " dim",
            _ => "",
        };
        let label = match net.labelled.with(|labelled| labelled[at]) {
            Standing::Nowhere => " mute",
            Standing::Under => "",
            Standing::Above => " above",
            Standing::Right => " right",
            Standing::Left => " left",
        };
        let pinned = if net.is_pinned(at) { " pinned" } else { "" };
        Some(format!("{look}{state}{label}{pinned}"))
    };
    let lines = label_lines(name);
    let line = |text: &str, down: &str| svg("tspan").attr("x", "0").attr("dy", down).text(text);
    let text = svg("text")
        .attr("text-anchor", "middle")
        // Letters rise about three quarters of their size above the base line.
        .child(line(lines.0, "0.8em"))
        // A space parts the lines for who hears them; it takes no room at the end of the first.
        .child(lines.1.map(|_| svg("tspan").attr("font-size", "0").text(" ")))
        .child(lines.1.map(|second| line(second, "1.15em")));
    let glyph = glyph(node.kind, node.radius).map(|path| svg("path").class("glyph").attr("d", path));
    svg("g")
        .attr("id", id(at))
        .live_attr("class", class)
        .css("--disc", format!("{}px", tenths(node.radius)))
        .css("--rows", if lines.1.is_some() { "2" } else { "1" }.to_owned())
        .live_attr("transform", move || Some(net.places.with(|places| placed(places[at]))))
        .attr("role", "button")
        .live_attr("tabindex", move || Some(if net.entry.get() == Some(at) { "0" } else { "-1" }.to_owned()))
        .live_attr("aria-hidden", move || (n_shown() == 0).then(|| "true".to_owned()))
        .live_attr("aria-label", move || Some(words.node_name(name, kind_name(texts(net.desk), node.kind), n_shown())))
        .live_attr("aria-description", move || Some(description(net, at)))
        .live_attr("aria-pressed", move || Some((net.picked.get() == Some(at)).to_string()))
        .child(svg("path").class("shape").attr("d", shape(meeting, node.radius)))
        .child(glyph)
        .child(text)
        .done()
}

/// *Antalya 2025, Helsingborg 2026. 12 verbanden: Nederland, Lastenverdeling, NAVO-top*
fn description(net: Net, at: usize) -> String {
    let words = net.desk.words();
    let corpus = &net.desk.house().corpus;
    let map = &net.desk.house().map;
    let has = |range: &std::ops::Range<usize>| map.nodes[at].sentences.iter().any(|sentence| range.contains(sentence));
    let meetings: Vec<String> =
        corpus.reports.iter().filter(|report| has(&report.sentences)).map(|report| report.short_name()).collect();
    let (mut n, mut names) = (0, Vec::new());
    net.shown.with(|shown| {
        for (link, _) in map.links.iter().zip(&shown.links).filter(|(_, strength)| **strength > 0) {
            if let Some(other) = link.other_end(at) {
                n += 1;
                if n <= NAMED {
                    names.push(words.pick(&map.nodes[other].labels));
                }
            }
        }
    });
    texts(net.desk).node_neighbours(&meetings.join(", "), n, &names.join(", "))
}

/// The class that gives a node the look of its kind.
pub(super) fn kind_class(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Topic => "topic",
        NodeKind::Actor => "actor",
        NodeKind::Place => "place",
        NodeKind::Organisation => "organisation",
        NodeKind::Person => "person",
    }
}

/// A node's look in the legend.
pub(super) fn sample(class: &str, kind: NodeKind, meeting: Option<usize>) -> Part {
    let glyph = glyph(kind, 7.0).map(|path| svg("path").class("glyph").attr("d", path));
    let drawn = svg("g")
        .class(&format!("node {class} {}", kind_class(kind)))
        .child(svg("path").class("shape").attr("d", shape(meeting, 7.0)))
        .child(glyph);
    svg("svg").class("sample").attr("viewBox", "-10 -10 20 20").attr("aria-hidden", "true").child(drawn)
}
