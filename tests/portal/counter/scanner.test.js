/** A scanner's burst told from a hand. */
import assert from "node:assert/strict";
import test from "node:test";
import { heard, isScanned } from "../../../site/portal/pages/counter/eyes/scanner.js";
import { unseen } from "../../../site/portal/pages/counter/eyes/seek.js";

const NOTHING = { text: "", first: 0, last: -1000 };

/** @param {string} keys @param {number} gap milliseconds @returns {ReturnType<typeof heard>} */
const typed = (keys, gap) =>
  Array.from(keys).reduce((burst, key, place) => heard(burst, key, place * gap), NOTHING);

test("what a scanner types is one burst, and so is its Enter", () => {
  const burst = typed("ABCD23458", 12);
  assert.equal(burst.text, "ABCD23458");
  assert.ok(isScanned(burst, 9 * 12));
});

test("Shift says nothing, and a stutter does not make a scanner a hand", () => {
  const burst = heard(heard(typed("ABCD234", 10), "Shift", 70), "5", 250);
  assert.equal(burst.text, "ABCD2345");
  assert.ok(isScanned(burst, 260));
});

test("a quick hand is no scanner", () => {
  const burst = typed("ABCD23458", 110);
  assert.equal(burst.text, "ABCD23458");
  assert.ok(!isScanned(burst, 9 * 110));
});

test("a burst begins anew after a pause, and an Enter long after it is a hand's", () => {
  const burst = heard(heard(typed("xy", 10), "A", 500), "B", 510);
  assert.equal(burst.text, "AB");
  assert.ok(!isScanned(burst, 900));
});

test("with the line down a card still names its member, and only if its check character is right", () => {
  const token = "1ABCD2345801ZP4XK0123456789ABCDEF";
  assert.deepEqual(unseen({ kind: "card", code: token }), { kind: "member", code: "ABCD23458" });
  assert.equal(unseen({ kind: "card", code: token.replace("D", "E") }), null);
  const voucher = { kind: /** @type {const} */ ("voucher"), code: "0123456789ABCDEFG" };
  assert.deepEqual(unseen(voucher), voucher);
});
