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

/// Sorts numbers of which there may be very many by their bits from `lowest` on; what is the
/// same in those stays in order. Byte by byte, the lowest first (Knuth, *The Art of Computer
/// Programming* 5.2.5). O(n).
pub(crate) fn sort_keys(keys: &mut Vec<u64>, lowest: u32) {
    // Counting takes longer than comparing a few.
    const FEW: usize = 40;
    if keys.len() <= FEW {
        for end in 1..keys.len() {
            let key = keys[end];
            let is_before = |other: &u64| *other >> lowest <= key >> lowest;
            let at = keys[..end].iter().rposition(is_before).map_or(0, |before| before + 1);
            keys.copy_within(at..end, at + 1);
            keys[at] = key;
        }
        return;
    }
    let first = keys[0];
    let differing = keys.iter().fold(0, |differing, key| differing | (key ^ first));
    let mut sorted = vec![0; keys.len()];
    for shift in (lowest..64).step_by(8).filter(|shift| differing >> shift & 0xFF != 0) {
        let byte = |key: u64| (key >> shift) as usize & 0xFF;
        let mut starts = [0; 256];
        keys.iter().for_each(|key| starts[byte(*key)] += 1);
        let mut next = 0;
        for start in &mut starts {
            next += std::mem::replace(start, next);
        }
        for key in keys.iter() {
            let at = &mut starts[byte(*key)];
            sorted[*at] = *key;
            *at += 1;
        }
        std::mem::swap(keys, &mut sorted);
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

/// Values in the order of their names, each name once.
impl<V> From<Vec<(String, V)>> for Shelf<V> {
    fn from(items: Vec<(String, V)>) -> Self {
        Self { items }
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

    /// The name and the value at a place in the order of the names.
    pub(crate) fn item(&self, at: usize) -> (&str, &V) {
        let (name, value) = &self.items[at];
        (name, value)
    }

    /// The value at a place in the order of the names.
    pub(crate) fn item_mut(&mut self, at: usize) -> Option<&mut V> {
        self.items.get_mut(at).map(|(_, value)| value)
    }

    /// Keeps the values for which this says so.
    pub(crate) fn retain(&mut self, mut stays: impl FnMut(&mut V) -> bool) {
        self.items.retain_mut(|(_, value)| stays(value));
    }

    /// Does something with every value, in the order of the names.
    pub(crate) fn for_each(&mut self, mut change: impl FnMut(&mut V)) {
        self.items.iter_mut().for_each(|(_, value)| change(value));
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.items.iter().map(|(name, value)| (name.as_str(), value))
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
        fn keys_are_sorted_in_every_byte(mut keys in proptest::collection::vec(proptest::num::u64::ANY, 0..90), low in proptest::collection::vec(0_u64..300, 0..90)) {
            keys.extend(low);
            for lowest in [0, 30, 60] {
                let mut expected = keys.clone();
                expected.sort_by_key(|key| key >> lowest);
                sort_keys(&mut keys, lowest);
                prop_assert_eq!(&keys, &expected);
            }
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
            prop_assert_eq!(shelf.into_vec(), map.into_iter().collect::<Vec<_>>());
        }
    }
}
