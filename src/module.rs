//! What do the rooms answer to another page?
//!
//! The part of the ES module that is WebAssembly; `xtask/src/module/verslagwijzer.js` stands
//! in front of it and has the documentation. Records leave as JSON, lists of numbers as they
//! are; places in a text are counted as JavaScript counts them.

use std::cell::RefCell;
use verslagwijzer::analysis::Analyst;
use verslagwijzer::compare::Aligner;
use verslagwijzer::compare::likeness_of_texts;
use verslagwijzer::export::AnalysisRecord;
use verslagwijzer::text::utf16_ranges;
use verslagwijzer::topics::layout_graph;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// Reading a text asks for memory thousands of times, a little each time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

thread_local! {
    /// Reading its word lists takes longer than reading a report.
    static ANALYST: RefCell<Analyst> = RefCell::new(Analyst::new());
    /// It knows the words of earlier texts.
    static ALIGNER: RefCell<Aligner> = RefCell::new(Aligner::default());
}

fn main() {}

/// What a report talks about, as JSON; empty where that could not be written.
#[wasm_bindgen]
#[must_use]
pub fn analyse(text: &str) -> String {
    let analysis = ANALYST.with_borrow_mut(|analyst| analyst.analyse(text));
    serde_json::to_string(&AnalysisRecord::from(&analysis)).unwrap_or_default()
}

/// Which sentences of two versions of a text stand opposite each other: the number of
/// sentences on the left and on the right; the start and end of each, the left ones first;
/// the two places of each pair.
#[wasm_bindgen(js_name = alignTexts)]
#[must_use]
pub fn align(left: &str, right: &str) -> Vec<u32> {
    let aligned = ALIGNER.with_borrow_mut(|aligner| aligner.align(left, right));
    let left_ranges = utf16_ranges(left, &aligned.left);
    let right_ranges = utf16_ranges(right, &aligned.right);
    let ranges = left_ranges.iter().chain(&right_ranges).flat_map(|range| [range.start, range.end]);
    let pairs = aligned.pairs.iter().flat_map(|pair| [pair.0, pair.1]);
    let numbers = [left_ranges.len(), right_ranges.len()].into_iter().chain(ranges).chain(pairs);
    // No text in WebAssembly is longer than a `u32` can say.
    numbers.map(|number| u32::try_from(number).unwrap_or(u32::MAX)).collect()
}

/// How alike texts are, two by two: a square, row after row.
#[wasm_bindgen(js_name = likenessOfTexts)]
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "JavaScript hands its texts over")]
pub fn likeness(texts: Vec<String>) -> Vec<f64> {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    likeness_of_texts(&texts).rows().to_vec()
}

/// Where each node of a graph lies: its distance from the left and from the top, node after
/// node. `ends` has the two ends of each edge.
///
/// # Errors
///
/// What is wrong with the graph, as an `Error` of JavaScript.
#[wasm_bindgen(js_name = layoutGraph)]
#[expect(clippy::needless_pass_by_value, reason = "JavaScript hands its numbers over")]
pub fn layout(n: u32, ends: Vec<u32>, seed: u32) -> Result<Vec<f32>, JsError> {
    let (edges, rest) = ends.as_chunks();
    if !rest.is_empty() {
        return Err(JsError::new("the last edge has one end: two numbers are an edge"));
    }
    Ok(layout_graph(n as usize, edges, seed)?.into_flattened())
}
