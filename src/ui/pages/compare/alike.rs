//! How alike are the meetings, two by two?

use super::names;
use super::put_beside;
use super::section;
use super::table::{row, table};
use super::texts;
use crate::compare;
use crate::compare::TopicRow;
use crate::ui::desk::Desk;
use crate::ui::draw::el;
use crate::ui::widgets::link;
use leptos::prelude::*;

/// Every meeting with every other; each number leads to the two side by side.
pub(super) fn alike(desk: Desk, meetings: &[usize], rows: &[TopicRow]) -> AnyView {
    let texts = texts(desk);
    let names = names(desk, meetings);
    let lines = (0..meetings.len()).map(|a| {
        let mut cells = (0..meetings.len()).map(|b| {
            if a == b {
                return el("span").class("quiet").text("–");
            }
            let percent = (100.0 * compare::likeness_of_topics(rows, a, b) + 0.5) as usize;
            let pair = desk.link(|view| put_beside(desk, view, &[meetings[a], meetings[b]]));
            let name = format!("{percent}, {} – {}", names[a], names[b]);
            link(pair, &percent.to_string()).class("num").attr("aria-label", name)
        });
        row(desk, meetings, &mut cells, el("th").text(&names[a])).done()
    });
    let lines: Vec<AnyView> = lines.collect();
    section(desk, texts.alike, &[texts.how_computed_alike])
        .child(table(desk, meetings, texts.alike, texts.meeting, lines.into_any()))
        .done()
}
