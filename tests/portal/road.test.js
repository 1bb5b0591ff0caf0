/** Where a person may be sent on to. */
import assert from "node:assert/strict";
import test from "node:test";
import { nextOf } from "../../site/portal/road.js";

test("a page of our own is gone on to", () => {
  assert.equal(nextOf("?next=%2Fme%2Fstatement%2F"), "/me/statement/");
  assert.equal(nextOf("?next=/en/me/"), "/en/me/");
});

test("nobody is sent to another site", () => {
  for (const next of [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/me/?next=//evil.example",
    "me/",
    "",
  ]) {
    assert.equal(nextOf(`?next=${encodeURIComponent(next)}`), null, next);
  }
  assert.equal(nextOf(""), null);
});
