//! What is the reader looking at?
//!
//! Everything that decides what stands on the page is one value, [`ViewState`]: plain
//! data, changed by pure methods, and written in full into the address. Whoever sends
//! the address sends the view.
//!
//! # Vocabulary
//!
//! * **view** – what is shown; it stands in the query of the address.
//! * **place** – the passage to land on; it stands in the fragment ([`Place`]).
//! * **remark** – what a link said and could not be used ([`Remark`]).
//! * **check** – four characters over the rest of a shared link, so that one that was
//!   cut off on its way is recognised.
//!
//! # What this room does not do
//!
//! It does not know the reports: a well-formed id passes, and [`ViewState::retain_known`]
//! lets the caller drop what the corpus lacks. It touches no address bar, words nothing
//! for a reader and looks nothing up.
//!
//! # Invariants
//!
//! * A view that keeps to the limits named at its fields reads back from its address
//!   exactly as it was, without a remark.
//! * Reading accepts any two texts, in time linear in their length, and never panics.
//! * A link that was ever written opens for good: keys and words are never renamed or
//!   given another meaning, only added (`tests/old_links.rs`).

mod address;
mod amounts;
mod changes;
mod choices;
mod collected;
mod keys;
mod link;
mod percent;
mod period;
mod place;
mod read;
mod remark;
mod saved;
mod selection;
// Generated views need proptest, which is not there in the browser.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use amounts::{Amounts, amount_in_digits, amount_said};
pub use choices::{Display, Group, Language, MapForm, MatrixOf, Page, Sort};
pub use collected::Kept;
pub use period::days_said;
pub use place::{NotAPlace, Place};
pub use remark::{Remark, missing_own};
pub use saved::Saved;
pub use selection::Selection;

use crate::corpus::Date;
use crate::corpus::ReportId;
use crate::corpus::SentenceId;
use crate::index::Facet;

/// The search words past which a link is cut, in characters. A whole sentence of a
/// report fits as an exact phrase; a search box should accept no more than this.
pub const LONGEST_QUERY: usize = 500;

/// How many values one list in a link may hold: more than there are topics. Double it
/// and a link may outgrow what mail programs pass on.
pub const MOST_VALUES: usize = 64;

/// Words of context on either side that fit on a line of the concordance.
pub const USUAL_CONTEXT: u16 = 6;

/// Words on either side that are near; the literature on collocations mostly takes five.
pub const USUAL_WINDOW: u16 = 5;

/// More words than this on either side are no context but the paragraph.
pub const WIDEST: u16 = 50;

/// How many sentences a link may carry in the collection.
pub const MOST_COLLECTED: usize = 250;

/// How many nodes of the map may be pinned.
pub const MOST_PINS: usize = 20;

/// The largest coordinate and zoom in a link, either way: far outside any map, and small
/// enough to calculate with at ease.
pub const FARTHEST: i32 = 1_000_000;

/// All that decides what is on the page.
///
/// The fields are open: a view changes them through the methods of this room or by hand,
/// and any change is a valid view. Ids are lower-case slugs, as everywhere in the
/// dataset; what is not, would not survive the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewState {
    /// Which of the pages is shown.
    pub page: Page,
    /// The search words as typed; at most [`LONGEST_QUERY`] characters.
    pub query: String,
    /// What is chosen in the facets; on the page [`Page::Read`] the report is the one read.
    pub chosen: Selection,
    /// Only meetings on this day or later.
    pub from: Option<Date>,
    /// Only meetings on this day or earlier.
    pub to: Option<Date>,
    /// Which sentences are wanted for the amounts they name.
    pub amounts: Amounts,
    /// In which order hits stand; unsaid, [`ViewState::sorting`] settles it.
    pub sort: Option<Sort>,
    /// By what hits are grouped.
    pub group: Group,
    /// How hits are shown.
    pub display: Display,
    /// Words on either side of what was found; unsaid, [`ViewState::words_beside`] settles it.
    pub width: Option<u16>,
    /// The reports side by side, in order, each once.
    pub compared: Vec<ReportId>,
    /// Show only what differs between the compared reports.
    pub only_differences: bool,
    /// The topic that is opened in the comparison.
    pub open_topic: Option<String>,
    /// In which form the map is shown.
    pub map: MapForm,
    /// Which kinds of nodes the map shows; none said means the usual ones.
    pub kinds: Vec<String>,
    /// What stands along the sides of the matrix.
    pub matrix: MatrixOf,
    /// The selected node of the map: a slug, or slugs joined by `:` or `.` (`wie:canada`).
    pub node: Option<String>,
    /// Links of the map weaker than this are hidden.
    pub weakest: Option<u16>,
    /// Which part of the map is in sight: x and y of its middle in tenths of a map unit,
    /// zoom in hundredths, from 1. Unsaid, the whole map.
    pub viewport: Option<[i32; 3]>,
    /// Nodes of the map that were put somewhere; at most [`MOST_PINS`], each once.
    pub pins: Vec<Pin>,
    /// Collected sentences, in the reader's order, each once; at most [`MOST_COLLECTED`].
    pub collected: Vec<SentenceId>,
    /// The language of the interface.
    pub language: Language,
    /// The passage to land on.
    pub place: Option<Place>,
}

/// A node of the map that a reader put somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    /// Which node, in the form of [`ViewState::node`].
    pub id: String,
    /// Where, in tenths of a map unit, at most [`FARTHEST`] either way.
    pub x: i32,
    /// Where, in tenths of a map unit, at most [`FARTHEST`] either way.
    pub y: i32,
}

impl ViewState {
    /// The orders that the display has, in the order the page lists them.
    #[must_use]
    pub fn sortings(&self) -> &'static [Sort] {
        match self.display {
            Display::Concordance => &[Sort::Right, Sort::Left, Sort::Report, Sort::Newest, Sort::Relevance],
            Display::List | Display::Usage => &[Sort::Relevance, Sort::Report, Sort::Newest],
        }
    }

    /// The order hits stand in: as chosen, where the display has that order. Else by the next
    /// word in the concordance; in the list by relevance when there are search words, and as
    /// the reports have it when there are none.
    #[must_use]
    pub fn sorting(&self) -> Sort {
        match self.sort.filter(|sort| self.sortings().contains(sort)) {
            Some(sort) => sort,
            None if self.display == Display::Concordance => Sort::Right,
            None if self.query.trim().is_empty() => Sort::Report,
            None => Sort::Relevance,
        }
    }

    /// How many words on either side of what was found count: in the concordance those that
    /// are shown, else those that stand near it. As chosen, within bounds.
    #[must_use]
    pub fn words_beside(&self) -> usize {
        let usual = if self.display == Display::Concordance { USUAL_CONTEXT } else { USUAL_WINDOW };
        usize::from(self.width.unwrap_or(usual).clamp(1, WIDEST))
    }

    /// Is anything filtered away by more than search words?
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        self.amounts != Amounts::All || self.from.is_some() || self.to.is_some() || !self.chosen.is_empty()
    }

    /// The report that is being read: the one chosen, else the one the place is in.
    #[must_use]
    pub fn being_read(&self) -> Option<ReportId> {
        let chosen = self.chosen.get(Facet::Report).first();
        chosen.and_then(|id| id.parse().ok()).or_else(|| self.place.as_ref().map(|place| place.report().clone()))
    }
}
