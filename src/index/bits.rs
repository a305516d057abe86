//! A set of sentences, one bit each.

/// A set of small numbers. It grows to the largest one that is put into it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits {
    words: Vec<u64>,
}

impl Bits {
    /// The empty set, with room for the numbers below `size`.
    pub(super) fn none(size: usize) -> Self {
        Self { words: vec![0; size.div_ceil(64)] }
    }

    pub(super) fn insert(&mut self, number: usize) {
        if self.words.len() <= number / 64 {
            self.words.resize(number / 64 + 1, 0);
        }
        self.words[number / 64] |= 1 << (number % 64);
    }

    pub(super) fn remove(&mut self, number: usize) {
        if let Some(word) = self.words.get_mut(number / 64) {
            *word &= !(1 << (number % 64));
        }
    }

    pub(super) fn contains(&self, number: usize) -> bool {
        self.words.get(number / 64).is_some_and(|word| word & (1 << (number % 64)) != 0)
    }

    pub(super) fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many numbers are in both.
    pub(super) fn count_shared(&self, other: &Self) -> usize {
        self.words.iter().zip(&other.words).map(|(a, b)| (a & b).count_ones() as usize).sum()
    }

    pub(super) fn retain(&mut self, other: &Self) {
        for (at, word) in self.words.iter_mut().enumerate() {
            *word &= other.words.get(at).copied().unwrap_or(0);
        }
    }

    /// Takes out what the other has.
    pub(super) fn drop(&mut self, other: &Self) {
        for (word, theirs) in self.words.iter_mut().zip(&other.words) {
            *word &= !theirs;
        }
    }

    pub(super) fn extend(&mut self, other: &Self) {
        if self.words.len() < other.words.len() {
            self.words.resize(other.words.len(), 0);
        }
        for (word, theirs) in self.words.iter_mut().zip(&other.words) {
            *word |= theirs;
        }
    }

    /// The numbers, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(at, word)| {
            let rest = |word: &u64| Some(word & (word - 1)).filter(|word| *word != 0);
            let bits = std::iter::successors(Some(*word).filter(|word| *word != 0), rest);
            bits.map(move |word| 64 * at + word.trailing_zeros() as usize)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::rows::Rows;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn bits(numbers: &BTreeSet<usize>) -> Bits {
        let mut bits = Bits::none(100);
        numbers.iter().for_each(|number| bits.insert(*number));
        bits
    }

    fn rows(numbers: &BTreeSet<usize>, n: usize) -> Rows {
        let mut rows = Rows::default();
        numbers.iter().for_each(|number| rows.push(u32::try_from(*number).expect("a small number")));
        rows.settle(n);
        rows
    }

    proptest! {
        #[test]
        fn sets_do_what_sets_of_the_standard_library_do(
            a in proptest::collection::btree_set(0usize..300, 0..60),
            b in proptest::collection::btree_set(0usize..300, 0..60),
            out in 0u32..300,
        ) {
            let both: Vec<usize> = a.intersection(&b).copied().collect();
            let either: Vec<usize> = a.union(&b).copied().collect();
            let only_a: Vec<usize> = a.difference(&b).copied().collect();
            let changed = |change: fn(&mut Bits, &Bits)| {
                let mut changed = bits(&a);
                change(&mut changed, &bits(&b));
                changed.iter().collect::<Vec<_>>()
            };
            prop_assert_eq!(&changed(Bits::retain), &both);
            prop_assert_eq!(&changed(Bits::extend), &either);
            prop_assert_eq!(&changed(Bits::drop), &only_a);
            prop_assert_eq!(bits(&a).count_shared(&bits(&b)), both.len());
            // As a list and as bits.
            for n in [1_000_000, 1] {
                let mut rows = rows(&a, n);
                prop_assert_eq!(rows.count_shared(&bits(&b)), both.len());
                let mut added = bits(&b);
                rows.add_to(&mut added);
                prop_assert_eq!(&added.iter().collect::<Vec<_>>(), &either);
                rows.remove(out..out + 5);
                let left = a.iter().filter(|number| !(out as usize..out as usize + 5).contains(number)).count();
                prop_assert_eq!(rows.count(), left);
            }
        }
    }
}
