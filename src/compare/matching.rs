//! Which pairs are the best taken together?
//!
//! Whoever takes the most alike pair first may leave two sentences with nobody that had each
//! other's counterpart: of a sentence that stands in a text twice, either copy will do for the
//! first one asked. Pairs that were taken so are exchanged here for others for as long as
//! that makes them more alike together.

use super::align::Candidate;

/// Rounds of looking at every candidate; nearly always the second one finds nothing.
const MOST_ROUNDS: usize = 8;

/// Less is no gain: sums of the same numbers in another order differ by more than nothing.
const LEAST_GAIN: f64 = 1e-9;

/// A one-to-one matching with at least the likeness of the first one, which is among the
/// candidates: no candidate, taken with new partners for the two that it leaves alone, makes
/// it better. Sorted by left.
///
/// O(candidates × those that share a sentence with one) a round.
pub(super) fn best_together(candidates: &[Candidate], first: &[Candidate]) -> Vec<Candidate> {
    let mut matching = Matching::of(candidates, first);
    for _ in 0..MOST_ROUNDS {
        let gains = (0..candidates.len()).filter(|at| matching.exchange_for(*at)).count();
        if gains == 0 {
            break;
        }
    }
    matching.left.taken.into_iter().flatten().map(|at| candidates[at]).collect()
}

/// The sentences of one text: numbers are places among the candidates.
struct Side {
    /// The candidates that have a sentence.
    having: Vec<Vec<usize>>,
    /// The one that is taken.
    taken: Vec<Option<usize>>,
}

impl Side {
    fn of(candidates: &[Candidate], place: fn(&Candidate) -> usize) -> Self {
        let n = candidates.iter().map(|candidate| place(candidate) + 1).max().unwrap_or(0);
        let mut having = vec![Vec::new(); n];
        for (at, candidate) in candidates.iter().enumerate() {
            having[place(candidate)].push(at);
        }
        Self { having, taken: vec![None; n] }
    }
}

struct Matching<'a> {
    candidates: &'a [Candidate],
    left: Side,
    right: Side,
}

impl<'a> Matching<'a> {
    fn of(candidates: &'a [Candidate], first: &[Candidate]) -> Self {
        let [left, right] =
            [|pair: &Candidate| pair.left, |pair: &Candidate| pair.right].map(|place| Side::of(candidates, place));
        let mut matching = Self { candidates, left, right };
        for pair in first {
            let own = matching.left.having[pair.left].iter().find(|at| candidates[**at] == *pair);
            if let Some(at) = own.copied() {
                matching.take(at);
            }
        }
        matching
    }

    fn take(&mut self, at: usize) {
        let Candidate { left, right, .. } = self.candidates[at];
        (self.left.taken[left], self.right.taken[right]) = (Some(at), Some(at));
    }

    fn leave(&mut self, at: usize) {
        let Candidate { left, right, .. } = self.candidates[at];
        (self.left.taken[left], self.right.taken[right]) = (None, None);
    }

    fn likeness(&self, at: usize) -> f64 {
        self.candidates[at].likeness
    }

    /// Takes a candidate if that makes the whole more alike; says whether it did.
    fn exchange_for(&mut self, at: usize) -> bool {
        let pair = self.candidates[at];
        let (of_left, of_right) = (self.left.taken[pair.left], self.right.taken[pair.right]);
        if of_left == Some(at) {
            return false;
        }
        let old = [of_left, of_right].into_iter().flatten();
        let lost: f64 = old.clone().map(|old| self.likeness(old)).sum();
        old.clone().for_each(|old| self.leave(old));
        self.take(at);
        let left_alone = of_right.and_then(|old| self.best_free(&self.left.having[self.candidates[old].left]));
        left_alone.into_iter().for_each(|new| self.take(new));
        let right_alone = of_left.and_then(|old| self.best_free(&self.right.having[self.candidates[old].right]));
        right_alone.into_iter().for_each(|new| self.take(new));

        let new = [Some(at), left_alone, right_alone].into_iter().flatten();
        let gained: f64 = new.clone().map(|new| self.likeness(new)).sum();
        if gained > lost + LEAST_GAIN {
            return true;
        }
        new.for_each(|new| self.leave(new));
        old.for_each(|old| self.take(old));
        false
    }

    /// The most alike of these candidates of which both sentences are free.
    fn best_free(&self, among: &[usize]) -> Option<usize> {
        let is_free = |at: &usize| {
            let Candidate { left, right, .. } = self.candidates[*at];
            self.left.taken[left].is_none() && self.right.taken[right].is_none()
        };
        let free = among.iter().copied().filter(is_free);
        free.max_by(|a, b| self.likeness(*a).total_cmp(&self.likeness(*b)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::align::one_to_one;
    use super::*;
    use proptest::prelude::*;

    fn candidates(pairs: &[(usize, usize, u8)]) -> Vec<Candidate> {
        let candidate = |(left, right, tenths): &(usize, usize, u8)| Candidate {
            left: *left,
            right: *right,
            likeness: f64::from(*tenths) / 10.0,
        };
        pairs.iter().map(candidate).collect()
    }

    fn places(pairs: &[Candidate]) -> Vec<(usize, usize)> {
        pairs.iter().map(|pair| (pair.left, pair.right)).collect()
    }

    fn together(pairs: &[Candidate]) -> f64 {
        pairs.iter().map(|pair| pair.likeness).sum()
    }

    /// What the best of all matchings has together.
    fn most(rest: &[Candidate], taken: &[Candidate]) -> f64 {
        let [first, rest @ ..] = rest else { return together(taken) };
        let without = most(rest, taken);
        if taken.iter().any(|pair| pair.left == first.left || pair.right == first.right) {
            return without;
        }
        without.max(most(rest, &[taken, &[*first]].concat()))
    }

    #[test]
    fn a_copy_leaves_its_counterpart_to_the_one_that_has_no_other() {
        // 0 and 1 are copies of each other; the first one asked took what only 1 can have.
        let known = candidates(&[(0, 0, 9), (0, 1, 9), (1, 0, 9)]);
        let first = one_to_one(known.clone(), 0.0, |pair| pair.right);
        assert_eq!(places(&first), [(0, 0)]);
        assert_eq!(places(&best_together(&known, &first)), [(0, 1), (1, 0)]);
    }

    #[test]
    fn two_pairs_swap_partners() {
        let known = candidates(&[(0, 0, 9), (0, 1, 8), (1, 0, 8), (1, 1, 5)]);
        let first = one_to_one(known.clone(), 0.0, |_| 0);
        assert_eq!(places(&first), [(0, 0), (1, 1)]);
        assert_eq!(places(&best_together(&known, &first)), [(0, 1), (1, 0)]);
    }

    proptest! {
        #[test]
        fn the_matching_is_one_to_one_and_no_worse(tenths in proptest::collection::vec(0_u8..=10, 16)) {
            let all: Vec<_> = tenths.iter().enumerate().map(|(at, tenths)| (at / 4, at % 4, *tenths)).collect();
            let known: Vec<Candidate> = candidates(&all).into_iter().filter(|pair| pair.likeness > 0.4).collect();
            let first = one_to_one(known.clone(), 0.0, |_| 0);
            let best = best_together(&known, &first);
            for side in [|pair: &Candidate| pair.left, |pair: &Candidate| pair.right] {
                let mut taken: Vec<usize> = best.iter().map(side).collect();
                taken.sort_unstable();
                taken.dedup();
                prop_assert_eq!(taken.len(), best.len());
            }
            prop_assert!(together(&best) >= together(&first) - 1e-9);
            prop_assert!(together(&best) <= most(&known, &[]) + 1e-9);
        }
    }
}
