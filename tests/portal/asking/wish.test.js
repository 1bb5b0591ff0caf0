/** One key for one wish. */
import assert from "node:assert/strict";
import test, { beforeEach } from "node:test";
import { answered, forgetWishes, keyFor } from "../../../site/portal/asking/wish.js";

const DAY = 24 * 3600 * 1000;
const PATH = "/api/redemptions";

beforeEach(forgetWishes);

test("an unanswered wish keeps its key, so that a retry is the same wish", () => {
  const key = keyFor(PATH, { reward: "tea" });
  assert.match(key, /^[0-9a-f]{32}$/);
  assert.equal(keyFor(PATH, { reward: "tea" }), key);
});

test("another wish has another key", () => {
  const key = keyFor(PATH, { reward: "tea" });
  assert.notEqual(keyFor(PATH, { reward: "cake" }), key);
  assert.notEqual(keyFor("/api/me/checkin", { reward: "tea" }), key);
});

test("an answered wish may be wished again", () => {
  const key = keyFor(PATH, { reward: "tea" });
  answered(PATH, { reward: "tea" });
  assert.notEqual(keyFor(PATH, { reward: "tea" }), key);
});

test("a wish older than a day is no longer waited for", () => {
  const key = keyFor(PATH, {}, 0);
  assert.equal(keyFor(PATH, {}, DAY - 1), key);
  assert.notEqual(keyFor(PATH, {}, 2 * DAY), key);
});

test("whoever signs in next does not send the last one's wishes", () => {
  const key = keyFor(PATH, {});
  forgetWishes();
  assert.notEqual(keyFor(PATH, {}), key);
});
