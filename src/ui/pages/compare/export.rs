//! The comparison to take along: as a file, on paper, as a citation.

use super::texts;
use super::topic_name;
use crate::compare;
use crate::compare::percentage;
use crate::export::{Exported, Style, Table};
use crate::ui::browser::address::absolute;
use crate::ui::desk::{Desk, address_of};
use crate::ui::draw::el;
use crate::ui::take_along::Taken;
use crate::ui::take_along::exported;
use crate::ui::widgets::{button, cite, filters_in_words, other_styles, print, save};
use leptos::prelude::*;

/// The columns of the file for two meetings. Data, so in Dutch whatever the language of the
/// page.
const PAIRS: [&str; 9] =
    ["onderwerp", "naam", "zin_a", "tekst_a", "adres_a", "zin_b", "tekst_b", "adres_b", "gelijkenis"];

/// The columns of the file for more meetings.
const SENTENCES: [&str; 8] = ["onderwerp", "naam", "verslag", "zinnen", "aandeel", "zin", "tekst", "adres"];

pub(super) fn export(desk: Desk, meetings: &[usize]) -> AnyView {
    let words = desk.words();
    let texts = texts(desk);
    let [csv, json] = ["csv", "json"].map(|form| file_name(desk, meetings, form));
    let buttons = el("p")
        .class("chips")
        .child(button(words.download_csv, move || save(desk, Taken::Comparison, csv.as_str())))
        .child(button(words.download_json, move || save(desk, Taken::Comparison, json.as_str())))
        .child(button(words.print, move || print(desk)))
        .child(button(texts.cite_comparison, move || cite(desk, Taken::Comparison, Style::Plain)));
    el("section")
        .class("take-along")
        .child(el("h2").text(texts.take_along))
        .child(buttons)
        .child(other_styles(desk, Taken::Comparison))
        .done()
}

/// The meetings that stand side by side, and what is shown of them.
pub(crate) fn about(desk: Desk) -> Exported {
    let words = desk.words();
    let view = desk.view.get_untracked();
    let meetings = &super::compared(desk, &view);
    let only = if view.only_differences { words.only_differences } else { "" };
    let said = [filters_in_words(desk, &view), only.to_owned()];
    let filters: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
    exported(desk, meetings, words.comparison_of, filters.join("; "))
}

fn file_name(desk: Desk, meetings: &[usize], form: &str) -> String {
    let reports = &desk.house().corpus.reports;
    match meetings {
        [a, b] => format!("vergelijking-{}-{}.{form}", reports[*a].id, reports[*b].id),
        _ => format!("vergelijking-{}-bijeenkomsten.{form}", meetings.len()),
    }
}

/// The file of this name.
pub(crate) fn file(desk: Desk, name: &str) -> String {
    let meetings = desk.view.with_untracked(|view| super::compared(desk, view));
    let table = match meetings[..] {
        [a, b] => pairs(desk, a, b),
        _ => sentences(desk, &meetings),
    };
    if name.ends_with(".csv") { table.to_csv(&about(desk)) } else { table.to_json(&about(desk)) }
}

/// A sentence: its id, its text, and the address where it can be read.
fn cells(desk: Desk, sentence: Option<usize>) -> [String; 3] {
    let corpus = &desk.house().corpus;
    let Some(at) = sentence else { return Default::default() };
    let id = corpus.id_of(at);
    [id.to_string(), corpus.text_of(&corpus.sentences[at]).to_owned(), absolute(&address_of(&id))]
}

/// Every topic with its passages opposite each other, each with its address.
fn pairs(desk: Desk, a: usize, b: usize) -> Table {
    let corpus = &desk.house().corpus;
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
    let corpus = &desk.house().corpus;
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
