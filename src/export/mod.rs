//! How does it leave the page?
//!
//! Whatever a reader takes along carries its source with it: which report, which sentence,
//! what was asked, on which day, of which version of the data, and the address where it can
//! be seen. All forms take that from one header, [`Exported`].
//!
//! # What this room does not do
//!
//! It copies, saves and prints nothing; it only says what the text is. Addresses, the day
//! and words in the reader's language are given to it.

mod analysis;
mod annotations;
mod citation;
mod exported;
mod json;
pub mod map;
mod references;
mod table;
// What is written is read back with libraries that are not there in the browser.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod xml;

pub use analysis::AnalysisRecord;
pub use annotations::{Annotated, annotations};
#[cfg(all(feature = "ui", not(target_arch = "wasm32")))]
pub(crate) use citation::month_in_words;
pub use citation::{Cited, Passage, Style, cite, cite_all, spot_in_words};
pub use exported::Exported;
pub use table::Table;
