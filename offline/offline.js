// Has the browser keep the site for when there is no network, and tells the reader when a newer version is there. boot.js loads it
// when the page can be used and nothing else is to be done.

const HOUR = 3_600_000;
const WORKER = "./sw.js";
const { serviceWorker } = navigator;

const bar = document.getElementById("fresh");
const find = (name) => bar.querySelector(`[data-fresh=${name}]`);
const show = (isShown) => (find("bar").hidden = !isShown);

// The policy of the page lets nothing else become a worker.
const { trustedTypes = { createPolicy: (_, rules) => rules } } = window;
const policy = trustedTypes.createPolicy("sw", {
  createScriptURL: (url) => {
    if (url !== WORKER) throw new TypeError(`${url} is not the worker of this page.`);
    return url;
  },
});

const keepsAnswers = () => {
  // After crashes, boot.js has what is kept left alone.
  if ("untouched" in document.documentElement.dataset) return false;
  // The assessment puts answers there as they are given. The browser may have no room for them, or hold those of another tab.
  const given = document.querySelector("[data-crash-answers]").textContent;
  try {
    localStorage.setItem("two-sides.probe", "");
    localStorage.removeItem("two-sides.probe");
    return !given || given === localStorage.getItem("two-sides.answers");
  } catch {
    return false;
  }
};

// Warns of a reload that would lose answers. Whether there is nothing to warn of.
const warn = () => (find("unkept").hidden = keepsAnswers());

// A worker that does not know the question, as the one that takes everything back, never answers.
const versionOf = (worker) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage("VERSION", [port2]);
  });

let putOff;

// A page that came over the network can be as new as the worker that still waits.
const compare = async (worker) => {
  if (!worker) return;
  const version = await versionOf(worker);
  warn();
  show(![bar.dataset.version, putOff].includes(version));
};

const listen = (registration) => {
  const look = () => compare(registration.waiting);
  const follow = () => registration.installing?.addEventListener("statechange", look);
  look();
  follow();
  registration.addEventListener("updatefound", follow);

  // Another tab took the newer version: this one is behind now.
  serviceWorker.addEventListener("controllerchange", () => compare(serviceWorker.controller));

  find("reload").addEventListener("click", () => {
    // Much may have been answered since the bar came. Who has read the warning may reload all the same.
    if (find("unkept").hidden && !warn()) return;
    if (!registration.waiting) return location.reload();
    serviceWorker.addEventListener("controllerchange", () => location.reload());
    registration.waiting.postMessage("SKIP_WAITING");
  });
  find("later").addEventListener("click", async () => {
    show(false);
    putOff = await versionOf(registration.waiting ?? registration.active);
  });

  // Browsers look for a newer version when a page is opened; this page may stay open for days.
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
};

// Without a network, or where storage is blocked, the page goes on as it is.
serviceWorker.register(policy.createScriptURL(WORKER), { updateViaCache: "none" }).then(listen, () => {});
