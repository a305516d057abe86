//! The comparison to take along: as a file, on paper, as a citation.

use super::topic_name;
use crate::compare;
use crate::compare::percentage;
use crate::export::{Cited, Exported, Style, Table};
use crate::ui::browser::address::absolute;
use crate::ui::browser::page::print;
use crate::ui::desk::{Desk, address_of, afterwards};
use crate::ui::draw::el;
use crate::ui::state::State;
use crate::ui::widgets::{button, cite, exported, filters_in_words, other_styles, save};
use leptos::prelude::*;
use std::rc::Rc;

/// The columns of the file for two meetings. Data, so in Dutch whatever the language of the
/// page.
const PAIRS: [&str; 9] =
    ["onderwerp", "naam", "zin_a", "tekst_a", "adres_a", "zin_b", "tekst_b", "adres_b", "gelijkenis"];

/// The columns of the file for more meetings.
const SENTENCES: [&str; 8] = ["onderwerp", "naam", "verslag", "zinnen", "aandeel", "zin", "tekst", "adres"];

pub(super) fn export(desk: Desk, meetings: &[usize], on_paper: State<bool>) -> AnyView {
    let words = desk.words();
    let [csv_meetings, json_meetings, cited_meetings] = [0; 3].map(|_| meetings.to_vec());
    let cited = Rc::new(move || Cited { about: about(desk, &cited_meetings), passage: None });
    let to_cite = cited.clone();
    let print_all = move || {
        on_paper.set(true);
        afterwards(move || {
            print();
            on_paper.set(false);
        });
    };
    let buttons = el("p")
        .class("chips")
        .child(button(words.download_csv, move || offer(desk, &csv_meetings, "csv", Table::to_csv)))
        .child(button(words.download_json, move || offer(desk, &json_meetings, "json", Table::to_json)))
        .child(button(words.print, print_all))
        .child(button(words.cite_comparison, move || cite(desk, &cited(), Style::Plain)));
    el("section")
        .class("take-along")
        .child(el("h2").text(words.take_along))
        .child(buttons)
        .child(other_styles(desk, to_cite))
        .done()
}

fn about(desk: Desk, meetings: &[usize]) -> Exported {
    let words = desk.words();
    let view = desk.view.get_untracked();
    let only = if view.only_differences { words.only_differences } else { "" };
    let said = [filters_in_words(desk, &view), only.to_owned()];
    let filters: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
    exported(desk, meetings, words.comparison_of, filters.join("; "))
}

fn offer(desk: Desk, meetings: &[usize], ending: &str, text: fn(&Table, &Exported) -> String) {
    let reports = &desk.house.corpus.reports;
    let (name, table) = match meetings {
        [a, b] => (format!("{}-{}", reports[*a].id, reports[*b].id), pairs(desk, *a, *b)),
        _ => (format!("{}-bijeenkomsten", meetings.len()), sentences(desk, meetings)),
    };
    save(desk, &format!("vergelijking-{name}.{ending}"), &text(&table, &about(desk, meetings)));
}

/// A sentence: its id, its text, and the address where it can be read.
fn cells(desk: Desk, sentence: Option<usize>) -> [String; 3] {
    let corpus = &desk.house.corpus;
    let Some(at) = sentence else { return Default::default() };
    let id = corpus.id_of(at);
    [id.to_string(), corpus.text_of(&corpus.sentences[at]).to_owned(), absolute(&address_of(&id))]
}

/// Every topic with its passages opposite each other, each with its address.
fn pairs(desk: Desk, a: usize, b: usize) -> Table {
    let corpus = &desk.house.corpus;
    let mut table = Table { columns: PAIRS.to_vec(), rows: Vec::new() };
    for row in compare::topics(corpus, &[a, b]) {
        for pairing in compare::passages(corpus, &row.topic, a, b) {
            let percent = pairing.reason.map(|reason| (reason.likeness * 100.0) as usize);
            let likeness = percent.map(|percent| format!("{}.{:02}", percent / 100, percent % 100));
            let mut line = vec![row.topic.clone(), topic_name(desk, &row.topic)];
            line.extend(cells(desk, pairing.left));
            line.extend(cells(desk, pairing.right));
            line.push(likeness.unwrap_or_default());
            table.rows.push(line);
        }
    }
    table
}

/// Every topic in every meeting: how many sentences, how much of the report, and each
/// sentence with its address. A meeting that does not mention it has a row too.
fn sentences(desk: Desk, meetings: &[usize]) -> Table {
    let corpus = &desk.house.corpus;
    let mut table = Table { columns: SENTENCES.to_vec(), rows: Vec::new() };
    for row in compare::topics(corpus, meetings) {
        for ((meeting, count), found) in meetings.iter().zip(&row.counts).zip(&row.sentences) {
            let report = &corpus.reports[*meeting];
            let share = percentage(*count, report.sentences.len());
            let about = [
                row.topic.clone(),
                topic_name(desk, &row.topic),
                report.id.to_string(),
                count.to_string(),
                format!("{share}%"),
            ];
            let each: Vec<Option<usize>> =
                if found.is_empty() { vec![None] } else { found.iter().copied().map(Some).collect() };
            table.rows.extend(each.into_iter().map(|at| about.iter().cloned().chain(cells(desk, at)).collect()));
        }
    }
    table
}
