//! What was found in the middle, with its context on either side.

use super::super::ask::step;
use super::words;
use crate::index::{Answer, Line, Side, concordance as lines_of, sort_by_neighbour};
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live};
use crate::ui::pages::explore::hits::hit_link;
use crate::ui::state::Memo;
use crate::ui::widgets::{Draw, Items, meeting_class, unfolding};
use crate::view_state::{Place, Sort};
use leptos::prelude::*;
use std::sync::Arc;

/// The widest column of keywords, in characters; what is longer takes a line more.
const WIDEST_KEYWORD: usize = 24;

/// A table of lines, drawn anew when the answer, its order or the width is another one.
pub(super) fn concordance(desk: Desk, answer: Memo<Answer>) -> AnyView {
    let words = words(desk);
    let sort = Memo::new(move || desk.view.with(|view| view.sorting()));
    let width = Memo::new(move || desk.view.with(|view| view.words_beside()));
    let picked = Memo::new(move || {
        desk.view.with(|view| desk.house().corpus.find(view.place.as_ref().and_then(Place::sentence)?))
    });
    live(move || {
        let corpus = &desk.house().corpus;
        let mut lines = answer.with(|answer| lines_of(corpus, &answer.hits));
        match sort.get() {
            Sort::Right => sort_by_neighbour(corpus, &mut lines, Side::Right),
            Sort::Left => sort_by_neighbour(corpus, &mut lines, Side::Left),
            _ => {}
        }
        let keyword = |line: &Line| {
            desk.house().corpus.paragraph_of(&corpus.sentences[line.sentence]).text[line.keyword.clone()]
                .chars()
                .count()
        };
        let longest = lines.iter().map(keyword).max().unwrap_or(0).min(WIDEST_KEYWORD);
        let (n, width) = (lines.len(), width.get());
        let draw: Draw = Arc::new(move |at| row(desk, &lines[at], width, picked));
        let heads = [words.before, words.keyword, words.behind, words.where_it_stands];
        let heads = heads.map(|head| cell("th", "columnheader").text(head).done());
        let head = el("thead").attr("role", "rowgroup").child(table_row().children(heads));
        let rows = el("tbody").attr("role", "rowgroup").child(unfolding(desk, Items::OfTable, 0..n, true, &draw));
        // The roles are said, because rows and cells are laid out as a grid.
        let table = el("table").class("concordance").attr("role", "table").attr("aria-label", desk.words().concordance);
        let count = el("p").class("quiet").text(words.n_lines(n));
        let table = table.css("--keyword", format!("{longest}ch")).on("keydown", step).child(head).child(rows);
        if n == 0 { ().into_any() } else { el("div").child(count).child(table).done() }
    })
}

fn row(desk: Desk, line: &Line, width: usize, picked: Memo<Option<usize>>) -> AnyView {
    let corpus = &desk.house().corpus;
    let sentence = &corpus.sentences[line.sentence];
    let text = &corpus.paragraph_of(sentence).text;
    let [left, right] = line.context(corpus, width);
    let context = |part: &str| cell("td", "cell").attr("lang", "nl").text(part);
    let keyword = cell("td", "cell").attr("lang", "nl").child(el("mark").text(&text[line.keyword.clone()]));
    // A column of reports is read at a glance; the rest is for who hears it, or hovers.
    let name = desk.sentence_name(line.sentence);
    let place = hit_link(desk, line.sentence, picked)
        .attr("title", &name)
        .attr("aria-label", &name)
        .text(desk.report_of(line.sentence).short_name());
    table_row()
        .class(&format!("line {}", meeting_class(sentence.report)))
        .child(context(&text[left]))
        .child(keyword)
        .child(context(&text[right]))
        .child(cell("td", "cell").child(place))
        .done()
}

fn table_row() -> Part {
    el("tr").attr("role", "row")
}

fn cell(tag: &'static str, role: &str) -> Part {
    el(tag).attr("role", role)
}
