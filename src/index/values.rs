//! Which values does a facet have, and which sentences has each?

use super::Bits;
use super::Rows;
use crate::order::Shelf;
use crate::order::sort_by_key;
use std::cmp::Reverse;
use std::ops::Range;

/// The values of a facet with their sentences.
#[derive(Debug, Default)]
pub(super) struct Values {
    by_name: Shelf<Rows>,
    /// Their places on the shelf, those with most sentences first.
    order: Vec<usize>,
}

impl Values {
    /// Notes a sentence behind those that were noted before.
    pub(super) fn add(&mut self, value: &str, row: u32) {
        self.by_name.entry(value, Rows::default).push(row);
    }

    /// Takes sentences out.
    pub(super) fn remove(&mut self, rows: Range<u32>) {
        self.by_name.retain(|of_value| {
            of_value.remove(rows.clone());
            of_value.count() > 0
        });
    }

    /// Puts the values in order, which are noted for so many sentences.
    pub(super) fn settle(&mut self, n_rows: usize) {
        let mut counts = Vec::new();
        self.by_name.for_each(|of_value| {
            of_value.settle(n_rows);
            counts.push(of_value.count());
        });
        self.order = (0..counts.len()).collect();
        // Stable, so that values with equally many sentences stay in the order of their ids.
        sort_by_key(&mut self.order, |at| Reverse(counts[*at]));
    }

    pub(super) fn rows(&self, value: &str) -> Option<&Rows> {
        self.by_name.get(value)
    }

    /// The sentences with any of these values.
    pub(super) fn any_of(&self, values: &[String]) -> Bits {
        let mut any = Bits::default();
        values.iter().filter_map(|value| self.rows(value)).for_each(|of_value| of_value.add_to(&mut any));
        any
    }

    /// The values, those with most sentences first.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Rows)> {
        self.order.iter().map(|at| self.by_name.item(*at))
    }
}
