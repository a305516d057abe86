//! Which searches does a reader want to come back to?
//!
//! A browser keeps them under names that the reader gave. What is kept of a search is its
//! link, so that it opens for good like any other link; of that only what searching is about:
//! no place, no collection, no language.

use super::Page;
use super::ViewState;
use super::remark::sift;

/// How many searches are kept. More than a list of them can be overseen.
pub const MOST_SAVED: usize = 50;

/// Searches by name, the latest first.
///
/// As text it is a line for each: the query of its link, a space and its name. A link has no
/// space in it, and a name no line break. What is no such line is passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    searches: Vec<(String, String)>,
}

impl Saved {
    /// What a text says was saved. Any text will do; O(n).
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut saved = Self::default();
        for line in text.lines() {
            let Some((query, name)) = line.split_once(' ') else { continue };
            if !name.trim().is_empty() && saved.searches.len() < MOST_SAVED {
                saved.searches.push((query.to_owned(), name.trim().to_owned()));
            }
        }
        saved
    }

    /// The text to keep; empty where there is nothing.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.searches.iter().flat_map(|(query, name)| [query, " ", name, "\n"]).collect()
    }

    /// The names, the latest first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.searches.iter().map(|(_, name)| name.as_str())
    }

    /// Is this search among them?
    #[must_use]
    pub fn holds(&self, view: &ViewState) -> bool {
        let query = searched(view);
        self.searches.iter().any(|(known, _)| *known == query)
    }

    /// Keeps the search of a view under a name, in place of what had that name. False, and
    /// nothing changed, where the name is empty or there are `MOST_SAVED` already.
    pub fn keep(&mut self, name: &str, view: &ViewState) -> bool {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_new = self.names().all(|known| known != name);
        if name.is_empty() || is_new && self.searches.len() >= MOST_SAVED {
            return false;
        }
        self.forget(&name);
        self.searches.insert(0, (searched(view), name));
        true
    }

    /// Keeps what has this name no longer.
    pub fn forget(&mut self, name: &str) {
        sift(&mut self.searches, &mut |(_, known)| known != name);
    }

    /// Turns a view to the search of this name. What else was settled stays: the language and
    /// the collection. Nothing changes where there is no such name.
    pub fn open(&self, name: &str, view: &mut ViewState) {
        let Some((query, _)) = self.searches.iter().find(|(_, known)| known == name) else { return };
        let opened = ViewState::from_address(query, "").0;
        *view = ViewState { collected: std::mem::take(&mut view.collected), language: view.language, ..opened };
    }
}

/// The query of the link to nothing but the search of a view.
fn searched(view: &ViewState) -> String {
    let ViewState { query, chosen, from, to, amounts, sort, group, display, width, .. } = view.clone();
    let page = Page::Explore;
    let search =
        ViewState { page, query, chosen, from, to, amounts, sort, group, display, width, ..ViewState::default() };
    search.to_query()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::Facet;
    use crate::view_state::Language;
    use proptest::prelude::*;

    fn view(query: &str) -> ViewState {
        let mut view = ViewState { page: Page::Explore, query: query.to_owned(), ..ViewState::default() };
        view.toggle(Facet::Actor, "nederland");
        view
    }

    #[test]
    fn a_search_opens_as_it_was_and_leaves_language_and_collection_alone() {
        let mut saved = Saved::default();
        assert!(saved.keep("  Steun \n van NL ", &view("steun \"aan Oekraïne\"")));
        let mut now = ViewState {
            language: Language::English,
            collected: vec!["a.p1z1".parse().expect("a sentence")],
            ..view("iets anders")
        };
        let (language, collected) = (now.language, now.collected.clone());
        Saved::read(&saved.to_text()).open("Steun van NL", &mut now);
        assert_eq!(now, ViewState { language, collected, ..view("steun \"aan Oekraïne\"") });
        assert!(saved.holds(&now) && !saved.holds(&view("steun")));
        saved.open("bestaat niet", &mut now);
        assert!(saved.holds(&now));
    }

    #[test]
    fn the_latest_stands_first_and_a_name_stands_once() {
        let mut saved = Saved::default();
        for (name, query) in [("een", "a"), ("twee", "b"), ("een", "c")] {
            assert!(saved.keep(name, &view(query)));
        }
        assert_eq!(saved.names().collect::<Vec<_>>(), ["een", "twee"]);
        assert!(saved.holds(&view("c")) && !saved.holds(&view("a")));
        saved.forget("een");
        assert_eq!(saved.names().collect::<Vec<_>>(), ["twee"]);
    }

    #[test]
    fn there_is_an_end_to_it() {
        let mut saved = Saved::default();
        assert!(!saved.keep(" ", &view("a")), "a name is needed");
        for at in 0..MOST_SAVED {
            assert!(saved.keep(&format!("naam {at}"), &view("a")));
        }
        assert!(!saved.keep("nog een", &view("b")));
        assert!(saved.keep("naam 3", &view("b")), "one that is there can be kept anew");
        assert_eq!(Saved::read(&saved.to_text()), saved);
    }

    proptest! {
        #[test]
        fn what_is_kept_is_read_back_whatever_wrote_it(text in "\\PC{0,80}(\n\\PC{0,30}){0,3}", name in "\\PC{0,20}", query in "\\PC{0,20}") {
            let mut saved = Saved::read(&text);
            saved.keep(&name, &view(&query));
            prop_assert_eq!(Saved::read(&saved.to_text()), saved);
        }
    }
}
