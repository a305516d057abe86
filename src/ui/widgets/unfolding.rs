//! A list of any length that unfolds where it is looked at.
//!
//! A hundred thousand sentences as elements would take a browser minutes. So a list begins
//! with its first items; the rest is one empty item, as high as what it stands for will be
//! about. When that comes near the window it falls into pieces, those near the window into
//! smaller ones, and the smallest are drawn. However far a reader scrolls at once, only what
//! is there is drawn, and stays; the browser finds in it like anywhere on the page.
//!
//! Browsers tell of this since `content-visibility` (2022 to 2024). In older ones, and for
//! those who do not scroll, the empty item holds a button that unfolds it.

use crate::ui::browser::field::has_come_in_sight;
use crate::ui::desk::Desk;
use crate::ui::draw::{el, live, nothing};
use crate::ui::state::State;
use leptos::prelude::*;
use std::ops::Range;
use std::sync::Arc;

/// So many items are drawn together. Many more, and typing waits for them.
pub(crate) const TOGETHER: usize = 50;

/// Into so many pieces a long rest falls.
const PIECES: usize = 8;

/// Draws the item with a number.
pub(crate) type Draw = Arc<dyn Fn(usize) -> AnyView + Send + Sync>;

/// What the items are in the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Items {
    /// Items of a list.
    OfList,
    /// Rows of a table.
    OfTable,
}

/// The first of these items drawn, the rest folded; or all of them folded.
pub(crate) fn unfolding(desk: Desk, items: Items, all: Range<usize>, is_open: bool, draw: &Draw) -> AnyView {
    let end = if is_open { all.end.min(all.start + TOGETHER) } else { all.start };
    let mut parts: Vec<AnyView> = (all.start..end).map(|at| draw(at)).collect();
    parts.push(folded(desk, items, end..all.end, false, draw.clone()));
    parts.into_any()
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
            return (start..end).map(|at| draw(at)).collect_view().into_any();
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
    let place = match items {
        Items::OfList => el("li").child(more),
        Items::OfTable => el("tr").attr("role", "row").child(el("td").attr("role", "cell").child(more)),
    };
    let look = move |event| {
        if has_come_in_sight(&event) {
            is_open.set(true);
        }
    };
    place.class("folded").css("--n", n.to_string()).on("contentvisibilityautostatechange", look).done()
}
