/** Which rewards a member is told they can have. */
import assert from "node:assert/strict";
import test from "node:test";
import { openTo } from "../../../site/portal/pages/rewards/open.js";

const LEVELS = /** @type {any} */ ([
  { id: "green", growth: 0 },
  { id: "silver", growth: 500 },
]);

/** @param {string} id @param {Record<string, unknown>} [more] @returns {any} */
const reward = (id, more) => ({
  id,
  price: 60,
  level: null,
  state: "open",
  instant: false,
  ...more,
});

/** @param {any[]} shelf @param {string} [level] */
const told = (shelf, level) => openTo(shelf, LEVELS, level).map(({ id }) => id);

test("the cheapest comes first, and what is gone or given away does not come", () => {
  const shelf = [
    reward("cake", { price: 90 }),
    reward("cup"),
    reward("tin", { state: "sold_out" }),
    reward("gift", { instant: true }),
  ];
  assert.deepEqual(told(shelf), ["cup", "cake"]);
});

test("what waits for a higher level is told to nobody below it", () => {
  const shelf = [reward("cup", { level: "green" }), reward("table", { level: "silver" })];
  assert.deepEqual(told(shelf), ["cup"]);
  assert.deepEqual(told(shelf, "green"), ["cup"]);
  assert.deepEqual(told(shelf, "silver"), ["cup", "table"]);
});
