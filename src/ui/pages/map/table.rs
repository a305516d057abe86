//! The same facts as the drawing: every node that is shown, with its links.

use super::texts;
use super::{choice, ground, kind_name, node_link, written};
use crate::order::positions;
use crate::topics::{Row, Shown, rows};
use crate::ui::browser::intl;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, bare_list, el, live};
use crate::ui::state::{Memo, State};
use crate::ui::widgets::{link, meeting_class, meeting_mark};
use leptos::prelude::*;
use std::cmp::Ordering;

/// More meetings than this have no columns of their own.
const MOST_MEETINGS: usize = 4;

/// What the rows are sorted by.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Column {
    Name,
    Kind,
    Meeting(usize),
    Sentences,
    Strength,
    Links,
}

/// By which column, and whether from the end.
type Order = Option<(Column, bool)>;

pub(super) fn table(desk: Desk, shown: Memo<Shown>) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let ground = ground(desk);
    let order: State<Order> = State::new(None);
    let body = move || {
        let choice = ground.with(|view| choice(desk, view));
        let mut rows = shown.with(|shown| rows(&desk.house().map, &desk.house().corpus, &choice, shown));
        let mut places: Vec<usize> = (0..rows.len()).collect();
        if let Some((column, is_reversed)) = order.get() {
            if column == Column::Strength {
                rows.iter_mut().for_each(Row::by_strength);
            }
            places = positions(rows.len(), &|a, b| {
                let found = compare(desk, column, &rows[a], &rows[b]);
                if is_reversed { found.reverse() } else { found }
            });
        }
        places.into_iter().map(|at| row(desk, &rows[at])).collect_view().into_any()
    };
    let mut heads = vec![head(order, Column::Name, words.name), head(order, Column::Kind, texts.kind)];
    for meeting in meetings(desk) {
        let name = desk.house().corpus.reports[meeting].short_name();
        let text = format!("{} {name}", meeting_mark(meeting));
        heads.push(head(order, Column::Meeting(meeting), &text).class(meeting_class(meeting)));
    }
    heads.push(head(order, Column::Sentences, words.sentences));
    heads.push(head(order, Column::Strength, texts.strongest_link));
    heads.push(head(order, Column::Links, texts.links));
    let table = el("table")
        .class("facts-table")
        .attr("aria-label", texts.topics_and_links)
        .child(el("thead").child(el("tr").children(heads.into_iter().map(Part::done))))
        .child(el("tbody").child(live(body)));
    el("div")
        .class("scroll-x map-table")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", texts.table)
        .child(table)
        .done()
}

/// The meetings that have a column.
fn meetings(desk: Desk) -> std::ops::Range<usize> {
    let n = desk.house().corpus.reports.len();
    if n > MOST_MEETINGS { 0..0 } else { 0..n }
}

/// The head of a column: a button that sorts by it, and then the other way around. Names go
/// from A, numbers from the largest.
fn head(order: State<Order>, column: Column, text: &str) -> Part {
    let starts_reversed = !matches!(column, Column::Name | Column::Kind);
    let state = move || {
        let (sorted, is_reversed) = order.get()?;
        (sorted == column).then(|| if is_reversed { "descending" } else { "ascending" }.to_owned())
    };
    let sort = move |_| {
        let is_reversed = match order.get_untracked() {
            Some((sorted, is_reversed)) if sorted == column => !is_reversed,
            _ => starts_reversed,
        };
        order.set(Some((column, is_reversed)));
    };
    let button = el("button").attr("type", "button").class("sort").on("click", sort).text(text);
    el("th").attr("scope", "col").live_attr("aria-sort", state).child(button)
}

fn compare(desk: Desk, column: Column, a: &Row, b: &Row) -> Ordering {
    let words = desk.words();
    let node = |row: &Row| &desk.house().map.nodes[row.node];
    match column {
        Column::Name => intl::compare(words.pick(&node(a).labels), words.pick(&node(b).labels), words.language),
        Column::Kind => (node(a).kind as u8).cmp(&(node(b).kind as u8)),
        Column::Meeting(meeting) => a.meetings[meeting].cmp(&b.meetings[meeting]),
        Column::Sentences => a.sentences.cmp(&b.sentences),
        Column::Strength => a.strongest().unwrap_or(-2.0).total_cmp(&b.strongest().unwrap_or(-2.0)),
        Column::Links => a.links.len().cmp(&b.links.len()),
    }
}

fn row(desk: Desk, row: &Row) -> AnyView {
    let words = desk.words();
    let map = &desk.house().map;
    let node = &map.nodes[row.node];
    let links = row.links.iter().map(|at| {
        let text = format!("{} ({})", words.pick(&map.nodes[at.other].labels), at.sentences);
        let strength = el("span").class("quiet").text(format!(" {}", written(desk, at.strength)));
        el("li")
            .child(link(desk.link(|view| view.node = Some(map.link_address(at.link))), &text))
            .child(strength)
            .done()
    });
    let number = |n: usize| el("td").class("num").text(n.to_string());
    let mut cells = vec![
        el("th").attr("scope", "row").child(node_link(desk, node)),
        el("td").text(kind_name(texts(desk), node.kind)),
    ];
    cells.extend(meetings(desk).map(|meeting| number(row.meetings[meeting])));
    cells.push(number(row.sentences));
    let strongest = row.strongest().map(|strength| written(desk, strength));
    cells.push(el("td").class("num").text(strongest.unwrap_or_default()));
    let n_links = el("span").class("num").text(row.links.len().to_string());
    cells.push(el("td").child(n_links).child(bare_list("ul", "plain row-links").children(links)));
    el("tr").children(cells.into_iter().map(Part::done)).done()
}
