/** One key for one wish, kept until the wish is answered: a retry never pays twice. */
import { device } from "../device/keep.js";

const FORGET_AFTER = 24 * 3600 * 1000;
const SHELF = "wishes";

/** @typedef {{key: string, at: number}} Kept */

/**
 * The key under which this very wish was sent before, if no answer came; else a new one.
 * @param {string} path @param {unknown} body @param {number} [now] milliseconds
 * @returns {string} 32 visible ASCII characters
 */
export const keyFor = (path, body, now = Date.now()) => {
  const wishes = fresh(now);
  const name = nameOf(path, body);
  const kept = wishes[name] ?? { key: newKey(), at: now };
  device.set(SHELF, { ...wishes, [name]: kept });
  return kept.key;
};

/** @param {string} path @param {unknown} body @param {number} [now] milliseconds */
export const answered = (path, body, now = Date.now()) => {
  const { [nameOf(path, body)]: _, ...others } = fresh(now);
  device.set(SHELF, others);
};

/** Another person may sign in here: their wishes are not these. */
export const forgetWishes = () => device.drop(SHELF);

/** @param {string} path @param {unknown} body */
const nameOf = (path, body) => `${path} ${JSON.stringify(body ?? {})}`;

/** @param {number} now @returns {Record<string, Kept>} */
const fresh = (now) =>
  Object.fromEntries(
    Object.entries(device.get(SHELF) ?? {}).filter(([, kept]) => now - kept.at < FORGET_AFTER),
  );

// randomUUID is missing where the page came without TLS: a phone trying the shop on its own Wi-Fi.
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
