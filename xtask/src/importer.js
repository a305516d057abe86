// Takes in a reader's own reports, in a worker: src/importer.rs does the work, and
// src/ui/browser/importer.rs asks for it. `cargo xtask after-build` puts this behind the
// JavaScript of wasm-bindgen, in one file, as a module that runs has no others to wait for.
//
// It says {ready} once it has arrived, or {failed}; to each message {n, task, given} it
// answers {n, answer}, a list of texts, or {n, failed}. In the order in which they came.
const tasks = { takeIn, restore, repack, correct, files };

// Where its program comes from in the single-file edition; else it lies beside this script.
const arrival = __wbg_init(globalThis.programOfWorker);
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
