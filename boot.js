// Starts the app, and shows the crash card when it cannot start or stops. An own file, because a page without inline scripts
// can forbid them. What to start stands in the two preload links, since the file names carry hashes.
(() => {
  const crash = document.getElementById("crash");

  const show = (reason) => {
    const details = crash.querySelector("[data-crash-details]");
    // After a panic the first report is the telling one; the engine's "unreachable" comes after it.
    if (!details.textContent) details.textContent = String(reason);
    crash.hidden = false;
  };

  // Extensions throw errors into the page too; those are not ours to report.
  const isOurs = (file) => !file || file.startsWith("wasm") || file.startsWith(new URL(".", location.href).href);

  addEventListener("error", (event) => {
    if (isOurs(event.filename)) show(event.error || event.message);
  });
  addEventListener("unhandledrejection", (event) => show(event.reason));
  crash.querySelector("[data-crash-reload]").addEventListener("click", () => location.reload());
  crash.querySelector("[data-crash-restart]").addEventListener("click", (event) => {
    event.preventDefault();
    history.replaceState(null, "", location.pathname);
    location.reload();
  });

  const script = document.querySelector('link[rel="modulepreload"]').href;
  const wasm = document.querySelector('link[type="application/wasm"]').href;
  import(script).then((app) => app.default({ module_or_path: wasm })).catch(show);
})();
