//! What does each stretch of a text carry?

use crate::order::sort_by;
use std::ops::Range;

/// Cuts a stretch of text into pieces that are the same throughout: for each layer of
/// ranges, either inside one of them or outside.
///
/// This is how a sentence with emphasis, search marks and shared wording is drawn without
/// one layer breaking another. Ranges of a layer come in order and do not overlap; they
/// may reach outside `stretch`. The answer covers `stretch` without a gap; each piece
/// tells, in the order of `layers`, which ones cover it.
///
/// O(n log n) in the number of ranges.
///
/// # Example
///
/// ```
/// use verslagwijzer::text::overlay;
///
/// let pieces = overlay(0..10, [&[2..5], &[4..20]]);
/// assert_eq!(pieces, [(0..2, [false, false]), (2..4, [true, false]), (4..5, [true, true]), (5..10, [false, true])]);
/// ```
#[must_use]
pub fn overlay<const N: usize>(stretch: Range<usize>, layers: [&[Range<usize>]; N]) -> Vec<(Range<usize>, [bool; N])> {
    let edges = layers.iter().copied().flatten().flat_map(|range| [range.start, range.end]);
    let mut cuts: Vec<usize> =
        edges.filter(|edge| stretch.contains(edge)).chain([stretch.start, stretch.end]).collect();
    sort_by(&mut cuts, Ord::cmp);
    cuts.dedup();
    let covers = |layer: &[Range<usize>], at: usize| {
        let next = layer.partition_point(|range| range.end <= at);
        layer.get(next).is_some_and(|range| range.start <= at)
    };
    cuts.windows(2).map(|cut| (cut[0]..cut[1], layers.map(|layer| covers(layer, cut[0])))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_empty_stretch_has_no_pieces() {
        let layer = std::iter::once(0..9).collect::<Vec<_>>();
        assert_eq!(overlay(3..3, [&layer]), []);
    }

    fn any_layer() -> impl Strategy<Value = Vec<Range<usize>>> {
        proptest::collection::btree_set(0usize..60, 0..12).prop_map(|edges| {
            let edges: Vec<usize> = edges.into_iter().collect();
            edges.chunks_exact(2).map(|pair| pair[0]..pair[1]).collect()
        })
    }

    proptest! {
        #[test]
        fn every_byte_carries_just_the_layers_that_cover_it(a in any_layer(), b in any_layer(), start in 0usize..30, length in 0usize..40) {
            let stretch = start..start + length;
            let mut at = start;
            for (piece, covered) in overlay(stretch.clone(), [&a, &b]) {
                prop_assert_eq!(piece.start, at);
                at = piece.end;
                for byte in piece {
                    let expected = [&a, &b].map(|layer| layer.iter().any(|range| range.contains(&byte)));
                    prop_assert_eq!(covered, expected, "byte {}", byte);
                }
            }
            prop_assert_eq!(at, stretch.end.max(start));
        }
    }
}
