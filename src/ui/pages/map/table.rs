//! The same facts as the drawing: every node that is shown, with its links.

use super::{kind_name, node_link};
use crate::topics::Shown;
use crate::ui::desk::Desk;
use crate::ui::draw::{el, live};
use crate::ui::state::Memo;
use leptos::prelude::*;

pub(super) fn table(desk: Desk, shown: Memo<Shown>) -> AnyView {
    let words = desk.words();
    let rows = move || {
        let shown = shown.get();
        let visible = (0..desk.house.map.nodes.len()).filter(|at| shown.nodes[*at] > 0);
        visible.map(|at| row(desk, at, &shown)).collect_view().into_any()
    };
    let heads = [words.name, words.kind, words.sentences, words.links];
    let heads = heads.map(|head| el("th").attr("scope", "col").text(head).done());
    let table = el("table")
        .class("facts-table")
        .attr("aria-label", words.topics_and_links)
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").child(live(rows)));
    el("div")
        .class("scroll-x")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", words.table)
        .child(table)
        .done()
}

fn row(desk: Desk, at: usize, shown: &Shown) -> AnyView {
    let words = desk.words();
    let map = &desk.house.map;
    let node = &map.nodes[at];
    let links = map.links.iter().zip(&shown.links);
    let links = links.filter(|(link, strength)| **strength > 0 && (link.a == at || link.b == at));
    let links: Vec<String> = links
        .map(|(link, strength)| {
            let other = &map.nodes[if link.a == at { link.b } else { link.a }];
            format!("{} ({strength})", words.pick(&other.labels))
        })
        .collect();
    el("tr")
        .child(el("th").attr("scope", "row").child(node_link(desk, node)))
        .child(el("td").text(kind_name(words, node.kind)))
        .child(el("td").class("num").text(shown.nodes[at].to_string()))
        .child(el("td").text(links.join(", ")))
        .done()
}
