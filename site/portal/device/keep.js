/** What the browser keeps for us; a browser that keeps nothing still works. */

/** @param {() => Storage} where */
const shelf = (where) => {
  const spare = new Map();
  /** @template T @param {(storage: Storage) => T} act @param {T} otherwise @returns {T} */
  const attempt = (act, otherwise) => {
    try {
      return act(where());
    } catch {
      return otherwise; // storage may be forbidden or full
    }
  };
  /** @param {string} name */
  const drop = (name) => {
    spare.delete(name);
    attempt((storage) => storage.removeItem(name), undefined);
  };
  return {
    /** @param {string} name @returns {any} what was kept, or null */
    get(name) {
      const text = attempt((storage) => storage.getItem(name), null) ?? spare.get(name);
      return text ? parsed(text) : null;
    },
    /** @param {string} name @param {unknown} value @returns {boolean} whether it outlives this page */
    set(name, value) {
      const text = JSON.stringify(value);
      const kept = attempt((storage) => storage.setItem(name, text) ?? true, false);
      if (!kept) drop(name); // what stood there is true no more
      if (kept) spare.delete(name);
      else spare.set(name, text);
      return kept;
    },
    drop,
    /** @returns {string[]} */
    names() {
      const kept = attempt((storage) => Object.keys(storage), []);
      return [...new Set([...kept, ...spare.keys()])];
    },
    clear() {
      spare.clear();
      attempt((storage) => storage.clear(), undefined);
    },
  };
};

/** @param {string} text */
const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Until the visit ends. */
export const visit = shelf(() => sessionStorage);
/** Until it is dropped. */
export const device = shelf(() => localStorage);
