//! What mouse, fingers and wheel do to the drawing.
//!
//! A drag moves the map, or the node it begins on; two fingers or a wheel with Control
//! enlarge it. A wheel alone and one finger on the whole map scroll the page, as they do
//! beside the map. The address is written once a gesture is over.
//!
//! While something moves, the browser moves the picture it has of the drawing. Setting what
//! the drawing holds would have it lay out every label at every step: at 300 nodes and a
//! processor slowed down four times that took some 200 ms a picture.

use super::super::texts;
use super::{DRAWING, FRAME, Net, PANE, STAGE, course, line_id, node, placed, thousandths, transform};
use crate::topics::{Camera, scales, under, within};
use crate::ui::browser::drawing::{
    Pointer, hold_on, id_around, next_frame, place_of_click, point_at, pointer, set_attribute, set_style, zooming_wheel,
};
use crate::ui::browser::field::Event;
use crate::ui::draw::Part;
use crate::ui::state::State;
use crate::view_state::Page;
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};

/// A pointer that moves less than this, in pixels, clicks.
const STILL: f32 = 5.0;
/// How far beside a node one may click it, in pixels: half of what a finger hits.
const REACH: f32 = 14.0;
/// A wheel that stands still for so long, in milliseconds, is done.
const PAUSE: u32 = 250;
/// How long a hint stays, in milliseconds.
const READING: u32 = 3_500;
/// A picture is enlarged up to so many times, or made as much smaller, before it is drawn anew.
const STRETCH: f32 = 3.0;
/// How the drawing goes to another sight of the map; style/ says how fast, and whether.
const GLIDE: &str = "transform var(--speed) ease-out";

/// What the reader's hand is doing.
pub(super) struct Hand {
    net: Net,
    /// What is in sight at this moment.
    pub camera: Cell<Camera>,
    /// What was in sight when the map was drawn.
    drawn: Cell<Camera>,
    /// Is the drawing elsewhere than it was drawn, by the hand?
    is_moving: Cell<bool>,
    /// What touches the drawing, and where it was last.
    fingers: RefCell<Vec<Pointer>>,
    /// Where the first of them came down.
    start: Cell<[f32; 2]>,
    /// The node that goes along with it.
    grabbed: Cell<Option<usize>>,
    has_moved: Cell<bool>,
    is_frame_asked: Cell<bool>,
    /// How often the wheel was turned.
    n_turns: Cell<u32>,
    has_hinted: Cell<bool>,
    /// What to tell in passing about zooming.
    pub hint: State<&'static str>,
}

/// Listens to the hand.
pub(super) fn with_hand(frame: Part, hand: &'static Hand) -> Part {
    frame
        .on("pointerdown", move |event| hand.down(&event))
        .on("pointermove", move |event| hand.moves(&event))
        .on("pointerup", move |event| hand.up(&event))
        .on("pointercancel", move |event| hand.up(&event))
        .on("pointerleave", move |_| hand.net.pointed.set(None))
        .on("click", move |event| hand.click(&event))
        .on("wheel", move |event| hand.wheel(&event))
        .on("touchmove", move |event| hand.touch(&event))
}

impl Hand {
    /// A hand for as long as the page lives: a few numbers for each time the map is opened.
    pub(super) fn new(net: Net) -> &'static Self {
        Box::leak(Box::new(Self {
            net,
            camera: Cell::new(net.camera.get_untracked()),
            drawn: Cell::new(net.camera.get_untracked()),
            is_moving: Cell::new(false),
            fingers: RefCell::default(),
            start: Cell::default(),
            grabbed: Cell::new(None),
            has_moved: Cell::new(false),
            is_frame_asked: Cell::new(false),
            n_turns: Cell::new(0),
            has_hinted: Cell::new(false),
            hint: State::new(""),
        }))
    }

    fn down(&'static self, event: &Event) {
        let mut fingers = self.fingers.borrow_mut();
        let Some(finger) = pointer(event).filter(|_| fingers.len() < 2) else { return };
        if fingers.is_empty() {
            let node = hit(event);
            // A finger first picks what it wants to move: it also scrolls.
            let may_move = |node: &usize| !finger.is_finger || self.net.picked.get_untracked() == Some(*node);
            self.grabbed.set(node.filter(may_move));
            self.start.set(finger.at);
            self.has_moved.set(false);
        }
        fingers.push(finger);
    }

    fn moves(&'static self, event: &Event) {
        let Some(finger) = pointer(event) else { return };
        let mut fingers = self.fingers.borrow_mut();
        let Some(at) = fingers.iter().position(|known| known.id == finger.id) else {
            return self.point(event, finger);
        };
        if !self.has_moved.get() {
            let [dx, dy] = [finger.at[0] - self.start.get()[0], finger.at[1] - self.start.get()[1]];
            if dx * dx + dy * dy < STILL * STILL {
                return;
            }
            self.has_moved.set(true);
            self.net.pointed.set(None);
            // From here on it may leave the drawing; until here a click stays a click.
            hold_on(FRAME, finger.id);
        }
        let before: Vec<[f32; 2]> = fingers.iter().filter_map(|known| frame_point(known.at)).collect();
        fingers[at] = finger;
        let after: Vec<[f32; 2]> = fingers.iter().filter_map(|known| frame_point(known.at)).collect();
        let camera = self.camera.get();
        match (before.as_slice(), after.as_slice(), self.grabbed.get()) {
            ([_], [to], Some(node)) => return self.draw_node(node, self.kept(camera.map_point(*to))),
            ([from], [to], None) => self.camera.set(camera.moved([to[0] - from[0], to[1] - from[1]])),
            ([a, b], [c, d], _) => self.camera.set(camera.pinched([*a, *b], [*c, *d])),
            _ => return,
        }
        self.draw();
    }

    fn up(&'static self, event: &Event) {
        let Some(finger) = pointer(event) else { return };
        let mut fingers = self.fingers.borrow_mut();
        let n_before = fingers.len();
        fingers.retain(|known| known.id != finger.id);
        if n_before == 0 || !fingers.is_empty() || !self.has_moved.get() {
            return;
        }
        drop(fingers);
        let dropped = frame_point(finger.at).map(|to| self.kept(self.camera.get().map_point(to)));
        match self.grabbed.take().zip(dropped) {
            Some((node, place)) => self.pin(node, place),
            None => self.settle(),
        }
    }

    /// A mouse that points at something without pressing.
    fn point(&self, event: &Event, finger: Pointer) {
        let pointed = if finger.is_finger || finger.is_down { None } else { self.meant(event, Some(finger.at)) };
        if self.net.pointed.get_untracked() != pointed {
            self.net.pointed.set(pointed);
        }
    }

    /// The node that an event hits, or that is nearest to where it was.
    fn meant(&self, event: &Event, at: Option<[f32; 2]>) -> Option<usize> {
        hit(event).or_else(|| self.under(at?))
    }

    fn click(&self, event: &Event) {
        if self.has_moved.take() {
            return;
        }
        if let Some(node) = self.meant(event, place_of_click(event)) {
            self.net.toggle(node);
        }
    }

    /// The node that is meant by a place in the window.
    fn under(&self, at: [f32; 2]) -> Option<usize> {
        let (frame, pixels) = point_at(PANE, at)?;
        let camera = self.camera.get();
        let [_, marks] = scales(pixels * camera.zoom());
        let nodes = &self.net.desk.house().map.nodes;
        let places = self.net.places.get_untracked();
        let shown = self.net.shown.get_untracked();
        let discs = (0..nodes.len()).filter(|node| shown.nodes[*node] > 0);
        let discs = discs.map(|node| (node, places[node], nodes[node].radius * marks));
        under(camera.map_point(frame), REACH / (pixels * camera.zoom()), discs)
    }

    fn wheel(&'static self, event: &Event) {
        let Some((turn, at)) = zooming_wheel(event) else { return self.give_hint(texts(self.net.desk).hint_wheel) };
        event.prevent_default();
        let Some(around) = frame_point(at) else { return };
        let size = 1.0 + turn.abs().min(300.0) / 500.0;
        self.camera.set(self.camera.get().zoomed(if turn > 0.0 { size } else { 1.0 / size }, around));
        self.draw();
        let turns = self.n_turns.get() + 1;
        self.n_turns.set(turns);
        Timeout::new(PAUSE, move || {
            if self.n_turns.get() == turns {
                self.settle();
            }
        })
        .forget();
    }

    /// Keeps a finger on the map from scrolling the page where it does something else.
    fn touch(&'static self, event: &Event) {
        if self.fingers.borrow().len() > 1 || self.camera.get().is_close() || self.grabbed.get().is_some() {
            event.prevent_default();
        } else {
            self.give_hint(texts(self.net.desk).hint_touch);
        }
    }

    fn give_hint(&'static self, hint: &'static str) {
        if !self.has_hinted.replace(true) {
            self.hint.set(hint);
            Timeout::new(READING, move || self.hint.set("")).forget();
        }
    }

    /// Brings the drawing where it is in sight, once before the next picture.
    fn draw(&'static self) {
        self.is_moving.set(true);
        if !self.is_frame_asked.replace(true) {
            next_frame(move || {
                self.is_frame_asked.set(false);
                let camera = self.camera.get();
                let (_, larger) = camera.shift_of(&self.drawn.get());
                if !(1.0 / STRETCH..STRETCH).contains(&larger) {
                    self.draw_anew(camera);
                }
                self.slide(camera);
            });
        }
    }

    /// Draws what is in sight sharply, with labels and marks of the right size.
    fn draw_anew(&self, camera: Camera) {
        self.drawn.set(camera);
        set_style(STAGE, "transform", &placed(camera));
        let [text, marks] = scales(self.net.pixels.get_untracked() * camera.zoom());
        set_style(DRAWING, "--letters", &thousandths(text));
        set_style(DRAWING, "--marks", &thousandths(marks));
    }

    /// Moves and enlarges the drawing, at once, to where this camera sees it.
    fn slide(&self, camera: Camera) {
        let ([dx, dy], larger) = camera.shift_of(&self.drawn.get());
        let pixels = self.net.pixels.get_untracked();
        set_style(DRAWING, "transition", "none");
        set_style(DRAWING, "transform", &transform([dx * pixels, dy * pixels], larger));
    }

    /// Something is in sight for good. The drawing lies still there if the hand brought it, and
    /// glides there if not.
    pub(super) fn arrive(&self, camera: Camera) {
        let before = self.camera.replace(camera);
        self.draw_anew(camera);
        if self.is_moving.take() || before.size() != camera.size() {
            self.slide(camera);
        } else if before != camera {
            self.slide(before);
            // Asking where something lies makes the browser put it there.
            let _there = point_at(DRAWING, [0.0; 2]);
            set_style(DRAWING, "transition", GLIDE);
            set_style(DRAWING, "transform", "none");
        }
    }

    /// Draws a node elsewhere, with the lines that end at it.
    fn draw_node(&self, at: usize, place: [f32; 2]) {
        set_attribute(&node::id(at), "transform", &node::placed(place));
        let places = self.net.places.get_untracked();
        for (number, link) in self.net.desk.house().map.links.iter().enumerate() {
            if let Some(other) = link.other_end(at) {
                set_attribute(&line_id(number), "d", &course(place, places[other]));
            }
        }
    }

    /// The nearest place on the map, to a tenth as an address says it.
    fn kept(&self, place: [f32; 2]) -> [f32; 2] {
        let size = self.net.desk.house().map.size();
        let keep = |axis: usize| (within(place[axis], 0.0, size[axis]) * 10.0).floor() / 10.0;
        [keep(0), keep(1)]
    }

    /// Pins a node somewhere.
    pub(super) fn pin(&self, at: usize, place: [f32; 2]) {
        let desk = self.net.desk;
        let address = desk.house().map.nodes[at].address();
        let [x, y] = self.kept(place).map(|length| (length * 10.0 + 0.5) as i32);
        if !super::super::pin(desk, &address, [x, y]) {
            self.draw_node(at, self.net.places.get_untracked()[at]);
        }
    }

    /// Brings something else in sight, at once in the address too.
    pub(super) fn look(&self, camera: Camera) {
        self.say(camera.said());
    }

    /// Brings the whole map in sight.
    pub(super) fn look_at_all(&self) {
        self.say(None);
    }

    /// Larger or smaller, around a point of the map.
    pub(super) fn zoom(&self, factor: f32, around: [f32; 2]) {
        let camera = self.camera.get();
        self.look(camera.zoomed(factor, camera.frame_point(around)));
    }

    /// Brings a node in sight.
    pub(super) fn show(&self, node: usize) {
        self.look(self.camera.get().showing(self.net.places.get_untracked()[node]));
    }

    /// The gesture is over: what is in sight stands in the address.
    fn settle(&self) {
        self.say(self.camera.get().said());
    }

    fn say(&self, said: Option<[i32; 3]>) {
        self.arrive(Camera::of(self.camera.get().size(), said));
        self.net.desk.change(|view| {
            // A wheel may still be waiting when the reader has left.
            if view.page == Page::Map {
                view.viewport = said;
            }
        });
    }
}

/// The node that an event is about.
pub(super) fn hit(event: &Event) -> Option<usize> {
    id_around(event, ".node")?.strip_prefix("knoop-")?.parse().ok()
}

fn frame_point(at: [f32; 2]) -> Option<[f32; 2]> {
    point_at(PANE, at).map(|(point, _)| point)
}
