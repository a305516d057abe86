//! What was left out, and how often?

use super::LeftOut;
use super::Part;

/// Counts the parts of a file that are not in its text.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// In the order of [`Part`], of which there are a dozen.
    counts: Vec<LeftOut>,
}

impl Tally {
    /// Here is one more of them.
    pub(super) fn count(&mut self, part: Part) {
        let at = self.counts.iter().take_while(|counted| counted.what < part).count();
        match self.counts.get_mut(at) {
            Some(counted) if counted.what == part => counted.n = counted.n.saturating_add(1),
            _ => self.counts.insert(at, LeftOut { what: part, n: 1 }),
        }
    }

    /// Each part once, in the order of [`Part`].
    pub(super) fn finish(self) -> Vec<LeftOut> {
        self.counts
    }
}
