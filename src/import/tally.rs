//! What was left out, and how often?

use super::LeftOut;
use super::Part;
use std::collections::BTreeMap;

/// Counts the parts of a file that are not in its text.
#[derive(Debug, Default)]
pub(super) struct Tally {
    counts: BTreeMap<Part, u32>,
}

impl Tally {
    /// Here is one more of them.
    pub(super) fn count(&mut self, part: Part) {
        let count = self.counts.entry(part).or_default();
        *count = count.saturating_add(1);
    }

    /// Each part once, in the order of [`Part`].
    pub(super) fn finish(self) -> Vec<LeftOut> {
        self.counts.into_iter().map(|(what, n)| LeftOut { what, n }).collect()
    }
}
