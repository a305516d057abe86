//! Which number does an item of a list have?

use super::styles::Styles;
use crate::import::marks::mark;
use crate::import::markup::Element;
use crate::numbering::Named;

/// The lists that are open, outermost first.
#[derive(Debug, Default)]
pub(super) struct Lists {
    open: Vec<List>,
    /// How far the lists of each style came: some go on where another one stopped.
    counted: Named<u32>,
}

#[derive(Debug)]
struct List {
    style: String,
    /// The number of its last item; `None` before the first.
    last: Option<u32>,
    /// Does the next paragraph begin an item?
    is_at_item: bool,
}

impl Lists {
    /// A list begins. One without a style has that of the list around it.
    pub(super) fn open(&mut self, element: &Element) {
        let own = element.attribute("style-name").map(str::to_owned);
        let style = own.or_else(|| self.open.last().map(|around| around.style.clone())).unwrap_or_default();
        let goes_on = element.value("continue-numbering") == "true" || element.attribute("continue-list").is_some();
        let last = if goes_on { self.counted.get(&style).copied() } else { None };
        self.open.push(List { style, last, is_at_item: false });
    }

    /// An item begins.
    pub(super) fn open_item(&mut self, element: &Element, styles: &Styles) {
        let level = self.open.len().saturating_sub(1);
        let Some(list) = self.open.last_mut() else { return };
        let start = element.value("start-value").parse().ok();
        let first = || styles.level(&list.style, level).start.unwrap_or(1);
        let next = start.unwrap_or_else(|| list.last.map_or_else(first, |last: u32| last.saturating_add(1)));
        list.last = Some(next);
        list.is_at_item = true;
    }

    /// The mark before the paragraph that begins now; empty where it begins no item.
    pub(super) fn mark(&mut self, styles: &Styles) -> String {
        let level = self.open.len().saturating_sub(1);
        let Some(list) = self.open.last_mut() else { return String::new() };
        if !std::mem::take(&mut list.is_at_item) {
            return String::new();
        }
        mark(styles.level(&list.style, level).counting, list.last.unwrap_or(1))
    }

    /// A list ends.
    pub(super) fn close(&mut self) {
        if let Some(List { style, last: Some(last), .. }) = self.open.pop() {
            self.counted.put(&style, last);
        }
    }
}
