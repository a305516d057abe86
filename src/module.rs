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
use verslagwijzer::index::Collection;
use verslagwijzer::index::Query;
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

/// Reports that can be searched.
#[wasm_bindgen]
#[derive(Default)]
pub struct Reports(Collection);

#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "JavaScript hands its texts over")]
impl Reports {
    /// None yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a report, its first line a title, with the names of facets and the values it has
    /// of them.
    pub fn add(&mut self, text: String, facets: Vec<String>, values: Vec<String>) {
        self.0.add(text, facets.iter().map(String::as_str).zip(values.iter().map(String::as_str)));
    }

    /// Puts everything in order, after the last report was added.
    pub fn settle(&mut self) {
        self.0.settle();
    }

    /// Takes a report out; the numbers of the others stay.
    pub fn remove(&mut self, report: usize) {
        self.0.remove(report);
    }

    /// The numbers of all reports that answer a query, best first; while the reader is typing
    /// the last word may go on, and a tolerant search puts more errors right.
    #[must_use]
    pub fn reports(&self, typed: &str, unfinished: bool, tolerant: bool) -> Vec<u32> {
        let query = query(typed, unfinished);
        self.0.reports(&if tolerant { query.tolerant() } else { query })
    }

    /// The best sentences that answer a query, as JSON.
    #[must_use]
    pub fn sentences(&self, typed: &str, unfinished: bool, limit: usize) -> String {
        let found = self.0.sentences(&query(typed, unfinished), limit);
        let hits = found.hits.iter().map(|hit| {
            let text = &self.0.text(hit.report)[hit.span.clone()];
            let marks: Vec<_> =
                hit.marks.iter().map(|mark| mark.start - hit.span.start..mark.end - hit.span.start).collect();
            let marks: Vec<[usize; 2]> =
                utf16_ranges(text, &marks).into_iter().map(|mark| [mark.start, mark.end]).collect();
            serde_json::json!({ "report": hit.report, "text": text, "marks": marks, "score": hit.score })
        });
        let read_as = found.read_as.iter().map(|read| serde_json::json!({ "typed": read.typed, "taken": read.taken }));
        let remarks = found.remarks.iter().map(|remark| format!("{remark:?}"));
        serde_json::json!({
            "total": found.total,
            "hits": hits.collect::<Vec<_>>(),
            "readAs": read_as.collect::<Vec<_>>(),
            "remarks": remarks.collect::<Vec<_>>(),
        })
        .to_string()
    }

    /// The facets and their values, as JSON: a list of lists, each with the name of a facet
    /// and then its values. Their order stays until a report comes or goes.
    #[must_use]
    pub fn facets(&self) -> String {
        let facets = self.0.facets().map(|(facet, values)| std::iter::once(facet).chain(values).collect());
        serde_json::to_string(&facets.collect::<Vec<Vec<&str>>>()).unwrap_or_default()
    }

    /// How many reports answer a query and have one of the chosen values of each facet, and
    /// then how many each value would give, in the order of [`Self::facets`]. `facets` and
    /// `values` are the choices, one value each.
    #[must_use]
    pub fn counts(&self, typed: &str, facets: Vec<String>, values: Vec<String>) -> Vec<u32> {
        let mut chosen: Vec<(String, Vec<String>)> = Vec::new();
        for (facet, value) in facets.into_iter().zip(values) {
            match chosen.iter_mut().find(|(known, _)| *known == facet) {
                Some((_, values)) => values.push(value),
                None => chosen.push((facet, vec![value])),
            }
        }
        let counts = self.0.counts(&query(typed, false), &chosen);
        let numbers = std::iter::once(counts.total).chain(counts.of_values);
        // No collection in WebAssembly has more reports than a `u32` can say.
        numbers.map(|number| u32::try_from(number).unwrap_or(u32::MAX)).collect()
    }
}

fn query(typed: &str, unfinished: bool) -> Query {
    let query = Query::read_words(typed);
    if unfinished { query.unfinished() } else { query }
}

/// How many bytes the WebAssembly has taken from the browser, its peak: it gives none back.
#[wasm_bindgen(js_name = memoryBytes)]
#[must_use]
pub fn memory_bytes() -> usize {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size(0) * 65_536;
    #[cfg(not(target_arch = "wasm32"))]
    return 0;
}
