//! Which known words are close to one that is not?

use crate::order::sort_by;

/// How many words are offered at most.
const OFFERED: usize = 3;

/// The known words nearest to `wanted`: those it begins, then those within a third of its
/// letters in edits; the more frequent first among equals.
///
/// O(known words × length²), but for those too long or too short to be near.
pub(super) fn nearest<'a>(wanted: &str, known: impl Iterator<Item = (&'a str, usize)>) -> Vec<&'a str> {
    let letters: Vec<char> = wanted.chars().collect();
    let furthest = ((letters.len() + 1) / 3).clamp(1, 3);
    let mut close: Vec<(usize, usize, &str)> = known
        .filter_map(|(word, often)| {
            if letters.len() > 2 && word.starts_with(wanted) {
                return Some((0, usize::MAX - often, word));
            }
            // Folded words are nearly all of one byte a letter; one that is not is let through.
            if word.is_ascii() && word.len().abs_diff(letters.len()) > furthest {
                return None;
            }
            let distance = edits(&letters, word, furthest);
            (distance <= furthest).then_some((distance, usize::MAX - often, word))
        })
        .collect();
    sort_by(&mut close, Ord::cmp);
    close.truncate(OFFERED);
    close.into_iter().map(|(_, _, word)| word).collect()
}

/// Levenshtein distance: letters to add, drop or change. Where it is further than `furthest`,
/// some number beyond that.
fn edits(wanted: &[char], word: &str, furthest: usize) -> usize {
    let mut row: Vec<usize> = (0..=wanted.len()).collect();
    for (i, letter) in word.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, other) in wanted.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
        if row.iter().all(|edits| *edits > furthest) {
            return furthest + 1;
        }
    }
    row[wanted.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_leads_to_the_word_that_was_meant() {
        let known = [("oekraine", 12), ("oekraiense", 1), ("steun", 9), ("top", 10)];
        for (typed, offered) in [("oekrane", "oekraine"), ("oekr", "oekraine"), ("stuen", "steun"), ("tob", "top")] {
            assert_eq!(nearest(typed, known.into_iter()).first(), Some(&offered), "{typed}");
        }
        assert!(nearest("vrede", known.into_iter()).is_empty(), "nothing is like it, so nothing is offered");
    }
}
