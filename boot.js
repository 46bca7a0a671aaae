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

  // Storage may be out of reach.
  const attempt = (act) => {
    try {
      return act();
    } catch {}
  };

  // When this tab last crashed. Once that was twice within a minute, what is kept may be the reason: from then on the page starts
  // without reading or changing it, until the reader wants it back.
  const CRASHED = "two-sides.crashed";
  const UNTOUCHED = "untouched";
  const lastCrash = () => attempt(() => sessionStorage.getItem(CRASHED));
  const note = (crash) => attempt(() => sessionStorage.setItem(CRASHED, crash));

  if (lastCrash() === UNTOUCHED) {
    root.dataset.untouched = "";
    parsed.then(() => (find("untouched").hidden = false));
  }

  const kept = () => attempt(() => localStorage.getItem("two-sides.answers"));
  const part = (name) => find("crash").querySelector(`[data-crash-${name}]`);

  const show = (reason, kind = "stopped") =>
    parsed.then(() => {
      // After a panic the first report is the telling one; the engine's "unreachable" comes after it.
      part("details").textContent ||= String(reason);
      if (!find("crash").hidden) return;
      find("crash").hidden = false;
      find("crash").scrollIntoView();
      for (const other of ["stopped", "unloaded"]) part(other).hidden = other !== kind;
      if (kind === "stopped") note(Date.now() - lastCrash() > 6e4 ? Date.now() : UNTOUCHED);

      // The assessment puts its answers there as they are given, because the browser may keep none.
      const answers = part("answers");
      answers.value = answers.textContent || kept() || "";
      part("kept").hidden = !answers.value;
      part("save").href = `data:application/json,${encodeURIComponent(answers.value)}`;
    });

  const hide = () => {
    find("crash").hidden = true;
    part("details").textContent = "";
  };

  // Extensions throw errors into the page too, and break promises in it; those are not ours to report.
  const site = new URL(".", location.href).href;
  const isOurs = (file) => !file || file.startsWith("wasm") || file.startsWith(site);

  addEventListener("error", (event) => {
    if (isOurs(event.filename)) show(event.error || event.message);
  });
  addEventListener("unhandledrejection", ({ reason }) => {
    if (`${reason?.stack}`.includes(site)) show(reason);
  });
  // A program that panics has told the details.
  addEventListener("two-sides:crash", () => show());

  addEventListener("click", (event) => {
    const pressed = (name) => event.target.closest(`[data-crash-${name}]`);
    const copy = pressed("copy");
    if (copy) {
      const text = copy.previousElementSibling;
      const done = () => (copy.textContent = "Copied");
      const select = () => {
        text.focus();
        text.select();
      };
      // Pages that were not loaded over a secure connection have no clipboard.
      (navigator.clipboard?.writeText(text.value) ?? Promise.reject()).then(done, select);
    }
    if (pressed("restart")) {
      event.preventDefault();
      history.replaceState(null, "", location.pathname);
    }
    if (pressed("leave")) note(UNTOUCHED);
    if (pressed("return")) note(0);
    if (["reload", "restart", "leave", "return"].some(pressed)) location.reload();
  });

  // What translators do.

  // They put elements of their own where a text was. The programs know only the texts that they have put there, and would stop, or
  // change what nobody sees. So a text is put back before something happens to it; the translator then takes it anew.
  const nodes = Node.prototype;
  const { insertBefore, removeChild } = nodes;
  const { set, ...value } = Object.getOwnPropertyDescriptor(nodes, "nodeValue");
  const translations = new WeakMap();
  const putBack = (text) => {
    if (text && !text.parentNode) translations.get(text)?.replaceWith(text);
    return text;
  };
  new MutationObserver((records) => {
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      const around = [addedNodes[0], previousSibling, nextSibling];
      const translation = around.find((node) => node?.nodeName === "FONT");
      if (translation && removedNodes[0]) translations.set(removedNodes[0], translation);
    }
  }).observe(root, { childList: true, subtree: true });
  Object.assign(nodes, {
    insertBefore(node, next) {
      return insertBefore.call(this, node, putBack(next)?.parentNode === this ? next : null);
    },
    removeChild(node) {
      return removeChild.call(this, putBack(node));
    },
  });
  Object.defineProperty(nodes, "nodeValue", {
    ...value,
    set(text) {
      putBack(this);
      set.call(this, text);
    },
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

  // Styles that not every program needs.
  const dresses = {};
  const dress = (style) =>
    (dresses[style] ??= new Promise((done, failed) => {
      const link = document.createElement("link");
      const onerror = () => {
        link.remove();
        delete dresses[style];
        failed(`${style} did not load.`);
      };
      Object.assign(link, { rel: "stylesheet", href: style, onload: done, onerror });
      document.head.append(link);
    }));

  const fetched = (name) => {
    const { script, wasm, style } = find(name).dataset;
    return [import(script), fetch(wasm), style && dress(style)];
  };

  // A page that is one file has the programs inside.
  const bring = globalThis.inside ?? fetched;

  const load = (name) => {
    const files = (programs[name].files ??= parsed.then(() => Promise.all(bring(name))));
    // Who only loads ahead does not mind, and who needs the program tries again.
    files.catch(() => delete programs[name].files);
    return files;
  };

  // Whether the page as it is now names other files: the site was deployed anew while this page was open. A reload must lose no
  // answers, and not go on for ever.
  const isRenewed = async (name) => {
    const given = part("answers").textContent;
    if (given && given !== kept()) return false;
    const page = await fetch(".", { cache: "no-cache", signal: AbortSignal.timeout(5e3) });
    const html = await page.text();
    if (!page.ok || Object.values(find(name).dataset).every((file) => html.includes(file))) return false;
    const key = "two-sides.renewed";
    const last = localStorage.getItem(key);
    localStorage.setItem(key, Date.now());
    return Date.now() - last > 6e4;
  };

  const start = (name) =>
    load(name)
      .then(([app, wasm]) => app.default({ module_or_path: wasm }))
      .then(() => idle(keep))
      .catch(async (reason) => {
        programs[name] = {};
        const isGone = await isRenewed(name).catch(() => false);
        if (shown !== name) return;
        if (isGone) location.reload();
        else show(reason, "unloaded");
      });

  // The site is kept for when there is no network once nothing else is to be done. Only the release page has a version to keep, and
  // only on a host.
  const idle = window.requestIdleCallback ?? setTimeout;
  const keep = () => {
    const { version, offline } = find("fresh")?.dataset ?? {};
    if (version && navigator.serviceWorker) import(offline).catch(() => {});
  };

  // What can be read already is on the screen before a program takes its share of the line and the processor. A page that nobody
  // looks at yet does not get there, and some browsers never tell that they did.
  const painted = () =>
    document.hidden ||
    new Promise((done) => {
      new PerformanceObserver(done).observe({ type: "paint", buffered: true });
      requestAnimationFrame(() => setTimeout(done, 500));
    });

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

  // What somebody does early.

  // What somebody does to the comparison before its program runs is done again when it does. The program draws the same elements
  // anew, so each is known by its place among them.
  const elements = () => [...document.querySelectorAll("#comparison .compare *")];
  const enter = (element, value) => {
    element.value = value;
    for (const type of ["input", "change"]) element.dispatchEvent(new InputEvent(type, { bubbles: true }));
  };
  const ways = {
    focusin: ["*", (element) => element.focus({ preventScroll: true })],
    click: ["button, summary, [type=checkbox]", (element) => element.click()],
    input: ["[type=search]", enter],
    change: ["select", enter],
  };
  const early = [];
  const isEarly = () => shown === "comparison" && !("ready" in root.dataset);
  for (const [type, [selector, again]] of Object.entries(ways)) {
    addEventListener(type, ({ target }) => {
      const element = isEarly() && target.closest?.(selector);
      const place = element ? elements().indexOf(element) : -1;
      if (place >= 0) early.push({ place, selector, again, value: element.value });
    });
  }
  new MutationObserver(() => {
    if (isEarly()) return;
    // All are looked up first, because doing one again may add elements; and a link that was followed meanwhile has added some.
    const drawn = elements();
    for (const { place, selector, again, value } of early.splice(0)) if (drawn[place]?.matches(selector)) again(drawn[place], value);
  }).observe(root, { attributeFilter: ["data-ready"] });

  const later = (act) => requestAnimationFrame(() => setTimeout(act));
  // A card off the screen is as high as it was guessed until it comes near, and one drawn anew does not know how high it was. So who
  // has scrolled would find another card in the window. All are laid out once, and the one that was read is put where it was.
  addEventListener("two-sides:enter", () => {
    if (scrollY <= 0) return;
    const cards = () => [...document.querySelectorAll("#comparison article")].map((card) => card.getBoundingClientRect());
    const before = cards();
    const read = before.findIndex(({ bottom }) => bottom > 0);
    // This runs when the program has entered.
    queueMicrotask(() => {
      root.dataset.scrolled = "";
      scrollBy(0, (cards()[read]?.top ?? 0) - (before[read]?.top ?? 0));
      later(() => {
        root.dataset.scrolled = "here";
        later(() => delete root.dataset.scrolled);
      });
    });
  });

  // What somebody may do next.

  // Whoever points at a link or tabs to it may follow it.
  for (const hint of ["pointerover", "focusin"]) {
    addEventListener(hint, ({ target }) => {
      const link = target.closest?.("a[href^='#/']");
      if (link) load(programAt(link.hash));
    });
  }

  // The assessment says that it has places for pictures. Where these do not come, the styles say so, until they come at another time.
  const tellBare = () => root.toggleAttribute("data-bare", !programs.pictures.run);
  addEventListener("two-sides:pictures", () => (programs.pictures.run ??= start("pictures").then(tellBare)));

  // Before the programs hear of it.
  addEventListener("hashchange", turn);
  turn();
})();
