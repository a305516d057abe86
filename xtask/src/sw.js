// After one visit every view works without a network.
//
// `cargo xtask after-build` writes this file anew for each build and fills in the three
// constants. Another list gives another build id, so the browser sees another worker,
// and that worker fills a cache of its own.
//
// A version is whole or it is not used. Installing puts every listed file in the cache,
// after comparing it with its hash; one that is missing or different fails the install,
// and the version before it stays. What a failed install did fetch, the next try uses.
// A new version takes over when the last page of the old one is closed: no page ever
// gets files of two versions.

const BUILD = "{{build}}";
// [path from here, SHA-256]: what a view needs, and the files offered for download.
const NEEDED = "{{needed}}";
const DOWNLOADS = "{{downloads}}";

const HERE = new URL(self.registration.scope);
// Several sites may share a host, and this page may lie on it twice.
const OURS = `verslagwijzer ${HERE.pathname} `;
const CACHE = OURS + BUILD;

const address = (path) => new URL(path, HERE).href;
const FILES = [...NEEDED, ...DOWNLOADS];
const LISTED = new Set(FILES.map(([path]) => address(path)));

self.addEventListener("install", (event) => event.waitUntil(fillCache()));
self.addEventListener("activate", (event) => event.waitUntil(dropOlderCaches()));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  // The query and the fragment say which view; the file is the same.
  url.search = url.hash = "";
  if (event.request.mode === "navigate" && url.href === HERE.href) url.href = address("index.html");
  if (event.request.method === "GET" && LISTED.has(url.href)) {
    event.respondWith(answer(url.href, event.request));
  }
});

async function answer(url, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(url)) ?? fetch(request);
}

async function fillCache() {
  const cache = await caches.open(CACHE);
  await Promise.all(FILES.map(([path, hash]) => keep(cache, path, hash)));
}

async function keep(cache, path, hash) {
  const url = address(path);
  const sources = [
    () => caches.match(url), // the version before may hold the same bytes
    () => fetch(url), // the visit itself may just have fetched them
    () => fetch(url, { cache: "reload" }), // something on the way may hold old ones
  ];
  for (const source of sources) {
    const response = await source();
    if (!response?.ok) continue;
    const body = await response.arrayBuffer();
    if ((await sha256(body)) !== hash) continue;
    // A response of our own: one that was redirected may not answer a navigation.
    const type = response.headers.get("Content-Type") ?? "application/octet-stream";
    return cache.put(url, new Response(body, { headers: { "Content-Type": type } }));
  }
  throw new Error(`${path}: missing, or not the file of this version`);
}

async function dropOlderCaches() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
