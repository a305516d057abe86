// Takes in a reader's own reports, in a worker: src/importer.rs does the work, and
// src/ui/browser/importer.rs asks for it. `cargo xtask after-build` puts this behind the
// JavaScript of wasm-bindgen, in one file, as a module that runs has no others to wait for.
//
// It says {ready} once it has arrived, or {failed}; to each message {n, task, given} it
// answers {n, answer}, a list of texts, or {n, failed}. In the order in which they came.
const tasks = { takeIn, restore, repack, correct, files };

// In the single-file edition the program stands before this script, packed as a text.
function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(plain, { headers: { "Content-Type": "application/wasm" } });
}

const arrival = __wbg_init(globalThis.packed && { module_or_path: unpacked(globalThis.packed) });
arrival.then(
  () => postMessage({ ready: true }),
  (error) => postMessage({ failed: String(error) }),
);

onmessage = async ({ data: { n, task, given } }) => {
  try {
    await arrival;
    postMessage({ n, answer: tasks[task](...given.map(readable)) });
  } catch (error) {
    postMessage({ n, failed: String(error) });
  }
};

// A file comes as a buffer, which is the worker's from then on.
function readable(given) {
  return given instanceof ArrayBuffer ? new Uint8Array(given) : given;
}
