/** What the browser keeps for us; a browser that keeps nothing still works. */

/** @param {() => Storage} where */
const shelf = (where) => {
  const spare = new Map();
  /** @template T @param {(storage: Storage) => T} act @param {() => T} otherwise */
  const attempt = (act, otherwise) => {
    try {
      return act(where());
    } catch {
      return otherwise(); // storage may be forbidden or full
    }
  };
  return {
    /** @param {string} name @returns {any} what was kept, or null */
    get(name) {
      const text = attempt(
        (storage) => storage.getItem(name),
        () => spare.get(name) ?? null,
      );
      return text ? parsed(text) : null;
    },
    /** @param {string} name @param {unknown} value */
    set(name, value) {
      const text = JSON.stringify(value);
      attempt(
        (storage) => storage.setItem(name, text),
        () => void spare.set(name, text),
      );
    },
    /** @param {string} name */
    drop(name) {
      spare.delete(name);
      attempt(
        (storage) => storage.removeItem(name),
        () => undefined,
      );
    },
    clear() {
      spare.clear();
      attempt(
        (storage) => storage.clear(),
        () => undefined,
      );
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
