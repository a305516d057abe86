//! What has a reader chosen in the facets?

use crate::corpus::is_slug;
use crate::index::Facet;

use super::remark::sift;

/// The chosen values of every facet: per facet a set, in the order of the alphabet, so
/// that one choice has one address however the reader clicked it together.
///
/// Holds slugs only. A facet has tens of values at most; finding one is O(log n).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    values: [Vec<String>; Facet::ALL.len()],
}

impl Selection {
    /// The values chosen in `facet`, in the order of the alphabet.
    #[must_use]
    pub fn get(&self, facet: Facet) -> &[String] {
        &self.values[facet as usize]
    }

    /// Is this value chosen?
    #[must_use]
    pub fn contains(&self, facet: Facet, value: &str) -> bool {
        self.find(facet, value).is_ok()
    }

    /// Is nothing chosen in any facet?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.iter().all(Vec::is_empty)
    }

    /// Every chosen value with its facet, in the order the page shows them.
    pub fn iter(&self) -> impl Iterator<Item = (Facet, &str)> {
        Facet::ALL.into_iter().flat_map(|facet| self.get(facet).iter().map(move |value| (facet, value.as_str())))
    }

    /// Chooses a value; false when it is no id, and nothing changed.
    pub fn insert(&mut self, facet: Facet, value: &str) -> bool {
        let slug = is_slug(value);
        if slug && let Err(at) = self.find(facet, value) {
            self.values[facet as usize].insert(at, value.to_owned());
        }
        slug
    }

    /// Takes a choice back.
    pub fn remove(&mut self, facet: Facet, value: &str) {
        if let Ok(at) = self.find(facet, value) {
            self.values[facet as usize].remove(at);
        }
    }

    /// Chooses a value, or takes the choice back if it was chosen.
    pub fn toggle(&mut self, facet: Facet, value: &str) {
        if self.contains(facet, value) {
            self.remove(facet, value);
        } else {
            self.insert(facet, value);
        }
    }

    /// Takes back every choice in one facet.
    pub fn clear_facet(&mut self, facet: Facet) {
        self.values[facet as usize].clear();
    }

    /// Takes back every choice.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Keeps the values that `keep` agrees to.
    pub(super) fn retain(&mut self, keep: &mut dyn FnMut(Facet, &str) -> bool) {
        for facet in Facet::ALL {
            sift(&mut self.values[facet as usize], &mut |value| keep(facet, value));
        }
    }

    fn find(&self, facet: Facet, value: &str) -> Result<usize, usize> {
        self.get(facet).binary_search_by(|chosen| chosen.as_str().cmp(value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_facet_has_its_own_shelf() {
        let mut chosen = Selection::default();
        for facet in Facet::ALL {
            assert!(chosen.get(facet).is_empty());
            chosen.toggle(facet, facet.key());
            assert_eq!(chosen.get(facet), [facet.key()]);
        }
        assert_eq!(chosen.iter().map(|(facet, _)| facet).collect::<Vec<_>>(), Facet::ALL);
    }

    #[test]
    fn the_order_of_clicking_leaves_no_trace() {
        let (mut one, mut other) = (Selection::default(), Selection::default());
        for value in ["navo", "canada", "nederland", "eu", "eu", "eu"] {
            one.toggle(Facet::Actor, value);
        }
        for value in ["eu", "nederland", "navo", "canada"] {
            other.toggle(Facet::Actor, value);
        }
        assert_eq!(one, other);
        assert_eq!(one.get(Facet::Actor), ["canada", "eu", "navo", "nederland"]);
    }

    #[test]
    fn choosing_twice_is_choosing_nothing() {
        let mut chosen = Selection::default();
        chosen.toggle(Facet::Topic, "ruimte");
        assert!(chosen.contains(Facet::Topic, "ruimte") && !chosen.contains(Facet::Actor, "ruimte"));
        chosen.toggle(Facet::Topic, "ruimte");
        assert!(chosen.is_empty());
    }

    #[test]
    fn only_ids_can_be_chosen() {
        let mut chosen = Selection::default();
        assert!(!chosen.insert(Facet::Topic, "Ruimte, of zo"));
        assert!(chosen.is_empty());
    }
}
