//! The collection to take along: cited, saved, printed, or as one link.

use super::super::{button, cite, fold, in_other_styles, print, save};
use super::content::texts;
use crate::export::{Cited, Exported, Style, Table, cite_all};
use crate::ui::browser::address::absolute;
use crate::ui::browser::intl;
use crate::ui::desk::Desk;
use crate::ui::draw::{Part, el};
use crate::ui::take_along::Taken;
use crate::ui::take_along::exported;
use crate::ui::take_along::sentence_cited;
use crate::ui::take_along::{annotations, table};
use crate::view_state::{Page, ViewState};

/// The bytes past which not every mail program leaves a link whole.
const LONGEST_LINK: usize = 2_000;

/// Everything the collection can be taken along as.
pub(super) fn take_along(desk: Desk) -> Part {
    let (words, own) = (desk.words(), texts(desk));
    let whole = button(own.cite_collection, move || cite(desk, Taken::Collection, Style::Plain)).done();
    let styles = std::iter::once(whole).chain(in_other_styles(desk, Taken::Collected));
    let annotations = format!("{} {}", words.download_as, words.annotations);
    let files = [
        (words.download_csv, "verzameling.csv"),
        (words.download_json, "verzameling.json"),
        (annotations.as_str(), "verzameling.jsonld"),
    ];
    let files = files.map(|(name, file)| button(name, move || save(desk, Taken::Collection, file)).done());
    el("div")
        .class("tools")
        .child(button(own.cite_all, move || cite(desk, Taken::Collected, Style::Plain)))
        .child(button(own.copy_collection_link, move || copy_link(desk)))
        .child(button(words.print, move || print(desk)))
        .child(fold(words.other_styles, styles))
        .child(fold(words.export, files))
}

/// What the collection says of itself on paper: where it is from and where it can be seen.
pub(super) fn on_paper(desk: Desk) -> Part {
    let words = desk.words();
    let about = about(desk);
    let printed = words.printed_on(&intl::today(words.language), about.data);
    let lines = [about.title, about.source, about.address, printed].map(|line| el("p").text(line).done());
    el("div").class("on-paper quiet").children(lines)
}

/// The collection in the language of the page, and nothing else.
fn shared(view: &ViewState) -> ViewState {
    ViewState { collected: view.collected.clone(), language: view.language, ..ViewState::default() }
}

fn address(desk: Desk) -> String {
    absolute(&desk.view.with_untracked(shared).to_shared_address())
}

fn copy_link(desk: Desk) {
    let (words, address) = (texts(desk), address(desk));
    let is_long = address.len() > LONGEST_LINK;
    desk.copy(address, if is_long { words.collection_link_long } else { words.collection_link_copied });
}

/// The sentences of the collection, in its order.
fn sentences(desk: Desk) -> Vec<usize> {
    let corpus = &desk.house().corpus;
    desk.view.with_untracked(|view| view.collected.iter().filter_map(|id| corpus.find(id)).collect())
}

/// The meetings it is from, under the address of the collection alone.
pub(crate) fn about(desk: Desk) -> Exported {
    let mut reports: Vec<usize> = Vec::new();
    for at in sentences(desk) {
        let report = desk.house().corpus.sentences[at].report;
        if !reports.contains(&report) {
            reports.push(report);
        }
    }
    let about = exported(desk, &reports, texts(desk).collection_of, String::new());
    Exported { address: address(desk), ..about }
}

/// Its sentences, each cited under its own address.
pub(crate) fn citations(desk: Desk, style: Style) -> String {
    let cited: Vec<Cited> = sentences(desk).into_iter().map(|at| sentence_cited(desk, at)).collect();
    cite_all(&cited, style)
}

/// The file of this name, with the reader's notes.
pub(crate) fn file(desk: Desk, name: &str) -> String {
    let all = sentences(desk);
    match name.rsplit_once('.').map_or("", |(_, form)| form) {
        "csv" => noted(desk, &all).to_csv(&about(desk)),
        "json" => noted(desk, &all).to_json(&about(desk)),
        _ => {
            // Each sentence stands in its report, with the collection beside it.
            let view = ViewState { page: Page::Read, ..desk.view.with_untracked(shared) };
            annotations(desk, &about(desk), &view, &all, &|at| note(desk, at))
        }
    }
}

fn note(desk: Desk, at: usize) -> String {
    desk.kept.with_untracked(|kept| kept.note(&desk.house().corpus.id_of(at)).to_owned())
}

fn noted(desk: Desk, all: &[usize]) -> Table {
    let mut table = table(desk, all);
    table.columns.push("notitie");
    for (row, at) in table.rows.iter_mut().zip(all) {
        row.push(note(desk, *at));
    }
    table
}
