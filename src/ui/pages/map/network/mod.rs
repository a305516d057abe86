//! The network: nodes, the lines between them, and a way over it by mouse, hand and keys.
//!
//! Nothing is drawn anew while the reader moves: the drawing is moved and enlarged as one
//! picture ([`hand`]). It is drawn sharply, with labels and marks of the right size, once it
//! lies still.

mod bar;
mod hand;
mod keys;
mod legend;
mod node;

use super::{FIRST_OF_SHEET, kinds, pick, table};
use crate::order::sort_by_key;
use crate::topics::{
    Camera, Caption, Direction, Link, NodeKind, Shown, Standing, decimal, legible, line_width, scales, tenths,
};
use crate::ui::browser::drawing::on_resize;
use crate::ui::browser::page;
use crate::ui::desk::{Desk, STEPS, afterwards};
use crate::ui::draw::{el, live, live_text, nothing, svg};
use crate::ui::state::{Memo, State, follow};
use crate::view_state::ViewState;
use hand::Hand;
use leptos::prelude::*;
use std::cmp::Reverse;

/// The part of the page that holds the drawing.
const FRAME: &str = "netwerk";
/// The drawing, which moves under the hand.
const DRAWING: &str = "tekening";
/// All that is drawn, as the address wants it.
const STAGE: &str = "podium";
/// Nothing, in a drawing of the same size that stays where it is: places are read from it.
const PANE: &str = "ruit";

pub(super) use node::id as node_id;

/// What all parts of the network look at.
#[derive(Clone, Copy)]
struct Parts {
    desk: Desk,
    shown: Memo<Shown>,
    picked: Memo<Option<usize>>,
    /// Where every node lies: where everyone sees it, or where this reader pinned it.
    places: Memo<Vec<[f32; 2]>>,
    /// What of the map is in sight, as the address says.
    camera: Memo<Camera>,
    /// How many pixels a map unit takes while the whole map is in sight.
    pixels: State<f32>,
    /// The node that a mouse points at or that has the focus.
    pointed: State<Option<usize>>,
    /// The node that had the focus last.
    visited: State<Option<usize>>,
    /// The node that Tab leads to: that one, or the picked one, or the largest.
    entry: Memo<Option<usize>>,
    /// What is typed into the search field of the map.
    sought: State<String>,
    light: Memo<Light>,
    /// Where each label stands, if it can be read.
    labelled: Memo<Vec<Standing>>,
}

/// [`Parts`], for good: one pointer in each of the many closures of a drawing.
type Net = &'static Parts;

/// What stands out.
#[derive(Clone, PartialEq)]
struct Light {
    /// The node whose neighbours stand out.
    focus: Option<usize>,
    /// Which nodes stand out; none means that all do.
    nodes: Option<Vec<bool>>,
}

pub(super) fn network(desk: Desk, shown: Memo<Shown>, picked: Memo<Option<usize>>) -> AnyView {
    let net = parts(desk, shown, picked);
    let hand = Hand::new(net);
    follow_camera(net, hand);
    let words = desk.words();
    let map = &desk.house().map;
    let lines = in_steps(desk, map.links.len(), move |at| line(net, at, &map.links[at]));
    let nodes = in_steps(desk, map.nodes.len(), move |at| node::node(net, at));
    let stage = svg("g")
        .class("stage")
        .attr("id", STAGE)
        .css("transform", placed(net.camera.get_untracked()))
        .child(svg("g").attr("aria-hidden", "true").child(cover(map.size())).children(lines))
        .child(svg("g").children(nodes));
    let view_box = move || {
        let [width, height] = net.camera.with(Camera::size);
        Some(format!("0 0 {} {}", tenths(width), tenths(height)))
    };
    let pane = svg("svg").class("pane").attr("id", PANE).live_attr("viewBox", view_box).attr("aria-hidden", "true");
    let drawing = svg("svg")
        .class("network")
        .attr("id", DRAWING)
        .live_attr("viewBox", view_box)
        .attr("role", "group")
        .attr("aria-label", words.map_title)
        .attr("aria-describedby", "kaarttoetsen")
        .child(stage);
    let hint = hand.hint;
    let hint = el("p").class("map-hint").attr("aria-hidden", "true").child(live_text(move || hint.get().to_owned()));
    let frame = el("div").class("map-frame").attr("id", FRAME).attr("tabindex", "-1");
    let frame = keys::with_keys(hand::with_hand(frame, hand), net, hand).child(drawing).child(pane).child(hint);
    let n_waiting = Memo::new(move || net.n_waiting());
    // Who hears the map hears every name.
    let waiting = live_text(move || super::texts(desk).names_wait(n_waiting.get()));
    let waiting = el("p").class("quiet names-wait").attr("aria-hidden", "true").child(waiting);
    let on_paper = live(move || if desk.is_on_paper.get() { table::table(desk, shown) } else { nothing() });
    el("div").child(bar::bar(net, hand)).child(frame).child(waiting).child(legend::legend(desk)).child(on_paper).done()
}

/// A great many things, as many at each step of the start.
fn in_steps(desk: Desk, n: usize, draw: impl Fn(usize) -> AnyView + Copy + Send + 'static) -> Vec<AnyView> {
    let n_steps = STEPS - FIRST_OF_SHEET + 1;
    let from = move |step: u8| n * usize::from(step) / usize::from(n_steps);
    let drawn = move |step| (from(step)..from(step + 1)).map(draw).collect_view().into_any();
    (0..n_steps).map(|step| desk.due(FIRST_OF_SHEET + step, move || drawn(step))).collect()
}

fn parts(desk: Desk, shown: Memo<Shown>, picked: Memo<Option<usize>>) -> Net {
    let map = &desk.house().map;
    let places = Memo::new(move || desk.view.with(|view| places(desk, view)));
    let camera = Memo::new(move || desk.view.with(|view| Camera::of(sight(desk, view), view.viewport)));
    let (pixels, pointed, sought) = (State::new(1.0), State::new(None), State::new(String::new()));
    let light = Memo::new(move || {
        let sought = sought.get();
        if !sought.trim().is_empty() {
            return Light { focus: None, nodes: Some(map.nodes.iter().map(|node| node.is_called(&sought)).collect()) };
        }
        let focus = pointed.get().or(picked.get());
        Light { focus, nodes: focus.map(|node| shown.with(|shown| map.around(node, &shown.links))) }
    });
    let labelled = Memo::new(move || {
        let [text, marks] = scales(pixels.get() * camera.with(Camera::zoom));
        shown.with(|shown| {
            let order = light.with(|light| by_weight(shown, light, picked.get()));
            places.with(|places| labelled(desk, &order, places, [text, marks]))
        })
    });
    let visited = State::new(None);
    let entry = Memo::new(move || {
        let known = [visited.get(), picked.get()].into_iter().flatten();
        shown.with(|shown| {
            let mut known = known.filter(|at| shown.nodes[*at] > 0);
            known.next().or_else(|| largest(shown).first().copied())
        })
    });
    let parts = Parts { desk, shown, picked, places, camera, pixels, pointed, visited, entry, sought, light, labelled };
    Box::leak(Box::new(parts))
}

/// How much of the map the frame shows: not the room for kinds that are off, unless the
/// reader put something there. Its width never changes, so neither does what an address says.
pub(super) fn sight(desk: Desk, view: &ViewState) -> [f32; 2] {
    let map = &desk.house().map;
    let usual = map.usual_size();
    let is_enough = kinds(view).iter().all(|kind| NodeKind::USUAL.contains(kind))
        && view.pins.iter().all(|pin| pin.y as f32 <= 10.0 * usual[1]);
    if is_enough { usual } else { map.size() }
}

/// Where every node lies.
pub(super) fn places(desk: Desk, view: &ViewState) -> Vec<[f32; 2]> {
    let map = &desk.house().map;
    let mut places: Vec<[f32; 2]> = map.nodes.iter().map(|node| [node.x, node.y]).collect();
    for pin in &view.pins {
        if let Some(at) = map.node(&pin.id) {
            places[at] = [pin.x as f32 / 10.0, pin.y as f32 / 10.0];
        }
    }
    places
}

/// The nodes that are shown: what stands out first, then the picked one, then by their number of
/// sentences.
fn by_weight(shown: &Shown, light: &Light, picked: Option<usize>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..shown.nodes.len()).filter(|at| shown.nodes[*at] > 0).collect();
    let is_dim = |at: usize| light.nodes.as_ref().is_some_and(|nodes| !nodes[at]);
    sort_by_key(&mut order, |at| {
        (light.focus != Some(*at), picked != Some(*at), is_dim(*at), Reverse(shown.nodes[*at]))
    });
    order
}

/// The nodes that are shown, those with most sentences first.
fn largest(shown: &Shown) -> Vec<usize> {
    by_weight(shown, &Light { focus: None, nodes: None }, None)
}

fn labelled(desk: Desk, order: &[usize], places: &[[f32; 2]], [text, marks]: [f32; 2]) -> Vec<Standing> {
    let (words, nodes) = (desk.words(), &desk.house().map.nodes);
    let caption = |at: &usize| {
        let node = &nodes[*at];
        Caption { text: words.pick(&node.labels), at: places[*at], radius: node.radius * marks }
    };
    let captions: Vec<Caption> = order.iter().map(caption).collect();
    let mut labelled = vec![Standing::Nowhere; nodes.len()];
    for (at, standing) in order.iter().zip(legible(&captions, text, desk.house().map.width)) {
        labelled[*at] = standing;
    }
    labelled
}

impl Parts {
    /// The nodes that are shown, and lie this way of one, along a link that is shown.
    fn neighbour(&self, of: usize, way: Direction) -> Option<usize> {
        let around = self.desk.house().map.around(of, &self.shown.with(|shown| shown.links.clone()));
        let places = self.places.get_untracked();
        let neighbours = (0..places.len()).filter(|at| *at != of && around[*at]);
        way.nearest(places[of], neighbours.map(|at| (at, places[at])))
    }

    /// The nodes that are shown, those with most sentences first.
    fn largest(&self) -> Vec<usize> {
        self.shown.with(largest)
    }

    /// How many nodes are shown without their name.
    fn n_waiting(&self) -> usize {
        let is_waiting = |(n, standing): &(&usize, &Standing)| **n > 0 && **standing == Standing::Nowhere;
        self.shown
            .with(|shown| self.labelled.with(|labelled| shown.nodes.iter().zip(labelled).filter(is_waiting).count()))
    }

    /// Is a node where the reader put it?
    fn is_pinned(&self, at: usize) -> bool {
        let node = &self.desk.house().map.nodes[at];
        self.places.with(|places| places[at] != [node.x, node.y])
    }

    /// Do the letters in the search field stand in the name of a node?
    fn is_found(&self, at: usize) -> bool {
        self.light.with(|light| light.focus.is_none() && light.nodes.as_ref().is_some_and(|nodes| nodes[at]))
    }

    /// Picks a node, or none.
    fn pick(&self, node: Option<usize>) {
        pick(self.desk, node);
        if node.is_some() && !page::is_wide() {
            // There the panel lies over the page: who reads it starts there.
            afterwards(|| page::focus(super::side::TITLE));
        }
    }

    /// Picks a node, or lets go of it if it was picked.
    fn toggle(&self, node: usize) {
        self.pick(Some(node).filter(|node| self.picked.get_untracked() != Some(*node)));
    }
}

/// Brings the drawing to where the address says, now and after every change of it.
fn follow_camera(net: Net, hand: &'static Hand) {
    afterwards(move || on_resize(PANE, move |pixels| net.pixels.set(pixels)));
    follow(move || {
        // Drawn anew after a change of its size too.
        let _pixels = net.pixels.get();
        hand.arrive(net.camera.get());
    });
}

/// A number as CSS reads it, to a thousandth.
fn thousandths(number: f32) -> String {
    decimal((number * 1000.0).round() as i32, 3)
}

/// What brings the map where a camera sees it.
fn placed(camera: Camera) -> String {
    transform(camera.frame_point([0.0, 0.0]), camera.zoom())
}

/// What moves by so many pixels, and enlarges.
fn transform([x, y]: [f32; 2], larger: f32) -> String {
    format!("translate({}px,{}px) scale({})", thousandths(x), thousandths(y), thousandths(larger))
}

/// Nothing, as large as the map. Wherever a finger may touch, Chromium notes for every part
/// of a drawing which gestures are its own, and joins these areas whenever the drawing
/// moves: most of the work of a picture at 600 lines. What lies within the area before it is
/// left out.
fn cover([width, height]: [f32; 2]) -> AnyView {
    let outline = format!("M-9-9H{}V{}H-9z", tenths(width + 9.0), tenths(height + 9.0));
    svg("path").attr("fill", "none").attr("d", outline).done()
}

fn line(net: Net, at: usize, link: &'static Link) -> AnyView {
    let strength = move || net.shown.with(|shown| shown.links[at]);
    let class = move || {
        let state = net.light.with(|light| match (strength(), light.focus, &light.nodes) {
            (0, _, _) => " hidden",
            (_, Some(node), _) if link.other_end(node).is_some() => " lit",
            (_, _, None) => "",
            _ => " dim",
        });
        Some(format!("line{state}"))
    };
    svg("path")
        .attr("id", line_id(at))
        .live_attr("class", class)
        .live_attr("d", move || Some(net.places.with(|places| course(places[link.a], places[link.b]))))
        .live_attr("stroke-width", move || Some(tenths(line_width(strength()))))
        .done()
}

/// The id of a line in the page.
fn line_id(link: usize) -> String {
    format!("lijn-{link}")
}

/// A straight line.
fn course([ax, ay]: [f32; 2], [bx, by]: [f32; 2]) -> String {
    format!("M{} {}L{} {}", tenths(ax), tenths(ay), tenths(bx), tenths(by))
}
