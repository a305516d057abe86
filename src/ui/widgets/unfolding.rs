//! A list of any length that unfolds where it is looked at.
//!
//! A hundred thousand sentences as elements would take a browser minutes. So a list begins
//! with its first items; the rest is one empty item, as high as what it stands for will be
//! about. When that comes near the window it falls into pieces, those near the window into
//! smaller ones, and the smallest are drawn. However far a reader scrolls at once, only what
//! is there is drawn, and stays; the browser finds in it like anywhere on the page.
//!
//! Nor are many items drawn at once, be they seen or not: a reader who types sees the first at
//! once, and the others a few at a time behind them.
//!
//! Browsers tell of this since `content-visibility` (2022 to 2024). In older ones, and for
//! those who do not scroll, the empty item holds a button that unfolds it.

use crate::ui::browser::field::has_come_in_sight;
use crate::ui::browser::{in_the_background, picture};
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live, nothing};
use crate::ui::state::{State, until_gone};
use leptos::prelude::*;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// So many items are drawn without being asked for.
pub(crate) const TOGETHER: usize = 50;

/// So many of them between two pictures. Many more, and typing waits for them.
const AT_ONCE: usize = 4;

/// Into so many pieces a long rest falls.
const PIECES: usize = 8;

/// Draws the item with a number.
pub(crate) type Draw = Arc<dyn Fn(usize) -> AnyView + Send + Sync>;

/// What the items are in the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Items {
    /// Items of a list.
    OfList,
    /// Items of a list that are lists of their own.
    Lists,
    /// Rows of a table.
    OfTable,
}

/// The first of these items drawn, the rest folded; or all of them folded.
pub(crate) fn unfolding(desk: Desk, items: Items, all: Range<usize>, is_open: bool, draw: &Draw) -> AnyView {
    let end = if is_open { all.end.min(all.start + TOGETHER) } else { all.start };
    let first = by_and_by(items, all.start..end, draw.clone());
    vec![first, folded(desk, items, end..all.end, false, draw.clone())].into_any()
}

/// The first few items, and the others in their places a few at a time, each time after the browser
/// has painted the last.
fn by_and_by(items: Items, all: Range<usize>, draw: Draw) -> AnyView {
    let at_once = match items {
        // For the page that is drawn beforehand nobody waits.
        _ if cfg!(not(target_arch = "wasm32")) => all.len(),
        Items::Lists => 1,
        Items::OfList | Items::OfTable => AT_ONCE,
    };
    let end = all.end.min(all.start + at_once);
    let mut parts: Vec<AnyView> = (all.start..end).map(|at| draw(at)).collect();
    if end < all.end {
        let is_due = after_a_picture();
        parts.push(live(move || match is_due.get() {
            true => by_and_by(items, end..all.end, draw.clone()),
            false => room(items, all.end - end, None).attr("aria-busy", "true").done(),
        }));
    }
    parts.into_any()
}

/// Becomes true once the browser has painted, unless what asks for it is gone by then.
fn after_a_picture() -> State<bool> {
    let is_due = State::new(false);
    let is_gone = until_gone();
    in_the_background(async move {
        picture().await;
        if !is_gone.load(Ordering::Relaxed) {
            is_due.set(true);
        }
    });
    is_due
}

/// Items that are drawn when they are come near.
fn folded(desk: Desk, items: Items, all: Range<usize>, is_open: bool, draw: Draw) -> AnyView {
    if all.is_empty() {
        return nothing();
    }
    let is_open = State::new(is_open);
    live(move || {
        let Range { start, end } = all;
        if !is_open.get() {
            return in_their_place(desk, items, end - start, is_open);
        }
        if end - start <= TOGETHER {
            return by_and_by(items, start..end, draw.clone());
        }
        let step = (end - start).div_ceil(PIECES).max(TOGETHER);
        let pieces = (start..end).step_by(step);
        // The first opens with the rest, for whoever used the button.
        let piece = |at: usize| folded(desk, items, at..end.min(at + step), at == start, draw.clone());
        pieces.map(piece).collect_view().into_any()
    })
}

fn in_their_place(desk: Desk, items: Items, n: usize, is_open: State<bool>) -> AnyView {
    let more = el("button")
        .attr("type", "button")
        .class("more")
        .on("click", move |_| is_open.set(true))
        .text(format!("{} ({n})", desk.words().show_more));
    let look = move |event| {
        if has_come_in_sight(&event) {
            is_open.set(true);
        }
    };
    room(items, n, Some(more)).on("contentvisibilityautostatechange", look).done()
}

/// An item as high as so many will be about.
fn room(items: Items, n: usize, inside: Option<Part>) -> Part {
    let place = match items {
        Items::OfList | Items::Lists => el("li").child(inside),
        Items::OfTable => el("tr").attr("role", "row").child(el("td").attr("role", "cell").child(inside)),
    };
    place.class("folded").css("--n", n.to_string())
}
