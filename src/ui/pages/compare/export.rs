//! The comparison to take along: as a file, on paper, as a citation.

use crate::compare;
use crate::export::Table;
use crate::ui::browser::address::absolute;
use crate::ui::browser::download;
use crate::ui::browser::page::print;
use crate::ui::desk::{Desk, address_of};
use crate::ui::draw::el;
use crate::ui::widgets::button;
use leptos::prelude::*;

/// The columns of the file. Data, so in Dutch whatever the language of the page.
const COLUMNS: [&str; 9] =
    ["onderwerp", "naam", "zin_a", "tekst_a", "adres_a", "zin_b", "tekst_b", "adres_b", "gelijkenis"];

pub(super) fn export(desk: Desk, a: usize, b: usize) -> AnyView {
    let words = desk.words();
    let file = move |ending: &str, text: fn(&Table) -> String| {
        let [first, second] = [a, b].map(|report| desk.house.corpus.reports[report].id.to_string());
        let name = format!("vergelijking-{first}-{second}.{ending}");
        if !download::offer(&name, &text(&table(desk, a, b))) {
            desk.tell_no_download();
        }
    };
    el("section")
        .class("take-along")
        .child(el("h2").text(words.take_along))
        .child(
            el("p")
                .class("chips")
                .child(button(words.download_csv, move || file("csv", Table::to_csv)))
                .child(button(words.download_json, move || file("json", Table::to_json)))
                .child(button(words.print, print))
                .child(button(words.cite_comparison, move || desk.cite_comparison(a, b))),
        )
        .done()
}

/// Every topic with its passages opposite each other, each with its address.
fn table(desk: Desk, a: usize, b: usize) -> Table {
    let corpus = &desk.house.corpus;
    let words = desk.words();
    let side = |sentence: Option<usize>| match sentence {
        None => [String::new(), String::new(), String::new()],
        Some(at) => {
            let id = corpus.id_of(at);
            let address = absolute(&address_of(&id));
            [id.to_string(), corpus.text_of(&corpus.sentences[at]).to_owned(), address]
        }
    };
    let mut table = Table { columns: COLUMNS.to_vec(), rows: Vec::new() };
    for row in compare::topics(corpus, &[a, b]) {
        let name = words.pick(&corpus.vocabulary.topic_name(&row.topic)).to_owned();
        for pairing in compare::passages(corpus, &row.topic, a, b) {
            let likeness = pairing.reason.map(|reason| format!("0.{:02}", (reason.likeness * 100.0) as usize));
            let mut cells = vec![row.topic.clone(), name.clone()];
            cells.extend(side(pairing.left));
            cells.extend(side(pairing.right));
            cells.push(likeness.unwrap_or_default());
            table.rows.push(cells);
        }
    }
    table
}
