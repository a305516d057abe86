//! How is a reader's own report kept?
//!
//! As the dataset keeps its reports, in three files of text, so that what a curator needs is
//! there from the start; with what people put right beside it ([`Corrections`]), and with
//! what the analysis knows beyond the files. What the page shows is made from that anew
//! ([`OwnReport::packed`]), without the analysis.

mod answer;
mod card;
pub mod collection;
mod corrections;
pub mod draft;
mod facts;
mod fingerprint;
mod joining;
mod names;
mod notes;
mod packed;
mod prepared;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use answer::Answer;
pub use card::Card;
pub use card::Kept;
pub use corrections::CorrectedRows;
pub use corrections::Correction;
pub use corrections::Corrections;
pub use corrections::FilePart;
pub use corrections::Files;
pub use corrections::Mistake;
pub use facts::Fact;
pub use facts::Origin;
pub use facts::Proposal;
pub use fingerprint::own_id;
pub use joining::Joined;
pub use joining::Joining;
pub use joining::Uniting;
pub use packed::Packed;
pub use packed::places;
pub use prepared::Prepared;

use crate::analysis::Analysis;
use crate::analysis::Analyst;
use crate::analysis::Notes;
use crate::corpus::Corpus;
use crate::corpus::Problem;
use crate::corpus::ReportFiles;
use crate::corpus::read_report_with;
use crate::import::Form;
use crate::import::Given;
use crate::import::LeftOut;
use crate::import::Received;
use crate::import::Refusal;
use crate::import::read;
use collection::BadRow;
use corrections::merged;
use facts::facts;
use names::known_names;
use names::with_names;
use serde::Deserialize;
use serde::Serialize;

/// A report as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnReport {
    /// The form of this record, [`OwnReport::VERSION`].
    pub version: u16,
    /// `eigen-` and a fingerprint of the running text: the same report is the same in any
    /// form, see [`own_id`].
    pub id: String,
    /// The name of the file it came in.
    pub file_name: String,
    /// What that file was.
    pub form: Form,
    /// `ID.txt`, as it was found.
    pub report: String,
    /// `ID.uitspraken.tsv`, as it was found.
    pub statements: String,
    /// `ID.vermeldingen.tsv`, as it was found.
    pub mentions: String,
    /// Rows of `namen.tsv` for names that the dataset's own has none for.
    pub names: String,
    /// What the analysis knows beyond the files: why topics were given, what abbreviations
    /// and people are. A line each, in words of the dataset.
    pub notes: String,
    /// Which lines of the header the text does not tell, so that something was filled in.
    pub assumed: Vec<Fact>,
    /// What of the file is not in the report.
    pub left_out: Vec<LeftOut>,
    /// What was put right by hand.
    pub corrections: Corrections,
}

/// Reads a file, analyses it, and drafts the dataset's files from that.
///
/// O(n) time in the length of its text; some milliseconds for a report.
///
/// # Errors
///
/// See [`read`]; [`Refusal::NoText`] where there is no sentence of running text.
pub fn receive(given: &Given, analyst: &mut Analyst) -> Result<OwnReport, Refusal> {
    received(given, analyst).map(|(own, _)| own)
}

/// The same, with the report as a collection of one.
fn received(given: &Given, analyst: &mut Analyst) -> Result<(OwnReport, Corpus), Refusal> {
    let Received { form, text, left_out } = read(given)?;
    let analysis = analyst.analyse(&text);
    if analysis.sentences.is_empty() {
        return Err(Refusal::NoText);
    }
    let (facts, assumed) = facts(&text, &analysis, given.name, given.modified);
    let mut own = OwnReport {
        version: OwnReport::VERSION,
        id: own_id(analysis.paragraphs.iter().map(|paragraph| paragraph.text.as_str())),
        file_name: draft::tidy(given.name),
        form,
        report: draft::text(&facts, &analysis),
        statements: draft::statements(&analysis),
        mentions: draft::mentions(&analysis),
        names: String::new(),
        notes: String::new(),
        assumed,
        left_out,
        corrections: Corrections::default(),
    };
    let corpus = own.note(&analysis, analyst);
    Ok((own, corpus))
}

impl OwnReport {
    /// The form of the record that this version of the page writes. Older ones are read; a
    /// newer one is not.
    pub const VERSION: u16 = 1;

    /// What is proposed for the header, and how it is known.
    #[must_use]
    pub fn proposals(&self) -> Vec<Proposal> {
        let files = self.files();
        let header: Vec<&str> = files.report.lines().take_while(|line| !line.is_empty()).collect();
        let proposal = |fact: Fact| {
            let value = header.iter().find_map(|line| line.strip_prefix(fact.key())?.strip_prefix(':'));
            let origin = match fact {
                _ if self.corrections.facts.iter().any(|(known, _)| *known == fact) => Origin::Corrected,
                _ if self.assumed.contains(&fact) => Origin::Assumed,
                _ => Origin::Found,
            };
            Proposal { fact, value: value.unwrap_or_default().trim().to_owned(), origin }
        };
        Fact::ALL.map(proposal).into()
    }

    /// The dataset's own three files, with all corrections in them. O(n).
    #[must_use]
    pub fn files(&self) -> Files {
        merged(self)
    }

    /// The report as a collection of one, with its corrections. Topics have no labels there;
    /// those of the dataset do. O(n).
    ///
    /// # Errors
    ///
    /// What is wrong in the files, where corrections made something wrong. What was drafted
    /// has no problems.
    pub fn corpus(&self) -> Result<Corpus, Vec<Problem>> {
        let (corpus, problems) = self.corpus_of(&self.files());
        if problems.is_empty() { Ok(corpus) } else { Err(problems) }
    }

    /// As much of the report as can be read from these files of it.
    pub(super) fn corpus_of(&self, files: &Files) -> (Corpus, Vec<Problem>) {
        let Files { report, statements, mentions } = files;
        read_report_with(with_names(&self.names), &ReportFiles { id: &self.id, text: report, statements, mentions })
    }

    /// The record, if it is one: of a version that is known, under the id that its text has,
    /// its files sound. For records that have been somewhere else. O(n).
    ///
    /// # Errors
    ///
    /// Why it is none.
    pub fn checked(self) -> Result<Self, BadRow> {
        self.sound().map(|_| self)
    }

    /// The report as a collection of one, if [it is sound](Self::checked).
    fn sound(&self) -> Result<Corpus, BadRow> {
        if self.version > Self::VERSION {
            return Err(BadRow::Newer);
        }
        let (found, problems) = self.corpus_of(&Files {
            report: self.report.clone(),
            statements: self.statements.clone(),
            mentions: self.mentions.clone(),
        });
        let paragraphs = found.reports.iter().flat_map(|report| &report.paragraphs);
        if self.id != own_id(paragraphs.map(|paragraph| paragraph.text.as_str())) {
            return Err(BadRow::Altered);
        }
        if !self.corrections.is_empty() {
            return self.corpus().map_err(|_| BadRow::Unsound);
        }
        if problems.is_empty() { Ok(found) } else { Err(BadRow::Unsound) }
    }

    /// Corrects several things at once; all of them, or, where something is not right
    /// afterwards, none. O(n) in the length of the report.
    ///
    /// # Errors
    ///
    /// What is not right.
    pub fn correct(&mut self, corrections: Vec<Correction>, analyst: &Analyst) -> Result<(), Vec<Mistake>> {
        self.corrected(corrections, analyst).map(drop)
    }

    /// The same, with the report as a collection of one.
    fn corrected(&mut self, corrections: Vec<Correction>, analyst: &Analyst) -> Result<Corpus, Vec<Mistake>> {
        let mut corrected = self.clone();
        corrections.into_iter().for_each(|correction| corrected.corrections.take(correction));
        let files = corrected.files();
        corrected.names = known_names(&files.statements, &files.mentions, &[], analyst, &self.names, |_| None);
        let (corpus, problems) = corrected.corpus_of(&files);
        if !problems.is_empty() {
            return Err(corrected.corrections.mistakes(&files, &problems));
        }
        *self = corrected;
        Ok(corpus)
    }

    /// Adds what the analysis knows beyond the files; the report as a collection of one.
    fn note(&mut self, analysis: &Analysis, analyst: &Analyst) -> Corpus {
        self.names = known_names(&self.statements, &self.mentions, &analysis.people, analyst, "", |id| Some(id));
        let (corpus, _) = self.corpus_of(&self.files());
        self.notes = notes::in_words(&Notes::of_one(&corpus, analysis, analyst).pack(&corpus), &corpus);
        corpus
    }
}
