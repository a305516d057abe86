//! For whom does a person speak whom a report need not introduce?

use crate::order::sort_by_key;

/// For whom, and the ids of those who speak for them, by spaces.
const LIST: &str = include_str!("../lists/sprekers.tsv");

/// People in the public eye, each with the country or the organisation they spoke for in
/// the years that they were: *volgens Lavrov*. What a report itself says of someone comes
/// first; who spoke for two in turn is left out.
#[derive(Clone, Debug)]
pub(super) struct Speakers(Vec<(&'static str, &'static str)>);

impl Speakers {
    /// The list, sorted by person.
    pub(super) fn new() -> Self {
        let rows = LIST.lines().skip(1).filter_map(|row| row.split_once('\t'));
        let mut speakers: Vec<_> = rows.flat_map(|(whom, who)| who.split(' ').map(move |id| (id, whom))).collect();
        sort_by_key(&mut speakers, |speaker| *speaker);
        Self(speakers)
    }

    /// For whom the person with this id speaks. O(log n) time.
    pub(super) fn speaks_for(&self, person: &str) -> Option<&'static str> {
        let at = self.0.binary_search_by_key(&person, |(id, _)| id).ok()?;
        Some(self.0[at].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_speaks_for_someone_is_known_by_name() {
        let known = include_str!("../lists/personen.tsv");
        let ids: Vec<&str> = known.lines().filter_map(|row| row.split('\t').next()).collect();
        for (id, _) in Speakers::new().0 {
            assert!(ids.contains(&id), "{id} stands in sprekers.tsv but not in personen.tsv");
        }
    }

    #[test]
    fn nobody_speaks_for_two() {
        let Speakers(list) = Speakers::new();
        assert!(list.windows(2).all(|pair| pair[0].0 != pair[1].0), "someone stands in sprekers.tsv twice");
    }
}
