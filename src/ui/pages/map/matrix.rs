//! Which topic shares how many sentences with what: a table of numbers, shaded.

use super::texts;
use super::{choice, ground, node_link};
use crate::index::Facet;
use crate::topics::{Along, Matrix};
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live};
use crate::ui::state::Memo;
use crate::ui::widgets::{link, meeting_chip, segment};
use crate::view_state::{MatrixOf, ViewState};
use leptos::prelude::*;

/// What the parts of a matrix look at.
#[derive(Clone, Copy)]
struct Sides {
    desk: Desk,
    along: Along,
    picked: Memo<Option<usize>>,
    pair: Memo<Option<usize>>,
}

pub(super) fn matrix(desk: Desk, picked: Memo<Option<usize>>, pair: Memo<Option<usize>>) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let ground = ground(desk);
    let sides =
        [(MatrixOf::Topic, words.topics), (MatrixOf::Actor, words.actors), (MatrixOf::Meeting, texts.meetings_short)];
    let sides =
        sides.map(|(side, text)| segment(desk, text, move |view| view.matrix == side, move |view| view.matrix = side));
    let choose = el("div")
        .class("inline matrix-sides")
        .child(el("span").class("quiet").attr("aria-hidden", "true").text(texts.against))
        .child(el("nav").class("segments").attr("aria-label", texts.against).children(sides));
    let how = el("details")
        .class("help")
        .child(el("summary").text(texts.how_ordered))
        .child(el("p").text(texts.how_ordered_topics));
    let table = live(move || ground.with(|view| table(desk, view, picked, pair)));
    el("div").class("stack matrix-form").child(choose).child(how).child(table).done()
}

/// What stands along the top.
pub(super) fn along(view: &ViewState) -> Along {
    match view.matrix {
        MatrixOf::Topic => Along::Topics,
        MatrixOf::Actor => Along::Actors,
        MatrixOf::Meeting => Along::Meetings,
    }
}

fn table(desk: Desk, view: &ViewState, picked: Memo<Option<usize>>, pair: Memo<Option<usize>>) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let along = along(view);
    let above = match along {
        Along::Topics => words.topics,
        Along::Actors => words.actors,
        Along::Meetings => texts.meetings_short,
    };
    let sides = Sides { desk, along, picked, pair };
    let house = desk.house();
    let matrix = Matrix::of(&house.map, &house.corpus, &house.forms().order, &choice(desk, view), along);
    if matrix.rows.is_empty() {
        return el("p").class("empty").text(texts.no_cells).done();
    }
    let columns = matrix.columns.iter().map(|column| sides.lit(el("col"), sides.is_node().then_some(*column)).done());
    let heads = matrix.columns.iter().map(|column| sides.head(*column));
    let rows = (0..matrix.rows.len()).map(|at| sides.row(&matrix, at));
    let name = format!("{} × {}", words.topics, above);
    let table = el("table")
        .class(if sides.is_node() { "cells" } else { "cells upright" })
        .attr("aria-label", name.as_str())
        .child(el("colgroup").child(el("col")).children(columns))
        .child(el("thead").child(el("tr").child(el("td")).children(heads)))
        .child(el("tbody").children(rows));
    el("div")
        .class("scroll-x cells-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", format!("{}: {name}", texts.matrix))
        .child(table)
        .done()
}

impl Sides {
    /// Are the columns nodes of the map, rather than meetings?
    fn is_node(self) -> bool {
        self.along != Along::Meetings
    }

    /// A part that is lit while its node, or a link of its node, is picked.
    fn lit(self, part: Part, node: Option<usize>) -> Part {
        let is_lit = move || {
            let node = node?;
            let links = &self.desk.house().map.links;
            let is_end = |link: usize| links[link].other_end(node).is_some();
            let is_lit = self.picked.get() == Some(node) || self.pair.get().is_some_and(is_end);
            is_lit.then(|| "lit".to_owned())
        };
        part.live_attr("class", is_lit)
    }

    fn head(self, column: usize) -> AnyView {
        let desk = self.desk;
        let head = el("th").attr("scope", "col");
        if !self.is_node() {
            return head.child(meeting_chip(column, &desk.house().corpus.reports[column].short_name())).done();
        }
        self.lit(head, Some(column)).child(el("div").child(node_link(desk, &desk.house().map.nodes[column]))).done()
    }

    fn row(self, matrix: &Matrix, at: usize) -> AnyView {
        let row = matrix.rows[at];
        let name = el("th").attr("scope", "row").child(node_link(self.desk, &self.desk.house().map.nodes[row]));
        let cells = matrix.cells[at].iter().enumerate().map(|(place, n)| match n {
            0 => el("td").done(),
            // One half of a matrix of topics mirrors the other: Tab need not go there too.
            _ => self.cell(matrix, row, matrix.columns[place], *n, self.along == Along::Topics && place > at),
        });
        self.lit(el("tr"), Some(row)).child(name).children(cells).done()
    }

    fn cell(self, matrix: &Matrix, row: usize, column: usize, n: usize, is_mirrored: bool) -> AnyView {
        let desk = self.desk;
        let words = desk.words();
        let map = &desk.house().map;
        let node = &map.nodes[row];
        let name = words.pick(&node.labels);
        let is_own = self.is_node() && row == column;
        let (address, label) = if !self.is_node() {
            let report = &desk.house().corpus.reports[column];
            let address = desk.link(|view| {
                view.show_only(Facet::Topic, &node.id);
                view.chosen.insert(Facet::Report, report.id.as_str());
            });
            (address, words.pair_name(name, &report.short_name(), n))
        } else if is_own {
            (desk.link(|view| view.node = Some(node.address())), format!("{name}: {}", words.n_sentences(n)))
        } else {
            let link = map.link(row, column).unwrap_or_default();
            let address = desk.link(|view| view.node = Some(map.link_address(link)));
            (address, words.pair_name(name, words.pick(&map.nodes[column].labels), n))
        };
        let mut number = link(address, &n.to_string()).attr("aria-label", label);
        if is_mirrored {
            number = number.attr("tabindex", "-1");
        }
        let class = if is_own { "own" } else { ["", "s1", "s2", "s3", "s4"][matrix.shade(n)] };
        el("td").class(class).child(number).done()
    }
}
