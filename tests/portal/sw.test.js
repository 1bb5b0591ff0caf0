/** The service worker, in a small world of its own: what it keeps, answers, and leaves alone. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import vm from "node:vm";

const PROGRAM = readFileSync(new URL("../../site/portal/sw.js", import.meta.url), "utf8");
const SHOP = "https://shop.example";
const BOOT = "/assets/portal/boot.js";
const CHUNK = "/assets/portal/chunks/card-ABCD2345.js";
const PAGES = { "/me/card/": [BOOT, CHUNK], "/counter/": [BOOT] };

const pathOf = (asked) => (typeof asked === "string" ? asked : new URL(asked.url).pathname);

/** Caches as browsers have them, as far as the worker asks. */
const cachesOf = (line) => {
  const all = new Map();
  const open = async (name) => {
    if (!all.has(name)) all.set(name, new Map());
    const kept = all.get(name);
    return {
      match: async (path) => kept.get(path),
      addAll: async (asked) => {
        const found = await Promise.all(asked.map(line));
        for (const [place, one] of asked.entries()) kept.set(pathOf(one), found[place]);
      },
    };
  };
  const match = async (path, { cacheName } = {}) => {
    const names = cacheName ? [cacheName] : [...all.keys()];
    return names.map((name) => all.get(name)?.get(path)).find(Boolean);
  };
  return {
    all,
    open,
    match,
    keys: async () => [...all.keys()],
    delete: async (n) => all.delete(n),
  };
};

class Asked {
  constructor(path) {
    this.url = `${SHOP}${path}`;
  }
}

/** A worker of a build; `line.now` says what the network does. */
const worker = ({ version = "2", open = [], caches, line = { now: () => "new" } } = {}) => {
  const listeners = {};
  const asked = async (request) => {
    const said = await line.now(pathOf(request));
    return typeof said === "number" ? { status: said } : { status: 200, said };
  };
  const kept = caches ?? cachesOf(asked);
  const self = {
    SHELLS: { version, pages: PAGES },
    clients: { matchAll: async () => open.map((path) => ({ url: SHOP + path })) },
    addEventListener: (name, listen) => {
      listeners[name] = listen;
    },
  };
  const soon = (act) => setTimeout(act, 0);
  const world = { self, caches: kept, fetch: asked, URL, Request: Asked, setTimeout: soon };
  vm.runInNewContext(PROGRAM, { ...world, location: { origin: SHOP }, Promise, Set, Object });
  const happens = async (name, event = {}) => {
    const waits = [];
    let answer;
    listeners[name]({
      ...event,
      waitUntil: (work) => waits.push(work),
      respondWith: (given) => {
        answer = given;
      },
    });
    const given = await answer;
    await Promise.all(waits);
    return given;
  };
  const get = (path, more = {}) =>
    happens("fetch", {
      clientId: "page",
      resultingClientId: "page",
      request: { method: "GET", mode: "cors", url: SHOP + path, ...more },
    });
  return { kept, line, get, visit: (path) => get(path, { mode: "navigate" }), happens };
};

const gone = () => Promise.reject(new TypeError("no network"));

test("what people read and do goes past it", async () => {
  const { get, visit } = worker();
  assert.equal(await get("/api/me/card"), undefined);
  assert.equal(await get(BOOT, { method: "POST" }), undefined);
  assert.equal(await get("", { url: `https://other.example${BOOT}` }), undefined);
  assert.equal(await visit("/me/"), undefined);
  assert.equal(await get("/assets/portal/chunks/me-ABCD2345.js"), undefined);
});

test("a page that is opened is kept, and opens when the network is gone, with or without its slash", async () => {
  const { line, visit, get } = worker();
  assert.equal((await visit("/me/card/")).said, "new");
  line.now = gone;
  assert.equal((await visit("/me/card/")).said, "new");
  assert.equal((await visit("/me/card")).said, "new");
  assert.equal((await get(BOOT)).said, "new");
  await assert.rejects(visit("/counter/"));
});

test("with the network there the newest page comes, and a server in trouble or slow is as none", async () => {
  const { line, visit } = worker();
  await visit("/me/card/");
  line.now = () => "newer";
  assert.equal((await visit("/me/card/")).said, "newer");
  line.now = () => 503;
  assert.equal((await visit("/me/card/")).said, "new");
  line.now = () => new Promise(() => undefined);
  assert.equal((await visit("/me/card/")).said, "new");
});

test("the files of a page are of its build: what never changes, and all of a page from here", async () => {
  const { line, visit, get } = worker();
  await visit("/me/card/");
  line.now = () => "newer";
  assert.equal((await get(CHUNK)).said, "new");
  assert.equal((await get(BOOT)).said, "newer");
  line.now = gone;
  await visit("/me/card/");
  line.now = () => "newer";
  assert.equal((await get(BOOT)).said, "new");
});

test("an update keeps what is open or was kept, and lets go of the old only when it takes over", async () => {
  const before = worker({ version: "1", line: { now: () => "old" } });
  await before.visit("/me/card/");
  before.kept.all.set("another", new Map());
  const line = { now: () => "new" };
  before.line.now = line.now;
  const after = worker({ open: ["/me/"], caches: before.kept, line });
  await after.happens("install");
  assert.deepEqual([...before.kept.all.keys()], ["shells-1", "another", "shells-2"]);
  assert.deepEqual([...before.kept.all.get("shells-2").keys()], [BOOT, CHUNK, "/me/card/"]);
  assert.equal((await before.get(CHUNK)).said, "old");
  await after.happens("activate");
  assert.deepEqual([...before.kept.all.keys()], ["another", "shells-2"]);
});

test("the page that is open when it comes is kept, and no other", async () => {
  const { kept, happens } = worker({ open: ["/counter/"] });
  await happens("install");
  assert.deepEqual([...kept.all.get("shells-2").keys()], [BOOT, "/counter/"]);
});
