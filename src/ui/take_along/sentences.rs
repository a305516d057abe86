//! Sentences to take along: as rows of a table, as annotations.

use crate::corpus::Corpus;
use crate::corpus::ReportId;
use crate::export;
use crate::export::{Annotated, Exported, Table};
use crate::ui::browser::address::absolute;
use crate::ui::desk::{Desk, address_of};
use crate::view_state::{Place, ViewState};

/// The columns of the file. Data, so in Dutch whatever the language of the page.
const COLUMNS: [&str; 7] = ["zin", "bijeenkomst", "tekst", "onderwerpen", "wie", "handeling", "adres"];

/// A row for each sentence, with what is noted at it.
pub(crate) fn table(desk: Desk, sentences: &[usize]) -> Table {
    let corpus = &desk.house().corpus;
    Table { columns: COLUMNS.to_vec(), rows: sentences.iter().map(|at| row(corpus, *at)).collect() }
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

/// The sentences as annotations, each under its address in a view, with the reader's note.
pub(crate) fn annotations(
    desk: Desk,
    about: &Exported,
    view: &ViewState,
    sentences: &[usize],
    note: &dyn Fn(usize) -> String,
) -> String {
    let corpus = &desk.house().corpus;
    let annotated = sentences.iter().map(|at| {
        let id = corpus.id_of(*at);
        let source = absolute(&page_of(&id.report));
        let mut view = view.clone();
        view.place = Some(Place::Sentence(id));
        Annotated { sentence: *at, id: absolute(&view.to_shared_address()), source, note: note(*at) }
    });
    export::annotations(corpus, about, &annotated.collect::<Vec<_>>())
}

/// The page with a report.
fn page_of(report: &ReportId) -> String {
    let mut view = ViewState::default();
    view.read(report, None);
    view.to_address()
}
