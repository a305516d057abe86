//! What is known of the meeting, and how?
//!
//! A report of the dataset says above its text when and where the ministers met. Of a
//! reader's own report the text has to tell; what it does not tell is assumed, and said to
//! be.

use super::draft;
use super::draft::tidy;
use crate::analysis::Analysis;
use crate::corpus::Date;
use crate::import::model::words;
use serde::Deserialize;
use serde::Serialize;

/// A line of a report's header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Fact {
    /// The title above it.
    #[serde(rename = "titel")]
    Title,
    /// The first day of the meeting, `2025-05-14`.
    #[serde(rename = "begin")]
    Begin,
    /// Its last day.
    #[serde(rename = "eind")]
    End,
    /// The town.
    #[serde(rename = "plaats")]
    Place,
    /// The country.
    #[serde(rename = "land")]
    Country,
    /// `formeel` or `informeel`.
    #[serde(rename = "vorm")]
    Format,
    /// Who received the ministers; may be empty.
    #[serde(rename = "gastheer")]
    Host,
    /// The meeting it prepared, `name · place · first day · last day`; may be empty.
    #[serde(rename = "daarna")]
    Next,
    /// Numbers of the parliamentary papers, with `;` between them; may be empty.
    #[serde(rename = "dossier")]
    Dossier,
    /// Where the text comes from.
    #[serde(rename = "bron")]
    Source,
}

impl Fact {
    /// All of them, in the order of the header.
    pub const ALL: [Self; 10] = [
        Self::Title,
        Self::Begin,
        Self::End,
        Self::Place,
        Self::Country,
        Self::Format,
        Self::Host,
        Self::Next,
        Self::Dossier,
        Self::Source,
    ];

    /// The word in front of the colon.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Title => "titel",
            Self::Begin => "begin",
            Self::End => "eind",
            Self::Place => "plaats",
            Self::Country => "land",
            Self::Format => "vorm",
            Self::Host => "gastheer",
            Self::Next => "daarna",
            Self::Dossier => "dossier",
            Self::Source => "bron",
        }
    }

    /// The line with this word in front.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fact| fact.key() == key)
    }
}

/// How a fact is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The text tells it.
    Found,
    /// The text does not tell it, and something had to be filled in.
    Assumed,
    /// Somebody has said so.
    Corrected,
}

words! { Origin { Found = "found", Assumed = "assumed", Corrected = "corrected", } }

/// What is proposed for a line of the header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Which line.
    pub fact: Fact,
    /// What it says.
    pub value: String,
    /// How that is known.
    pub origin: Origin,
}

/// A country that nobody knows.
const UNKNOWN: &str = "onbekend";

/// The longest place that the name of a file is taken for, in bytes.
const LONGEST_PLACE: usize = 60;

/// The header of an own report: what an analysis found, with what it did not find filled in,
/// and which lines those are. `raw` is the text that was analysed; the header of a dataset
/// file has the last word.
///
/// The days are then the one on which the file was last changed, the place and the title the
/// name of the file, the format formal, as a meeting is that is not called informal.
pub(super) fn facts(
    raw: &str,
    analysis: &Analysis,
    file_name: &str,
    modified: Date,
) -> ([(Fact, String); 10], Vec<Fact>) {
    let stem = stem(file_name);
    let place = stem[..stem.floor_char_boundary(LONGEST_PLACE)].trim_end();
    let modified = modified.to_string();
    let mut assumed = Vec::new();
    let facts = draft::facts(analysis).map(|(fact, found)| {
        let found = if found.is_empty() { tidy(stated(raw, fact)) } else { tidy(&found) };
        if !found.is_empty() {
            return (fact, found);
        }
        let filled_in = match fact {
            Fact::Title => stem.clone(),
            Fact::Begin | Fact::End => modified.clone(),
            Fact::Place => place.to_owned(),
            Fact::Country => UNKNOWN.to_owned(),
            Fact::Format => "formeel".to_owned(),
            Fact::Source => return (fact, format!("Eigen bestand: {}", tidy(file_name))),
            Fact::Host | Fact::Next | Fact::Dossier => return (fact, found),
        };
        assumed.push(fact);
        (fact, filled_in)
    });
    (facts, assumed)
}

/// What the header of a dataset file says that an analysis does not take up.
fn stated(raw: &str, fact: Fact) -> &str {
    if draft::is_raw(raw) || !matches!(fact, Fact::Dossier | Fact::Source) {
        return "";
    }
    let mut lines = raw.lines().take_while(|line| !line.is_empty());
    lines.find_map(|line| line.strip_prefix(fact.key())?.strip_prefix(':')).unwrap_or_default()
}

/// The name of a file without its folder and its ending.
fn stem(file_name: &str) -> String {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = tidy(name.rsplit_once('.').map_or(name, |(stem, _)| stem));
    if stem.is_empty() { UNKNOWN.to_owned() } else { stem }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Analyst;

    fn known(raw: &str, file_name: &str) -> (Vec<String>, Vec<Fact>) {
        let analysis = Analyst::new().analyse(raw);
        let (facts, assumed) = facts(raw, &analysis, file_name, "2026-06-01".parse().expect("a day"));
        (facts.into_iter().map(|(_, value)| value).collect(), assumed)
    }

    #[test]
    fn what_the_text_does_not_tell_is_assumed_and_said_to_be() {
        let (facts, assumed) = known("De ministers spraken over Irak.", "map/Verslag  van 3.docx");
        assert_eq!(
            facts,
            [
                "Verslag van 3",
                "2026-06-01",
                "2026-06-01",
                "Verslag van 3",
                "onbekend",
                "formeel",
                "",
                "",
                "",
                "Eigen bestand: map/Verslag van 3.docx"
            ]
        );
        use Fact::{Begin, Country, End, Format, Place, Title};
        assert_eq!(assumed, [Title, Begin, End, Place, Country, Format]);
    }

    #[test]
    fn a_report_that_tells_of_its_meeting_needs_no_guess() {
        let (facts, assumed) =
            known(include_str!("../../../tests/fixtures/ontvangen/2026-05-22-helsingborg.txt"), "x.txt");
        assert_eq!(facts[1..6], ["2026-05-21", "2026-05-22", "Helsingborg", "Zweden", "formeel"]);
        assert_eq!(assumed, []);
    }

    #[test]
    fn a_file_of_the_dataset_keeps_all_that_its_header_says() {
        let file =
            include_str!("../../../public/verslagen/2025-05-15-antalya.txt").replace("dossier:", "dossier: 28676-1");
        let (facts, assumed) = known(&file, "x.txt");
        assert_eq!(facts[8..], ["28676-1", "Verslag van de regering, tekst zoals ontvangen"]);
        assert_eq!(assumed, []);
    }

    #[test]
    fn a_file_without_a_name_has_one() {
        assert_eq!(["", "a/.docx", "\u{200B}.txt"].map(stem), ["onbekend"; 3]);
    }
}
