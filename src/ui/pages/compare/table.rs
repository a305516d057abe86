//! A table with a column for each meeting.
//!
//! Two meetings stand on either side of what is compared; more of them stand behind it, in a
//! part of the page that scrolls by itself, with the heads and the first column in sight.

use super::names;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el};
use crate::ui::widgets::{meeting_class, meeting_mark};
use leptos::prelude::*;

/// So many columns fit on a sheet of paper.
const MOST_ON_PAPER: usize = 5;

/// The table with this name; `about` heads the column of what is compared.
pub(super) fn table(desk: Desk, meetings: &[usize], name: &str, about: &str, rows: AnyView) -> Part {
    let head = |part: Part| part.attr("scope", "col");
    let names = meetings.iter().map(|meeting| head(meeting_head(desk, *meeting, meetings.len()))).collect();
    let heads = el("thead").child(line(names, head(el("th").text(about))));
    let table = el("table").attr("aria-label", name).child(heads).child(el("tbody").child(rows));
    if meetings.len() == 2 {
        return table.class("comparison pairwise");
    }
    // Reached by keyboard, or there would be no way to scroll it without a mouse.
    let scrolled =
        el("div").class("scroll-x matrix").attr("role", "group").attr("tabindex", "0").attr("aria-label", name);
    let class = if meetings.len() > MOST_ON_PAPER { "comparison many wide" } else { "comparison many" };
    scrolled.child(table.class(class))
}

fn meeting_head(desk: Desk, meeting: usize, n_meetings: usize) -> Part {
    let report = &desk.house().corpus.reports[meeting];
    let mark = el("span").class("chip-mark").attr("aria-hidden", "true").text(meeting_mark(meeting));
    let head = el("th").class(meeting_class(meeting)).child(mark).text(format!(" {}", report.short_name()));
    // Two meetings a year in one town are told apart by their days.
    if n_meetings == 2 { head } else { head.child(el("span").class("quiet").text(desk.days(report.days))) }
}

/// A row: what is compared, and a cell for each meeting, which knows the meeting's name.
pub(super) fn row(desk: Desk, meetings: &[usize], cells: &mut dyn Iterator<Item = Part>, what: Part) -> Part {
    let names = names(desk, meetings).into_iter();
    let cells = cells.zip(names).map(|(cell, name)| el("td").attr("data-name", name).child(cell)).collect();
    line(cells, what.attr("scope", "row")).class("topic-row")
}

fn line(mut cells: Vec<Part>, what: Part) -> Part {
    let middle = if cells.len() == 2 { 1 } else { 0 };
    cells.insert(middle, what);
    el("tr").children(cells.into_iter().map(Part::done))
}
