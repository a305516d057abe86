//! What becomes of a file that a reader hands over?
//!
//! The program of a worker beside the page (`xtask/src/importer.js` is its script): reading
//! and analysing a file takes longer than a page may keep its reader waiting, and needs code
//! and lists that most visits never use. What it answers is an [`Answer`], as texts.
//!
//! A record is an own report as JSON. The page keeps it and hands it back to have it worked
//! on; no other program reads it.

use serde::Deserialize;
use std::cell::RefCell;
use verslagwijzer::analysis::Analyst;
use verslagwijzer::corpus::Date;
use verslagwijzer::import::Answer;
use verslagwijzer::import::Correction;
use verslagwijzer::import::Given;
use verslagwijzer::import::OwnReport;
use verslagwijzer::import::Prepared;
use verslagwijzer::import::collection::BadRow;
use wasm_bindgen::prelude::wasm_bindgen;

/// Reading a text asks for memory thousands of times, a little each time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

thread_local! {
    /// Reading its word lists takes longer than reading a report.
    static ANALYST: RefCell<Analyst> = RefCell::new(Analyst::new());
}

/// The day of a file that does not tell when it was changed: where computers count from.
const NO_DAY: Date = Date { year: 1970, month: 1, day: 1 };

fn main() {}

/// Takes in a file, last changed on a day like `2026-06-01`.
#[wasm_bindgen(js_name = takeIn)]
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "JavaScript hands its bytes over")]
pub fn take_in(name: &str, modified: &str, bytes: Vec<u8>) -> Vec<String> {
    let given = Given { name, bytes: &bytes, modified: modified.parse().unwrap_or(NO_DAY) };
    let received = ANALYST.with_borrow_mut(|analyst| Prepared::received(&given, analyst));
    received.map_or_else(Answer::Refused, taken).written()
}

/// Takes in a record that has been somewhere else.
#[wasm_bindgen]
#[must_use]
pub fn restore(record: &str) -> Vec<String> {
    read(record).and_then(Prepared::checked).map_or_else(Answer::Bad, taken).written()
}

/// Makes anew what the page unpacks of a record.
#[wasm_bindgen]
#[must_use]
pub fn repack(record: &str) -> Vec<String> {
    read(record).map(Prepared::of).map_or_else(Answer::Bad, taken).written()
}

/// Corrects a record, by corrections as [`Correction::written`] writes them.
#[wasm_bindgen]
#[must_use]
pub fn correct(record: &str, corrections: &str) -> Vec<String> {
    let corrections = Correction::read(corrections);
    let corrected = |own| ANALYST.with_borrow(|analyst| Prepared::corrected(own, corrections, analyst));
    let answer = match read(record).map(corrected) {
        Ok(Ok(prepared)) => taken(prepared),
        Ok(Err(mistakes)) => Answer::Mistakes(mistakes),
        Err(bad) => Answer::Bad(bad),
    };
    answer.written()
}

/// A record as files of the dataset.
#[wasm_bindgen]
#[must_use]
pub fn files(record: &str) -> Vec<String> {
    let files = |own: OwnReport| Answer::Files(Box::new(own.files()), own.names);
    read(record).map_or_else(Answer::Bad, files).written()
}

fn taken(prepared: Prepared) -> Answer {
    match serde_json::to_string(&prepared.own) {
        Ok(record) => Answer::Taken(Box::new(prepared.kept(record))),
        // It holds nothing that JSON has no way to say.
        Err(_) => Answer::Bad(BadRow::Unsound),
    }
}

/// What tells of which version a record is, whatever else stands in it.
#[derive(Deserialize)]
struct Version {
    version: u16,
}

fn read(record: &str) -> Result<OwnReport, BadRow> {
    match serde_json::from_str::<Version>(record) {
        Ok(Version { version }) if version > OwnReport::VERSION => Err(BadRow::Newer),
        Ok(_) => serde_json::from_str(record).map_err(|_| BadRow::Damaged),
        Err(_) => Err(BadRow::Damaged),
    }
}
