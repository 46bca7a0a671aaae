// Put into both pages by the bench. It runs in the page so that no time of WebDriver is in the figures.
window.bench = (() => {
  "use strict";

  const app = document.getElementById("app");
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;

  // A task of its own: it runs when the present one and its microtasks, in which the app draws, are over.
  const task = () =>
    new Promise((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now());
      channel.port2.postMessage(null);
    });

  // Begin and end of the next frame. A browser runs the callbacks of a frame, then computes style, lays out and paints, all in one
  // task; what is posted in a callback is delivered right after that.
  const frame = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const begin = performance.now();
        task().then((end) => done({ begin, end }));
      });
    });

  // What came before is on the screen, and the moment is right after a frame: the same for both pages, wherever the clock of the
  // screen stands.
  const settled = async () => {
    await frame();
    await frame();
  };

  // How long it takes from `act` until the change is painted, and what of that is the page's script and the browser's drawing; the
  // rest is waiting for the frame.
  const measure = async (act) => {
    await settled();
    const begin = performance.now();
    act();
    const [scripted, painted] = await Promise.all([task(), frame()]);
    // When the frame came first, there was nothing to wait for.
    const script = Math.min(scripted, painted.begin) - begin;
    return { frame: painted.end - begin, script, drawing: painted.end - painted.begin };
  };

  // Whoever presses or types has the focus there already.
  const focused = (selector) => {
    const element = app.querySelector(selector);
    element.focus({ preventScroll: true });
    return element;
  };

  const click = (filter) => {
    const button = focused(`[data-filter="${filter}"]`);
    return () => button.click();
  };

  const type = (text) => {
    const input = focused("input[type=search]");
    return () => {
      setValue.call(input, text);
      input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
    };
  };

  // Nothing of the page changes any more: with very many cards a change is drawn in parts.
  const quiet = async () => {
    let isChanged;
    const observer = new MutationObserver(() => (isChanged = true));
    observer.observe(app, { subtree: true, childList: true, attributes: true, characterData: true });
    do {
      isChanged = false;
      await settled();
    } while (isChanged);
    observer.disconnect();
  };

  // The pause after typing is over, the address written, and all that waited for the pause is drawn.
  const paused = async () => {
    const status = app.querySelector("[role=status]");
    await new Promise((done) => {
      const look = () => !status.hasAttribute("aria-busy") && done();
      new MutationObserver(look).observe(status, { attributes: true });
      look();
    });
    await quiet();
  };

  const serialize = (node, lines) => {
    if (node.nodeType === Node.TEXT_NODE) {
      // Words are the page's own business but for those on the cards; numbers have to be right everywhere.
      const parent = node.parentElement;
      const isCardText = parent.closest("[data-card]") && !parent.closest("button");
      lines.push(isCardText ? node.data : node.data.replace(/\D+/g, " ").trim());
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const attributes = [...node.attributes]
      .filter(({ name }) => !["value", "checked", "selected"].includes(name))
      .map(({ name, value }) => (name === "hidden" ? " hidden" : ` ${name}="${value}"`))
      .sort();
    lines.push(`<${node.localName}${attributes.join("")}>`);
    // Whether a hidden card is marked makes no difference to anybody.
    if (!node.hasAttribute("hidden")) for (const child of node.childNodes) serialize(child, lines);
    lines.push(`</${node.localName}>`);
  };

  // Of long lists only what is needed to see whether two are the same.
  const LONG = 20_000;
  const short = async (lines) => {
    if (lines.length < LONG) return lines;
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(lines.join("\n")));
    return [`${lines.length} lines`, ...Array.from(new Uint8Array(digest), String)];
  };

  // What both pages must agree on, as lists of lines.
  const facts = async () => {
    const copy = app.cloneNode(true);
    copy.normalize();
    const elements = [];
    serialize(copy, elements);
    const cards = [...copy.querySelectorAll("[data-card]:not([hidden])")];
    const marks = (card) => [...card.querySelectorAll("mark")].map((mark) => `${card.dataset.card}: ${mark.textContent}`);
    return {
      cards: await short(cards.map((card) => card.dataset.card)),
      marks: await short(cards.flatMap(marks)),
      address: [location.hash || "#/"],
      elements: await short(elements.filter((line) => line !== "")),
    };
  };

  // The presses and keystrokes of the bench; what `step` makes of each is what comes back.
  const steps = (step) => ({
    // Presses a filter, and presses it again.
    async press(filter) {
      return [await step(click(filter)), await step(click(filter))];
    },

    // Types a text letter by letter, and clears the field when that is done.
    async type(text) {
      const done = [];
      for (let end = 1; end <= text.length; end += 1) done.push(await step(type(text.slice(0, end))));
      type("")();
      await paused();
      return done;
    },
  });

  const measureAndLook = async (act) => {
    await measure(act);
    // On a busy machine the pause after a letter can be over on one page and not on the other.
    await paused();
    return facts();
  };

  return {
    ...steps(measure),
    looking: steps(measureAndLook),

    // What the page shows with these filters pressed and this text typed. It leaves the page as it was.
    async look(filters, text) {
      for (const filter of filters) await measure(click(filter));
      await measure(type(text));
      await paused();
      const seen = await facts();
      type("")();
      await paused();
      for (const filter of filters) await measure(click(filter));
      return seen;
    },
  };
})();
