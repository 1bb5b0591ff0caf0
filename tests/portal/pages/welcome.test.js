/** What a channel's code may ask of a member. */
import assert from "node:assert/strict";
import test from "node:test";
import { actIn } from "../../../site/portal/pages/welcome.js";

test("a code asks for an act that there is, and for joining otherwise", () => {
  assert.equal(actIn("?do=checkin"), "checkin");
  assert.equal(actIn("?x=1&do=redeem"), "redeem");
  for (const query of ["", "?do=", "?do=join", "?do=toString", "?do=//evil.example"]) {
    assert.equal(actIn(query), "join", query);
  }
});
