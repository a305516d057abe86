//! Where does one word stand, in few bytes?
//!
//! A run is the list of a word's occurrences, written one behind the other as differences
//! (Zobel & Moffat, *Inverted files for text search engines*, 2006, section 5): most take one
//! byte or two. Where in the text an occurrence lies is not stored: counting the words of
//! its sentence tells.

/// One place where a word stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Occurrence {
    /// Which report, by its number in the index.
    pub(super) report: u32,
    /// The how-manieth sentence of it.
    pub(super) sentence: u32,
    /// The how-manieth word of that, or the first of several.
    pub(super) position: u32,
    /// How many words it is: more than one where hyphens join them (*staakt-het-vuren*).
    pub(super) words: u32,
}

/// What the lowest two bits of a number say about it.
mod tag {
    /// The distance in words from the occurrence before, in the same sentence.
    pub(super) const WORD: u32 = 0;
    /// The distance in sentences, in the same report; the position follows.
    pub(super) const SENTENCE: u32 = 1;
    /// The distance in reports; sentence and position follow.
    pub(super) const REPORT: u32 = 2;
    /// How many words the next occurrence is.
    pub(super) const JOINED: u32 = 3;
}

/// The occurrences of one word, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Run {
    bytes: Vec<u8>,
    last: Occurrence,
}

impl Run {
    pub(super) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// How much there is to read.
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Adds an occurrence behind all others.
    pub(super) fn push(&mut self, next: Occurrence) {
        let last = self.last;
        if next.words > 1 {
            self.write(next.words << 2 | tag::JOINED);
        }
        if self.bytes.is_empty() || next.report != last.report {
            self.write((next.report - last.report) << 2 | tag::REPORT);
            self.write(next.sentence);
            self.write(next.position);
        } else if next.sentence != last.sentence {
            self.write((next.sentence - last.sentence) << 2 | tag::SENTENCE);
            self.write(next.position);
        } else {
            self.write((next.position - last.position) << 2 | tag::WORD);
        }
        self.last = next;
    }

    /// Takes out the occurrences in a report. O(occurrences).
    pub(super) fn remove(&mut self, report: u32) {
        let mut left = Self::default();
        self.iter().filter(|found| found.report != report).for_each(|found| left.push(found));
        *self = left;
    }

    pub(super) fn iter(&self) -> Occurrences<'_> {
        Occurrences { bytes: &self.bytes, last: Occurrence::default() }
    }

    /// How often the word stands in each report that has it: what [`Self::iter`] tells, without
    /// reading where. Where asked, joined words do not count.
    pub(super) fn by_report(&self, is_one_word: bool, mut add: impl FnMut(u32, u32)) {
        let mut rest = Occurrences { bytes: &self.bytes, last: Occurrence::default() };
        let (mut report, mut times) = (0, 0);
        while let Some(mut number) = rest.number() {
            let mut counts = 1;
            if number & 3 == tag::JOINED {
                counts = u32::from(!is_one_word);
                number = rest.number().unwrap_or_default();
            }
            if number & 3 == tag::REPORT {
                if times > 0 {
                    add(report, times);
                }
                times = 0;
                report += number >> 2;
                rest.skip_number();
            }
            if number & 3 != tag::WORD {
                rest.skip_number();
            }
            times += counts;
        }
        if times > 0 {
            add(report, times);
        }
    }

    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    fn write(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }
}

/// Reads a run from its beginning.
pub(super) struct Occurrences<'a> {
    bytes: &'a [u8],
    last: Occurrence,
}

impl Occurrences<'_> {
    #[inline]
    fn skip_number(&mut self) {
        let n_bytes = self.bytes.iter().take_while(|byte| **byte >= 0x80).count() + 1;
        self.bytes = self.bytes.get(n_bytes..).unwrap_or_default();
    }

    #[inline]
    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        let mut shift = 0;
        loop {
            let (byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            number |= u32::from(byte & 0x7F) << shift;
            if *byte < 0x80 {
                return Some(number);
            }
            shift += 7;
        }
    }
}

impl Iterator for Occurrences<'_> {
    type Item = Occurrence;

    #[inline]
    fn next(&mut self) -> Option<Occurrence> {
        let mut number = self.number()?;
        self.last.words = 1;
        if number & 3 == tag::JOINED {
            self.last.words = number >> 2;
            number = self.number()?;
        }
        let distance = number >> 2;
        match number & 3 {
            tag::WORD => self.last.position += distance,
            tag::SENTENCE => {
                self.last.sentence += distance;
                self.last.position = self.number()?;
            }
            _ => {
                self.last.report += distance;
                self.last.sentence = self.number()?;
                self.last.position = self.number()?;
            }
        }
        Some(self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_occurrences() -> impl Strategy<Value = Vec<Occurrence>> {
        let places = proptest::collection::btree_set((0u32..40, 0u32..300, 0u32..300), 0..60);
        (places, 1u32..4).prop_map(|(places, words)| {
            let every_third = |at: usize| if at.is_multiple_of(3) { words } else { 1 };
            let occurrences = places.into_iter().enumerate();
            occurrences
                .map(|(at, (report, sentence, position))| Occurrence {
                    report,
                    sentence,
                    position,
                    words: every_third(at),
                })
                .collect()
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(occurrences in any_occurrences()) {
            let mut run = Run::default();
            occurrences.iter().for_each(|next| run.push(*next));
            prop_assert_eq!(run.iter().collect::<Vec<_>>(), &occurrences[..]);
            for is_one_word in [false, true] {
                let mut expected = std::collections::BTreeMap::new();
                for found in occurrences.iter().filter(|found| found.words == 1 || !is_one_word) {
                    *expected.entry(found.report).or_insert(0) += 1;
                }
                let mut counted = std::collections::BTreeMap::new();
                run.by_report(is_one_word, |report, times| {
                    counted.insert(report, times);
                });
                prop_assert_eq!(counted, expected);
            }
        }

        #[test]
        fn a_report_that_is_taken_out_leaves_the_others_and_room_for_more(occurrences in any_occurrences(), report in 0u32..40) {
            let mut run = Run::default();
            occurrences.iter().for_each(|next| run.push(*next));
            run.remove(report);
            let next = Occurrence { report: 50, sentence: 1, position: 2, words: 1 };
            run.push(next);
            let left = occurrences.into_iter().filter(|found| found.report != report).chain([next]);
            prop_assert_eq!(run.iter().collect::<Vec<_>>(), left.collect::<Vec<_>>());
        }
    }
}
