//! What is in a citation, and in a file that a reader saves?
//!
//! Of a sentence, or of what a view shows now: the address of the view says which. All of it
//! is a part of the page that arrives when it is asked for (see [`super::parts`]).

mod sentences;

use super::browser::address::absolute;
use super::browser::intl;
use super::desk::{Desk, address_of};
use super::pages::{compare, explore, map};
use super::widgets::collection;
use crate::corpus::Report;
use crate::export::Cited;
use crate::export::Exported;
use crate::export::Passage;
use crate::export::Style;
use crate::export::cite;
use crate::view_state::ViewState;

pub(super) use sentences::{annotations, table};

/// What is taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// A sentence, by its place in the corpus.
    Sentence(usize),
    /// The sentences in the collection, each by itself.
    Collected,
    /// The collection as a whole.
    Collection,
    /// The sentences that *Verkennen* shows.
    Answer,
    /// The meetings that *Vergelijken* shows.
    Comparison,
    /// What *Kaart* shows.
    Map,
}

/// How many meetings a title names; more are counted.
const MOST_NAMED: usize = 4;

/// A citation.
pub(super) fn cited(desk: Desk, taken: Taken, style: Style) -> String {
    let about = match taken {
        Taken::Sentence(at) => return cite(&sentence_cited(desk, at), style),
        Taken::Collected => return collection::citations(desk, style),
        Taken::Collection => collection::about(desk),
        Taken::Answer => explore::about(desk),
        Taken::Comparison => compare::about(desk),
        Taken::Map => map::about(desk),
    };
    cite(&Cited { about, passage: None }, style)
}

/// The text of a file of this name. A sentence comes in no file but a citation.
pub(super) fn file(desk: Desk, taken: Taken, name: &str) -> String {
    match taken {
        Taken::Sentence(_) => String::new(),
        Taken::Collected | Taken::Collection => collection::file(desk, name),
        Taken::Answer => explore::file(desk, name),
        Taken::Comparison => compare::file(desk, name),
        Taken::Map => map::file(desk, name),
    }
}

/// The header of what leaves the page now: something of these reports, under the address of
/// the view. What it is stands before the names of the meetings.
pub(super) fn exported(desk: Desk, reports: &[usize], what: &str, filters: String) -> Exported {
    let words = desk.words();
    let reports: Vec<&Report> = reports.iter().map(|report| &desk.house().corpus.reports[*report]).collect();
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
pub(super) fn sentence_cited(desk: Desk, at: usize) -> Cited<'static> {
    let corpus = &desk.house().corpus;
    let sentence = &corpus.sentences[at];
    let report = desk.report_of(at);
    let mut about = exported(desk, &[sentence.report], "", String::new());
    about.title.clone_from(&report.title);
    about.address = absolute(&address_of(&corpus.id_of(at)));
    Cited { about, passage: Some(Passage { report, spot: sentence.spot, quote: corpus.text_of(sentence) }) }
}
