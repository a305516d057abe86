// The module in the shape in which it is measured beside other libraries.

import { compareTexts, cut, init } from "./verslagwijzer.js";

export { init };

export function compare(a, b) {
  const found = compareTexts(a, b);
  const pairs = new Array(found.pairs.length / 2);
  for (let at = 0; at < pairs.length; at++) pairs[at] = [found.pairs[2 * at], found.pairs[2 * at + 1]];
  return { pairs, a: cut(a, found.left), b: cut(b, found.right) };
}
