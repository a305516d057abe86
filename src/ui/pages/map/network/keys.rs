//! The way over the map by keys: arrows along links, Enter, Escape, plus, minus, zero.

use super::hand::{Hand, hit};
use super::{FRAME, Net, node};
use crate::topics::Direction;
use crate::ui::browser::drawing::modifiers;
use crate::ui::browser::field::{Event, key_of};
use crate::ui::browser::page;
use crate::ui::draw::Part;

/// How much larger one press of a key or button makes the map.
pub(super) const STEP: f32 = 1.4;
/// How far an arrow with Shift pushes the map, in frame units.
const PUSH: f32 = 90.0;

/// Listens to keys, and knows which node has the focus.
pub(super) fn with_keys(drawing: Part, net: Net, hand: &'static Hand) -> Part {
    let act = move |event: Event| {
        let Some(at) = hit(&event) else { return };
        if press(net, hand, at, &key_of(&event), modifiers(&event)) {
            event.prevent_default();
        }
    };
    let arrive = move |event: Event| {
        if let Some(at) = hit(&event) {
            net.visited.set(Some(at));
            net.pointed.set(Some(at));
        }
    };
    drawing.on("keydown", act).on("focusin", arrive).on("focusout", move |_| net.pointed.set(None))
}

/// Does what a key says while a node has the focus. False for a key that says nothing here.
fn press(net: Net, hand: &'static Hand, at: usize, key: &str, [with_shift, with_more]: [bool; 2]) -> bool {
    if with_more {
        return false;
    }
    let here = net.places.get_untracked()[at];
    match (key, Direction::of_key(key)) {
        (_, Some(way)) if with_shift => {
            let [x, y] = way.step();
            hand.look(hand.camera.get().moved([-PUSH * x, -PUSH * y]));
        }
        (_, Some(way)) => go(hand, net.neighbour(at, way)),
        ("Enter" | " ", _) => net.toggle(at),
        ("Escape", _) if net.picked.get_untracked().is_some() => net.pick(None),
        ("Escape", _) => page::focus(FRAME),
        ("+" | "=", _) => hand.zoom(STEP, here),
        ("-", _) => hand.zoom(1.0 / STEP, here),
        ("0", _) => hand.look_at_all(),
        ("Home" | "End" | "PageDown" | "PageUp", _) => {
            let order = net.largest();
            let (last, rank) = (order.len().saturating_sub(1), order.iter().position(|node| *node == at).unwrap_or(0));
            let to = match key {
                "Home" => 0,
                "End" => last,
                "PageDown" => (rank + 1).min(last),
                _ => rank.saturating_sub(1),
            };
            go(hand, order.get(to).copied());
        }
        _ => return false,
    }
    true
}

/// Puts the reader at a node, in sight.
pub(super) fn go(hand: &'static Hand, node: Option<usize>) {
    if let Some(at) = node {
        page::focus(&node::id(at));
        hand.show(at);
    }
}
