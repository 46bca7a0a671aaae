// Put into a page by the bench before anything of it runs.
window.load = (() => {
  "use strict";

  const seen = { first_paint: 0, largest_paint: 0, shift: 0, ready: 0 };
  let memory;

  const watch = (type, see) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  watch("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.first_paint = startTime;
  });
  watch("largest-contentful-paint", ({ startTime }) => {
    seen.largest_paint = startTime;
  });
  watch("layout-shift", ({ value }) => {
    seen.shift += value;
  });
  new MutationObserver(() => {
    seen.ready ||= performance.now();
  }).observe(document, { subtree: true, attributeFilter: ["data-ready"] });

  // The memory of a WebAssembly program is no part of the heap that the browser tells of.
  const { instantiate, instantiateStreaming } = WebAssembly;
  const remembering = (start) => (...given) =>
    start.apply(WebAssembly, given).then((started) => {
      const { exports } = started.instance ?? started;
      memory = Object.values(exports).find((thing) => thing instanceof WebAssembly.Memory);
      return started;
    });
  WebAssembly.instantiate = remembering(instantiate);
  WebAssembly.instantiateStreaming = remembering(instantiateStreaming);

  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const idle = () => new Promise((done) => requestIdleCallback(done));

  // Bytes on the wire, by what they are. Names carry a type, but for the page itself.
  const bytes = () => {
    const sums = {};
    for (const { name, encodedBodySize } of performance.getEntries().filter((entry) => "encodedBodySize" in entry)) {
      const type = /\.(css|js|wasm|svg)$/.exec(new URL(name).pathname)?.[1] ?? "html";
      sums[type] = (sums[type] ?? 0) + encodedBodySize;
    }
    return sums;
  };

  return {
    // What was seen once the page is quiet: when it can be used, if it has a program, and the screen shows that.
    async seen(hasProgram) {
      while (hasProgram && !seen.ready) await frame();
      for (let turn = 0; turn < 3; turn += 1) await idle().then(frame);
      return { ...seen, bytes: bytes(), webassembly_memory: memory?.buffer.byteLength ?? 0 };
    },
  };
})();
