//! What is a report, a paragraph, a sentence called, for good?
//!
//! Ids stand in links that readers have sent to each other, so a published id never
//! changes its meaning. A report is named for its last day and its place
//! (`2025-05-15-antalya`), a paragraph and a sentence for their number (`p5`, `p5z5`).

use std::fmt;
use std::str::FromStr;

/// The permanent id of a report, `2025-05-15-antalya`.
///
/// Lower-case ASCII letters, digits and hyphens, at most [`ReportId::LONGEST`] bytes:
/// safe in a file name and in an address without escaping.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ReportId(String);

impl ReportId {
    /// The length, in bytes, past which no id is accepted.
    pub const LONGEST: usize = 80;

    /// What the ids of reports begin with that readers added themselves; behind it stands a
    /// hash of their text. No report of the dataset is named so.
    pub const OWN: &'static str = "eigen-";

    /// Is this a report that a reader added?
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.0.starts_with(Self::OWN)
    }

    /// The id as it stands in addresses and file names.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Is this a word made of lower-case letters, digits and single hyphens?
///
/// Every id of the dataset has this form: reports, topics, actors, places.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= ReportId::LONGEST
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// The text is no id of the kind that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl FromStr for ReportId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if is_slug(text) { Ok(Self(text.to_owned())) } else { Err(NotAnId) }
    }
}

impl fmt::Display for ReportId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a sentence stands inside its report: `p5z5`. Both numbers count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Spot {
    /// Number of the paragraph in the report.
    pub paragraph: u16,
    /// Number of the sentence in the paragraph.
    pub sentence: u16,
}

impl FromStr for Spot {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let numbers = text.strip_prefix('p').and_then(|rest| rest.split_once('z')).ok_or(NotAnId)?;
        Ok(Self { paragraph: count(numbers.0)?, sentence: count(numbers.1)? })
    }
}

/// A number as ids write it: from 1, without sign or leading zero, so that one spot has
/// one name.
fn count(digits: &str) -> Result<u16, NotAnId> {
    if digits.starts_with(['0', '+']) {
        return Err(NotAnId);
    }
    digits.parse().map_err(|_| NotAnId)
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "p{}z{}", self.paragraph, self.sentence)
    }
}

/// The permanent id of a sentence, `2025-05-15-antalya.p5z5`: what a ¶ link points at.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SentenceId {
    /// The report it stands in.
    pub report: ReportId,
    /// Where in that report.
    pub spot: Spot,
}

impl FromStr for SentenceId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let (report, spot) = text.split_once('.').ok_or(NotAnId)?;
        Ok(Self { report: report.parse()?, spot: spot.parse()? })
    }
}

impl fmt::Display for SentenceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.report, self.spot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_id_reads_back_as_it_was_written() {
        let id: SentenceId = "2025-05-15-antalya.p5z5".parse().expect("a published id");
        assert_eq!(id.to_string(), "2025-05-15-antalya.p5z5");
        assert_eq!(id.spot, Spot { paragraph: 5, sentence: 5 });
    }

    #[test]
    fn one_sentence_has_one_name() {
        for near_miss in ["p05z5", "p5z05", "p0z1", "p+5z5", "p5", "z5", "p5z", "P5Z5", "p5z5 ", "p99999z1"] {
            assert_eq!(near_miss.parse::<Spot>(), Err(NotAnId), "{near_miss:?} must not name a sentence");
        }
    }

    #[test]
    fn ids_need_no_escaping_in_an_address() {
        for bad in ["", "Antalya", "a b", "a--b", "-a", "a-", "a.b", "ankara#", "türkiye"] {
            assert!(!is_slug(bad), "{bad:?} must not pass for an id");
        }
        assert!(is_slug("360-gradenaanpak"));
    }
}
