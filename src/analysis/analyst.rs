//! How do the parts of an analysis work together?

use super::layout::Header;
use super::layout::layout;
use super::lexicon::Lexicon;
use super::model::AnalysedSentence;
use super::model::Analysis;
use super::model::Meeting;
use super::words::words;

/// So many different words may be kept from one report to the next: reports share most of
/// theirs, and a word that was met before costs a tenth of a new one.
const MOST_WORDS: usize = 20_000;

/// Reads reports. Holds the word lists of the room, compiled; making one costs
/// milliseconds, so keep it for the next report.
#[derive(Clone, Debug, Default)]
pub struct Analyst {
    lexicon: Lexicon,
}

impl Analyst {
    /// An analyst with the word lists that are compiled in.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What a report talks about: its text as received, or a file of the dataset, whose
    /// header then has the last word about the meeting.
    ///
    /// Total: any text gives an answer. O(n) time.
    #[must_use]
    pub fn analyse(&mut self, raw: &str) -> Analysis {
        if self.lexicon.n_met() > MOST_WORDS {
            self.lexicon.forget();
        }
        let layout = layout(raw);
        let meeting = Meeting::default();
        let mut sentences = Vec::new();
        for (spot, span) in &layout.sentences {
            let paragraph = &layout.paragraphs[usize::from(spot.paragraph) - 1];
            let _ = words(&paragraph.text, span.clone(), &mut self.lexicon);
            sentences.push(AnalysedSentence {
                spot: *spot,
                span: span.clone(),
                statements: Vec::new(),
                mentions: Vec::new(),
            });
        }
        Analysis {
            title: layout.title,
            meeting: with_header(meeting, &layout.header),
            paragraphs: layout.paragraphs,
            sentences,
            abbreviations: Vec::new(),
            enumerations: Vec::new(),
        }
    }
}

/// The facts that were found, but for those that a header states.
fn with_header(found: Meeting, header: &Header) -> Meeting {
    let stated = |key: &str, found: String| match header.value(key) {
        "" => found,
        stated => stated.to_owned(),
    };
    Meeting {
        days: header.days().or(found.days),
        place: stated("plaats", found.place),
        country: stated("land", found.country),
        format: header.format().or(found.format),
        host: stated("gastheer", found.host),
        next: header.next().or(found.next),
    }
}
