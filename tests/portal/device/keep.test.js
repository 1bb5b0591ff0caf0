/** What the browser keeps for us, and what it does when it is full or forbidden. */
import assert from "node:assert/strict";
import test, { afterEach } from "node:test";
import { device } from "../../../site/portal/device/keep.js";

/** @param {number} room characters */
const storage = (room) => {
  const kept = new Map();
  const methods = {
    getItem: (/** @type {string} */ name) => kept.get(name) ?? null,
    setItem: (/** @type {string} */ name, /** @type {string} */ text) => {
      if (text.length > room) throw new Error("QuotaExceededError");
      kept.set(name, text);
    },
    removeItem: (/** @type {string} */ name) => kept.delete(name),
    clear: () => kept.clear(),
  };
  return new Proxy(methods, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: () => SEEN,
  });
};
const SEEN = { enumerable: true, configurable: true };

/** @param {unknown} value */
const put = (value) =>
  Object.defineProperty(globalThis, "localStorage", { value, configurable: true });

afterEach(() => {
  device.clear();
  put(undefined);
});

test("what is kept is found by its name and outlives the page", () => {
  put(storage(100));
  assert.equal(device.set("a", { n: 1 }), true);
  assert.deepEqual([device.get("a"), device.names()], [{ n: 1 }, ["a"]]);
  device.drop("a");
  assert.deepEqual([device.get("a"), device.names()], [null, []]);
});

test("what finds no room is kept for this page, and nothing older is told instead", () => {
  put(storage(10));
  device.set("a", "old");
  assert.equal(device.set("a", "much too long"), false);
  assert.equal(device.get("a"), "much too long");
  assert.deepEqual(device.names(), ["a"]);
  assert.equal(device.set("a", "new"), true);
  assert.equal(device.get("a"), "new");
});

test("a browser that keeps nothing still works", () => {
  put(undefined);
  assert.equal(device.set("a", 1), false);
  assert.deepEqual([device.get("a"), device.names()], [1, ["a"]]);
});
