//! Which sentences have a value?

use super::Bits;
use std::ops::Range;

/// A set of numbers that grows at its end: a list while that is the smaller way to write it,
/// bits once it is not.
///
/// Counting what it shares with a set of bits takes O(its size) as a list and O(n / 64) as
/// bits, so at most as long as the bits would.
#[derive(Clone, Debug)]
pub(super) enum Rows {
    /// In order.
    Few(Vec<u32>),
    Many(Bits),
}

impl Default for Rows {
    fn default() -> Self {
        Self::Few(Vec::new())
    }
}

impl Rows {
    /// Adds a number that is not below any other.
    pub(super) fn push(&mut self, row: u32) {
        match self {
            Self::Few(rows) if rows.last() == Some(&row) => {}
            Self::Few(rows) => rows.push(row),
            Self::Many(bits) => bits.insert(row as usize),
        }
    }

    /// Takes out all numbers of a range.
    pub(super) fn remove(&mut self, range: Range<u32>) {
        match self {
            Self::Few(rows) => rows.retain(|row| !range.contains(row)),
            Self::Many(bits) => range.for_each(|row| bits.remove(row as usize)),
        }
    }

    /// Writes the set in the smaller way, of numbers below `n`.
    pub(super) fn settle(&mut self, n: usize) {
        if let Self::Few(rows) = self
            && rows.len() * 32 > n
        {
            let mut bits = Bits::none(n);
            rows.iter().for_each(|row| bits.insert(*row as usize));
            *self = Self::Many(bits);
        }
    }

    /// The lowest of them.
    pub(super) fn first(&self) -> Option<u32> {
        match self {
            Self::Few(rows) => rows.first().copied(),
            Self::Many(bits) => bits.iter().next().and_then(|row| u32::try_from(row).ok()),
        }
    }

    pub(super) fn count(&self) -> usize {
        match self {
            Self::Few(rows) => rows.len(),
            Self::Many(bits) => bits.count(),
        }
    }

    /// How many numbers are in both.
    pub(super) fn count_shared(&self, with: &Bits) -> usize {
        match self {
            Self::Few(rows) => rows.iter().filter(|row| with.contains(**row as usize)).count(),
            Self::Many(bits) => bits.count_shared(with),
        }
    }

    /// Adds the set to one of bits.
    pub(super) fn add_to(&self, bits: &mut Bits) {
        match self {
            Self::Few(rows) => rows.iter().for_each(|row| bits.insert(*row as usize)),
            Self::Many(own) => bits.extend(own),
        }
    }
}
