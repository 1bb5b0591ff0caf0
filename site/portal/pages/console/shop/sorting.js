/** Rows in the order of one column: as they came, then downwards, then upwards. */
import { useState } from "../../../html.js";

/** @typedef {{column: string, down: boolean} | null} Sorting null: as they came */

/**
 * @template T
 * @param {T[]} rows @param {Record<string, (row: T) => number | string>} by what each column sorts by
 */
export const useSorting = (rows, by) => {
  const [sorting, setSorting] = useState(/** @type {Sorting} */ (null));
  /** @param {string} column @param {string} label */
  const head = (column, label) => ({
    label,
    sorted: sorting?.column === column ? (sorting.down ? "descending" : "ascending") : "none",
    onSort: () => setSorting(after(sorting, column)),
  });
  const key = sorting && by[sorting.column];
  return { head, sorted: key ? ordered(rows, key, sorting.down) : rows };
};

/** @param {Sorting} sorting @param {string} column @returns {Sorting} */
export const after = (sorting, column) => {
  if (sorting?.column !== column) return { column, down: true };
  return sorting.down ? { column, down: false } : null;
};

/**
 * @template T
 * @param {T[]} rows @param {(row: T) => number | string} key @param {boolean} down
 */
export const ordered = (rows, key, down) =>
  [...rows].sort((one, other) => (down ? -1 : 1) * compared(key(one), key(other)));

/** @param {number | string} one @param {number | string} other */
const compared = (one, other) =>
  typeof one === "number" && typeof other === "number"
    ? one - other
    : String(one).localeCompare(String(other));
