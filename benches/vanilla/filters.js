// The yardstick of the bench: filters and search of the comparison, written by hand for speed. The page comes with all of its
// nodes; they are kept, and only what changes is touched. Later changes may only make this faster.
//
// It leaves out what the bench does not press: evidence, the other layouts, sorting, copying, and keys.
(async () => {
  "use strict";

  const TYPING_PAUSE_MILLISECONDS = 400;
  const GROUPS = ["dimension", "role", "kind", "source"];
  // The search counts as one more group, after the others.
  const SEARCH = GROUPS.length;
  // Where a card shows text that the search looks through. A part without voices only says that the documents do not.
  const FIELDS = ".eyebrow, h2 a, [data-part]:has(.voices) > p, .note > p:first-child, .note :is(a, b), .why";

  const app = document.getElementById("app");
  const find = (selector) => app.querySelector(selector);
  const { cards: contents, claims: claimTexts } = await (await fetch("search.json")).json();

  // Words.

  const LETTER = "0-9A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u1fff\\u2c00-\\u2fff\\u3040-\\uffff";
  const WORD = new RegExp(`[${LETTER}][${LETTER}'\\u2019\\u0300-\\u036f]*`, "g");
  // Letters that Unicode does not take apart.
  const PLAIN = { ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d", đ: "d", ħ: "h", ı: "i", ĸ: "k", ł: "l", ŋ: "n", ø: "o", ŧ: "t" };

  const fold = (word) =>
    word
      .normalize("NFD")
      .toLowerCase()
      .replace(/['\u2019\u0300-\u036f]/g, "")
      .replace(/[^\0-\x7f]/g, (letter) => PLAIN[letter] ?? letter);

  const stem = (word) => {
    let singular = word;
    if (word.length > 3) {
      if (word.endsWith("ies")) return word.slice(0, -3);
      if (word.endsWith("sis")) singular = word.slice(0, -2);
      else if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) singular = word.slice(0, -1);
    }
    return singular.length > 3 && /[ey]$/.test(singular) ? singular.slice(0, -1) : singular;
  };

  // The words of a text. Two that a hyphen or a slash ties are followed by the pair as one word.
  const wordsOf = (text) => {
    const words = [];
    let last;
    for (const { 0: raw, index: start } of text.matchAll(WORD)) {
      const word = { start, end: start + raw.length, folded: fold(raw) };
      words.push(word);
      if (last && last.end === start - 1 && "-/".includes(text[last.end])) {
        words.push({ start: last.start, end: word.end, folded: last.folded + word.folded });
      }
      last = word;
    }
    return words;
  };

  // Every different word is kept once and known by its number, so that a keystroke compares it once, wherever it stands.
  const vocabulary = [];
  const numbers = new Map();
  const numberOf = (folded) => {
    let number = numbers.get(folded);
    if (number === undefined) {
      number = vocabulary.push({ folded, stem: stem(folded) }) - 1;
      numbers.set(folded, number);
    }
    return number;
  };

  const termsOf = (typed) => {
    const words = wordsOf(typed);
    const single = words.filter((word, at) => at === 0 || words[at - 1].end <= word.start);
    return single.map(({ folded }, at) => ({
      folded,
      stem: stem(folded),
      // One or two letters begin too many words, unless they are still being typed.
      opens: at === single.length - 1 || folded.length > 2,
    }));
  };

  // For every word of the vocabulary whether the term finds it.
  const matchesOf = (term) => {
    const matches = new Uint8Array(vocabulary.length);
    for (let number = 0; number < matches.length; number += 1) {
      const word = vocabulary[number];
      if (word.stem === term.stem || (term.opens && word.folded.startsWith(term.folded))) matches[number] = 1;
    }
    return matches;
  };

  const holdsAny = (words, matches) => {
    for (const number of words) if (matches[number]) return true;
    return false;
  };

  // The page as it stands.

  const options = [...app.querySelectorAll("[data-filter]")].map((button) => {
    const [group, id] = button.dataset.filter.split(":");
    const number = button.querySelector("small").firstChild;
    const name = button.firstChild.data;
    return { button, group: GROUPS.indexOf(group), id, name, number, count: Number(number.data), left: 0, pressed: false, asked: null };
  });
  const optionsOf = GROUPS.map((_, group) => options.filter((option) => option.group === group));
  const claims = claimTexts.map((text) => [...new Set(wordsOf(text).map((word) => numberOf(word.folded)))]);

  const fieldOf = (element, texts) => {
    let node = [...element.childNodes].find((child) => child.nodeType === Node.TEXT_NODE);
    // What leads in a text, such as "Why it matters: ", is no part of the content.
    const content = texts.find((text) => text && node.data.endsWith(text)) ?? node.data;
    if (content.length < node.data.length) node = node.splitText(node.data.length - content.length);
    const words = wordsOf(content);
    return {
      content,
      starts: words.map((word) => word.start),
      ends: words.map((word) => word.end),
      words: words.map((word) => numberOf(word.folded)),
      nodes: [node],
      // Begin and end of the marks, one after the other.
      marks: [],
    };
  };

  const cards = [...app.querySelectorAll("[data-card]")].map((element) => {
    const content = contents[element.dataset.card];
    const { dimension, kind } = element.dataset;
    const has = [[dimension], content.roles, [kind], content.sources];
    const label = element.querySelector("[data-button=evidence]").firstChild;
    return {
      element,
      options: has.map((ids, group) => ids.map((id) => optionsOf[group].find((option) => option.id === id))),
      fields: [...element.querySelectorAll(FIELDS)].map((field) => fieldOf(field, content.texts)),
      words: [...new Set(content.texts.flatMap((text) => wordsOf(text).map((word) => numberOf(word.folded))))],
      claims: content.claims,
      label,
      closing: label.data,
      claimHits: 0,
      shown: true,
      found: true,
    };
  });

  const results = find(".results");
  const status = find("[role=status]");
  const input = find("input[type=search]");
  const bar = find(".bar");
  const differences = find("[data-button=differences]");
  const shownNumber = bar.querySelector("b").firstChild;
  const sheetButton = find("[data-look~=close-sheet]").firstChild;
  const filtersButton = find("[data-button=filters]").firstChild;
  const thumbNumber = find(".thumb-bar").lastChild;

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const button = (look, label, onclick) => {
    const made = element("button", { type: "button", "data-look": look }, label);
    made.addEventListener("click", onclick);
    return made;
  };
  const askedButton = (name, onclick) => {
    const made = button("asked", `${name} ×`, onclick);
    made.append(element("span", { class: "unseen" }, ": drop"));
    return made;
  };

  const clearButton = button("quiet", "Clear all", () => clear());
  clearButton.dataset.button = "clear";
  const searchButton = askedButton("", () => clear(SEARCH));
  const askedBar = element("div", { class: "bar", role: "group", "aria-label": "What you asked for" });
  const empty = element("div", { class: "empty", "data-empty": "" });

  // The state, and what is drawn of it.

  let text = "";
  let terms = [];
  // For every word how it is found by any of the terms.
  let found = new Uint8Array(0);
  let shownCount = cards.length;
  let isScrolled = false;
  const without = new Uint32Array(SEARCH + 1);
  const picked = new Uint32Array(SEARCH);

  const asks = (group) => (group === SEARCH ? text.trim() !== "" : picked[group] > 0);
  const pressed = () => options.filter((option) => option.pressed);
  // In the order of addresses, which is not that of the page.
  const pressedInOrder = () => optionsOf.flatMap((some) => some.filter((option) => option.pressed));

  const look = () => {
    terms = termsOf(text);
    const matches = terms.map(matchesOf);
    const inClaims = matches.map((match) => claims.map((words) => holdsAny(words, match)));
    found = new Uint8Array(vocabulary.length);
    for (const match of matches) for (let at = 0; at < found.length; at += 1) found[at] |= match[at];
    for (const card of cards) {
      card.found = matches.every(
        (match, at) => holdsAny(card.words, match) || card.claims.some((claim) => inClaims[at][claim]),
      );
      card.hits = card.claims.reduce((sum, claim) => sum + inClaims.some((has) => has[claim]), 0);
    }
  };

  const passes = (card, group) => {
    if (!picked[group]) return true;
    for (const option of card.options[group]) if (option.pressed) return true;
    return false;
  };

  const draw = () => {
    for (const option of options) option.left = 0;
    without.fill(0);
    shownCount = 0;
    for (const card of cards) {
      // A card counts for the options of a group when no other group keeps it out.
      let keptOut = 0;
      let keeper = -1;
      for (let group = 0; group < SEARCH; group += 1) {
        if (!passes(card, group)) {
          keptOut += 1;
          keeper = group;
        }
      }
      if (!card.found) {
        keptOut += 1;
        keeper = SEARCH;
      }
      if (keptOut === 0) {
        shownCount += 1;
        for (let group = 0; group <= SEARCH; group += 1) count(card, group);
      } else if (keptOut === 1) {
        count(card, keeper);
      }
      const shown = keptOut === 0;
      if (card.shown !== shown) {
        card.shown = shown;
        card.element.hidden = !shown;
      }
      // Nobody sees the marks of a hidden card; they are put right when it is shown again.
      if (shown) drawHits(card);
    }
    drawOptions();
    drawNumbers();
    drawAsked();
    drawEmpty();
    // Whoever filters from far down the cards sees what is left from its beginning. Asking where the results are costs a layout, so
    // it is only asked of a page that was scrolled.
    if (isScrolled && results.getBoundingClientRect().top < 0) results.scrollIntoView();
  };

  const count = (card, group) => {
    without[group] += 1;
    if (group < SEARCH) for (const option of card.options[group]) option.left += 1;
  };

  const drawHits = (card) => {
    const hits = terms.length ? card.hits : 0;
    if (card.claimHits !== hits) {
      card.claimHits = hits;
      const told = hits === 1 ? "1 with a hit" : `${hits} with hits`;
      card.label.data = hits ? card.closing.replace(/\)$/, `, ${told})`) : card.closing;
    }
    for (const field of card.fields) drawMarks(field);
  };

  const drawMarks = (field) => {
    const { starts, ends, words, marks } = field;
    const next = [];
    if (terms.length) {
      let done = 0;
      for (let at = 0; at < words.length; at += 1) {
        if (found[words[at]] && starts[at] >= done) {
          done = ends[at];
          next.push(starts[at], done);
        }
      }
    }
    if (next.length === marks.length && next.every((place, at) => place === marks[at])) return;
    field.marks = next;

    const nodes = [];
    let done = 0;
    for (let at = 0; at < next.length; at += 2) {
      if (next[at] > done) nodes.push(document.createTextNode(field.content.slice(done, next[at])));
      done = next[at + 1];
      const mark = document.createElement("mark");
      mark.textContent = field.content.slice(next[at], done);
      nodes.push(mark);
    }
    if (done < field.content.length) nodes.push(document.createTextNode(field.content.slice(done)));
    const [first, ...rest] = field.nodes;
    for (const node of rest) node.remove();
    first.replaceWith(...nodes);
    field.nodes = nodes;
  };

  const drawOptions = () => {
    for (const option of options) {
      if (option.count === option.left) continue;
      if ((option.count === 0) !== (option.left === 0)) option.button.dataset.look = option.left ? "chip" : "chip none";
      option.count = option.left;
      option.number.data = option.left;
    }
    const onlyDifferences = String(picked[2] === 1 && optionsOf[2].some((option) => option.pressed && option.id === "difference"));
    if (differences.ariaPressed !== onlyDifferences) differences.ariaPressed = onlyDifferences;
  };

  const write = (node, text) => {
    if (node.data !== text) node.data = text;
  };

  const drawNumbers = () => {
    const shown = shownCount === 1 ? "1 card" : `${shownCount} cards`;
    const count = pressed().length;
    write(status.firstChild, `${shownCount} of ${cards.length} cards shown`);
    write(shownNumber, String(shownCount));
    write(sheetButton, `Show ${shown}`);
    write(thumbNumber, shown);
    write(filtersButton, count ? `Filters (${count})` : "Filters");
  };

  const drawAsked = () => {
    const wanted = pressedInOrder().map((option) => (option.asked ??= askedButton(option.name, () => toggle(option))));
    if (asks(SEARCH)) {
      write(searchButton.firstChild, `“${text.trim()}” ×`);
      wanted.push(searchButton);
    }
    if (wanted.length === 0) {
      askedBar.remove();
      return;
    }
    wanted.push(clearButton);
    let next = askedBar.firstChild;
    for (const node of wanted) {
      if (node === next) {
        next = next.nextSibling;
      } else if (next && !wanted.includes(next)) {
        next.replaceWith(node);
        next = node.nextSibling;
      } else {
        askedBar.insertBefore(node, next);
      }
    }
    while (next) {
      const gone = next;
      next = next.nextSibling;
      gone.remove();
    }
    if (!askedBar.isConnected) bar.after(askedBar);
  };

  const drawEmpty = () => {
    if (shownCount > 0) {
      if (empty.isConnected) empty.remove();
      return;
    }
    const asked = (group) =>
      group === SEARCH
        ? `the search for “${text.trim()}”`
        : optionsOf[group].filter((option) => option.pressed).map((option) => option.name).join(", ");
    const waysOut = [...without.keys()]
      .filter((group) => asks(group) && without[group] > 0)
      .map((group) => button("button ghost", `Drop ${asked(group)} (${without[group]})`, () => clear(group)));
    empty.replaceChildren(
      element("h2", {}, "No card fits all of this"),
      element("p", {}, "Drop one of these, and as many cards as the number in brackets come back."),
      ...waysOut,
      button("button", `Clear everything (${cards.length})`, () => clear()),
    );
    if (!empty.isConnected) (askedBar.isConnected ? askedBar : bar).after(empty);
  };

  // The address.

  let address = "#/";
  let pause = 0;

  const encode = (typed) =>
    encodeURIComponent(typed).replace(/[-_.!~*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

  const print = () => {
    const settings = optionsOf.flatMap((some, group) => {
      const ids = some.filter((option) => option.pressed).map((option) => option.id);
      return ids.length ? [`${GROUPS[group]}=${ids.join(",")}`] : [];
    });
    if (text) settings.push(`q=${encode(text)}`);
    return settings.length ? `#/?${settings.join("&")}` : "#/";
  };

  // Ends the typing, and writes what waited for its pause.
  const settle = () => {
    if (!pause) return;
    clearTimeout(pause);
    pause = 0;
    status.ariaBusy = null;
    if (address !== (location.hash || "#/")) history.replaceState(null, "", address);
  };

  const push = () => {
    address = print();
    history.pushState(null, "", address);
  };

  // What the reader does.

  const set = (option, on) => {
    if (option.pressed === on) return;
    option.pressed = on;
    picked[option.group] += on ? 1 : -1;
    option.button.ariaPressed = String(on);
  };

  const toggle = (option) => {
    settle();
    set(option, !option.pressed);
    draw();
    push();
  };

  const search = (typed) => {
    // A text that grows or shrinks is one step for "back", not one a keystroke.
    const isSameStep = typed === text || (typed !== "" && text !== "");
    if (!isSameStep) settle();
    text = typed;
    look();
    draw();
    if (isSameStep) address = print();
    else push();
    clearTimeout(pause);
    pause = setTimeout(settle, TYPING_PAUSE_MILLISECONDS);
    if (status.ariaBusy !== "true") status.ariaBusy = "true";
  };

  const clear = (group) => {
    settle();
    for (const option of group === undefined ? options : (optionsOf[group] ?? [])) set(option, false);
    if (text && (group === undefined || group === SEARCH)) {
      text = "";
      input.value = "";
      look();
    }
    draw();
    push();
  };

  const arrive = () => {
    const [path, settings] = location.hash.split("?");
    if (path && path !== "#/") return;
    const asked = new URLSearchParams(settings ?? "");
    for (const option of options) {
      set(option, (asked.get(GROUPS[option.group]) ?? "").split(",").includes(option.id));
    }
    text = asked.get("q") ?? "";
    input.value = text;
    address = print();
    look();
    draw();
  };

  const byButton = new Map(options.map((option) => [option.button, option]));
  app.addEventListener("click", (event) => {
    const pressed = event.target.closest("button");
    const option = byButton.get(pressed);
    if (option) {
      toggle(option);
    } else if (pressed === differences) {
      settle();
      const only = differences.ariaPressed !== "true";
      for (const kind of optionsOf[2]) set(kind, only && kind.id === "difference");
      draw();
      push();
    }
  });
  input.addEventListener("input", () => search(input.value));
  const watchScrolling = () => {
    isScrolled = scrollY > 0;
  };
  addEventListener("scroll", watchScrolling, { passive: true });
  addEventListener("hashchange", () => {
    settle();
    arrive();
  });

  arrive();
  document.documentElement.dataset.ready = "";
})();
