//! Where this comes from, and what it is worth.

use crate::ui::app::HEADING;
use crate::ui::desk::Desk;
use crate::ui::draw::el;
use crate::ui::widgets::{STATEMENT, link};
use crate::ui::words::AboutWords;
use leptos::prelude::*;

/// Source, what is in the collection and what is not, how things are computed, privacy.
pub(crate) fn about(desk: Desk) -> AnyView {
    let words = AboutWords::of(desk.words().language);
    // It tells of the dataset, whatever a reader has added.
    let corpus = &desk.embedded.corpus;
    let (data, version) = (crate::embedded::version(), env!("CARGO_PKG_VERSION"));
    let sections = words.about_sections(corpus.reports.len(), corpus.sentences.len(), data, version);
    let sections = sections
        .into_iter()
        .map(|(title, text)| el("section").child(el("h2").text(title)).child(el("p").text(text)).done());
    let of_reports = corpus.reports.iter().flat_map(|report| {
        ["txt", "uitspraken.tsv", "vermeldingen.tsv"].map(|ending| format!("{}.{ending}", report.id))
    });
    let files = of_reports.chain(["onderwerpen.tsv".to_owned(), "namen.tsv".to_owned()]);
    let files = files.map(|file| el("li").child(link(format!("verslagen/{file}"), &file).attr("download", "")).done());
    // The single-file edition has no files beside it; its style hides these.
    let one_file = el("p")
        .text(words.one_file)
        .text(" ")
        .child(link("verslagwijzer.html".to_owned(), "verslagwijzer.html").attr("download", ""));
    let statement = el("p").text(words.accessibility).text(" ").child(link(STATEMENT.to_owned(), STATEMENT));
    el("div")
        .class("page about")
        .child(el("h1").attr("id", HEADING).attr("tabindex", "-1").text(words.about_title))
        .children(sections)
        .child(el("section").class("files").child(el("h2").text(desk.words().accessibility)).child(statement))
        .child(el("section").class("files").child(el("h2").text(words.to_take_along)).child(one_file))
        .child(el("section").class("files").child(el("h2").text(words.data_files)).child(el("ul").children(files)))
        .done()
}
