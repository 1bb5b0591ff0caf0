/** Arrows go from row to row of a table, Home and End to its first and its last. */

/** @param {KeyboardEvent} event heard by the table's body */
export const steps = (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  const body = /** @type {HTMLTableSectionElement} */ (event.currentTarget);
  const rows = [...body.rows].map(stopsIn).filter((stops) => stops.length > 0);
  const here = rows.findIndex((stops) => stops.includes(target));
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
  const row = to === undefined ? undefined : rows[Math.min(Math.max(to, 0), rows.length - 1)];
  if (here < 0 || !row) return;
  event.preventDefault();
  const place = rows[here]?.indexOf(target) ?? 0;
  row[Math.min(place, row.length - 1)]?.focus();
};

/** @param {HTMLTableRowElement} row */
const stopsIn = (row) =>
  /** @type {HTMLElement[]} */ ([...row.querySelectorAll("a, button, input")]);
