// The module in the shape in which it is measured beside other libraries, and its own speed:
// `cargo xtask bench --browser` calls `speeds`.

import { analyse, compareTexts, cut, init, layout } from "./verslagwijzer.js";
import { analyse as analyseAsJson } from "./verslagwijzer_wasm.js";

export { analyse, init, layout };

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
