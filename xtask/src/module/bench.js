// The module in the shape in which it is measured beside other libraries, and its own speed:
// `cargo xtask bench --browser` calls `speeds`.

import { Corpus, analyse, compareTexts, cut, init, layout, memoryBytes } from "./verslagwijzer.js";
import { analyse as analyseAsJson } from "./verslagwijzer_wasm.js";

export { analyse, init, layout, memoryBytes };

/** Each text is read again and again for so long, in milliseconds; the fastest round counts. */
const BUDGET = 4000;
/** How long a round is at least: clocks of browsers tick coarsely. */
const ROUND = 300;

export function compare(a, b) {
  const found = compareTexts(a, b);
  const pairs = new Array(found.pairs.length / 2);
  for (let at = 0; at < pairs.length; at++) pairs[at] = [found.pairs[2 * at], found.pairs[2 * at + 1]];
  return { pairs, a: cut(a, found.left), b: cut(b, found.right) };
}

/**
 * How long the whole analysis of a text takes, from a string: to its JSON, and to the objects
 * that are read from that.
 *
 * @param {string} text
 * @returns {{ bytes: number, json: number, objects: number }} bytes of UTF-8, milliseconds
 */
export function speeds(text) {
  const bytes = new TextEncoder().encode(text).length;
  return { bytes, json: fastest(() => analyseAsJson(text)), objects: fastest(() => analyse(text)) };
}

function fastest(work) {
  let fastest = Infinity;
  for (const begin = performance.now(); performance.now() - begin < BUDGET; ) {
    const round = performance.now();
    let times = 0;
    for (; times === 0 || performance.now() - round < ROUND; times++) work();
    fastest = Math.min(fastest, (performance.now() - round) / times);
  }
  return fastest;
}

let corpus;

/** @param {string} docsJson a list of `{ id, title, date, place, text, year, country }` */
export function build(docsJson) {
  corpus?.free();
  corpus = new Corpus();
  for (const record of JSON.parse(docsJson)) corpus.read(record);
  corpus.settle();
}

/**
 * The ids of all reports that answer, best first. In both modes the last word may go on.
 *
 * @param {string} query
 * @param {"plain" | "typo"} mode
 */
export function search(query, mode) {
  const found = corpus.searchReports(query, { typing: true, tolerant: mode === "typo" });
  const ids = new Uint32Array(found.length);
  for (let at = 0; at < ids.length; at++) ids[at] = found[at];
  return ids;
}

/** The index is made faster than it would be read. */
export function serialize() {
  return null;
}

/** @param {string} filtersJson `{ query, year, place, country }`, each but the first a list */
export function facet(filtersJson) {
  const { query = "", ...chosen } = JSON.parse(filtersJson);
  return corpus.count(chosen, query);
}
