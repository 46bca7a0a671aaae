// Starts the programs that draw the pages, each when the address leads to its places, and shows the crash card when one cannot
// start or stops. An own file, because a page without inline scripts can forbid them. The names of the programs' files carry hashes,
// so they stand in the page, at the element in which a program draws.
(() => {
  const root = document.documentElement;
  const crash = document.getElementById("crash");
  const details = crash.querySelector("[data-crash-details]");

  // The crash card.

  const show = (reason) => {
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

  // The programs.

  const programs = { comparison: {}, assessment: {}, reference: {}, pictures: {} };
  let shown;

  // The addresses of the other programs as they are printed. All others count as the comparison's, which prints them where it knows
  // better.
  const programAt = (fragment) => {
    if (/^#\/(assess|r)([/?]|$)/.test(fragment)) return "assessment";
    return /^#\/(method(\?|$)|compare([/?]|$))/.test(fragment) ? "reference" : "comparison";
  };

  // Styles that one program alone needs.
  const dresses = {};
  const dress = (style) =>
    (dresses[style] ??= new Promise((done, failed) => {
      const link = document.createElement("link");
      Object.assign(link, { rel: "stylesheet", href: style, onload: done, onerror: () => failed(`${style} did not load.`) });
      document.head.append(link);
    }));

  const load = (name) => {
    const { script, wasm, style } = document.getElementById(name).dataset;
    const files = (programs[name].files ??= Promise.all([import(script), fetch(wasm), style && dress(style)]));
    // Who only loads ahead does not mind, and who needs the program tries again.
    files.catch(() => delete programs[name].files);
    return files;
  };

  const start = (name) =>
    load(name)
      .then(([app, wasm]) => app.default({ module_or_path: wasm }))
      .catch((reason) => {
        programs[name] = {};
        if (shown === name) show(reason);
      });

  const turn = () => {
    const name = programAt(location.hash);
    // An anchor leads nowhere.
    if (name === shown || (shown && /^#+[^#/]/.test(location.hash))) return;
    // That another program could not start is no trouble here.
    if (shown && !programs[shown].run) {
      crash.hidden = true;
      details.textContent = "";
    }
    shown = name;
    for (const place of document.getElementById("app").children) place.hidden = place.id !== name;
    delete root.dataset.ready;
    programs[name].run ??= start(name);
  };

  // Whoever points at a link or tabs to it may follow it.
  for (const hint of ["pointerover", "focusin"]) {
    addEventListener(hint, ({ target }) => {
      const link = target.closest?.("a[href^='#/']");
      if (link) load(programAt(link.hash));
    });
  }

  // The assessment says that it has places for pictures.
  addEventListener("two-sides:pictures", () => (programs.pictures.run ??= start("pictures")));

  // Before the programs hear of it.
  addEventListener("hashchange", turn);
  turn();
})();
