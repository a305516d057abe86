//! Which percentages are shares of the gross domestic product?

use super::amounts::AmountReader;
use super::amounts::Draft;
use super::amounts::Part;
use super::line::Line;
use super::numbers::Number;
use crate::corpus::Comparator;

impl AmountReader {
    /// Which percentages are shares of the gross domestic product? Those that say so, those
    /// of a norm, and those that repeat or break down one that was named, unless they say
    /// what else they are of.
    pub(super) fn settle_shares(&self, line: Line<'_>, drafts: &mut [Draft], shares: &mut Vec<Number>) {
        let mut was_share = false;
        for draft in drafts.iter_mut().filter(|draft| draft.unit == "%") {
            let or_more = self.bounds.or_more(line, draft.behind);
            let of_product = self.product_behind(line, or_more.unwrap_or(draft.behind));
            if or_more.is_some() && draft.comparator == Comparator::Equal {
                draft.comparator = Comparator::More;
            }
            if let Some(end) = of_product {
                draft.words.end = end;
            }
            let says_of_what = self.part(line, draft.behind) == Some(Part::Of);
            let is_share = of_product.is_some()
                || self.is_norm(line, draft)
                || (!says_of_what && (was_share || shares.contains(&draft.number)));
            if is_share {
                draft.unit = "%bbp";
                was_share = true;
                // A handful of norms is all a report has; a list of nonsense stays short too.
                if shares.len() < 16 && !shares.contains(&draft.number) {
                    shares.push(draft.number);
                }
            }
        }
        // *van 2% naar 3,5% van het BBP*
        for nth in (1..drafts.len()).rev() {
            let (before, after) = (&drafts[nth - 1], &drafts[nth]);
            let between = self.part(line, before.behind);
            if before.unit == "%"
                && after.unit == "%bbp"
                && after.words.start <= before.behind + 2
                && (between == Some(Part::To) || after.words.start == before.behind)
            {
                drafts[nth - 1].unit = "%bbp";
            }
        }
    }

    /// Behind *van het BBP*, *van hun bruto binnenlands product*.
    fn product_behind(&self, line: Line<'_>, at: usize) -> Option<usize> {
        if self.part(line, at) == Some(Part::Product) {
            return Some(at + 1);
        }
        if self.part(line, at) != Some(Part::Of) {
            return None;
        }
        let mut at = at + 1;
        for _ in 0..3 {
            match self.part(line, at) {
                Some(Part::Product) => return Some(at + 1),
                Some(Part::Gross) if self.part(line, at + 2) == Some(Part::Domestic) => return Some(at + 3),
                Some(Part::Determiner) => at += 1,
                _ => return None,
            }
        }
        None
    }

    /// *2%-norm*, *norm van 2%*, *2% aan defensie*
    fn is_norm(&self, line: Line<'_>, draft: &Draft) -> bool {
        let start = draft.words.start;
        let part_before = |back: usize| start.checked_sub(back).and_then(|at| self.part(line, at));
        let of_defence = self.part(line, draft.behind + 1) == Some(Part::Defence);
        self.part(line, draft.behind) == Some(Part::Norm)
            || (part_before(1) == Some(Part::Of) && part_before(2) == Some(Part::Norm))
            || (of_defence && self.part(line, draft.behind) != Some(Part::Of))
    }
}
