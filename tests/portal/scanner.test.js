/** A scanner's burst told from a hand. */
import assert from "node:assert/strict";
import test from "node:test";
import { heard, pausedSince } from "../../site/portal/pages/counter/scanner.js";
import { unseen } from "../../site/portal/pages/counter/seek.js";

const NOTHING = { text: "", last: -1000 };

/** @param {string[]} keys @param {number} gap milliseconds */
const typed = (keys, gap) =>
  keys.reduce((burst, key, place) => heard(burst, key, place * gap), NOTHING);

test("what comes quickly is one burst, Shift among it", () => {
  assert.equal(typed(["Shift", "A", "b", "Shift", "C", "9"], 12).text, "AbC9");
});

test("a hand leaves only its last key", () => {
  assert.equal(typed(["A", "b", "C"], 140).text, "C");
});

test("a burst begins anew after a pause, and its Enter must follow at once", () => {
  const before = typed(["x", "y"], 10);
  const burst = heard(heard(before, "A", 500), "B", 510);
  assert.equal(burst.text, "AB");
  assert.equal(pausedSince(burst, 530), false);
  assert.equal(pausedSince(burst, 900), true);
});

test("with the line down a card still names its member, and only if its check character is right", () => {
  const token = "1ABCD2345801ZP4XK0123456789ABCDEF";
  assert.deepEqual(unseen({ kind: "card", code: token }), { kind: "member", code: "ABCD23458" });
  assert.equal(unseen({ kind: "card", code: token.replace("D", "E") }), null);
  const voucher = { kind: /** @type {const} */ ("voucher"), code: "0123456789ABCDEFG" };
  assert.deepEqual(unseen(voucher), voucher);
});
