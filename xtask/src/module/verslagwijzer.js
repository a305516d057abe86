// Verslagwijzer for other pages: reads Dutch reports of meetings, in the browser and nowhere
// else. No request leaves the page but for the WebAssembly that lies beside this file.
//
//     import { init, analyse, compareTexts, likeness } from "./verslagwijzer.js";
//     await init();
//     const report = analyse(text);

import start, { alignTexts, analyse as analyseAsJson, layoutGraph, likenessOfTexts } from "./verslagwijzer_wasm.js";

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
