//! The drawing: nodes, the lines between them, and what the shapes mean.

use super::kind_name;
use crate::topics::{LINE_HEIGHT, Link, Node, NodeKind, Shown, label_lines};
use crate::ui::browser::field::{Event, key_of};
use crate::ui::desk::Desk;
use crate::ui::draw::{el, svg};
use crate::ui::state::Memo;
use crate::ui::widgets::{chip, meeting_chip, meeting_class};
use leptos::prelude::*;

/// The most sentences that still make a line wider, so that no line outgrows a node.
const WIDEST_AT: usize = 8;

/// A length in map units, written with one decimal: what the layout rounds to.
fn units(length: f32) -> String {
    let tenths = (length * 10.0) as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}

pub(super) fn network(desk: Desk, shown: Memo<Shown>, picked: Memo<Option<usize>>) -> AnyView {
    let words = desk.words();
    let map = &desk.house.map;
    let lines = map.links.iter().enumerate().map(|(at, link)| line(desk, at, link, shown, picked));
    let nodes = (0..map.nodes.len()).map(|at| node(desk, at, shown, picked));
    let drawing = svg("svg")
        .class("network")
        .attr("viewBox", format!("0 0 {} {}", units(map.width), units(map.height)))
        .attr("role", "group")
        .attr("aria-label", words.map_title)
        .child(svg("g").attr("aria-hidden", "true").children(lines))
        .child(svg("g").children(nodes));
    el("div").child(el("div").class("map-scroll").child(drawing)).child(legend(desk)).done()
}

fn line(desk: Desk, at: usize, link: &'static Link, shown: Memo<Shown>, picked: Memo<Option<usize>>) -> AnyView {
    let nodes = &desk.house.map.nodes;
    let (a, b) = (&nodes[link.a], &nodes[link.b]);
    let strength = move || shown.with(|shown| shown.links[at]);
    let class = move || {
        let state = match (strength(), picked.get()) {
            (0, _) => " hidden",
            (_, None) => "",
            (_, Some(node)) if node == link.a || node == link.b => " lit",
            _ => " dim",
        };
        Some(format!("line{state}"))
    };
    svg("path")
        .live_attr("class", class)
        .attr("d", format!("M{} {}L{} {}", units(a.x), units(a.y), units(b.x), units(b.y)))
        .live_attr("stroke-width", move || Some(units(0.5 + 0.9 * strength().min(WIDEST_AT) as f32)))
        .done()
}

fn node(desk: Desk, at: usize, shown: Memo<Shown>, picked: Memo<Option<usize>>) -> AnyView {
    let words = desk.words();
    let map = &desk.house.map;
    let node = &map.nodes[at];
    let name = words.pick(&node.labels);
    let meeting = meeting_of(desk, node);
    let look = meeting.map_or("both", meeting_class);
    let form = if node.kind == NodeKind::Actor { "actor" } else { "topic" };
    let n_shown = move || shown.with(|shown| shown.nodes[at]);
    let class = move || {
        let is_near = |picked: usize| picked == at || map.links_of(picked).any(|(other, _)| other == at);
        let state = match (n_shown(), picked.get()) {
            (0, _) => "hidden",
            (_, Some(picked)) if picked == at => "picked",
            (_, Some(picked)) if !is_near(picked) => "dim",
            _ => "",
        };
        Some(format!("node {look} {form} {state}"))
    };
    let label = move || Some(words.node_name(name, kind_name(words, node.kind), n_shown()));
    let pick = move || {
        let address = node.address();
        desk.change(|view| {
            let is_same = view.node.as_ref() == Some(&address);
            view.node = (!is_same).then_some(address);
        });
    };
    let by_key = move |press: Event| {
        if matches!(key_of(&press).as_str(), "Enter" | " ") {
            press.prevent_default();
            pick();
        }
    };
    let (first, second) = label_lines(name);
    let x = units(node.x);
    let line = |text: &str, down: f32| svg("tspan").attr("x", x.as_str()).attr("dy", units(down)).text(text);
    let text = svg("text")
        .attr("x", x.as_str())
        .attr("y", units(node.label_y()))
        .attr("text-anchor", "middle")
        // The space parts the lines for who hears them.
        .child(line(&format!("{first} "), 0.0))
        .child(second.map(|second| line(second, LINE_HEIGHT)));
    svg("g")
        .live_attr("class", class)
        .attr("role", "button")
        .live_attr("tabindex", move || Some(if n_shown() > 0 { "0" } else { "-1" }.to_owned()))
        .live_attr("aria-hidden", move || (n_shown() == 0).then(|| "true".to_owned()))
        .live_attr("aria-label", label)
        .live_attr("aria-pressed", move || Some((picked.get() == Some(at)).to_string()))
        .on("click", move |_| pick())
        .on("keydown", by_key)
        .child(svg("path").class("shape").attr("d", shape(node, meeting)))
        .child(text)
        .done()
}

/// Whose sentences these are: those of one meeting, or of several.
fn meeting_of(desk: Desk, node: &Node) -> Option<usize> {
    let mut meetings = node.sentences.iter().map(|at| desk.house.corpus.sentences[*at].report);
    let first = meetings.next()?;
    meetings.all(|meeting| meeting == first).then_some(first)
}

/// The outline of a node: a circle for the first meeting, a square for the second, a
/// diamond for what is in several, a triangle for the rest.
fn shape(node: &Node, meeting: Option<usize>) -> String {
    let (x, y, r) = (node.x, node.y, node.radius);
    // Squares and diamonds are drawn a little smaller or larger, to look as large as the circle.
    let corners = match meeting {
        Some(0) => {
            let (left, r) = (units(x - r), units(r));
            let across = units(2.0 * node.radius);
            return format!("M{left} {}a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0 -{across} 0z", units(y));
        }
        Some(1) => {
            let half = 0.88 * r;
            vec![(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]
        }
        None => {
            let half = 1.12 * r;
            vec![(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
        }
        Some(_) => vec![(x, y - r), (x + r, y + 0.8 * r), (x - r, y + 0.8 * r)],
    };
    let corners: Vec<String> = corners.into_iter().map(|(x, y)| format!("{} {}", units(x), units(y))).collect();
    format!("M{}z", corners.join("L"))
}

fn legend(desk: Desk) -> AnyView {
    let words = desk.words();
    let reports = desk.house.corpus.reports.iter().enumerate();
    let meetings = reports.map(|(at, report)| meeting_chip(at, &words.only_in(&report.short_name())));
    let kind = |class: &str, text: &str| {
        let mark = el("span").class(&format!("chip-mark {class}")).attr("aria-hidden", "true");
        el("span").class("chip").child(mark).text(text)
    };
    el("div")
        .class("legend")
        .attr("role", "group")
        .attr("aria-label", words.legend)
        .children(meetings)
        .child(chip("both", "◆", words.meetings_many))
        .child(kind("solid", words.kind_topic))
        .child(kind("hollow", words.kind_actor))
        .done()
}
