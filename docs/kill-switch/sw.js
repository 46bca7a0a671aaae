// The kill switch: deployed as sw.js beside the page, it removes what the worker of Two Sides has kept in a browser, and itself.
// Open tabs go on, and from then on everything comes from the network. docs/offline.md says when to use it.

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      const ours = (await caches.keys()).filter((name) => name.startsWith(`two-sides ${registration.scope} `));
      await Promise.all(ours.map((name) => caches.delete(name)));
      await registration.unregister();
    })(),
  ),
);
