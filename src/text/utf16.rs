//! Where does a place in the text lie for JavaScript?

use std::ops::Range;

/// Byte ranges of a text as ranges of its UTF-16 code units, in which JavaScript counts.
///
/// The ranges lie on character boundaries, in reading order and without overlap. O(n) time:
/// one pass over the text.
///
/// # Example
///
/// ```
/// use verslagwijzer::text::utf16_ranges;
///
/// assert_eq!(utf16_ranges("één 🕊 ok", &[0..5, 6..10]), [0..3, 4..6]);
/// ```
#[must_use]
pub fn utf16_ranges(text: &str, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let (mut bytes, mut units) = (0, 0);
    let mut units_before = |place: usize| {
        // Every character begins with a byte that continues none; those of four bytes are
        // two units.
        let passed = &text.as_bytes()[bytes..place];
        units += passed.iter().map(|byte| usize::from(byte & 0xC0 != 0x80) + usize::from(*byte >= 0xF0)).sum::<usize>();
        bytes = place;
        units
    };
    ranges.iter().map(|range| units_before(range.start)..units_before(range.end)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_same_words_are_cut_out(text in "([a-z ]|\\PC|[é…𝔘🕊]){0,60}") {
            let units: Vec<u16> = text.encode_utf16().collect();
            let words: Vec<Range<usize>> = tokens(&text).collect();
            for (range, word) in utf16_ranges(&text, &words).into_iter().zip(words) {
                prop_assert_eq!(String::from_utf16_lossy(&units[range]), &text[word]);
            }
        }
    }
}
