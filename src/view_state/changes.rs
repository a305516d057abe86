//! What can a reader do to a view?
//!
//! Each change returns a new view and leaves the old one as it was, so a link can carry
//! where it leads. The place goes whenever what it points at may not be on the page.

use crate::corpus::ReportId;
use crate::index::Facet;

use super::Page;
use super::Place;
use super::ViewState;

impl ViewState {
    /// Another page, with the same words and filters.
    ///
    /// The report being read is no filter: leaving [`Page::Read`] lets go of it, and
    /// coming there keeps one report at most.
    #[must_use]
    pub fn with_page(&self, page: Page) -> Self {
        let mut next = self.clone();
        next.place = None;
        next.page = page;
        let read = next.chosen.get(Facet::Report).first().cloned();
        if page == Page::Read || self.page == Page::Read {
            next.chosen.clear_facet(Facet::Report);
        }
        if let (Page::Read, Some(report)) = (page, read) {
            next.chosen.insert(Facet::Report, &report);
        }
        next
    }

    /// Other search words.
    #[must_use]
    pub fn with_query(&self, query: &str) -> Self {
        Self { query: query.to_owned(), place: None, ..self.clone() }
    }

    /// A value chosen, or no longer if it was.
    #[must_use]
    pub fn toggled(&self, facet: Facet, value: &str) -> Self {
        let mut next = Self { place: None, ..self.clone() };
        next.chosen.toggle(facet, value);
        next
    }

    /// A value no longer chosen.
    #[must_use]
    pub fn without(&self, facet: Facet, value: &str) -> Self {
        let mut next = Self { place: None, ..self.clone() };
        next.chosen.remove(facet, value);
        next
    }

    /// The sentences with one value and no other filter or words, on [`Page::Explore`].
    #[must_use]
    pub fn only(&self, facet: Facet, value: &str) -> Self {
        let mut next = self.with_page(Page::Explore).cleared();
        next.chosen.insert(facet, value);
        next
    }

    /// Words and filters off. What else was settled stays: the page, the language, the
    /// collection, what is compared, how the map lies, and the report that is being read.
    #[must_use]
    pub fn cleared(&self) -> Self {
        let mut next = self.clone();
        next.chosen.clear();
        if self.page == Page::Read {
            for report in self.chosen.get(Facet::Report) {
                next.chosen.insert(Facet::Report, report);
            }
        }
        Self { query: String::new(), from: None, to: None, amounts_only: false, place: None, ..next }
    }

    /// A report to read, at a place in it.
    #[must_use]
    pub fn reading(&self, report: &ReportId, place: Option<Place>) -> Self {
        let mut next = self.with_page(Page::Read);
        next.chosen.clear_facet(Facet::Report);
        next.chosen.insert(Facet::Report, report.as_str());
        Self { place, ..next }
    }

    /// Two reports side by side.
    #[must_use]
    pub fn comparing(&self, a: &ReportId, b: &ReportId) -> Self {
        let mut compared = vec![a.clone(), b.clone()];
        compared.dedup();
        Self { compared, ..self.with_page(Page::Compare) }
    }

    /// Should `next` take this view's entry in the history instead of getting its own?
    ///
    /// Yes for typing (only the words differ), for zooming and panning (only the part of
    /// the map in sight differs), and when nothing differs. Back is then one choice back,
    /// not one letter.
    #[must_use]
    pub fn replaces(&self, next: &Self) -> bool {
        let mut like = next.clone();
        like.query.clone_from(&self.query);
        let typed = like == *self;
        like.query.clone_from(&next.query);
        like.viewport = self.viewport;
        typed || like == *self
    }
}
