//! Where is a sentence to be expected in the other version of its text?

use super::align::Candidate;

/// So many sentences from its place a sentence still stands in it.
pub(super) const NEAR: usize = 5;

/// Where each wording stands in one text, in reading order.
pub(super) type Places = Vec<Vec<usize>>;

pub(super) fn places_of(wordings: &[usize], n_wordings: usize) -> Places {
    let mut places = vec![Vec::new(); n_wordings];
    for (at, wording) in wordings.iter().enumerate() {
        places[*wording].push(at);
    }
    places
}

/// Where a sentence of the left text is to be expected in the right one.
pub(super) struct Drift {
    /// For each left sentence the anchor at or before it, and the one after it; where there
    /// is none, the beginning of the texts.
    pub(super) around: Vec<[(usize, usize); 2]>,
    has_anchors: bool,
}

impl Drift {
    pub(super) fn of(left_wordings: &[usize], places: &[Places; 2]) -> Self {
        let anchors = longest_rise(left_wordings.iter().enumerate().filter_map(|(left, wording)| {
            let is_once = places[0][*wording].len() == 1;
            match places[1][*wording][..] {
                [right] if is_once => Some((left, right)),
                _ => None,
            }
        }));
        let has_anchors = !anchors.is_empty();
        let mut next = anchors.into_iter().peekable();
        let mut before = (0, 0);
        let around = (0..left_wordings.len()).map(|left| {
            if let Some(anchor) = next.next_if(|anchor| anchor.0 == left) {
                before = anchor;
            }
            [before, next.peek().copied().unwrap_or(before)]
        });
        Self { around: around.collect(), has_anchors }
    }

    /// How far from its place a right sentence stands, in sentences.
    pub(super) fn distance(&self, left: usize, right: usize) -> usize {
        let from = |anchor: (usize, usize)| (right + anchor.0).abs_diff(left + anchor.1);
        let [before, after] = self.around[left];
        from(before).min(from(after))
    }

    /// Without anchors no sentence has a place.
    pub(super) fn is_in_place(&self, pair: &Candidate) -> bool {
        self.has_anchors && self.distance(pair.left, pair.right) <= NEAR
    }
}

/// The longest series in which not only the left but the right place rises too; the pairs
/// come sorted by left, and no place twice. O(n log n) (Schensted 1961).
fn longest_rise(pairs: impl Iterator<Item = (usize, usize)>) -> Vec<(usize, usize)> {
    let mut met: Vec<((usize, usize), Option<usize>)> = Vec::new();
    // For each length of a series, the one that ends lowest: its last pair, in `met`.
    let mut lasts: Vec<usize> = Vec::new();
    for pair in pairs {
        let length = lasts.partition_point(|last| met[*last].0.1 < pair.1);
        let before = length.checked_sub(1).map(|shorter| lasts[shorter]);
        match lasts.get_mut(length) {
            Some(last) => *last = met.len(),
            None => lasts.push(met.len()),
        }
        met.push((pair, before));
    }
    let mut series = Vec::with_capacity(lasts.len());
    let mut at = lasts.last().copied();
    while let Some(last) = at {
        series.push(met[last].0);
        at = met[last].1;
    }
    series.reverse();
    series
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The length of the longest rise among pairs, by trying all.
    fn length_of_longest(pairs: &[(usize, usize)], above: Option<usize>) -> usize {
        let [first, rest @ ..] = pairs else { return 0 };
        let without = length_of_longest(rest, above);
        if above.is_some_and(|above| first.1 <= above) {
            return without;
        }
        without.max(1 + length_of_longest(rest, Some(first.1)))
    }

    proptest! {
        #[test]
        fn the_longest_rise_rises_and_is_the_longest(rights in Just((0..9).collect::<Vec<usize>>()).prop_shuffle()) {
            let pairs: Vec<(usize, usize)> = rights.into_iter().enumerate().collect();
            let rise = longest_rise(pairs.iter().copied());
            prop_assert!(rise.is_sorted_by(|a, b| a.0 < b.0 && a.1 < b.1));
            prop_assert_eq!(rise.len(), length_of_longest(&pairs, None));
        }
    }
}
