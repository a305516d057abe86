//! How does it leave the page?
//!
//! Whatever a reader takes along carries its source with it: which report, which sentence,
//! and the address where it can be read in its place.
//!
//! # What this room does not do
//!
//! It copies, saves and prints nothing; it only says what the text is. Addresses and words
//! in the reader's language are given to it.

mod analysis;
mod citation;
pub mod map;
mod reading;
mod table;
mod xml;

pub use analysis::AnalysisRecord;
pub use citation::{Citation, citation};
pub use reading::reading_html;
pub use table::Table;
