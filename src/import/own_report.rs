//! How is a reader's own report kept?

use super::Form;
use super::LeftOut;
use serde::Deserialize;
use serde::Serialize;

/// A report as it is kept: the dataset's own three files, as they were found; and what was
/// corrected by hand, apart from them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnReport {
    /// `eigen-` and a fingerprint of the text: the same report is the same in any form.
    pub id: String,
    /// The name of the file it came in.
    pub file_name: String,
    /// What that file was.
    pub form: Form,
    /// `ID.txt`
    pub report: String,
    /// `ID.uitspraken.tsv`
    pub statements: String,
    /// `ID.vermeldingen.tsv`
    pub mentions: String,
    /// What of the file is not in the report.
    pub left_out: Vec<LeftOut>,
}

/// A report as the page unpacks it, beside the embedded ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    /// What [`crate::corpus::pack`] gives.
    pub packed: String,
    /// What [`crate::corpus::sentences`] gives.
    pub sentences: String,
    /// What [`crate::analysis::Notes::pack`] gives.
    pub notes: String,
    /// Ids of places, each with its coordinates.
    pub places: String,
}
