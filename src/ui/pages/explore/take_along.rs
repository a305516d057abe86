//! The answer to take along: as a citation, as a table, as annotations.

use crate::corpus::Corpus;
use crate::corpus::ReportId;
use crate::export::{Annotated, Exported, Style, Table, annotations};
use crate::index::Facet;
use crate::ui::browser::address::absolute;
use crate::ui::desk::{Desk, address_of};
use crate::ui::draw::el;
use crate::ui::take_along::Taken;
use crate::ui::take_along::exported;
use crate::ui::widgets::{button, cite, filters_in_words, fold, other_styles, save};
use crate::view_state::{Place, ViewState};
use leptos::prelude::*;

/// The columns of the file. Data, so in Dutch whatever the language of the page.
const COLUMNS: [&str; 7] = ["zin", "bijeenkomst", "tekst", "onderwerpen", "wie", "handeling", "adres"];

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
    let answer = desk.view.with_untracked(|view| super::found(desk, view));
    let hits: Vec<usize> = answer.hits.iter().map(|hit| hit.sentence).collect();
    match name.rsplit_once('.').map_or("", |(_, form)| form) {
        "csv" => table(desk, &hits).to_csv(&about(desk)),
        "json" => table(desk, &hits).to_json(&about(desk)),
        _ => annotated(desk, &hits),
    }
}

/// The meetings that were asked, and what was asked of them.
pub(crate) fn about(desk: Desk) -> Exported {
    let view = desk.view.get_untracked();
    let chosen = view.chosen.get(Facet::Report);
    let reports = desk.house.corpus.reports.iter().enumerate();
    let asked = reports.filter(|(_, report)| chosen.is_empty() || chosen.iter().any(|id| id == report.id.as_str()));
    let asked: Vec<usize> = asked.map(|(at, _)| at).collect();
    exported(desk, &asked, desk.words().sentences_of, filters_in_words(desk, &view))
}

fn table(desk: Desk, hits: &[usize]) -> Table {
    let corpus = &desk.house.corpus;
    Table { columns: COLUMNS.to_vec(), rows: hits.iter().map(|at| row(corpus, *at)).collect() }
}

fn row(corpus: &Corpus, at: usize) -> Vec<String> {
    let sentence = &corpus.sentences[at];
    let id = corpus.id_of(at);
    let list = |ids: &mut dyn Iterator<Item = &str>| ids.collect::<Vec<_>>().join(", ");
    vec![
        id.to_string(),
        corpus.reports[sentence.report].short_name(),
        corpus.text_of(sentence).to_owned(),
        list(&mut sentence.topics()),
        list(&mut sentence.actors()),
        list(&mut sentence.statements.iter().map(|statement| statement.act.id())),
        absolute(&address_of(&id)),
    ]
}

/// The sentences as annotations, each under its address in this view.
fn annotated(desk: Desk, hits: &[usize]) -> String {
    let corpus = &desk.house.corpus;
    let annotated = hits.iter().map(|at| {
        let id = corpus.id_of(*at);
        let source = absolute(&page_of(&id.report));
        let mut view = desk.view.get_untracked();
        view.place = Some(Place::Sentence(id));
        Annotated { sentence: *at, id: absolute(&view.to_shared_address()), source, note: String::new() }
    });
    annotations(corpus, &about(desk), &annotated.collect::<Vec<_>>())
}

/// The page with a report.
fn page_of(report: &ReportId) -> String {
    let mut view = ViewState::default();
    view.read(report, None);
    view.to_address()
}
