// Records what goes wrong in a page, for the test that plays it. It runs before everything else in the page, and before the policy that
// forbids scripts like it.
//
// What was recorded moves to the storage of the tab when the page is left, so that the next page there can tell it. Where a page may not
// store anything, what it recorded must be asked for before it is left.
(() => {
  const NAME = "stage.probe";
  // A test may break these later, as part of its play.
  const { getItem, setItem, removeItem } = Storage.prototype;
  const faults = [];
  const requests = [];
  let counted = 0;

  addEventListener(
    "error",
    ({ target, filename, lineno, error, message }) => {
      if (target === window) return faults.push(`${filename}:${lineno} Uncaught ${error ?? message}`);
      const address = target.src ?? target.href;
      requests.push(address);
      faults.push(`${address} did not load`);
    },
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => faults.push(`Uncaught (in promise) ${reason}`));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
    faults.push(`${sourceFile}:${lineNumber} Content Security Policy: ${effectiveDirective} forbids ${blockedURI}`),
  );
  const { error } = console;
  console.error = (...values) => {
    faults.push(values.map(String).join(" "));
    error.apply(console, values);
  };
  // The page must not run out of room for what it asked for.
  performance.setResourceTimingBufferSize(10_000);

  const stored = (act) => {
    try {
      return act(sessionStorage);
    } catch {
      return null;
    }
  };
  const take = () => {
    const entries = performance.getEntriesByType("resource");
    for (const { name } of entries.slice(counted)) requests.push(name);
    counted = entries.length;
    const before = JSON.parse(stored((storage) => getItem.call(storage, NAME))) ?? [[], []];
    stored((storage) => removeItem.call(storage, NAME));
    return [
      [...before[0], ...faults.splice(0)],
      [...before[1], ...requests.splice(0)],
    ];
  };
  addEventListener("pagehide", () => {
    const record = JSON.stringify(take());
    stored((storage) => setItem.call(storage, NAME, record));
  });
  window[NAME] = take;
})();
