//! What stands above the drawing: search in the map, larger and smaller, letting go.

use super::super::texts;
use super::Net;
use super::hand::Hand;
use super::keys::{STEP, go};
use crate::topics::Camera;
use crate::ui::browser::field::{Event, key_of, value_of};
use crate::ui::desk::afterwards;
use crate::ui::draw::{Part, el, live_text};
use crate::ui::widgets::button;
use crate::view_state::LONGEST_QUERY;
use leptos::prelude::*;

pub(super) fn bar(net: Net, hand: &'static Hand) -> AnyView {
    let texts = texts(net.desk);
    let middle = move || hand.camera.get().middle();
    let is_whole = move || !net.camera.with(Camera::is_close);
    let larger = button("+", move || hand.zoom(STEP, middle())).attr("aria-label", texts.zoom_in);
    let smaller = button("−", move || hand.zoom(1.0 / STEP, middle())).attr("aria-label", texts.zoom_out);
    let whole = button(texts.whole_map, move || hand.look_at_all());
    let n_pins = move || net.desk.view.with(|view| view.pins.len());
    let free = el("button")
        .attr("type", "button")
        .class("button")
        .hidden(move || n_pins() == 0)
        .on("click", move |_| net.desk.change(|view| view.pins.clear()))
        .child(live_text(move || texts.release_all(n_pins())));
    el("div")
        .class("map-bar")
        .child(search(net, hand))
        .child(
            el("div")
                .class("zoom")
                .child(larger)
                .child(smaller.flag("disabled", is_whole))
                .child(whole.flag("disabled", is_whole))
                .child(free),
        )
        .done()
}

/// The field that lights nodes up as one types. What is typed stays out of the address: it
/// shows a way, it chooses nothing.
fn search(net: Net, hand: &'static Hand) -> Part {
    let texts = texts(net.desk);
    let act = move |event: Event| match key_of(&event).as_str() {
        "Enter" => {
            event.prevent_default();
            let found = net.largest().into_iter().find(|at| net.is_found(*at));
            if let Some(at) = found {
                net.sought.set(String::new());
                net.desk.change(|view| view.node = Some(net.desk.house().map.nodes[at].address()));
                afterwards(move || go(hand, Some(at)));
            }
        }
        "Escape" => net.sought.set(String::new()),
        _ => {}
    };
    let field = el("input")
        .attr("type", "search")
        .attr("placeholder", texts.search_map)
        .attr("aria-label", texts.search_map)
        .attr("maxlength", LONGEST_QUERY.to_string())
        .attr("autocomplete", "off")
        .value(move || net.sought.get())
        .on("input", move |event| net.sought.set(value_of(&event)))
        .on("keydown", act);
    let found = move || {
        if net.sought.with(|sought| sought.trim().is_empty()) {
            return String::new();
        }
        texts.n_found(net.largest().into_iter().filter(|at| net.is_found(*at)).count())
    };
    let status = el("span").class("quiet").attr("role", "status").child(live_text(found));
    el("div").class("map-search").child(field).child(status)
}
