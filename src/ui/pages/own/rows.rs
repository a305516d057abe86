//! The rows that stand at a sentence: statements and mentions, as the dataset has them.

use super::Own;
use super::correct::{Opened, Outcome, cell, opener, told};
use crate::corpus::{Act, Corpus, Mention, MentionKind, MentionValue, Statement};
use crate::import::Correction;
use crate::ui::browser::field::value_of;
use crate::ui::browser::page;
use crate::ui::desk::afterwards;
use crate::ui::draw::{Part, el, live};
use crate::ui::state::{Memo, State};
use crate::ui::widgets::{button, quiet_button};
use crate::ui::words::OwnWords;
use leptos::prelude::*;

/// The cells of a row.
type Row = Vec<String>;

/// What stands between the values of a cell.
const BETWEEN: &str = ";";

fn of_statement(said: &Statement) -> Row {
    vec![said.actors.join(BETWEEN), said.act.id().to_owned(), said.topics.join(BETWEEN), said.addressees.join(BETWEEN)]
}

fn of_mention(corpus: &Corpus, at: usize, mention: &Mention) -> Row {
    let text = &corpus.paragraph_of(&corpus.sentences[at]).text[mention.span.clone()];
    vec![mention.kind.word().to_owned(), text.to_owned(), value(&mention.value)]
}

/// A value as the table has it.
fn value(value: &MentionValue) -> String {
    crate::import::draft::cell(value)
}

/// What is noted at a sentence, in short.
pub(super) fn summary(corpus: &Corpus, at: usize, words: &OwnWords) -> Vec<AnyView> {
    let sentence = &corpus.sentences[at];
    let mut items: Vec<AnyView> = sentence.statements.iter().map(|said| line(&of_statement(said))).collect();
    if items.is_empty() {
        items.push(el("li").text(words.no_statement).done());
    }
    items.extend(sentence.mentions.iter().map(|mention| line(&of_mention(corpus, at, mention))));
    items
}

fn line(row: &Row) -> AnyView {
    let cells: Vec<&str> = row.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    el("li").text(cells.join(" · ").replace(BETWEEN, ", ")).done()
}

/// What rows of one kind stand at a sentence, and how they become a correction.
#[derive(Clone, Copy)]
struct Table {
    title: &'static str,
    /// What its cells are called; a row of mentions has no fourth.
    names: [&'static str; 4],
    n_cells: usize,
    /// The cell that is chosen from a list.
    chosen: usize,
    choices: fn() -> Vec<&'static str>,
    correction: fn(String, Option<Vec<String>>) -> Correction,
}

/// The forms in which the rows of a sentence can be put right.
pub(super) fn forms(report: &Opened, corpus: &Corpus, at: usize, is_corrected: bool) -> AnyView {
    let Own { words, .. } = report.own;
    let sentence = &corpus.sentences[at];
    let spot = sentence.spot.to_string();
    let statements = Table {
        title: words.statements,
        names: [words.who, words.act, words.topics, words.addressed],
        n_cells: 4,
        chosen: 1,
        choices: || Act::ALL.map(Act::id).to_vec(),
        correction: |sentence, rows| Correction::Statements { sentence, rows },
    };
    let mentions = Table {
        title: words.mentions,
        names: [words.kind, words.text, words.value, ""],
        n_cells: 3,
        chosen: 0,
        choices: || MentionKind::ALL.map(MentionKind::word).to_vec(),
        correction: |sentence, rows| Correction::Mentions { sentence, rows },
    };
    let said = sentence.statements.iter().map(of_statement).collect();
    let named = sentence.mentions.iter().map(|mention| of_mention(corpus, at, mention)).collect();
    el("div")
        .child(form(report, statements, &spot, said, is_corrected))
        .child(form(report, mentions, &spot, named, is_corrected))
        .done()
}

fn form(report: &Opened, table: Table, spot: &str, rows: Vec<Row>, is_corrected: bool) -> AnyView {
    let Own { words, .. } = report.own;
    let rows = State::new(rows);
    let n_rows = Memo::new(move || rows.with(Vec::len));
    let outcome = State::new(Outcome::default());
    // Drawn anew when a row comes or goes; what is typed stands in its field already.
    let place = spot.to_owned();
    let fields = live(move || {
        let n = n_rows.get();
        (0..n).map(|at| row(table, rows, at, &place, words)).collect_view().into_any()
    });
    let (kept, place) = (report.clone(), spot.to_owned());
    let keep = move || {
        let rows = rows.with_untracked(|rows| rows.iter().map(|row| row.join("\t")).collect());
        put_right(&kept, (table.correction)(place.clone(), Some(rows)), &place, outcome);
    };
    let (restored, place) = (report.clone(), spot.to_owned());
    let restore = move || put_right(&restored, (table.correction)(place.clone(), None), &place, outcome);
    let add = move || {
        let mut more = rows.get_untracked();
        let mut row = vec![String::new(); table.n_cells];
        row[table.chosen] = (table.choices)()[0].to_owned();
        more.push(row);
        rows.set(more);
    };
    let restore = is_corrected.then(|| quiet_button(words.as_found, restore));
    el("fieldset")
        .class("rows")
        .child(el("legend").text(format!("{} {spot}", table.title)))
        .child(fields)
        .child(
            el("p")
                .class("card-tools")
                .child(button(words.keep, keep))
                .child(quiet_button(words.add_row, add))
                .child(restore),
        )
        .child(told(outcome))
        .done()
}

/// Puts a sentence right, which is drawn anew then: the reader goes on from its button.
fn put_right(report: &Opened, correction: Correction, spot: &str, outcome: State<Outcome>) {
    let opener = opener(spot);
    report.put_right_then(vec![correction], outcome, move || page::focus(&opener));
}

fn row(table: Table, rows: State<Vec<Row>>, at: usize, spot: &str, words: &'static OwnWords) -> AnyView {
    let spot = spot.to_owned();
    let cells = (0..table.n_cells).map(|column| {
        let now = rows.with_untracked(|rows| rows[at][column].clone());
        let change = move |event| {
            let mut changed = rows.get_untracked();
            if let Some(cell) = changed.get_mut(at).and_then(|row| row.get_mut(column)) {
                *cell = value_of(&event);
                rows.set(changed);
            }
        };
        let field = if column == table.chosen { choice((table.choices)(), &now) } else { text(&now) };
        cell(table.names[column], field.on("input", change))
    });
    let remove = move || {
        let mut fewer = rows.get_untracked();
        if at < fewer.len() {
            fewer.remove(at);
            rows.set(fewer);
            let opener = opener(&spot);
            afterwards(move || page::focus_if_free(&opener));
        }
    };
    let name = format!("{} {}", words.remove_row, at + 1);
    el("div").class("row").children(cells).child(quiet_button("✕", remove).attr("aria-label", name)).done()
}

fn text(now: &str) -> Part {
    el("input")
        .attr("type", "text")
        .attr("lang", "nl")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("value", now)
}

fn choice(all: Vec<&'static str>, now: &str) -> Part {
    let options = all.into_iter().map(|key| {
        let is_it = key == now;
        el("option").attr("value", key).flag("selected", move || is_it).text(key).done()
    });
    el("select").attr("lang", "nl").children(options)
}
