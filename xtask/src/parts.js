// Parts of the page's WebAssembly, which arrive when they are asked for (src/ui/parts.rs).
// They share memory, functions and stack with the page's own.
const parts = {
  /* the parts */
};

// Of a file in which several stand one behind the other.
const lengths = {
  /* the lengths */
};

const coming = {};

function part(file) {
  coming[file] ??= read(file)
    .then((bytes) => {
      let end = 0;
      const modules = (lengths[file] ?? [bytes.byteLength]).map((length) => bytes.slice(end, (end += length)));
      return Promise.all(modules.map(start));
    })
    .catch((error) => {
      // Whoever asks again, asks the network again.
      delete coming[file];
      throw error;
    });
  return coming[file];
}

function start(bytes) {
  return WebAssembly.instantiate(bytes, {
    __wasm_split: {
      memory: wasm.memory,
      __indirect_function_table: wasm.__indirect_function_table,
      __wasm_split_shared0: wasm.__wasm_split_shared0,
    },
  });
}

// Where nothing more comes in, the reader is told so after a minute, and may ask again.
// The single-file edition has them in the page.
async function read(file) {
  const answer = await (globalThis.partInPage ?? fetch)(file, { signal: AbortSignal.timeout?.(60000) });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.arrayBuffer();
}

// Tells the program whether they are there, by a function of its own.
function arrival(files) {
  return async (callback, data) => {
    const arrived = await Promise.all(files.map(part)).then(
      () => true,
      (error) => console.warn(error),
    );
    wasm.__indirect_function_table.get(callback)(data, !!arrived);
  };
}
