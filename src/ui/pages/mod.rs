//! The pages: what each view of the address shows.

mod about;
pub(super) mod compare;
pub(super) mod explore;
pub(super) mod map;
mod overview;
mod read;

use crate::ui::desk::Desk;
use crate::ui::parts;
use crate::ui::widgets::arriving;
use crate::view_state::Page;
use leptos::prelude::*;

/// F7 and Shift+F7: to the next difference, or back to the one before, where meetings are
/// compared. True where that was so.
pub(super) fn step_on_key(desk: Desk, is_back: bool) -> bool {
    let is_compare = desk.view.with_untracked(|view| view.page == Page::Compare);
    if is_compare {
        compare::step_on_key(desk, is_back);
    }
    is_compare
}

/// Draws a page.
pub(super) fn draw(desk: Desk, page: Page) -> AnyView {
    match page {
        // A link to the reader's own reports, which this version cannot keep yet, shows
        // what there is.
        Page::Overview | Page::Own => overview::overview(desk),
        Page::Explore => explore::explore(desk),
        Page::Map => arriving(desk, page, parts::map_page),
        Page::Compare => arriving(desk, page, parts::compare_page),
        Page::Read => read::read(desk),
        Page::About => about::about(desk),
    }
}
