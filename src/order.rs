//! Sorting and looking up, compiled once.
//!
//! The standard library's sort and its ordered map are compiled anew for every type they
//! hold, some six kilobytes of WebAssembly each time, and every reader pays for them. Here
//! the order is worked out on positions, by one function for all types; our lists are
//! short, and it is stable and O(n log n) like theirs.

use std::cmp::Ordering;

/// Sorts a list; what compares as equal stays in order. O(n log n).
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = positions(items.len(), &|a, b| compare(&items[a], &items[b]));
    rearrange(order, &mut |a, b| items.swap(a, b));
}

/// Brings to each place what stands at the position that the order has for it, round after
/// round of places that pass their items on. O(n).
fn rearrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut order[at], at);
            if from == start {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

/// Sorts numbers: a few, as a sentence has words, without a list beside them. O(n log n).
pub(crate) fn sort_numbers(numbers: &mut [usize]) {
    if numbers.len() > 40 {
        return sort_by(numbers, Ord::cmp);
    }
    for end in 1..numbers.len() {
        let number = numbers[end];
        let at = numbers[..end].iter().rposition(|other| *other <= number).map_or(0, |before| before + 1);
        numbers.copy_within(at..end, at + 1);
        numbers[at] = number;
    }
}

/// Sorts a list by a key. The key is computed at every comparison.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// The positions `0..n` in the order that `compare` puts them in: a merge sort, bottom up.
pub(crate) fn positions(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..n).collect();
    let mut merged: Vec<usize> = Vec::with_capacity(n);
    let mut run = 1;
    while run < n {
        merged.clear();
        for pair in sorted.chunks(2 * run) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            while let ([a, after_a @ ..], [b, after_b @ ..]) = (left, right) {
                if compare(*b, *a) == Ordering::Less {
                    merged.push(*b);
                    right = after_b;
                } else {
                    merged.push(*a);
                    left = after_a;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut sorted, &mut merged);
        run *= 2;
    }
    sorted
}

/// Values by name, in the order of their names: an ordered map for some hundreds of names.
///
/// Looking up is O(log n), adding a new name O(n).
#[derive(Clone, Debug)]
pub(crate) struct Shelf<V> {
    items: Vec<(String, V)>,
}

impl<V> Default for Shelf<V> {
    fn default() -> Self {
        Self { items: Vec::new() }
    }
}

impl<V> Shelf<V> {
    /// Where the name stands, or where it would.
    fn find(&self, name: &str) -> Result<usize, usize> {
        let at = self.items.partition_point(|(known, _)| known.as_str() < name);
        if self.items.get(at).is_some_and(|(known, _)| known == name) { Ok(at) } else { Err(at) }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&V> {
        self.find(name).ok().map(|at| &self.items[at].1)
    }

    /// The value of a name, made first where there is none.
    pub(crate) fn entry(&mut self, name: &str, make: impl FnOnce() -> V) -> &mut V {
        let at = self.find(name).unwrap_or_else(|at| {
            self.items.insert(at, (name.to_owned(), make()));
            at
        });
        &mut self.items[at].1
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.items.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// The names that begin so, in order. Finding the first is O(log n).
    pub(crate) fn starting_with<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, &'a V)> {
        let at = self.items.partition_point(|(known, _)| known.as_str() < start);
        let items = self.items[at..].iter().map(|(name, value)| (name.as_str(), value));
        items.take_while(move |(name, _)| name.starts_with(start))
    }

    pub(crate) fn into_vec(self) -> Vec<(String, V)> {
        self.items
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn numbers_are_sorted_whether_few_or_many(mut numbers in proptest::collection::vec(0_usize..50, 0..90)) {
            let mut expected = numbers.clone();
            expected.sort_unstable();
            sort_numbers(&mut numbers);
            prop_assert_eq!(numbers, expected);
        }

        #[test]
        fn sorting_is_that_of_the_standard_library(mut items in proptest::collection::vec((0u8..9, 0u16..999), 0..60)) {
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort_by_key(&mut items, |(key, _)| *key);
            prop_assert_eq!(items, expected);
        }

        #[test]
        fn a_shelf_holds_what_an_ordered_map_holds(names in proptest::collection::vec("[ab]{0,4}", 0..40), start in "[ab]{0,2}") {
            let mut shelf = Shelf::default();
            let mut map: BTreeMap<String, usize> = BTreeMap::new();
            for name in &names {
                *shelf.entry(name, || 0) += 1;
                *map.entry(name.clone()).or_default() += 1;
            }
            prop_assert_eq!(shelf.get(&start), map.get(&start));
            let begins: Vec<&str> = shelf.starting_with(&start).map(|(name, _)| name).collect();
            prop_assert_eq!(begins, map.keys().filter(|name| name.starts_with(&start)).collect::<Vec<_>>());
            prop_assert_eq!(shelf.into_vec(), map.into_iter().collect::<Vec<_>>());
        }
    }
}
