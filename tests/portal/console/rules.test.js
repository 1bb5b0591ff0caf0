/** Rules are listed one by one, as the file spells them. */
import assert from "node:assert/strict";
import test from "node:test";
import { flat, meaning } from "../../../site/portal/pages/console/shop/rules.js";

test("every single rule has its place, and what is not said has none", () => {
  const levels = [
    { id: "bronze", name: { zh: "铜", en: "Bronze" } },
    { growth: 500, top: false },
  ];
  assert.deepEqual(flat({ levels, expire: null, none: undefined }, "all"), [
    ["all.levels[0].id", "bronze"],
    ["all.levels[0].name.zh", "铜"],
    ["all.levels[0].name.en", "Bronze"],
    ["all.levels[1].growth", 500],
    ["all.levels[1].top", false],
  ]);
});

test("a rule is said by its place in a list, and an unknown one by its name in the file", () => {
  const rules = { "levels[].growth": (/** @type {number} */ n) => `growth for level ${n}` };
  assert.equal(meaning("levels[1].growth", rules), "growth for level 2");
  assert.equal(meaning("levels[1].colour", rules), "levels[1].colour");
});
