// After one visit every view works without a network.
//
// `cargo xtask after-build` writes this file anew for each build and fills in the three
// constants. Another list gives another build id, so the browser sees another worker,
// and that worker fills a cache of its own.
//
// A version is whole or it is not used. Installing puts every file that a first visit needs
// in the cache, after comparing it with its hash; one that is missing or different fails the
// install, and the version before it stays. What a failed install did fetch, the next try
// uses. The other files follow once the page asks for it, and again at every visit: a browser
// that is short of room may have thrown some away.
//
// A new version waits until a reader consents or the last page of the old one is closed. A
// page says by a lock which version it is of (`offline.js`), and the files of that version stay
// for as long as it is open. They carry a hash in their names, so that a page of one version
// never gets the code of another.

const BUILD = "{{build}}";
// [path from here, SHA-256]: what a first visit needs, and what follows.
const NEEDED = "{{needed}}";
const LATER = "{{later}}";

// What a script may reach that runs beside the page: the page's own policy is not about workers.
const BESIDE = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

const HERE = new URL(self.registration.scope);
// Several sites may share a host, and this page may lie on it twice.
const OURS = `verslagwijzer ${HERE.pathname} `;
const CACHE = OURS + BUILD;

// The page of a report.
const REPORT = /^verslagen\/(.*)\.html$/;

const address = (path) => new URL(path, HERE).href;

self.addEventListener("install", (event) => event.waitUntil(keep(NEEDED, tellPages)));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim().then(dropUnused)));
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
  if (event.data === "keep") event.waitUntil(keepAll(event.source));
});
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !url.href.startsWith(HERE.href)) return;
  // The query and the fragment say which view; the file is the same.
  url.search = url.hash = "";
  if (event.request.mode === "navigate" && url.href === HERE.href) url.href = address("index.html");
  event.respondWith(answer(event.request, url.href));
});

async function answer(request, url) {
  for (const name of [CACHE, ...(await otherCaches())]) {
    const kept = await caches.match(url, { cacheName: name });
    if (kept) return kept;
  }
  const answer = fetch(request);
  const report = request.mode === "navigate" && REPORT.exec(url.slice(HERE.href.length));
  // Its own page is for who comes from elsewhere; without a network the app has its text.
  return report ? answer.catch(() => Response.redirect(address(`?v=1&beeld=lezen&verslag=${report[1]}`))) : answer;
}

async function otherCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
}

async function keepAll(page) {
  await dropUnused(); // first, for the room
  await keep([...NEEDED, ...LATER], (state) => page.postMessage(state)).then(
    () => page.postMessage("yes"),
    () => {}, // the page has been told
  );
}

// While an older version is whole, nothing is lost that a reader need know of.
async function tellPages(state) {
  if (!self.registration.active) for (const page of await openPages()) page.postMessage(state);
}

// Those with the app: the readable reports are pages too, and belong to no version.
async function openPages() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return pages.filter((page) => [HERE.pathname, `${HERE.pathname}index.html`].includes(new URL(page.url).pathname));
}

async function keep(files, tell) {
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(files.map(([path, hash]) => keepOne(cache, address(path), hash)));
  } catch (problem) {
    await tell(problem.name === "QuotaExceededError" ? "full" : "broken");
    throw problem;
  }
}

async function keepOne(cache, url, hash) {
  if (await cache.match(url)) return;
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
    const headers = { "Content-Type": response.headers.get("Content-Type") ?? "application/octet-stream" };
    if (url.endsWith(".js")) headers["Content-Security-Policy"] = BESIDE;
    return cache.put(url, new Response(body, { headers }));
  }
  throw new Error(`${url}: missing, or not the file of this version`);
}

// Caches of other versions go once no page is of their version. A page that has not said yet
// of which it is, is waited for: the next one that starts looks again. A newer version that is
// on its way may have one of those caches, so that nothing goes while there is one.
async function dropUnused() {
  const { held } = (await self.navigator.locks?.query()) ?? { held: [] };
  const apps = held.map((lock) => lock.name).filter((name) => name.startsWith(HERE.href));
  if (apps.length < (await openPages()).length) return;
  for (const name of await otherCaches()) {
    const cache = await caches.open(name);
    const isUsed = await Promise.all(apps.map((app) => cache.match(app)));
    const { installing, waiting } = self.registration; // looked at last: one may just have come
    if (!installing && !waiting && !isUsed.some(Boolean)) await caches.delete(name);
  }
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
