// Starts the programs that draw the pages, each when the address leads to its places, and shows the crash card when one cannot
// start or stops. An own file, because a page without inline scripts can forbid them. The names of the programs' files carry hashes,
// so they stand in the page, at the element in which a program draws.
//
// It runs before there is a body, so that the first thing shown is of the right page.
(() => {
  const root = document.documentElement;
  const find = (id) => document.getElementById(id);
  const parsed = new Promise((done) => addEventListener("DOMContentLoaded", done));

  // The crash card.

  const details = () => find("crash").querySelector("[data-crash-details]");

  const show = (reason) =>
    parsed.then(() => {
      // After a panic the first report is the telling one; the engine's "unreachable" comes after it.
      details().textContent ||= String(reason);
      find("crash").hidden = false;
    });

  const hide = () => {
    find("crash").hidden = true;
    details().textContent = "";
  };

  // Extensions throw errors into the page too; those are not ours to report.
  const isOurs = (file) => !file || file.startsWith("wasm") || file.startsWith(new URL(".", location.href).href);

  addEventListener("error", (event) => {
    if (isOurs(event.filename)) show(event.error || event.message);
  });
  addEventListener("unhandledrejection", (event) => show(event.reason));
  addEventListener("click", (event) => {
    if (event.target.closest("[data-crash-reload]")) location.reload();
    if (event.target.closest("[data-crash-restart]")) {
      event.preventDefault();
      history.replaceState(null, "", location.pathname);
      location.reload();
    }
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

  // The comparison without any filter is in the page as it comes, and an anchor leads into it.
  const isInPage = (fragment) => /^#*(\/?$|[^#/])/.test(fragment);

  // Styles that one program alone needs.
  const dresses = {};
  const dress = (style) =>
    (dresses[style] ??= new Promise((done, failed) => {
      const link = document.createElement("link");
      Object.assign(link, { rel: "stylesheet", href: style, onload: done, onerror: () => failed(`${style} did not load.`) });
      document.head.append(link);
    }));

  const load = (name) => {
    const { script, wasm, style } = find(name).dataset;
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

  // What can be read already is on the screen before a program takes its share of the line and the processor. A page that nobody
  // looks at yet does not get there.
  const painted = () => document.hidden || new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

  const turn = () => {
    const name = programAt(location.hash);
    // An anchor leads nowhere.
    if (name === shown || (shown && /^#+[^#/]/.test(location.hash))) return;
    // That another program could not start is no trouble here.
    if (shown && !programs[shown].run) hide();
    shown = name;
    root.dataset.program = name;
    delete root.dataset.ready;
    const isReadable = name === "comparison" && isInPage(location.hash);
    root.toggleAttribute("data-waiting", !programs[name].run && !isReadable);
    programs[name].run ??= parsed.then(() => isReadable && painted()).then(() => start(name));
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
