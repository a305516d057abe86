//! The pages: what each view of the address shows.

pub(super) mod about;
pub(super) mod compare;
pub(super) mod explore;
pub(super) mod map;
mod overview;
pub(super) mod own;
mod read;

use crate::ui::browser::page;
use crate::ui::browser::preferences::Preferences;
use crate::ui::desk::Desk;
use crate::ui::parts;
use crate::ui::parts::Drawing;
use crate::ui::widgets::arriving;
use crate::view_state::Page;
use leptos::prelude::*;

/// The search box of a page.
const SEARCH_BOX: &str = "zoek";

/// F7 and Shift+F7: to the next difference, or back to the one before, where meetings are
/// compared. True where that was so.
pub(super) fn step_on_key(desk: Desk, is_back: bool) -> bool {
    let is_compare = desk.view.with_untracked(|view| view.page == Page::Compare);
    if is_compare {
        compare::step_on_key(desk, is_back);
    }
    is_compare
}

/// `/`: to the search box, where the page has one. True where that was so.
pub(super) fn search_on_key() -> bool {
    let is_wanted = page::is_there(SEARCH_BOX) && !page::is_typing() && !Preferences::load().no_single_keys;
    if is_wanted {
        page::focus(SEARCH_BOX);
    }
    is_wanted
}

/// Draws a page.
pub(super) fn draw(desk: Desk, page: Page) -> AnyView {
    match page {
        Page::Overview => overview::overview(desk),
        Page::Explore => explore::explore(desk),
        Page::Map => arriving(desk, Drawing::Map, Some(desk.words().map), move || parts::map_page(desk)),
        Page::Compare => {
            arriving(desk, Drawing::Compare, Some(desk.words().compare), move || parts::compare_page(desk))
        }
        Page::Read => read::read(desk),
        Page::Own => arriving(desk, Drawing::Own, Some(desk.words().own), move || parts::own_page(desk)),
        Page::About => arriving(desk, Drawing::About, Some(desk.words().about), move || parts::about_page(desk)),
    }
}
