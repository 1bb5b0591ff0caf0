/** The queue as this device keeps it: each wish by itself, so that two tabs never overwrite one. */
import { device } from "../../../device/keep.js";
import { inOrder } from "./queue.js";

const PLACE = "counter:";

/** @typedef {import("./queue.js").Wish} Wish */

/** @type {Set<() => void>} */
const watchers = new Set();

/** @returns {Wish[]} */
export const all = () =>
  inOrder(
    device
      .names()
      .filter((name) => name.startsWith(PLACE))
      .map((name) => device.get(name))
      .filter(Boolean), // another tab may have sent it meanwhile
  );

/** @param {string} key @returns {Wish | null} */
export const find = (key) => device.get(PLACE + key);

/** @param {Wish} wish @returns {boolean} whether it survives the closing of the page */
export const put = (wish) => {
  const kept = device.set(PLACE + wish.key, wish);
  tell();
  return kept;
};

/** @param {string} key */
export const take = (key) => {
  device.drop(PLACE + key);
  tell();
};

/** Told of each change, those of other tabs among them. @param {() => void} look */
export const watch = (look) => {
  watchers.add(look);
  globalThis.addEventListener?.("storage", look);
  return () => {
    watchers.delete(look);
    globalThis.removeEventListener?.("storage", look);
  };
};

const tell = () => {
  for (const look of watchers) look();
};
