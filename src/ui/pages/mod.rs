//! The pages: what each view of the address shows.

mod about;
mod compare;
mod explore;
mod map;
mod overview;
mod read;

use crate::ui::desk::Desk;
use crate::view_state::Page;
use leptos::prelude::*;

/// Draws a page.
pub(super) fn draw(desk: Desk, page: Page) -> AnyView {
    match page {
        // A link to the reader's own reports, which this version cannot keep yet, shows
        // what there is.
        Page::Overview | Page::Own => overview::overview(desk),
        Page::Explore => explore::explore(desk),
        Page::Map => map::map(desk),
        Page::Compare => compare::compare(desk),
        Page::Read => read::read(desk),
        Page::About => about::about(desk),
    }
}
