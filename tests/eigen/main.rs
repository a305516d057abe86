//! A reader's own files: real producers' give the sentences of the embedded reports, hostile
//! ones a clear refusal or a clean text.
//!
//! The files stand in `tests/fixtures/eigen/`, whose README says who made them; what is too
//! large or too odd to keep is made here.

mod hostile;
mod joined;
mod markup;
mod packed;
// The writer of zips that the room tests itself with.
#[path = "../../src/import/packing.rs"]
mod packing;
mod same_sentences;
mod zips;

use verslagwijzer::analysis::Analyst;
use verslagwijzer::import::Given;
use verslagwijzer::import::OwnReport;
use verslagwijzer::import::Received;
use verslagwijzer::import::Refusal;
use verslagwijzer::import::read;
use verslagwijzer::import::receive;

/// A file of this name, changed on a day of June.
fn given<'a>(name: &'a str, bytes: &'a [u8]) -> Given<'a> {
    Given { name, bytes, modified: "2026-06-01".parse().expect("a day") }
}

/// What is read of these bytes.
fn received(name: &str, bytes: &[u8]) -> Result<Received, Refusal> {
    read(&given(name, bytes))
}

/// The text that is read of these bytes.
fn text(name: &str, bytes: &[u8]) -> Result<String, Refusal> {
    received(name, bytes).map(|received| received.text)
}

/// The report in these bytes.
fn own_report(analyst: &mut Analyst, name: &str, bytes: &[u8]) -> OwnReport {
    receive(&given(name, bytes), analyst).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"))
}
