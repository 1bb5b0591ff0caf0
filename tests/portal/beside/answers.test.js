/** What of a typed text is worth looking up. */
import assert from "node:assert/strict";
import test from "node:test";
import { questionIn } from "../../../site/portal/beside/answers.js";

test("a question is looked up as it is meant, however it was typed", () => {
  assert.equal(questionIn("  积分  会过期吗？ "), "积分 会过期吗?");
  assert.equal(questionIn("ＦＡＱ"), "FAQ");
  assert.equal(questionIn("a".repeat(500)).length, 120);
});

test("nobody is asked about nothing", () => {
  for (const typed of ["", "   ", "积", "?", "？？？", "。 。"])
    assert.equal(questionIn(typed), "");
});
