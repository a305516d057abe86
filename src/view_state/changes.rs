//! What can a reader do to a view?
//!
//! Each change is made in place; a link makes it to a copy, so that it can carry where the
//! change leads. The place goes whenever what it points at may not be on the page.

use crate::corpus::ReportId;
use crate::index::Facet;

use super::Amounts;
use super::MOST_PINS;
use super::Page;
use super::Pin;
use super::Place;
use super::ViewState;
use super::remark::sift;

impl ViewState {
    /// Another page, with the same words and filters.
    ///
    /// The report being read is no filter: leaving [`Page::Read`] lets go of it, and
    /// coming there keeps one report at most.
    pub fn turn_to(&mut self, page: Page) {
        self.place = None;
        if page == Page::Read || self.page == Page::Read {
            let read = self.chosen.get(Facet::Report).first().cloned();
            self.chosen.clear_facet(Facet::Report);
            if let (Page::Read, Some(report)) = (page, read) {
                self.chosen.insert(Facet::Report, &report);
            }
        }
        self.page = page;
    }

    /// Other search words.
    pub fn ask(&mut self, query: &str) {
        self.place = None;
        query.clone_into(&mut self.query);
    }

    /// Chooses a value, or no longer if it was chosen.
    pub fn toggle(&mut self, facet: Facet, value: &str) {
        self.place = None;
        self.chosen.toggle(facet, value);
    }

    /// Chooses a value no longer.
    pub fn remove(&mut self, facet: Facet, value: &str) {
        self.place = None;
        self.chosen.remove(facet, value);
    }

    /// The sentences with one value and no other filter or words, on [`Page::Explore`].
    pub fn show_only(&mut self, facet: Facet, value: &str) {
        self.turn_to(Page::Explore);
        self.clear();
        self.chosen.insert(facet, value);
    }

    /// Words and filters off. What else was settled stays: the page, the language, the
    /// collection, what is compared, how the map lies, and the report that is being read.
    pub fn clear(&mut self) {
        for facet in Facet::ALL {
            if self.page != Page::Read || facet != Facet::Report {
                self.chosen.clear_facet(facet);
            }
        }
        self.query.clear();
        self.from = None;
        self.to = None;
        self.amounts = Amounts::All;
        self.place = None;
    }

    /// A report to read, at a place in it.
    pub fn read(&mut self, report: &ReportId, place: Option<Place>) {
        self.turn_to(Page::Read);
        self.chosen.clear_facet(Facet::Report);
        self.chosen.insert(Facet::Report, report.as_str());
        self.place = place;
    }

    /// Two reports side by side.
    pub fn compare(&mut self, a: &ReportId, b: &ReportId) {
        self.turn_to(Page::Compare);
        self.compared = vec![a.clone(), b.clone()];
        self.compared.dedup();
    }

    /// Puts a node of the map somewhere, in tenths of a map unit. False, and nothing changed,
    /// where that would be one more than [`MOST_PINS`].
    pub fn pin(&mut self, id: &str, [x, y]: [i32; 2]) -> bool {
        let known = self.pins.iter().position(|pin| pin.id == id);
        let pin = Pin { id: id.to_owned(), x, y };
        match known {
            Some(at) => self.pins[at] = pin,
            None if self.pins.len() < MOST_PINS => self.pins.push(pin),
            None => return false,
        }
        true
    }

    /// Lets go of a node of the map: it goes back to where everyone sees it.
    pub fn unpin(&mut self, id: &str) {
        sift(&mut self.pins, &mut |pin| pin.id != id);
    }

    /// Should `next` take this view's entry in the history instead of getting its own?
    ///
    /// Yes for typing (only the words differ), for zooming and panning (only the part of
    /// the map in sight differs), for pushing on what is pinned already, for ordering what is
    /// collected, and when nothing differs. Back is then one choice back, not one letter.
    #[must_use]
    pub fn replaces(&self, next: &Self) -> bool {
        let mut like = next.clone();
        like.query.clone_from(&self.query);
        let typed = like == *self;
        like.query.clone_from(&next.query);
        like.viewport = self.viewport;
        let zoomed = like == *self;
        like.viewport = next.viewport;
        let is_same_node = |(one, other): (&Pin, &Pin)| one.id == other.id;
        if like.pins.len() == self.pins.len() && like.pins.iter().zip(&self.pins).all(is_same_node) {
            like.pins.clone_from(&self.pins);
        }
        if like.collects_the_same(self) {
            like.collected.clone_from(&self.collected);
        }
        typed || zoomed || like == *self
    }
}
