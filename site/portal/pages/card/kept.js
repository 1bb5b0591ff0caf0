/** The member card that this phone keeps, for when there is no network; load.js forgets it. */

const NAME = "card";
const PLACE = "mine";

/**
 * @typedef {object} Card
 * @property {string} token the last from the server
 * @property {number} step seconds
 * @property {number} expires_at
 * @property {import("./token.js").Key[]} keys none where the browser has no WebCrypto
 * @property {number} ahead seconds from this phone's clock to the server's
 * @property {number} at when it was read, epoch seconds by the server
 * @property {string} code
 * @property {string} name
 * @property {import("../../asking/contract").Text} level
 * @property {number} points
 */

/** @param {Card} card @returns {Promise<boolean>} whether it will be there without network */
export const keep = (card) =>
  inStore("readwrite", (store) => store.put(card, PLACE)).then(
    () => true,
    () => false, // storage forbidden or full, or keys that cannot be stored
  );

/** @returns {Promise<Card | null>} */
export const kept = () =>
  inStore("readonly", (store) => store.get(PLACE)).then(
    (card) => card ?? null,
    () => null,
  );

/** @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} act */
const inStore = async (mode, act) => {
  const base = await opened();
  try {
    return await done(act(base.transaction(NAME, mode).objectStore(NAME)));
  } finally {
    base.close();
  }
};

/** @returns {Promise<IDBDatabase>} */
const opened = () => {
  const asked = indexedDB.open(NAME, 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore(NAME);
  return done(asked);
};

/** @template T @param {IDBRequest<T>} asked @returns {Promise<T>} */
const done = (asked) =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
