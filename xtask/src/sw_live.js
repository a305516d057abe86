// For `cargo xtask serve --dev`: no file may come from a cache while it is being changed.
// Takes the place of a worker left by an earlier build, clears up after it and goes.

const OURS = `verslagwijzer ${new URL(self.registration.scope).pathname} `;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(clearUp()));

async function clearUp() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
  for (const page of await self.clients.matchAll({ type: "window" })) page.navigate(page.url);
}
