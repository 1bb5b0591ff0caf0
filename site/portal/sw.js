/**
 * Pages that open without a network. Their shells are kept on the device, each once it has been
 * opened, in a cache of its build; what people read and do goes past this worker.
 */

/** @typedef {{version: string, pages: Record<string, string[]>}} Shells pages: with their files */

const worker = /** @type {any} */ (self);
/** What the press wrote before this program. @type {Shells} */
const { version, pages } = worker.SHELLS;

const OURS = "shells-";
const CACHE = OURS + version;
const PATIENCE = 3000; // milliseconds until a page that is here is better than one on its way
const HASHED = /-[0-9A-Z]{8}\.js$/; // as esbuild names what never changes
const KNOWN = new Set(Object.values(pages).flat());

/** Those whose page came from here: their files do too, so that both are of one build. @type {Set<string>} */
const served = new Set();

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(begin()));
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(tidy()));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") {
    const page = pathname.endsWith("/") ? pathname : `${pathname}/`;
    if (Object.hasOwn(pages, page)) event.respondWith(pageOr(page, event));
  } else if (KNOWN.has(pathname)) {
    const first = HASHED.test(pathname) || served.has(event.clientId);
    event.respondWith(first ? keptOr(request) : newOr(request));
  }
});

/** Keep what is open now, and what the build before this one kept. Nobody's page is taken over. */
const begin = async () => {
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const here = open.map((/** @type {{url: string}} */ { url }) => new URL(url).pathname);
  for (const page of Object.keys(pages)) {
    if (here.includes(page) || (await caches.match(page))) await keep(page);
  }
};

/** Only now is no page left that the build before needs. */
const tidy = async () => {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
};

/** @param {string} page */
const keep = async (page) => {
  const cache = await caches.open(CACHE);
  const all = [...(pages[page] ?? []), page];
  const there = await Promise.all(all.map((path) => cache.match(path)));
  const missing = all.filter((_, place) => !there[place]);
  await cache.addAll(missing.map((path) => new Request(path, { cache: "no-cache" })));
};

/** @param {string} page @param {any} event */
const pageOr = async (page, event) => {
  const answer = await newest(event.request);
  if (answer) {
    event.waitUntil(keep(page).catch(() => undefined)); // the line is gone again: next time
    return answer;
  }
  const kept = await found(page);
  if (kept) served.add(event.resultingClientId);
  return kept ?? fetch(event.request);
};

/** @param {Request} request */
const keptOr = async (request) => (await found(new URL(request.url).pathname)) ?? fetch(request);

/** @param {Request} request */
const newOr = async (request) => (await newest(request)) ?? keptOr(request);

/** From the network, if it is there and quick; a server in trouble is none. @param {Request} request */
const newest = async (request) => {
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const answer = await Promise.race([fetch(request), late]).catch(() => undefined);
  return answer && answer.status < 500 ? answer : undefined;
};

/** @param {string} path */
const found = (path) => caches.match(path, { cacheName: CACHE });
