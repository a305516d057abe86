//! What does the page keep of an own report?
//!
//! The record itself, a card for its list, and what the page unpacks. Each needs the report's
//! files read, and reading them again would take longer than all the rest: here all follow
//! from one reading.

use super::Card;
use super::Correction;
use super::Kept;
use super::Mistake;
use super::OwnReport;
use super::Packed;
use super::collection::BadRow;
use super::received;
use crate::analysis::Analyst;
use crate::corpus::Corpus;
use crate::import::Given;
use crate::import::Refusal;

/// An own report with all that the page keeps beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// The report.
    pub own: OwnReport,
    /// What a list tells of it.
    pub card: Card,
    /// What the page unpacks.
    pub packed: Packed,
}

impl Prepared {
    /// A report from a file: see [`receive`](super::receive).
    ///
    /// # Errors
    ///
    /// Why the file gives none.
    pub fn received(given: &Given, analyst: &mut Analyst) -> Result<Self, Refusal> {
        received(given, analyst).map(|(own, corpus)| Self::with(own, corpus))
    }

    /// A report from a record that has been somewhere else: see [`OwnReport::checked`].
    ///
    /// # Errors
    ///
    /// Why the record is none.
    pub fn checked(own: OwnReport) -> Result<Self, BadRow> {
        own.sound().map(|corpus| Self::with(own, corpus))
    }

    /// A report with these corrections: see [`OwnReport::correct`].
    ///
    /// # Errors
    ///
    /// What is not right.
    pub fn corrected(
        mut own: OwnReport,
        corrections: Vec<Correction>,
        analyst: &Analyst,
    ) -> Result<Self, Vec<Mistake>> {
        own.corrected(corrections, analyst).map(|corpus| Self::with(own, corpus))
    }

    /// A report as it is. Where corrections made a row unreadable, that row is missing.
    #[must_use]
    pub fn of(own: OwnReport) -> Self {
        let (corpus, _) = own.corpus_of(&own.files());
        Self::with(own, corpus)
    }

    /// The same as the page keeps it, with the report as JSON.
    #[must_use]
    pub fn kept(self, report: String) -> Kept {
        Kept { card: self.card, report, packed: self.packed }
    }

    fn with(own: OwnReport, corpus: Corpus) -> Self {
        Self { card: Card::of(&own, corpus.sentences.len()), packed: own.packed_from(corpus), own }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::import::own::Fact;
    use crate::import::own::tests::two_reports;

    #[test]
    fn what_is_kept_beside_a_report_is_what_the_report_says() {
        for own in two_reports() {
            let prepared = Prepared::of(own.clone());
            assert_eq!(prepared.packed, own.packed());
            assert_eq!(
                prepared.card.n_sentences,
                own.corpus().map(|corpus| corpus.sentences.len()).unwrap_or_default()
            );
            assert_eq!(Prepared::checked(own), Ok(prepared));
        }
    }

    #[test]
    fn a_correction_shows_in_all_of_it() {
        let [own, _] = two_reports();
        let title = Correction::Fact { fact: Fact::Title, value: Some("Een andere titel".to_owned()) };
        let prepared = Prepared::corrected(own, vec![title], &Analyst::new()).expect("a title");
        assert_eq!(prepared.card.fact(Fact::Title), "Een andere titel");
        assert!(prepared.packed.packed.contains("Een andere titel"));
        assert_eq!(prepared, Prepared::of(prepared.own.clone()));
    }
}
