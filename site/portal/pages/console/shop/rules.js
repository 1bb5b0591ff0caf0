/** Rules one by one, each with its place as the file of rules spells it. */

/** @typedef {string | number | boolean} Value */

/**
 * `levels[1].growth`: 500. What is not said has no line.
 * @param {unknown} value @param {string} place @returns {[string, Value][]}
 */
export const flat = (value, place) => {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one, at) => flat(one, `${place}[${at}]`));
  if (typeof value === "object")
    return Object.entries(value).flatMap(([name, one]) => flat(one, `${place}.${name}`));
  return [[place, /** @type {Value} */ (value)]];
};
