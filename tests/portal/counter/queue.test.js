/** What waits at the counter, by itself. */
import assert from "node:assert/strict";
import test from "node:test";
import { Problem } from "../../../site/portal/asking/problem.js";
import {
  conflicts,
  inOrder,
  moment,
  ofOthers,
  pause,
  twin,
  verdict,
  waiting,
} from "../../../site/portal/pages/counter/line/queue.js";

const CHENG = { id: "m1", name: "阿澄" };
const YUN = { id: "m2", name: "云岫" };

/** @param {string} key @param {object} [more] @returns {any} */
const wish = (key, more = {}) => ({
  key,
  by: CHENG,
  kind: "commit",
  body: { voucher: key },
  what: "茶",
  detail: "",
  made: 1,
  sent: false,
  ...more,
});
const keys = (/** @type {any[]} */ wishes) => wishes.map(({ key }) => key);

test("what was made first goes first, wherever the device has put it", () => {
  const wishes = [wish("b", { made: 2 }), wish("c", { made: 3 }), wish("a")];
  assert.deepEqual(keys(inOrder(wishes)), ["a", "b", "c"]);
});

test("two made within a millisecond, or after the clock went back, keep their order", () => {
  assert.equal(moment([], 50), 50);
  assert.equal(moment([wish("a", { made: 50 })], 50), 51);
  assert.equal(moment([wish("a", { made: 90 }), wish("b", { made: 20 })], 50), 91);
});

test("a person sends their own, and what was refused waits for a person instead", () => {
  const no = { code: "lapsed", status: 409, facts: {} };
  const wishes = [wish("a"), wish("b", { by: YUN }), wish("c", { no })];
  assert.deepEqual(keys(waiting(wishes, CHENG.id)), ["a"]);
  assert.deepEqual(keys(conflicts(wishes, CHENG.id)), ["c"]);
  assert.deepEqual(keys(waiting(wishes, YUN.id)), ["b"]);
});

test("what is somebody else's is counted under their name", () => {
  const wishes = [wish("a", { by: YUN }), wish("b"), wish("c", { by: YUN })];
  assert.deepEqual(ofOthers(wishes, CHENG.id), [{ name: "云岫", count: 2 }]);
  assert.deepEqual(ofOthers(wishes, "m3").length, 2);
});

test("a voucher or an order waits once; what was refused may be made again", () => {
  const order = { kind: "purchase", body: { member: "m", order: "T-1", amount: 100 } };
  const wishes = [wish("v"), wish("o", order)];
  assert.ok(twin(wishes, wish("other", { body: { voucher: "v" } })));
  assert.ok(!twin(wishes, wish("w")));
  assert.ok(twin(wishes, wish("x", { ...order, body: { ...order.body, amount: 5 } })));
  assert.ok(!twin(wishes, wish("y", { ...order, body: { ...order.body, order: "T-2" } })));
  assert.ok(!twin([wish("o", { ...order, no: {} })], wish("x", order)));
});

test("two equal refunds of an order are two refunds", () => {
  const refund = { kind: "refund", body: { order: "T-1", amount: 100 } };
  assert.ok(!twin([wish("a", refund)], wish("b", refund)));
});

test("only a No by state is final; the line, the queue and the door are not", () => {
  const said = (/** @type {number} */ status) => verdict(new Problem("x", status));
  for (const status of [0, 500, 502, 503]) assert.equal(said(status), "down");
  for (const status of [400, 403, 404, 409, 422]) assert.equal(said(status), "refused");
  assert.equal(said(429), "later");
  assert.equal(said(401), "door");
});

test("pauses grow to a minute, and never end before the server asked", () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4, 50].map((tries) => pause(tries, 0)),
    [5, 10, 20, 40, 60, 60],
  );
  assert.equal(pause(0, 90), 90);
});
