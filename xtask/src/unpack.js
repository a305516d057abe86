// WebAssembly that stands in the page or the worker of the single-file edition, as gzip in Base64.
function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  // Not by way of a blob: WebKit reads none in the worker of a page from a disk.
  const plain = new Response(bytes).body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(plain, { headers: { "Content-Type": "application/wasm" } });
}
