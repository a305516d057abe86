//! The drawer for the collection, and the button in the header that opens it.

use super::super::{arriving, button, quiet_button};
use crate::corpus::SentenceId;
use crate::ui::browser::page;
use crate::ui::desk::{Desk, afterwards};
use crate::ui::draw::{Part, el, live, live_text, nothing};
use crate::ui::parts;
use crate::ui::parts::Drawing;
use crate::ui::state::{Memo, State};
use leptos::prelude::*;

/// The id of the drawer.
pub(crate) const DRAWER: &str = "verzameling";
/// The id of the button that opens it.
const OPENER: &str = "open-verzameling";

/// The drawer while it is open.
#[derive(Clone, Copy)]
pub(crate) struct Drawer {
    pub(super) desk: Desk,
    /// What is in it.
    pub(super) collected: Memo<Vec<SentenceId>>,
    /// The collection before and after something was last taken out of it.
    pub(super) taken_out: State<[Vec<SentenceId>; 2]>,
}

/// What arrives for the drawer, by where it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Into its head: the button that takes back what was taken out.
    Undo,
    /// Below its head.
    Rest,
}

/// *Verzameling*, with how many sentences are in it.
pub(crate) fn opener(desk: Desk) -> Part {
    let words = desk.words();
    let count = move || desk.collected.with(Vec::len);
    let is_open = move || desk.is_collection_open.get();
    let badge = move || match count() {
        0 => nothing(),
        n => el("span").class("badge num").attr("aria-hidden", "true").text(n.to_string()).done(),
    };
    let toggle = move || {
        if !close(desk) {
            open(desk);
        }
    };
    button(words.collection, toggle)
        .attr("id", OPENER)
        .live_attr("aria-description", move || Some(words.n_sentences(count())))
        .live_attr("aria-expanded", move || Some(is_open().to_string()))
        .live_attr("aria-controls", move || is_open().then(|| DRAWER.to_owned()))
        .child(live(badge))
}

fn open(desk: Desk) {
    desk.is_collection_open.set(true);
    afterwards(|| page::focus(DRAWER));
}

/// Closes the drawer; false where it was not open. Who was in it is back at its button.
pub(crate) fn close(desk: Desk) -> bool {
    let was_open = desk.is_collection_open.get_untracked();
    if was_open {
        desk.is_collection_open.set(false);
        afterwards(|| page::focus_if_free(OPENER));
    }
    was_open
}

/// Does the address hold a collection that this browser does not know, to be looked at before
/// anything else?
pub(crate) fn is_new(desk: Desk) -> bool {
    desk.view
        .with_untracked(|view| view.place.is_none() && desk.kept.with_untracked(|kept| !kept.holds(&view.collected)))
}

/// The drawer, where it is open.
pub(crate) fn drawer(desk: Desk) -> AnyView {
    live(move || if desk.is_collection_open.get() { opened(desk) } else { nothing() })
}

fn opened(desk: Desk) -> AnyView {
    let words = desk.words();
    let collected = desk.collected;
    let drawer = Drawer { desk, collected, taken_out: State::new([Vec::new(), Vec::new()]) };
    let count = live_text(move || words.n_sentences(collected.with(Vec::len)));
    // Where something was taken out, the part is there.
    let undo = move || match drawer.taken_out.with(|[before, after]| before == after) {
        true => nothing(),
        false => parts::at_once(parts::collected(drawer, Piece::Undo)).and_then(Result::ok).unwrap_or_else(nothing),
    };
    let tools =
        el("div").class("hit-tools").child(live(undo)).child(quiet_button(words.close, move || _ = close(desk)));
    let head = el("div")
        .class("card-head")
        .child(el("h2").text(words.collection).text(" ").child(el("span").class("quiet num").child(count)))
        .child(tools);
    el("section")
        .class("drawer")
        .attr("id", DRAWER)
        .attr("tabindex", "-1")
        .attr("aria-label", words.collection)
        .child(head)
        .child(arriving(desk, Drawing::Collection, None, move || parts::collected(drawer, Piece::Rest)))
        .done()
}
