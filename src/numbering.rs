//! Numbers for texts, so that words are compared as numbers.

/// Texts numbered from 0 in the order they were added: a hash table with open addressing
/// (FNV-1a). It is the same on every machine, for nothing is ever read out in its order.
///
/// Adding is O(1), plus the length of the text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbering {
    /// The number of a text plus one; 0 where the slot is free.
    slots: Vec<u32>,
    texts: String,
    /// Where each text ends in `texts`.
    ends: Vec<usize>,
}

impl Numbering {
    /// How many texts have a number.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The number of a text, which is added if it is new.
    pub(crate) fn add(&mut self, text: &str) -> usize {
        if self.slots.len() < 2 * (self.len() + 1) {
            self.grow();
        }
        let slot = self.slot(text);
        if let Some(known) = self.number_in(slot) {
            return known;
        }
        self.texts.push_str(text);
        self.ends.push(self.texts.len());
        self.occupy(slot, self.len() - 1);
        self.len() - 1
    }

    /// The text with this number.
    ///
    /// # Panics
    ///
    /// Where no text has it.
    pub(crate) fn text(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.texts[start..self.ends[number]]
    }

    fn number_in(&self, slot: usize) -> Option<usize> {
        (self.slots[slot] as usize).checked_sub(1)
    }

    fn occupy(&mut self, slot: usize, number: usize) {
        // Four thousand million different words do not fit into the memory of a page.
        self.slots[slot] = u32::try_from(number + 1).unwrap_or(u32::MAX);
    }

    /// The slot that holds the text, or the free one where it belongs. At most half of the
    /// slots are in use, so there is one.
    fn slot(&self, text: &str) -> usize {
        let mask = self.slots.len() - 1;
        let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mut slot = (hash ^ (hash >> 15)) as usize & mask;
        while self.number_in(slot).is_some_and(|number| self.text(number) != text) {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![0; (2 * self.slots.len()).max(64)];
        for number in 0..self.len() {
            let slot = self.slot(self.text(number));
            self.occupy(slot, number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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
