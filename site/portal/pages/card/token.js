/** Tokens made on the phone: `kid code step mac`, as domain/members/card.py makes and reads them. */

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const STEP_LENGTH = 7;
const HALF = 5; // bytes; two of them are the 80 bits of a mac, and each is a whole number of letters
const HALF_LENGTH = 8;

/** @typedef {{from: number, until: number, key: CryptoKey}} Key */
/** @typedef {{token: string, step: number, expires_at: number, keys: Key[]}} Made */

/** Browsers have it on https:// and on the machine itself only. */
export const canMake = () => Boolean(globalThis.crypto?.subtle);

/** Keys that can be used here and taken nowhere. @param {import("../../asking/contract").CardKey[]} keys @returns {Promise<Key[]>} */
export const imported = (keys) =>
  Promise.all(
    keys.map(async ({ from, until, key }) => ({
      from,
      until,
      key: await crypto.subtle.importKey("raw", bytes(key), HMAC, false, ["sign"]),
    })),
  );

/**
 * The token of a second by the server's clock; null when neither keys nor the server's last reach.
 * @param {Made} card @param {number} second
 */
export const tokenAt = async (card, second) => {
  const found = card.keys.find(({ from, until }) => from <= second && second < until);
  if (!found) return second < card.expires_at ? card.token : null;
  const holder = card.token.slice(0, 10); // kid and code
  const said = holder + spell(Math.floor(second / card.step), STEP_LENGTH);
  const mac = await crypto.subtle.sign("HMAC", found.key, new TextEncoder().encode(`M|${said}`));
  return said + half(mac, 0) + half(mac, HALF);
};

const HMAC = { name: "HMAC", hash: "SHA-256" };

/** @param {ArrayBuffer} mac @param {number} start */
const half = (mac, start) => {
  const part = new Uint8Array(mac, start, HALF);
  return spell(
    part.reduce((number, byte) => number * 256 + byte, 0),
    HALF_LENGTH,
  );
};

/** @param {number} number below 2^53, so no shifts @param {number} length */
const spell = (number, length) =>
  Array.from({ length }, (_, place) => {
    const value = Math.floor(number / 32 ** (length - 1 - place)) % 32;
    return ALPHABET[value];
  }).join("");

/** @param {string} hex */
const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
