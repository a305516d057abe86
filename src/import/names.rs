//! What is known by this name?
//!
//! Parts, styles and lists of a document all go by names. One map serves them, compiled
//! once: what takes in reports is fetched as well.

use std::collections::BTreeMap;

/// Values by name. Looking up and adding are O(log n).
#[derive(Debug)]
pub(super) struct Names<V> {
    places: BTreeMap<String, usize>,
    values: Vec<V>,
}

impl<V> Default for Names<V> {
    fn default() -> Self {
        Self { places: BTreeMap::new(), values: Vec::new() }
    }
}

impl<V> Names<V> {
    /// How many names there are.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// The value of a name.
    pub(super) fn get(&self, name: &str) -> Option<&V> {
        self.places.get(name).and_then(|place| self.values.get(*place))
    }

    /// The value of a name, to change it.
    pub(super) fn get_mut(&mut self, name: &str) -> Option<&mut V> {
        self.places.get(name).and_then(|place| self.values.get_mut(*place))
    }

    /// Gives a name its value; says whether it had one before, which is then gone.
    pub(super) fn put(&mut self, name: String, value: V) -> bool {
        let place = self.values.len();
        self.values.push(value);
        self.places.insert(name, place).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_value_of_a_name_counts() {
        let mut names = Names::default();
        assert!(!names.put("a".to_owned(), 1));
        assert!(names.put("a".to_owned(), 2));
        assert_eq!((names.get("a"), names.get("b"), names.len()), (Some(&2), None, 1));
    }
}
