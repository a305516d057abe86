//! The answer to take along: as a citation, as a table, as annotations.

use crate::export::{Exported, Style};
use crate::index::Facet;
use crate::ui::desk::Desk;
use crate::ui::draw::el;
use crate::ui::take_along::Taken;
use crate::ui::take_along::exported;
use crate::ui::take_along::{annotations, table};
use crate::ui::widgets::{button, cite, filters_in_words, fold, other_styles, save};
use leptos::prelude::*;

/// Copy a citation of the view, or save its sentences.
pub(super) fn take_along(desk: Desk) -> AnyView {
    let words = desk.words();
    let annotations = format!("{} {}", words.download_as, words.annotations);
    let files = [
        (words.download_csv, "zinnen.csv"),
        (words.download_json, "zinnen.json"),
        (annotations.as_str(), "zinnen.jsonld"),
    ];
    let files = files.map(|(name, file)| button(name, move || save(desk, Taken::Answer, file)).done());
    el("div")
        .class("tools take-along")
        .child(button(words.cite_view, move || cite(desk, Taken::Answer, Style::Plain)))
        .child(other_styles(desk, Taken::Answer))
        .child(fold(words.export, files))
        .done()
}

/// The file of this name.
pub(crate) fn file(desk: Desk, name: &str) -> String {
    let view = desk.view.get_untracked();
    let hits: Vec<usize> = super::found(desk, &view).hits.iter().map(|hit| hit.sentence).collect();
    match name.rsplit_once('.').map_or("", |(_, form)| form) {
        "csv" => table(desk, &hits).to_csv(&about(desk)),
        "json" => table(desk, &hits).to_json(&about(desk)),
        _ => annotations(desk, &about(desk), &view, &hits, &|_| String::new()),
    }
}

/// The meetings that were asked, and what was asked of them.
pub(crate) fn about(desk: Desk) -> Exported {
    let view = desk.view.get_untracked();
    let chosen = view.chosen.get(Facet::Report);
    let reports = desk.house().corpus.reports.iter().enumerate();
    let asked = reports.filter(|(_, report)| chosen.is_empty() || chosen.iter().any(|id| id == report.id.as_str()));
    let asked: Vec<usize> = asked.map(|(at, _)| at).collect();
    exported(desk, &asked, desk.words().sentences_of, filters_in_words(desk, &view))
}
