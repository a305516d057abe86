//! How is a view written into an address?
//!
//! Keys in the order of the design, what holds by default left out, lists as comma lists
//! of ids. In the collection a report is named where it changes and not again:
//! `2025-05-15-antalya.p5z5,p5z6`, so that a whole collection still fits in a mail.

use std::fmt;

use crate::index::Facet;

use super::Display;
use super::Group;
use super::Language;
use super::MapForm;
use super::MatrixOf;
use super::Page;
use super::Pin;
use super::Sort;
use super::ViewState;
use super::keys;
use super::link::Link;
use super::percent;

impl ViewState {
    /// The view as a query, without the `?`; empty when all is at its default.
    #[must_use]
    pub fn to_query(&self) -> String {
        let mut query = Query::default();
        query.unless(keys::PAGE, self.page.word(), Page::default().word());
        query.put(keys::QUERY, &self.query);
        for facet in Facet::ALL {
            query.put(facet.key(), &self.chosen.get(facet).join(","));
        }
        query.show(keys::FROM, shown(&self.from));
        query.show(keys::TO, shown(&self.to));
        query.put(keys::AMOUNTS, &self.amounts.word());
        query.put(keys::SORT, self.sort.map_or("", Sort::word));
        query.unless(keys::GROUP, self.group.word(), Group::default().word());
        query.unless(keys::DISPLAY, self.display.word(), Display::default().word());
        query.show(keys::WIDTH, shown(&self.width));
        query.list(keys::COMPARED, self.compared.len(), &|at| self.compared[at].to_string());
        query.put(keys::ONLY_DIFFERENCES, flag(self.only_differences));
        query.put(keys::OPEN_TOPIC, self.open_topic.as_deref().unwrap_or_default());
        query.unless(keys::MAP, self.map.word(), MapForm::default().word());
        query.put(keys::KINDS, &self.kinds.join(","));
        query.unless(keys::MATRIX, self.matrix.word(), MatrixOf::default().word());
        query.put(keys::NODE, self.node.as_deref().unwrap_or_default());
        query.show(keys::WEAKEST, shown(&self.weakest));
        let viewport = self.viewport.as_ref().map_or(&[][..], |viewport| viewport);
        query.list(keys::VIEWPORT, viewport.len(), &|at| viewport[at].to_string());
        query.list(keys::PINS, self.pins.len(), &|at| {
            let Pin { id, x, y } = &self.pins[at];
            format!("{id}:{x}:{y}")
        });
        query.list(keys::COLLECTED, self.collected.len(), &|at| {
            let id = &self.collected[at];
            let same = at > 0 && self.collected[at - 1].report == id.report;
            if same { id.spot.to_string() } else { id.to_string() }
        });
        query.unless(keys::LANGUAGE, self.language.word(), Language::default().word());
        query.close(self.place.is_some())
    }

    /// The place as a fragment, without the `#`; empty when there is none.
    #[must_use]
    pub fn to_fragment(&self) -> String {
        self.place.as_ref().map(ToString::to_string).unwrap_or_default()
    }

    /// View and place as a relative link, `?…#…`; a bare `?` leads to the first view.
    #[must_use]
    pub fn to_address(&self) -> String {
        joined(&self.to_query(), &self.to_fragment())
    }

    /// As [`Self::to_address`], with the check that tells a cut-off link. It stands right
    /// behind the version, where it survives a cut.
    #[must_use]
    pub fn to_shared_address(&self) -> String {
        let fragment = self.to_fragment();
        joined(&checked(&self.to_query(), &fragment), &fragment)
    }

    /// View and place as the fragment of the single-file edition, without the `#`:
    /// `?v=1&…&plek=…`; empty when all is at its default.
    #[must_use]
    pub fn to_single_fragment(&self) -> String {
        in_one(&self.to_query(), &self.to_fragment())
    }

    /// As [`Self::to_single_fragment`], with the check.
    #[must_use]
    pub fn to_shared_single_fragment(&self) -> String {
        let fragment = self.to_fragment();
        in_one(&checked(&self.to_query(), &fragment), &fragment)
    }
}

/// A query while it is written: empty, or `v=1` and what was put behind it.
#[derive(Default)]
struct Query(String);

impl Query {
    /// Puts a part behind the others; nothing is said about an empty value.
    fn put(&mut self, key: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        self.open();
        self.0.push('&');
        self.0.push_str(key);
        self.0.push('=');
        percent::encode(&mut self.0, value);
    }

    /// Puts a part whose value shows itself, if there is one.
    fn show(&mut self, key: &str, value: Option<&dyn fmt::Display>) {
        if let Some(value) = value {
            self.put(key, &value.to_string());
        }
    }

    /// Puts a part with `count` items.
    fn list(&mut self, key: &str, count: usize, item: &dyn Fn(usize) -> String) {
        let items: Vec<_> = (0..count).map(item).collect();
        self.put(key, &items.join(","));
    }

    /// Puts a part unless it only says what holds anyway.
    fn unless(&mut self, key: &str, word: &str, default: &str) {
        if word != default {
            self.put(key, word);
        }
    }

    /// The version stands first, and only where something follows it.
    fn open(&mut self) {
        if self.0.is_empty() {
            self.0 = version();
        }
    }

    fn close(mut self, a_place_follows: bool) -> String {
        if a_place_follows {
            self.open();
        }
        self.0
    }
}

fn version() -> String {
    [keys::VERSION, "=", keys::CURRENT_VERSION].concat()
}

fn flag(set: bool) -> &'static str {
    if set { "1" } else { "" }
}

fn shown<T: fmt::Display>(value: &Option<T>) -> Option<&dyn fmt::Display> {
    value.as_ref().map(|value| value as &dyn fmt::Display)
}

/// Puts the check behind the version of a query; a query that says nothing needs none.
fn checked(query: &str, fragment: &str) -> String {
    let version = version();
    match query.strip_prefix(&version) {
        Some(rest) => {
            let check = Link::new(query, fragment).check();
            [version.as_str(), "&", keys::CHECK, "=", &check, rest].concat()
        }
        None => String::new(),
    }
}

fn joined(query: &str, fragment: &str) -> String {
    let mark = if fragment.is_empty() { "" } else { "#" };
    ["?", query, mark, fragment].concat()
}

fn in_one(query: &str, place: &str) -> String {
    let mut view = if query.is_empty() { String::new() } else { ["?", query].concat() };
    if !place.is_empty() {
        view.push_str(&["&", keys::PLACE, "=", place].concat());
    }
    view
}
