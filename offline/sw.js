// Keeps the site for when there is no network. `cargo xtask finish` writes two constants in front of this: VERSION, the fingerprint
// of the page, and FILES, the addresses of all that the page takes.
//
// All files but the page carry fingerprints in their names, so a kept one is right wherever it is asked for, whichever version of the
// page asks. The page itself comes from the network where there is one. Nothing else is ever answered with the page.

// Copies of the site under other paths of this origin keep their files apart. docs/kill-switch/sw.js knows this name as well.
const OURS = `two-sides ${registration.scope} `;
const KEPT = OURS + VERSION;
const PAGE = "./";

// How long the network may take to bring the page before the kept one is shown.
const PATIENCE = 3000;

// What the build puts into the name of a file: FNV-1a of its bytes, in 64 bits. No number of JavaScript holds so many, so it is
// reckoned in halves. The prime is 2 ** 40 + 0x1b3.
const fingerprint = (bytes) => {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of bytes) {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    high = (high * 0x1b3 + low * 0x100 + Math.floor(product / 2 ** 32)) % 2 ** 32;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
};

// A site that is half deployed, a host that answers with a page for what is not there, the login of a hotel, a file that arrived by
// half: none of them is kept.
const fetchWhole = async (file) => {
  // Asks for each file, but does not send for what the browser has. How old a page is tells nothing after a roll-back, so it is sent.
  const response = await fetch(file, { cache: file === PAGE ? "reload" : "no-cache", redirect: "error" });
  const content = response.clone();
  const isWhole =
    file === PAGE
      ? (await content.text()).includes(VERSION)
      : file.includes(`-${fingerprint(new Uint8Array(await content.arrayBuffer()))}.`);
  if (!response.ok || !isWhole) throw new Error(`${file} is not that of version ${VERSION}.`);
  return response;
};

const install = async () => {
  const responses = await Promise.all(FILES.map(fetchWhole));
  const cache = await caches.open(KEPT);
  await Promise.all(FILES.map((file, index) => cache.put(file, responses[index])));
};

const activate = async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== KEPT);
  await Promise.all(old.map((name) => caches.delete(name)));
  // So that a first visit can go on without a network, too.
  await clients.claim();
};

const find = (file, options) => caches.match(file, { ignoreVary: true, ...options }).catch(() => undefined);

const page = async (request) => {
  const fetched = fetch(request);
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const response = await Promise.race([fetched.catch(() => undefined), late]);
  return response?.status < 500 ? response : ((await find(PAGE, { cacheName: KEPT })) ?? fetched);
};

const asset = async (request) => (await find(request)) ?? fetch(request);

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const home = new URL(registration.scope);
  if (request.method !== "GET" || origin !== home.origin || request.headers.has("range")) return;
  const isPage = [home.pathname, `${home.pathname}index.html`].includes(pathname);
  const isVisit = request.mode === "navigate";
  if (isPage && isVisit) event.respondWith(page(request));
  // boot.js asks for the page to learn what the network has now.
  if (!isPage && !isVisit) event.respondWith(asset(request));
});

// The page asks which version waits, and says when the reader wants it.
addEventListener("message", ({ data, ports }) => {
  if (data === "VERSION") ports[0].postMessage(VERSION);
  if (data === "SKIP_WAITING") skipWaiting();
});
