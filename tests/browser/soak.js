// Plays a portion of the soak in the page, deed after deed, and tells of each what it came to. It is the body of a function.
//
// A deed goes to an address, or uses controls, one after the other. The page may show any number of them, and a number picks one. Where it
// shows none, there is an address to go to first.
const [deeds, most] = arguments;
const root = document.documentElement;
const crash = document.getElementById("crash");
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const ready = async () => {
  const since = performance.now();
  while (!("ready" in root.dataset)) {
    if (performance.now() - since > 10_000) throw "the page is not ready within ten seconds";
    await pause();
  }
};

// Browsers refuse a page that writes too many addresses within ten seconds. Nobody presses that fast.
const written = (window.soak ??= []);
const note = () => written.push(performance.now());
const rest = async () => {
  while (written.length >= most) {
    await pause(written[0] + 10_000 - performance.now());
    while (written[0] <= performance.now() - 10_000) written.shift();
  }
};

const travel = async (leave) => {
  const from = location.href;
  const { promise, resolve } = Promise.withResolvers();
  addEventListener("hashchange", resolve);
  leave();
  await pause();
  if (location.href !== from) {
    note();
    // It may have been the address of an earlier deed that was written late.
    await Promise.race([promise, pause(1_000)]);
  }
  removeEventListener("hashchange", resolve);
  await ready();
};

// What is covered or switched off takes no press.
const takesPress = (control) =>
  control.checkVisibility({ visibilityProperty: true }) && !control.disabled && !control.closest("[inert]");

// The first control from a place on that takes a press. To ask all of them would have the browser lay out what it put off.
const find = (selector, number) => {
  const controls = [...document.querySelectorAll(selector)];
  const place = number % controls.length;
  return [...controls.slice(place), ...controls.slice(0, place)].find(takesPress);
};

// The same, for one that may still have to be drawn.
const drawn = async (selector, number) => {
  const since = performance.now();
  while (!find(selector, number) && performance.now() - since < 50) await pause();
  return find(selector, number);
};

const enter = (control, value) => {
  control.value = value;
  for (const type of ["input", "change"]) control.dispatchEvent(new InputEvent(type, { bubbles: true }));
};

const use = async (control, { number, text }) => {
  if (control.matches("a")) return travel(() => control.click());
  const from = location.href;
  if (control.matches("select")) enter(control, control.options[number % control.options.length].value);
  else if (text === undefined) control.click();
  else enter(control, text);
  await pause();
  // What is typed is written after a moment.
  if (location.href !== from || text !== undefined) note();
};

const told = [];
const tell = (name, about) => {
  told.at(-1).push([name, about ?? null]);
  if (!crash.hidden) throw `the page crashed: ${crash.querySelector("[data-crash-details]").textContent}`;
};

const play = async (deed) => {
  told.push([]);
  await rest();
  if (deed.go) {
    await travel(() => (location.hash = deed.go));
    return tell("address", deed.go);
  }
  for (const selector of deed.controls) {
    if (!find(selector, deed.number)) await travel(() => (location.hash = deed.at));
    const control = await drawn(selector, deed.number);
    if (!control) return tell("nothing", selector);
    const { item, card } = control.closest("[data-item], [data-card]")?.dataset ?? {};
    const { button, filter } = control.dataset;
    const name = button ?? filter ?? (control.value || control.textContent.trim().slice(0, 40));
    // To press it once more is no reply.
    const isSame = control.matches("[type=radio]:checked");
    await use(control, deed);
    if (isSame) tell("again", name);
    else tell(name, item ?? card ?? deed.text);
  }
};

return (async () => {
  try {
    await ready();
    for (const deed of deeds) await play(deed);
    return [told, null];
  } catch (fault) {
    return [told, String(fault)];
  }
})();
