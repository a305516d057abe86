//! The dataset that is compiled in.

use crate::corpus::{Corpus, DatasetFiles, ReportFiles, read_checked};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The embedded reports. The build has checked the files, so none of them has a problem.
#[must_use]
pub fn corpus() -> Corpus {
    read_checked(&DatasetFiles { topics: TOPICS, names: NAMES, reports: &REPORTS })
}

/// Which state of the dataset this is: eight hexadecimal digits that change with it.
#[must_use]
pub fn version() -> &'static str {
    VERSION
}
