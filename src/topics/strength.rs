//! How strongly are two things linked, beyond what their numbers of sentences bring about?

use super::{Link, Shown, TopicMap};

/// How much more often two things stand together than chance would have it.
///
/// Normalised pointwise mutual information over sentences, dimensionless, from −1 to 1:
/// `ln(p_ab ÷ (p_a · p_b)) ÷ −ln p_ab`, in which each p is a part of `all` sentences. 1:
/// neither ever stands without the other. 0: together as often as chance puts them
/// together. −1: never together. Between, a pair that is rare and always together counts
/// above one that is frequent and often together; but a single shared sentence says little,
/// whatever its strength, so numbers go with it wherever it is shown.
///
/// Method: Bouma (2009), *Normalized (pointwise) mutual information in collocation
/// extraction*, GSCL. `together` is at most `a` and `b`, which are at most `all`. A pair
/// that stands in every sentence has strength 1.
///
/// O(1). Only `libm` and plain arithmetic: the same on every engine.
///
/// # Example
///
/// ```
/// use verslagwijzer::topics::strength;
///
/// assert_eq!(strength(4, 4, 4, 49), 1.0);
/// assert!(strength(1, 7, 7, 49).abs() < 1e-9, "as chance has it");
/// assert_eq!(strength(0, 7, 7, 49), -1.0);
/// ```
#[must_use]
pub fn strength(together: usize, a: usize, b: usize, all: usize) -> f64 {
    if together == 0 {
        return -1.0;
    }
    if together >= all {
        return 1.0;
    }
    // Exact: no collection has 2⁵³ sentences.
    let [together, a, b, all] = [together, a, b, all].map(|n| n as f64);
    libm::log(together * all / (a * b)) / libm::log(all / together)
}

impl TopicMap {
    /// The strength of a link over the sentences that are shown: see [`strength`]. For an
    /// actor and a topic, standing together means a statement of that actor about that
    /// topic. O(1).
    #[must_use]
    pub fn strength(&self, shown: &Shown, link: usize) -> f64 {
        let Link { a, b, .. } = self.links[link];
        strength(shown.links[link], shown.nodes[a], shown.nodes[b], shown.sentences)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Computed apart from this code, with natural logarithms of fractions:
    /// ln(5/49 ÷ (13/49 · 10/49)) ÷ −ln(5/49) and so on.
    #[test]
    fn the_strength_is_that_of_the_paper() {
        for (together, a, b, all, expected) in
            [(5, 13, 10, 49, 0.277_659), (1, 10, 20, 49, -0.361_398), (2, 2, 8, 49, 0.566_603)]
        {
            let found = strength(together, a, b, all);
            assert!((found - expected).abs() < 1e-6, "{together} of {a} and {b} in {all}: {found}");
        }
    }

    proptest! {
        #[test]
        fn it_lies_between_never_and_always_and_has_no_direction(all in 1_usize..200, parts in any::<[prop::sample::Index; 3]>()) {
            let a = parts[0].index(all) + 1;
            let b = parts[1].index(all) + 1;
            // No fewer than must overlap, no more than can.
            let least = (a + b).saturating_sub(all);
            let together = least + parts[2].index(a.min(b) - least + 1);
            let found = strength(together, a, b, all);
            prop_assert!((-1.0 - 1e-9..=1.0 + 1e-9).contains(&found), "{found}");
            prop_assert_eq!(found.to_bits(), strength(together, b, a, all).to_bits());
        }

        #[test]
        fn one_more_shared_sentence_makes_it_stronger(a in 2_usize..40, b in 2_usize..40, together in 1_usize..39) {
            prop_assume!(together < a.min(b));
            prop_assert!(strength(together + 1, a, b, 100) > strength(together, a, b, 100));
        }
    }
}
