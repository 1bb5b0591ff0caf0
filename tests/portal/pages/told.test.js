/** What an entry is for its reader, for every kind that the functions write. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { groupOf, kinOf, stateOf, whyOf } from "../../../site/portal/pages/statement/told.js";
import words from "../../../site/portal/words/statement/zh.js";

const LEDGER = fileURLToPath(
  new URL("../../../functions/chalicelib/domain/ledger", import.meta.url),
);

/** @param {object} said @returns {any} */
const entry = (said) => ({ seq: 1, source: "purchase", points: 5, ref: null, ...said });

test("every entry is in one group", () => {
  assert.equal(groupOf(entry({ kind: "earn" })), "earned");
  assert.equal(groupOf(entry({ kind: "earn", points: 0 })), "earned");
  assert.equal(groupOf(entry({ kind: "adjust" })), "earned");
  for (const kind of ["hold", "commit", "void", "lapse", "reverse"])
    assert.equal(groupOf(entry({ kind, source: "redemption" })), "spent");
  for (const kind of ["expire", "clawback", "repay", "adjust", "reverse"])
    assert.equal(groupOf(entry({ kind, points: -5 })), "gone");
});

test("every kind of the functions has its sentence, given or taken", () => {
  const [, kinds = ""] =
    readFileSync(`${LEDGER}/account.py`, "utf8").match(/^Kind = Literal\[([^\]]*)\]/m) ?? [];
  const named = [...kinds.matchAll(/"(\w+)"/g)].map(([, kind]) => kind);
  assert.ok(named.length >= 10);
  for (const kind of named)
    for (const points of [5, 0, -5]) assert.ok(words.why[whyOf(entry({ kind, points }))], kind);
});

test("every rule of the functions has its name", () => {
  const rules = [...readFileSync(`${LEDGER}/why.py`, "utf8").matchAll(/Rule\("([\w.]+)"/g)];
  assert.ok(rules.length >= 10);
  const names = /** @type {Record<string, string>} */ (words.rules);
  for (const [, rule] of rules) assert.ok(names[String(rule)], rule);
});

test("what became of an entry is told by those of the same matter", () => {
  const hold = entry({ seq: 3, kind: "hold", ref: "R" });
  const void_ = entry({ seq: 4, kind: "void", ref: "R" });
  const commit = entry({ seq: 5, kind: "commit", ref: "Q" });
  const undo = entry({ seq: 9, kind: "reverse", ref: "Q" });
  const bought = entry({ seq: 6, kind: "earn", ref: "A" });
  const back = entry({ seq: 8, kind: "clawback", source: "refund", ref: "A" });
  const known = [undo, back, bought, commit, void_, hold];
  assert.deepEqual(kinOf(void_, known), [hold]);
  assert.deepEqual(kinOf(entry({}), [entry({ seq: 2 })]), []);
  assert.equal(stateOf({ ...hold, held_until: 99 }, known), "pending");
  assert.equal(stateOf(hold, known), "returned");
  assert.equal(stateOf(commit, known), "undone");
  assert.equal(stateOf(bought, known), "refunded");
  for (const one of [void_, undo, back]) assert.equal(stateOf(one, known), null);
});

test("a correction belongs to the entry it names by number, not to an order of that number", () => {
  const given = entry({ seq: 2, kind: "adjust", source: "adjustment" });
  const order = entry({ seq: 3, kind: "earn", ref: "2" });
  const back = entry({ seq: 4, kind: "reverse", source: "adjustment", points: -5, ref: "2" });
  const known = [back, order, given];
  assert.deepEqual(kinOf(back, known), [given]);
  assert.deepEqual(kinOf(given, known), [back]);
  assert.deepEqual(kinOf(order, known), []);
  assert.equal(stateOf(given, known), "corrected");
  assert.equal(stateOf(order, known), null);
});
