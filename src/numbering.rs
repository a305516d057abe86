//! Numbers for texts, so that words are compared as numbers.

/// Texts numbered from 0 in the order they were added: a hash table with open addressing,
/// the same on every machine, for nothing is ever read out in its order.
///
/// Adding and finding are O(1), plus the length of the text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbering {
    slots: Vec<Slot>,
    texts: String,
    /// Where each text ends in `texts`.
    ends: Vec<usize>,
}

/// A place in the table.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// The number of the text in it plus one; 0 where it is free.
    taken: u32,
    /// A part of the hash: texts that differ in it need not be compared.
    tag: u32,
}

impl Numbering {
    /// How many texts have a number.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The number of a text that was added.
    pub(crate) fn find(&self, text: &str) -> Option<usize> {
        if self.slots.is_empty() {
            return None;
        }
        (self.slots[self.slot(text, hash(text))].taken as usize).checked_sub(1)
    }

    /// The number of a text, which is added if it is new.
    pub(crate) fn add(&mut self, text: &str) -> usize {
        if self.slots.len() < 2 * (self.len() + 1) {
            self.grow();
        }
        let hash = hash(text);
        let slot = self.slot(text, hash);
        if let Some(known) = (self.slots[slot].taken as usize).checked_sub(1) {
            return known;
        }
        self.texts.push_str(text);
        self.ends.push(self.texts.len());
        self.occupy(slot, self.len() - 1, hash);
        self.len() - 1
    }

    /// The text with this number.
    pub(crate) fn text(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.texts[start..self.ends[number]]
    }

    fn occupy(&mut self, slot: usize, number: usize, hash: u64) {
        // Four thousand million different words do not fit into the memory of a page.
        self.slots[slot] = Slot { taken: u32::try_from(number + 1).unwrap_or(u32::MAX), tag: tag(hash) };
    }

    /// The slot that holds the text, or the free one where it belongs. At most half of the
    /// slots are in use, so there is one.
    fn slot(&self, text: &str, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        let tag = tag(hash);
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            let is_own = |taken: usize| slot.tag == tag && self.text(taken - 1) == text;
            if slot.taken == 0 || is_own(slot.taken as usize) {
                return at;
            }
            at = (at + 1) & mask;
        }
    }

    fn grow(&mut self) {
        self.slots = vec![Slot::default(); (2 * self.slots.len()).max(64)];
        for number in 0..self.len() {
            let hash = hash(self.text(number));
            let slot = self.slot(self.text(number), hash);
            self.occupy(slot, number, hash);
        }
    }
}

/// Values by name; adding and looking up are O(1), plus the length of the name.
#[derive(Clone, Debug)]
pub(crate) struct Named<V> {
    names: Numbering,
    values: Vec<V>,
}

impl<V> Default for Named<V> {
    fn default() -> Self {
        Self { names: Numbering::default(), values: Vec::new() }
    }
}

impl<V> Named<V> {
    /// How many names there are.
    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    /// The value of a name.
    pub(crate) fn get(&self, name: &str) -> Option<&V> {
        self.names.find(name).map(|number| &self.values[number])
    }

    /// The value of a name, to change it.
    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut V> {
        self.names.find(name).map(|number| &mut self.values[number])
    }

    /// Gives a name its value; says whether it had one before, which is then gone.
    pub(crate) fn put(&mut self, name: &str, value: V) -> bool {
        let number = self.names.add(name);
        match self.values.get_mut(number) {
            Some(known) => {
                *known = value;
                true
            }
            None => {
                self.values.push(value);
                false
            }
        }
    }
}

/// Mixes a text eight bytes at a time by multiplication: most words are one step. The
/// factor is 2^64 over the golden ratio (Knuth, *The Art of Computer Programming* 6.4).
fn hash(text: &str) -> u64 {
    let mix = |hash: u64, bytes: u64| {
        let mixed = (hash ^ bytes).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ (mixed >> 32)
    };
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let hash = eights.iter().fold(text.len() as u64, |hash, eight| mix(hash, u64::from_le_bytes(*eight)));
    mix(hash, rest.iter().fold(0, |bytes, byte| (bytes << 8) | u64::from(*byte)))
}

/// What of the hash a slot keeps: bits that say little about where the slot is.
fn tag(hash: u64) -> u32 {
    (hash >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_last_value_of_a_name_counts() {
        let mut named = Named::default();
        assert!(!named.put("a", 1));
        assert!(named.put("a", 2));
        assert!(!named.put("b", 3));
        assert_eq!((named.get("a"), named.get("b"), named.get("c"), named.len()), (Some(&2), Some(&3), None, 2));
    }

    proptest! {
        #[test]
        fn a_text_has_one_number_and_keeps_it(texts in proptest::collection::vec("[abé]{0,3}", 0..200)) {
            let mut numbering = Numbering::default();
            let numbers: Vec<usize> = texts.iter().map(|text| numbering.add(text)).collect();
            for (text, number) in texts.iter().zip(numbers) {
                prop_assert_eq!(numbering.add(text), number);
                prop_assert_eq!(numbering.text(number), text);
            }
        }
    }
}
