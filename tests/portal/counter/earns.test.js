/** What the counter promises before it records. */
import assert from "node:assert/strict";
import test from "node:test";
import { earns } from "../../../site/portal/pages/counter/orders/earns.js";

/** @param {number} amount @param {number} percent @param {string} [rounding] */
const points = (amount, percent, rounding = "down") =>
  earns(
    amount,
    /** @type {any} */ ({ multiplier_percent: percent }),
    /** @type {any} */ ({
      points: { rounding },
      brand: { currency: { minor: 100 } },
      earning: { purchase: { points_per_unit: 1 } },
    }),
  );

test("whole units earn, times the level", () => {
  assert.equal(points(3650, 100), 36);
  assert.equal(points(3650, 120), 43); // 43.8
  assert.equal(points(99, 100), 0);
});

test("a half is rounded up where the rules say so", () => {
  assert.equal(points(3650, 100, "half_up"), 37);
  assert.equal(points(3649, 100, "half_up"), 36);
  assert.equal(points(3650, 120, "half_up"), 44);
});

test("a very large amount is counted to the point", () => {
  assert.equal(points(9_999_999_999, 200), 199_999_999);
});
