// Where the programs come from when the page is one file: out of the page itself. `cargo xtask single-file` puts this in front of
// boot.js. At the end of the page stand, for each program, its glue as a script and its WebAssembly, gzipped, as base64; only what
// is shown is unpacked.
globalThis.inside = (name) => {
  const packed = document.querySelector(`[data-packed="${name}"]`).textContent;
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const wasm = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return [glue[name], new Response(wasm, { headers: { "Content-Type": "application/wasm" } })];
};
