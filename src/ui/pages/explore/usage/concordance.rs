//! What was found in the middle, with its context on either side.

use super::super::ask::step;
use super::words;
use crate::index::{Answer, Line, Marked, Side, Sorting, concordance as lines_of};
use crate::ui::browser::{in_the_background, now, picture};
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el, live, live_text, nothing};
use crate::ui::pages::explore::hits::hit_link;
use crate::ui::state::{Memo, State, until_gone};
use crate::ui::widgets::{Draw, Items, TOGETHER, meeting_class, unfolding};
use crate::view_state::{Place, Sort};
use leptos::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The widest column of keywords, in characters; what is longer takes a line more.
const WIDEST_KEYWORD: usize = 24;

/// For so many milliseconds lines are made before the browser may paint and answer the reader.
const AT_A_STRETCH: f64 = 8.0;

/// Of so many sentences all lines are made at once.
const FEW: usize = 4 * TOGETHER;

/// All lines, once they are made.
type Lines = State<Option<Arc<Vec<Line>>>>;

/// A table of lines, drawn anew when the answer, its order or the width is another one.
pub(super) fn concordance(desk: Desk, answer: Memo<Answer>) -> AnyView {
    let sort = Memo::new(move || desk.view.with(|view| view.sorting()));
    let width = Memo::new(move || desk.view.with(|view| view.words_beside()));
    live(move || {
        let side = match sort.get() {
            Sort::Right => Some(Side::Right),
            Sort::Left => Some(Side::Left),
            _ => None,
        };
        let (width, n_hits) = (width.get(), answer.with(|answer| answer.hits.len()));
        let mut making = Making { desk, answer, lines: Vec::new(), n_read: 0, sorting: side.map(Sorting::by) };
        let all: Lines = State::new(None);
        if n_hits <= FEW {
            while making.step() {}
            all.set(Some(Arc::new(making.finish())));
            return table(desk, Vec::new(), all, width);
        }
        if side.is_some() {
            in_the_background(make(making, all, until_gone()));
            let table = move || if all.with(Option::is_some) { table(desk, Vec::new(), all, width) } else { nothing() };
            return live(table);
        }
        // The first at once, the others behind them.
        while making.lines.len() < TOGETHER && making.step() {}
        let first = making.lines.clone();
        in_the_background(make(making, all, until_gone()));
        table(desk, first, all, width)
    })
}

/// Lines that are made a hit at a time, and then sorted.
struct Making {
    desk: Desk,
    answer: Memo<Answer>,
    lines: Vec<Line>,
    n_read: usize,
    sorting: Option<Sorting>,
}

impl Making {
    /// False where nothing is left to do.
    fn step(&mut self) -> bool {
        let house = self.desk.house();
        let at = self.n_read;
        self.n_read += 1;
        let found = self.answer.with_untracked(|answer| {
            let sentence = answer.hits.get(at)?.sentence;
            Some(Marked { sentence, marks: house.index.marks(&house.corpus, answer, sentence) })
        });
        match (found, &mut self.sorting) {
            (None, None) => return false,
            (None, Some(sorting)) => return sorting.step(),
            (Some(found), None) => self.lines.extend(lines_of(&house.corpus, &found)),
            (Some(found), Some(sorting)) => {
                lines_of(&house.corpus, &found).for_each(|line| sorting.add(&house.corpus, line));
            }
        }
        true
    }

    fn finish(self) -> Vec<Line> {
        match self.sorting {
            Some(sorting) => sorting.finish().collect(),
            None => self.lines,
        }
    }
}

/// Makes the rest of the lines, with pauses, as long as somebody waits for them.
async fn make(mut making: Making, all: Lines, is_gone: Arc<AtomicBool>) {
    loop {
        picture().await;
        if is_gone.load(Ordering::Relaxed) {
            return;
        }
        let begin = now();
        while now() - begin < AT_A_STRETCH {
            if !making.step() {
                return all.set(Some(Arc::new(making.finish())));
            }
        }
    }
}

/// The first lines, and the rest of all once they are made.
fn table(desk: Desk, first: Vec<Line>, all: Lines, width: usize) -> AnyView {
    let words = words(desk);
    let picked = Memo::new(move || {
        desk.view.with(|view| desk.house().corpus.find(view.place.as_ref().and_then(Place::sentence)?))
    });
    let made = all.get_untracked();
    let known = made.as_deref().unwrap_or(&first);
    if known.is_empty() {
        return nothing();
    }
    let corpus = &desk.house().corpus;
    let keyword =
        |line: &Line| corpus.paragraph_of(&corpus.sentences[line.sentence]).text[line.keyword.clone()].chars().count();
    let longest = known.iter().map(keyword).max().unwrap_or(0).min(WIDEST_KEYWORD);
    let n_first = first.len();
    let draw_first: Draw = Arc::new(move |at| row(desk, &first[at], width, picked));
    let rest = move || {
        let Some(lines) = all.get() else { return nothing() };
        let n = lines.len();
        let draw: Draw = Arc::new(move |at| row(desk, &lines[at], width, picked));
        unfolding(desk, Items::OfTable, n_first..n, n_first == 0, &draw)
    };
    let heads = [words.before, words.keyword, words.behind, words.where_it_stands];
    let heads = heads.map(|head| cell("th", "columnheader").text(head).done());
    let head = el("thead").attr("role", "rowgroup").child(table_row().children(heads));
    let rows = el("tbody")
        .attr("role", "rowgroup")
        .child(unfolding(desk, Items::OfTable, 0..n_first, true, &draw_first))
        .child(live(rest));
    // The roles are said, because rows and cells are laid out as a grid.
    let table = el("table").class("concordance").attr("role", "table").attr("aria-label", desk.words().concordance);
    let n_lines = move || all.with(|all| all.as_ref().map_or_else(|| "…".to_owned(), |all| words.n_lines(all.len())));
    let count = el("p").class("quiet").child(live_text(n_lines));
    let table = table.css("--keyword", format!("{longest}ch")).on("keydown", step).child(head).child(rows);
    el("div").child(count).child(table).done()
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
