//! Where in the reports does a link land?

use std::fmt;
use std::str::FromStr;

use crate::corpus::ReportId;
use crate::corpus::SentenceId;
use crate::corpus::Spot;

/// A report, one of its paragraphs or one of its sentences, as the fragment of a link
/// names it: `2025-05-15-antalya`, `2025-05-15-antalya.p5`, `2025-05-15-antalya.p5z5`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// A report as a whole.
    Report(ReportId),
    /// A paragraph, by its number from 1.
    Paragraph(ReportId, u16),
    /// A sentence.
    Sentence(SentenceId),
}

/// The text names no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPlace;

impl Place {
    /// The report it is in.
    #[must_use]
    pub fn report(&self) -> &ReportId {
        match self {
            Self::Report(report) | Self::Paragraph(report, _) => report,
            Self::Sentence(sentence) => &sentence.report,
        }
    }

    /// The number of the paragraph it is, or is in.
    #[must_use]
    pub fn paragraph(&self) -> Option<u16> {
        match self {
            Self::Report(_) => None,
            Self::Paragraph(_, number) => Some(*number),
            Self::Sentence(sentence) => Some(sentence.spot.paragraph),
        }
    }

    /// The sentence it is.
    #[must_use]
    pub fn sentence(&self) -> Option<&SentenceId> {
        match self {
            Self::Sentence(sentence) => Some(sentence),
            _ => None,
        }
    }

    /// The place around it: of a sentence its paragraph, of a paragraph its report.
    #[must_use]
    pub fn around(&self) -> Option<Self> {
        match self {
            Self::Report(_) => None,
            Self::Paragraph(report, _) => Some(Self::Report(report.clone())),
            Self::Sentence(SentenceId { report, spot }) => Some(Self::Paragraph(report.clone(), spot.paragraph)),
        }
    }
}

impl FromStr for Place {
    type Err = NotAPlace;

    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let (report, spot) = match text.split_once('.') {
            Some((report, spot)) => (report, Some(spot)),
            None => (text, None),
        };
        let report = report.parse::<ReportId>().map_err(|_| NotAPlace)?;
        let Some(spot) = spot else { return Ok(Self::Report(report)) };
        if let Ok(spot) = spot.parse::<Spot>() {
            return Ok(Self::Sentence(SentenceId { report, spot }));
        }
        // One paragraph has one name: no sign, no leading zero.
        let digits = spot.strip_prefix('p').filter(|digits| !digits.starts_with(['0', '+'])).ok_or(NotAPlace)?;
        Ok(Self::Paragraph(report, digits.parse().map_err(|_| NotAPlace)?))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Report(report) => f.write_str(report.as_str()),
            Self::Paragraph(report, number) => write!(f, "{report}.p{number}"),
            Self::Sentence(sentence) => sentence.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_back_as_it_was_written() {
        for text in ["2025-05-15-antalya", "2025-05-15-antalya.p5", "2025-05-15-antalya.p5z5", "eigen-1f3a.p65535"] {
            assert_eq!(text.parse::<Place>().expect("a place").to_string(), text);
        }
    }

    #[test]
    fn one_place_has_one_name() {
        for text in
            ["", ".", ".p1", "a.", "a.p", "a.p0", "a.p05", "a.p+5", "a.p5z", "a.p5.z5", "A.p5", "a.p65536", "a b"]
        {
            assert_eq!(text.parse::<Place>(), Err(NotAPlace), "{text:?} must not name a place");
        }
    }

    #[test]
    fn a_sentence_lies_in_its_paragraph_and_that_in_its_report() {
        let sentence: Place = "2025-05-15-antalya.p5z3".parse().expect("a place");
        let paragraph = sentence.around().expect("a sentence is in a paragraph");
        let report = paragraph.around().expect("a paragraph is in a report");
        assert_eq!(paragraph.to_string(), "2025-05-15-antalya.p5");
        assert_eq!(report.to_string(), "2025-05-15-antalya");
        assert_eq!(report.around(), None);
    }
}
