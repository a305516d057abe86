//! Which tables does the analysis read?
//!
//! Those of `src/analysis/lists/` and the topics of the dataset, as `build.rs` packed them:
//! whatever reads reports is fetched, so what the analysis never looks at is left out, and so
//! is what follows from the rest. The build script reads them whole.

use crate::analysis::with_ids;
use std::sync::LazyLock;

static PLACES: LazyLock<String> = LazyLock::new(|| with_ids(include_str!(concat!(env!("OUT_DIR"), "/plaatsen.tsv"))));

static ORGANISATIONS: LazyLock<String> =
    LazyLock::new(|| with_ids(include_str!(concat!(env!("OUT_DIR"), "/organisaties.tsv"))));

static PEOPLE: LazyLock<String> = LazyLock::new(|| with_ids(include_str!(concat!(env!("OUT_DIR"), "/personen.tsv"))));

/// The topics with their groups and their word lists; `-` stands for what they are called.
pub(crate) const TOPICS: &str = include_str!(concat!(env!("OUT_DIR"), "/onderwerpen.tsv"));

/// `plaatsen.tsv`.
pub(crate) fn places() -> &'static str {
    &PLACES
}

/// `organisaties.tsv`.
pub(crate) fn organisations() -> &'static str {
    &ORGANISATIONS
}

/// `personen.tsv`.
pub(crate) fn people() -> &'static str {
    &PEOPLE
}
