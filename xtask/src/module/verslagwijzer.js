// Verslagwijzer for other pages: reads Dutch reports of meetings, in the browser and nowhere
// else. No request leaves the page but for the WebAssembly that lies beside this file.
//
//     import { init, analyse, compareTexts, likeness } from "./verslagwijzer.js";
//     await init();
//     const report = analyse(text);

import start, { Reports, alignTexts, analyse as analyseAsJson, layoutGraph, likenessOfTexts } from "./verslagwijzer_wasm.js";

let started;

/**
 * Loads the WebAssembly. Once is enough; nothing below works before it is done.
 *
 * @param {URL | string | Response | BufferSource | WebAssembly.Module} [wasm] where it lies, or
 *   the thing itself; `verslagwijzer_wasm_bg.wasm` beside this file unless said
 * @returns {Promise<void>}
 */
export function init(wasm) {
  started ??= start(wasm === undefined ? undefined : { module_or_path: wasm }).then(
    warmUp,
    (problem) => {
      started = undefined;
      throw problem;
    },
  );
  return started;
}

/** A browser compiles a function when it is first called: so that the first answer is not kept waiting. */
function warmUp() {
  alignTexts("De raad sprak over Oekraïne. Er was soep. Ja. Ja.", "Er was soep.\nJa. De raad spreekt over Oekraïne. Ja.");
  layoutGraph(4, new Uint32Array([0, 1, 1, 2, 2, 3]), 1);
  const report = { id: 1, title: "Verslag van de raad", text: "De NAVO-raad sprak over defensie-uitgaven.", land: "NL" };
  const corpus = createCorpus(`${JSON.stringify(report)}\n`.repeat(20));
  const queries = ["raad sprak", "defensieuitgaven", "sprak-over NAVO", "radd", "spr", '"de raad" NEAR/9 over', "-soep"];
  // What is called often is compiled once more, for speed.
  for (let round = 0; round < 15; round++) {
    for (const query of queries) {
      corpus.searchReports(query, { typing: true, tolerant: true });
      corpus.count({ land: ["NL"] }, query);
    }
  }
  for (const query of queries) corpus.search(query);
  corpus.free();
}

/**
 * What a report talks about: the text as it was published, or a file of the dataset.
 *
 * @typedef {{ text: string, value: number, unit: "EUR" | "USD" | "%" | "%bbp" | "aantal", comparator: "=" | ">" | "<" | "~" }} Amount
 * @typedef {{ text: string, start: string, end: string }} DateNamed  ISO dates
 * @typedef {{ actors: string[], act: string, topics: string[], addressees: string[] }} Statement
 * @typedef {{ id: string, text: string, statements: Statement[], topics: string[], actors: string[], acts: string[],
 *   places: string[], organisations: string[], people: string[], amounts: Amount[], dates: DateNamed[] }} Sentence
 *   `id` is `p5z5`: the fifth sentence of the fifth paragraph
 * @typedef {{ start: string | null, end: string | null, place: string | null, country: string | null,
 *   format: string | null, host: string | null,
 *   next: { name: string, place: string, start: string, end: string } | null }} Meeting
 * @typedef {{ title: string, meeting: Meeting, sentences: Sentence[], abbreviations: { short: string, long: string }[],
 *   enumerations: { name: string, members: string[] }[] }} Analysis
 *
 * @param {string} text
 * @returns {Analysis} what the report does not say is `null` or empty
 */
export function analyse(text) {
  return JSON.parse(analyseAsJson(text));
}

/**
 * Sets the sentences of two versions of a text opposite each other, moved and edited ones too.
 * A sentence stands opposite one at most.
 *
 * @param {string} left
 * @param {string} right
 * @returns {{ left: Uint32Array, right: Uint32Array, pairs: Uint32Array }} `left` and `right`: where
 *   each sentence starts and ends, two numbers a sentence, for `slice` (see {@link cut}). `pairs`: which
 *   sentence of the left stands opposite which of the right, two numbers a pair, counted from 0, in the
 *   order of the left
 */
export function compareTexts(left, right) {
  const numbers = alignTexts(left, right);
  const rightAt = 2 + 2 * numbers[0];
  const pairsAt = rightAt + 2 * numbers[1];
  return {
    left: numbers.subarray(2, rightAt),
    right: numbers.subarray(rightAt, pairsAt),
    pairs: numbers.subarray(pairsAt),
  };
}

/**
 * The stretches of a text that {@link compareTexts} names.
 *
 * @param {string} text
 * @param {Uint32Array} places
 * @returns {string[]}
 */
export function cut(text, places) {
  const stretches = new Array(places.length / 2);
  for (let at = 0; at < stretches.length; at++) stretches[at] = text.slice(places[2 * at], places[2 * at + 1]);
  return stretches;
}

/**
 * How alike texts are, two by two, by the words they share, rare ones most.
 *
 * @param {string[]} texts
 * @returns {Float64Array} from 0 (no word in common) to 1; `texts.length` rows one after the other, each
 *   with a number for every text
 */
export function likeness(texts) {
  return likenessOfTexts(texts);
}

/**
 * Where the nodes of a graph lie: as far from each other as there are steps between them, and
 * neighbours together. The same graph and seed give the same numbers in every browser, to the
 * bit. Edges have no direction; a repeated one counts once, one from a node to itself not.
 *
 * @param {number} n how many nodes; they are counted from 0
 * @param {Uint32Array} edges the two ends of each edge, two numbers an edge
 * @param {number} [seed] another one gives another drawing
 * @returns {Float32Array} the place of each node, two numbers a node: from the left and from
 *   the top, in lengths of an edge
 * @throws {Error} where an end is not one of the nodes, or there are more than 100,000
 */
export function layout(n, edges, seed = 1) {
  if (!Number.isInteger(n) || n < 0 || n > 4294967295) throw new Error(`${n} is no number of nodes`);
  return layoutGraph(n, edges, seed);
}

/**
 * Reports that can be searched, read from lines of JSON, one a report:
 * `{"id": …, "title": "…", "text": "…"}`, paragraphs parted by line breaks. `id` is any string or
 * number; every other member that is a text, a number or a list of them is a facet.
 *
 * @param {string} ndjson
 * @returns {Corpus}
 */
export function createCorpus(ndjson) {
  const corpus = new Corpus();
  for (let at = 0, end; at < ndjson.length; at = end + 1) {
    end = ndjson.indexOf("\n", at);
    if (end < 0) end = ndjson.length;
    const line = ndjson.slice(at, end).trim();
    if (line !== "") corpus.read(JSON.parse(line));
  }
  corpus.settle();
  return corpus;
}

/** What of a record is no facet. */
const NO_FACETS = new Set(["id", "title", "text", "date", "paragraphs"]);

/** Made by {@link createCorpus}. */
export class Corpus {
  #reports = new Reports();
  #ids = [];
  /** The names of the facets, each with its values, where they were asked for since the last change. */
  #facets;

  /** Adds a report; it is found once {@link settle} was called. */
  read(record) {
    const { id, title = "", text = "" } = record;
    const facets = [];
    const values = [];
    for (const [facet, value] of Object.entries(record)) {
      if (NO_FACETS.has(facet) || value == null) continue;
      for (const one of Array.isArray(value) ? value : [value]) {
        facets.push(facet);
        values.push(String(one));
      }
    }
    this.#reports.add(`${title}\n${text}`, facets, values);
    this.#ids.push(id);
  }

  /** Puts everything in order after reports were added. */
  settle() {
    this.#reports.settle();
    this.#facets = undefined;
  }

  /** Takes a report out. */
  remove(id) {
    const report = this.#ids.indexOf(id);
    if (report < 0) return;
    this.#reports.remove(report);
    this.#facets = undefined;
    this.#ids[report] = undefined;
  }

  /**
   * The sentences that answer a query, best first: words (AND), `"exact phrase"`, `-without`,
   * `a OR b`, `begin*`, `a NEAR/5 b`; forms, compounds, hyphens and accents without being asked.
   *
   * @typedef {{ id: string | number, text: string, marks: [number, number][], score: number }} Hit
   *   a sentence of a report, and what matched in it, from where to where, for `slice`
   * @param {string} query
   * @param {number} [limit] how many at most; `total` counts all
   * @param {{ typing?: boolean }} [options] `typing`: the last word may not be finished yet
   * @returns {{ total: number, hits: Hit[], readAs: { typed: string, taken: string[] }[], remarks: string[] }}
   *   `readAs`: words that occur nowhere and what they were taken for
   */
  search(query, limit = 20, { typing = false } = {}) {
    const found = JSON.parse(this.#reports.sentences(query, typing, limit));
    found.hits = found.hits.map(({ report, ...hit }) => ({ id: this.#ids[report], ...hit }));
    return found;
  }

  /**
   * The ids of all reports that answer a query, best first. Each word may stand anywhere in them.
   *
   * @param {string} query
   * @param {{ typing?: boolean, tolerant?: boolean }} [options] `tolerant`: words that stand nowhere
   *   as typed are taken for those one typing error away even where they are found in other forms
   * @returns {(string | number)[]}
   */
  searchReports(query, { typing = false, tolerant = false } = {}) {
    const reports = this.#reports.reports(query, typing, tolerant);
    const ids = new Array(reports.length);
    for (let at = 0; at < ids.length; at++) ids[at] = this.#ids[reports[at]];
    return ids;
  }

  /**
   * How many reports answer a query and have one of the chosen values of each facet, and how
   * many each value of each facet would give under the other choices.
   *
   * @param {{ [facet: string]: (string | number)[] }} chosen
   * @param {string} [query]
   * @returns {{ count: number, buckets: { [facet: string]: { [value: string]: number } } }}
   */
  count(chosen, query = "") {
    const facets = [];
    const values = [];
    for (const [facet, ones] of Object.entries(chosen)) {
      for (const one of ones) {
        facets.push(facet);
        values.push(String(one));
      }
    }
    // The names are asked for once: they are many, and they stay as long as the reports do.
    this.#facets ??= JSON.parse(this.#reports.facets());
    const counts = this.#reports.counts(query, facets, values);
    const buckets = {};
    let at = 1;
    for (const [facet, ...ofFacet] of this.#facets) {
      const bucket = (buckets[facet] = {});
      for (const value of ofFacet) bucket[value] = counts[at++];
    }
    return { count: counts[0], buckets };
  }

  /** Gives its memory back for other reports. Nothing works any more afterwards. */
  free() {
    this.#reports.free();
  }
}

/** How many bytes of memory the WebAssembly has taken; its peak, for it gives none back. */
export { memoryBytes } from "./verslagwijzer_wasm.js";
