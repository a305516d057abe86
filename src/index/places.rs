//! Which places stand next to each other, and which near each other?

use super::How;

/// A stretch of words in a sentence that matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Which sentence.
    pub(super) row: u32,
    /// Its first word.
    pub(super) start: u32,
    /// Where it ends: the first word that no longer belongs to it.
    pub(super) end: u32,
    /// How: of several words, the one furthest from what was typed.
    pub(super) how: How,
}

impl Place {
    pub(super) fn key(&self) -> (u32, u32) {
        (self.row, self.start)
    }
}

/// The places where one of the first follows right behind one of the other. Both in order;
/// so is what comes out. O(n log m).
pub(super) fn followed_by(first: &[Place], then: &[Place]) -> Vec<Place> {
    let joined = first.iter().filter_map(|place| {
        let behind = (place.row, place.end);
        let next = then.get(then.partition_point(|next| next.key() < behind))?;
        (next.key() == behind).then(|| Place { end: next.end, how: place.how.max(next.how), ..*place })
    });
    joined.collect()
}

/// The places of both that have one of the other within so many words, in order. O(n log m).
pub(super) fn near(some: &[Place], others: &[Place], distance: u32) -> Vec<Place> {
    let mut near: Vec<Place> = some.iter().filter(|place| has_near(place, others, distance)).copied().collect();
    near.extend(others.iter().filter(|place| has_near(place, some, distance)));
    in_order(&mut near);
    near
}

fn has_near(place: &Place, others: &[Place], distance: u32) -> bool {
    // A place that begins earlier may still reach near: names are a few words long.
    const LONGEST: u32 = 12;
    let first =
        others.partition_point(|other| other.key() < (place.row, place.start.saturating_sub(distance + LONGEST)));
    let mut around = others[first..].iter().take_while(|other| other.key() < (place.row, place.end + distance));
    around.any(|other| {
        let is_behind = other.start >= place.end && other.start < place.end + distance;
        let is_before = other.end <= place.start && place.start < other.end + distance;
        is_behind || is_before
    })
}

/// Adds places of several words to those of words: where hyphens join words, they are found
/// as one and as several, and once is enough.
pub(super) fn add_others(found: &mut Vec<Place>, mut others: Vec<Place>) {
    let mut joined: Vec<Place> = found.iter().filter(|place| place.end - place.start > 1).copied().collect();
    in_order(&mut joined);
    in_order(&mut others);
    others.retain(|place| joined.binary_search_by_key(&place.key(), Place::key).is_err());
    found.append(&mut others);
}

/// Puts places in order, each beginning once, at its closest.
pub(super) fn in_order(places: &mut Vec<Place>) {
    crate::order::sort_by_key(places, |place| (place.key(), place.how));
    places.dedup_by_key(|place| place.key());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(row: u32, start: u32) -> Place {
        Place { row, start, end: start + 1, how: How::Exact }
    }

    #[test]
    fn what_follows_follows_at_once_and_in_the_same_sentence() {
        let found = followed_by(&[at(0, 3), at(0, 5), at(1, 8)], &[at(0, 4), at(1, 0), at(2, 9)]);
        assert_eq!(found.iter().map(|place| (place.row, place.start, place.end)).collect::<Vec<_>>(), [(0, 3, 5)]);
    }

    #[test]
    fn near_is_before_or_behind_by_so_many_words_at_most() {
        let near_three = |other| !near(&[at(0, 10)], &[at(0, other)], 3).is_empty();
        let found: Vec<u32> = (0..20).filter(|other| near_three(*other)).collect();
        assert_eq!(found, [7, 8, 9, 11, 12, 13]);
        assert!(near(&[at(0, 10)], &[at(1, 10)], 3).is_empty());
    }
}
