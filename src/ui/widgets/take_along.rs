//! What a reader takes along: a citation in a style, a file.

use super::button;
use crate::corpus::Report;
use crate::export::Cited;
use crate::export::Exported;
use crate::export::Passage;
use crate::export::Style;
use crate::export::cite as citation;
use crate::ui::browser::address::absolute;
use crate::ui::browser::{download, intl};
use crate::ui::desk::{Desk, address_of};
use crate::ui::draw::{Part, el};
use crate::view_state::ViewState;
use leptos::prelude::*;
use std::rc::Rc;

/// What stands under *Citeer* now.
pub(crate) type ToCite = Rc<dyn Fn() -> Cited<'static>>;

/// How many meetings a title names; more are counted.
const MOST_NAMED: usize = 4;

/// The header of what leaves the page now: something of these reports, under the address of
/// the view. What it is stands before the names of the meetings.
pub(crate) fn exported(desk: Desk, reports: &[usize], what: &str, filters: String) -> Exported {
    let words = desk.words();
    let reports: Vec<&Report> = reports.iter().map(|report| &desk.house.corpus.reports[*report]).collect();
    let names: Vec<String> = reports.iter().map(|report| report.short_name()).collect();
    let meetings = match &names[..] {
        [first, .., last] if names.len() > MOST_NAMED => words.n_meetings(names.len(), first, last),
        _ => names.join(", "),
    };
    let mut sources: Vec<&str> = reports.iter().map(|report| report.source.as_str()).collect();
    sources.dedup();
    Exported {
        title: format!("{what} {meetings}"),
        source: sources.join("; "),
        filters,
        day: intl::this_day(),
        data: crate::embedded::version(),
        address: absolute(&desk.view.with_untracked(ViewState::to_shared_address)),
        language: words.language,
    }
}

/// A sentence as it is cited: under its own address.
pub(crate) fn sentence_cited(desk: Desk, at: usize) -> Cited<'static> {
    let corpus = &desk.house.corpus;
    let sentence = &corpus.sentences[at];
    let report = desk.report_of(at);
    let mut about = exported(desk, &[sentence.report], "", String::new());
    about.title.clone_from(&report.title);
    about.address = absolute(&address_of(&corpus.id_of(at)));
    Cited { about, passage: Some(Passage { report, spot: sentence.spot, quote: corpus.text_of(sentence) }) }
}

/// Copies a sentence with its source.
pub(crate) fn cite_sentence(desk: Desk, at: usize) {
    cite(desk, &sentence_cited(desk, at), Style::Plain);
}

/// Copies a citation.
pub(crate) fn cite(desk: Desk, cited: &Cited, style: Style) {
    desk.copy(citation(cited, style), desk.words().citation_copied);
}

/// *Andere stijlen*: two to copy, three to save.
pub(crate) fn other_styles(desk: Desk, cited: ToCite) -> Part {
    let words = desk.words();
    let copies = [(Style::Leidraad, words.copy_leidraad), (Style::Apa, words.copy_apa)].map(|(style, name)| {
        let cited = cited.clone();
        button(name, move || cite(desk, &cited(), style)).done()
    });
    let files = [(Style::BibTex, "BibTeX"), (Style::Ris, "RIS"), (Style::CslJson, "CSL-JSON")].map(|(style, name)| {
        let cited = cited.clone();
        let act = move || save(desk, &format!("citaat.{}", style.word()), &citation(&cited(), style));
        button(&format!("{} {name}", words.download_as), act).done()
    });
    fold(words.other_styles, copies.into_iter().chain(files))
}

/// Buttons that are out of sight until they are asked for.
pub(crate) fn fold(name: &str, buttons: impl IntoIterator<Item = AnyView>) -> Part {
    el("details").class("help").child(el("summary").text(name)).child(el("p").class("chips").children(buttons))
}

/// Hands the reader a file, or says that the browser would not.
pub(crate) fn save(desk: Desk, name: &str, text: &str) {
    if !download::offer(name, text) {
        desk.tell_no_download();
    }
}
